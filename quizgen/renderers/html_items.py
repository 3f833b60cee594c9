"""An item in two halves for the page: what is asked in the open, what is right sealed."""

from base64 import b64encode
from collections.abc import Callable
from functools import singledispatch
from itertools import cycle
from json import dumps
from typing import Any, NamedTuple

from quizgen.errors import RenderError
from quizgen.models import (
    Cloze,
    Distractor,
    Essay,
    Evidence,
    Item,
    ItemBase,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Ordering,
    ShortAnswer,
    TrueFalse,
    options,
    right_sides,
)
from quizgen.models.order import shuffled

Place = Callable[[Evidence | None], list[int] | None]
"""From evidence to `[start, end]` in UTF-16 units, as JavaScript counts."""


class Split(NamedTuple):
    """The two halves of an item, ready for JSON."""

    ask: dict[str, Any]
    """What the student sees before the answer."""
    answer: dict[str, Any]
    """What is right, by index into `ask` where there are options."""


def page_item(item: Item, name: str, seed: int, place: Place) -> dict[str, Any]:
    """The item as the page holds it, under a name that no other item of the page has."""
    ask, answer = split(item, seed)
    answer["explanation"] = item.explanation
    answer["at"] = place(item.evidence)
    answer["answerAt"] = place(item.answer_at)
    answer["places"] = _places(item, place)
    return {
        "name": name,
        "id": item.id,
        "type": item.type,
        "stem": item.stem,
        "points": item.points,
        "bloom": item.bloom,
        "difficulty": item.difficulty,
        "fact": item.fact or "",
        "tags": list(item.tags),
        "ask": ask,
        "sealed": seal(answer, name),
    }


def _places(item: Item, place: Place) -> list[list[int]]:
    """All passages that prove the key, each once, in the order of the article."""
    parts = getattr(item, "pairs", ()) or getattr(item, "steps", ())
    found = [place(evidence) for evidence in (item.evidence, *(part.evidence for part in parts))]
    return sorted({tuple(at): at for at in found if at}.values())


def seal(value: object, name: str) -> str:
    """The value as JSON, XORed with the name and written in base64.

    This keeps answers from being read at a glance. It is no protection: the page can open it.
    """
    plain = dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return b64encode(bytes(a ^ b for a, b in zip(plain, cycle(name.encode())))).decode("ascii")


@singledispatch
def split(item: ItemBase, _seed: int) -> Split:
    """The halves of an item; the number is the bank's seed.

    Raises:
        RenderError: the page knows no such type of item.
    """
    raise RenderError(
        f"The self-test cannot show item {item.id}: {type(item).__name__}. Leave it out."
    )


@split.register
def _multiple_choice(item: MultipleChoice, seed: int) -> Split:
    shown = options(item, seed)
    return Split(
        {"options": [option.text for option in shown]},
        {
            "right": [i for i, option in enumerate(shown) if option.right],
            "feedback": [option.feedback for option in shown],
        },
    )


@split.register
def _multiple_response(item: MultipleResponse, seed: int) -> Split:
    shown = options(item, seed)
    return Split(
        {"options": [option.text for option in shown]},
        {
            "right": [i for i, option in enumerate(shown) if option.right],
            "feedback": [option.feedback for option in shown],
        },
    )


@split.register
def _true_false(item: TrueFalse, _seed: int) -> Split:
    return Split({}, {"key": item.key, "correction": item.correction})


@split.register
def _cloze(item: Cloze, seed: int) -> Split:
    words = [gap.key for gap in item.gaps] + [d.text for d in item.distractors]
    return Split(
        {"words": shuffled(dict.fromkeys(words), seed, item.id)},
        {
            "gaps": [{"key": gap.key, "accept": list(gap.accept)} for gap in item.gaps],
            "feedback": _feedback(item.distractors),
        },
    )


@split.register
def _short_answer(item: ShortAnswer, _seed: int) -> Split:
    return Split({}, {"key": item.key, "accept": list(item.accept)})


@split.register
def _matching(item: Matching, seed: int) -> Split:
    rights = right_sides(item, seed)
    return Split(
        {"left": [pair.left for pair in item.pairs], "right": rights},
        {
            "pairs": [rights.index(pair.right) for pair in item.pairs],
            "feedback": _feedback(item.distractors),
        },
    )


@split.register
def _ordering(item: Ordering, seed: int) -> Split:
    texts = [step.text for step in item.steps]
    shown = shuffled(texts, seed, item.id)
    if shown == texts:
        shown = [*shown[1:], shown[0]]  # an order that is right from the start asks nothing
    return Split(
        {"steps": shown},
        {
            "order": [shown.index(text) for text in texts],
            "when": [step.when for step in item.steps],
        },
    )


@split.register
def _essay(item: Essay, _seed: int) -> Split:
    return Split({}, {"rubric": list(item.rubric)})


def _feedback(distractors: tuple[Distractor, ...]) -> dict[str, str]:
    return {d.text: d.feedback for d in distractors if d.feedback}
