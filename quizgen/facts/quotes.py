"""Quotations: where they stand, and whose words they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.facts.knowledge import verbs
from quizgen.facts.mentions import named_by_token

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from quizgen.facts.names import Cast, Entity

_MARKED = re.compile(r"“([^“”\n]*)(?:”|(?=\n|$))|\"([^\"\n]*)\"|(?<!\w)\"(?=\w)([^\"\n]*)(?=\n|$)")
SHORTEST = 4
"""Words from which on a quotation is somebody's sentence, not a borrowed term."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks."""

    start: int
    """First character inside the marks: offset into the article's text."""
    end: int
    """One past the last character inside the marks."""
    outer: tuple[int, int]
    """The same with the marks."""
    whole: bool
    """Whether it is long enough for somebody's sentence."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The words that tell who says a quotation."""

    subject: Token
    """The head of the words for the speaker: a name, a description or a pronoun."""
    verb: Token
    """The verb of saying."""


def quotes(text: str) -> tuple[Quote, ...]:
    """All quotations of a text in order; one left open reaches to the end of its paragraph."""
    found = []
    for match in _MARKED.finditer(text):
        group = match.lastindex or 1
        start, end = match.span(group)
        whole = len(match.group(group).split()) >= SHORTEST
        found.append(Quote(start, end, match.span(), whole))
    return tuple(found)


def inside(token: Token, marks: tuple[Quote, ...]) -> bool:
    """Whether a token stands inside a quotation of a whole clause."""
    return any(q.whole and q.start <= token.idx < q.end for q in marks)


def speaker(told: Telling, cast: Cast) -> Entity | None:
    """Who says a quotation, or none if in doubt, or if several do."""
    if any(c.dep_ == "conj" for c in told.subject.children):
        return None
    return named_by_token(told.subject, cast)


def telling(quote: Quote, doc: Doc) -> Telling | None:
    """The words around a quotation that tell who says it, right before or behind; none in doubt."""
    verb = _saying(quote, doc)
    subjects = [c for c in verb.children if c.dep_ == "nsubj"] if verb is not None else []
    if verb is None or len(subjects) != 1 or quote.start <= subjects[0].idx < quote.end:
        return None
    if subjects[0].lower_ == "who" and verb.dep_ == "relcl":
        # "quoting Ada Moreau, who said: ..."
        return Telling(verb.head, verb)
    return Telling(subjects[0], verb)


def _saying(quote: Quote, doc: Doc) -> Token | None:
    """The verb of saying that stands nearest to a quotation, outside it."""
    best: tuple[int, Token] | None = None
    for sentence in _sentences_at(quote, doc):
        for token in sentence:
            if not _says(token) or quote.start <= token.idx < quote.end:
                continue
            gap = min(abs(token.idx - quote.outer[1]), abs(quote.outer[0] - token.idx))
            if best is None or gap < best[0]:
                best = (gap, token)
    return best[1] if best is not None else None


def _sentences_at(quote: Quote, doc: Doc) -> Iterator[Span]:
    """The sentences that a quotation touches, and the one behind it when it begins small."""
    for sentence in doc.sents:
        if sentence.start_char < quote.outer[1] and sentence.end_char > quote.outer[0]:
            yield sentence
        elif quote.outer[1] <= sentence.start_char <= quote.outer[1] + 2 and (
            sentence.text[:1].islower() or _says(sentence.root)
        ):
            if "\n" not in doc.text[quote.outer[1] : sentence.start_char]:
                yield sentence
            return


def _says(token: Token) -> bool:
    return token.pos_ == "VERB" and (
        token.lemma_.lower() in verbs("asserting") or token.lemma_.lower() in verbs("quoting")
    )
