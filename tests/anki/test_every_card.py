"""What holds for every card, whoever looks at it and whatever stands on it."""

import pytest
from playwright.sync_api import Browser

from quizgen.models import Distractor, Item, MultipleChoice
from quizgen.renderers.anki import NOTE_TYPES, render
from quizgen.resources import templates
from tests.anki.collections import Learner, later, with_items
from tests.anki.screen import Screen
from tests.anki.test_hostile import HOSTILE, bank_of
from tests.banks import sample_bank

pytestmark = [pytest.mark.anki, pytest.mark.browser]


class TestEveryCard:
    """What holds for each card of the sample deck, front and back."""

    def test_with_scripts_off_all_reads_well(self, browser: Browser, person: Learner) -> None:
        """Fronts mark nothing; backs mark the key and tell the feedback."""
        screen = Screen(browser, person, scripts=False)
        card = person.card("multiple_choice")
        page = screen.front(card)
        plain = page.locator(".qg-options > li").evaluate_all(_PAINT)
        assert 1 == len(set(plain))
        page = screen.back(card)
        painted = page.locator(".qg-options > li").evaluate_all(_PAINT)
        feedback = page.locator(".qg-options > .w").first.evaluate(_AFTER)
        screen.close()

        assert 2 == len(set(painted))
        assert feedback.endswith('is not named in the article."')

    @pytest.mark.parametrize("night", [False, True])
    def test_nothing_is_wider_than_the_screen(
        self, browser: Browser, person: Learner, night: bool
    ) -> None:
        """On a small phone, with type at twice its size."""
        screen = Screen(browser, person, night=night, width=320, size=40)
        width = "document.documentElement.scrollWidth"
        wide = [
            f"{card.note()['Id']} {side}"
            for card in person.cards()
            for side, show in (("front", screen.front), ("back", screen.back))
            if show(card).evaluate(width) > 320
        ]
        screen.close()

        assert [] == wide

    @pytest.mark.parametrize("night", [False, True])
    def test_no_barrier_is_found(self, browser: Browser, person: Learner, night: bool) -> None:
        """No fault is found by axe (contrast, names, lists) on marked fronts and on backs."""
        axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
        screen = Screen(browser, person, night=night)
        # A card is a part of the program's page, which has its own landmarks and headings.
        rules = {"region": {"enabled": False}, "landmark-one-main": {"enabled": False},
                 "page-has-heading-one": {"enabled": False}}  # fmt: skip
        found: list[str] = []
        for kind in NOTE_TYPES:
            page = screen.front(person.card(kind))
            page.locator(".qg-pick").evaluate_all("l => l.forEach(b => b.click())")
            found += _faults(axe.run(page, options={"rules": rules}), f"{kind} front")
            page = screen.back(person.card(kind), "Mark")
            found += _faults(axe.run(page, options={"rules": rules}), f"{kind} back")
        screen.close()

        assert [] == found

    def test_a_card_of_right_to_left_words_runs_from_the_right(
        self, browser: Browser, learner: Learner
    ) -> None:
        """The stem's direction is the card's; an option of other words keeps its own."""
        item = MultipleChoice(
            id="rtl", stem="أين سيجتمع القادة؟", key="لندن", distractors=(Distractor(text="NATO"),)
        )
        items: list[Item] = [item]
        learner.imports(render([with_items(sample_bank(), items)], later(0)))
        screen = Screen(browser, learner)
        page = screen.front(learner.cards()[0])
        direction = page.locator(".qg").evaluate("e => getComputedStyle(e).direction")
        stem = page.locator(".qg-stem").bounding_box()
        screen.close()

        assert "rtl" == direction
        assert stem is not None


def test_hostile_words_do_nothing_in_a_browser(browser: Browser, learner: Learner) -> None:
    """No script runs, no request leaves, and the stem reads as it was written."""
    words = " ¶ ".join(HOSTILE)
    learner.imports(render([bank_of(words)], later(0)))
    screen = Screen(browser, learner)
    seen: list[str] = []
    for card in learner.cards():
        page = screen.front(card)
        page.locator(".qg-pick").evaluate_all("l => l.forEach(b => b.click())")
        if card.note_type()["name"] != "quizgen Cloze":
            seen.append(page.locator(".qg-stem").text_content() or "")
        screen.back(card)
    screen.close()

    assert {f"Stem {words}"} == set(seen)
    assert [] == screen.errors
    assert [] == screen.requests


_PAINT = "l => l.map(e => getComputedStyle(e).backgroundColor)"
_AFTER = "e => getComputedStyle(e, '::after').content"


def _faults(results: object, where: str) -> list[str]:
    violations = results.response["violations"]  # type: ignore[attr-defined]
    return [f"{where}: {v['id']} {v['nodes'][0]['html'][:90]}" for v in violations]


def test_templates_name_no_other_place() -> None:
    """No address, import or face of type is fetched from anywhere."""
    folder = templates() / "anki"
    found = [
        path.name
        for path in folder.iterdir()
        if any(mark in path.read_text(encoding="utf-8") for mark in ("http", "@import", "url("))
    ]

    assert [] == found
