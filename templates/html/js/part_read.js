// Read: the article, and beside it key facts, people, timeline, words, and what to talk about.
import { articleBody, closeDefinitions, numberLines } from "./article.js";
import { background } from "./background.js";
import { banks, items } from "./data.js";
import { button, el, focusOn, replace, scrollTo } from "./dom.js";
import { icon } from "./icons.js";
import { announce } from "./live.js";
import { go } from "./router.js";
import { day, t } from "./words.js";

let chosen = 0;

// `wish` is {bankIndex, places, answerAt, from}: passages to show, and the part to go back to.
export function drawRead(main, wish) {
  if (wish) chosen = wish.bankIndex;
  const bank = banks[chosen];
  const again = (next) => {
    stop();
    stop = drawBank(main, banks[next], null);
  };
  let stop = drawBank(main, bank, wish);
  main.addEventListener("change", onStory);
  function onStory(event) {
    if (event.target.id !== "story-choice") return;
    chosen = Number(event.target.value);
    again(chosen);
    focusOn(main.querySelector("#story-choice"));
  }
  return () => {
    stop();
    main.removeEventListener("change", onStory);
  };
}

function drawBank(main, bank, wish) {
  const { article } = bank;
  const marks = wish
    ? [
        ...wish.places.map((at) => ({ at, kind: "evidence" })),
        { at: wish.answerAt, kind: "answer" },
      ]
    : [];
  const body = el(
    "div",
    { class: "body", lang: article.language || null },
    articleBody(article, marks, bank.glossary),
  );
  const jump = (at) => go("read", { bankIndex: chosen, places: [at] });
  replace(
    main,
    banks.length > 1 && storyChoice(),
    el(
      "div",
      { class: "reading" },
      el(
        "article",
        { class: "article" },
        head(article, article.title || bank.title),
        body,
        wish && wish.from && backBar(wish),
        articleFoot(article),
        startButtons(),
      ),
      background(bank, jump),
    ),
  );
  closeDefinitions();
  const stop = numberLines(body, article);
  if (wish) showMark(body, wish);
  return stop;
}

function storyChoice() {
  return el(
    "p",
    { class: "story-choice" },
    el("label", { for: "story-choice" }, t("story")),
    el(
      "select",
      { id: "story-choice" },
      banks.map((bank, i) =>
        el("option", { value: String(i), selected: i === chosen }, bank.title),
      ),
    ),
  );
}

function head(article, title) {
  const source = [article.publisher, article.author].filter(Boolean);
  return el(
    "header",
    { class: "article-head", lang: article.language || null },
    el("h1", { dir: "auto" }, title || t("story")),
    article.standfirst && el("p", { class: "standfirst", dir: "auto" }, article.standfirst),
    el(
      "p",
      { class: "byline" },
      source.map((text) => el("span", { dir: "auto" }, text)),
      article.published && published(article.published),
    ),
  );
}

function published(date) {
  const [year, month, dayOfMonth] = date.split("-").map(Number);
  return el("time", { datetime: date }, day(new Date(year, month - 1, dayOfMonth)));
}

function articleFoot(article) {
  const safe = /^https?:\/\//i.test(article.url);
  const link =
    article.url &&
    (safe
      ? el("a", { href: article.url, rel: "noopener noreferrer", dir: "auto" }, article.url)
      : el("span", { dir: "auto" }, article.url));
  if (!link && !article.licence) return null;
  return el(
    "p",
    { class: "source" },
    link,
    article.licence && el("span", { dir: "auto" }, article.licence),
  );
}

function startButtons() {
  return (
    items.length > 0 &&
    el(
      "p",
      { class: "actions start" },
      button([t("startPractise"), icon("next")], () => go("practise"), { class: "button primary" }),
      button(t("startTest"), () => go("test")),
    )
  );
}

function backBar(wish) {
  return el(
    "p",
    { class: "back-bar" },
    button([icon("back"), t("backToQuestion")], () => go(wish.from), { class: "button" }),
  );
}

function showMark(body, wish) {
  const mark = body.querySelector("mark");
  if (!mark) return;
  focusOn(mark);
  scrollTo(mark);
  announce(t("markedPassage"), mark.textContent);
  if (wish.from)
    document.getElementById("main").addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Escape") go(wish.from);
      },
      { once: true },
    );
}
