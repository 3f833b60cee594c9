"""The names of an article: who and what it speaks of, each entity once, with all its mentions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from quizgen.models import Article, MentionType

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

Gender = Literal["m", "f", "n", ""]


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that has a name."""

    id: int
    """0-based, in order of first mention."""
    name: str
    """The fullest form as it should be printed ("Sir Keir Starmer"), without "the"."""
    short: str
    """What later mentions use ("Starmer"); the same as `name` where there is no shorter one."""
    type: MentionType
    gender: Gender = ""
    """Of a person, as far as known; "n" for all that is not a person."""
    plural: bool = False
    spans: tuple[tuple[int, int], ...] = ()
    """Mentions by name, as half-open token spans in order of appearance."""
    title: str = ""
    """The office, as given beside the name ("Ukrainian President", "IMF managing director")."""
    article: str = ""
    """ "the" where the name is said with it ("the Kremlin")."""
    aliases: frozenset[str] = frozenset()
    """Every form in which the name stands in the article, without "the" and honorifics."""

    @property
    def full(self) -> str:
        """The name as it stands inside a sentence ("the Kremlin", "Sir Keir Starmer")."""
        return f"{self.article} {self.name}" if self.article else self.name


@dataclass(frozen=True, slots=True)
class Office:
    """Somebody holds an office, as the article says beside the name or in a sentence."""

    person: Entity
    title: Span
    """The words of the office, without the body where that can be told apart ("leader")."""
    wording: str
    """The office in full, as it should be printed ("leader of the Liberal Democrats")."""
    body: Entity | Span | None
    sentence: Span


class Cast:
    """All the entities of a document, and who is meant by a word of it."""

    def __init__(self, doc: Doc, entities: tuple[Entity, ...]) -> None:
        self.doc = doc
        self.entities = entities
        self._at = {i: e for e in entities for start, end in e.spans for i in range(start, end)}
        self._spans = {i: (s, t) for e in entities for s, t in e.spans for i in range(s, t)}

    def at(self, token: Token) -> Entity | None:
        """The entity whose name covers the token, or none."""
        return self._at.get(token.i)

    def span_of(self, token: Token) -> Span | None:
        """The mention by name that covers the token, "Sir" and "Mr" included, or none."""
        found = self._spans.get(token.i)
        return self.doc[found[0] : found[1]] if found else None

    def resolve(self, token: Token) -> Entity | None:
        """The one named entity a pronoun or the head of a description stands for, or none."""
        return None

    def offices(self) -> Iterator[Office]:
        """The offices that the article gives to its persons, in order of appearance."""
        yield from ()


_TYPES: dict[str, MentionType] = {
    "PERSON": "person", "NORP": "nationality", "FAC": "place", "ORG": "organisation",
    "GPE": "country", "LOC": "place", "PRODUCT": "thing", "EVENT": "event",
    "WORK_OF_ART": "work", "LAW": "work",
}  # fmt: skip


def cast(doc: Doc, article: Article) -> Cast:
    """The entities of a parsed article, in order of first mention."""
    groups: dict[str, list[Span]] = {}
    for ent in doc.ents:
        if ent.label_ in _TYPES:
            start = ent.start + (ent[0].lower_ == "the")
            end = ent.end - (ent[-1].tag_ == "POS")
            if start < end:
                span = doc[start:end]
                groups.setdefault(span[-1].text, []).append(span)
    entities = []
    for i, spans in enumerate(sorted(groups.values(), key=lambda s: s[0].start)):
        name = max((s.text for s in spans), key=len)
        short = min((s.text for s in spans), key=len)
        kind = _TYPES.get(spans[0].root.ent_type_, "thing")
        entities.append(
            Entity(i, name, short, kind, spans=tuple((s.start, s.end) for s in spans),
                   aliases=frozenset(s.text for s in spans))
        )  # fmt: skip
    return Cast(doc, tuple(entities))
