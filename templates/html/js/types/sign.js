// A tick or a cross that also says what it means, for who does not see it.
import { el } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../words.js";

// `state` is right or wrong; without one nothing was answered, and only the place is kept.
export function sign(state) {
  const meaning = state && el("span", { class: "unseen" }, t(`verdict.${state}`), " ");
  return el("span", { class: "sign" }, state && icon(state), meaning);
}

// The learner's wrong words and the right ones; each says whose it is.
export function corrected(given, key) {
  const unseen = (name) => el("span", { class: "unseen" }, ` ${t(name)}: `);
  return [
    given && [unseen("yourAnswer"), el("del", { dir: "auto" }, given)],
    [unseen("key"), el("ins", { dir: "auto" }, key)],
  ];
}
