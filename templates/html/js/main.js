// The page starts here.
import { el, replace } from "./dom.js";
import { drawPractise } from "./part_practise.js";
import { drawRead } from "./part_read.js";
import { drawResults } from "./part_results.js";
import { drawReview } from "./part_review.js";
import { drawTest } from "./part_test.js";
import { foldAgain, unfold } from "./results_answers.js";
import { definePart, follow, partNames, showPart } from "./router.js";
import { dueNames } from "./schedule.js";
import { applyTheme, drawSettings } from "./settings.js";
import { loadState, saveState, state } from "./state.js";
import { chooseLanguage, quizTitle, t } from "./words.js";

definePart("read", drawRead);
definePart("practise", drawPractise);
definePart("test", drawTest);
definePart("review", drawReview);
definePart("results", drawResults);

function drawFrame() {
  document.getElementById("skip").textContent = t("skip");
  document.getElementById("title").textContent = quizTitle();
  const nav = document.getElementById("nav");
  nav.setAttribute("aria-label", t("parts"));
  replace(
    nav,
    el(
      "ul",
      null,
      partNames().map((name) =>
        el(
          "li",
          null,
          el(
            "a",
            { href: `#${name}`, "data-part": name },
            t(name),
            name === "review" && el("span", { class: "due", hidden: true }),
          ),
        ),
      ),
    ),
  );
  drawSettings(redraw);
}

function redraw() {
  drawFrame();
  showPart();
}

function markPart(name) {
  for (const link of document.querySelectorAll("#nav a")) {
    if (link.dataset.part === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  markDue();
  document.title = `${t(name)} – ${quizTitle()}`;
}

function markDue() {
  const due = document.querySelector("#nav .due");
  const count = dueNames().length;
  due.hidden = !count;
  replace(
    due,
    el("span", { "aria-hidden": "true" }, String(count)),
    el("span", { class: "unseen" }, t("dueCount", { n: count })),
  );
}

loadState();
chooseLanguage(state.language);
applyTheme();
document.addEventListener("part", (event) => markPart(event.detail));
document.addEventListener("schedule", markDue);
drawFrame();
showPart();
addEventListener("hashchange", follow);
addEventListener("pagehide", saveState);
addEventListener("beforeprint", unfold);
addEventListener("afterprint", foldAgain);
