// Taking an attempt away: paper, files, the clipboard.
import { page } from "./data.js";
import { button, el } from "./dom.js";
import { asCsv, asJson, asText, copy, download } from "./export.js";
import { unfold } from "./results_answers.js";
import { t } from "./words.js";

// `current()` gives the attempt that is shown.
export function handOut(current) {
  const note = el("p", { class: "hint", role: "status" });
  const text = el("textarea", {
    class: "copy-text",
    readonly: true,
    rows: 8,
    "aria-label": t("copyText"),
    hidden: true,
  });
  const onCopy = async () => {
    const words = asText(current());
    if (await copy(words)) {
      note.textContent = t("copied");
      return;
    }
    note.textContent = t("copyByHand");
    text.hidden = false;
    text.value = words;
    text.focus();
    text.select();
  };
  const name = `${page.id}-${t("results").toLowerCase()}`;
  return el(
    "section",
    { class: "hand-out screen-only" },
    el("h2", null, t("handOut")),
    el(
      "p",
      { class: "actions" },
      button(t("print"), () => printAll()),
      button(t("downloadJson"), () =>
        download(`${name}.json`, "application/json", asJson(current())),
      ),
      button(t("downloadCsv"), () =>
        download(`${name}.csv`, "text/csv;charset=utf-8", `\ufeff${asCsv(current())}`),
      ),
      button(t("copyText"), onCopy),
    ),
    note,
    text,
  );
}

function printAll() {
  unfold();
  window.print();
}
