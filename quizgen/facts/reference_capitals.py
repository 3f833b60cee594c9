"""Capitals: a phrase from the head of a sentence as it stands inside one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from quizgen.facts.names_data import rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from quizgen.facts.names import Cast

_FORMS = "quizgen.forms"
_OPENING = {"“", '"', "‘"}


def inside(text: str, first: Token, cast: Cast) -> str:
    """A phrase as it stands inside a sentence: a capital that only opens one is taken back."""
    put = not text.startswith(first.text) and text.startswith("The ")
    opens = first.is_sent_start or first.i == 0 or not first.nbor(-1).text.strip('"“‘:')
    if opens and put and cast.at(first) is None:
        # a name or a phrase stands in the place of "It"
        return text[:1].lower() + text[1:]
    if opens and first.tag_ == "PRP" and not text.startswith(first.text):
        # a phrase stands in the place of "They"
        return text if _named(text.split()[0], cast) else text[:1].lower() + text[1:]
    if not opens or not first.text.istitle() or not text.startswith(first.text):
        return text
    if cast.at(first) is not None or first.text == "I":
        return text
    if len(text.split()) > 2 and f"{first.lower_} {first.nbor(1).lower_}" in _ranks():
        # "Brigadier general Bo Lind"
        return text
    before_name = first.i + 1 < len(first.doc) and first.nbor(1).pos_ == "PROPN"
    if before_name and not _counts(first):
        # "Interior Minister Jo Lee": the capital belongs to the office
        return text
    forms = _forms(first.doc)
    if first.lower_ not in forms and (first.pos_ == "PROPN" or first.text in forms):
        # it has its capital inside sentences too ("Pew researchers")
        return text
    return text[:1].lower() + text[1:]


@cache
def _ranks() -> frozenset[str]:
    return frozenset(rank for rank, _ in rows("names", "ranks.tsv"))


def _named(word: str, cast: Cast) -> bool:
    """Whether a word has its capital wherever it stands."""
    begins = any(e.name.startswith(word) or word in e.aliases for e in cast.entities)
    return begins or word in _forms(cast.doc)


def _counts(first: Token) -> bool:
    """Whether a word before a name is none of it: "At Oslo", "Four Norway fans"."""
    counted = first.pos_ == "NUM" and first.head.pos_ == "NOUN"
    return counted or first.pos_ in {"DET", "ADP", "SCONJ"}


def _forms(doc: Doc) -> frozenset[str]:
    """The words that stand inside sentences, as written; found once and kept with the document."""
    if _FORMS not in doc.user_data:
        opened = {t.i + 1 for t in doc if t.text in _OPENING}
        inner = (t for t in doc if not t.is_sent_start and t.i not in opened)
        doc.user_data[_FORMS] = frozenset(t.text for t in inner)
    found: frozenset[str] = doc.user_data[_FORMS]
    return found
