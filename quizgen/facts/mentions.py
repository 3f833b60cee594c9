"""Mentions: words of the article that fill a role, typed as finely as options need."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.facts.knowledge import words
from quizgen.facts.phrases import quoted
from quizgen.facts.reference import wording
from quizgen.facts.reference_capitals import inside
from quizgen.facts.shorten import shortened
from quizgen.lexicon import noun_classes
from quizgen.models import Evidence, Mention, MentionType

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from quizgen.facts.names import Cast, Entity

_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?", re.IGNORECASE)
_MONTH = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_MONEY = re.compile(r"(?:(?:about|around|some|nearly|more than|over|up to|US) ?)*[$€£¥]\s?\d")
_UNITS = re.compile(r"\b(?:second|minute|hour|day|week|month|year|decade|centur)(?:s|y|ies)?\b")
_NAMED: dict[str, MentionType] = {
    "MONEY": "money", "PERCENT": "percent", "QUANTITY": "quantity", "ORDINAL": "ordinal",
    "CARDINAL": "number", "TIME": "time",
}  # fmt: skip
_ACTORS: set[MentionType] = {"person", "people", "organisation", "country", "nationality"}
_PERSONAL = {"PRP", "PRP$"}


def mention(span: Span, cast: Cast, *, subject: Token | None = None) -> tuple[Mention, bool]:
    """A span as a mention, and whether something in it stays open away from its page.

    Args:
        subject: head of the clause's subject, which a possessive in the span may stand for.
    """
    entity = named_by(span, cast)
    text = span.text
    stands = (cast.stand_in(span.root) if entity is None and len(span) == 1 else None) or span
    name, is_open = _said(span, cast, subject)
    if entity is not None and entity.type == "person" and _only(span, entity, cast):
        name, is_open = entity.name, False
    cut = shortened(span) if entity is None else span
    short, still_open = _said(cut, cast, subject) if cut.end < span.end else ("", False)
    return (
        Mention(
            start=span.start_char,
            end=span.end_char,
            text=text,
            name="" if name == text else name,
            type=_type(stands, entity, cast),
            plural=_plural(stands) if entity is None else entity.plural or _pair(text, entity),
            head="" if entity else stands.root.lemma_.lower(),
            short="" if still_open else short,
            origin=origin_of(span, entity, cast, stands),
        ),
        is_open,
    )


def _said(span: Span, cast: Cast, subject: Token | None) -> tuple[str, bool]:
    """A span as it stands inside a sentence away from its page, and whether it stays open."""
    doer = named_by_token(subject, cast) if subject is not None else None
    said = wording(span, cast, subject=doer, clause=subject)
    name = _closed(said.text) if quoted(span) else said.text
    return inside(name, span[0], cast), said.open and not _bound(span, subject, cast)


def origin_of(span: Span, entity: Entity | None, cast: Cast, stands: Span) -> Evidence | None:
    """The last sentence before a pronoun's or a description's own that says what it is."""
    if (entity is None and stands is span) or cast.at(span.root) is not None:
        return None
    spans = entity.spans if entity is not None else ((stands.start, stands.end),)
    before = [start for start, _ in spans if start < span.start]
    if not before or before[-1] >= span.sent.start:
        return None
    named = span.doc[before[-1]].sent
    quote = named.text.strip()
    start = named.start_char + named.text.index(quote)
    return Evidence(start=start, end=start + len(quote), quote=quote)


def named_by(span: Span, cast: Cast) -> Entity | None:
    """The entity that a whole phrase names: its head's, its apposition's, or its pronoun's."""
    root = span.root
    if any(c.dep_ == "conj" for c in root.children):
        return None
    return named_by_token(root, cast)


def named_by_token(root: Token, cast: Cast) -> Entity | None:
    """The entity that the head of a phrase names, itself or by its apposition or reference."""
    found = cast.at(root)
    if found is not None:
        return found
    return _apposed(root, cast) or cast.resolve(root)


def _apposed(root: Token, cast: Cast) -> Entity | None:
    """The person named beside a description ("the finance minister of Norway, Kari Lund")."""
    direct = [c for c in root.children if c.dep_ == "appos"]
    if not direct and "person" in noun_classes(root.lemma_.lower())[:1]:
        # the parser hangs the name on the last noun before it
        direct = [t for t in root.subtree if t.dep_ == "appos" and t.i > root.i]
    named = [e for t in direct if (e := cast.at(t)) is not None and e.type == "person"]
    return named[0] if len(named) == 1 else None


