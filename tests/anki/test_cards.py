"""The cards at work in Chromium: taps, keys, marks, and what is left with scripts off."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from quizgen.models import Distractor, Item, MultipleChoice
from quizgen.renderers.anki import render
from tests.anki.collections import NOW, Learner, later, with_items
from tests.anki.screen import Screen
from tests.banks import sample_bank

pytestmark = [pytest.mark.anki, pytest.mark.browser]

T = TypeVar("T")


def options(page: Page) -> list[str]:
    """The options in the order on screen."""
    return _first_lines(page.locator(".qg-pick"))


def _first_lines(found: Locator) -> list[str]:
    """The options alone, without what is said about them."""
    return [words.split("\n")[0].strip() for words in found.all_inner_texts()]


def marks(page: Page) -> dict[str, str]:
    """Which options are marked as right (r), and which as a wrong choice (w)."""
    right = page.locator(".qg-marked .qg-options > .r")
    wrong = page.locator(".qg-marked .qg-options > .w.qg-chosen")
    return {"r": " ".join(sorted(_first_lines(right))), "w": " ".join(_first_lines(wrong))}


def _until(enough: int, look: Callable[[], T]) -> set[T]:
    """What is seen in so many looks as it takes; chance has a hundred of them to show it all."""
    seen: set[T] = set()
    for _ in range(100):
        seen.add(look())
        if len(seen) >= enough:
            break
    return seen


class TestMultipleChoice:
    """Tap or press 1 to 5; the card marks itself."""

    def test_options_come_in_a_new_order_at_each_review(self, screen: Screen) -> None:
        """The same four options, in more than one order."""
        card = screen.learner.card("multiple_choice")
        orders = _until(4, lambda: tuple(options(screen.front(card))))

        assert len(orders) > 3
        assert {("Brussels", "Kyiv", "London", "Paris")} == {tuple(sorted(o)) for o in orders}

    def test_a_tap_marks_the_choice_and_tells_its_feedback(self, screen: Screen) -> None:
        """The chosen distractor's own feedback appears, and the key is shown."""
        page = screen.front(screen.learner.card("multiple_choice"))
        assert {"r": "", "w": ""} == marks(page)
        page.get_by_role("button", name="Paris").click()

        expect(page.locator(".qg-status")).to_have_text("Not quite.")
        assert {"r": "London", "w": "Paris"} == marks(page)
        expect(page.locator(".qg-feedback")).to_have_text(["Paris is not named in the article."])

    def test_the_key_is_right(self, screen: Screen) -> None:
        """The right choice is said to be right; a second tap changes nothing."""
        page = screen.front(screen.learner.card("multiple_choice"))
        page.get_by_role("button", name="London").click()
        page.get_by_role("button", name="Kyiv").click(force=True)

        expect(page.locator(".qg-status")).to_have_text("Right.")
        assert {"r": "London", "w": ""} == marks(page)

    @pytest.mark.parametrize("key", ["1", "3", "Numpad4"])
    def test_a_digit_chooses_the_option_beside_it(self, screen: Screen, key: str) -> None:
        """The keys count the options as they stand on screen."""
        page = screen.front(screen.learner.card("multiple_choice"))
        wanted = options(page)[int(key[-1]) - 1]
        page.keyboard.press(key)

        expect(page.locator(".qg-chosen")).to_have_count(1)
        assert [wanted] == _first_lines(page.locator(".qg-chosen .qg-pick"))

    def test_the_desktops_keys_arrive_by_their_release(self, screen: Screen) -> None:
        """It keeps the press to itself; and what graded the card before chooses nothing here."""
        screen.page.clock.install(time=NOW)
        screen.page.clock.pause_at(NOW + timedelta(minutes=1))
        page = screen.front(screen.learner.card("multiple_choice"))
        release = "document.dispatchEvent(new KeyboardEvent('keyup', {key: '2', code: 'Digit2'}))"
        page.evaluate(release)
        assert 0 == page.locator(".qg-chosen").count()
        page.clock.run_for(600)
        page.evaluate(release)

        assert 1 == page.locator(".qg-chosen").count()

    def test_the_back_keeps_order_and_choice(self, screen: Screen) -> None:
        """What was chosen on the front is marked on the back, in the same order."""
        card = screen.learner.card("multiple_choice")
        page = screen.front(card)
        order = options(page)
        page.get_by_role("button", name="Kyiv").click()
        expect(page.locator(".qg-chosen")).to_have_count(1)
        page = screen.back(card)

        assert order == _first_lines(page.locator(".qg-options > li"))
        assert {"r": "London", "w": "Kyiv"} == marks(page)
        assert "Kyiv is not named in the article." == page.locator(".qg-feedback").inner_text()

    def test_another_cards_choice_is_not_taken_over(self, screen: Screen) -> None:
        """A back without its front shows no choice."""
        first, other = (screen.learner.card("true_false", n) for n in (0, 1))
        page = screen.front(first)
        page.get_by_role("button", name="True").click()
        expect(page.locator(".qg-chosen")).to_have_count(1)

        assert 0 == screen.back(other).locator(".qg-chosen").count()

    def test_without_storage_the_card_still_marks(self, screen: Screen) -> None:
        """A program that has switched storage off loses the memory of the front, no more."""
        screen.page.add_init_script(
            "Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('no'); }})"
        )
        card = screen.learner.card("multiple_choice")
        page = screen.front(card)
        page.get_by_role("button", name="London").click()
        expect(page.locator(".qg-chosen")).to_have_count(1)
        assert {"r": "London", "w": ""} == marks(page)

        assert 1 == screen.back(card).locator(".qg-options > .r").count()

    def test_numbers_stay_in_sequence(self, browser: Browser, learner: Learner) -> None:
        """Options that differ by a number alone rise or fall; both are seen."""
        found = tuple(Distractor(text=f"{n} days") for n in ("1,000", "60", "7"))
        item = MultipleChoice(id="n", stem="How long?", key="30 days", distractors=found)
        items: list[Item] = [item]
        learner.imports(render([with_items(sample_bank(), items)], later(0)))
        screen = Screen(browser, learner)
        orders = _until(2, lambda: tuple(options(screen.front(learner.cards()[0]))))
        rising = ("7 days", "30 days", "60 days", "1,000 days")
        screen.close()

        assert {rising, rising[::-1]} == orders


