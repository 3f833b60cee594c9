"""What the whole story is about: things that keep one meaning from its first line to its last."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from quizgen.lexicon import noun_classes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OFTEN = 3
"""Mentions from which on a thing belongs to the story, and "the" needs no more words."""
_KEY, _NOUNS = "quizgen.story", "quizgen.nouns"
_CONCRETE = frozenset(
    {"artifact", "animal", "object", "person", "group", "event", "substance", "plant", "body",
     "phenomenon", "location"}
)  # fmt: skip


def of_the_story(head: Token) -> bool:
    """Whether a noun is mentioned often, in one number, and names something one can point at."""
    if _KEY not in head.doc.user_data:
        head.doc.user_data[_KEY] = _counts(head.doc)
    counts: Counter[tuple[str, bool]] = head.doc.user_data[_KEY]
    lemma, plural = head.lemma_.lower(), head.tag_ == "NNS"
    if counts[lemma, plural] < OFTEN or counts[lemma, not plural] > counts[lemma, plural] / 2:
        return False
    classes = noun_classes(lemma)
    return bool(classes) and classes[0] in _CONCRETE


def same_noun(head: Token) -> list[Token]:
    """All the common nouns of the document with the same lemma, in order."""
    doc = head.doc
    if _NOUNS not in doc.user_data:
        nouns: dict[str, list[int]] = defaultdict(list)
        for token in doc:
            if token.pos_ == "NOUN":
                nouns[token.lemma_].append(token.i)
        doc.user_data[_NOUNS] = nouns
    return [doc[i] for i in doc.user_data[_NOUNS].get(head.lemma_, [])]


def _counts(doc: Doc) -> Counter[tuple[str, bool]]:
    return Counter((t.lemma_.lower(), t.tag_ == "NNS") for t in doc if t.pos_ == "NOUN")
