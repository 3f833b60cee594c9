"""Options that mean the same, overlap, or are right too."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations

from quizgen.checks import views
from quizgen.checks.codes import issue
from quizgen.checks.lists import phrases
from quizgen.checks.lists import words as listed
from quizgen.checks.text import contains, fold
from quizgen.checks.values import amount, interval
from quizgen.models import Article, Issue, Item, MultipleChoice, MultipleResponse

_ARTICLES = {"a", "an", "the"}
_JOINT = {"of", "from", "in", "with", "who", "that", "and", "or", "at", "for", "on", "which", "to"}
_NAME = r"(?:[A-Z0-9][\w’'.&-]{0,40})(?:\s+(?:of|the|de|for)?\s*[A-Z0-9][\w’'.&-]{0,40}){0,5}"
_SMALL = r"(?:(?:the|a|an|of|in|from|to|by|at|for|with|its|on|President|Minister)\s+){0,3}"
_ITEM = _SMALL + _NAME
_LIST = re.compile(
    rf"(?<![\w.]){_ITEM}(?:,\s+{_ITEM}){{0,30}},?"
    rf"\s+(?:and|or|as well as)\s+{_ITEM}(?:,?\s+(?:and|or)\s+{_ITEM})?"
)


def second_key(item: Item, _: Article) -> Iterator[Issue]:
    """Distractors that say what a key says: as a number, a name, a part, a list member."""
    if not isinstance(item, MultipleChoice | MultipleResponse):
        return
    for key in views.keys(item):
        for text in views.wrong(item):
            reason = _right_too(item, key, text)
            if reason:
                detail = f"distractors: “{text}” {reason} “{key}”."
                yield issue("more-than-one-correct", detail, item.id)


def duplicates(item: Item, _: Article) -> Iterator[Issue]:
    """Distractors that say the same as each other, and ranges that overlap."""
    if not isinstance(item, MultipleChoice | MultipleResponse):
        return
    texts = views.wrong(item)
    for one, two in combinations(texts, 2):
        if _same(one, two) or _overlap(one, two):
            detail = f"distractors: “{one}” and “{two}”."
            yield issue("duplicate-options", detail, item.id)


def _right_too(item: Item, key: str, text: str) -> str:
    """Why a distractor is right as well, as words between the two; empty when it is wrong."""
    if _same(key, text):
        return "is the same as"
    if _covers(text, key):
        return "holds true of"
    if _within(_plain(text), _plain(key)) or _within(_plain(key), _plain(text)):
        return "is a part or the whole of"
    if isinstance(item, MultipleChoice) and item.evidence and _listed(item, key, text):
        return "stands in one list with"
    return ""


def _same(one: str, two: str) -> bool:
    if _plain(one) == _plain(two):
        return True
    first, second = amount(one), amount(two)
    if first and second:
        return first == second
    return _alias(one) == _alias(two)


def _covers(text: str, key: str) -> bool:
    """Whether one option is a range of numbers that the other lies in or overlaps."""
    value, span = amount(key), interval(text)
    if span and value and value.unit == _last_unit(text):
        return span[0] <= value.value <= span[1]
    return _overlap(text, key)


def _last_unit(text: str) -> str:
    found = amount(re.split(r"\s*(?:[-–—]|\bto\b|\band\b|\bthan\b|\bleast\b)\s*", text)[-1])
    return found.unit if found else ""


def _overlap(one: str, two: str) -> bool:
    first, second = interval(one), interval(two)
    if not first or not second:
        return False
    return max(first[0], second[0]) < min(first[1], second[1])


def _plain(text: str) -> list[str]:
    return [w for w in fold(text).split() if w not in _ARTICLES]


def _within(part: list[str], whole: list[str]) -> bool:
    """Whether words are the head of a longer wording, so that both name one thing.

    "astronomers" is within "astronomers from Milan"; "minister" is not within "prime minister",
    nor "UK" within "UK government".
    """
    if not part or len(part) >= len(whole) or part[0].isdigit():
        return False
    spot = contains(whole, part)
    if spot < 0 or (spot > 0 and set(whole[:spot]) & listed("shifting-words")):
        return False
    after = whole[spot + len(part) :]
    before = whole[:spot]
    joined = bool(before) and before[-1] in _JOINT and before[-1] not in {"and", "or"}
    return not joined and (not after or after[0] in _JOINT)


def _alias(text: str) -> str:
    plain = " ".join(_plain(text))
    return _aliases().get(plain, plain)


@cache
def _aliases() -> Mapping[str, str]:
    """Each name to the first of its line."""
    table: dict[str, str] = {}
    for line in phrases("aliases"):
        names = [" ".join(_plain(name)) for name in line.split("|")]
        table |= {name: names[0] for name in names if name}
    return table


def _listed(item: MultipleChoice, key: str, text: str) -> bool:
    """Whether key and distractor are members of one list in the evidence, and nothing else."""
    quote = item.evidence.quote if item.evidence else ""
    if quote.count(key) != 1 or quote.count(text) != 1:
        return False
    for found in _LIST.finditer(quote):
        before = quote[: found.start()].rstrip().casefold()
        if key in found.group() and text in found.group():
            return not before.endswith(("between", "against")) and _apart(found.group(), key, text)
    return False


def _apart(members: str, key: str, text: str) -> bool:
    """Whether a comma or a conjunction stands between two members."""
    ends = sorted([members.index(key), members.index(text)])
    first = key if members.index(key) == ends[0] else text
    between = members[ends[0] + len(first) : ends[1]]
    return bool(re.search(r",|\b(?:and|or|as well as)\b", between))
