"""What the article says that a name is: by the nouns beside it, or by quotation marks around it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from quizgen.facts.names_data import callings, gazetteer
from quizgen.facts.names_spans import Name
from quizgen.lexicon import noun_classes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PLACE_NOUNS = frozenset({"town", "village", "city", "port", "island", "district", "region"})
_CALLED = frozenset({"known", "described", "dubbed"})
_GROUNDS = frozenset({"base", "camp", "district", "garrison", "neighborhood", "neighbourhood",
                      "peninsula", "plateau", "prison", "province", "region"})  # fmt: skip
"""What is called by the name of its place ("the Rukban camp")."""
_OPENING, _CLOSING = frozenset('"“‘'), frozenset('"”’')


def made_thing(doc: Doc, name: Name) -> bool:
    """Whether a noun right before the name calls it a made thing ("the helicopter Grace")."""
    if _called_thing(doc[name.core : name.end].root):
        return True
    before = doc[name.core - 1] if name.core == name.start > 0 else None
    if before is None or before.tag_ != "NN" or before.head.i < name.start:
        return False
    name_known = name.end == name.core + 1 and doc[name.core].text in gazetteer().names
    if name_known or doc[name.core : name.end].text.isupper():
        # "a second rocket NASA wants"
        return False
    beside = before.dep_ in {"compound", "nmod"} and before.head.i < name.end
    return beside and callings().get(before.lemma_.lower()) == "thing"


def _called_thing(token: Token) -> bool:
    """ "a shop called Sweet Tooth": what a person is called is no common noun for a thing."""
    called = token.dep_ == "oprd" and token.head.lower_ in {"called", "named", "dubbed"}
    noun = token.head.head
    if not called or token.head.dep_ != "acl" or noun.tag_ != "NN":
        return False
    return noun_classes(noun.lemma_.lower())[:1] == ("artifact",)


def called_work(doc: Doc, name: Name) -> bool:
    """Whether quotation marks hold just the name, and no person's: that of a film, a song."""
    if name.label == "PERSON" or not name.start or doc[name.start - 1].text not in _OPENING:
        return False
    behind = doc[name.end : name.end + 2].text
    capitals = name.end - name.core > 1
    return capitals and (behind[:1] in _CLOSING or behind[1:2] in _CLOSING)


def described(token: Token, name: Name) -> Iterable[Token]:
    """The common nouns that stand in apposition to a name, on either side."""
    for child in token.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN" and child.tag_ == "NN":
            yield child
    if token.dep_ == "appos" and token.head.pos_ == "NOUN" and token.head.tag_ == "NN":
        yield _nearest(token, name)
    yield from _said_to_be(token, name)
    of = token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.tag_ == "NN"
    if of and token.head.head.lemma_ in _PLACE_NOUNS:
        yield token.head.head
    if token.dep_ == "oprd" and token.head.lower_ in {"called", "named", "dubbed"}:
        yield token.head.head
    if name.start and token.doc[name.start - 1].tag_ == "NN":
        before = token.doc[name.start - 1]
        if before.dep_ in {"compound", "nmod"} and before.head == token:
            yield before


def _nearest(token: Token, name: Name) -> Token:
    """What a name behind a comma explains: its head, or the body or thing right before the comma.

    "The administrator of the travel chain, Travelo," is about the chain.
    """
    doc, alone = token.doc, name.end == name.core + 1
    before = doc[name.start - 2] if alone and name.start > 1 else token.head
    close = before.tag_ == "NN" and before.dep_ == "pobj" and token.text not in gazetteer().given
    return before if close and callings().get(before.lemma_.lower()) else token.head


def _said_to_be(token: Token, name: Name) -> Iterable[Token]:
    """What the article says that it is: "X is a disease", "a browser known as X", "the X rover"."""
    head = token.head
    if (
        token.dep_ == "nsubj"
        and head.lemma_ == "be"
        and not any(c.dep_ == "neg" for c in head.children)
    ):
        for child in head.children:
            if child.dep_ == "attr" and child.tag_ == "NN" and _one(child):
                yield child
    known = token.dep_ == "pobj" and head.lower_ == "as" and head.head.lower_ in _CALLED
    if known and head.head.dep_ in {"acl", "ROOT"}:
        yield head.head.head
    before = token.doc[name.start - 1] if name.start else token
    the = before.tag_ == "POS" or before.lower_ in {"the", "a", "an", "its", "their"}
    if (
        the
        and token.dep_ in {"compound", "nmod"}
        and head.i == name.end
        and head.tag_ in {"NN", "NNS"}
    ):
        found = callings().get(head.lemma_.lower())
        if found == "thing" or head.lemma_ in _GROUNDS:
            yield head


def _one(noun: Token) -> bool:
    return any(c.lower_ in {"a", "an"} for c in noun.children)
