// Review: only what was missed, again until it is right, spread over days.
import { button, el, focusOn } from "./dom.js";
import { announce } from "./live.js";
import { go } from "./router.js";
import { dueNames, laterDays, noteMissed, noteRight } from "./schedule.js";
import { startPanel } from "./start.js";
import { newRun, saveState, state } from "./state.js";
import { stepThrough } from "./stepper.js";
import { t } from "./words.js";

export function drawReview(main) {
  const place = el("div", { class: "stage" });
  main.append(place);
  let stop = null;

  function start() {
    state.review = { ...newRun(dueNames()), again: true, missed: {} };
    saveState();
    run();
    focusOn(place.querySelector(".stem"));
  }

  function run() {
    stop = stepThrough(place, state.review, { from: "review", settled, finish, stop: pause });
  }

  function settled(item, mark) {
    if (mark.fraction < 1) noteMissed(item.name);
    else noteRight(item.name, !state.review.missed[item.name]);
  }

  function pause() {
    if (stop) stop();
    stop = null;
    panel(true);
  }

  function finish() {
    state.review = null;
    saveState();
    pause();
    announce(t("reviewDone"));
  }

  function panel(focus) {
    const due = dueNames();
    const open = state.review;
    const later = laterDays().map(([days, n]) =>
      el("li", null, t("comesBack", { n, when: inDays(days) })),
    );
    const nothing = !due.length && !later.length;
    place.replaceChildren(
      startPanel({
        title: t("review"),
        lead: nothing
          ? t("reviewNothing")
          : due.length
            ? t("reviewDue", { n: due.length })
            : t("reviewLater"),
        extra:
          later.length > 0 &&
          el(
            "div",
            { class: "later" },
            el("h2", null, t("comingBack")),
            el("ul", null, later),
            el("p", { class: "hint" }, t("spacing")),
          ),
        actions: [
          open &&
            button(t("carryOn", { number: open.at + 1, n: open.names.length }), run, {
              class: "button primary",
            }),
          due.length > 0 &&
            button(t(open ? "startAgain" : "startReview"), start, {
              class: `button${open ? "" : " primary"}`,
            }),
          nothing && button(t("startPractise"), () => go("practise"), { class: "button primary" }),
        ],
      }),
    );
    if (focus) focusOn(place.querySelector("h1"));
  }

  if (state.review) run();
  else panel();
  return () => {
    if (stop) stop();
  };
}

function inDays(days) {
  return new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" }).format(
    days,
    "day",
  );
}
