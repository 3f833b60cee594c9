"""Words that cannot be understood away from their page, whatever stands around them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from quizgen.facts.names_data import rows, words
from quizgen.facts.names_syntax import empty, quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

__all__ = ["empty", "opens", "quoted"]

_DEMONSTRATIVE = frozenset({"this", "that", "these", "those"})
_KEY = "quizgen.quotations"
_RELATIVE = frozenset({"which", "who", "whom", "whose"})


@cache
def _table() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(row[1].split()) for row in rows("reference", "open_words.tsv")}


def opens(token: Token, span: Span) -> bool:
    """Whether a word that is no name and no personal pronoun leaves the span open."""
    word = token.lower_
    if word in _DEMONSTRATIVE:
        return _demonstrative(token)
    if word in _RELATIVE:
        return token.i == span.start and not _indirect(token)
    if word == "there":
        return token.dep_ != "expl" and token.pos_ == "ADV"
    if word == "so":
        return token.head.lemma_ == "do" and token.dep_ == "advmod" and token.i > token.head.i
    if word == "one" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "another":
        return False
    if word == "one" and token.i and token.nbor(-1).lower_ in {"no", "every", "any", "some"}:
        return False
    if word in {"one", "ones"}:
        return token.pos_ in {"NOUN", "PRON"} and not _completed(token)
    if token.like_num or word in {
        "more",
        "fewer",
        "less",
        "many",
        "few",
        "some",
        "most",
        "several",
    }:
        return _bare_number(token)
    if word in {"each", "all", "none", "any"}:
        return token.pos_ == "PRON" and token.dep_ in _ARGUMENTS and not _completed(token)
    return token.pos_ in _table().get(word, frozenset()) and not _excused(token)


_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr"})


_THE = frozenset({"the", "these", "those"})
_PAIR = 6
"""Words behind "both" within which "and" shows that the pair itself follows."""


def _excused(token: Token) -> bool:
    """ "such as", "each other", "both A and B", "other than" point to nothing outside."""
    word = token.lower_
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    before = token.nbor(-1) if token.i else None
    if word == "such":
        return after is not None and after.lower_ == "as"
    if word == "other" and (before is None or before.lower_ not in _THE):
        # "the other two" are others than those that were told of; "other countries" are any
        return True
    if word in {"other", "others", "another"}:
        single = before is not None and before.lower_ in {"each", "one", "any", "no", "and", "or"}
        return single or (after is not None and after.lower_ in {"than", "hand"})
    if word in {"both", "either", "neither"}:
        pair = token.dep_ == "det" and any(c.dep_ == "conj" for c in token.head.children)
        pair = pair or (token.dep_ == "det" and token.head.pos_ == "PROPN")
        pair = pair or (word == "both" and _joins(token))
        return pair or token.dep_ in {"preconj", "cc"} or _completed(token)
    return False


def _joins(both: Token) -> bool:
    """ "Both an artist and a merchant": the pair follows."""
    near = both.doc[both.i + 1 : both.i + 1 + _PAIR]
    words_near = [t.lower_ for t in near]
    return "and" in words_near and "," not in words_near[: words_near.index("and")]


def _demonstrative(token: Token) -> bool:
    if token.pos_ in {"SCONJ", "ADV"} or token.dep_ == "mark":
        return False
    if token.dep_ == "det" and token.head is not token:
        return token.head.lemma_.lower() not in words("reference", "whole_time.txt")
    if token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"} and token.head.dep_ == "relcl":
        return token.lower_ != "that"
    return token.pos_ in {"PRON", "DET"} and not _completed(token)


def _completed(token: Token) -> bool:
    """Whether words after it say what is meant ("those who stayed", "one of the men")."""
    return any(
        c.i > token.i and (c.dep_ in {"relcl", "acl"} or (c.dep_ == "prep" and c.lower_ == "of"))
        for c in token.children
    ) or any(c.i == token.i + 1 and c.dep_ == "prep" for c in token.children)


def _indirect(token: Token) -> bool:
    """Whether a question word begins an indirect question ("who would pay")."""
    clause = token.head if token.dep_ != "poss" else token.head.head
    return clause.dep_ in {"ccomp", "pcomp", "csubj"}


def _bare_number(token: Token) -> bool:
    """ "200 more", "the two": a number whose noun is left out."""
    if token.dep_ not in _ARGUMENTS or token.pos_ not in {"NUM", "ADJ", "NOUN", "PRON"}:
        return False
    if token.ent_type_ in {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"} or _completed(token):
        return False
    year = token.text.isdigit() and len(token.text) == 4 and token.dep_ == "pobj"
    if any(c.lower_ in {"a", "an"} for c in token.children):
        # "by a third"
        return False
    if year or _value(token):
        return False
    return not any(c.dep_ in {"quantmod", "nmod"} and c.pos_ == "SYM" for c in token.children)


def _value(token: Token) -> bool:
    """Whether a number is what is measured: "the population has dropped to 3,000"."""
    verb = token.head
    while verb.pos_ not in {"VERB", "AUX"} and verb.head is not verb:
        verb = verb.head
    beside = (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"})
    known = words("reference", "measures.txt")
    measured = verb.lemma_.lower() in known or any(c.lemma_.lower() in known for c in beside)
    return token.dep_ in {"pobj", "attr"} and measured


def quoted(token: Token) -> bool:
    """Whether the token stands between double quotation marks."""
    return token.i in _quotations(token.doc)


def _quotations(doc: Doc) -> dict[int, int]:
    """The quotations of a document, found once and kept with it."""
    if _KEY not in doc.user_data:
        doc.user_data[_KEY] = quotations(doc)
    found: dict[int, int] = doc.user_data[_KEY]
    return found
