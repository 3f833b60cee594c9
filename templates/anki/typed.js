// The program compares letter by letter with the key alone; here other right wordings count, and
// capitals and points do not.
const box = document.getElementById("typeans");

function plain(words) {
  return words.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^ ?(the|a|an) /, "").trim();
}

if (isFront) {
  save({ typed: "" });
  if (box) box.addEventListener("input", function () { save({ typed: box.value }); });
} else {
  const state = load();
  const typed = plain((state && state.typed) || "");
  const accepted = Array.from(root.querySelectorAll(".qg-accept bdi"));
  const right = typed && accepted.some(function (one) {
    return plain(one.textContent) === typed;
  });
  // With nothing typed, the program repeats the key there.
  if (box && (right || !box.querySelector("span"))) box.parentNode.hidden = true;
  if (right) say(true, "Right.");
}
