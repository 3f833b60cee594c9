"""A busy machine: presses that follow each other before the browser has drawn a frame."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.html.conftest import Watched
from tests.html.pages import item_of, only, write_page

pytestmark = pytest.mark.browser

_TWICE = """async (node) => {
    const told = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    node.click();
    if (node.isConnected) node.click();
    await told;
}"""
"""Two presses of what is still there, and then what the browser tells of the new address."""

_DRAG_AND_PRESS = """([grip, button]) => {
    const tell = (node, type, y) =>
        node.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: 9, clientY: y }));
    tell(grip, "pointerdown", 100);
    tell(grip, "pointermove", 200);
    tell(grip, "pointerup", 200);
    tell(button, "pointerdown", 300);
    tell(button, "pointerup", 300);
    button.click();
}"""


def test_a_passage_pressed_twice_stays_marked(watched: Watched, tmp_path: Path) -> None:
    """The article with the passage is there at once, and is not drawn again without it."""
    page, item = watched.page, item_of("multiple_choice")
    assert item.evidence is not None
    page.goto(write_page(tmp_path, [only(item)]) + "#practise")
    page.get_by_role("button", name="Start", exact=True).click()
    page.get_by_role("button", name="Show the answer").click()
    page.get_by_role("button", name="Show in the article").evaluate(_TWICE)

    assert [item.evidence.quote] == page.locator(".body mark").all_inner_texts()
    expect(page.get_by_role("button", name="Back")).to_be_visible()


def test_a_run_that_is_finished_twice_is_one_attempt(watched: Watched, tmp_path: Path) -> None:
    """A second press finds nothing left to finish, and nothing breaks."""
    page = watched.page
    page.goto(write_page(tmp_path, [only(item_of("multiple_choice"))]) + "#practise")
    page.get_by_role("button", name="Start", exact=True).click()
    page.get_by_role("button", name="Show the answer").click()
    page.get_by_role("button", name="Finish").evaluate(_TWICE)

    assert 1 == page.locator(".attempts tbody tr").count()
    assert [] == watched.complaints


def test_a_press_at_once_after_a_drag_counts(watched: Watched, tmp_path: Path) -> None:
    """Only the click of the drag itself is swallowed, not that of the next press."""
    page = watched.page
    page.goto(write_page(tmp_path, [only(item_of("ordering"))]) + "#practise")
    page.get_by_role("button", name="Start", exact=True).click()
    grip = page.locator(".grip").first.element_handle()
    check = page.get_by_role("button", name="Check").element_handle()
    page.evaluate(_DRAG_AND_PRESS, [grip, check])

    expect(page.locator(".verdict")).to_be_visible()
