"""Which phrases a pronoun agrees with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.names_offices import is_office
from quizgen.facts.names_syntax import clause_of, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from quizgen.facts.names_mentions import Phrase

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
PRONOUNS = _HE | _SHE | _IT | _THEY


def kind_of(token: Token) -> str:
    """What a pronoun stands for: a "person", a "thing" or "several"."""
    if token.lower_ in _HE | _SHE:
        return "person"
    return "several" if token.lower_ in _THEY else "thing"


def agrees(token: Token, phrase: Phrase) -> bool:
    """Whether a pronoun and a phrase agree in number, gender and sort."""
    word = token.lower_
    if word in _HE | _SHE:
        gender = "m" if word in _HE else "f"
        return not phrase.plural and phrase.sort == "person" and phrase.gender in {gender, ""}
    if word in _IT:
        return not phrase.plural and phrase.sort != "person"
    return phrase.plural or (phrase.either and word == "their")


def holds_office(token: Token, phrase: Phrase) -> bool:
    """Whether a body is what "its president" belongs to."""
    return token.lower_ == "its" and phrase.sort == "group" and is_office(token.head)


def names_subject(phrase: Phrase, subject: Token | None) -> bool:
    """Whether the phrase is the whole subject: of "A and B" neither A nor B is."""
    if subject is None:
        return False
    if any(c.dep_ == "conj" for c in subject.children):
        return phrase.key == ("list", subject.i)
    return subject.i == phrase.root


def listed(phrase: Phrase, doc: Doc) -> bool:
    """Whether a phrase is one of several ("Ann and Bo"), of whom "she" may be any."""
    root = doc[phrase.root]
    if phrase.key[0] == "list":
        return False
    while root.dep_ == "appos" and not root.conjuncts:
        root = root.head
    named = any(t.pos_ == "PROPN" for t in root.conjuncts)
    return named or bool(doc[phrase.root].conjuncts)


def bars(token: Token, phrase: Phrase) -> bool:
    """Whether the phrase is what the pronoun's own verb is said of: "it" is then another thing."""
    if token.dep_ not in {"dobj", "dative"} or token.lower_ in REFLEXIVE:
        # "with them" may be those that the verb is said of
        return False
    subject = subject_of(token)
    if subject is None or not names_subject(phrase, subject):
        return False
    clause = clause_of(token)
    shared = token.doc[clause].dep_ in {"xcomp", "relcl", "conj"}
    return shared or clause == clause_of(subject)


def owned(token: Token, phrase: Phrase) -> bool:
    """Whether the pronoun is a part of the very phrase ("his wife" is not he)."""
    return phrase.key[0] != "name" and token.dep_ == "poss" and token.head.i == phrase.root
