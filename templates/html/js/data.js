// What the page holds: banks, items, and the sealed half of each item.

export const page = JSON.parse(document.getElementById("quiz").textContent);

export const banks = page.banks;

export const items = banks.flatMap((bank, index) =>
  bank.items.map((item) => Object.assign(item, { bank, bankIndex: index })),
);

const byName = new Map(items.map((item) => [item.name, item]));

export function itemNamed(name) {
  return byName.get(name);
}

const opened = new Map();

// What is right about an item. Sealed against a glance at the source, not against a curious mind.
export function answerOf(item) {
  if (!opened.has(item.name)) opened.set(item.name, open(item));
  return opened.get(item.name);
}

function open(item) {
  const bytes = Uint8Array.from(atob(item.sealed), (character) => character.charCodeAt(0));
  const pad = new TextEncoder().encode(item.name);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] ^= pad[i % pad.length];
  return JSON.parse(new TextDecoder().decode(bytes));
}
