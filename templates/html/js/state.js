// All that a learner has done here. Answers and marks stand under the item's name.
import { itemNamed } from "./data.js";
import { forget, keep, recall } from "./store.js";

const VERSION = 1;
const ATTEMPTS_KEPT = 40;
const ANSWERS_KEPT = 5;

function fresh() {
  return {
    version: VERSION,
    part: "read",
    language: "",
    theme: "",
    student: "",
    practise: null,
    test: null,
    review: null,
    attempts: [],
    schedule: {},
  };
}

export const state = fresh();

export function loadState() {
  const kept = recall();
  if (kept && kept.version === VERSION) Object.assign(state, kept);
  for (const name of ["practise", "test", "review"]) state[name] = stillWhole(state[name]);
  return Boolean(kept);
}

// A run survives a page that was made again when its items still stand in it.
function stillWhole(run) {
  return run && Array.isArray(run.names) && run.names.length && run.names.every(itemNamed)
    ? run
    : null;
}

export function saveState() {
  keep(state);
}

export function eraseState() {
  const { language, theme } = state;
  Object.assign(state, fresh(), { language, theme });
  forget();
}

// One way through some items. `spent` is in seconds; `limit` too, 0 without a timer.
export function newRun(names, limit = 0) {
  return {
    names,
    at: 0,
    answers: {},
    marks: {},
    spent: {},
    flags: {},
    seconds: 0,
    limit,
    started: new Date().toISOString(),
  };
}

export function addAttempt(attempt) {
  state.attempts = [...state.attempts, attempt].slice(-ATTEMPTS_KEPT);
  // Old answers would fill the browser's few megabytes; their scores stay for the chart.
  state.attempts.slice(0, -ANSWERS_KEPT).forEach((old) => {
    old.run = null;
  });
  saveState();
}
