"""Every item type to its end: by mouse, by touch, by taps, by the keyboard alone."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.html.answers import ANSWERS, mark_own
from tests.html.conftest import Watched
from tests.html.hands import Finger, Hands, Keyboard, Mouse, Taps
from tests.html.pages import TYPES, item_of, only, write_page

pytestmark = pytest.mark.browser

WAYS: dict[str, type[Mouse] | type[Finger] | type[Keyboard]] = {
    "mouse": Mouse,
    "touch": Finger,
    "taps": Taps,
    "keyboard": Keyboard,
}


def _open(watched: Watched, folder: Path, kind: str, way: str, part: str) -> Hands:
    """The hands on a part of the page of one item."""
    watched.page.goto(write_page(folder, [only(item_of(kind))]))
    hands = WAYS[way](watched.page)
    hands.press(watched.page.get_by_role("link", name=part))
    # The part to read has a button of the same words as that which starts the test.
    expect(watched.page.locator("main")).to_have_class(f"part-{part.lower()}")
    return hands


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", TYPES)
def test_practise_leads_to_full_marks(
    watched: Watched, tmp_path: Path, kind: str, way: str
) -> None:
    """A right answer given in any way is right, and the results say 100 %."""
    hands = _open(watched, tmp_path, kind, way, "Practise")
    page = watched.page
    hands.press(page.get_by_role("button", name="Start", exact=True))
    ANSWERS[kind](hands, item_of(kind), True)
    hands.press(page.get_by_role("button", name="Check"))
    mark_own(hands, True)

    expect(page.locator(".verdict")).to_contain_text("Right.")

    hands.press(page.get_by_role("button", name="Finish"))

    expect(page.locator(".score-big")).to_have_text("100%")
    assert [] == watched.complaints
    assert 1 == len(watched.requests)


@pytest.mark.parametrize("way", ["mouse", "touch", "keyboard"])
@pytest.mark.parametrize("kind", TYPES)
def test_test_and_review_come_to_an_end(
    watched: Watched, tmp_path: Path, kind: str, way: str
) -> None:
    """A wrong answer in the test comes back in review until it is right."""
    hands = _open(watched, tmp_path, kind, way, "Test")
    page = watched.page
    hands.press(page.get_by_role("button", name="Take the test"))
    ANSWERS[kind](hands, item_of(kind), False)
    hands.press(page.locator(".sheet").get_by_role("button", name="Hand in"))
    hands.press(page.locator("dialog").get_by_role("button", name="Hand in"))
    mark_own(hands, False)
    if kind == "essay":
        hands.choose(page.locator(".self-marks label.choice").first)

    expect(page.locator(".score-big")).not_to_have_text("100%")

    hands.press(page.get_by_role("button", name="Review the missed question"))
    hands.press(page.get_by_role("button", name="Start the review"))
    ANSWERS[kind](hands, item_of(kind), True)
    hands.press(page.get_by_role("button", name="Check"))
    mark_own(hands, True)
    hands.press(page.get_by_role("button", name="Finish"))

    expect(page.locator(".panel")).to_contain_text("Nothing is due today.")
    assert [] == watched.complaints
