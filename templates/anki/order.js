// Steps to put in order: tap them one after the other; a second tap takes a step back.
function place(li) {
  return Number(li.dataset.at);
}

function inPlace(taken) {
  return taken.filter(function (at, i) { return at === i + 1; }).length;
}

function verdict(taken) {
  const right = inPlace(taken);
  say(right === taken.length, right + " of " + taken.length + " in place.");
}

if (isFront) {
  let taken = [];
  const number = function () {
    given.forEach(function (li) {
      const position = taken.indexOf(place(li)) + 1;
      li.classList.toggle("qg-picked", position > 0);
      li.dataset.position = position || "";
      li.firstChild.setAttribute(
        "aria-label", li.textContent + (position ? ", number " + position : ""));
    });
  };
  const finish = function () {
    root.classList.add("qg-marked", "qg-live");
    given.forEach(function (li) {
      const right = taken[place(li) - 1] === place(li);
      li.classList.add(right ? "r" : "w", "qg-chosen");
      if (!right) note(li, "Belongs at number " + place(li) + ".");
    });
    verdict(taken);
  };
  const tap = function (i) {
    const li = given[i];
    if (!li || taken.length === given.length) return;
    const at = place(li);
    const known = taken.indexOf(at) >= 0;
    taken = known ? taken.filter(function (t) { return t !== at; }) : taken.concat(at);
    number();
    save({ taken: taken });
    if (taken.length === given.length) finish();
  };
  let order = shuffled(given.length);
  const sorted = function () {
    return order.every(function (i, at) { return place(given[i]) === at + 1; });
  };
  while (given.length > 1 && sorted()) order = shuffled(given.length);
  given.forEach(function (li, i) { button(li, function () { tap(i); }); });
  arrange(order);
  number();
  save({ taken: taken });
  onDigits(function (position) { tap(order[position]); });
} else {
  const state = load();
  const taken = state ? state.taken : [];
  if (taken.length === given.length) {
    root.classList.add("qg-marked");
    given.forEach(function (li, i) {
      const right = taken[i] === i + 1;
      li.classList.add(...(right ? ["r", "qg-chosen"] : ["qg-elsewhere"]));
      if (!right) note(li, "You had it at number " + (taken.indexOf(i + 1) + 1) + ".");
    });
    verdict(taken);
  }
}
