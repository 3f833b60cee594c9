"""The interface: languages, colours, zoom, targets."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.banks import sample_bank
from tests.html.conftest import Watched, watch
from tests.html.moves import some_results
from tests.html.pages import axe_faults, sideways, write_page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("locale", "fixed", "part"),
    [
        ("de-AT", "", "Üben"),
        ("uk-UA", "", "Вправи"),
        ("ja-JP", "", "Practise"),
        ("de-AT", "fr", "S’exercer"),
        ("fr-FR", "es", "Practicar"),
    ],
)
def test_the_language_is_the_askers_or_the_browsers(
    browser: Browser, tmp_path: Path, locale: str, fixed: str, part: str
) -> None:
    """What was asked for comes first, then what the browser prefers, then English; all fit."""
    context = browser.new_context(
        offline=True, locale=locale, viewport={"width": 320, "height": 640}
    )
    page = watch(context.new_page()).page
    page.goto(write_page(tmp_path, [sample_bank()], ui_lang=fixed))

    assert part == page.locator("nav a[data-part=practise]").inner_text()
    assert 0 >= sideways(page)
    assert [] == axe_faults(page)
    context.close()


def test_the_learner_may_choose_language_and_colours(watched: Watched, tmp_path: Path) -> None:
    """A choice holds when the page is opened again."""
    page = watched.page
    page.goto(write_page(tmp_path, [sample_bank()]))
    page.get_by_label("Language").select_option("uk")
    page.get_by_label("Кольори").select_option("dark")
    page.reload()

    expect(page.locator("nav a").first).to_have_text("Читати")
    assert ("uk", "dark") == (
        page.evaluate("document.documentElement.lang"),
        page.evaluate("document.documentElement.dataset.theme"),
    )


def test_text_twice_as_large_stays_inside(watched: Watched, tmp_path: Path) -> None:
    """At 200 % on a small laptop nothing has to be scrolled sideways."""
    page = watched.page
    page.set_viewport_size({"width": 640, "height": 400})
    page.goto(write_page(tmp_path, [sample_bank()]))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    widths = [sideways(page)]
    for part in ("Practise", "Test", "Review", "Results"):
        page.get_by_role("link", name=part).click()
        expect(page.locator("main h1")).to_have_text(part)
        widths.append(sideways(page))

    assert [] == [width for width in widths if width > 0]


def test_targets_are_large_enough(watched: Watched, tmp_path: Path) -> None:
    """Every button, link, field and label that stands alone measures 24 pixels at least."""
    page = watched.page
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(write_page(tmp_path, [sample_bank()]))
    some_results(page)
    small = page.evaluate(
        """[...document.querySelectorAll("button, nav a, select, summary, label.choice")]
            .filter((node) => node.offsetParent && !node.matches(".term"))
            .map((node) => [node.textContent, node.getBoundingClientRect()])
            .filter(([, box]) => box.width < 24 || box.height < 24)"""
    )

    assert [] == small


def test_the_skip_link_leads_past_the_parts(watched: Watched, tmp_path: Path) -> None:
    """It is the first stop of the keyboard, and the page opens again with its fragment."""
    page = watched.page
    page.goto(write_page(tmp_path, [sample_bank()]))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("#main")).to_be_focused()

    page.reload()

    expect(page.locator("article h1")).to_be_visible()


def test_the_focus_can_be_seen(watched: Watched, tmp_path: Path) -> None:
    """Every stop of the keyboard on a card has an outline of two pixels or more."""
    page = watched.page
    page.goto(write_page(tmp_path, [sample_bank()]) + "#practise")
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.locator(".stem")).to_be_focused()
    outlines = []
    for _ in range(12):
        page.keyboard.press("Tab")
        outlines.append(
            page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
        )

    assert [] == [width for width in outlines if width < 2]


def test_a_part_that_is_opened_takes_the_focus(watched: Watched, tmp_path: Path) -> None:
    """After a link of the masthead the focus stands on the part's heading, and Back works."""
    page = watched.page
    page.goto(write_page(tmp_path, [sample_bank()]))
    page.get_by_role("link", name="Practise").click()
    expect(page.locator(":focus")).to_have_text("Practise")
    page.get_by_role("link", name="Results").click()

    expect(page.locator(":focus")).to_have_text("Results")

    page.go_back()

    expect(page.locator("h1")).to_have_text("Practise")


def test_the_parts_stay_on_one_line_of_a_narrow_screen(browser: Browser, tmp_path: Path) -> None:
    """Long names and the number of waiting questions leave the masthead as high as it was."""
    context = browser.new_context(
        offline=True, locale="de-AT", viewport={"width": 360, "height": 640}
    )
    page = watch(context.new_page()).page
    page.goto(write_page(tmp_path, [sample_bank()]) + "#practise")
    page.locator("main button").first.click()
    page.get_by_text("Paris", exact=True).click()
    page.get_by_role("button", name="Prüfen").click()

    expect(page.locator("nav .due")).to_be_visible()
    assert 1 == page.evaluate(
        "new Set([...document.querySelectorAll('nav a')].map((a) => a.offsetTop)).size"
    )
    context.close()
