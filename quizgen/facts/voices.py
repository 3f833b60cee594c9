"""Voices: the quotations of a text with whoever says each.

The words beside a quotation tell it, or else it is said by who has the word: who was quoted or
reported right before. In doubt a quotation has no voice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.facts.asides import aside_of
from quizgen.facts.knowledge import verbs, words
from quizgen.facts.mentions import mention, named_by_token, origin_of
from quizgen.facts.quotes import Quote, Telling, speaker, telling
from quizgen.models import Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from quizgen.facts.names import Cast, Entity

NEAR = 8
"""Characters between a name and the quotation that it brings in: a comma, a title."""
_LEADS = {"words": "of", "according": "to"}
_GENDERS = {"he": "m", "she": "f"}


@dataclass(frozen=True, slots=True)
class Voice:
    """A quotation with whoever says it."""

    quote: Quote
    said_by: Mention
    claims: bool
    """Whether it is said as a claim: not asked, shouted or denied."""


@dataclass(frozen=True, slots=True)
class _Floor:
    """Who has the word."""

    entity: Entity
    said_by: Mention
    claims: bool
    at: int
    """Where the words end that gave it: characters."""
    quoted: bool
    """Whether by words that tell a quotation, and not by what somebody is reported to have said."""


def voices(doc: Doc, cast: Cast, marks: tuple[Quote, ...]) -> Iterator[Voice]:
    """The quotations whose speaker is certain."""
    hearing = _Hearing(doc, cast, marks)
    for quote in marks:
        if quote.whole and (floor := hearing.floor(quote)) is not None:
            yield Voice(quote, floor.said_by, floor.claims)


class _Hearing:
    """A text that is read from quotation to quotation."""

    def __init__(self, doc: Doc, cast: Cast, marks: tuple[Quote, ...]) -> None:
        self._doc = doc
        self._cast = cast
        self._marks = tuple(q for q in marks if q.whole)
        self._told = {q: t for q in self._marks if (t := telling(q, doc)) is not None}
        self._speakers = {e for t in self._told.values() if (e := speaker(t, cast)) is not None}
        self._last: _Floor | None = None

    def floor(self, quote: Quote) -> _Floor | None:
        """Who says a quotation, and then has the word."""
        told = self._told.get(quote)
        found = self._by(told, quote) if told is not None else self._untold(quote)
        self._last = replace(found, at=quote.outer[1]) if found is not None else None
        return found

    def _by(self, told: Telling, quote: Quote) -> _Floor | None:
        """Who says a quotation by the words that tell it."""
        if _denied(told.verb):
            return None
        entity = speaker(told, self._cast)
        if entity is not None:
            return self._given(entity, told.subject, told.verb)
        if _other(told) or _half(self._doc.text, quote):
            return None
        before = self._before(quote, self._paragraph(quote))
        if before is None and told.subject.lower_ in _GENDERS:
            before = self._before(quote, self._paragraph(quote, before=True))
        return before if before is not None and _fits(told.subject, before.entity) else None

    def _untold(self, quote: Quote) -> _Floor | None:
        """Who says a quotation that nothing beside it tells of."""
        text = self._doc.text
        beside = self._beside(quote)
        if beside is not None or text[: quote.outer[0]].rstrip().endswith(":"):
            return beside
        if _half(text, quote):
            return None
        here, end = self._paragraph(quote), text.find("\n", quote.outer[1])
        found = self._before(quote, here)
        if found is not None and (found.quoted or self._next_to(found, quote)):
            return found
        asked = self._last is not None and text[: self._last.at].rstrip('”"').endswith("?")
        alone = not text[here : quote.outer[0]].strip() and not asked
        alone = alone and not text[quote.outer[1] : end if end >= 0 else None].strip(" .")
        before = self._before(quote, self._paragraph(quote, before=True)) if alone else None
        return before if before is not None and self._next_to(before, quote) else None

    def _beside(self, quote: Quote) -> _Floor | None:
        """ "Ada Moreau defended the tax: ...", "Moreau’s answer: ...", "according to ..., “..."."""
        before = self._doc.char_span(*quote.outer, alignment_mode="expand")
        if before is None or before.start < before.sent.start + 2:
            return None
        ahead = before.sent[: before.start - before.sent.start]
        if ahead[-1].text == ":":
            return self._before_colon(ahead)
        leads = (t.i for t in ahead[:-1] if t.nbor().lower_ == _LEADS.get(t.lower_))
        start = next(leads, before.start)
        named = [t for t in ahead if t.i > start and self._person(t) is not None]
        people = {self._person(t) for t in named}
        entity = self._person(named[0]) if len(people) == 1 else None
        if entity is None or quote.outer[0] - (named[-1].idx + len(named[-1])) > NEAR:
            return None
        return self._given(entity, named[0], before.sent.root)

    def _before_colon(self, ahead: Span) -> _Floor | None:
        """Whom the words are about whose colon brings in a quotation."""
        heads = (t for t in ahead if t.dep_ == "ROOT" or t.head not in ahead)
        head = next((t for t in heads if t.lemma_.lower() in _leading()), None)
        if head is None:
            return None
        part = "nsubj" if head.lemma_.lower() in verbs("voicing") else "poss"
        sayers = [c for c in head.children if c.dep_ == part]
        entity = named_by_token(sayers[0], self._cast) if len(sayers) == 1 else None
        if entity is None or entity.type != "person":
            return None
        return self._given(entity, sayers[0], head)

    def _person(self, token: Token) -> Entity | None:
        found = self._cast.at(token)
        return found if found is not None and found.type == "person" else None

    def _paragraph(self, quote: Quote, *, before: bool = False) -> int:
        """Where the paragraph of a quotation begins, or the one before it."""
        start = self._doc.text.rfind("\n", 0, quote.outer[0]) + 1
        return self._doc.text.rfind("\n", 0, max(start - 1, 0)) + 1 if before else start

    def _before(self, quote: Quote, start: int) -> _Floor | None:
        """Who has the word before a quotation, by what stands from a place on."""
        last = self._last if self._last is not None and self._last.at > start else None
        return self._heard(max(start, last.at if last else 0), quote.outer[0], last)

    def _heard(self, start: int, end: int, last: _Floor | None) -> _Floor | None:
        """Who has the word after the sentences between two places."""
        for sentence in self._doc.sents:
            if sentence.end_char > end:
                break
            if sentence.start_char >= start and sentence.text.strip():
                last = self._reported(sentence, last)
        return last

    def _reported(self, sentence: Span, last: _Floor | None) -> _Floor | None:
        """Who has the word after a sentence."""
        verb = sentence.root
        subjects = [c for c in verb.children if c.dep_ == "nsubj"]
        entity = named_by_token(subjects[0], self._cast) if len(subjects) == 1 else None
        if verb.lemma_.lower() in _telling_verbs() and subjects:
            if entity is not None and not _denied(verb):
                return self._given(entity, subjects[0], verb)
            same = last is not None and _fits(subjects[0], last.entity)
            return last if same else None
        aside = aside_of(verb)
        if aside is not None and aside.sayer is not None:
            named = named_by_token(aside.sayer, self._cast)
            return self._given(named, aside.sayer, verb) if named is not None else None
        if entity is None or (last is not None and entity == last.entity):
            return last
        known = entity in self._speakers and entity.type == "person"
        return self._given(entity, subjects[0], verb) if known else None

    def _next_to(self, floor: _Floor, quote: Quote) -> bool:
        """Whether no sentence stands between who has the word and a quotation."""
        between = (s for s in self._doc.sents if floor.at <= s.start_char)
        return not any(s.end_char <= quote.outer[0] and s.text.strip() for s in between)

    def _given(self, entity: Entity, token: Token, verb: Token) -> _Floor:
        span = self._cast.span_of(token) or _beside_name(token, entity)
        if span is None:
            said_by = mention(self._doc[token.i : token.i + 1], self._cast)[0]
        else:
            name = "" if entity.full == span.text else entity.full
            start, end = span.start_char, span.end_char
            said_by = Mention(
                start=start,
                end=end,
                text=span.text,
                name=name,
                type=entity.type,
                origin=origin_of(span, entity, self._cast, span),
            )
        quoted = any(t.verb == verb for t in self._told.values())
        return _Floor(entity, said_by, _claims(verb), verb.sent.end_char, quoted)


def _beside_name(token: Token, entity: Entity) -> Span | None:
    """The name in the sentence of a description ("the mayor of Ghent, Ada Moreau, said")."""
    if token.pos_ == "PRON":
        return None
    sent = token.sent
    here = ((s, e) for s, e in entity.spans if sent.start <= s and e <= sent.end)
    return next((token.doc[s:e] for s, e in here), None)


def _leading() -> frozenset[str]:
    return verbs("voicing") | words("utterances")


def _half(text: str, quote: Quote) -> bool:
    """Whether a quotation is the end of somebody's sentence, which tells who says it."""
    return text[quote.start : quote.end].lstrip("‘'[… ")[:1].islower()


def _telling_verbs() -> frozenset[str]:
    return verbs("asserting") | verbs("quoting")


def _fits(word: Token, entity: Entity) -> bool:
    """Whether a pronoun can stand for somebody."""
    gender = _GENDERS.get(word.lower_)
    if gender is not None:
        return entity.type == "person" and entity.gender in {gender, ""}
    if word.lower_ == "it":
        return entity.type != "person"
    return word.lower_ in {"they", "old", "year-old"}


def _denied(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)


def _other(told: Telling) -> bool:
    """Whether somebody new speaks who is not named: "says the man at the till"."""
    # "says the 27-year-old" is the speaker once more
    return told.subject.pos_ != "PRON" and told.subject.lower_ not in {"old", "year-old"}


def _claims(verb: Token) -> bool:
    """Whether somebody says something plainly: no question, no "did not say", no "would say"."""
    others = {"neg", "aux", "auxpass"}
    plain = not any(c.dep_ in others and c.lemma_ not in {"have", "be"} for c in verb.children)
    return plain and verb.lemma_.lower() in verbs("claiming")
