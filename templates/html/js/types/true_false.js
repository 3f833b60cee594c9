// A statement to judge. The answer is true or false.
import { answerOf } from "../data.js";
import { el } from "../dom.js";
import { t } from "../words.js";
import { choiceInputs, choiceMarks } from "./choices.js";

const texts = () => [t("true"), t("false")];
const index = (value) => (value ? 0 : 1);
const picked = (answer) => (typeof answer === "boolean" ? [index(answer)] : []);

export const trueFalse = {
  instruction: () => t("do.true_false"),
  answered: (item, answer) => typeof answer === "boolean",
  input: (item, answer, change, labelId) =>
    choiceInputs({
      labelId,
      texts: texts(),
      own: false,
      many: false,
      chosen: picked(answer),
      change: (chosen) => change(chosen[0] === 0),
      row: true,
    }),
  mark: (item, answer) => ({ fraction: answer === answerOf(item).key ? 1 : 0 }),
  marked(item, answer) {
    const { key, correction } = answerOf(item);
    const marks = choiceMarks({
      texts: texts(),
      own: false,
      right: [index(key)],
      chosen: picked(answer),
    });
    return el(
      "div",
      null,
      marks,
      correction && el("p", { class: "correction", dir: "auto" }, correction),
    );
  },
  given: (item, answer) => (typeof answer === "boolean" ? texts()[index(answer)] : ""),
  key: (item) =>
    [texts()[index(answerOf(item).key)], answerOf(item).correction].filter(Boolean).join(". "),
};
