// One right option: multiple choice, true or false, one pair of a matching item.
const pair = root.dataset.pair;
// True and False stay where they are, and are too narrow to hold more than their names.
const fixed = list.classList.contains("qg-fixed");

function isRight(li) {
  return pair ? li.dataset.pair === pair : li.classList.contains("r");
}

// Numbers that differ in nothing but their value stay in sequence, up or down.
function newOrder() {
  if (fixed) return given.map(function (_, i) { return i; });
  const number = /\d[\d,]*(?:\.\d+)?/g;
  const values = given.map(function (li) { return li.textContent.match(number) || []; });
  const frames = given.map(function (li) { return li.textContent.replace(number, "#"); });
  const inSequence = values.every(function (v) { return v.length === 1; }) &&
    frames.every(function (f) { return f === frames[0]; });
  const order = shuffled(given.length);
  if (!inSequence) return order;
  const sign = Math.random() < 0.5 ? 1 : -1;
  const value = function (i) { return Number(values[i][0].replace(/,/g, "")); };
  return order.sort(function (a, b) { return sign * (value(a) - value(b)); });
}

function mark(chosen) {
  root.classList.add("qg-marked", "qg-live");
  given.forEach(function (li, i) {
    li.classList.add(isRight(li) ? "r" : "w");
    const inside = li.querySelector(".qg-pick") || li;
    if (isRight(li)) whisper(inside, "the right answer");
    if (i !== chosen) return;
    li.classList.add("qg-chosen");
    whisper(inside, "your choice");
    if (!isRight(li) && !fixed) note(li, li.dataset.fb);
  });
  const right = isRight(given[chosen]);
  const more = fixed && isFront && !right && given[chosen].dataset.fb;
  say(right, right ? "Right." : "Not quite.", more);
}

if (isFront) {
  const order = newOrder();
  let open = true;
  const choose = function (i) {
    if (!open || i === undefined) return;
    open = false;
    given.forEach(function (li) { li.firstChild.setAttribute("aria-disabled", "true"); });
    mark(i);
    save({ order: order, chosen: i });
  };
  given.forEach(function (li, i) { button(li, function () { choose(i); }); });
  arrange(order);
  save({ order: order });
  onDigits(function (place) { choose(order[place]); });
} else {
  const state = load();
  const known = state && state.order.length === given.length;
  given.forEach(function (li) { if (isRight(li)) li.classList.add("r"); });
  if (known) arrange(state.order);
  if (known && state.chosen !== undefined) mark(state.chosen);
}
