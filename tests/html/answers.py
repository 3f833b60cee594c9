"""How to answer an item of each type, right or wrong, with any hands."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, expect

from tests.html.hands import Hands


def _choice(hands: Hands, text: str) -> None:
    labels = hands.page.locator("label.choice")
    hands.choose(labels.filter(has_text=text).first)


def multiple_choice(hands: Hands, item: Any, right: bool) -> None:
    _choice(hands, item.key if right else item.distractors[0].text)


def multiple_response(hands: Hands, item: Any, right: bool) -> None:
    for text in item.keys if right else item.keys[:1]:
        _choice(hands, text)


def true_false(hands: Hands, item: Any, right: bool) -> None:
    row = hands.page.locator("label.choice")
    hands.choose(row.nth(0 if item.key == right else 1))


def cloze(hands: Hands, item: Any, right: bool) -> None:
    """Types the first gap, and takes the others from the word bank."""
    keys = [gap.key for gap in item.gaps]
    hands.write(hands.page.locator(".gap").first, keys[0] if right else "Nowhere")
    for i, key in enumerate(keys[1:], start=1):
        hands.press(hands.page.locator(".chip").filter(has_text=key))
        expect(hands.page.locator(".gap").nth(i)).to_have_value(key)


def short_answer(hands: Hands, item: Any, right: bool) -> None:
    hands.write(hands.page.locator(".card input.line"), item.key if right else "Somebody else")


def matching(hands: Hands, item: Any, right: bool) -> None:
    rights = [pair.right for pair in item.pairs]
    for i, text in enumerate(rights if right else [*rights[1:], rights[0]]):
        card = hands.page.locator(".tile").filter(has_text=text)
        hands.pair(card, hands.page.locator(".slot").nth(i))


def ordering(hands: Hands, item: Any, right: bool) -> None:
    """Lifts each step to its place from above; wrong: the last step comes first."""
    texts = [step.text for step in item.steps]
    for i, text in enumerate(texts if right else texts[::-1]):
        rows = hands.page.locator(".step")
        row = rows.filter(has_text=text)
        if rows.nth(i).inner_text() != row.inner_text():
            hands.lift(_fixed(row), _fixed(rows.nth(i)))


def essay(hands: Hands, _item: Any, _right: bool) -> None:
    hands.write(hands.page.locator("textarea"), "Because of the law, and yet. ")


def _fixed(row: Locator) -> Locator:
    """The row by its text, so that it stays the same one when it moves."""
    text = row.locator(".step-text").inner_text()
    return row.page.locator(".step").filter(has_text=text)


ANSWERS: dict[str, Callable[[Hands, Any, bool], None]] = {
    "multiple_choice": multiple_choice,
    "multiple_response": multiple_response,
    "true_false": true_false,
    "cloze": cloze,
    "short_answer": short_answer,
    "matching": matching,
    "ordering": ordering,
    "essay": essay,
}


def mark_own(hands: Hands, right: bool) -> None:
    """Marks an answer that only the learner can mark, where the page asks for it.

    What was pressed last leads to the feedback on an item or to the results; that they are there
    says that the page has asked, or does not.
    """
    hands.page.locator(".feedback, .results").first.wait_for()
    own = hands.page.locator(".self-marks")
    if own.count() == 0:
        return
    boxes = own.locator("label.choice")
    if boxes.first.locator("input").get_attribute("type") == "radio":
        hands.choose(boxes.nth(0 if right else 2))
    elif right:
        for i in range(boxes.count()):
            hands.choose(boxes.nth(i))
