"""Sentences of an article that stand well alone, for exercises made from its text.

A doubtful sentence is passed over: there are always others.
"""

import re
from collections.abc import Iterator

from quizgen.models import Article, Evidence
from quizgen.renderers.worksheet.words import words

_END = re.compile(r"[.!?][\"”’)\]]*(?=\s+[\"“‘(\[]?[A-Z0-9]|\s*$)")
_LAST_WORD = re.compile(r"([\w.]+)$")
_PLAIN_START = re.compile(r"[A-Z]")
_MARKS = re.compile(r"[\"“”‘’()\[\]:;/…]|(?<!\w)'|'(?!\w)|\.\.")


def sentences(article: Article) -> Iterator[Evidence]:
    """The sentences of the body in order; abbreviations and initials end none."""
    for paragraph in article.paragraphs:
        yield from sentences_of(article, paragraph)


def sentences_of(article: Article, paragraph: Evidence) -> Iterator[Evidence]:
    """The sentences of one paragraph, in order."""
    start = 0
    text = paragraph.quote
    for match in _END.finditer(text):
        if text[match.start()] == "." and _abbreviates(text[start : match.start()]):
            continue
        yield from _span(article, paragraph, start, match.end())
        start = match.end()


def plain_sentences(article: Article, least: int, most: int) -> list[Evidence]:
    """Sentences of so many words that begin with a capital, end in a full stop and quote none."""
    return [
        s
        for s in sentences(article)
        if least <= len(s.quote.split()) <= most
        and s.quote.endswith(".")
        and _PLAIN_START.match(s.quote)
        and not _MARKS.search(s.quote.replace("’s", "").replace("n’t", "").replace("s’ ", " "))
        and not _abbreviates(s.quote[:-1])
    ]


def _span(article: Article, within: Evidence, start: int, end: int) -> Iterator[Evidence]:
    text = within.quote[start:end]
    skipped = len(text) - len(text.lstrip())
    if text.strip():
        yield article.evidence(within.start + start + skipped, within.start + end)


def _abbreviates(before: str) -> bool:
    """Whether a full stop after these words belongs to an abbreviation or an initial."""
    match = _LAST_WORD.search(before)
    if not match:
        return False
    word = match.group(1)
    return word in words().abbreviations or (len(word) == 1 and word.isupper())
