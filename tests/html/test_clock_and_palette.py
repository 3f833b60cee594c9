"""The test: its clock, its palette, its marks."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.banks import sample_bank
from tests.html.conftest import Watched
from tests.html.moves import hand_in, take_test
from tests.html.pages import item_of, only, write_page

pytestmark = pytest.mark.browser


def test_time_runs_out_and_the_test_is_handed_in(watched: Watched, tmp_path: Path) -> None:
    """A warning with a minute to go, five minutes more for the asking, then the end."""
    page = watched.page
    page.clock.install(time=datetime(2025, 3, 15, 8))
    page.goto(write_page(tmp_path, [sample_bank()]))
    take_test(page, "5")
    page.clock.run_for(241_000)

    assert "timer is-short" == page.locator(".timer").get_attribute("class")

    page.get_by_role("button", name="5 more minutes").click()

    assert "5:59 left" == page.get_by_role("timer").inner_text()

    page.clock.run_for(360_000)

    assert page.locator(".score-big").is_visible()


def test_the_palette_leads_anywhere_and_flags_are_seen(watched: Watched, tmp_path: Path) -> None:
    """A cell of the palette opens its item and says whether it is answered or flagged."""
    page = watched.page
    page.goto(write_page(tmp_path, [sample_bank()]))
    take_test(page)
    page.get_by_role("button", name="Question 4: not answered").click()
    page.locator("label.choice").nth(1).click()
    page.get_by_role("button", name="Flag for later").click()

    assert page.get_by_role("button", name="Question 4: answered, flagged").is_visible()

    page.locator(".palette").get_by_role("button", name="Hand in").click()

    assert "9 questions are not answered." in page.locator("dialog").inner_text()
    assert "1 question is flagged." in page.locator("dialog").inner_text()


def test_a_score_follows_the_learners_own_marks(watched: Watched, tmp_path: Path) -> None:
    """Two of three rubric points of an essay of five points make 3.3 points."""
    page = watched.page
    page.goto(write_page(tmp_path, [only(item_of("essay"))]))
    take_test(page)
    page.locator("textarea").fill("An answer of six words, say.")
    hand_in(page)

    assert "1 answer is yours to mark" in page.locator(".score").inner_text()

    page.locator(".self-marks label.choice").nth(0).click()
    page.locator(".self-marks label.choice").nth(2).click()

    assert "3.3 of 5 points" == page.locator(".score-points").inner_text()
    assert "67%" == page.locator(".score-big").inner_text()


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

    assert "2 of 3 found, 1 wrongly ticked." in page.locator(".verdict").inner_text()
    assert "1 of 3 points" in page.locator(".verdict").inner_text()
    assert ["Japan is not named in the article."] == page.locator(
        ".choice-feedback"
    ).all_inner_texts()
