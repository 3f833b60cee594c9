// What is said aloud by a screen reader when something happens.

let timer = 0;

export function announce(...sentences) {
  const live = document.getElementById("live");
  live.textContent = "";
  clearTimeout(timer);
  // An empty moment between two messages makes readers speak the same words again.
  timer = setTimeout(() => {
    live.textContent = sentences.filter(Boolean).join(" ");
  }, 60);
}
