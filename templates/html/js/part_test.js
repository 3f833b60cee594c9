// Test: all items, marks at the end, a palette to move by, flags, and a timer for who wants one.
import { itemCard, progress } from "./card.js";
import { itemNamed, items } from "./data.js";
import { button, el, focusOn, replace, scrollTo } from "./dom.js";
import { finishRun } from "./finish.js";
import { icon } from "./icons.js";
import { announce } from "./live.js";
import { go } from "./router.js";
import { noteMissed } from "./schedule.js";
import { markOf, rowsOf } from "./score.js";
import { startPanel, storyPicker } from "./start.js";
import { newRun, saveState, state } from "./state.js";
import { countTime } from "./ticker.js";
import { timerBar } from "./timer.js";
import { kinds } from "./types/kinds.js";
import { t } from "./words.js";

const MINUTES = [0, 5, 10, 15, 20, 30, 45, 60];

export function drawTest(main) {
  const place = el("div", { class: "stage" });
  main.append(place);
  let stop = null;

  function panel() {
    const picker = storyPicker();
    const minutes = el(
      "select",
      { id: "pick-minutes" },
      MINUTES.map((n) =>
        el("option", { value: String(n) }, n ? t("minutes", { n }) : t("noTimer")),
      ),
    );
    const start = () => {
      state.test = newRun(picker.names(), Number(minutes.value) * 60);
      saveState();
      run();
      focusOn(place.querySelector(".stem"));
    };
    place.replaceChildren(
      startPanel({
        title: t("test"),
        lead: t("testLead"),
        facts: [t("questionCount", { n: items.length }), t("anyOrder"), t("keptHere")],
        extra: [
          picker.field,
          el("p", { class: "field" }, el("label", { for: "pick-minutes" }, t("timer")), minutes),
        ],
        actions: items.length
          ? button(t("startTest"), start, { class: "button primary" })
          : t("noItems"),
      }),
    );
  }

  function run() {
    const timer = timerBar(state.test, () => handIn());
    const sheet = el("div", { class: "sheet" });
    const palette = el("nav", { class: "palette", "aria-label": t("palette") });
    replace(place, el("h1", { class: "unseen" }, t("test")), timer.bar, sheet, palette);
    const redraw = (focus) => {
      drawItem(sheet, redraw, ask);
      drawPalette(palette, redraw, ask);
      if (focus) {
        focusOn(sheet.querySelector(".stem"));
        scrollTo(place, "start");
      }
    };
    const ask = () => askToHandIn(place, handIn);
    redraw();
    stop = countTime(state.test, () => state.test.names[state.test.at], timer.tick);
  }

  function handIn() {
    if (stop) stop();
    stop = null;
    const run = state.test;
    for (const name of run.names) run.marks[name] = markOf(itemNamed(name), run.answers[name]);
    finishRun("test", run);
    for (const { item, mark } of rowsOf(run))
      if (mark.fraction !== null && mark.fraction < 1) noteMissed(item.name);
    state.test = null;
    saveState();
    go("results", { fresh: true });
  }

  if (state.test) run();
  else panel();
  return () => {
    if (stop) stop();
  };
}

function isAnswered(name) {
  const item = itemNamed(name);
  return kinds[item.type].answered(item, state.test.answers[name]);
}

function drawItem(sheet, redraw, ask) {
  const run = state.test;
  const item = itemNamed(run.names[run.at]);
  const last = run.at === run.names.length - 1;
  const change = (answer) => {
    run.answers[item.name] = answer;
    saveState();
    markPalette();
  };
  const step = (by) => {
    run.at += by;
    saveState();
    redraw(true);
  };
  const flag = button(
    [icon("flag"), t("flag")],
    () => {
      run.flags[item.name] = !run.flags[item.name];
      flag.setAttribute("aria-pressed", String(Boolean(run.flags[item.name])));
      saveState();
      markPalette();
    },
    { class: "button plain flag", "aria-pressed": String(Boolean(run.flags[item.name])) },
  );
  const answered = run.names.filter(isAnswered).length;
  const forward = () => (last ? ask() : step(1));
  replace(
    sheet,
    progress(run.at, run.names.length, answered),
    itemCard(
      item,
      (labelId) => [
        kinds[item.type].input(item, run.answers[item.name], change, labelId),
        el(
          "div",
          { class: "actions" },
          el("button", { class: "button primary" }, t(last ? "handIn" : "next"), icon("next")),
          run.at > 0 && button([icon("back"), t("previous")], () => step(-1)),
          flag,
        ),
      ],
      forward,
    ),
  );

  // The card stays as it is while a learner works on it; only the signs around it change.
  function markPalette() {
    const cell = document.querySelector(`.palette button[data-at="${run.at}"]`);
    if (cell) dress(cell, run, run.at);
    sheet.querySelector("progress").value = run.names.filter(isAnswered).length;
  }
}

function drawPalette(palette, redraw, ask) {
  const run = state.test;
  const cells = run.names.map((_, i) => {
    const cell = el("button", {
      type: "button",
      class: "cell",
      "data-at": String(i),
      on: {
        click: () => {
          run.at = i;
          saveState();
          redraw(true);
        },
      },
    });
    dress(cell, run, i);
    return el("li", null, cell);
  });
  replace(
    palette,
    el("h2", null, t("palette")),
    el("ol", null, cells),
    el(
      "p",
      { class: "hint legend" },
      el("span", { class: "key-answered" }, t("answered")),
      el("span", { class: "key-flagged" }, icon("flag"), t("flagged")),
    ),
    button(t("handIn"), ask),
  );
}

function dress(cell, run, i) {
  const answered = isAnswered(run.names[i]);
  const flagged = Boolean(run.flags[run.names[i]]);
  cell.className = `cell${answered ? " is-answered" : ""}${flagged ? " is-flagged" : ""}`;
  if (i === run.at) cell.setAttribute("aria-current", "true");
  const states = [t(answered ? "answered" : "unanswered"), flagged && t("flagged")]
    .filter(Boolean)
    .join(", ");
  cell.setAttribute("aria-label", t("cell", { number: i + 1, states }));
  replace(cell, String(i + 1), flagged && icon("flag"));
}

// A last look: how many are open, how many flagged.
function askToHandIn(place, handIn) {
  const run = state.test;
  const open = run.names.filter((name) => !isAnswered(name)).length;
  const flagged = run.names.filter((name) => run.flags[name]).length;
  const close = () => {
    dialog.close();
    dialog.remove();
  };
  const dialog = el(
    "dialog",
    { class: "dialog", "aria-labelledby": "dialog-title", on: { close: () => dialog.remove() } },
    el("h2", { id: "dialog-title" }, t("handInAsk")),
    el("p", null, open ? t("openCount", { n: open }) : t("allAnswered")),
    flagged > 0 && el("p", null, t("flaggedCount", { n: flagged })),
    el(
      "p",
      { class: "actions" },
      button(
        t("handIn"),
        () => {
          close();
          handIn();
        },
        { class: "button primary" },
      ),
      button(t("keepWorking"), close),
    ),
  );
  place.append(dialog);
  dialog.showModal();
  announce("");
}
