"""Results: files, the clipboard, paper, the chart."""

import csv
import re
from io import StringIO
from json import loads
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.banks import sample_bank
from tests.html.conftest import Watched
from tests.html.moves import hand_in, some_results, take_test
from tests.html.pages import axe_faults, only, write_page

pytestmark = pytest.mark.browser


def test_results_are_saved_as_json_and_csv(watched: Watched, tmp_path: Path) -> None:
    """Both files hold every item with answer, key and points; no cell begins a formula."""
    page, bank = watched.page, sample_bank()
    first = bank.items[0].model_copy(update={"stem": "=HYPERLINK(1) Where?"})
    page.goto(write_page(tmp_path, [only(first, *bank.items[1:])]))
    some_results(page)
    page.get_by_label("Your name").fill("Zoë")
    saved = []
    for name in ("Save as JSON", "Save as CSV"):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        saved.append(Path(download.value.path()).read_text(encoding="utf-8-sig"))
    data, rows = loads(saved[0]), list(csv.DictReader(StringIO(saved[1], newline="")))

    assert ("Zoë", 1, 19, 10) == (
        data["student"], data["points"], data["most"], len(data["items"])
    )  # fmt: skip
    assert ("London", "London", "1") == (rows[0]["answer"], rows[0]["key"], rows[0]["points"])
    assert "'=HYPERLINK(1) Where?" == rows[0]["question"]
    assert 10 == len(rows)


def test_results_can_be_copied_even_without_a_clipboard(watched: Watched, tmp_path: Path) -> None:
    """Where the browser forbids it, the text stands there selected."""
    page = watched.page
    page.add_init_script("delete Navigator.prototype.clipboard")
    page.goto(write_page(tmp_path, [sample_bank()]))
    some_results(page)
    page.get_by_role("button", name="Copy as text").click()

    expect(page.get_by_label("Copy as text").last).to_have_value(
        re.compile("1. Where will military leaders gather")
    )


def test_paper_shows_every_answer_and_no_buttons(watched: Watched, tmp_path: Path) -> None:
    """In print all answers are unfolded and nothing is to press."""
    page = watched.page
    page.goto(write_page(tmp_path, [sample_bank()]))
    some_results(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")

    expect(page.locator("details[open]")).to_have_count(10)
    assert [] == [b for b in page.locator("button, nav").all() if b.is_visible()]

    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    expect(page.locator("details[open]")).to_have_count(0)


def test_the_chart_grows_with_the_attempts(watched: Watched, tmp_path: Path) -> None:
    """Each attempt is a bar and a row, the newest row first."""
    page = watched.page
    page.goto(write_page(tmp_path, [sample_bank()]))
    some_results(page)
    take_test(page)
    hand_in(page)

    expect(page.locator(".chart .bar")).to_have_count(2)
    expect(page.locator(".attempts td.number")).to_have_text(["0%", "5%"])


def test_a_table_of_one_row_is_left_out(watched: Watched, tmp_path: Path) -> None:
    """Without the article there are no parts of it to score by; all else works as ever."""
    page = watched.page
    page.goto(write_page(tmp_path, [sample_bank()], reading=False))
    some_results(page)

    expect(page.locator("section:has(.bars) h2")).to_have_text(["By kind of question"])
    assert 0 == page.locator(".reread").count()
    assert [] == axe_faults(page)
    assert [] == watched.complaints


def test_a_passage_within_another_is_not_told_twice(watched: Watched, tmp_path: Path) -> None:
    """What is worth reading again stands there once, in its longest form."""
    page, bank = watched.page, sample_bank()
    first = bank.items[0]
    assert first.evidence is not None
    part = bank.article.evidence(first.evidence.start, first.evidence.end - 20)
    twin = first.model_copy(update={"id": "twin", "evidence": part})
    page.goto(write_page(tmp_path, [only(first, twin)]))
    take_test(page)
    hand_in(page)

    expect(page.locator(".reread blockquote")).to_have_text([first.evidence.quote])
