"""The parts of the page: read, the test's clock and palette, results, export, languages."""

import csv
from datetime import datetime
from io import StringIO
from json import loads
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.banks import sample_bank
from tests.html.conftest import Watched, watch
from tests.html.hands import Keyboard
from tests.html.pages import axe_faults, item_of, only, sideways, write_page

pytestmark = pytest.mark.browser


def _take_test(page: Page, minutes: str = "0") -> None:
    page.get_by_role("link", name="Test").click()
    page.locator("#pick-minutes").select_option(minutes)
    page.get_by_role("button", name="Take the test").click()


def _hand_in(page: Page) -> None:
    page.locator(".palette").get_by_role("button", name="Hand in").click()
    page.locator("dialog").get_by_role("button", name="Hand in").click()


def _some_results(page: Page) -> None:
    """A test on the first item, answered right, and all others left open."""
    _take_test(page)
    page.get_by_text("London", exact=True).click()
    _hand_in(page)


def test_reading_shows_all_that_the_bank_knows(watched: Watched, tmp_path: Path) -> None:
    """Key facts, people, timeline, words and prompts stand beside the article."""
    page, bank = watched.page, sample_bank()
    page.goto(write_page(tmp_path, [bank]))
    text = page.locator("main").inner_text()
    wanted = [f.text for f in bank.key_facts] + [p.name for p in bank.people]
    wanted += [e.text for e in bank.timeline] + [d.prompt for d in bank.discussion]
    wanted += [g.definition for g in bank.glossary] + [bank.article.title, "15 March 2025"]

    assert [] == [words for words in wanted if words not in text]
    assert len(bank.article.paragraphs) == page.locator(".body > p").count()
    assert "5" == page.locator(".line-numbers span").first.inner_text()


def test_a_word_explains_itself_to_the_keyboard(watched: Watched, tmp_path: Path) -> None:
    """Enter opens the definition and says it; Escape closes it and leaves the focus there."""
    page = watched.page
    page.goto(write_page(tmp_path, [sample_bank()]))
    term = page.get_by_role("button", name="ceasefire")
    Keyboard(page).press(term)

    assert "true" == term.get_attribute("aria-expanded")
    assert "a state of peace" in page.locator(".definition").inner_text()
    expect(page.locator("#live")).to_contain_text("ceasefire")

    page.keyboard.press("Escape")

    assert 0 == page.locator(".definition").count()
    assert term.evaluate("(node) => node === document.activeElement")


def test_evidence_is_shown_in_the_article_and_leads_back(watched: Watched, tmp_path: Path) -> None:
    """The passage is marked, the answer in it too; Back returns to the same item."""
    page, item = watched.page, item_of("multiple_choice")
    page.goto(write_page(tmp_path, [sample_bank()]) + "#practise")
    page.get_by_role("button", name="Start", exact=True).click()
    page.get_by_text("Paris", exact=True).click()
    page.get_by_role("button", name="Check").click()
    expect(page.locator("#live")).to_contain_text("Not right.")
    page.get_by_role("button", name="Show in the article").click()
    assert item.evidence is not None

    assert [item.evidence.quote] == page.locator(".body mark").all_inner_texts()
    assert ["London"] == page.locator(".body .answer-words").all_inner_texts()

    page.get_by_role("button", name="Back").click()

    assert "Not right." in page.locator(".verdict").inner_text()


def test_every_pair_shows_its_own_evidence(watched: Watched, tmp_path: Path) -> None:
    """A matching item marks the passages of all its pairs."""
    page = watched.page
    page.goto(write_page(tmp_path, [only(item_of("matching"))]) + "#practise")
    page.get_by_role("button", name="Start", exact=True).click()
    page.get_by_role("button", name="Show the answer").click()

    assert 3 == page.locator(".excerpt mark").count()
    assert "paragraph 1, 5, 13" in page.locator(".excerpt figcaption").inner_text()


def test_time_runs_out_and_the_test_is_handed_in(watched: Watched, tmp_path: Path) -> None:
    """A warning with a minute to go, five minutes more for the asking, then the end."""
    page = watched.page
    page.clock.install(time=datetime(2025, 3, 15, 8))
    page.goto(write_page(tmp_path, [sample_bank()]))
    _take_test(page, "5")
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
    _take_test(page)
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
    _take_test(page)
    page.locator("textarea").fill("An answer of six words, say.")
    _hand_in(page)

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


def test_results_are_saved_as_json_and_csv(watched: Watched, tmp_path: Path) -> None:
    """Both files hold every item with answer, key and points; no cell begins a formula."""
    page, bank = watched.page, sample_bank()
    first = bank.items[0].model_copy(update={"stem": "=HYPERLINK(1) Where?"})
    page.goto(write_page(tmp_path, [only(first, *bank.items[1:])]))
    _some_results(page)
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
    _some_results(page)
    page.get_by_role("button", name="Copy as text").click()

    assert (
        "1. Where will military leaders gather"
        in page.get_by_label("Copy as text").last.input_value()
    )


