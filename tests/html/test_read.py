"""The article and what stands beside it; evidence; several articles; no scripts."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.banks import sample_bank
from tests.html.conftest import Watched
from tests.html.hands import Keyboard
from tests.html.moves import hand_in
from tests.html.pages import axe_faults, item_of, only, write_page

pytestmark = pytest.mark.browser


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

    expect(term).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".definition")).to_contain_text("a state of peace")
    expect(page.locator("#live")).to_contain_text("ceasefire")

    page.keyboard.press("Escape")

    expect(page.locator(".definition")).to_have_count(0)
    expect(term).to_be_focused()


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

    expect(page.locator(".body mark")).to_have_text([item.evidence.quote])
    expect(page.locator(".body .answer-words")).to_have_text(["London"])

    page.get_by_role("button", name="Back").click()

    expect(page.locator(".verdict")).to_contain_text("Not right.")


def test_every_pair_shows_its_own_evidence(watched: Watched, tmp_path: Path) -> None:
    """A matching item marks the passages of all its pairs."""
    page = watched.page
    page.goto(write_page(tmp_path, [only(item_of("matching"))]) + "#practise")
    page.get_by_role("button", name="Start", exact=True).click()
    page.get_by_role("button", name="Show the answer").click()

    expect(page.locator(".excerpt mark")).to_have_count(3)
    expect(page.locator(".excerpt figcaption")).to_contain_text("paragraphs 1, 5, 13")


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

    expect(page.locator("h1")).to_have_text("Another story")
    assert [] == axe_faults(page)

    page.get_by_role("link", name="Test").click()

    expect(page.locator(".facts")).to_contain_text("20 questions")

    page.get_by_label("Article", exact=True).select_option("Another story")
    page.get_by_role("button", name="Take the test").click()

    expect(page.locator(".progress p")).to_have_text("Question 1 of 10")
    expect(page.locator(".card .story")).to_have_text("Another story")

    hand_in(page)

    by_article = page.locator(".tables section").nth(1)
    expect(by_article.locator("tbody th")).to_have_text(["Another story"])
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

        expect(page.locator("main h1")).to_have_text(part)
        expect(page.locator("main")).to_contain_text("This quiz has no questions.")
    assert [] == watched.complaints
