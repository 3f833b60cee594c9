// The attempts as bars from the oldest to the newest; a table beside them says the same in words.
import { el } from "./dom.js";
import { svg } from "./icons.js";
import { moment, percent, t } from "./words.js";

const WIDTH = 320;
const HEIGHT = 120;
const SHOWN = 20;

export function attemptsChart(attempts) {
  const shown = attempts.slice(-SHOWN);
  const step = WIDTH / Math.max(6, shown.length);
  const bars = shown.map((attempt, i) => {
    const height = Math.max(2, share(attempt) * HEIGHT);
    return svg("rect", {
      class: `bar bar-${attempt.mode}`,
      x: i * step + step * 0.2,
      y: HEIGHT - height,
      width: step * 0.6,
      height,
      rx: 2,
    });
  });
  const lines = [0, 0.5, 1].map((y) =>
    svg("line", { class: "rule", x1: 0, x2: WIDTH, y1: HEIGHT * (1 - y), y2: HEIGHT * (1 - y) }),
  );
  const scale = [0, 0.5, 1].map((y) =>
    svg("text", { class: "scale", x: WIDTH + 6, y: HEIGHT * (1 - y) + 4 }, percent(y)),
  );
  return el(
    "div",
    { class: "chart" },
    svg(
      "svg",
      { viewBox: `-2 -8 ${WIDTH + 44} ${HEIGHT + 16}`, "aria-hidden": "true", focusable: "false" },
      ...lines,
      ...scale,
      ...bars,
    ),
    el("div", { class: "table-wrap" }, table(shown)),
  );
}

export function share(attempt) {
  return attempt.most ? attempt.points / attempt.most : 0;
}

function table(attempts) {
  return el(
    "table",
    null,
    el(
      "thead",
      null,
      el(
        "tr",
        null,
        ["when", "part", "score"].map((name) => el("th", { scope: "col" }, t(name))),
      ),
    ),
    el(
      "tbody",
      null,
      [...attempts]
        .reverse()
        .map((attempt) =>
          el(
            "tr",
            null,
            el("td", null, moment(new Date(attempt.at))),
            el("td", null, t(attempt.mode)),
            el("td", { class: "number" }, percent(share(attempt))),
          ),
        ),
    ),
  );
}
