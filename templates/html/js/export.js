// An attempt for other programs and people: JSON, CSV, plain text.
import { rowsOf, totalOf } from "./score.js";
import { state } from "./state.js";
import { kinds } from "./types/kinds.js";
import { clock, moment, number, percent, quizTitle, t } from "./words.js";

const COLUMNS = [
  "number",
  "story",
  "id",
  "type",
  "question",
  "answer",
  "key",
  "points",
  "most",
  "seconds",
];

function table(attempt) {
  return rowsOf(attempt.run).map(({ item, answer, mark, points, most, seconds }, i) => ({
    number: i + 1,
    story: item.bank.title,
    id: item.id,
    type: item.type,
    question: item.stem,
    answer: mark.blank ? "" : kinds[item.type].given(item, answer),
    key: kinds[item.type].key(item),
    points,
    most,
    seconds,
  }));
}

export function asJson(attempt) {
  const { points, most } = totalOf(rowsOf(attempt.run));
  const whole = {
    quiz: quizTitle(),
    student: state.student,
    part: attempt.mode,
    at: attempt.at,
    seconds: attempt.seconds,
    points,
    most,
    items: table(attempt),
  };
  return JSON.stringify(whole, null, 2);
}

// Comma-separated, CRLF, after RFC 4180.
export function asCsv(attempt) {
  const rows = [COLUMNS, ...table(attempt).map((row) => COLUMNS.map((name) => row[name]))];
  return rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

// A spreadsheet would run a text that begins like a formula; an apostrophe keeps it a text.
function cell(value) {
  const text =
    typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return `"${text.replace(/"/g, '""')}"`;
}

export function asText(attempt) {
  const { points, most } = totalOf(rowsOf(attempt.run));
  const head = [
    quizTitle(),
    state.student,
    `${t(attempt.mode)}, ${moment(new Date(attempt.at))}`,
    `${t("pointsOf", { n: most, points: number(points), most: number(most) })} (${percent(most ? points / most : 0)}), ${clock(attempt.seconds)}`,
  ];
  const body = table(attempt).map((row) =>
    [
      `${row.number}. ${row.question}`,
      `   ${t("yourAnswer")}: ${row.answer || t("nothing")}`,
      `   ${t("key")}: ${row.key}`,
      `   ${t("pointsOf", { n: row.most, points: number(row.points), most: number(row.most) })}`,
    ].join("\n"),
  );
  return [...head.filter(Boolean), "", ...body].join("\n");
}

// Hands a file to the browser to save.
export function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// Whether the text could be put on the clipboard.
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
