"""Attendance: who was at an event, from the nouns for events and for those who come to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.facts.knowledge import words
from quizgen.facts.mentions import mention
from quizgen.facts.named import common, listed, named_mention
from quizgen.facts.phrases import core, stripped
from quizgen.facts.salience import Salience
from quizgen.models import Article, Attendance, Fact, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from quizgen.facts.names import Cast

_WITH = {"with", "between", "among", "of"}


def attendances(doc: Doc, cast: Cast, article: Article, salience: Salience) -> Iterator[Fact]:
    """Who takes part in meetings, talks and summits, as their noun phrases say."""
    for token in doc:
        if token.pos_ != "NOUN":
            continue
        if token.lemma_.lower() in words("events"):
            yield from _with(token, cast, article, salience)
        elif token.lemma_.lower() in words("attendees"):
            yield from _among(token, cast, article, salience)


def _with(event: Token, cast: Cast, article: Article, salience: Salience) -> Iterator[Fact]:
    """ "a virtual meeting on Saturday with 29 international leaders, including ..."."""
    found = next((p for p in _prepositions(event) if p.lower_ in _WITH), None)
    guests = next((c for c in found.children if c.dep_ == "pobj"), None) if found else None
    if found is None or guests is None:
        return
    people, is_open = mention(core(guests), cast)
    named = [m for t in listed(guests) if (m := named_mention(t, cast)) is not None]
    if is_open or people.type not in {"people", "person", "country", "organisation"}:
        return
    number = next((c for c in guests.children if c.dep_ == "nummod"), None)
    if number is None and len(named) < 2:
        return
    yield Attendance(
        event=_event(event, found, cast),
        participants=tuple(named) if len(named) >= 2 else (people,),
        number=_number(number) if number is not None else None,
        **common("attendance", event.sent, article, salience, people.text),
    )


def _prepositions(event: Token) -> Iterator[Token]:
    """Prepositions of an event, and of the verb it hangs on where they follow it closely."""
    yield from (c for c in event.children if c.dep_ == "prep")
    head = event.head
    if head.dep_ == "prep":
        later = (c for c in head.head.children if c.dep_ == "prep" and c.i > event.i)
        yield from (c for c in later if c.i - event.right_edge.i <= 1)


def _event(event: Token, before: Token, cast: Cast) -> Mention:
    span = event.doc[event.left_edge.i : max(before.i, event.i + 1)]
    return mention(stripped(span), cast)[0]


def _among(guests: Token, cast: Cast, article: Article, salience: Salience) -> Iterator[Fact]:
    """ "Among the attendees at the summit were leaders from Italy, ... and Mark Rutte"."""
    verb = next((a for a in guests.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    if verb is None or verb.lemma_ not in {"be", "include"} or verb.i < guests.i:
        return
    at = next((c for c in guests.children if c.dep_ == "prep" and c.lower_ in {"at", "of"}), None)
    place = next((c for c in at.children if c.dep_ == "pobj"), None) if at else None
    come = _named_behind(verb, cast)
    if place is not None and len(come) >= 2:
        event, _ = mention(core(place), cast)
        yield Attendance(
            event=event,
            participants=tuple(come),
            **common("attendance", guests.sent, article, salience, event.text),
        )


def _named_behind(verb: Token, cast: Cast) -> list[Mention]:
    """The names in a sentence behind its verb, each once, without those that only modify."""
    sentence: Span = verb.sent
    found: dict[int, Mention] = {}
    for token in sentence.doc[verb.i : sentence.end]:
        entity = cast.at(token)
        if entity is None or entity.id in found or token.dep_ in {"poss", "compound", "amod"}:
            continue
        named = named_mention(token, cast)
        if named is not None:
            found[entity.id] = named
    return list(found.values())


def _number(token: Token) -> Mention:
    return Mention(
        start=token.idx,
        end=token.idx + len(token),
        text=token.text,
        type="number",
        head=token.lower_,
    )
