// A longer answer, which the learner marks against the rubric.
import { answerOf } from "../data.js";
import { el } from "../dom.js";
import { t } from "../words.js";
import { answerBeside, rubricMarks, selfMarks } from "./self_marks.js";

// What a good answer does, for who wrote none.
function model(rubric) {
  if (!rubric.length) return null;
  return el(
    "div",
    null,
    el("p", null, t("goodAnswer")),
    el(
      "ul",
      { class: "rubric" },
      rubric.map((point) => el("li", { dir: "auto" }, point)),
    ),
  );
}

const wordCount = (text) => (text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) || []).length;

export const essay = {
  instruction: () => t("do.essay"),
  answered: (item, answer) => Boolean(answer && answer.trim()),
  input(item, answer, change, labelId) {
    const count = el("p", { class: "hint" }, t("wordsWritten", { n: wordCount(answer || "") }));
    return el(
      "div",
      null,
      el("textarea", {
        rows: 9,
        value: answer || "",
        dir: "auto",
        "aria-labelledby": labelId,
        on: {
          input: (event) => {
            change(event.target.value);
            count.textContent = t("wordsWritten", { n: wordCount(event.target.value) });
          },
        },
      }),
      count,
    );
  },
  mark: () => ({ fraction: null, self: true }),
  marked: (item, answer) =>
    answer ? answerBeside(answer, "", null) : model(answerOf(item).rubric),
  selfMark(item, mark, set) {
    const { rubric } = answerOf(item);
    if (rubric.length) return rubricMarks(rubric, mark, set);
    return selfMarks(
      t("howWell"),
      [
        [t("well"), 1],
        [t("partly"), 0.5],
        [t("notYet"), 0],
      ],
      mark,
      set,
    );
  },
  given: (item, answer) => answer || "",
  key: (item) => answerOf(item).rubric.join("; "),
};
