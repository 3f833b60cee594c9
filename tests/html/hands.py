"""Three ways to work a page: with a mouse, with a finger, with the keyboard alone.

Each movement but a press ends when the page shows what came of it; where a press leads to, only the
one who presses knows.
"""

import re
from collections.abc import Callable
from time import time
from typing import Protocol

from playwright.sync_api import CDPSession, Locator, Page, expect

_MOST_TABS = 150
_DRAG_STEPS = 8
_FRAME = 0.016
_REST = 100
_TO_THE_MIDDLE = '(node) => node.scrollIntoView({block: "center"})'
_LIFTED = re.compile(r"\blifted\b")

Point = tuple[float, float]


class Hands(Protocol):
    """What a learner does, whatever with."""

    page: Page

    def press(self, target: Locator) -> None:
        """Presses a button or a link."""

    def choose(self, target: Locator) -> None:
        """Picks an option by its label."""

    def write(self, target: Locator, text: str) -> None:
        """Types into an empty field."""

    def pair(self, card: Locator, slot: Locator) -> None:
        """Puts a card on its place."""

    def lift(self, step: Locator, above: Locator) -> None:
        """Moves a step up to where another is."""


class Pointer:
    """What mouse and finger have in common: they press, and drag in their own way."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, target: Locator) -> None:
        """Presses a button or a link."""
        raise NotImplementedError

    def choose(self, target: Locator) -> None:
        """Picks an option by its label."""
        self.press(target)
        expect(target.locator("input")).to_be_checked()

    def write(self, target: Locator, text: str) -> None:
        """Types into an empty field."""
        self.press(target)
        expect(target).to_be_focused()
        self.page.keyboard.type(text)
        expect(target).to_have_value(text)

    def pair(self, card: Locator, slot: Locator) -> None:
        """Puts a card on its place."""
        words = card.inner_text()
        slot.evaluate(_TO_THE_MIDDLE)
        self._drag(card, lambda: _inside(slot, 0.5))
        expect(slot).to_have_text(words)

    def lift(self, step: Locator, above: Locator) -> None:
        """Moves a step up to where another is."""
        place = _place(above)
        above.evaluate(_TO_THE_MIDDLE)
        self._drag(step.locator(".grip"), lambda: _inside(above, 0.1))
        expect(step).not_to_have_class(_LIFTED)
        expect(step.locator(".place")).to_have_text(str(place))

    def _middle(self) -> Point:
        """The middle of the window: near its edge a drag scrolls, the longer it stays the more."""
        width, height = self.page.evaluate("[innerWidth, innerHeight]")
        return width / 2, height / 2

    def _drag(self, handle: Locator, end: Callable[[], Point]) -> None:
        raise NotImplementedError


class Mouse(Pointer):
    """Clicks, and drags with the button held."""

    def press(self, target: Locator) -> None:
        """Presses a button or a link."""
        target.click()

    def _drag(self, handle: Locator, end: Callable[[], Point]) -> None:
        self.page.mouse.move(*_inside(handle, 0.5))
        self.page.mouse.down()
        self.page.mouse.move(*self._middle())
        self.page.mouse.move(*end(), steps=_DRAG_STEPS)
        self.page.mouse.up()


class Finger(Pointer):
    """Taps, and drags with touch events."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.cdp: CDPSession = page.context.new_cdp_session(page)
        self.begin = 0.0

    def press(self, target: Locator) -> None:
        """Presses a button or a link."""
        target.tap()

    def _drag(self, handle: Locator, end: Callable[[], Point]) -> None:
        start = self._middle()
        self._touch("touchStart", 0, _inside(handle, 0.5))
        self._touch("touchMove", 1, start)
        x, y = end()
        for i in range(1, _DRAG_STEPS + 1):
            share = i / _DRAG_STEPS
            between = start[0] + (x - start[0]) * share, start[1] + (y - start[1]) * share
            self._touch("touchMove", 1 + i, between)
        # A finger that leaves in full motion flings the page, and the next tap but stops the page.
        self._touch("touchEnd", _REST)

    def _touch(self, kind: str, frame: int, *at: Point) -> None:
        """A touch of the drag, at a time of its own: how fast the machine is moves no finger."""
        if frame == 0:
            self.begin = time() - _REST * _FRAME
        points = [{"x": x, "y": y} for x, y in at]
        event = {"type": kind, "touchPoints": points, "timestamp": self.begin + frame * _FRAME}
        self.cdp.send("Input.dispatchTouchEvent", event)


class Taps(Finger):
    """Taps alone: what cannot drag presses a card and then its place, and the arrows."""

    def pair(self, card: Locator, slot: Locator) -> None:
        """Puts a card on its place."""
        words = card.inner_text()
        card.tap()
        expect(card).to_have_attribute("aria-pressed", "true")
        slot.tap()
        expect(slot).to_have_text(words)

    def lift(self, step: Locator, above: Locator) -> None:
        """Moves a step up to where another is."""
        for place in _places(step, above):
            step.locator(".mover").first.tap()
            expect(step.locator(".place")).to_have_text(str(place))


class Keyboard:
    """Tab, arrows, Space and Enter; no pointer at all."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, target: Locator) -> None:
        """Presses a button or a link."""
        self.reach(target)
        self.page.keyboard.press("Enter")

    def choose(self, target: Locator) -> None:
        """Picks an option by its label."""
        control = target.locator("input")
        if control.get_attribute("type") == "checkbox":
            self.reach(control)
        else:
            self._reach_radio(control)
        self.page.keyboard.press("Space")
        expect(control).to_be_checked()

    def write(self, target: Locator, text: str) -> None:
        """Types into an empty field."""
        self.reach(target)
        self.page.keyboard.type(text)
        expect(target).to_have_value(text)

    def pair(self, card: Locator, slot: Locator) -> None:
        """Puts a card on its place."""
        words = card.inner_text()
        self.press(card)
        expect(card).to_have_attribute("aria-pressed", "true")
        self.press(slot)
        expect(slot).to_have_text(words)

    def lift(self, step: Locator, above: Locator) -> None:
        """Moves a step up to where another is."""
        self.reach(step.locator(".mover").first)
        for place in _places(step, above):
            self.page.keyboard.press("ArrowUp")
            expect(step.locator(".place")).to_have_text(str(place))

    def reach(self, target: Locator) -> None:
        """Tabs on until the target has the focus."""
        for _ in range(_MOST_TABS):
            if target.evaluate("(node) => node === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no way by Tab to {target}")

    def _reach_radio(self, control: Locator) -> None:
        name = control.get_attribute("name")
        group = f"document.activeElement.name === {name!r}"
        for _ in range(_MOST_TABS):
            if self.page.evaluate(group):
                break
            self.page.keyboard.press("Tab")
        for _ in range(8):
            if control.evaluate("(node) => node === document.activeElement"):
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError("the arrows do not reach the option")


def _inside(target: Locator, share: float) -> Point:
    """The point in the middle of a target's width, so far down its height."""
    box = target.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] * share


def _place(step: Locator) -> int:
    return int(step.locator(".place").inner_text())


def _places(step: Locator, above: Locator) -> range:
    """The places through which a step moves up to where another is."""
    return range(_place(step) - 1, _place(above) - 1, -1)
