// Several keys among options. The answer is a list of indexes; a wrong tick takes a right one back.
import { answerOf } from "../data.js";
import { t } from "../words.js";
import { choiceInputs, choiceMarks } from "./choices.js";

export const multipleResponse = {
  instruction: () => t("do.multiple_response"),
  answered: (item, answer) => Boolean(answer && answer.length),
  input: (item, answer, change, labelId) =>
    choiceInputs({ labelId, texts: item.ask.options, many: true, chosen: answer || [], change }),
  mark(item, answer) {
    const { right } = answerOf(item);
    const hits = answer.filter((i) => right.includes(i)).length;
    const misses = answer.length - hits;
    return { fraction: Math.max(0, hits - misses) / right.length, hits, of: right.length, misses };
  },
  marked: (item, answer) =>
    choiceMarks({
      texts: item.ask.options,
      right: answerOf(item).right,
      chosen: answer || [],
      feedback: answerOf(item).feedback,
    }),
  detail: (item, mark) =>
    t(mark.misses ? "foundWithWrong" : "found", { n: mark.hits, of: mark.of, wrong: mark.misses }),
  given: (item, answer) => (answer || []).map((i) => item.ask.options[i]).join("; "),
  key: (item) =>
    answerOf(item)
      .right.map((i) => item.ask.options[i])
      .join("; "),
};
