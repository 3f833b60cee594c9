// Elements made of plain text: nothing here ever parses markup.

const AS_PROPERTY = new Set(["value", "checked", "open", "disabled", "hidden"]);

// An element with attributes, listeners (`on: {click}`) and children: nodes or text.
export function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) set(node, name, value);
  node.append(...kept(children));
  return node;
}

function set(node, name, value) {
  if (value === undefined || value === null) return;
  if (name === "on") {
    for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
  } else if (AS_PROPERTY.has(name)) {
    node[name] = value;
  } else if (value !== false) {
    node.setAttribute(name, value === true ? "" : value);
  }
}

function kept(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false && child !== "");
}

// Text of an article or bank, isolated so that its direction moves nothing around it.
export function told(text) {
  return el("bdi", null, text);
}

export function button(label, onClick, attributes) {
  return el(
    "button",
    { type: "button", class: "button", on: { click: onClick }, ...attributes },
    label,
  );
}

export function replace(node, ...children) {
  node.replaceChildren(...kept(children));
}

// Puts the focus on something that is not a control, as after a change of part.
export function focusOn(node) {
  if (!node) return;
  if (!node.matches("a, button, input, textarea, select, [tabindex]")) node.tabIndex = -1;
  node.focus({ preventScroll: true });
}

export function reducedMotion() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

export function scrollTo(node, block = "center") {
  node.scrollIntoView({ block, behavior: reducedMotion() ? "auto" : "smooth" });
}

let counter = 0;

// An id that no other element has.
export function freshId(stem) {
  counter += 1;
  return `${stem}-${counter}`;
}
