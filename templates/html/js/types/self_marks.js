// Marking one's own answer: beside the key, or against a rubric.
import { el, freshId } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../words.js";

// What the learner wrote and what was wanted, one under the other.
export function answerBeside(given, key, mark) {
  const sign = mark && mark.fraction === 1 ? "right" : mark && mark.fraction === 0 ? "wrong" : "";
  return el(
    "dl",
    { class: "beside" },
    given &&
      el(
        "div",
        { class: sign && `is-${sign}` },
        el("dt", null, sign && icon(sign), t("youWrote")),
        el("dd", { dir: "auto" }, given),
      ),
    key && el("div", null, el("dt", null, t("key")), el("dd", { dir: "auto" }, key)),
  );
}

// A choice of how well it went; `levels` are [label, fraction].
export function selfMarks(question, levels, mark, set) {
  const name = freshId("self");
  return el(
    "fieldset",
    { class: "self-marks" },
    el("legend", null, question),
    el(
      "div",
      { class: "choices in-row" },
      levels.map(([label, fraction]) =>
        el(
          "label",
          { class: "choice" },
          el("input", {
            type: "radio",
            name,
            checked: mark.fraction === fraction,
            on: { change: () => set({ ...mark, fraction }) },
          }),
          el("span", null, label),
        ),
      ),
    ),
  );
}

// A box for each point of the rubric; the share of those ticked is the mark.
export function rubricMarks(rubric, mark, set) {
  const met = new Set(mark.met || []);
  return el(
    "fieldset",
    { class: "self-marks" },
    el("legend", null, t("rubricAsk")),
    el(
      "div",
      { class: "choices" },
      rubric.map((point, i) =>
        el(
          "label",
          { class: "choice" },
          el("input", {
            type: "checkbox",
            checked: met.has(i),
            on: {
              change: (event) => {
                if (event.target.checked) met.add(i);
                else met.delete(i);
                set({ ...mark, met: [...met].sort(), fraction: met.size / rubric.length });
              },
            },
          }),
          el("span", { dir: "auto" }, point),
        ),
      ),
    ),
  );
}
