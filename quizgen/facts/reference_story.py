"""What the whole story is about: things that keep one meaning from its first line to its last."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import lemminflect

from quizgen.facts.names_data import words
from quizgen.facts.reference_kinds import nouns
from quizgen.facts.reference_open import quoted
from quizgen.lexicon import noun_classes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OFTEN = 3
"""Mentions from which on a thing belongs to the story, and "the" needs no more words."""
_KEY = "quizgen.story"
_HEADING = "quizgen.heading"
_CONCRETE = frozenset(
    {"artifact", "animal", "object", "person", "group", "event", "substance", "plant", "body",
     "phenomenon", "location"}
)  # fmt: skip


def announce(doc: Doc, *headings: str) -> None:
    """Tell a document what its headline and standfirst say."""
    heading = {_bare(w) for h in headings for w in h.split()}
    doc.user_data[_HEADING] = frozenset(f for w in heading for f in {w, *_verbs(w)})


def announced(head: Token) -> bool:
    """Whether headline or standfirst name the thing, so that the quiz's title explains "the".

    A headline may tell an event by its verb: "Hackers attack ..." announces "the attack".
    """
    heading: frozenset[str] = head.doc.user_data.get(_HEADING, frozenset())
    forms = {head.lower_, head.lemma_.lower()}
    event = noun_classes(head.lemma_.lower())[:1] in {("act",), ("event",)}
    return bool(heading & (forms | _verbs(head.lower_) if event else forms))


def unseen(head: Token) -> bool:
    """Whether a headline that has the noun still leaves open which is meant: people, and states."""
    return noun_classes(head.lemma_.lower())[:1] in {("group",), ("state",), ("person",)}


def _bare(word: str) -> str:
    """A word of a headline without marks and without the possessor's "s"."""
    word = word.strip(".,:;!?'\"“”‘’()").lower()
    return word.removesuffix("’s").removesuffix("'s")


@cache
def _verbs(word: str) -> frozenset[str]:
    """The verbs of which a word may be a form."""
    return frozenset(lemminflect.getAllLemmas(word, upos="VERB").get("VERB", ()))


def alone(head: Token) -> bool:
    """Whether a noun that has several modifiers in a document still stands for one thing there."""
    vague = words("reference", "shells.txt") | words("reference", "whole_time.txt")
    same = _same(head)
    often = len(same) >= OFTEN and all(t.tag_ == head.tag_ for t in same)
    return often and head.lemma_.lower() not in vague and single(head)


def single(head: Token) -> bool:
    """Whether no second thing of the name is introduced ("a study", "another study")."""
    same = [t for t in _same(head) if t.tag_ == head.tag_ and not quoted(t)]
    rank = next((c.lower_ for c in head.children if c.ent_type_ == "ORDINAL"), "")
    if rank:
        # "the first vote" is one, unless there is a first one twice
        return sum(any(c.lower_ == rank for c in t.children) for t in _same(head)) == 1
    new = sum(any(c.lower_ in {"a", "an"} for c in t.children) for t in same)
    return new <= 1 and not any(_second(t) or _two(t) for t in same)


def _two(noun: Token) -> bool:
    """ "The two spacecraft": several, though the word is as in the singular."""
    counts = (c.lower_ for c in noun.children if c.dep_ == "nummod")
    return noun.tag_ == "NN" and any(c.isalpha() and c != "one" for c in counts)


def _second(noun: Token) -> bool:
    """ "Another study": there are two. Not where it is only said to be the first of its kind."""
    ranked = any(c.lower_ in words("reference", "second_things.txt") for c in noun.children)
    return ranked and noun.dep_ not in {"attr", "oprd"}


def _same(head: Token) -> list[Token]:
    return nouns(head.doc).get(head.lemma_, [])


def _counted(doc: Doc) -> Counter[tuple[str, bool]]:
    if _KEY not in doc.user_data:
        doc.user_data[_KEY] = _counts(doc)
    found: Counter[tuple[str, bool]] = doc.user_data[_KEY]
    return found


def of_the_story(head: Token) -> bool:
    """Whether a noun of the headline comes often, in one number, and can be pointed at."""
    if not announced(head):
        return False
    counts = _counted(head.doc)
    lemma, plural = head.lemma_.lower(), head.tag_ == "NNS"
    if counts[lemma, plural] < OFTEN or counts[lemma, not plural] > counts[lemma, plural] / 2:
        return False
    classes = noun_classes(lemma)
    return bool(classes) and classes[0] in _CONCRETE


def _counts(doc: Doc) -> Counter[tuple[str, bool]]:
    return Counter((t.lemma_.lower(), t.tag_ == "NNS") for t in doc if t.pos_ == "NOUN")
