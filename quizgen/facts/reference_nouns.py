"""Descriptions with "the" and "this": which say enough, which another phrase explains."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.facts.names_data import gazetteer, words
from quizgen.facts.reference_intro import succeeded
from quizgen.facts.reference_kinds import key, kinds_of, tells
from quizgen.facts.reference_story import alone, announced, central, inquired, of_the_story, single

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from quizgen.facts.names import Cast, Entity

_THIS = frozenset({"this", "that", "these", "those"})
_AFTER = frozenset({"prep", "relcl", "acl", "appos"})
_MODIFIERS = frozenset({"compound", "amod", "nmod", "nummod"})
_PREPOSITIONS = frozenset({"of", "for", "in", "to", "between", "on", "with", "at", "against",
                           "from", "behind", "about"})  # fmt: skip
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_DECADE = re.compile(r"(?:\d\d)?\d0s")
DOMINANT = 0.6
"""Share of the mentions of countries that makes an article the story of one country."""


@dataclass(frozen=True, slots=True)
class Description:
    """What becomes of a description that begins at a token."""

    end: int
    """One past its last token that is replaced."""
    entity: Entity | None = None
    """The name to put in its place."""
    text: str = ""
    """Or the words to put in its place; empty when it stays."""
    open: bool = False
    weak: int = 0
    """How far only the story tells which one is meant ("the competition"); 0 for not at all."""


class Nouns:
    """The descriptions in a span, by their first token."""

    def __init__(self, span: Span, cast: Cast) -> None:
        self.span = span
        self.cast = cast
        self._found: dict[int, Description] = {}
        for token in span:
            pointing = token.lower_ == "the" or token.lower_ in _THIS
            inside = token.dep_ == "det" and token.head in span and token.i < token.head.i
            if pointing and inside:
                self._found[token.i] = self._judge(token, token.head)

    def at(self, token: Token) -> Description | None:
        """The description that begins at the token, or none."""
        return self._found.get(token.i)

    def _judge(self, first: Token, head: Token) -> Description:
        stays = Description(first.i + 1)
        named = self.cast.at(head)
        if named is not None:
            one = named.type == "nationality" and not named.plural
            return Description(first.i + 1, open=one and head.tag_ != "NNPS" and self._single(head))
        if head.pos_ not in {"NOUN", "PROPN"}:
            number = head.pos_ == "NUM" and not head.text[0].isdigit()
            return Description(first.i + 1, open=number and not _completed(head))
        if head.dep_ == "appos" or any(
            c.dep_ == "appos" and self.cast.at(c) for c in head.children
        ):
            return stays
        entity = self.cast.resolve(head)
        if entity is not None and entity.spans[0][0] < first.i:
            return Description(head.i + 1, entity=entity)
        if first.lower_ in _THIS:
            if head.lemma_.lower() in words("reference", "whole_time.txt"):
                return stays
        elif self._told(head) or of_the_story(head):
            return stays
        fuller = self._fuller(first, head)
        if fuller:
            return Description(head.i + 1, text=fuller)
        weak = _weak(head) if first.lower_ == "the" else 0
        return Description(first.i + 1, open=not weak, weak=weak)

    def _single(self, head: Token) -> bool:
        """ "The Russian", said of one person: who it is, another sentence tells."""
        after = head.nbor(1) if head.i + 1 < len(head.doc) else None
        return after is None or after.pos_ not in {"NOUN", "PROPN", "ADJ"}

    def _told(self, head: Token) -> bool:
        """Whether the description says by itself which one is meant."""
        lemma = head.lemma_.lower()
        if (
            {lemma, head.lower_} & words("reference", "unique.txt")
            or _DECADE.fullmatch(head.text)
            or _superlative(head)
            or _completed(head, self.span)
        ):
            return True
        if any(self.cast.at(c) is not None for c in _before(head)):
            return True
        if lemma in words("reference", "whole_time.txt") and _when(head):
            return True
        if any(c.lower_ in words("reference", "telling.txt") for c in _before(head)):
            return True
        if lemma in words("reference", "national.txt"):
            return dominant(self.cast) is not None
        return bool(key(head))

    def _fuller(self, first: Token, head: Token) -> str:
        """ "The shutdown" as "the 16-day government shutdown", when there was only that one."""
        if any(c.dep_ not in {"det", "punct"} and c.i < head.i for c in head.children):
            return ""
        if head.lemma_.lower() in words("reference", "whole_time.txt"):
            return ""
        earlier = kinds_of(head).before(first.i, head.tag_)
        if len(earlier) != 1 or succeeded(head.doc[earlier[0]], first, self.cast):
            return ""
        introduced = head.doc[earlier[0]]
        if not any(c.lower_ in {"a", "an"} for c in introduced.children):
            # "the northeast coast", said once, is not what "the coast" means ever after
            return ""
        return _restated(introduced, self.cast)


def _weak(head: Token) -> int:
    """1 for the one thing of a name that the headline has, 2 for one that the story is about."""
    if _one_of_its_kind(head):
        told = (central(head) or inquired(head)) and single(head)
        return 1 if announced(head) else 2 * told
    return 2 * (announced(head) and alone(head))


def _one_of_its_kind(head: Token) -> bool:
    """Whether the article has no second thing of the name, as far as modifiers and number tell."""
    kinds = kinds_of(head)
    one = len({told for _, told in kinds.first}) <= 1 and not kinds.tags - {head.tag_}
    return one and head.lemma_.lower() not in words("reference", "shells.txt")


def _before(head: Token) -> list[Token]:
    return [
        t for c in head.children if c.i < head.i and c.dep_ in {*_MODIFIERS, "poss"}
        for t in c.subtree
    ]  # fmt: skip


def _when(head: Token) -> bool:
    """ "The past few days", "the coming year": told by the calendar."""
    return any(c.lower_ in {"past", "last", "next", "coming", "following"} for c in head.children)


def _superlative(head: Token) -> bool:
    return any(
        c.tag_ == "JJS" or c.lower_ in {"first", "only", "last", "second", "third"} or
        _ORDINAL.fullmatch(c.text) or any(g.tag_ == "RBS" for g in c.children)
        for c in head.children if c.i < head.i
    )  # fmt: skip


def _completed(head: Token, span: Span | None = None) -> bool:
    """Whether words after the noun say which one is meant, and stand in the span."""
    return any(
        c.i > head.i and c.dep_ in _AFTER and (span is None or c.i < span.end)
        and (c.dep_ != "prep" or c.lower_ in _PREPOSITIONS)
        and c.i <= head.i + 2
        for c in head.children
    )  # fmt: skip


def _restated(head: Token, cast: Cast) -> str:
    """An earlier phrase with "the" in front: its modifiers and what "of" and "for" add."""
    modifying = [c for c in head.children if c.i < head.i and c.dep_ in _MODIFIERS]
    start = min((t.i for c in modifying for t in c.subtree), default=head.i)
    words_before = head.doc[start : head.i + 1]
    modifiers = [c for c in head.children if start <= c.i < head.i and c.pos_ != "PUNCT"]
    if not all(tells(c) and c.tag_ not in {"JJS", "JJR"} for c in modifiers):
        return ""
    if any(
        t.pos_ == "PRON" or t.dep_ == "poss" or (t.is_punct and t.text != "-") for t in words_before
    ):
        return ""
    if any(
        cast.at(t) is None and t.text[0].isupper() and not t.is_sent_start for t in words_before
    ):
        return ""
    text = words_before.text
    if words_before[0].is_sent_start and words_before[0].pos_ != "PROPN":
        text = text[0].lower() + text[1:]
    return f"the {text}"


@lru_cache(maxsize=2)
def dominant(cast: Cast) -> Entity | None:
    """The country that the article is about, when it is clearly one."""
    counts: Counter[int] = Counter()
    by_name = {e.name: e for e in cast.entities if e.type == "country"}
    known = gazetteer().names
    for entity in cast.entities:
        if entity.type == "country":
            counts[entity.id] += len(entity.spans)
        elif entity.type == "nationality" and entity.name in known:
            country = by_name.get(known[entity.name].country)
            if country is not None:
                counts[country.id] += len(entity.spans)
    if not counts:
        return None
    best, times = counts.most_common(1)[0]
    return cast.entities[best] if times >= DOMINANT * sum(counts.values()) else None
