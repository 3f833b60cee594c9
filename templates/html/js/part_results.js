// Results: what an attempt came to, where it went wrong, what to read again, and how it goes on.
import { paragraphNumber } from "./article.js";
import { attemptsChart, share } from "./chart.js";
import { banks, page } from "./data.js";
import { button, el, focusOn, freshId, replace } from "./dom.js";
import { asCsv, asJson, asText, copy, download } from "./export.js";
import { feedbackOf, verdictOf, verdictText } from "./feedback.js";
import { rescore } from "./finish.js";
import { icon } from "./icons.js";
import { announce } from "./live.js";
import { go } from "./router.js";
import { dueNames, noteKnown, noteMissed } from "./schedule.js";
import { byKind, byStory, pointsOf, pointsText, rowsOf, toReread } from "./score.js";
import { saveState, state } from "./state.js";
import { clock, moment, number, percent, t } from "./words.js";

export function drawResults(main) {
  const place = el("div", { class: "results" });
  main.append(place);
  const whole = state.attempts.filter((attempt) => attempt.run);
  if (!whole.length) return nothingYet(place);
  let attempt = whole[whole.length - 1];
  draw();

  function draw() {
    const rows = rowsOf(attempt.run);
    const score = el("div", { class: "score-place" }, scoreBox(attempt));
    const tables = el("div", { class: "tables" }, summaries(rows));
    const reread = el("div", null, rereadList(rows));
    const now = el("div", { class: "screen-only" }, whatNow());
    const update = () => {
      rescore(attempt);
      saveState();
      const marked = rowsOf(attempt.run);
      replace(score, scoreBox(attempt));
      replace(tables, summaries(marked));
      replace(reread, rereadList(marked));
      replace(now, whatNow());
    };
    replace(place, el("h1", { id: "results-title", tabindex: "-1" }, t("results")),
      whole.length > 1 && attemptChoice(whole, attempt, (chosen) => { attempt = chosen; draw(); focusOn(place.querySelector("#pick-attempt")); }),
      student(), score, toMark(rows), now, tables, reread, answers(rows, attempt, update), progressPart(), handOut(() => attempt));
  }
  return null;
}

function nothingYet(place) {
  place.append(el("section", { class: "panel" }, el("h1", { tabindex: "-1" }, t("results")), el("p", { class: "lead" }, t("noResults")),
    el("p", { class: "actions" }, button(t("startPractise"), () => go("practise"), { class: "button primary" }), button(t("startTest"), () => go("test")))));
  return null;
}

function attemptChoice(whole, attempt, choose) {
  const options = [...whole].reverse().map((one) => el("option", { value: String(whole.indexOf(one)), selected: one === attempt }, `${t(one.mode)}, ${moment(new Date(one.at))}`));
  return el("p", { class: "field screen-only" }, el("label", { for: "pick-attempt" }, t("attempt")),
    el("select", { id: "pick-attempt", on: { change: (event) => choose(whole[Number(event.target.value)]) } }, options));
}

function student() {
  return el("p", { class: "field student" }, el("label", { for: "student" }, t("student"), el("span", { class: "screen-only" }, ` (${t("studentHint")})`)),
    el("input", { id: "student", type: "text", class: "line", value: state.student, autocomplete: "name", dir: "auto", on: { input: (event) => { state.student = event.target.value; saveState(); } } }));
}

function scoreBox(attempt) {
  const open = rowsOf(attempt.run).filter((row) => row.mark.fraction === null).length;
  return el("div", { class: "score" },
    el("p", { class: "score-big" }, percent(share(attempt))),
    el("div", null, el("p", { class: "score-points" }, pointsText(attempt.points, attempt.most)),
      el("p", { class: "score-meta" }, `${t(attempt.mode)} · ${moment(new Date(attempt.at))} · ${t("time", { time: clock(attempt.seconds) })}`),
      open > 0 && el("p", { class: "score-open" }, icon("open"), t("toMark", { n: open }))));
}

function toMark(rows) {
  return rows.some((row) => row.mark.fraction === null) && el("p", { class: "note screen-only" }, t("toMarkHint"));
}

function whatNow() {
  const due = dueNames().length;
  return el("p", { class: "actions" },
    due > 0 && button([t("reviewMissed", { n: due }), icon("next")], () => go("review"), { class: "button primary" }),
    button(t("practiseAgain"), () => go("practise", { again: true })), button(t("testAgain"), () => go("test")));
}

function summaries(rows) {
  return [summary(t("byKind"), byKind(rows)), summary(t(banks.length > 1 ? "byArticle" : "byStory"), byStory(rows))];
}

