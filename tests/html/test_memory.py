"""What the browser keeps: resuming, attempts, spaced review; and where it keeps nothing."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.banks import sample_bank
from tests.html.conftest import Watched
from tests.html.pages import item_of, only, write_page

pytestmark = pytest.mark.browser

_BLOCKED = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked') }})"
_MORNING = datetime(2025, 3, 15, 8)

Tab = Callable[[str], Watched]


def _start(page: Page, part: str) -> None:
    page.get_by_role("link", name=part).click()
    page.get_by_role("button", name="Start", exact=True).click()


def _answer(page: Page, text: str) -> None:
    page.locator("label.choice").filter(has_text=text).click()
    page.get_by_role("button", name="Check").click()


def test_closing_and_opening_resumes(tab: Tab, tmp_path: Path) -> None:
    """The part, the item, the answer given and the marks are there again."""
    address = write_page(tmp_path, [sample_bank()])
    first = tab(address).page
    _start(first, "Practise")
    _answer(first, "London")
    first.get_by_role("button", name="Next").click()
    first.get_by_text("Italy", exact=True).click()
    expect(first.get_by_label("Italy")).to_be_checked()
    first.close()
    second = tab(address).page

    expect(second.locator(".progress p")).to_have_text("Question 2 of 10")
    expect(second.get_by_label("Italy")).to_be_checked()


def test_a_test_keeps_its_answers_flags_and_clock(tab: Tab, tmp_path: Path) -> None:
    """A test that was left goes on where it was."""
    address = write_page(tmp_path, [sample_bank()])
    first = tab(address + "#test").page
    first.locator("#pick-minutes").select_option("10")
    first.get_by_role("button", name="Take the test").click()
    first.get_by_role("button", name="Flag for later").click()
    first.get_by_text("Paris", exact=True).click()
    first.get_by_role("button", name="Question 5").click()
    expect(first.locator(".progress p")).to_have_text("Question 5 of 10")
    first.close()
    second = tab(address).page

    expect(second.locator(".progress p")).to_have_text("Question 5 of 10")
    expect(second.get_by_role("button", name="Question 1: answered, flagged")).to_be_visible()
    expect(second.get_by_role("timer")).to_contain_text("left")


def test_a_blocked_storage_is_told_and_nothing_breaks(watched: Watched, tmp_path: Path) -> None:
    """Where storage is blocked the whole way still works, and the page says that it forgets."""
    page = watched.page
    page.add_init_script(_BLOCKED)
    page.goto(write_page(tmp_path, [only(item_of("multiple_choice"))]))

    expect(page.locator("footer")).to_contain_text("does not let the page keep anything")

    _start(page, "Practise")
    _answer(page, "London")
    page.get_by_role("button", name="Finish").click()

    expect(page.locator(".score-big")).to_have_text("100%")
    assert [] == watched.complaints


@pytest.mark.parametrize("kept", ["{", "null", "[]", '{"version": 0}', '{"version":1,"test":{}}'])
def test_a_damaged_memory_starts_afresh(watched: Watched, tmp_path: Path, kept: str) -> None:
    """What the browser kept may be cut off or from another version: the page opens all the same."""
    page = watched.page
    page.add_init_script(f"localStorage.setItem('quizgen:ukraine-peacekeeping-plans', {kept!r})")
    page.goto(write_page(tmp_path, [sample_bank()]) + "#practise")

    expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
    assert [] == watched.complaints


def test_a_page_made_again_drops_only_what_no_longer_fits(tab: Tab, tmp_path: Path) -> None:
    """A run over items that are gone is forgotten, the attempts stay."""
    first = tab(write_page(tmp_path, [only(item_of("multiple_choice"))])).page
    _start(first, "Practise")
    _answer(first, "London")
    first.get_by_role("button", name="Finish").click()
    first.get_by_role("button", name="Practise again").click()
    first.get_by_role("button", name="Start", exact=True).click()
    expect(first.locator(".card")).to_be_visible()
    first.close()
    second = tab(write_page(tmp_path, [only(item_of("true_false"))]) + "#practise")

    expect(second.page.get_by_role("button", name="Start", exact=True)).to_be_visible()

    second.page.get_by_role("link", name="Results").click()

    expect(second.page.locator(".attempts tbody tr")).to_have_count(1)
    assert [] == second.complaints


def test_a_missed_item_comes_back_over_the_days(watched: Watched, tmp_path: Path) -> None:
    """Due at once, again within the sitting until right, then after 1, 3, 7, 14 and 30 days."""
    page = watched.page
    page.clock.install(time=_MORNING)
    page.goto(write_page(tmp_path, [only(item_of("multiple_choice"))]))
    _start(page, "Practise")
    _answer(page, "Paris")
    page.get_by_role("button", name="Finish").click()
    page.get_by_role("link", name="Review").click()
    page.get_by_role("button", name="Start the review").click()
    _answer(page, "Kyiv")
    page.get_by_role("button", name="Next").click()
    _answer(page, "London")
    page.get_by_role("button", name="Finish").click()
    seen = [page.locator(".later li").inner_text()]
    day = _MORNING
    for pause in (1, 3, 7, 14):
        day += timedelta(days=pause)
        page.clock.set_fixed_time(day)
        page.reload()
        page.get_by_role("button", name="Start the review").click()
        _answer(page, "London")
        page.get_by_role("button", name="Finish").click()
        seen.append(page.locator(".later li").inner_text())
    page.clock.set_fixed_time(day + timedelta(days=30))
    page.reload()
    page.get_by_role("button", name="Start the review").click()
    _answer(page, "London")
    page.get_by_role("button", name="Finish").click()

    assert [
        "1 question tomorrow",
        "1 question in 3 days",
        "1 question in 7 days",
        "1 question in 14 days",
        "1 question in 30 days",
    ] == seen
    expect(page.locator(".panel")).to_contain_text("There are none yet.")


def test_everything_is_erased_after_a_question(watched: Watched, tmp_path: Path) -> None:
    """Erasing asks first; then nothing is left in the browser but the empty state."""
    page = watched.page
    page.goto(write_page(tmp_path, [only(item_of("multiple_choice"))]))
    _start(page, "Practise")
    _answer(page, "Paris")
    page.get_by_role("button", name="Finish").click()
    page.get_by_role("button", name="Erase everything kept here").click()
    page.get_by_role("button", name="Keep it").click()

    expect(page.locator("dialog")).to_have_count(0)
    expect(page.locator(".attempts tbody tr")).to_have_count(1)

    page.get_by_role("button", name="Erase everything kept here").click()
    page.get_by_role("button", name="Erase", exact=True).click()
    page.get_by_role("link", name="Results").click()

    expect(page.locator("main h1")).to_have_text("Results")
    expect(page.locator(".attempts")).to_have_count(0)
    expect(page.locator(".due")).to_be_hidden()
