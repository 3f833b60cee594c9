// The state, kept in the browser under the quiz's own name; in memory alone where that is blocked.
import { page } from "./data.js";

const NAME = `quizgen:${page.id}`;

let storage = probe();

function probe() {
  try {
    const found = window.localStorage;
    found.setItem(`${NAME}:probe`, "1");
    found.removeItem(`${NAME}:probe`);
    return found;
  } catch {
    return null;
  }
}

export function storageWorks() {
  return storage !== null;
}

// The state as it was left, or null.
export function recall() {
  try {
    return storage && JSON.parse(storage.getItem(NAME));
  } catch {
    return null;
  }
}

export function keep(state) {
  try {
    if (storage) storage.setItem(NAME, JSON.stringify(state));
  } catch {
    storage = null;
  }
}

export function forget() {
  try {
    if (storage) storage.removeItem(NAME);
  } catch {
    storage = null;
  }
}