function summary(title, groups) {
  const id = freshId("summary");
  return el("section", { "aria-labelledby": id }, el("h2", { id }, title), el("div", { class: "table-wrap" }, el("table", { class: "bars" },
    el("thead", null, el("tr", null, ["what", "points", "share"].map((name) => el("th", { scope: "col" }, t(`column.${name}`))))),
    el("tbody", null, groups.map(([label, total]) => el("tr", null, el("th", { scope: "row", dir: "auto" }, label),
      el("td", { class: "number" }, `${number(total.points)} / ${number(total.most)}`),
      el("td", { class: "bar-cell" }, meter(total.most ? total.points / total.most : 0)))))))); }

function meter(value) {
  const fill = el("span", { class: "fill" });
  fill.style.inlineSize = `${Math.round(value * 100)}%`;
  return el("span", { class: "meter-row" }, el("span", { class: "meter", "aria-hidden": "true" }, fill), el("span", { class: "meter-text" }, percent(value)));
}

function rereadList(rows) {
  const passages = toReread(rows);
  if (!passages.length) return null;
  return el("section", { class: "reread" }, el("h2", null, t("reread")), el("ul", null, passages.map(({ bankIndex, at }) => {
    const { article } = banks[bankIndex];
    return el("li", null, el("p", { class: "hint" }, banks.length > 1 && el("bdi", null, article.title), banks.length > 1 && " · ", t("paragraph", { number: paragraphNumber(article.text, at[0]) })),
      el("blockquote", { lang: article.language || null, dir: "auto" }, article.text.slice(at[0], at[1])),
      button(t("showInArticle"), () => go("read", { bankIndex, places: [at], from: "results" }), { class: "button plain screen-only" }));
  })));
}

function answers(rows, attempt, update) {
  return el("section", { class: "answers" }, el("h2", null, t("allAnswers")), el("ol", null, rows.map((row) => el("li", null, answerRow(row, attempt, update)))));
}

// One item with its feedback, folded until it is wanted; open when the learner has to mark it.
function answerRow({ item, answer, mark }, attempt, update) {
  const sign = el("span", { class: "row-sign" });
  const points = el("span", { class: "row-points" });
  const dress = (now) => {
    sign.className = `row-sign is-${verdictOf(now)}`;
    replace(sign, icon(verdictOf(now)), el("span", { class: "unseen" }, verdictText(item, now)));
    points.textContent = now.fraction === null ? t("markIt") : `${number(pointsOf(item, now))} / ${number(item.points)}`;
  };
  const setMark = (changed) => {
    attempt.run.marks[item.name] = changed;
    if (changed.fraction < 1) noteMissed(item.name);
    else noteKnown(item.name);
    dress(changed);
    const line = box.querySelector(".verdict");
    line.className = `verdict is-${verdictOf(changed)}`;
    replace(line, icon(verdictOf(changed)), el("span", null, verdictText(item, changed)), el("span", { class: "verdict-points" }, pointsText(pointsOf(item, changed), item.points)));
    update();
    announce(verdictText(item, changed));
  };
  dress(mark);
  const box = el("details", { class: "answer-row", open: mark.fraction === null },
    el("summary", null, sign, el("span", { class: "row-stem", dir: "auto" }, item.stem), points));
  const fill = () => { if (!box.querySelector(".feedback")) box.append(feedbackOf(item, answer, mark, setMark, "results")); };
  if (mark.fraction === null) fill();
  box.addEventListener("toggle", fill);
  box.addEventListener("print-fill", fill);
  return box;
}

function progressPart() {
  return el("section", { class: "attempts" }, el("h2", null, t("progressTitle")), attemptsChart(state.attempts));
}

function handOut(current) {
  const note = el("p", { class: "hint", role: "status" });
  const text = el("textarea", { class: "copy-text", readonly: true, rows: 8, "aria-label": t("copyText"), hidden: true });
  const onCopy = async () => {
    const words = asText(current());
    if (await copy(words)) { note.textContent = t("copied"); return; }
    note.textContent = t("copyByHand");
    text.hidden = false;
    text.value = words;
    text.focus();
    text.select();
  };
  const name = `${page.id}-${t("results").toLowerCase()}`;
  return el("section", { class: "hand-out screen-only" }, el("h2", null, t("handOut")), el("p", { class: "actions" },
    button(t("print"), () => printAll()),
    button(t("downloadJson"), () => download(`${name}.json`, "application/json", asJson(current()))),
    button(t("downloadCsv"), () => download(`${name}.csv`, "text/csv;charset=utf-8", `\ufeff${asCsv(current())}`)),
    button(t("copyText"), onCopy)), note, text);
}

// On paper every answer is unfolded.
export function unfold() {
  for (const box of document.querySelectorAll("details.answer-row")) {
    box.dispatchEvent(new Event("print-fill"));
    box.dataset.wasOpen = String(box.open);
    box.open = true;
  }
}

export function foldAgain() {
  for (const box of document.querySelectorAll("details[data-was-open]")) {
    box.open = box.dataset.wasOpen === "true";
    delete box.dataset.wasOpen;
  }
}

function printAll() {
  unfold();
  window.print();
}
