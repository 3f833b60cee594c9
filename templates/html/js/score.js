// Marks added up: of a run as a whole, by kind of item, by part of the story.
import { answerOf, banks, itemNamed } from "./data.js";
import { kinds } from "./types/kinds.js";
import { number, t } from "./words.js";

// The mark of an answer: {fraction: 0 to 1, or null until the learner has marked it, ...}.
export function markOf(item, answer) {
  const kind = kinds[item.type];
  return kind.answered(item, answer) ? kind.mark(item, answer) : { fraction: 0, blank: true };
}

export function pointsOf(item, mark) {
  return item.points * ((mark && mark.fraction) || 0);
}

// One row for each item of a run, in its order; an item asked twice counts once.
export function rowsOf(run) {
  return [...new Set(run.names)]
    .map(itemNamed)
    .filter(Boolean)
    .map((item) => {
      const answer = run.answers[item.name];
      const mark = run.marks[item.name] || { fraction: 0, blank: true };
      return {
        item,
        answer,
        mark,
        points: pointsOf(item, mark),
        most: item.points,
        seconds: run.spent[item.name] || 0,
      };
    });
}

export function totalOf(rows) {
  return {
    points: sum(rows, "points"),
    most: sum(rows, "most"),
    seconds: sum(rows, "seconds"),
    count: rows.length,
  };
}

function sum(rows, name) {
  return rows.reduce((total, row) => total + row[name], 0);
}

// [label, total] by what the item asks for.
export function byKind(rows) {
  return grouped(rows, (row) => t(`kind.${row.item.type}`));
}

// [label, total] by third of the article, or by article where there are several.
export function byStory(rows) {
  if (banks.length > 1) return grouped(rows, (row) => row.item.bank.title);
  const names = ["storyStart", "storyMiddle", "storyEnd"].map((name) => t(name));
  const found = new Map(grouped(rows, (row) => third(row.item, names)));
  return [...names, t("storyWhole")]
    .filter((name) => found.has(name))
    .map((name) => [name, found.get(name)]);
}

function third(item, names) {
  const { at } = answerOf(item);
  if (!at) return t("storyWhole");
  const middle = (at[0] + at[1]) / 2;
  return names[Math.min(2, Math.floor((3 * middle) / Math.max(1, item.bank.article.text.length)))];
}

function grouped(rows, label) {
  const groups = new Map();
  for (const row of rows) {
    const name = label(row);
    groups.set(name, [...(groups.get(name) || []), row]);
  }
  return [...groups].map(([name, members]) => [name, totalOf(members)]);
}

// The passages behind missed items, each once, in the order of the story.
export function toReread(rows) {
  const passages = new Map();
  for (const { item, mark } of rows) {
    const { at } = answerOf(item);
    if (at && mark.fraction !== 1 && mark.fraction !== null) {
      passages.set(`${item.bankIndex}:${at[0]}:${at[1]}`, { bankIndex: item.bankIndex, at });
    }
  }
  const found = [...passages.values()];
  return found
    .filter((passage) => !found.some((other) => other !== passage && within(passage, other)))
    .sort((a, b) => a.bankIndex - b.bankIndex || a.at[0] - b.at[0]);
}

// Whether a passage is a part of another one: to read that is to read both.
function within(part, whole) {
  return (
    part.bankIndex === whole.bankIndex && part.at[0] >= whole.at[0] && part.at[1] <= whole.at[1]
  );
}

export function pointsText(points, most) {
  return t("pointsOf", { n: most, points: number(points), most: number(most) });
}
