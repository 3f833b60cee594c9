// One item after the other with feedback at once: practise, and review where a miss comes again.
import { itemCard, progress } from "./card.js";
import { itemNamed } from "./data.js";
import { button, el, focusOn, replace, scrollTo } from "./dom.js";
import { feedbackOf, verdict, verdictText } from "./feedback.js";
import { icon } from "./icons.js";
import { announce } from "./live.js";
import { markOf } from "./score.js";
import { saveState } from "./state.js";
import { countTime } from "./ticker.js";
import { kinds } from "./types/kinds.js";
import { t } from "./words.js";

// Draws the run into `place`; `settled(item, mark)` hears each final mark, `finish()` the end.
export function stepThrough(place, run, { from, settled, finish, stop }) {
  const item = () => itemNamed(run.names[run.at]);

  function draw(focus) {
    const current = item();
    const mark = run.marks[current.name];
    const done = run.at + (mark ? 1 : 0);
    replace(
      place,
      el("h1", { class: "unseen" }, t(from)),
      progress(run.at, run.names.length, done),
      mark ? after(current, mark) : before(current),
      el("p", { class: "quit" }, button(t("stopHere"), stop, { class: "button plain" })),
    );
    if (focus) {
      focusOn(place.querySelector(focus));
      scrollTo(place, "start");
    }
  }

  function before(current) {
    const kind = kinds[current.type];
    const hint = el("p", { class: "needed", role: "alert" });
    const change = (answer) => {
      run.answers[current.name] = answer;
      hint.textContent = "";
      saveState();
    };
    const check = () => {
      const answer =
        run.answers[current.name] ?? (kind.untouched ? kind.untouched(current) : undefined);
      if (!kind.answered(current, answer)) {
        hint.textContent = t("answerFirst");
        return;
      }
      run.answers[current.name] = answer;
      judge(current, markOf(current, answer));
    };
    return itemCard(
      current,
      (labelId) => [
        kind.input(current, run.answers[current.name], change, labelId),
        hint,
        el(
          "div",
          { class: "actions" },
          el("button", { class: "button primary" }, t("check")),
          button(t("showAnswer"), () => judge(current, { fraction: 0, blank: true }), {
            class: "button plain",
          }),
        ),
      ],
      check,
    );
  }

  function judge(current, mark) {
    run.marks[current.name] = mark;
    if (mark.fraction !== null) settled(current, mark);
    saveState();
    draw();
    const feedback = place.querySelector(".feedback");
    const control = feedback.querySelector(".self-marks input") || place.querySelector(".next");
    focusOn(control);
    scrollTo(feedback, "nearest");
    const said = [...feedback.querySelectorAll(".choice-feedback, .correction, .note")].map(
      (node) => node.textContent,
    );
    announce(
      verdictText(current, mark),
      ...said,
      feedback.querySelector(".explanation")?.textContent,
    );
  }

  function after(current, mark) {
    const last = (now) => run.at === run.names.length - 1 && !comesAgain(now);
    const label = (now) => t(last(now) ? "finish" : "next");
    const next = el("button", { class: "button primary next" }, label(mark), icon("next"));
    const hint = el("p", { class: "needed", role: "alert" });
    const setMark = (changed) => {
      run.marks[current.name] = changed;
      hint.textContent = "";
      saveState();
      refresh(changed);
    };
    const card = itemCard(
      current,
      () => [
        feedbackOf(current, run.answers[current.name], mark, setMark, from),
        hint,
        el("div", { class: "actions" }, next),
      ],
      () => forward(current, hint),
    );
    const refresh = (changed) => {
      card.querySelector(".verdict").replaceWith(verdict(current, changed));
      replace(next, label(changed), icon("next"));
      announce(verdictText(current, changed));
    };
    return card;
  }

  const comesAgain = (mark) => Boolean(run.again && mark.fraction !== null && mark.fraction < 1);

  function forward(current, hint) {
    const mark = run.marks[current.name];
    if (mark.fraction === null) {
      hint.textContent = t("markFirst");
      return;
    }
    if (mark.self) settled(current, mark);
    if (comesAgain(mark)) again(current);
    run.at += 1;
    if (run.at >= run.names.length) {
      run.at = run.names.length - 1;
      finish();
      return;
    }
    saveState();
    draw(".stem");
  }

  // Missed in review: to the end of the row, with a clean sheet.
  function again(current) {
    run.names.push(current.name);
    run.missed = { ...run.missed, [current.name]: true };
    delete run.answers[current.name];
    delete run.marks[current.name];
  }

  draw();
  return countTime(run, () => (run.marks[run.names[run.at]] ? "" : run.names[run.at]));
}
