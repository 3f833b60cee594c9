"""Quotations: where they stand, and whose words they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.facts.knowledge import verbs, words
from quizgen.facts.mentions import named_by_token

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from quizgen.facts.names import Cast, Entity

_MARKED = re.compile(r"“([^“”\n]*)(?:”|(?=\n|$))|\"([^\"\n]*)\"|(?<!\w)\"(?=\w)([^\"\n]*)(?=\n|$)")
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)([^‘\n]*?[.,;!?…—])[’'](?!\w)")
"""Single marks, closed behind the mark that ends a sentence or leads to "he said"."""
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
    marked = _MARKED if set(text) & set('“”"') else _SINGLE
    for match in marked.finditer(text):
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
    named = named_by_token(told.subject, cast)
    return named or _holder(told.subject, cast) or _writer(told.subject, cast)


def _holder(subject: Token, cast: Cast) -> Entity | None:
    """ "Mayor of Ghent Ada Moreau said": the parser takes the office for who says it."""
    held = (o for o in cast.offices() if o.title.start <= subject.i < o.title.end)
    return next((o.person for o in held), None)


def _writer(subject: Token, cast: Cast) -> Entity | None:
    """ "Moreau's letter added": whose letter it is says it."""
    if subject.lemma_.lower() not in words("writings"):
        return None
    owner = next((c for c in subject.children if c.dep_ == "poss"), None)
    named = named_by_token(owner, cast) if owner is not None else None
    return named if named is not None and named.type == "person" else None


def telling(quote: Quote, doc: Doc) -> Telling | None:
    """The words around a quotation that tell who says it, right before or behind; none in doubt."""
    for verb in _saying(quote, doc):
        subjects = [s for s in _subjects(verb) if not quote.start <= s.idx < quote.end]
        if len(subjects) > 1:
            return None
        if subjects and subjects[0].lower_ == "who" and verb.dep_ == "relcl":
            # "quoting Ada Moreau, who said: ..."
            return Telling(verb.head, verb)
        if subjects:
            return Telling(subjects[0], verb)
    return None


def _subjects(verb: Token) -> list[Token]:
    """The subjects of a verb: its own, or of the verb that it goes on from ("..., adding")."""
    own = [c for c in verb.children if c.dep_ == "nsubj"]
    goes_on = verb.dep_ == "conj" or (verb.dep_ in {"advcl", "xcomp"} and verb.tag_ == "VBG")
    if own or not goes_on or any(c.dep_ == "nsubjpass" for c in verb.children):
        return own
    return [c for c in verb.head.children if c.dep_ == "nsubj"]


def _saying(quote: Quote, doc: Doc) -> list[Token]:
    """The verbs of saying outside a quotation, the nearest first."""
    outside = (
        token
        for sentence in _sentences_at(quote, doc)
        for token in sentence
        if _says(token) and not quote.start <= token.idx < quote.end
    )
    start, end = quote.outer
    return sorted(outside, key=lambda t: min(abs(t.idx - end), abs(start - t.idx)))


def _sentences_at(quote: Quote, doc: Doc) -> Iterator[Span]:
    """The sentences that a quotation touches, and the one behind it when it begins small."""
    for sentence in doc.sents:
        if sentence.start_char < quote.outer[1] and sentence.end_char > quote.outer[0]:
            yield sentence
        elif quote.outer[1] <= sentence.start_char <= quote.outer[1] + 2 and (
            sentence.text[:1].islower() or _says(sentence.root)
        ):
            if set(sentence.text) & set(":“"):
                # "she added: ..." tells who says the next one
                return
            if "\n" not in doc.text[quote.outer[1] : sentence.start_char]:
                yield sentence
            return


def _says(token: Token) -> bool:
    # the tagger takes "The ministry notes, ..." for notes of the ministry
    verb = token.pos_ == "VERB" or (
        token.dep_ == "ROOT" and any(c.dep_ == "nsubj" for c in token.children)
    )
    return verb and (
        token.lemma_.lower() in verbs("asserting") or token.lemma_.lower() in verbs("quoting")
    )
