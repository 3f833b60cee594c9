"""Figures, dates and ordinals inside the parts of a statement: each can be changed alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from quizgen.items.distractors.days import spelt
from quizgen.items.distractors.figures import Figure, figures
from quizgen.items.distractors.tables import group, groups
from quizgen.items.realise import Sentence
from quizgen.items.words import listed
from quizgen.models import Mention, MentionType, Part

Span = tuple[int, int, MentionType]

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)")
_BOUND = re.compile(
    r"\b(?:(?:well |just )?(?:more than|over|at least|upwards of|less than|fewer than|under|up to"
    r"|at most|above|below)|about|around|nearly|almost|roughly|some) $",
    re.IGNORECASE,
)
"""What stands before a figure and belongs to it."""
_MONEY = re.compile(r"(?:\b(?:US|A|C|NZ|HK))?[$£€¥]$")
_SCALE = re.compile(r" (?:hundred|thousand|million|billion|trillion)\b|(?:m|bn|k|tn)\b")
_NAMED = re.compile(r"(?:[A-Z][\w.’'-]*|#|\b[Nn]o\.?) ?-?$")
"""A name before a number is numbered by it: "Voyager 1"."""
_AGO = re.compile(r" (?:minutes|hours|days|weeks) ago\b")
"""Reckoned from the day on which the story was written: nobody need know it."""
_NOT = re.compile(r"\bnot (?:\w+ )?$")
_DEFINITE = re.compile(r"\b(?:the|these|those|both|its|their|his|her) (?:\w+ )?$", re.IGNORECASE)
"""Before a small number these speak of what is known: "the two events" are no three."""
_TIMED = re.compile(r"\b(?:in|since|by|until|till|before|after|from|of|for|during) (?:the )?$")
_DATED = re.compile(r"\b(?:on|in|since|by|until|till|before|after|from|of|last|early|late) $")
_NTH = re.compile(r"\b(?:the|its|their|his|her) $", re.IGNORECASE)
_EXCEEDED = re.compile(
    r"\b(?:than|over|under|nearly|almost|least|most|to|first|second|last|other|the) $"
)
"""Before a share, what makes another share true as well: "more than half"."""
_JOINT = re.compile(r" ?(?:or|to|and|-|–|/|:) ?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_TAILS: tuple[tuple[MentionType, re.Pattern[str]], ...] = (
    ("percent", re.compile(r" ?%| per ?cent\b")),
    ("quantity", re.compile(r"-(?:[a-z]+-)*(?!olds)[a-z]+\b")),
)
"""What is joined to a figure: "8-year-old", "131-page"."""
_NO_UNIT = (
    "letter|thirds|quarters|fifths|tenths|way|fold|times?|thousand|hundred|million|billion|to|by|on"
)
"""What is joined to a number and is counted by it no more: "two-thirds", "two-way"."""
_NEAR = 4
"""Words behind a figure within which the noun stands that it counts."""


def inner(whole: Sentence) -> Iterator[Mention]:
    """What can be changed inside the parts of a statement; quotations stay as they are.

    Args:
        whole: the statement.
    """
    for part in (whole.subject, *whole.parts):
        words = part.mention.words
        quoted = [range(*found.span()) for found in _QUOTED.finditer(words)]
        for start, end, kind in _spans(part, words):
            if not any(start in inside for inside in quoted):
                yield _mention(part.mention, start, end, kind)


def _mention(whole: Mention, start: int, end: int, kind: MentionType) -> Mention:
    said = whole.words[start:end]
    if whole.words != whole.text:
        return Mention(start=whole.start, end=whole.end, text=whole.text, name=said, type=kind)
    at = whole.start + start
    return Mention(start=at, end=at + len(said), text=said, type=kind)


def _spans(part: Part, words: str) -> Iterator[Span]:
    marker = f"{part.marker} " if part.marker else ""
    dates = list(_dates(marker, words))
    yield from dates
    yield from _ordinals(words)
    yield from _fractions(words)
    yield from _joined(words)
    found = figures(words)
    for figure in found:
        dated = any(start <= figure.start < end for start, end, _ in dates)
        if not dated and not _paired(words, figure, found):
            yield from _figure(marker, words, figure)


def _dates(marker: str, words: str) -> Iterator[Span]:
    for found in _date().finditer(words):
        day = found.group("day") or found.group("day2")
        before = marker + words[: found.start()]
        timed = day or found.group("year") or _DATED.search(before)
        if timed and not before.endswith("between ") and not _names_something(words[found.end() :]):
            yield found.start(), found.end(), "date" if day else "month"


@cache
def _date() -> re.Pattern[str]:
    """A month with what belongs to it ("Monday 3 May 2021", "June 2016"), or a weekday."""
    month, weekday = spelt("months"), spelt("weekdays")
    return re.compile(
        rf"(?:\b(?:{weekday}),? )?(?:\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?\b(?:{month})(?!\w)"
        r"(?: (?P<day2>\d{1,2})(?:st|nd|rd|th)?\b(?!:))?(?:,? (?P<year>(?:1[5-9]|20)\d\d)\b)?"
        rf"|\b(?:{weekday})(?!\w)"
    )


def _names_something(after: str) -> bool:
    """Whether a time is the name of what follows: "the October 7 attacks", "the 2008 crisis"."""
    behind = re.match(r" ([A-Za-z]\w+)", after)
    return behind is not None and behind.group(1) not in listed("function_words")


def _ordinals(words: str) -> Iterator[Span]:
    """ "The first game", "her second term"."""
    names = "|".join(group("calendar", "ordinals").names)
    for found in re.finditer(rf"\b(?:{names}) (?=([a-z]+))", words):
        linked = found.group(1) in listed("function_words")
        if not linked and _NTH.search(words[: found.start()]):
            yield found.start(), found.end() - 1, "ordinal"


def _fractions(words: str) -> Iterator[Span]:
    """ "A third of voters": half of something is no half of one thing."""
    names = "|".join(n for e in group("calendar", "fractions").entries for n in e)
    for found in re.finditer(
        rf"(?<![\w-])(?:{names})(?= of\b)|(?<=\bby )(?:about )?(?:{names})$", words
    ):
        if not _EXCEEDED.search(words[: found.start()]):
            yield found.start(), found.end(), "number"


def _joined(words: str) -> Iterator[Span]:
    """ "A four-night trip", "the six-member team"."""
    names = "|".join(group("calendar", "numbers").names[2:])
    for found in re.finditer(rf"(?<![\w-])(?:{names})(?=-(?!{_NO_UNIT})[a-z]+\b)", words):
        yield found.start(), found.end(), "number"


def _paired(words: str, figure: Figure, found: Sequence[Figure]) -> bool:
    """Whether a figure is one of two that go together: "three or four", "18 to 32 miles"."""
    between = (
        words[min(figure.end, o.end) : max(figure.start, o.start)] for o in found if o is not figure
    )
    return any(map(_JOINT.fullmatch, between))


def _figure(marker: str, words: str, figure: Figure) -> Iterator[Span]:
    money = _MONEY.search(words[: figure.start])
    start = money.start() if money else figure.start
    before = marker + words[:start]
    if _AGO.match(figure.after) or _NOT.search(before) or (not money and _NAMED.search(before)):
        return
    scale = _SCALE.match(words, figure.end)
    end = scale.end() if scale else figure.end
    kind, end = _kind(before, words, figure, end)
    bound = _BOUND.search(words[:start])
    if money or kind:
        yield bound.start() if bound else start, end, kind or "money"


def _kind(before: str, words: str, figure: Figure, end: int) -> tuple[MentionType | None, int]:
    """What a figure is by the words around it, and where it ends; none: a name, or no figure."""
    for kind, tail in _TAILS:
        if found := tail.match(words, end):
            return kind, found.end()
    after = words[end:]
    if _YEAR.fullmatch(words[figure.start : end]):
        end += after.startswith("s")
        told = _TIMED.search(before) and not _names_something(words[end:])
        return ("year" if told else None), end
    known = figure.word and _DEFINITE.search(before)
    counts = figure.value >= 2 and not known and _counts(after)
    return ("number" if counts else None), end


def _counts(after: str) -> bool:
    """Whether a noun in the plural follows, before anything else begins."""
    for found in re.findall(r"[\w’'-]+|[^\w\s]", after if after[:1] == " " else "")[:_NEAR]:
        word = found.rstrip("’'")
        if not word[:1].isalpha() or word in listed("function_words"):
            return False
        if word in _irregular() or (word.endswith("s") and not word.endswith(("ss", "us", "is"))):
            return True
    return False


@cache
def _irregular() -> frozenset[str]:
    """Plurals that do not end in "s"."""
    return frozenset(entry[-1] for g in groups("irregular_plurals") for entry in g.entries)
