// One key among options. The answer is the index of the option chosen.
import { answerOf } from "../data.js";
import { t } from "../words.js";
import { choiceInputs, choiceMarks } from "./choices.js";

const list = (answer) => (answer === undefined || answer === null ? [] : [answer]);

export const multipleChoice = {
  instruction: () => t("do.multiple_choice"),
  answered: (item, answer) => list(answer).length === 1,
  input: (item, answer, change, labelId) =>
    choiceInputs({
      labelId,
      texts: item.ask.options,
      many: false,
      chosen: list(answer),
      change: (chosen) => change(chosen[0]),
    }),
  mark: (item, answer) => ({ fraction: answerOf(item).right.includes(answer) ? 1 : 0 }),
  marked: (item, answer) =>
    choiceMarks({
      texts: item.ask.options,
      right: answerOf(item).right,
      chosen: list(answer),
      feedback: answerOf(item).feedback,
    }),
  given: (item, answer) =>
    list(answer)
      .map((i) => item.ask.options[i])
      .join("; "),
  key: (item) =>
    answerOf(item)
      .right.map((i) => item.ask.options[i])
      .join("; "),
};
