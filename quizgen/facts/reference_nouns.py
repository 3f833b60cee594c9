"""Descriptions with "the" and "this": which say enough, which another phrase explains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.facts.names_data import kinds, words
from quizgen.facts.reference_intro import succeeded
from quizgen.facts.reference_kinds import kinds_of, tells
from quizgen.facts.reference_open import quoted
from quizgen.facts.reference_story import (
    alone,
    announced,
    of_the_story,
    single,
    unseen,
)
from quizgen.facts.reference_told import completed, dominant, somebody, told
from quizgen.lexicon import noun_classes

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from quizgen.facts.names import Cast, Entity

_THIS = frozenset({"this", "that", "these", "those"})
_POINTING = _THIS | {"the", "both"}
_MODIFIERS = frozenset({"compound", "amod", "nmod", "nummod"})
PERSON = ("person",)
BACK = 2
"""Sentences back in which two bodies make "the company" doubtful."""
TWO = 2
SHORTEST_STEM = 4
"""Letters of a verb by which a noun is known as its own."""


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
    """How much only the story tells: 1 for "the competition", 2 for "the move"."""


class Nouns:
    """The descriptions in a span, by their first token."""

    def __init__(self, span: Span, cast: Cast) -> None:
        self.span = span
        self.cast = cast
        self._found: dict[int, Description] = {}
        for token in span:
            pointing = token.lower_ in _POINTING
            inside = token.dep_ == "det" and token.head in span and token.i < token.head.i
            if pointing and inside:
                self._found[token.i] = self._judge(token, token.head)

    def at(self, token: Token) -> Description | None:
        """The description that begins at the token, or none."""
        return self._found.get(token.i)

    def _judge(self, first: Token, head: Token) -> Description:
        if first.lower_ == "both":
            return self._both(first, head)
        named = self.cast.at(head)
        if named is not None:
            one = named.type == "nationality" and not named.plural and head.tag_ != "NNPS"
            counted = named.type == "nationality" and any(c.like_num for c in head.children)
            return Description(first.i + 1, open=(one or counted) and self._single(head))
        if head.pos_ not in {"NOUN", "PROPN"}:
            number = head.pos_ == "NUM" and not head.text[0].isdigit()
            return Description(first.i + 1, open=number and not completed(head))
        return self._described(first, head)

    def _described(self, first: Token, head: Token) -> Description:
        """What becomes of a description whose noun is no name."""
        stays = Description(first.i + 1)
        if head.dep_ == "appos" or any(
            c.dep_ == "appos" and self.cast.at(c) for c in head.children
        ):
            return stays
        entity = self.cast.resolve(head)
        if entity is not None and entity.spans[0][0] < first.i:
            return Description(head.i + 1, entity=entity)
        home = dominant(self.cast) if _bare_country(first, head) else None
        if home is not None:
            return Description(head.i + 1, entity=home)
        if first.lower_ in _THIS:
            if head.lemma_.lower() in words("reference", "whole_time.txt"):
                return stays
        elif told(head, self.span, self.cast) or of_the_story(head):
            return stays
        return self._held(first, head)

    def _held(self, first: Token, head: Token) -> Description:
        """A description that does not explain itself: in fuller words, weak, or open."""
        fuller = self._fuller(first, head)
        if fuller:
            return Description(head.i + 1, text=fuller)
        weak = _weakness(head, self.cast)
        if first.lower_ == "the":
            return Description(first.i + 1, open=not weak, weak=weak)
        if weak and _just_told(head):
            # "this outbreak", of which the sentence before tells
            return Description(first.i + 1, text="the", weak=weak)
        return Description(first.i + 1, open=True)

    def _both(self, first: Token, head: Token) -> Description:
        """ "Both countries" by their names where just two were named, else as it is."""
        lemma = head.lemma_.lower()
        if head.pos_ == "PROPN" or any(c.dep_ == "conj" for c in head.children):
            return Description(first.i + 1)
        start = head.doc[head.sent.start - 1].sent.start if head.sent.start else 0
        near = (self.cast.at(t) for t in head.doc[start : first.i])
        two = dict.fromkeys(e.full for e in near if e and e.type == kinds().get(lemma))
        if len(two) == TWO and head.i == first.i + 1:
            return Description(head.i + 1, text=" and ".join(two))
        unclear = lemma in words("reference", "shells.txt") or noun_classes(lemma)[:1] == PERSON
        return Description(first.i + 1, open=unclear, weak=2 * (not unclear))

    def _single(self, head: Token) -> bool:
        """ "The Russian", "the three Turks", said of some: who it is, another sentence tells."""
        after = head.nbor(1) if head.i + 1 < len(head.doc) else None
        return after is None or after.pos_ not in {"NOUN", "PROPN", "ADJ"}

    def _fuller(self, first: Token, head: Token) -> str:
        """ "The shutdown" as "the 16-day government shutdown", when there was only that one."""
        if any(c.dep_ not in {"det", "punct"} and c.i < head.i for c in head.children):
            return ""
        if somebody(head) or head.lemma_.lower() in kinds():
            # "the Aboriginal boy" is as unknown as "the boy"
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


def _bare_country(first: Token, head: Token) -> bool:
    """ "The country" and nothing more: its name says more, where the story has but one."""
    bare = all(c.dep_ in {"det", "case", "punct"} for c in head.children)
    return first.lower_ == "the" and head.lower_ == "country" and bare


def _weakness(head: Token, cast: Cast) -> int:
    """How weak a description is for whom has read the story; 0 where he cannot know which it is."""
    if announced(head) and not unseen(head):
        return 1
    if not single(head) or _several(head) or _rivalled(head, cast):
        return 0
    shell = head.lemma_.lower() in words("reference", "shells.txt")
    return int(not shell and not somebody(head))


def _just_told(head: Token) -> bool:
    """Whether the sentence before, or this one, has the noun or the noun's verb."""
    start = head.doc[head.sent.start - 1].sent.start if head.sent.start else 0
    before = (t for t in head.doc[start : head.i] if not quoted(t))
    return any(t.lemma_ == head.lemma_ or _deed(head.lemma_.lower(), t) for t in before)


def _deed(noun: str, verb: Token) -> bool:
    """ "Removal" after "removed": the noun is the verb's."""
    stem = verb.lemma_.lower().removesuffix("e")
    return verb.pos_ == "VERB" and len(stem) >= SHORTEST_STEM and noun.startswith(stem)


def _several(head: Token) -> bool:
    """Whether the article has brought two things of the name before ("the peace deal", ...)."""
    return len(kinds_of(head).before(head.i, head.tag_)) > 1 and not alone(head)


def _rivalled(head: Token, cast: Cast) -> bool:
    """Whether a noun for a body or a place may mean two that were named shortly before."""
    sort = kinds().get(head.lemma_.lower())
    if sort is None or head.tag_ == "NNS":
        return False
    start = head.sent.start
    for _ in range(BACK):
        start = head.doc[start - 1].sent.start if start else 0
    near = {e.id for t in head.doc[start : head.i] if (e := cast.at(t)) and e.type == sort}
    return len(near) > 1


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
