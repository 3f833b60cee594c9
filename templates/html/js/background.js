// What stands beside the article: key facts, people, timeline, words, and what to talk about.
import { paragraphNumber } from "./article.js";
import { button, el } from "./dom.js";
import { t } from "./words.js";

// The headings in their order, each with how its content is drawn; what is empty is left out.
const SECTIONS = [
  [
    "keyFacts",
    (bank, where) =>
      el(
        "dl",
        { class: "key-facts" },
        bank.keyFacts.map((fact) => keyFact(fact, where)),
      ),
  ],
  [
    "people",
    (bank, where) =>
      el(
        "ul",
        { class: "people" },
        bank.people.map((one) => person(one, where)),
      ),
  ],
  [
    "timeline",
    (bank, where) =>
      el(
        "ol",
        { class: "timeline" },
        bank.timeline.map((event) => moment(event, where)),
      ),
  ],
  ["glossary", (bank) => el("dl", { class: "glossary" }, bank.glossary.map(word))],
  [
    "discussion",
    (bank) =>
      el(
        "ul",
        { class: "discussion" },
        bank.discussion.map((prompt) => el("li", { dir: "auto" }, prompt)),
      ),
  ],
];

// `jump(at)` shows a passage of the article.
export function background(bank, jump) {
  const where = (at) => at && whereButton(bank, at, jump);
  const shown = SECTIONS.filter(([name]) => bank[name].length);
  if (!shown.length) return null;
  return el(
    "aside",
    { class: "beside-article", "aria-label": t("background") },
    shown.map(([name, draw]) =>
      el(
        "section",
        null,
        el("h2", null, t(name)),
        el("div", { lang: bank.article.language || null }, draw(bank, where)),
      ),
    ),
  );
}

function whereButton(bank, at, jump) {
  const label = t("paragraph", { number: paragraphNumber(bank.article.text, at[0]) });
  return button(label, () => jump(at), {
    class: "button plain where",
    lang: document.documentElement.lang,
  });
}

function keyFact(fact, where) {
  return el(
    "div",
    null,
    el("dt", { lang: document.documentElement.lang }, t(`ask.${fact.question}`)),
    el("dd", null, el("span", { dir: "auto" }, fact.text), where(fact.at)),
  );
}

function person(one, where) {
  return el(
    "li",
    null,
    el(
      "p",
      { class: "person" },
      el("strong", { dir: "auto" }, one.name),
      one.office && el("span", { class: "office", dir: "auto" }, one.office),
    ),
    one.did.map((text) => el("p", { class: "did", dir: "auto" }, text)),
    where(one.at),
  );
}

function moment(event, where) {
  return el(
    "li",
    null,
    el("p", { class: "when", dir: "auto" }, event.when),
    el("p", { dir: "auto" }, event.text),
    where(event.at),
  );
}

function word(entry) {
  return el(
    "div",
    null,
    el("dt", { dir: "auto" }, entry.term),
    el(
      "dd",
      null,
      el("span", { dir: "auto" }, entry.definition),
      " ",
      entry.source && el("small", { dir: "auto" }, entry.source),
    ),
  );
}
