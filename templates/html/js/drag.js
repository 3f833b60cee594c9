// Dragging with mouse, pen or finger. A press that hardly moves stays a click or a tap.

const THRESHOLD = 6;
const EDGE = 56;
const SCROLL = 10;

// `onMove(point, offset)` while dragging, `onDrop(element under the pointer)` at its end, null when broken off.
export function makeDraggable(
  handle,
  { lifted = handle, onStart = () => {}, onMove = () => {}, onDrop },
) {
  handle.addEventListener("pointerdown", (down) => {
    if (down.button !== 0) return;
    const from = { x: down.clientX, y: down.clientY, scroll: scrollY };
    let point = from;
    let dragging = false;

    const follow = () =>
      onMove(point, { x: point.x - from.x, y: point.y - from.y + scrollY - from.scroll });
    const scroll = () => {
      if (!dragging) return;
      const by = point.y < EDGE ? -SCROLL : point.y > innerHeight - EDGE ? SCROLL : 0;
      if (by) {
        scrollBy(0, by);
        follow();
      }
      requestAnimationFrame(scroll);
    };
    const move = (event) => {
      if (event.pointerId !== down.pointerId) return;
      point = { x: event.clientX, y: event.clientY };
      if (!dragging && Math.hypot(point.x - from.x, point.y - from.y) < THRESHOLD) return;
      if (!dragging) {
        dragging = true;
        lifted.classList.add("lifted");
        onStart();
        requestAnimationFrame(scroll);
      }
      event.preventDefault();
      follow();
    };
    const end = (event) => {
      if (event.pointerId !== down.pointerId) return;
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
      if (!dragging) return;
      dragging = false;
      // What is lifted lets the pointer through, so this has to come before it is let go.
      const under =
        event.type === "pointerup" ? document.elementFromPoint(event.clientX, event.clientY) : null;
      lifted.classList.remove("lifted");
      swallowClick();
      onDrop(under);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
  });
  handle.addEventListener("dragstart", (event) => event.preventDefault());
}

// The click that follows a drag must not count as a press of the thing dragged. It comes at once or
// not at all; on a busy machine the next press may come before the timeout, and its click counts.
function swallowClick() {
  const over = new AbortController();
  const until = { capture: true, signal: over.signal };
  const letGo = () => over.abort();
  const stop = (event) => {
    event.stopPropagation();
    event.preventDefault();
    letGo();
  };
  addEventListener("click", stop, until);
  addEventListener("pointerdown", letGo, until);
  addEventListener("keydown", letGo, until);
  setTimeout(letGo, 0);
}
