"""The order of options: the same in every format, decided by `(seed, item id)` alone.

So worksheet, answer key, page and deck agree, and a new item moves no other. Items stand in the
order of `Bank.items`; `quizgen.transforms` shuffles them by the same hash.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from typing import NamedTuple, TypeVar

from quizgen.models.items import Matching, MultipleChoice, MultipleResponse

T = TypeVar("T")

_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_ABOUT = re.compile(
    r"\b(?:about|around|nearly|almost|over|under|roughly|some|approximately|just|up to|at least"
    r"|at most|more than|less than|fewer than)\b"
)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


class Option(NamedTuple):
    """One option as shown."""

    text: str
    right: bool
    feedback: str


def shuffled(values: Iterable[T], seed: int, salt: str, key: Callable[[T], str] = str) -> list[T]:
    """The values in an order that `seed`, `salt` and each value's own text decide.

    Each value is placed by its own hash, so that adding one leaves the others' order alone.
    """
    return sorted(values, key=lambda v: _rank(seed, salt, key(v)))


def options(item: MultipleChoice | MultipleResponse, seed: int) -> list[Option]:
    """The options as shown: numbers of one sort rise, all else is shuffled."""
    keys = (item.key,) if isinstance(item, MultipleChoice) else item.keys
    found = [Option(k, True, "") for k in keys]
    found += [Option(d.text, False, d.feedback) for d in item.distractors]
    values = [_value(option.text) for option in found]
    frames = {value[0] for value in values if value is not None}
    if None not in values and len(frames) == 1:
        return [found[i] for i in sorted(range(len(found)), key=lambda i: values[i] or ("", 0.0))]
    return shuffled(found, seed, item.id, key=lambda option: option.text)


def right_sides(item: Matching, seed: int) -> list[str]:
    """The right-hand sides of a matching item as shown, extra ones among them."""
    right = [pair.right for pair in item.pairs]
    return apart(shuffled([*right, *(d.text for d in item.distractors)], seed, item.id), right)


def apart(shown: list[T], answers: Sequence[T]) -> list[T]:
    """What is shown, turned round if the answers stood in it in their own order."""
    found = [value for value in shown if value in answers]
    return shown[::-1] if len(answers) > 1 and found == list(answers) else shown


def _rank(seed: int, salt: str, text: str) -> bytes:
    return sha256(f"{seed}\x1f{salt}\x1f{text}".encode()).digest()


def _value(text: str) -> tuple[str, float] | None:
    """The one number in a text and what it counts, or none.

    "about 2 million" counts as 2,000,000; "nearly" and "more than" tell no two options apart.
    """
    numbers = _NUMBER.findall(text)
    if len(numbers) != 1:
        return None
    words = _ABOUT.sub(" ", _NUMBER.sub("#", text.lower()))
    scale = next((s for word, s in _SCALES.items() if word in words), 1.0)
    for word in _SCALES:
        words = words.replace(word, " ")
    return " ".join(words.split()), float(numbers[0].replace(",", "")) * scale
