"""Three ways to work a page: with a mouse, with a finger, with the keyboard alone."""

from typing import Protocol

from playwright.sync_api import CDPSession, Locator, Page

_MOST_TABS = 150
_DRAG_STEPS = 8
_REST = 80
_TO_THE_MIDDLE = '(node) => node.scrollIntoView({block: "center"})'


class Hands(Protocol):
    """What a learner does, whatever with."""

    page: Page

    def press(self, target: Locator) -> None:
        """Presses a button or a link."""

    def choose(self, target: Locator) -> None:
        """Picks an option by its label."""

    def write(self, target: Locator, text: str) -> None:
        """Types into a field."""

    def pair(self, card: Locator, slot: Locator) -> None:
        """Puts a card on its place."""

    def lift(self, step: Locator, above: Locator) -> None:
        """Moves a step up to where another is."""


def _centre(target: Locator) -> tuple[float, float]:
    box = target.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _top(target: Locator) -> tuple[float, float]:
    box = target.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + 4


class Mouse:
    """Clicks, and drags with the button held."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, target: Locator) -> None:
        """Presses a button or a link."""
        target.click()

    def choose(self, target: Locator) -> None:
        """Picks an option by its label."""
        target.click()

    def write(self, target: Locator, text: str) -> None:
        """Types into a field."""
        target.click()
        self.page.keyboard.type(text)

    def pair(self, card: Locator, slot: Locator) -> None:
        """Puts a card on its place."""
        slot.evaluate(_TO_THE_MIDDLE)
        self._drag(_centre(card), _centre(slot))

    def lift(self, step: Locator, above: Locator) -> None:
        """Moves a step up to where another is."""
        above.evaluate(_TO_THE_MIDDLE)
        self._drag(_centre(step.locator(".grip")), _top(above))

    def _drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        self.page.mouse.move(*start)
        self.page.mouse.down()
        self.page.mouse.move(*end, steps=_DRAG_STEPS)
        self.page.mouse.up()


class Finger:
    """Taps, and drags with touch events."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.cdp: CDPSession = page.context.new_cdp_session(page)

    def press(self, target: Locator) -> None:
        """Presses a button or a link."""
        target.tap()

    def choose(self, target: Locator) -> None:
        """Picks an option by its label."""
        target.tap()

    def write(self, target: Locator, text: str) -> None:
        """Types into a field."""
        target.tap()
        self.page.keyboard.type(text)

    def pair(self, card: Locator, slot: Locator) -> None:
        """Puts a card on its place."""
        slot.evaluate(_TO_THE_MIDDLE)
        self._drag(_centre(card), _centre(slot))

    def lift(self, step: Locator, above: Locator) -> None:
        """Moves a step up to where another is."""
        above.evaluate(_TO_THE_MIDDLE)
        self._drag(_centre(step.locator(".grip")), _top(above))

    def _drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        self._touch("touchStart", start)
        for i in range(1, _DRAG_STEPS + 1):
            share = i / _DRAG_STEPS
            between = tuple(a + (b - a) * share for a, b in zip(start, end, strict=True))
            self._touch("touchMove", (between[0], between[1]))
        self.page.wait_for_timeout(_REST)  # a finger that leaves in full motion flings the page
        self._touch("touchMove", end)
        self._touch("touchEnd", None)

    def _touch(self, kind: str, point: tuple[float, float] | None) -> None:
        points = [{"x": point[0], "y": point[1]}] if point else []
        self.cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


class Taps(Finger):
    """Taps alone: what cannot drag presses a card and then its place, and the arrows."""

    def pair(self, card: Locator, slot: Locator) -> None:
        """Puts a card on its place."""
        card.tap()
        slot.tap()

    def lift(self, step: Locator, above: Locator) -> None:
        """Moves a step up to where another is."""
        steps = self.page.locator(".step")
        target = above.evaluate("(node) => [...node.parentNode.children].indexOf(node)")
        for _ in range(steps.count()):
            at = step.evaluate("(node) => [...node.parentNode.children].indexOf(node)")
            if at <= target:
                return
            step.locator(".mover").first.tap()


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

    def write(self, target: Locator, text: str) -> None:
        """Types into a field."""
        self.reach(target)
        self.page.keyboard.type(text)

    def pair(self, card: Locator, slot: Locator) -> None:
        """Puts a card on its place."""
        self.press(card)
        self.press(slot)

    def lift(self, step: Locator, above: Locator) -> None:
        """Moves a step up to where another is."""
        target = above.evaluate("(node) => [...node.parentNode.children].indexOf(node)")
        self.reach(step.locator(".mover").first)
        while step.evaluate("(node) => [...node.parentNode.children].indexOf(node)") > target:
            self.page.keyboard.press("ArrowUp")

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
