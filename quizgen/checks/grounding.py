"""Grounding: the evidence is the article's own words, and they hold the key."""

import re
from collections.abc import Iterator

from quizgen.checks import views
from quizgen.checks.codes import issue
from quizgen.checks.text import content, fold, words
from quizgen.checks.values import amount, shape, timely
from quizgen.models import (
    Article,
    Cloze,
    Essay,
    Evidence,
    Issue,
    Item,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Ordering,
    ShortAnswer,
)

LONGEST_NAME = 4
"""Content words up to which a key counts as the article's own words; clauses are worded anew."""
HELD = 0.5
"""Share of the content words of a name that the evidence has, at least; of a phrase, one word."""


_PRONOUN = re.compile(r"\b(?:he|she|they|it|his|her|him|their|them|its)\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"^(?:because|that|if|it|they|he|she|there|we|to|by|how|why|whether)\b", re.IGNORECASE
)


def grounded(item: Item, article: Article) -> bool:
    """Whether the item has evidence, and every piece of it slices to its own quote."""
    return item.evidence is not None and all(article.holds(e) for _, e in _pieces(item))


def mismatch(item: Item, article: Article) -> Iterator[Issue]:
    """Evidence whose offsets do not slice to its quote, in any field."""
    for field, piece in _pieces(item):
        if not article.holds(piece):
            there = article.text[piece.start : piece.end][:60]
            detail = f"{field}: the article has “{there}” at {piece.start}:{piece.end}."
            yield issue("evidence-mismatch", detail, item.id)


def outside(item: Item, _: Article) -> Iterator[Issue]:
    """The answer's place reaches beyond the evidence."""
    whole, part = item.evidence, item.answer_at
    if whole and part and not (whole.start <= part.start and part.end <= whole.end):
        detail = f"answer_at: {part.start}:{part.end} is not inside {whole.start}:{whole.end}."
        yield issue("answer-outside-evidence", detail, item.id)


def key_held(item: Item, article: Article) -> Iterator[Issue]:
    """Keys of which the evidence has too few words.

    Taken on trust: a date written out, and a name of the article where the evidence has a pronoun.
    """
    held = (MultipleChoice, MultipleResponse, ShortAnswer, Cloze)
    if not isinstance(item, held) or item.evidence is None:
        return
    quote = item.evidence.quote
    known = set(content(quote))
    for key in views.keys(item):
        if not _held(key, known, quote) and not _stood_for(key, quote, article):
            yield issue("key-not-in-evidence", f"key: “{key}”.", item.id)


def missing(item: Item, _: Article) -> Iterator[Issue]:
    """Items without evidence; a task for a longer answer needs none."""
    if item.evidence is None and not isinstance(item, Essay):
        yield issue("missing-evidence", "evidence: none.", item.id)


def _pieces(item: Item) -> Iterator[tuple[str, Evidence]]:
    if item.evidence:
        yield "evidence", item.evidence
    if item.answer_at:
        yield "answer_at", item.answer_at
    if isinstance(item, Matching):
        yield from (("pairs", pair.evidence) for pair in item.pairs if pair.evidence)
    if isinstance(item, Ordering):
        yield from (("steps", step.evidence) for step in item.steps if step.evidence)


def _held(key: str, known: set[str], quote: str) -> bool:
    wanted = content(key)
    if not wanted or fold(key) in fold(quote) or _told_as_time(key, quote):
        return True
    if _CLAUSE.match(key) or len(wanted) > LONGEST_NAME:
        return True
    value = amount(key)
    if value and len(wanted) <= 2:
        return _number_in(value.value, quote) or bool(set(wanted) <= known)
    if shape(key) == "phrase":
        return bool(set(wanted) & known)
    surname = shape(key) == "name" and wanted[-1] in known
    return surname or sum(word in known for word in wanted) >= HELD * len(wanted)


def _stood_for(key: str, quote: str, article: Article) -> bool:
    """Whether a pronoun of the evidence may stand for a name that the article has elsewhere."""
    named = shape(key) == "name" and words(key)[-1] in article.text
    return named and bool(_PRONOUN.search(quote))


def _told_as_time(key: str, quote: str) -> bool:
    """Whether key and evidence both speak of a time, so that one may be the other written out."""
    return timely(key) and timely(quote)


def _number_in(value: float, quote: str) -> bool:
    found = words(quote)
    spans = (" ".join(found[i : i + n]) for n in (1, 2) for i in range(len(found)))
    return any(a is not None and a.value == value for a in map(amount, spans))
