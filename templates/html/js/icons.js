// Small drawings; each stands beside a word and says nothing by itself.

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  right: "M4 12.5l5 5L20 6.5",
  wrong: "M6 6l12 12M18 6L6 18",
  partly: "M5 12h14",
  blank: "M5 12h14",
  open: "M12 5v9M12 18v.5",
  flag: "M6 21V4h11l-2.5 4L17 12H6",
  up: "M12 19V6M6 11.5L12 5.5l6 6",
  down: "M12 5v13M6 12.5l6 6 6-6",
  grip: "M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01",
  clock: "M12 7v5l3.5 2M12 21a9 9 0 100-18 9 9 0 000 18z",
  next: "M5 12h13M12.5 6.5L18 12l-5.5 5.5",
  back: "M19 12H6M11.5 6.5L6 12l5.5 5.5",
  quote: "M5 6.5h14M5 12h14M5 17.5h9",
};

export function svg(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

export function icon(name) {
  return svg(
    "svg",
    { class: `icon icon-${name}`, viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    svg("path", { d: PATHS[name] }),
  );
}