def _only(span: Span, entity: Entity, cast: Cast) -> bool:
    """Whether a phrase names a person and says nothing else but titles and the office."""
    root = span.root
    if cast.at(root) is not entity:
        return True
    return all(
        c.dep_ in {"compound", "amod", "det", "poss", "nmod", "punct"} for c in root.children
    )


def _closed(text: str) -> str:
    """Quotation marks in pairs: the lone one gets its partner."""
    if text.count("“") > text.count("”"):
        return text + "”"
    if text.count("”") > text.count("“"):
        return "“" + text
    return text + '"' if text.count('"') % 2 else text


def _bound(span: Span, subject: Token | None, cast: Cast) -> bool:
    """Whether all that is open in a span is a possessive for the clause's own subject."""
    pronouns = [t for t in span if t.tag_ in _PERSONAL]
    if subject is None or not pronouns or cast.at(subject) is not None:
        return False
    plural = subject.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in subject.children)
    fits = {"their", "themselves"} if plural else {"its", "itself"}
    if not all(t.lower_ in fits for t in pronouns):
        return False
    rest = [t for t in span if t.tag_ not in _PERSONAL]
    return not any(t.lower_ in words("deictic") for t in rest)


def _pair(text: str, entity: Entity) -> bool:
    """Whether "and" joins two; in the name of a body it joins none."""
    return " and " in text and entity.type != "organisation"


def _plural(span: Span) -> bool:
    root = span.root
    return root.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in root.children)


def _members(root: Token) -> list[Token]:
    """The members of a coordination, the first among them; empty when there is none."""
    joined = [c for c in root.children if c.dep_ == "conj"]
    return (
        [root, *joined, *(m for c in joined for m in _members(c) if m is not c)] if joined else []
    )


def _member_type(member: Token, cast: Cast) -> MentionType:
    found = cast.at(member)
    return found.type if found is not None else _common(member)


def _type(span: Span, entity: Entity | None, cast: Cast) -> MentionType:
    root = span.root
    if entity is not None:
        return entity.type
    together = {_member_type(m, cast) for m in _members(root)}
    if together and together <= {"person", "people"}:
        return "person" if together == {"person"} else "people"
    if together == {"thing", "people"}:
        # "warplanes and ground forces" act as people do
        return "people"
    if len(together) > 1 and together <= _ACTORS:
        # "Nordlink and Chad": both act
        return "people"
    if len(together) == 1 and cast.at(root) is not None:
        return together.pop()
    if root.pos_ in {"VERB", "AUX"}:
        return "clause"
    if _MONEY.match(span.text):
        return "money"
    timely = _time_type(span)
    if timely is not None:
        return timely
    label = _NAMED.get(root.ent_type_)
    if label is not None:
        return "duration" if label == "time" and _UNITS.search(span.text.lower()) else label
    return _common(root)


def _time_type(span: Span) -> MentionType | None:
    """Day, month, year, date or stretch of time, by the words themselves."""
    text = span.text.lower()
    if span.root.ent_type_ not in {"DATE", "TIME"}:
        return None
    if re.search(r"\d{1,2}[:.]\d\d|\b[ap]\.?m\b|noon|midnight|o'clock", text):
        return "time"
    if re.search(r"\b(?:1[5-9]|20)\d\d\b", text):
        return "year" if re.fullmatch(r"(?:the year )?\d{4}s?", text) else "date"
    if _WEEKDAY.fullmatch(text):
        return "weekday"
    if _MONTH.fullmatch(text):
        return "month"
    if _MONTH.search(text) or _WEEKDAY.search(text):
        return "date"
    if _UNITS.search(text) and any(t.like_num or t.lower_ in {"a", "an"} for t in span):
        return "duration"
    return "date"


def _counted(root: Token) -> Token | None:
    """What "of" adds to a word for an amount: "a stream of people", "a majority of voters"."""
    of = next((c for c in root.children if c.lower_ == "of"), None)
    return next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None


def _common(root: Token) -> MentionType:
    """The type of a phrase without a name, by what its head can mean."""
    lemma = root.lemma_.lower()
    counted = _counted(root) if lemma in words("counts") or root.ent_type_ == "PERCENT" else None
    if counted is not None:
        return _common(counted)
    if lemma in words("groups"):
        return "organisation"
    classes = noun_classes(lemma)
    if lemma in words("no_people"):
        return "thing"
    people = lemma in words("people") or root.lower_ in words("people")
    # "cavers": whom a dictionary leaves out is still one who does it
    unknown = not classes and root.pos_ == "NOUN" and root.is_lower
    people = people or (unknown and lemma.endswith(("er", "or", "ist")))
    if people or (classes and classes[0] == "person"):
        return "people"
    if classes and classes[0] == "location":
        return "place"
    return "thing"
