// What is said after an answer: the verdict, what was right, why, and where the article says so.
import { excerpt, holding } from "./article.js";
import { answerOf } from "./data.js";
import { button, el, freshId } from "./dom.js";
import { icon } from "./icons.js";
import { go } from "./router.js";
import { pointsText, pointsOf } from "./score.js";
import { kinds } from "./types/kinds.js";
import { t } from "./words.js";

// right, partly, wrong, blank, or open while the learner has yet to mark it.
export function verdictOf(mark) {
  if (mark && mark.blank) return "blank";
  if (!mark || mark.fraction === null) return "open";
  if (mark.fraction >= 1) return "right";
  return mark.fraction > 0 ? "partly" : "wrong";
}

// The verdict in words, as it is also spoken.
export function verdictText(item, mark) {
  const detail = kinds[item.type].detail;
  const more = detail && !mark.blank && mark.fraction !== null ? detail(item, mark) : "";
  return [t(`verdict.${verdictOf(mark)}`), more].filter(Boolean).join(" ");
}

// The whole of the feedback. `setMark` is called when the learner marks the answer; null: no longer.
export function feedbackOf(item, answer, mark, setMark, from) {
  const kind = kinds[item.type];
  const { explanation } = answerOf(item);
  return el(
    "div",
    { class: "feedback" },
    verdict(item, mark),
    el("div", { class: "marked-answer" }, kind.marked(item, mark.blank ? undefined : answer, mark)),
    mark.self && setMark && kind.selfMark(item, mark, setMark),
    explanation && el("p", { class: "explanation", dir: "auto" }, explanation),
    evidenceOf(item, from),
  );
}

// The line with the verdict; drawn again in its place when the learner has marked the answer.
export function verdict(item, mark) {
  const state = verdictOf(mark);
  return el(
    "p",
    { class: `verdict is-${state}` },
    icon(state),
    el("span", null, verdictText(item, mark)),
    mark.fraction !== null &&
      el("span", { class: "verdict-points" }, pointsText(pointsOf(item, mark), item.points)),
  );
}

function evidenceOf(item, from) {
  const { answerAt, places } = answerOf(item);
  if (!places.length) return null;
  const { article } = item.bank;
  const id = freshId("evidence");
  const held = holding(article.text, places).map((paragraph) => paragraph.number);
  const show = () => go("read", { bankIndex: item.bankIndex, places, answerAt, from });
  return el(
    "figure",
    { class: "excerpt", "aria-labelledby": id },
    el("figcaption", { id }, icon("quote"), t("inTheArticle", { n: held.length, numbers: held.join(", ") })),
    el("blockquote", { lang: article.language || null }, excerpt(article, places, answerAt)),
    button(t("showInArticle"), show, { class: "button plain" }),
  );
}
