"""How many items of a quiz may ask who said something: many in a row are dull."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quizgen.items.candidate import Candidate
from quizgen.models import Fact, Quotation, Statement

SHARE = 1 / 3
"""The most of all items that may ask who said something, beside one more."""


def asks_voice(candidate: Candidate) -> bool:
    """Whether an item asks who said something: these words, or that it is so."""
    spoken = candidate.kind in {"quotation", "statement"} and candidate.role == "speaker"
    return spoken and candidate.type != "true_false"


def enough(taken: Sequence[Candidate], *, alone: bool) -> bool:
    """Whether one more item on who said something is too many.

    Args:
        taken: the candidates taken so far.
        alone: whether nobody else speaks in the story, so that one such item gives away the next.
    """
    asked = sum(map(asks_voice, taken))
    return asked >= 1 if alone else asked > SHARE * (len(taken) + 1)


def one_voice(facts: Iterable[Fact]) -> bool:
    """Whether a story has one speaker with a name, and no more."""
    said = (f.speaker for f in facts if isinstance(f, Quotation | Statement))
    return len({m.words for m in said if not m.head}) == 1
