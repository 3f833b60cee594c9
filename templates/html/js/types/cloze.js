// A sentence with gaps, filled by typing or from the word bank. The answer is a list of texts.
import { articleWords, compare } from "../compare.js";
import { answerOf } from "../data.js";
import { el } from "../dom.js";
import { announce } from "../live.js";
import { t } from "../words.js";
import { corrected, sign } from "./sign.js";

const GAP = "____";

const pieces = (item) => item.stem.split(GAP);
const filled = (answer) => (answer || []).filter((text) => text && text.trim());

function sentence(item, drawGap) {
  return el(
    "p",
    { class: "cloze", dir: "auto" },
    pieces(item).map((text, i) => [i > 0 && drawGap(i - 1), text]),
  );
}

function compareGap(item, gap, text) {
  const { gaps } = answerOf(item);
  const others = [...item.ask.words, ...articleWords(item)].filter(
    (word) => word !== gaps[gap].key,
  );
  return compare(text || "", gaps[gap].key, gaps[gap].accept, item.bank.article.language, others);
}

function inputs(item, answer, change) {
  const values = pieces(item)
    .slice(1)
    .map((_, i) => (answer || [])[i] || "");
  let last = Math.max(
    0,
    values.findIndex((value) => !value),
  );
  const fields = values.map((value, i) =>
    el("input", {
      type: "text",
      class: "gap",
      value,
      size: 12,
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      dir: "auto",
      "aria-label": t("gap", { number: i + 1 }),
      on: {
        input: () => update(),
        focus: () => {
          last = i;
        },
      },
    }),
  );
  const chips = item.ask.words.map((word) =>
    el(
      "button",
      { type: "button", class: "chip", dir: "auto", on: { click: () => put(word) } },
      word,
    ),
  );
  function update() {
    const texts = fields.map((field) => field.value);
    chips.forEach((chip, i) => chip.classList.toggle("used", texts.includes(item.ask.words[i])));
    change(texts);
  }
  function put(word) {
    const empty = fields.findIndex((field) => !field.value.trim());
    const target = fields[last].value.trim() && empty >= 0 ? empty : last;
    fields[target].value = word;
    last = fields.findIndex((field) => !field.value.trim());
    if (last < 0) last = target;
    update();
    announce(t("putInGap", { word, number: target + 1 }));
  }
  return { fields, chips, update };
}

function input(item, answer, change) {
  const { fields, chips, update } = inputs(item, answer, change);
  const texts = answer || [];
  chips.forEach((chip, i) => chip.classList.toggle("used", texts.includes(item.ask.words[i])));
  const empty = () => {
    fields.forEach((field) => {
      field.value = "";
    });
    update();
    fields[0].focus();
  };
  return el(
    "div",
    null,
    sentence(item, (i) => fields[i]),
    el(
      "div",
      { class: "word-bank", role: "group", "aria-label": t("wordBank") },
      el("p", { class: "hint" }, t("wordBankHint")),
      el(
        "div",
        { class: "chips" },
        chips,
        el(
          "button",
          { type: "button", class: "button plain", on: { click: empty } },
          t("emptyGaps"),
        ),
      ),
    ),
  );
}

function marked(item, answer) {
  const { gaps, feedback } = answerOf(item);
  const results = gaps.map((gap, i) => compareGap(item, i, (answer || [])[i]));
  const shown = sentence(item, (i) => {
    const typed = ((answer || [])[i] || "").trim();
    const state = answer && (results[i].fits ? "right" : "wrong");
    return el(
      "span",
      { class: `gap-marked is-${state || "left"}` },
      state && sign(state),
      state === "right" ? el("bdi", null, typed) : corrected(typed, gaps[i].key),
    );
  });
  const notes = results.map((result, i) => forgiven(result, i)).filter(Boolean);
  const said = (answer || []).map((text) => feedback[text]).filter(Boolean);
  return el(
    "div",
    null,
    shown,
    [...notes, ...said].map((note) => el("p", { class: "note", dir: "auto" }, note)),
  );
}

function forgiven(result, i) {
  if (!result.fits || result.how === "exact") return "";
  return t("gapCounted", { number: i + 1, why: t(`counted.${result.how}`, { word: result.word }) });
}

export const cloze = {
  heading: () => t("do.cloze"),
  instruction: () => "",
  answered: (item, answer) => filled(answer).length > 0,
  input,
  mark(item, answer) {
    const fits = answerOf(item).gaps.filter((_, i) => compareGap(item, i, answer[i]).fits).length;
    return {
      fraction: fits / answerOf(item).gaps.length,
      hits: fits,
      of: answerOf(item).gaps.length,
    };
  },
  marked,
  detail: (item, mark) => (mark.of > 1 ? t("foundGaps", { n: mark.hits, of: mark.of }) : ""),
  given: (item, answer) => (answer || []).join("; "),
  key: (item) =>
    answerOf(item)
      .gaps.map((gap) => gap.key)
      .join("; "),
};