class TestOtherTypes:
    """Each type of card marks itself in its own way."""

    def test_true_or_false_tells_the_correction(self, screen: Screen) -> None:
        """True stands before False, always; a wrong choice is told what is so."""
        page = screen.front(screen.learner.card("true_false", 1))
        assert ["True", "False"] == options(page)
        page.keyboard.press("1")
        expect(page.locator(".qg-chosen")).to_have_count(1)

        assert (
            "Not quite.\nThe meeting was held on Saturday."
            == page.locator(".qg-status").inner_text()
        )

    def test_multiple_response_counts_what_was_found(self, screen: Screen) -> None:
        """Choose several, change one's mind, check; the back says the same."""
        card = screen.learner.card("multiple_response")
        page = screen.front(card)
        for name in ("Italy", "Japan", "Brazil", "Japan"):
            page.get_by_role("button", name=name).click()
        page.get_by_role("button", name="Check").click()
        verdict = "1 of 3 found, 1 wrong."

        expect(page.locator(".qg-status")).to_have_text(verdict)
        assert {"r": "Australia Canada Italy", "w": "Brazil"} == marks(page)
        assert verdict == screen.back(card).locator(".qg-status").inner_text()

    def test_multiple_response_is_marked_without_a_check(self, screen: Screen) -> None:
        """Turning the card is a check as well; keys choose, too."""
        card = screen.learner.card("multiple_response")
        page = screen.front(card)
        for n, name in enumerate(options(page), start=1):
            if name in ("Italy", "Australia", "Canada"):
                page.keyboard.press(str(n))
        expect(page.locator(".qg-picked")).to_have_count(3)

        assert "3 of 3 found." == screen.back(card).locator(".qg-status").inner_text()

    def test_each_pair_is_asked_for_itself(self, screen: Screen) -> None:
        """The right side of another pair says to whom it belongs; the table names all."""
        card = screen.learner.card("matching", 1)
        page = screen.front(card)
        assert "Mark Rutte" == page.locator(".qg-left").inner_text()
        page.get_by_role("button", name="French President").click()
        expect(page.locator(".qg-feedback")).to_have_text("This goes with Emmanuel Macron.")
        page = screen.back(card)

        assert {"r": "NATO's Secretary-General", "w": "French President"} == marks(page)
        assert 3 == page.locator(".qg-pairs li").count()
        assert 1 == page.locator(".qg-evidence p").filter(visible=True).count()

    def test_steps_are_put_in_order_by_taps(self, screen: Screen) -> None:
        """A second tap takes a step back; the last one marks the order."""
        card = screen.learner.card("ordering")
        page = screen.front(card)
        for start in ("29 leaders", "U.S. officials", "29 leaders", "29 leaders", "Military"):
            page.locator(".qg-pick").filter(has_text=start).click()

        expect(page.locator(".qg-status")).to_have_text("3 of 3 in place.")
        assert "3 of 3 in place." == screen.back(card).locator(".qg-status").inner_text()

    def test_steps_never_begin_in_order(self, screen: Screen) -> None:
        """That would be no question."""
        card = screen.learner.card("ordering")
        first = _until(2, lambda: options(screen.front(card))[0])

        assert len(first) > 1
        assert [0] * 6 == [self._sorted(screen.front(card)) for _ in range(6)]

    @staticmethod
    def _sorted(page: Page) -> int:
        places = page.locator(".qg-options > li").evaluate_all("l => l.map(x => x.dataset.at)")
        return int(places == sorted(places))

    @pytest.mark.parametrize(
        ("typed", "status"),
        [("Mark Rutte", "Right."), ("rutte", "Right."), ("mark  RUTTE.", "Right."), ("Bob", "")],
    )
    def test_other_right_wordings_count(self, screen: Screen, typed: str, status: str) -> None:
        """Small differences, and the other wordings of the item, are no mistakes."""
        card = screen.learner.card("short_answer")
        screen.front(card).fill("#typeans", typed)

        assert status == screen.back(card, typed).locator(".qg-status").inner_text()

    def test_typing_a_digit_chooses_nothing(self, screen: Screen) -> None:
        """Keys that go into a box are words."""
        page = screen.front(screen.learner.card("short_answer"))
        page.locator("#typeans").press("1")

        assert "1" == page.locator("#typeans").input_value()

    def test_a_card_asks_for_its_own_gap(self, screen: Screen) -> None:
        """The other gap of the sentence is filled."""
        page = screen.front(screen.learner.card("cloze", 1))

        assert (
            "The Kremlin rejects the proposal unless Ukraine abandons its [...] aspirations."
            == page.locator(".qg-stem").inner_text()
        )
