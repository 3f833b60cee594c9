// Practise: every item with feedback at once.
import { items } from "./data.js";
import { button, el, focusOn } from "./dom.js";
import { finishRun } from "./finish.js";
import { go } from "./router.js";
import { noteMissed } from "./schedule.js";
import { startPanel, storyPicker } from "./start.js";
import { newRun, saveState, state } from "./state.js";
import { stepThrough } from "./stepper.js";
import { t } from "./words.js";

export function drawPractise(main, wish) {
  const place = el("div", { class: "stage" });
  main.append(place);
  let stop = null;

  function start(names) {
    state.practise = newRun(names);
    saveState();
    run(true);
  }

  function run(focus) {
    stop = stepThrough(place, state.practise, { from: "practise", settled, finish, stop: pause });
    if (focus) focusOn(place.querySelector(".stem"));
  }

  function settled(item, mark) {
    if (mark.fraction < 1) noteMissed(item.name);
  }

  function finish() {
    finishRun("practise", state.practise);
    state.practise = null;
    saveState();
    go("results", { fresh: true });
  }

  function pause() {
    if (stop) stop();
    stop = null;
    panel(true);
  }

  function panel(focus) {
    const picker = storyPicker();
    const open = state.practise;
    const carryOn =
      open &&
      button(t("carryOn", { number: open.at + 1, n: open.names.length }), () => run(true), {
        class: "button primary",
      });
    place.replaceChildren(
      startPanel({
        title: t("practise"),
        lead: t("practiseLead"),
        facts: [t("questionCount", { n: items.length }), t("noTimer"), t("keptHere")],
        extra: picker.field,
        actions: items.length
          ? [
              carryOn,
              button(t(open ? "startAgain" : "start"), () => start(picker.names()), {
                class: `button${open ? "" : " primary"}`,
              }),
            ]
          : t("noItems"),
      }),
    );
    if (focus) focusOn(place.querySelector("h1"));
  }

  if (state.practise && !wish) run();
  else panel();
  return () => {
    if (stop) stop();
  };
}
