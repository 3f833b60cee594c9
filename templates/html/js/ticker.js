// The time that a learner spends on an item, while the page can be seen.
import { saveState } from "./state.js";

const SAVE_EVERY = 5;

// Counts seconds into the run until the returned function is called.
export function countTime(run, currentName, onSecond = () => {}) {
  const timer = setInterval(() => {
    if (document.hidden) return;
    const name = currentName();
    run.seconds += 1;
    if (name) run.spent[name] = (run.spent[name] || 0) + 1;
    if (run.seconds % SAVE_EVERY === 0) saveState();
    onSecond();
  }, 1000);
  return () => {
    clearInterval(timer);
    saveState();
  };
}
