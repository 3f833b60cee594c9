// The end of a run: it becomes an attempt, with what is needed for the chart and the results.
import { rowsOf, totalOf } from "./score.js";
import { addAttempt } from "./state.js";

export function finishRun(mode, run) {
  const total = totalOf(rowsOf(run));
  addAttempt({
    mode,
    at: new Date().toISOString(),
    points: total.points,
    most: total.most,
    seconds: run.seconds,
    run,
  });
}

// The score again after the learner has marked an answer of the attempt.
export function rescore(attempt) {
  const total = totalOf(rowsOf(attempt.run));
  attempt.points = total.points;
  attempt.most = total.most;
}
