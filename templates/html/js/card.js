// One item on the screen: what kind it is, its stem, and the place for the answer.
import { banks } from "./data.js";
import { el, freshId } from "./dom.js";
import { kinds } from "./types/kinds.js";
import { t } from "./words.js";

// The card; `body(labelId)` draws what stands below the stem.
export function itemCard(item, body, submit = () => {}) {
  const kind = kinds[item.type];
  const labelId = freshId("stem");
  const statement = item.type === "true_false";
  const send = (event) => {
    event.preventDefault();
    submit();
  };
  return el(
    "form",
    {
      class: `card type-${item.type}`,
      "aria-labelledby": labelId,
      novalidate: true,
      on: { submit: send },
    },
    banks.length > 1 && el("p", { class: "story", dir: "auto" }, item.bank.title),
    kind.instruction(item) && el("p", { class: "instruction" }, kind.instruction(item)),
    el(
      "h2",
      {
        id: labelId,
        class: `stem${statement ? " statement" : ""}`,
        tabindex: "-1",
        dir: "auto",
        lang: kind.heading ? null : item.bank.article.language || null,
      },
      kind.heading ? kind.heading(item) : item.stem,
    ),
    body(labelId),
  );
}

// "Question 3 of 11" with a bar.
export function progress(at, total, done) {
  const bar = el("progress", { max: String(total), value: done, "aria-label": t("progress") });
  return el(
    "div",
    { class: "progress" },
    el("p", null, t("questionOf", { number: at + 1, n: total })),
    bar,
  );
}
