// Options to choose from: what single choice, several choices, and true or false share.
import { el, freshId } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../words.js";

// Radio buttons or checkboxes, one below the other. `chosen` are indexes.
export function choiceInputs({ labelId, texts, own = true, many, chosen, change, row = false }) {
  const name = freshId("choice");
  const inputs = texts.map((_, i) =>
    el("input", {
      type: many ? "checkbox" : "radio",
      name,
      value: String(i),
      checked: chosen.includes(i),
      on: {
        change: () =>
          change(inputs.map((input, j) => (input.checked ? j : -1)).filter((j) => j >= 0)),
      },
    }),
  );
  const list = texts.map((text, i) =>
    el(
      "label",
      { class: "choice" },
      inputs[i],
      letter(i, row),
      el("span", { dir: own ? "auto" : null }, text),
    ),
  );
  const attributes = { class: `choices${row ? " in-row" : ""}`, "aria-labelledby": labelId };
  return el("div", { role: many ? "group" : "radiogroup", ...attributes }, list);
}

function letter(index, row) {
  return row
    ? null
    : el("span", { class: "letter", "aria-hidden": "true" }, String.fromCharCode(65 + index));
}

// The same options after the answer, each with what it was and what is to say about it.
export function choiceMarks({ texts, own = true, right, chosen, feedback = [] }) {
  return el(
    "ul",
    { class: "choices marked" },
    texts.map((text, i) => {
      const isRight = right.includes(i);
      const isChosen = chosen.includes(i);
      const state = isRight ? (isChosen ? "right" : "missed") : isChosen ? "wrong" : "left";
      return el(
        "li",
        { class: `choice is-${state}` },
        el("span", { class: "sign" }, SIGNS[state] && icon(SIGNS[state])),
        el(
          "div",
          null,
          el("span", { dir: own ? "auto" : null, class: "choice-text" }, text),
          TAGS[state] && el("span", { class: "tag" }, t(TAGS[state])),
          isChosen &&
            feedback[i] &&
            el("p", { class: "choice-feedback", dir: "auto" }, feedback[i]),
        ),
      );
    }),
  );
}

const SIGNS = { right: "right", missed: "right", wrong: "wrong" };
const TAGS = { right: "yourAnswerRight", missed: "rightAnswer", wrong: "yourAnswer" };
