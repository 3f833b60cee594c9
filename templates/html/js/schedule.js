// Spaced review: a missed item comes back until it is right, then after longer and longer pauses.
import { itemNamed } from "./data.js";
import { state } from "./state.js";

// Days until an item comes back after it was right once, twice, ... ; after the last it is learnt.
const PAUSES = [1, 3, 7, 14, 30];

// The number of a day in the learner's own time zone.
export function today(now = new Date()) {
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60000) / 86400000);
}

// Lets the number beside the part follow.
function changed() {
  document.dispatchEvent(new CustomEvent("schedule"));
}

// A missed item enters the schedule, due at once; one known to it starts again.
export function noteMissed(name) {
  state.schedule[name] = { step: 0, due: today() };
  changed();
}

// No longer wanted: the learner marked the answer as right.
export function noteKnown(name) {
  delete state.schedule[name];
  changed();
}

// A right answer in review; `firstTry` is false when it was missed earlier in the same sitting.
export function noteRight(name, firstTry) {
  const entry = state.schedule[name];
  if (!entry) return;
  const step = firstTry ? entry.step : 0;
  if (step >= PAUSES.length) delete state.schedule[name];
  else state.schedule[name] = { step: step + 1, due: today() + PAUSES[step] };
  changed();
}

export function dueNames() {
  return scheduled()
    .filter(([, entry]) => entry.due <= today())
    .map(([name]) => name);
}

// Items that come back later: [days from now, how many], soonest first.
export function laterDays() {
  const counts = new Map();
  for (const [, entry] of scheduled()) {
    const days = entry.due - today();
    if (days > 0) counts.set(days, (counts.get(days) || 0) + 1);
  }
  return [...counts].sort((a, b) => a[0] - b[0]);
}

function scheduled() {
  return Object.entries(state.schedule).filter(([name]) => itemNamed(name));
}
