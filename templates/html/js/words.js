// The words of the interface, in the language that was asked for or that the browser prefers.
import { page } from "./data.js";

let language = "en";
let words = page.words.en;
let plurals = new Intl.PluralRules("en");
let region = "en";

export function languages() {
  return Object.entries(page.words).map(([code, table]) => [code, table.languageName]);
}

export function currentLanguage() {
  return language;
}

// The first of the wished languages that the page has; "de-AT" is served by "de".
export function chooseLanguage(chosen) {
  const wished = [chosen, page.uiLang, ...(navigator.languages || [])].filter(Boolean);
  const found = wished
    .map((code) => code.toLowerCase().split("-")[0])
    .find((code) => page.words[code]);
  language = found || "en";
  words = page.words[language];
  plurals = new Intl.PluralRules(language);
  // Dates and numbers as where the learner lives: "en-GB" within "en".
  region =
    (navigator.languages || []).find((code) => code.toLowerCase().split("-")[0] === language) ||
    language;
  document.documentElement.lang = language;
  document.documentElement.dir = words.direction;
}

// The words under a name, with `{n}` and the like filled in; `n` chooses the plural form.
export function t(name, values = {}) {
  let text = words[name];
  if (text === undefined) text = page.words.en[name];
  if (text === undefined) return name;
  if (typeof text === "object") text = text[plurals.select(values.n)] || text.other;
  return text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? shown(values[key]) : whole));
}

// The title of the quiz; several articles without one are "News quiz".
export function quizTitle() {
  return page.title || t("newsQuiz");
}

function shown(value) {
  return typeof value === "number" ? number(value) : String(value);
}

export function number(value) {
  return new Intl.NumberFormat(region, { maximumFractionDigits: 1 }).format(value);
}

export function percent(share) {
  return new Intl.NumberFormat(region, { style: "percent", maximumFractionDigits: 0 }).format(
    share,
  );
}

export function day(date) {
  return new Intl.DateTimeFormat(region, { day: "numeric", month: "long", year: "numeric" }).format(
    date,
  );
}

export function moment(date) {
  return new Intl.DateTimeFormat(region, { dateStyle: "medium", timeStyle: "short" }).format(date);
}

// Minutes and seconds: "4:07".
export function clock(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

// Words that may lead an answer without changing it ("the"), in the language of an article.
export function leadingWords(code) {
  const table = page.words[(code || "en").toLowerCase().split("-")[0]];
  return table ? table.leadingWords : [];
}
