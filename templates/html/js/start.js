// The panel before a run: what it is, which story, and the buttons that start it.
import { banks, items } from "./data.js";
import { el } from "./dom.js";
import { t } from "./words.js";

export function startPanel({ title, lead, facts = [], extra = null, actions }) {
  return el(
    "section",
    { class: "panel", "aria-labelledby": "panel-title" },
    el("h1", { id: "panel-title", tabindex: "-1" }, title),
    el("p", { class: "lead" }, lead),
    facts.length > 0 &&
      el(
        "ul",
        { class: "facts" },
        facts.map((fact) => el("li", null, fact)),
      ),
    extra,
    el("p", { class: "actions" }, actions),
  );
}

// A choice of story where there are several; `names()` gives the items of the one chosen.
export function storyPicker() {
  const select = el(
    "select",
    { id: "pick-story" },
    el("option", { value: "" }, t("allStories")),
    banks.map((bank, i) => el("option", { value: String(i) }, bank.title)),
  );
  const field =
    banks.length > 1 &&
    el("p", { class: "field" }, el("label", { for: "pick-story" }, t("story")), select);
  const names = () =>
    items
      .filter((item) => select.value === "" || item.bankIndex === Number(select.value))
      .map((item) => item.name);
  return { field, names };
}
