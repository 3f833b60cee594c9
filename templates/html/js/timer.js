// The clock of a test: shown or hidden, with a warning and more time for the asking.
import { button, el, replace } from "./dom.js";
import { icon } from "./icons.js";
import { announce } from "./live.js";
import { saveState } from "./state.js";
import { clock, t } from "./words.js";

const WARN_AT = [300, 60];
const EXTRA = 300;

export function timerBar(run, onEnd) {
  if (!run.limit) return { bar: null, tick: () => {} };
  const face = el("span", { class: "clock", role: "timer" });
  const more = button(
    t("moreTime"),
    () => {
      run.limit += EXTRA;
      saveState();
      draw();
      announce(t("timeLeft", { time: clock(left()) }));
    },
    { class: "button plain" },
  );
  const bar = el("div", { class: "timer" }, icon("clock"), face, more);
  const left = () => run.limit - run.seconds;

  function draw() {
    replace(face, t("timeLeft", { time: clock(left()) }));
    bar.classList.toggle("is-short", left() <= 60);
  }

  function tick() {
    draw();
    if (WARN_AT.includes(left()))
      announce(t("timeLeft", { time: clock(left()) }), t("moreTimeHint"));
    if (left() <= 0) {
      announce(t("timeUp"));
      onEnd();
    }
  }

  draw();
  return { bar, tick };
}
