// The score of an attempt, whole and by groups.
import { share } from "./chart.js";
import { banks } from "./data.js";
import { el, freshId } from "./dom.js";
import { icon } from "./icons.js";
import { byKind, byStory, pointsText, rowsOf } from "./score.js";
import { clock, moment, number, percent, t } from "./words.js";

export function scoreBox(attempt) {
  const open = rowsOf(attempt.run).filter((row) => row.mark.fraction === null).length;
  return el(
    "div",
    { class: "score" },
    el("p", { class: "score-big" }, percent(share(attempt))),
    el(
      "div",
      null,
      el("p", { class: "score-points" }, pointsText(attempt.points, attempt.most)),
      el(
        "p",
        { class: "score-meta" },
        `${t(attempt.mode)} · ${moment(new Date(attempt.at))} · ${t("time", { time: clock(attempt.seconds) })}`,
      ),
      open > 0 && el("p", { class: "score-open" }, icon("open"), t("toMark", { n: open })),
    ),
  );
}

// Two tables: by kind of question, and by part of the story or by article. A table of one row would
// only say the score again, unless it names the article.
export function summaries(rows) {
  return [
    [t("byKind"), byKind(rows)],
    [t(banks.length > 1 ? "byArticle" : "byStory"), byStory(rows)],
  ]
    .filter(([, groups]) => groups.length > 1 || banks.length > 1)
    .map(([title, groups]) => summary(title, groups));
}

function summary(title, groups) {
  const id = freshId("summary");
  return el(
    "section",
    { "aria-labelledby": id },
    el("h2", { id }, title),
    el(
      "div",
      { class: "table-wrap" },
      el(
        "table",
        { class: "bars" },
        el(
          "thead",
          null,
          el(
            "tr",
            null,
            ["what", "points", "share"].map((name) =>
              el("th", { scope: "col" }, t(`column.${name}`)),
            ),
          ),
        ),
        el(
          "tbody",
          null,
          groups.map(([label, total]) =>
            el(
              "tr",
              null,
              el("th", { scope: "row", dir: "auto" }, label),
              el("td", { class: "number" }, `${number(total.points)} / ${number(total.most)}`),
              el("td", { class: "bar-cell" }, meter(total.most ? total.points / total.most : 0)),
            ),
          ),
        ),
      ),
    ),
  );
}

function meter(value) {
  const fill = el("span", { class: "fill" });
  fill.style.inlineSize = `${Math.round(value * 100)}%`;
  return el(
    "span",
    { class: "meter-row" },
    el("span", { class: "meter", "aria-hidden": "true" }, fill),
    el("span", { class: "meter-text" }, percent(value)),
  );
}
