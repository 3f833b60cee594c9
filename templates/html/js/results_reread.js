// The passages behind what was missed.
import { paragraphNumber } from "./article.js";
import { banks } from "./data.js";
import { button, el } from "./dom.js";
import { go } from "./router.js";
import { toReread } from "./score.js";
import { t } from "./words.js";

export function rereadList(rows) {
  const passages = toReread(rows);
  if (!passages.length) return null;
  return el(
    "section",
    { class: "reread" },
    el("h2", null, t("reread")),
    el(
      "ul",
      null,
      passages.map(({ bankIndex, at }) => {
        const { article } = banks[bankIndex];
        return el(
          "li",
          null,
          el(
            "p",
            { class: "hint" },
            banks.length > 1 && el("bdi", null, article.title),
            banks.length > 1 && " · ",
            t("paragraph", { number: paragraphNumber(article.text, at[0]) }),
          ),
          el(
            "blockquote",
            { lang: article.language || null, dir: "auto" },
            article.text.slice(at[0], at[1]),
          ),
          button(
            t("showInArticle"),
            () => go("read", { bankIndex, places: [at], from: "results" }),
            { class: "button plain screen-only" },
          ),
        );
      }),
    ),
  );
}
