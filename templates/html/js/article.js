// The article as paragraphs, with evidence marked and glossary words that explain themselves.
import { el, freshId } from "./dom.js";
import { announce } from "./live.js";
import { t } from "./words.js";

// Beyond this many characters the numbers in the margin would cost more than they help.
const NUMBERED_UP_TO = 200000;

// The body. `marks` are {at: [start, end], kind: "evidence" | "answer"}; `glossary` is a bank's.
export function articleBody(article, marks = [], glossary = []) {
  const ranges = [
    ...marks
      .filter((mark) => mark.at)
      .map((mark) => ({ start: mark.at[0], end: mark.at[1], kind: mark.kind })),
    ...glossary
      .filter((entry) => entry.at)
      .map((entry) => ({ start: entry.at[0], end: entry.at[1], kind: "term", entry })),
  ].sort((a, b) => a.start - b.start);
  return paragraphs(article.text).map((paragraph) =>
    drawParagraph(article.text, paragraph, ranges),
  );
}

// The paragraphs that hold the passages, with the passages and the answer in them marked.
export function excerpt(article, places, answerAt) {
  const ranges = [
    ...places.map((at) => ({ start: at[0], end: at[1], kind: "evidence" })),
    ...(answerAt ? [{ start: answerAt[0], end: answerAt[1], kind: "answer" }] : []),
  ];
  return holding(article.text, places).map((paragraph) =>
    drawParagraph(article.text, paragraph, ranges),
  );
}

// The paragraphs in which any of the passages lies.
export function holding(text, places) {
  return paragraphs(text).filter((paragraph) =>
    places.some((at) => paragraph.start < at[1] && paragraph.end > at[0]),
  );
}

export function paragraphs(text) {
  const found = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      number: found.length + 1,
    });
  }
  return found;
}

// The 1-based number of the paragraph in which an offset lies.
export function paragraphNumber(text, offset) {
  const found = paragraphs(text).find((paragraph) => offset < paragraph.end);
  return found ? found.number : 1;
}

function drawParagraph(text, paragraph, ranges) {
  const here = ranges.filter((range) => range.start < paragraph.end && range.end > paragraph.start);
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const range of here) {
    cuts.add(Math.max(range.start, paragraph.start));
    cuts.add(Math.min(range.end, paragraph.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const node = el("p", { dir: "auto" });
  let mark = null;
  places.slice(0, -1).forEach((start, i) => {
    const words = text.slice(start, places[i + 1]);
    const over = here.filter((range) => range.start <= start && range.end >= places[i + 1]);
    const term = over.find((range) => range.kind === "term");
    const answer = over.some((range) => range.kind === "answer");
    let piece = term ? termButton(term.entry, words) : words;
    if (answer) piece = el("strong", { class: "answer-words" }, piece);
    if (over.some((range) => range.kind === "evidence")) {
      mark = mark || node.appendChild(el("mark", { class: "evidence" }));
      mark.append(piece);
    } else {
      mark = null;
      node.append(piece);
    }
  });
  return node;
}

// A word of the glossary: pressing it opens its definition below the paragraph.
function termButton(entry, words) {
  const id = freshId("definition");
  const node = el(
    "button",
    { type: "button", class: "term", "aria-expanded": "false", "aria-controls": id },
    words,
  );
  const toggle = () => {
    const open = node.getAttribute("aria-expanded") === "true";
    closeDefinitions();
    if (!open) openDefinition(node, entry, id);
  };
  node.addEventListener("click", toggle);
  node.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeDefinitions();
  });
  return node;
}

function openDefinition(node, entry, id) {
  node.setAttribute("aria-expanded", "true");
  const close = el(
    "button",
    {
      type: "button",
      class: "button plain",
      on: {
        click: () => {
          closeDefinitions();
          node.focus();
        },
      },
    },
    t("close"),
  );
  const box = el(
    "div",
    { class: "definition", id, dir: "auto" },
    el("p", null, el("strong", null, entry.term), " ", el("span", null, entry.definition)),
    el(
      "p",
      { class: "definition-foot" },
      entry.source && el("small", { dir: "auto" }, entry.source),
      close,
    ),
  );
  node.closest("p").after(box);
  announce(`${entry.term}: ${entry.definition}`);
}

export function closeDefinitions() {
  document.querySelectorAll(".definition").forEach((box) => box.remove());
  document
    .querySelectorAll('.term[aria-expanded="true"]')
    .forEach((term) => term.setAttribute("aria-expanded", "false"));
}

// Numbers every fifth line in the margin, again whenever the lines break anew; returns how to stop.
export function numberLines(body, article) {
  if (article.text.length > NUMBERED_UP_TO || !window.ResizeObserver) return () => {};
  const gutter = el("div", { class: "line-numbers", "aria-hidden": "true" });
  body.append(gutter);
  const draw = () => {
    const numbers = [];
    let line = 0;
    for (const paragraph of body.querySelectorAll(":scope > p")) {
      const height = parseFloat(getComputedStyle(paragraph).lineHeight);
      const lines = Math.round(paragraph.offsetHeight / height);
      for (let i = 0; i < lines; i += 1) {
        line += 1;
        if (line % 5 === 0) numbers.push([line, paragraph.offsetTop + i * height]);
      }
    }
    gutter.replaceChildren(
      ...numbers.map(([text, top]) => {
        const node = el("span", null, String(text));
        node.style.top = `${top}px`;
        return node;
      }),
    );
  };
  const observer = new ResizeObserver(draw);
  observer.observe(body);
  return () => observer.disconnect();
}
