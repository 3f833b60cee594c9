"""What tells the key from the distractors to somebody who has not read the article."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from quizgen.checks.codes import issue
from quizgen.checks.lists import phrases
from quizgen.checks.text import content, fold, words
from quizgen.models import Article, Issue, Item, MultipleChoice

LONGER = 1.5
"""How many times the longest distractor's length makes a key stand out."""
LONGER_BY = 12
"""Characters that it must be longer besides, so that short names do not count."""
CONVERGES = 1.5
"""How many times the next option's shared parts make the key stand out."""


def longest(item: Item, _: Article) -> Iterator[Issue]:
    """The key is longer than every distractor, and plainly so."""
    if not isinstance(item, MultipleChoice):
        return
    most = max(len(d.text) for d in item.distractors)
    if len(item.key) >= LONGER * most and len(item.key) - most >= LONGER_BY:
        detail = f"key: {len(item.key)} characters, the longest distractor has {most}."
        yield issue("longest-is-key", detail, item.id)


def echo(item: Item, _: Article) -> Iterator[Issue]:
    """A content word of the stem stands in the key and in no distractor."""
    if not isinstance(item, MultipleChoice):
        return
    shared = set(content(item.stem)) & set(content(item.key))
    for distractor in item.distractors:
        shared -= set(content(distractor.text))
    if shared and " or " not in item.stem:
        word = next(w for w in words(item.key) if set(content(w)) & shared)
        yield issue("word-from-stem", f"key: “{word}”.", item.id)


def convergence(item: Item, _: Article) -> Iterator[Issue]:
    """The key shares parts with several distractors, which share little with each other."""
    if not isinstance(item, MultipleChoice) or len(item.distractors) < 2:
        return
    parts = [set(content(text)) for text in (item.key, *(d.text for d in item.distractors))]
    in_all = set.intersection(*parts)
    parts = [part - in_all for part in parts]
    often = Counter(word for part in parts for word in part)
    key, *rest = parts
    score, *others = [sum(often[word] - 1 for word in part) for part in parts]
    shared = {word for word in key if often[word] > 1}
    one_holds_all = any(shared <= part for part in rest)
    if len(shared) > 1 and shared == key and not one_holds_all and score >= CONVERGES * max(others):
        detail = f"options: “{item.key}” is what the others have in common."
        yield issue("convergence-cue", detail, item.id)


def opposites(item: Item, _: Article) -> Iterator[Issue]:
    """Key and one distractor are opposites; the others have none, and so fall away."""
    if not isinstance(item, MultipleChoice) or len(item.distractors) < 2:
        return
    texts = [item.key, *(d.text for d in item.distractors)]
    found = [
        (i, j)
        for i in range(len(texts))
        for j in range(i + 1, len(texts))
        if _opposed(texts[i], texts[j])
    ]
    paired = {i for pair in found for i in pair}
    if 0 in paired and len(paired) < len(texts):
        other = next(j for i, j in found if i == 0)
        detail = f"options: “{item.key}” and “{texts[other]}” leave no third."
        yield issue("logical-cue", detail, item.id)


def _opposed(one: str, two: str) -> bool:
    first, second = fold(one).split(), fold(two).split()
    if len(first) != len(second):
        return False
    differ = [{a, b} for a, b in zip(first, second, strict=True) if a != b]
    return len(differ) == 1 and frozenset(differ[0]) in _antonyms()


@cache
def _antonyms() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(re.split(r"\s+", line)) for line in phrases("antonyms"))
