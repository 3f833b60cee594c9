"""What the whole story is about: things that keep one meaning from its first line to its last."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

import lemminflect

from quizgen.facts.names_data import kinds, words
from quizgen.lexicon import noun_classes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OFTEN = 3
"""Mentions from which on a thing belongs to the story, and "the" needs no more words."""
EARLY = 4
"""Sentences in which a story brings what it is about."""
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


def central(head: Token) -> bool:
    """Whether a story that brings a thing in its first sentences comes back to it often."""
    lemma = head.lemma_.lower()
    someone = noun_classes(lemma)[:1] == ("person",) and head.tag_ == "NN"
    if lemma in kinds() or someone:
        return False
    if _counted(head.doc)[lemma, head.tag_ == "NNS"] < OFTEN:
        return False
    early = list(islice(head.doc.sents, EARLY))
    return any(t.lemma_ == head.lemma_ and t.pos_ == "NOUN" for sent in early for t in sent)


def inquired(head: Token) -> bool:
    """Whether a noun is of a study, and the first sentences say that the story is about one."""
    known = words("reference", "inquiries.txt")
    someone = noun_classes(head.lemma_.lower())[:1] == ("person",) and head.tag_ == "NN"
    if head.lemma_.lower() not in known or someone:
        return False
    early = islice(head.doc.sents, EARLY)
    return any(t.pos_ == "NOUN" and t.lemma_.lower() in known for sent in early for t in sent)


def alone(head: Token) -> bool:
    """Whether a noun that has several modifiers in a document still stands for one thing there."""
    vague = words("reference", "shells.txt") | words("reference", "whole_time.txt")
    same = _same(head)
    often = len(same) >= OFTEN and all(t.tag_ == head.tag_ for t in same)
    return often and head.lemma_.lower() not in vague and single(head)


def single(head: Token) -> bool:
    """Whether no second thing of the name is introduced ("a study", "another study")."""
    same, dividing = _same(head), words("reference", "doubting.txt")
    new = sum(any(c.lower_ in {"a", "an"} for c in t.children) for t in same)
    return new <= 1 and not any(c.lower_ in dividing for t in same for c in t.children)


def _same(head: Token) -> list[Token]:
    return [t for t in head.doc if t.pos_ == "NOUN" and t.lemma_ == head.lemma_]


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
