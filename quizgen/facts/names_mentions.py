"""The noun phrases of a document that a pronoun can take up, with what agrees with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from quizgen.facts.names_data import rows
from quizgen.lexicon import noun_classes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from quizgen.facts.names import Entity

Sort = Literal["person", "group", "place", "time", "thing"]

_PLURAL = frozenset({"NNS", "NNPS"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_TIMES = frozenset({"DATE", "TIME"})
_SKIPPED = frozenset({"time", "quantity"})
_EMPTY = frozenset({"way", "case", "fact", "time", "part", "lot", "addition", "example", "order"})


@dataclass(slots=True)
class Phrase:
    """A noun phrase at its place."""

    root: int
    start: int
    end: int
    key: tuple[str, int]
    """What it stands for: ("name", entity id) or ("noun", first phrase)."""
    sort: Sort
    gender: str
    plural: bool
    role: str
    """ "subject", "object", "possessive" or "other"."""
    named: bool = False
    either: bool = False
    """Whether "they" can take it up though it is singular: a body, a team."""


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The words that a pronoun or a description takes up."""

    start: int
    end: int
    entity: int | None
    """The id of the entity, when they are a name or stand for one."""
    sure: bool = False
    """Whether words that are no name can stand in the pronoun's place."""


@cache
def gendered() -> dict[str, str]:
    """Nouns that tell a gender: "m" or "f"."""
    return {row[0]: row[1] for row in rows("reference", "gendered_nouns.tsv")}


def role(token: Token) -> str:
    """The part a noun phrase plays in its clause; of a later part of a list, the list's part."""
    while token.dep_ in {"conj", "appos"} and token.head is not token:
        token = token.head
    if token.dep_ in _SUBJECTS:
        return "subject"
    if token.dep_ in {"dobj", "dative", "attr", "oprd"}:
        return "object"
    return "possessive" if token.dep_ == "poss" else "other"


def phrases(doc: Doc, at: dict[int, Entity]) -> list[Phrase]:
    """All noun phrases in order of their heads: names, common nouns, and lists of either."""
    found = [*_names(doc, at), *_nouns(doc, at), *_lists(doc, at)]
    return sorted(found, key=lambda p: (p.root, p.start))


def _names(doc: Doc, at: dict[int, Entity]) -> Iterator[Phrase]:
    for entity in {e.id: e for e in at.values()}.values():
        for start, end in entity.spans:
            root = doc[start:end].root
            adjective = entity.type == "nationality" and not entity.plural
            if adjective or (root.dep_ in {"compound", "nmod", "amod"} and root.head.i >= end):
                continue
            yield Phrase(
                root.i, start, end, ("name", entity.id), _sort(entity), entity.gender,
                entity.plural, role(root), named=True,
                either=entity.type in {"organisation", "country", "nationality"},
            )  # fmt: skip


def _sort(entity: Entity) -> Sort:
    sorts: dict[str, Sort] = {
        "person": "person", "organisation": "group", "country": "group", "nationality": "person",
        "city": "place", "place": "place",
    }  # fmt: skip
    return sorts.get(entity.type, "thing")


def _nouns(doc: Doc, at: dict[int, Entity]) -> Iterator[Phrase]:
    for chunk in doc.noun_chunks:
        token = chunk.root
        if token.pos_ not in {"NOUN", "PROPN"} or token.i in at or token.lemma_ in _EMPTY:
            continue
        sort = sort_of(token)
        if sort == "time" or token.ent_type_ in _TIMES or _beside_name(token, at):
            continue
        yield _common(chunk, token, sort)


def _beside_name(token: Token, at: dict[int, Entity]) -> bool:
    """Whether a noun stands in apposition to a name, which speaks for both."""
    if token.dep_ == "appos" and token.head.i in at:
        return True
    if token.dep_ == "nsubj" and any(
        c.dep_ == "nsubj" and c.i > token.i and c.left_edge.i == token.i + 1 and c.i in at
        for c in token.head.children
    ):
        # "the space agency NASA", taken for two subjects
        return True
    return any(c.dep_ == "appos" and c.i in at for c in token.children)


def _common(chunk: Span, token: Token, sort: Sort) -> Phrase:
    end = max(t.i for t in token.subtree) + 1 if _restricted(token) else chunk.end
    return Phrase(
        token.i, chunk.start, end, ("noun", token.i), sort,
        gendered().get(token.lemma_.lower(), "") if sort == "person" else "n",
        token.tag_ in _PLURAL, role(token), either=sort == "group",
    )  # fmt: skip


def _restricted(token: Token) -> bool:
    return any(c.dep_ == "prep" and c.i == token.i + 1 for c in token.children)


def sort_of(token: Token) -> Sort:
    """What a common noun is, by its most frequent senses."""
    classes = noun_classes(token.lemma_.lower())[:2]
    if not classes:
        return "thing"
    if classes[0] in _SKIPPED:
        return "time"
    if classes[0] == "person" or (token.lemma_.lower() in gendered()):
        return "person"
    if classes[0] == "group":
        return "group"
    return "place" if classes[0] == "location" else "thing"


def _lists(doc: Doc, at: dict[int, Entity]) -> Iterator[Phrase]:
    """ "Russia and Ukraine": one phrase of several."""
    for token in doc:
        joined = [c for c in token.conjuncts if c.i > token.i]
        if not joined or token.dep_ == "conj" or token.pos_ not in {"NOUN", "PROPN"}:
            continue
        people = all(_person(t, at) for t in (token, *joined))
        last = max(joined, key=lambda t: t.i)
        yield Phrase(
            last.i, token.left_edge.i, last.i + 1, ("list", token.i),
            "person" if people else "thing", "", True, role(token),
        )  # fmt: skip


def _person(token: Token, at: dict[int, Entity]) -> bool:
    entity = at.get(token.i)
    return entity.type == "person" if entity else sort_of(token) == "person"
