"""The names of an article: who and what it speaks of, each entity once, with all its mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from quizgen.facts.names_data import gazetteer
from quizgen.facts.names_mentions import Antecedent, Phrase
from quizgen.facts.names_merge import Group, group
from quizgen.facts.names_offices import Held, offices
from quizgen.facts.names_resolve import References
from quizgen.facts.names_spans import names
from quizgen.facts.names_use import article_of, gender, plural
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

    metonym: str = ""
    """Whom a building, street or capital can stand for ("Russia's government")."""

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

    @property
    def body_id(self) -> int | None:
        """The id of the body, when it has a name."""
        return self.body.id if isinstance(self.body, Entity) else None


class Cast:
    """All the entities of a document, and who is meant by a word of it."""

    def __init__(
        self, doc: Doc, entities: tuple[Entity, ...], offices: tuple[Office, ...] = ()
    ) -> None:
        self.doc = doc
        self.entities = entities
        self._offices = offices
        self._at = {i: e for e in entities for start, end in e.spans for i in range(start, end)}
        self._spans = {i: (s, t) for e in entities for s, t in e.spans for i in range(s, t)}

    @cached_property
    def _resolved(self) -> References:
        return References(self.doc, self.entities, self._at, self._offices)

    @property
    def _references(self) -> dict[int, Antecedent]:
        return self._resolved.found

    def at(self, token: Token) -> Entity | None:
        """The entity whose name covers the token, or none."""
        return self._at.get(token.i)

    def span_of(self, token: Token) -> Span | None:
        """The mention by name that covers the token, "Sir" and "Mr" included, or none."""
        found = self._spans.get(token.i)
        return self.doc[found[0] : found[1]] if found else None

    def resolve(self, token: Token) -> Entity | None:
        """The one named entity a pronoun or the head of a description stands for, or none."""
        found = self._references.get(token.i)
        return self.entities[found.entity] if found and found.entity is not None else None

    def antecedent(self, token: Token) -> Span | None:
        """The words before it that a pronoun or a description takes up, named or not, or none."""
        found = self._references.get(token.i)
        return self.doc[found.start : found.end] if found else None

    def stand_in(self, token: Token) -> Span | None:
        """The words without a name that can be said for a pronoun beyond doubt, or none."""
        found = self._references.get(token.i)
        return self.doc[found.start : found.end] if found and found.sure else None

    def agreeing(self, token: Token) -> list[Phrase]:
        """The phrases before a pronoun in its sentence that agree with it, in order."""
        return self._resolved.agreeing(token)

    def offices(self) -> Iterator[Office]:
        """The offices that the article gives to its persons, in order of appearance."""
        yield from self._offices


def cast(doc: Doc, article: Article) -> Cast:
    """The entities of a parsed article, in order of first mention."""
    groups = group(doc, list(names(doc)))
    for g in groups:
        g.text = _headlined(g, f"{article.title}\n{article.standfirst}")
    entities = [_entity(i, doc, g) for i, g in enumerate(groups)]
    at = {i: e.id for e in entities for s, t in e.spans for i in range(s, t)}
    named = {i: (s, t) for e in entities for s, t in e.spans for i in range(s, t)}
    persons = [span for e in entities if e.type == "person" for span in e.spans]
    found = offices(doc, sorted(persons), named)
    if any(h.owner >= 0 for h in found):
        draft = Cast(doc, tuple(entities), tuple(_office(h, doc, entities, at) for h in found))
        found = [held for h in found if (held := _owned(h, doc, draft)) is not None]
    for held in found:
        e = entities[at[held.person]]
        if not e.title:
            entities[e.id] = replace(e, title=held.wording)
    return Cast(doc, tuple(entities), tuple(_office(h, doc, entities, at) for h in found))


def _owned(held: Held, doc: Doc, draft: Cast) -> Held | None:
    """The office with its body said for "its" and "the country's"; none when that is open."""
    if held.owner < 0:
        return held
    body = draft.resolve(doc[held.owner])
    if body is None:
        return None
    return replace(held, wording=f"{held.wording} of {body.full}", body=body.spans[0])


def _office(held: Held, doc: Doc, entities: list[Entity], at: dict[int, int]) -> Office:
    return Office(
        entities[at[held.person]],
        doc[held.start : held.end],
        held.wording,
        entities[at[held.body[0]]] if held.body else None,
        doc[held.person].sent,
    )


def _entity(i: int, doc: Doc, g: Group) -> Entity:
    person = g.type == "person"
    keep = gazetteer().honorifics
    honorifics = [doc[n.start : n.core].text for n in g.names if n.core > n.start]
    kept = next((h for h in honorifics if all(keep.get(w, ("", True))[1] for w in h.split())), "")
    name = f"{kept} {g.text}".strip() if person else g.text
    return Entity(
        id=i,
        name=name,
        short=_short(g) if person else g.text,
        type=g.type,
        gender=gender(doc, g),
        plural=plural(doc, g),
        spans=tuple((n.start, n.end) for n in g.names),
        article="" if person else article_of(doc, g),
        aliases=frozenset(g.forms),
        metonym=gazetteer().metonyms.get(g.text, ""),
    )


def _headlined(g: Group, heading: str) -> str:
    """The name, with the given name that only the headline has ("Christine Lagarde")."""
    if g.type != "person" or " " in g.text:
        return g.text
    full = {f"{first} {g.text}" for first in re.findall(rf"(\w+) {re.escape(g.text)}\b", heading)}
    known = [name for name in full if name.split()[0] in gazetteer().given]
    return known[0] if len(known) == 1 else g.text


def _short(g: Group) -> str:
    """What later mentions call a person: the form used most, else the family name."""
    particles = gazetteer().particles
    forms = [f for f in g.forms if f != g.text and set(f.lower().split()[:-1]) <= particles]
    family = [f for f in forms if g.text.lower().endswith(f.lower())]
    return max(family, key=len) if family else g.text
