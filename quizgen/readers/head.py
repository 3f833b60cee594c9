"""The lines above an article's body: headline, standfirst, byline and day."""

import re
from datetime import date
from statistics import median
from typing import NamedTuple

from quizgen.readers.dates import day
from quizgen.readers.paragraphs import SENTENCE_END, paragraphs

# Lines of the body that show how long its paragraphs are.
_SAMPLE = 60
_HEADLINE_LENGTH = 220
_HEADLINE_WORDS = 20
_STANDFIRST_LENGTH = 320
# Longer than this many times the middle paragraph, line 2 is itself a paragraph.
_STANDFIRST_SHARE = 1.5
_BYLINE = re.compile(
    r"(?:By|BY|by)\s+((?:[A-Z][\w.'’-]*|and|,|&|of|de|van|von|al)(?:\s+|$|(?=,)))+"
)
# How many lines a byline and a day may stand below the headline.
_BYLINES = 3


class Head(NamedTuple):
    """What stands above the body, and the lines of the body."""

    title: str
    standfirst: str
    author: str
    published: date | None
    body: list[str]


def split(lines: list[str]) -> Head:
    """The head of a text and its body.

    The first line is the headline and the second the standfirst or empty; a byline and a day
    may follow, each on a line. A text that begins with a paragraph has no head.
    """
    if not lines or not _is_headline(lines[0]) or not any(line.strip() for line in lines[1:]):
        return Head("", "", "", None, lines)
    author, published, rest = _bylines(lines[1:])
    # Under a byline the body begins.
    bare = not author and published is None
    if bare and _is_standfirst(rest[0], paragraphs(rest[1:_SAMPLE])):
        author, published, body = _bylines(rest[1:])
        return Head(lines[0], rest[0], author, published, body)
    return Head(lines[0], "", author, published, rest)


def below(title: str, lines: list[str]) -> Head:
    """The head of a text whose headline is known, from the lines below it."""
    author, published, body = _bylines(lines)
    return Head(title, "", author, published, body)


def _is_headline(line: str) -> bool:
    told = line.rstrip().endswith(".") and len(line.split()) > _HEADLINE_WORDS
    return len(line) <= _HEADLINE_LENGTH and len(SENTENCE_END.findall(line)) < 3 and not told


def _is_standfirst(line: str, body: list[str]) -> bool:
    """Whether the line under the headline sums up, rather than begins, the body."""
    if not line.strip() or not body:
        return False
    typical = median(map(len, body))
    longest = min(_STANDFIRST_LENGTH, max(80, typical * _STANDFIRST_SHARE))
    return len(SENTENCE_END.findall(line)) <= 2 and len(line) <= longest


def _bylines(lines: list[str]) -> tuple[str, date | None, list[str]]:
    """The author and the day that the first lines state, and the lines without them."""
    author, published, rest = "", None, list(lines)
    for line in [line for line in lines if line.strip()][:_BYLINES]:
        words = line.strip()
        byline = _BYLINE.fullmatch(words)
        stated = day(words) if len(words.split()) <= 6 and not words.endswith(".") else None
        if byline is None and stated is None:
            break
        author = author or (words[2:].strip() if byline else "")
        published = published or stated
        rest = rest[rest.index(line) + 1 :]
    return (author, published, rest) if any(r.strip() for r in rest) else ("", None, lines)
