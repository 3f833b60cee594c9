"""The different things of one name in a document: "the peace deal" and "the trade deal" are two."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizgen.facts.names_data import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_KINDS, _NOUNS = "quizgen.kinds", "quizgen.nouns"


@dataclass(slots=True)
class Kinds:
    """How a common noun stands in a document."""

    tags: set[str] = field(default_factory=set)
    """In the singular, in the plural."""
    first: dict[tuple[str, frozenset[str]], int] = field(default_factory=dict)
    """For each tag and each set of telling modifiers the first head, as a token index."""

    def before(self, i: int, tag: str) -> list[int]:
        """The first head of each kind that stands before a token, for one tag."""
        return [at for (its, _), at in self.first.items() if its == tag and at < i]


def kinds_of(head: Token) -> Kinds:
    """The kinds of the head's lemma; the whole document is read at the first call."""
    doc = head.doc
    if _KINDS not in doc.user_data:
        doc.user_data[_KINDS] = _read(doc)
    found: Kinds = doc.user_data[_KINDS].get(head.lemma_, Kinds())
    return found


def _read(doc: Doc) -> dict[str, Kinds]:
    table: dict[str, Kinds] = defaultdict(Kinds)
    for token in doc:
        if token.pos_ == "NOUN":
            kinds, told = table[token.lemma_], key(token)
            kinds.tags.add(token.tag_)
            if told:
                kinds.first.setdefault((token.tag_, told), token.i)
    return dict(table)


def key(head: Token) -> frozenset[str]:
    """The modifiers before a noun that tell it from others."""
    return frozenset(c.lemma_.lower() for c in head.children if c.i < head.i and tells(c))


def tells(modifier: Token) -> bool:
    """Whether a modifier picks one out: a noun, or an adjective with a meaning of its own."""
    if modifier.dep_ not in {"compound", "amod", "nmod"} or not modifier.text[0].isalpha():
        return False
    participle = modifier.tag_ in {"VBN", "VBG"} and not any(
        c.dep_ in {"compound", "npadvmod"} for c in modifier.children
    )
    return not participle and modifier.lower_ not in words("reference", "vague_modifiers.txt")


def nouns(doc: Doc) -> dict[str, list[Token]]:
    """The common nouns of a document by lemma; read once and kept with it."""
    if _NOUNS not in doc.user_data:
        table: dict[str, list[Token]] = defaultdict(list)
        for token in doc:
            if token.pos_ == "NOUN":
                table[token.lemma_].append(token)
        doc.user_data[_NOUNS] = dict(table)
    found: dict[str, list[Token]] = doc.user_data[_NOUNS]
    return found
