// Several right options: choose, then check.
function count(chosen, name) {
  return chosen.filter(function (i) { return given[i].classList.contains(name); }).length;
}

function mark(chosen) {
  root.classList.add("qg-marked", "qg-live");
  given.forEach(function (li, i) {
    const picked = chosen.indexOf(i) >= 0;
    const inside = li.querySelector(".qg-pick") || li;
    if (li.classList.contains("r")) whisper(inside, picked ? "right" : "right, not chosen");
    if (!picked) return;
    li.classList.add("qg-chosen");
    if (!li.classList.contains("r")) whisper(inside, "your choice, wrong");
    note(li, li.dataset.fb);
  });
  const all = given.map(function (_, i) { return i; });
  const wrong = count(chosen, "w");
  const found = count(chosen, "r");
  const keys = count(all, "r");
  say(found === keys && !wrong,
    found + " of " + keys + " found" + (wrong ? ", " + wrong + " wrong." : "."));
}

if (isFront) {
  const order = shuffled(given.length);
  let chosen = [];
  let open = true;
  const toggle = function (i) {
    if (!open || i === undefined) return;
    const picked = chosen.indexOf(i) < 0;
    chosen = picked ? chosen.concat(i) : chosen.filter(function (j) { return j !== i; });
    given[i].classList.toggle("qg-picked", picked);
    given[i].firstChild.setAttribute("aria-pressed", String(picked));
    save({ order: order, chosen: chosen });
  };
  given.forEach(function (li, i) {
    button(li, function () { toggle(i); }).setAttribute("aria-pressed", "false");
  });
  arrange(order);
  save({ order: order, chosen: chosen });
  onDigits(function (place) { toggle(order[place]); });
  const check = document.createElement("button");
  check.type = "button";
  check.className = "qg-check tappable";
  check.textContent = "Check";
  check.addEventListener("click", function () {
    open = false;
    check.remove();
    mark(chosen);
  });
  list.after(check);
} else {
  const state = load();
  const known = state && state.order.length === given.length;
  if (known) arrange(state.order);
  if (known && state.chosen.length) mark(state.chosen);
}
