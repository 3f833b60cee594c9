// Every item of an attempt with its feedback, folded; unfolded on paper.
import { el, replace } from "./dom.js";
import { feedbackOf, verdict, verdictOf, verdictText } from "./feedback.js";
import { icon } from "./icons.js";
import { announce } from "./live.js";
import { noteKnown, noteMissed } from "./schedule.js";
import { pointsOf } from "./score.js";
import { number, t } from "./words.js";

// `update` is called when the learner has marked an answer.
export function answers(rows, attempt, update) {
  return el(
    "section",
    { class: "answers" },
    el("h2", null, t("allAnswers")),
    el(
      "ol",
      null,
      rows.map((row) => el("li", null, answerRow(row, attempt, update))),
    ),
  );
}

// One item with its feedback, folded until it is wanted; open when the learner has to mark it.
function answerRow({ item, answer, mark }, attempt, update) {
  const sign = el("span", { class: "row-sign" });
  const points = el("span", { class: "row-points" });
  const dress = (now) => {
    sign.className = `row-sign is-${verdictOf(now)}`;
    replace(sign, icon(verdictOf(now)), el("span", { class: "unseen" }, verdictText(item, now)));
    points.textContent =
      now.fraction === null
        ? t("markIt")
        : `${number(pointsOf(item, now))} / ${number(item.points)}`;
  };
  const setMark = (changed) => {
    attempt.run.marks[item.name] = changed;
    if (changed.fraction < 1) noteMissed(item.name);
    else noteKnown(item.name);
    dress(changed);
    box.querySelector(".verdict").replaceWith(verdict(item, changed));
    update();
    announce(verdictText(item, changed));
  };
  dress(mark);
  const box = el(
    "details",
    { class: "answer-row", open: mark.fraction === null },
    el("summary", null, sign, el("span", { class: "row-stem", dir: "auto" }, item.stem), points),
  );
  const fill = () => {
    if (!box.querySelector(".feedback"))
      box.append(feedbackOf(item, answer, mark, setMark, "results"));
  };
  if (mark.fraction === null) fill();
  box.addEventListener("toggle", fill);
  box.addEventListener("print-fill", fill);
  return box;
}

// On paper every answer is unfolded.
export function unfold() {
  for (const box of document.querySelectorAll("details.answer-row")) {
    box.dispatchEvent(new Event("print-fill"));
    box.dataset.wasOpen = String(box.open);
    box.open = true;
  }
}

export function foldAgain() {
  for (const box of document.querySelectorAll("details[data-was-open]")) {
    box.open = box.dataset.wasOpen === "true";
    delete box.dataset.wasOpen;
  }
}
