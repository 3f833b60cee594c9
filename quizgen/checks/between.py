"""What two items of a bank do to each other: the same fact twice, a key given away."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from quizgen.checks import views
from quizgen.checks.codes import issue
from quizgen.checks.text import content, fold, words
from quizgen.models import Bank, Essay, Issue, Item, Matching, Ordering, TrueFalse

SAME_KEY = 0.5
"""Share of common content words from which two stems with one key ask for the same fact."""
SAME_WORDS = 0.85
"""The same for items whose keys differ, keys counted as words."""
TOLD = 0.5
"""Share of a stem's content words that another stem has when it gives the key away."""
MOST_TWINS = 100
"""Items with one key that a stem is compared with: more would make a long bank slow."""


class _Asked(NamedTuple):
    item: Item
    key: str
    stem: frozenset[str]
    all: frozenset[str]
    opener: str


def duplicates(bank: Bank) -> Iterator[Issue]:
    """Later items that ask again what an earlier one asks, each told once."""
    asked = [_asked(item) for item in bank.items if _judged(item)]
    often = Counter(word for one in asked for word in one.all)
    seen: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(asked):
        rare = sorted(one.all, key=lambda word: (often[word], word))
        # Two sets that share half their words share one of the rarest half of each: only items
        # that do are compared, so that a bank of a thousand items stays quick.
        prefix = rare[: len(rare) - math.ceil(SAME_KEY * len(rare)) + 1]
        others = sorted({i for word in prefix for i in seen[word][-MOST_TWINS:]})
        twin = next((asked[i] for i in others if _twins(asked[i], one)), None)
        if twin:
            detail = f"stem: asks what item {twin.item.id} asks: “{twin.item.stem}”."
            yield issue("duplicate-item", detail, one.item.id)
        for word in prefix:
            seen[word].append(number)


def cueing(bank: Bank) -> Iterator[Issue]:
    """Stems that hold another item's key together with what that item asks."""
    asked = [_asked(item) for item in bank.items if _judged(item)]
    by_key: dict[tuple[str, ...], list[_Asked]] = defaultdict(list)
    for one in asked:
        if content(one.key):
            by_key[tuple(one.key.split())].append(one)
    longest = max(map(len, by_key), default=0)
    for one in asked:
        told = next(_told(one, by_key, longest), None)
        if told:
            detail = f"stem: gives away “{views.answer(told.item)}”, the key of {told.item.id}."
            yield issue("cueing", detail, one.item.id)


def _judged(item: Item) -> bool:
    return not isinstance(item, Essay | Matching | Ordering)


def _asked(item: Item) -> _Asked:
    key = " ".join(w for w in fold(views.answer(item)).split() if w not in {"a", "an", "the"})
    stem = frozenset(content(item.stem.replace("_", " ")))
    keys = frozenset(word for text in views.keys(item) for word in content(text))
    opener = (words(item.stem) or [""])[0].casefold()
    return _Asked(item, key, stem, stem | keys, "" if isinstance(item, TrueFalse) else opener)


def _twins(one: _Asked, two: _Asked) -> bool:
    if one.key and one.key == two.key:
        return _common(one.stem, two.stem) >= SAME_KEY
    alike = one.opener == two.opener or not (one.opener and two.opener)
    return alike and _common(one.all, two.all) >= SAME_WORDS


def _common(one: frozenset[str], two: frozenset[str]) -> float:
    """Shared words as a share of all words of both."""
    return len(one & two) / len(one | two) if one | two else 0.0


def _told(
    one: _Asked, by_key: Mapping[tuple[str, ...], Sequence[_Asked]], longest: int
) -> Iterator[_Asked]:
    """Items whose key and question stand in a stem."""
    stem = [w for w in fold(one.item.stem).split() if w not in {"a", "an", "the"}]
    for start in range(len(stem)):
        for end in range(start + 1, min(start + longest, len(stem)) + 1):
            for other in by_key.get(tuple(stem[start:end]), ())[:MOST_TWINS]:
                if other.item.id == one.item.id or other.key == one.key:
                    continue
                question = other.stem - frozenset(content(other.key))
                if question and len(question & one.stem) >= TOLD * len(question):
                    yield other
