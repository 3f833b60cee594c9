// Shared by all cards that do something: what is on screen, and what the front tells the back.
const root = Array.from(document.querySelectorAll(".qg")).pop();
const isFront = root.classList.contains("qg-front");
const list = root.querySelector(".qg-options");
const given = list ? Array.from(list.children) : [];

// One entry, so that a long review leaves nothing behind.
function save(state) {
  const entry = JSON.stringify({ id: root.dataset.id, state: state });
  window.quizgenCard = entry;
  try {
    sessionStorage.setItem("quizgen", entry);
  } catch (error) {
    // Storage is switched off: the variable does where both sides share a page.
  }
}

function load() {
  let entry = window.quizgenCard;
  try {
    entry = sessionStorage.getItem("quizgen") || entry;
    const found = JSON.parse(entry || "null");
    return found && found.id === root.dataset.id ? found.state : null;
  } catch (error) {
    return null;
  }
}

function say(right, words, more) {
  const status = root.querySelector(".qg-status");
  status.textContent = words;
  status.classList.toggle("qg-no", !right);
  if (!more) return;
  const rest = document.createElement("span");
  rest.textContent = more;
  status.appendChild(rest);
}

function note(li, words) {
  if (!words) return;
  const span = document.createElement("span");
  span.className = "qg-feedback";
  span.textContent = words;
  li.appendChild(span);
}

function whisper(parent, words) {
  const span = document.createElement("span");
  span.className = "qg-sr";
  span.textContent = " (" + words + ")";
  parent.appendChild(span);
}

function arrange(order) {
  order.forEach(function (i) { list.appendChild(given[i]); });
}

function shuffled(count) {
  const order = Array.from({ length: count }, function (_, i) { return i; });
  for (let i = count - 1; i > 0; i -= 1) {
    const j = Math.floor(Math.random() * (i + 1));
    const kept = order[i];
    order[i] = order[j];
    order[j] = kept;
  }
  return order;
}

// An option becomes a button: a tap on a button does not turn the card.
function button(li, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "qg-pick tappable";
  while (li.firstChild) made.appendChild(li.firstChild);
  li.appendChild(made);
  made.addEventListener("click", act);
  return made;
}

// Keys 1 to 9. The desktop program takes the press of 1-4 for itself and lets only the release
// through; a release soon after the card came up belongs to the grading of the card before.
function onDigits(act) {
  const shown = Date.now();
  let pressed = "";
  function listen(event) {
    const target = event.target;
    const typing = target && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName || "");
    if (!root.isConnected || typing || event.ctrlKey || event.altKey || event.metaKey) return;
    const found = /^(?:Digit|Numpad)([1-9])$/.exec(event.code || "") || [0, event.key];
    const digit = Number(found[1]);
    if (!(digit >= 1 && digit <= 9) || event.repeat) return;
    if (event.type === "keydown") {
      pressed = found[1];
    } else if (pressed === found[1]) {
      pressed = "";
      return;
    } else if (Date.now() - shown < 500) {
      return;
    }
    act(digit - 1);
  }
  const before = window.quizgenListener;
  ["keydown", "keyup"].forEach(function (type) {
    if (before) document.removeEventListener(type, before);
    document.addEventListener(type, listen);
  });
  window.quizgenListener = listen;
}
