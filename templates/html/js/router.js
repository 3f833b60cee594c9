// The parts of the page by name; the address's fragment says which one is shown.
import { saveState, state } from "./state.js";

const parts = new Map();
let asked = null;
let leave = null;

// A part draws itself into `main` and may return what is to be done when it is left.
export function definePart(name, draw) {
  parts.set(name, draw);
}

export function partNames() {
  return [...parts.keys()];
}

// Shows a part; `wish` is for its drawing function alone.
export function go(name, wish = null) {
  asked = wish;
  if (location.hash === `#${name}`) showPart();
  else location.hash = name;
}

export function showPart() {
  const wanted = location.hash.slice(1);
  const name = [wanted, state.part].find((one) => parts.has(one)) || "read";
  if (leave) leave();
  const wish = asked;
  asked = null;
  state.part = name;
  saveState();
  document.dispatchEvent(new CustomEvent("part", { detail: name }));
  const main = document.getElementById("main");
  main.className = `part-${name}`;
  main.replaceChildren();
  leave = parts.get(name)(main, wish) || null;
}
