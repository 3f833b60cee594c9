"""What the whole story is about: things that keep one meaning from its first line to its last."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

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
    words = {w.strip(".,:;!?'\"“”‘’()").lower() for h in headings for w in h.split()}
    doc.user_data[_HEADING] = frozenset(words)


def announced(head: Token) -> bool:
    """Whether headline or standfirst name the thing, so that the quiz's title explains "the"."""
    heading: frozenset[str] = head.doc.user_data.get(_HEADING, frozenset())
    return head.lower_ in heading or head.lemma_.lower() in heading


def of_the_story(head: Token) -> bool:
    """Whether a noun of the headline comes often, in one number, and can be pointed at."""
    if not announced(head):
        return False
    if _KEY not in head.doc.user_data:
        head.doc.user_data[_KEY] = _counts(head.doc)
    counts: Counter[tuple[str, bool]] = head.doc.user_data[_KEY]
    lemma, plural = head.lemma_.lower(), head.tag_ == "NNS"
    if counts[lemma, plural] < OFTEN or counts[lemma, not plural] > counts[lemma, plural] / 2:
        return False
    classes = noun_classes(lemma)
    return bool(classes) and classes[0] in _CONCRETE


def _counts(doc: Doc) -> Counter[tuple[str, bool]]:
    return Counter((t.lemma_.lower(), t.tag_ == "NNS") for t in doc if t.pos_ == "NOUN")
