// The parts of the page by name; the address's fragment says which one is shown.
import { focusOn } from "./dom.js";
import { saveState, state } from "./state.js";

const parts = new Map();
let asked = null;
let leave = null;
let shown = null;

// A part draws itself into `main` and may return what is to be done when it is left.
export function definePart(name, draw) {
  parts.set(name, draw);
}

export function partNames() {
  return [...parts.keys()];
}

// Shows a part; `wish` is for its drawing function alone. The browser tells of a new fragment only
// with its next frame: a second press would still meet the part that is being left.
export function go(name, wish = null) {
  asked = wish;
  location.hash = name;
  arrive();
}

// Shows the part that a link or the browser's history has put into the address.
export function follow() {
  if (location.hash !== shown && parts.has(location.hash.slice(1))) arrive();
}

// A part that was asked for takes the focus, so that readers start at its top.
function arrive() {
  showPart();
  const main = document.getElementById("main");
  if (main.contains(document.activeElement)) return;
  scrollTo(0, 0);
  focusOn(main.querySelector("h1, h2"));
}

export function showPart() {
  shown = location.hash;
  const wanted = shown.slice(1);
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
