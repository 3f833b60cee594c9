// The foot of the page: language, colours, and erasing what is kept.
import { button, el, replace } from "./dom.js";
import { announce } from "./live.js";
import { go } from "./router.js";
import { eraseState, saveState, state } from "./state.js";
import { storageWorks } from "./store.js";
import { chooseLanguage, currentLanguage, languages, t } from "./words.js";

const THEMES = ["", "light", "dark"];

export function applyTheme() {
  if (state.theme) document.documentElement.dataset.theme = state.theme;
  else delete document.documentElement.dataset.theme;
}

export function drawSettings(redraw) {
  const language = select(
    "pick-language",
    t("language"),
    languages(),
    currentLanguage(),
    (value) => {
      state.language = value;
      saveState();
      chooseLanguage(value);
      redraw();
      document.getElementById("pick-language").focus();
    },
  );
  const theme = select(
    "pick-theme",
    t("colours"),
    THEMES.map((name) => [name, t(`theme.${name || "auto"}`)]),
    state.theme,
    (value) => {
      state.theme = value;
      saveState();
      applyTheme();
    },
  );
  const kept = el("p", { class: "hint" }, t(storageWorks() ? "keptInBrowser" : "notKept"));
  replace(
    document.getElementById("footer"),
    el(
      "div",
      { class: "footer-inner" },
      el("div", { class: "settings" }, language, theme),
      kept,
      eraseControl(redraw),
    ),
  );
}

function select(id, label, options, chosen, onChange) {
  return el(
    "p",
    { class: "field" },
    el("label", { for: id }, label),
    el(
      "select",
      { id, on: { change: (event) => onChange(event.target.value) } },
      options.map(([value, text]) =>
        el(
          "option",
          { value, selected: value === chosen, lang: id === "pick-language" ? value : null },
          text,
        ),
      ),
    ),
  );
}

function eraseControl(redraw) {
  const ask = () => {
    const dialog = el(
      "dialog",
      { class: "dialog", "aria-labelledby": "erase-title", on: { close: () => dialog.remove() } },
      el("h2", { id: "erase-title" }, t("eraseAsk")),
      el("p", null, t("eraseMore")),
      el(
        "p",
        { class: "actions" },
        button(
          t("erase"),
          () => {
            dialog.close();
            erase(redraw);
          },
          { class: "button danger" },
        ),
        button(t("keepIt"), () => dialog.close()),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  };
  return el("p", null, button(t("eraseEverything"), ask, { class: "button plain" }));
}

function erase(redraw) {
  eraseState();
  redraw();
  go("read");
  announce(t("erased"));
}
