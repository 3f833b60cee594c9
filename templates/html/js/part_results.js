// Results: what an attempt came to, where it went wrong, what to read again, and how it goes on.
import { attemptsChart } from "./chart.js";
import { button, el, focusOn, replace } from "./dom.js";
import { rescore } from "./finish.js";
import { icon } from "./icons.js";
import { answers } from "./results_answers.js";
import { handOut } from "./results_export.js";
import { rereadList } from "./results_reread.js";
import { scoreBox, summaries } from "./results_score.js";
import { announce } from "./live.js";
import { go } from "./router.js";
import { dueNames } from "./schedule.js";
import { rowsOf } from "./score.js";
import { saveState, state } from "./state.js";
import { moment, t } from "./words.js";

// `wish.fresh`: the attempt has just been finished, and its score is said aloud.
export function drawResults(main, wish) {
  const place = el("div", { class: "results" });
  main.append(place);
  const whole = state.attempts.filter((attempt) => attempt.run);
  if (!whole.length) return nothingYet(place);
  let attempt = whole[whole.length - 1];
  draw();
  if (wish && wish.fresh) announce(place.querySelector(".score").innerText);

  function draw() {
    const rows = rowsOf(attempt.run);
    const score = el("div", { class: "score-place" }, scoreBox(attempt));
    const tables = el("div", { class: "tables" }, summaries(rows));
    const reread = el("div", null, rereadList(rows));
    const now = el("div", { class: "screen-only" }, whatNow());
    const update = () => {
      rescore(attempt);
      saveState();
      const marked = rowsOf(attempt.run);
      replace(score, scoreBox(attempt));
      replace(tables, summaries(marked));
      replace(reread, rereadList(marked));
      replace(now, whatNow());
    };
    replace(
      place,
      el("h1", { id: "results-title", tabindex: "-1" }, t("results")),
      whole.length > 1 &&
        attemptChoice(whole, attempt, (chosen) => {
          attempt = chosen;
          draw();
          focusOn(place.querySelector("#pick-attempt"));
        }),
      student(),
      score,
      toMark(rows),
      now,
      tables,
      reread,
      answers(rows, attempt, update),
      progressPart(),
      handOut(() => attempt),
    );
  }
  return null;
}

function nothingYet(place) {
  place.append(
    el(
      "section",
      { class: "panel" },
      el("h1", { tabindex: "-1" }, t("results")),
      el("p", { class: "lead" }, t("noResults")),
      el(
        "p",
        { class: "actions" },
        button(t("startPractise"), () => go("practise"), { class: "button primary" }),
        button(t("startTest"), () => go("test")),
      ),
    ),
  );
  return null;
}

function attemptChoice(whole, attempt, choose) {
  const options = [...whole]
    .reverse()
    .map((one) =>
      el(
        "option",
        { value: String(whole.indexOf(one)), selected: one === attempt },
        `${t(one.mode)}, ${moment(new Date(one.at))}`,
      ),
    );
  return el(
    "p",
    { class: "field screen-only" },
    el("label", { for: "pick-attempt" }, t("attempt")),
    el(
      "select",
      { id: "pick-attempt", on: { change: (event) => choose(whole[Number(event.target.value)]) } },
      options,
    ),
  );
}

function student() {
  return el(
    "p",
    { class: "field student" },
    el(
      "label",
      { for: "student" },
      t("student"),
      el("span", { class: "screen-only" }, ` (${t("studentHint")})`),
    ),
    el("input", {
      id: "student",
      type: "text",
      class: "line",
      value: state.student,
      autocomplete: "name",
      dir: "auto",
      on: {
        input: (event) => {
          state.student = event.target.value;
          saveState();
        },
      },
    }),
  );
}

function toMark(rows) {
  return (
    rows.some((row) => row.mark.fraction === null) &&
    el("p", { class: "note screen-only" }, t("toMarkHint"))
  );
}

function whatNow() {
  const due = dueNames().length;
  return el(
    "p",
    { class: "actions" },
    due > 0 &&
      button([t("reviewMissed", { n: due }), icon("next")], () => go("review"), {
        class: "button primary",
      }),
    button(t("practiseAgain"), () => go("practise", { again: true })),
    button(t("testAgain"), () => go("test")),
  );
}

function progressPart() {
  return el(
    "section",
    { class: "attempts" },
    el("h2", null, t("progressTitle")),
    attemptsChart(state.attempts),
  );
}
