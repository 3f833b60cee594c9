// A few typed words. What does not fit by itself, the learner holds against the key.
import { articleWords, compare } from "../compare.js";
import { answerOf } from "../data.js";
import { el } from "../dom.js";
import { t } from "../words.js";
import { answerBeside, selfMarks } from "./self_marks.js";

function check(item, answer) {
  const { key, accept } = answerOf(item);
  const others = articleWords(item).filter((word) => word !== key);
  return compare(answer, key, accept, item.bank.article.language, others);
}

export const shortAnswer = {
  instruction: () => t("do.short_answer"),
  answered: (item, answer) => Boolean(answer && answer.trim()),
  input: (item, answer, change, labelId) =>
    el("input", {
      type: "text",
      class: "line",
      value: answer || "",
      autocomplete: "off",
      spellcheck: "false",
      dir: "auto",
      "aria-labelledby": labelId,
      on: { input: (event) => change(event.target.value) },
    }),
  mark(item, answer) {
    const { fits, how, word } = check(item, answer);
    return fits ? { fraction: 1, how, word } : { fraction: null, self: true };
  },
  marked(item, answer, mark) {
    const note =
      mark &&
      mark.how &&
      mark.how !== "exact" &&
      t("answerCounted", { why: t(`counted.${mark.how}`, { word: mark.word }) });
    const same = mark && mark.how === "exact";
    return el(
      "div",
      null,
      answerBeside(answer, same ? "" : answerOf(item).key, mark),
      note && el("p", { class: "note", dir: "auto" }, note),
    );
  },
  selfMark: (item, mark, set) =>
    selfMarks(
      t("saidTheSame"),
      [
        [t("yes"), 1],
        [t("partly"), 0.5],
        [t("no"), 0],
      ],
      mark,
      set,
    ),
  given: (item, answer) => answer || "",
  key: (item) => answerOf(item).key,
};
