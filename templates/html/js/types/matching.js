// Pairs to put together: drag a card onto a place, or press the card and then the place.
// The answer lists, for each left side, the index of the right side put there, or null.
import { answerOf } from "../data.js";
import { el, replace } from "../dom.js";
import { makeDraggable } from "../drag.js";
import { announce } from "../live.js";
import { t } from "../words.js";
import { corrected, sign } from "./sign.js";

// So few cards stay in sight while the places scroll by.
const STAYING = 5;

const none = (item) => item.ask.left.map(() => null);

// A press of Enter or Space has no place on the screen, so its click counts no clicks.
const byKeys = (event) => event.detail === 0;

function input(item, answer, change, labelId) {
  const placed = answer ? [...answer] : none(item);
  let held = null;
  const cards = item.ask.right.map((text, i) => card(text, i));
  const slots = item.ask.left.map((text, i) =>
    el("button", {
      type: "button",
      class: "slot",
      on: { click: (event) => pressSlot(i, byKeys(event)) },
    }),
  );
  const bank = el("div", {
    class: `cards${cards.length <= STAYING ? " staying" : ""}`,
    role: "group",
    "aria-label": t("cards"),
  });

  function card(text, i) {
    const node = el(
      "button",
      {
        type: "button",
        class: "chip tile",
        dir: "auto",
        on: { click: (event) => hold(held === i ? null : i, byKeys(event)) },
      },
      text,
    );
    makeDraggable(node, {
      onMove: (_, offset) => {
        node.style.transform = `translate(${offset.x}px, ${offset.y}px)`;
      },
      onDrop: (under) => {
        node.style.transform = "";
        const slot = slots.findIndex(
          (one) => one.contains(under) || one.closest("li").contains(under),
        );
        if (slot >= 0) put(i, slot);
      },
    });
    return node;
  }

  function hold(i, keys) {
    held = i;
    draw();
    if (i === null) return;
    if (keys) slots[Math.max(0, placed.indexOf(null))].focus();
    announce(t("holding", { card: item.ask.right[i] }));
  }

  function pressSlot(slot, keys) {
    if (held !== null) put(held, slot, keys);
    else if (placed[slot] !== null) takeBack(slot);
    else announce(t("pickFirst"));
  }

  function put(i, slot, keys) {
    const before = placed.indexOf(i);
    if (before >= 0) placed[before] = null;
    placed[slot] = i;
    held = null;
    draw();
    change(done());
    announce(t("paired", { card: item.ask.right[i], left: item.ask.left[slot] }));
    if (keys) (bank.querySelector("button") || slots[slot]).focus();
    else if (!document.activeElement || document.activeElement === document.body)
      slots[slot].focus();
  }

  function takeBack(slot) {
    const i = placed[slot];
    placed[slot] = null;
    draw();
    change(done());
    announce(t("takenBack", { card: item.ask.right[i] }));
  }

  function done() {
    return placed.some((i) => i !== null) ? [...placed] : null;
  }

  function draw() {
    slots.forEach((slot, i) => {
      const text = placed[i] === null ? "" : item.ask.right[placed[i]];
      slot.className = `slot${text ? " full" : ""}${held === null ? "" : " ready"}`;
      replace(
        slot,
        el(
          "span",
          { dir: text ? "auto" : null },
          text || t(held === null ? "emptySlot" : "putHere"),
        ),
      );
      slot.setAttribute(
        "aria-label",
        text
          ? t("slotFull", { left: item.ask.left[i], card: text })
          : t("slotEmpty", { left: item.ask.left[i] }),
      );
    });
    cards.forEach((node, i) => node.setAttribute("aria-pressed", String(held === i)));
    const free = cards.filter((_, i) => !placed.includes(i));
    const focused = document.activeElement;
    replace(bank, free.length ? free : el("p", { class: "hint" }, t("allPlaced")));
    if (free.includes(focused)) focused.focus();
  }

  draw();
  const keys = (event) => {
    if (event.key === "Escape" && held !== null) hold(null, false);
  };
  return el(
    "div",
    { class: "matching", on: { keydown: keys } },
    el("p", { class: "hint" }, t("matchHint")),
    el(
      "ul",
      { class: "pairs", "aria-labelledby": labelId },
      item.ask.left.map((text, i) =>
        el("li", null, el("span", { class: "left", dir: "auto" }, text), slots[i]),
      ),
    ),
    bank,
  );
}

function marked(item, answer) {
  const { pairs, feedback } = answerOf(item);
  const given = answer || none(item);
  return el(
    "ul",
    { class: "pairs marked" },
    item.ask.left.map((text, i) => {
      const state = answer && (given[i] === pairs[i] ? "right" : "wrong");
      const put = given[i] === null ? "" : item.ask.right[given[i]];
      return el(
        "li",
        { class: `is-${state || "left"}` },
        sign(state),
        el("span", { class: "left", dir: "auto" }, text),
        el(
          "span",
          { class: "pair-right" },
          state === "wrong"
            ? corrected(put, item.ask.right[pairs[i]])
            : el("span", { dir: "auto" }, item.ask.right[pairs[i]]),
          feedback[put] && el("span", { class: "note", dir: "auto" }, feedback[put]),
        ),
      );
    }),
  );
}

export const matching = {
  instruction: () => "",
  answered: (item, answer) => Boolean(answer && answer.some((i) => i !== null)),
  input,
  mark(item, answer) {
    const { pairs } = answerOf(item);
    const hits = pairs.filter((right, i) => answer[i] === right).length;
    return { fraction: hits / pairs.length, hits, of: pairs.length };
  },
  marked,
  detail: (item, mark) => t("pairsRight", { n: mark.hits, of: mark.of }),
  given: (item, answer) => pairsText(item, answer || none(item)),
  key: (item) => pairsText(item, answerOf(item).pairs),
};

function pairsText(item, rights) {
  return item.ask.left
    .map((left, i) => `${left} – ${rights[i] === null ? "…" : item.ask.right[rights[i]]}`)
    .join("; ");
}
