// Steps to put in order, by dragging or with the two buttons of each. The answer lists shown indexes.
import { answerOf } from "../data.js";
import { el, replace } from "../dom.js";
import { makeDraggable } from "../drag.js";
import { icon } from "../icons.js";
import { announce } from "../live.js";
import { t } from "../words.js";
import { sign } from "./sign.js";

function input(item, answer, change, labelId) {
  const order = answer ? [...answer] : item.ask.steps.map((_, i) => i);
  const list = el("ol", { class: "steps", "aria-labelledby": labelId });
  const rows = item.ask.steps.map((text, step) => row(text, step));

  function row(text, step) {
    const grip = el("span", { class: "grip", "aria-hidden": "true" }, icon("grip"));
    const place = el("span", { class: "place", "aria-hidden": "true" });
    const up = mover("up", t("moveUp", { step: text }), () => move(step, -1, up));
    const down = mover("down", t("moveDown", { step: text }), () => move(step, 1, down));
    const node = el(
      "li",
      { class: "step" },
      grip,
      place,
      el("span", { class: "step-text", dir: "auto" }, text),
      el("span", { class: "movers" }, up, down),
    );
    makeDraggable(grip, {
      lifted: node,
      onMove: (point) => follow(step, point),
      onDrop: () => settle(step),
    });
    return { node, place, up, down };
  }

  function mover(way, label, onClick) {
    const keys = (event) => {
      const by = { ArrowUp: "up", ArrowDown: "down" }[event.key];
      if (!by) return;
      event.preventDefault();
      const owner = rows.find(
        (one) => one.up === event.currentTarget || one.down === event.currentTarget,
      );
      owner[by].click();
      owner[by].focus();
    };
    return el(
      "button",
      {
        type: "button",
        class: "mover",
        "aria-label": label,
        on: { click: onClick, keydown: keys },
      },
      icon(way),
    );
  }

  function draw() {
    order.forEach((step, i) => {
      rows[step].place.textContent = String(i + 1);
      rows[step].up.setAttribute("aria-disabled", String(i === 0));
      rows[step].down.setAttribute("aria-disabled", String(i === order.length - 1));
    });
    const wanted = order.map((step) => rows[step].node);
    if (wanted.some((node, i) => list.children[i] !== node)) replace(list, wanted);
  }

  function place(step, index) {
    order.splice(order.indexOf(step), 1);
    order.splice(index, 0, step);
    draw();
  }

  function move(step, by, control) {
    const target = order.indexOf(step) + by;
    if (target < 0 || target >= order.length) return;
    place(step, target);
    control.focus();
    change([...order]);
    announce(t("movedTo", { step: item.ask.steps[step], place: target + 1, of: order.length }));
  }

  function follow(step, point) {
    const others = order.filter((other) => other !== step);
    const index = others.filter((other) => {
      const box = rows[other].node.getBoundingClientRect();
      return point.y > box.top + box.height / 2;
    }).length;
    if (order.indexOf(step) !== index) place(step, index);
  }

  function settle(step) {
    change([...order]);
    announce(
      t("movedTo", {
        step: item.ask.steps[step],
        place: order.indexOf(step) + 1,
        of: order.length,
      }),
    );
  }

  draw();
  return el("div", null, el("p", { class: "hint" }, t("orderHint")), list);
}

function marked(item, answer) {
  const { order, when } = answerOf(item);
  const given = answer || [];
  return el(
    "ol",
    { class: "steps marked" },
    order.map((step, i) => {
      const at = given.indexOf(step);
      const state = answer && (at === i ? "right" : "wrong");
      return el(
        "li",
        { class: `step is-${state || "left"}` },
        sign(state),
        el("span", { class: "place", "aria-hidden": "true" }, String(i + 1)),
        el(
          "div",
          { class: "step-text" },
          el("span", { dir: "auto" }, item.ask.steps[step]),
          when[i] && el("span", { class: "when", dir: "auto" }, when[i]),
          at !== i && at >= 0 && el("span", { class: "tag" }, t("youPut", { place: at + 1 })),
        ),
      );
    }),
  );
}

export const ordering = {
  instruction: () => "",
  answered: (item, answer) => Boolean(answer && answer.length),
  untouched: (item) => item.ask.steps.map((_, i) => i),
  input,
  mark(item, answer) {
    const { order } = answerOf(item);
    const hits = order.filter((step, i) => answer[i] === step).length;
    return { fraction: hits / order.length, hits, of: order.length };
  },
  marked,
  detail: (item, mark) => t("inPlace", { n: mark.hits, of: mark.of }),
  given: (item, answer) =>
    (answer || []).map((step, i) => `${i + 1}. ${item.ask.steps[step]}`).join("; "),
  key: (item) =>
    answerOf(item)
      .order.map((step, i) => `${i + 1}. ${item.ask.steps[step]}`)
      .join("; "),
};
