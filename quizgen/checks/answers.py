"""Whether the key answers the question that the stem asks."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from quizgen.checks import views
from quizgen.checks.codes import issue
from quizgen.checks.lists import table
from quizgen.checks.text import contains, content, fold, root, unquoted, words
from quizgen.checks.values import counted, shape, timely
from quizgen.lexicon import noun_classes
from quizgen.models import Article, Cloze, Issue, Item, MultipleChoice, ShortAnswer


class _Asked(NamedTuple):
    """One line of the table of question words."""

    stem: re.Pattern[str]
    needs: str
    bars: frozenset[str]


_FITS: Mapping[str, Callable[[str], bool]] = {
    "amount": counted,
    "time-or-amount": lambda key: timely(key) or counted(key),
}


def wrong_wh(item: Item, _: Article) -> Iterator[Issue]:
    """The first question word of the table that the stem has decides which keys fit."""
    if not views.asks(item):
        return
    stem = _question(unquoted(item.stem))
    for asked in _table():
        found = asked.stem.search(stem)
        if found is None:
            continue
        for key in views.keys(item):
            if not _fits(asked, key):
                detail = f"stem asks “{found.group()}”, key: “{key}”."
                yield issue("wrong-wh", detail, item.id)
        return


def key_repeats_stem(item: Item, _: Article) -> Iterator[Issue]:
    """Every word of the key stands in the stem; a choice between named things is fair."""
    if isinstance(item, Cloze):
        yield from _gap_in_stem(item)
        return
    if not isinstance(item, MultipleChoice | ShortAnswer) or " or " in item.stem:
        return
    stem = set(content(item.stem))
    key = content(item.key)
    offered = [set(content(text)) <= stem for text in views.wrong(item)]
    if key and set(key) <= stem and not (offered and all(offered)):
        yield issue("key-repeats-stem", f"key: “{item.key}” stands in the stem.", item.id)


def _gap_in_stem(item: Cloze) -> Iterator[Issue]:
    stem = fold(item.stem).split()
    for gap in item.gaps:
        key = fold(gap.key).split()
        if content(gap.key) and contains(stem, key) >= 0:
            detail = f"gaps: “{gap.key}” stands elsewhere in the stem."
            yield issue("key-repeats-stem", detail, item.id)


def _question(stem: str) -> str:
    """From the first question word on, so that "when" inside a clause does not count."""
    found = re.search(r"\b(?:who|whom|whose|what|which|when|where|why|how)\b", stem, re.IGNORECASE)
    if not found:
        return ""
    return re.split(r"\s(?:when|where|who|which|because|after|before)\s", stem[found.start() :])[0]


def _fits(asked: _Asked, key: str) -> bool:
    if asked.needs:
        return _FITS[asked.needs](key)
    found = shape(key)
    if found == "quantity" and "person" in noun_classes(root(words(key)[-1])):
        return True
    return found not in asked.bars


@cache
def _table() -> tuple[_Asked, ...]:
    return tuple(
        _Asked(
            re.compile(row["asks"], re.IGNORECASE),
            row.get("needs", ""),
            frozenset(row.get("bars", ())),
        )
        for row in table("question-words")
    )
