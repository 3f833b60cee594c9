// Whether typed words are the words that are wanted, and how they differ.
import { leadingWords } from "./words.js";

// Kinds of likeness from strict to lenient; each keeps what it forgives for telling the learner.
const FORGIVEN = [
  ["exact", (text) => text],
  ["case", (text) => text.toLowerCase()],
  ["accents", (text) => bare(text.toLowerCase())],
];

// How an answer fits: {fits, how, word} with `word` the accepted wording it came nearest to.
// `others` are words that must never pass for a misspelt key (the other options, the article's).
export function compare(given, key, accept, language, others = []) {
  const typed = tidy(given);
  if (!typed) return { fits: false, how: "", word: key };
  const wordings = [key, ...accept];
  for (const [how, fold] of FORGIVEN) {
    for (const word of wordings) {
      if (core(typed, fold, language) === core(tidy(word), fold, language)) {
        const variant =
          word !== key &&
          core(tidy(word), bareLower, language) !== core(tidy(key), bareLower, language);
        return { fits: true, how: variant ? "variant" : how, word: key };
      }
    }
  }
  const folded = core(typed, bareLower, language);
  const near = wordings.find((word) => misspelt(folded, core(tidy(word), bareLower, language)));
  const taken =
    near !== undefined && others.some((other) => core(tidy(other), bareLower, language) === folded);
  return near === undefined || taken
    ? { fits: false, how: "", word: key }
    : { fits: true, how: "typo", word: near };
}

function bareLower(text) {
  return bare(text.toLowerCase());
}

function bare(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .normalize("NFC");
}

function tidy(text) {
  return text
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\u2010-\u2014]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/^[\s"“”«».,;:!?]+|[\s"“”«».,;:!?]+$/gu, "");
}

// The folded text without a leading "the" or the like.
function core(text, fold, language) {
  const folded = fold(text);
  const lead = leadingWords(language).find((word) => folded.toLowerCase().startsWith(`${word} `));
  return lead ? folded.slice(lead.length + 1) : folded;
}

// One slip in words of five letters or more, two from nine on; digits must be right.
function misspelt(given, wanted) {
  const allowed = wanted.length >= 9 ? 2 : wanted.length >= 5 ? 1 : 0;
  if (!allowed || digits(given) !== digits(wanted)) return false;
  return Math.abs(given.length - wanted.length) <= allowed && distance(given, wanted) <= allowed;
}

function digits(text) {
  return text.replace(/\D+/g, " ").trim();
}

// Letters added, left out, changed, or swapped with a neighbour.
export function distance(a, b) {
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(changed, row[j] + 1, next[j - 1] + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    before = row;
    row = next;
  }
  return row[b.length];
}

const vocabulary = new Map();

// The words of an item's article, each once: a real word of the story is no misspelling.
export function articleWords(item) {
  const { article, id } = item.bank;
  if (!vocabulary.has(id))
    vocabulary.set(id, [...new Set(article.text.match(/[\p{L}\p{M}\p{N}'’-]+/gu) || [])]);
  return vocabulary.get(id);
}
