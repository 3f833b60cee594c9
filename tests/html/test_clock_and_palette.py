"""The test: its clock, its palette, its marks."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.banks import sample_bank
from tests.html.conftest import Watched
from tests.html.moves import hand_in, take_test
from tests.html.pages import item_of, only, write_page

pytestmark = pytest.mark.browser

_MORNING = datetime(2025, 3, 15, 8)


def test_time_runs_out_and_the_test_is_handed_in(watched: Watched, tmp_path: Path) -> None:
    """A warning with a minute to go, five minutes more for the asking, then the end."""
    page = watched.page
    page.clock.install(time=_MORNING)
    page.goto(write_page(tmp_path, [sample_bank()]))
    page.clock.pause_at(_MORNING + timedelta(hours=1))  # from here on it goes by our word alone
    take_test(page, "5")
    page.clock.run_for(241_000)

    expect(page.locator(".timer")).to_have_class("timer is-short")

    page.get_by_role("button", name="5 more minutes").click()

    expect(page.get_by_role("timer")).to_have_text("5:59 left")

    page.clock.run_for(360_000)

    expect(page.locator(".score-big")).to_be_visible()


def test_the_palette_leads_anywhere_and_flags_are_seen(watched: Watched, tmp_path: Path) -> None:
    """A cell of the palette opens its item and says whether it is answered or flagged."""
    page = watched.page
    page.goto(write_page(tmp_path, [sample_bank()]))
    take_test(page)
    page.get_by_role("button", name="Question 4: not answered").click()
    page.locator("label.choice").nth(1).click()
    page.get_by_role("button", name="Flag for later").click()

    expect(page.get_by_role("button", name="Question 4: answered, flagged")).to_be_visible()

    page.locator(".palette").get_by_role("button", name="Hand in").click()

    expect(page.locator("dialog")).to_contain_text("9 questions are not answered.")
    expect(page.locator("dialog")).to_contain_text("1 question is flagged.")


def test_a_score_follows_the_learners_own_marks(watched: Watched, tmp_path: Path) -> None:
    """Two of three rubric points of an essay of five points make 3.3 points."""
    page = watched.page
    page.goto(write_page(tmp_path, [only(item_of("essay"))]))
    take_test(page)
    page.locator("textarea").fill("An answer of six words, say.")
    hand_in(page)

    expect(page.locator(".score")).to_contain_text("1 answer is yours to mark")

    page.locator(".self-marks label.choice").nth(0).click()
    page.locator(".self-marks label.choice").nth(2).click()

    expect(page.locator(".score-points")).to_have_text("3.3 of 5 points")
    expect(page.locator(".score-big")).to_have_text("67%")


def test_partial_credit_is_given_and_a_wrong_tick_takes_one_back(
    watched: Watched, tmp_path: Path
) -> None:
    """Two of three keys and one distractor: one point of three."""
    page = watched.page
    page.goto(write_page(tmp_path, [only(item_of("multiple_response"))]) + "#practise")
    page.get_by_role("button", name="Start", exact=True).click()
    for text in ("Italy", "Canada", "Japan"):
        page.get_by_text(text, exact=True).click()
    page.get_by_role("button", name="Check").click()

    expect(page.locator(".verdict")).to_contain_text("2 of 3 found, 1 wrongly ticked.")
    expect(page.locator(".verdict")).to_contain_text("1 of 3 points")
    expect(page.locator(".choice-feedback")).to_have_text(["Japan is not named in the article."])
