"""True/false statements that give themselves away, and gaps that many words fill."""

import re
from collections.abc import Iterator

from quizgen.checks.codes import issue
from quizgen.checks.lists import table
from quizgen.checks.lists import words as listed
from quizgen.checks.text import fold, is_may, unquoted, words
from quizgen.lexicon import look_up
from quizgen.models import GAP, Article, Cloze, Gap, Issue, Item, TrueFalse

CROWDED = 3
"""One gap in so many words at the most; more, and the sentence cannot be understood."""

_ADJACENT = re.compile(rf"{GAP}[\s,;]*{GAP}")
_NO_SUBJECT = re.compile(r"^(?:no|nobody|none|nothing|not a single)\b", re.IGNORECASE)


def giveaway(item: Item, _: Article) -> Iterator[Issue]:
    """Absolute terms in a false statement, hedges in a true one, unless the article has them."""
    if not isinstance(item, TrueFalse):
        return
    said = words(unquoted(item.stem))
    stem = [fold(word) for i, word in enumerate(said) if not is_may(said, i)]
    evidence = set(fold(item.evidence.quote if item.evidence else "").split())
    if item.key:
        found = [word for word in stem if word in listed("hedges") and word not in evidence]
    else:
        found = [word for word in stem if word in listed("absolute-words") - evidence]
        opened = _NO_SUBJECT.match(item.stem)
        found += [opened.group().casefold()] if opened else []
    if found:
        judged = "true" if item.key else "false"
        detail = f"stem: “{found[0]}” shows that it is {judged}."
        yield issue("true-false-giveaway", detail, item.id)


def open_gap(item: Item, _: Article) -> Iterator[Issue]:
    """Gaps side by side, too many, or of words that others could stand for; one issue an item."""
    if not isinstance(item, Cloze):
        return
    detail = _layout(item) or next(filter(None, map(_open, item.gaps, _contexts(item))), "")
    if detail:
        yield issue("open-gap", detail, item.id)


def _layout(item: Cloze) -> str:
    if _ADJACENT.search(item.stem):
        return "stem: two gaps stand side by side."
    count = len(words(item.stem.replace(GAP, "gap")))
    if len(item.gaps) * CROWDED > count:
        return f"stem: {len(item.gaps)} gaps in {count} words."
    return ""


def _contexts(item: Cloze) -> Iterator[tuple[str, bool]]:
    """For each gap the words after it, and whether a word bank narrows it."""
    banked = bool(item.distractors)
    for after in item.stem.split(GAP)[1:]:
        yield after, banked


def _open(gap: Gap, context: tuple[str, bool]) -> str:
    """Why other words would fill a gap as well; empty when they would not."""
    after, banked = context
    key = gap.key.strip()
    last = (words(key) or [key])[-1].casefold()
    if key.casefold() in listed("function-words"):
        return f"gaps: “{key}” is a word that others could stand for."
    if banked or key[:1].isupper() or any(ch.isdigit() for ch in key):
        return ""
    if last in _number_words():
        return ""
    if not _noun(last) or (" " not in key and _modifies(last, after)):
        return f"gaps: “{key}” is one of many words that fit."
    return ""


def _modifies(word: str, after: str) -> bool:
    """Whether an adjective stands right before what it describes."""
    follows = re.match(r"\s+([a-z]+)", after)
    if not follows or follows[1] in listed("function-words"):
        return False
    return bool(look_up(word, "adjective")) and bool(look_up(follows[1]) or _noun(follows[1]))


def _noun(word: str) -> bool:
    singulars = (word, word.removesuffix("s"), word.removesuffix("es"))
    return any(look_up(one) for one in (*singulars, word.removesuffix("ies") + "y"))


def _number_words() -> frozenset[str]:
    known = table("numbers")
    return frozenset({*known["units"], *known["scales"]})