def test_paper_shows_every_answer_and_no_buttons(watched: Watched, tmp_path: Path) -> None:
    """In print all answers are unfolded and nothing is to press."""
    page = watched.page
    page.goto(write_page(tmp_path, [sample_bank()]))
    _some_results(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")

    assert 10 == page.locator("details[open]").count()
    assert [] == [b for b in page.locator("button, nav").all() if b.is_visible()]

    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    assert 0 == page.locator("details[open]").count()


def test_the_chart_grows_with_the_attempts(watched: Watched, tmp_path: Path) -> None:
    """Each attempt is a bar and a row, the newest row first."""
    page = watched.page
    page.goto(write_page(tmp_path, [sample_bank()]))
    _some_results(page)
    _take_test(page)
    _hand_in(page)

    assert 2 == page.locator(".chart .bar").count()
    assert ["0%", "5%"] == page.locator(".attempts td.number").all_inner_texts()


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
    page = watch(context).page
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

    assert "Читати" == page.locator("nav a").first.inner_text()
    assert ("uk", "dark") == (
        page.evaluate("document.documentElement.lang"),
        page.evaluate("document.documentElement.dataset.theme"),
    )


def test_several_banks_make_one_quiz(watched: Watched, tmp_path: Path) -> None:
    """One article at a time to read, items of all or of one, the score by article."""
    page, bank = watched.page, sample_bank()
    other_article = bank.article.model_copy(update={"id": "other", "title": "Another story"})
    other = bank.model_copy(
        update={"id": "other", "title": "Another story", "article": other_article}
    )
    page.goto(write_page(tmp_path, [bank, other]))

    assert "News quiz" == page.locator("#title").inner_text()

    page.get_by_label("Article", exact=True).select_option("Another story")

    assert "Another story" == page.locator("h1").inner_text()
    assert [] == axe_faults(page)

    page.get_by_role("link", name="Test").click()

    assert "20 questions" in page.locator(".facts").inner_text()

    page.get_by_label("Article", exact=True).select_option("Another story")
    page.get_by_role("button", name="Take the test").click()

    assert "Question 1 of 10" == page.locator(".progress p").inner_text()
    assert "Another story" == page.locator(".card .story").inner_text()

    _hand_in(page)

    assert ["Another story"] == page.locator(".tables section").nth(1).locator(
        "tbody th"
    ).all_inner_texts()
    assert [] == watched.complaints


def test_without_scripts_questions_and_answers_are_there(browser: Browser, tmp_path: Path) -> None:
    """Article, items, options and keys can be read where no script runs."""
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto(write_page(tmp_path, [sample_bank()]))
    text = page.locator("noscript").inner_text()
    wanted = [item.stem for item in sample_bank().items] + ["Brussels", "Italy; Australia; Canada"]
    wanted += [
        "False. The meeting was held on Saturday.",
        sample_bank().article.paragraphs[-1].quote,
    ]

    assert [] == [words for words in wanted if words not in text]
    context.close()


def test_a_bank_without_items_says_so(watched: Watched, tmp_path: Path) -> None:
    """The article can be read; practise and test say that there is nothing to ask."""
    page = watched.page
    page.goto(write_page(tmp_path, [only()]))
    for part in ("Practise", "Test"):
        page.get_by_role("link", name=part).click()

        assert "This quiz has no questions." in page.locator("main").inner_text()
    assert [] == watched.complaints


def test_text_twice_as_large_stays_inside(watched: Watched, tmp_path: Path) -> None:
    """At 200 % on a small laptop nothing has to be scrolled sideways."""
    page = watched.page
    page.set_viewport_size({"width": 640, "height": 400})
    page.goto(write_page(tmp_path, [sample_bank()]))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    widths = [sideways(page)]
    for part in ("Practise", "Test", "Review", "Results"):
        page.get_by_role("link", name=part).click()
        widths.append(sideways(page))

    assert [] == [width for width in widths if width > 0]


def test_targets_are_large_enough(watched: Watched, tmp_path: Path) -> None:
    """Every button, link, field and label that stands alone measures 24 pixels at least."""
    page = watched.page
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(write_page(tmp_path, [sample_bank()]))
    _some_results(page)
    small = page.evaluate(
        """[...document.querySelectorAll("button, nav a, select, summary, label.choice")]
            .filter((node) => node.offsetParent && !node.matches(".term"))
            .map((node) => [node.textContent, node.getBoundingClientRect()])
            .filter(([, box]) => box.width < 24 || box.height < 24)"""
    )

    assert [] == small
