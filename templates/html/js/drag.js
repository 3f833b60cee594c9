// Dragging with mouse, pen or finger. A press that hardly moves stays a click or a tap.

const THRESHOLD = 6;

// `onMove(point, offset)` while dragging, `onDrop(element under the pointer)` at its end, null when broken off.
export function makeDraggable(handle, { lifted = handle, onStart = () => {}, onMove = () => {}, onDrop }) {
  handle.addEventListener("pointerdown", (down) => {
    if (down.button !== 0) return;
    let dragging = false;
    const move = (event) => {
      if (event.pointerId !== down.pointerId) return;
      const offset = { x: event.clientX - down.clientX, y: event.clientY - down.clientY };
      if (!dragging && Math.hypot(offset.x, offset.y) < THRESHOLD) return;
      if (!dragging) {
        dragging = true;
        lifted.classList.add("lifted");
        onStart();
      }
      event.preventDefault();
      onMove({ x: event.clientX, y: event.clientY }, offset);
    };
    const end = (event) => {
      if (event.pointerId !== down.pointerId) return;
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
      if (!dragging) return;
      // What is lifted lets the pointer through, so this has to come before it is let go.
      const under = event.type === "pointerup" ? document.elementFromPoint(event.clientX, event.clientY) : null;
      lifted.classList.remove("lifted");
      swallowClick();
      onDrop(under);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
  });
  // A finger would scroll the page instead; only a listener that is not passive may forbid it.
  handle.addEventListener("dragstart", (event) => event.preventDefault());
}

// The click that follows a drag must not count as a press of the thing dragged.
function swallowClick() {
  const stop = (event) => { event.stopPropagation(); event.preventDefault(); };
  addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", stop, { capture: true }), 0);
}
