// The item types by name. Each knows how to ask (`input`), to judge (`mark`), to show what was
// right (`marked`), and to say the learner's answer and the key in words (`given`, `key`).
import { cloze } from "./cloze.js";
import { essay } from "./essay.js";
import { matching } from "./matching.js";
import { multipleChoice } from "./multiple_choice.js";
import { multipleResponse } from "./multiple_response.js";
import { ordering } from "./ordering.js";
import { shortAnswer } from "./short_answer.js";
import { trueFalse } from "./true_false.js";

export const kinds = {
  multiple_choice: multipleChoice,
  multiple_response: multipleResponse,
  true_false: trueFalse,
  cloze,
  short_answer: shortAnswer,
  matching,
  ordering,
  essay,
};
