"""Agreement: whether subject and verb stand in the same number, as far as their forms tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.knowledge import words
from quizgen.lexicon import look_up

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.clauses import Predication


def agrees(found: Predication) -> bool:
    """Whether subject and verb agree in number, as far as the forms tell."""
    head = found.subject.span.root
    plural = _many(head)
    form = found.first.lower_
    if head.tag_ == "EX":
        return True
    if form in {"were", "are", "have"}:
        return plural or head.pos_ in {"PRON", "NUM"} or _either(head)
    if form in {"was", "is", "has"} or found.first.tag_ == "VBZ":
        named = head.ent_type_ == "PERSON"
        alone = head.left_edge == head.right_edge and head.text[0].isupper()
        # "Emirates is": a name, as the verb shows
        one = head.pos_ == "NUM" or named or _measured(head) or alone
        return head.tag_ != "NNS" or one or head.lower_ in words("either")
    if found.first.tag_ == "VBP" and head.tag_ == "NN":
        return plural or _either(head)
    return True


def _many(head: Token) -> bool:
    """Whether a noun stands for several: by its form, by "and", or by a word such as "some"."""
    if head.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in head.children):
        return True
    if any(c.dep_ == "det" and c.lower_ in {"some", "these", "those"} for c in head.children):
        return True
    if head.ent_type_ == "NORP" and any(c.dep_ == "det" for c in head.children):
        # a people: "the Inuit have"
        return True
    # "Old Mill Parks": the tag of a name tells no number
    single = head.lower_.removesuffix("s")
    return head.tag_ == "NNP" and single != head.lower_ and look_up(single) is not None


def _either(head: Token) -> bool:
    """Whether a singular form may stand for many: "staff", "some", "40 percent of farmers"."""
    lemma = head.lemma_.lower()
    if lemma in words("either") or head.lower_ in words("either"):
        return True
    if any(c.dep_ == "nummod" and c.lower_ not in {"one", "1"} for c in head.children):
        return head.pos_ in {"NOUN", "PROPN"} and head.ent_type_ != "PERSON"
    of = next((c for c in head.children if c.lower_ == "of"), None)
    counted = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    return counted is not None and counted.tag_ == "NNS" and lemma in words("counts")


def _measured(head: Token) -> bool:
    """ "0.55 volts was": an amount is one thing."""
    return any(c.dep_ == "nummod" for c in head.children) and head.ent_type_ in {
        "QUANTITY",
        "MONEY",
        "PERCENT",
        "DATE",
        "TIME",
    }
