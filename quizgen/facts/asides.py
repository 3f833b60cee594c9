"""Who says so in an aside: "the bakery, Ada Moreau said, closed", "according to Ada Moreau"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from quizgen.facts.knowledge import verbs

if TYPE_CHECKING:
    from spacy.tokens import Token


class Aside(NamedTuple):
    """Words beside a clause that name its source."""

    holder: Token
    """The verb of the clause that they are hung on."""
    sayer: Token | None
    """Head of the words for whoever says so; none when that is in doubt, or only thought."""
    verb: Token | None
    """The verb of saying; none behind "according to"."""
    at: Token
    """Where the aside stands."""


def aside_of(verb: Token) -> Aside | None:
    """The aside that names the source of a verb's clause, or of one that it is joined to."""
    found = [a for a in _asides(verb) if a.verb != verb and _reaches(a, verb)]
    if len(found) > 1:
        return found[0]._replace(sayer=None)
    return found[0] if found else None


def _asides(verb: Token) -> Iterator[Aside]:
    for token in verb.sent:
        if token.dep_ == "parataxis" and token.lemma_.lower() in _saying():
            subjects = [c for c in token.children if c.dep_ == "nsubj"]
            sure = len(subjects) == 1 and token.lemma_.lower() in verbs("asserting")
            plain = not any(c.dep_ in {"neg", "aux"} for c in token.children)
            yield Aside(token.head, subjects[0] if sure and plain else None, token, token)
        elif token.lower_ == "according":
            named = [c for t in (token, *token.children) for c in t.children if c.dep_ == "pobj"]
            yield Aside(token.head, named[0] if len(named) == 1 else None, None, token)


def _saying() -> frozenset[str]:
    return verbs("asserting") | verbs("opaque") | verbs("quoting")


def _reaches(aside: Aside, verb: Token) -> bool:
    """Whether the source stands for a clause: its own, one inside it, or one joined to it."""
    holder = aside.holder
    if holder == verb:
        return True
    if _within(verb, holder):
        # "A closed, according to Ada, and B burned": what follows is the article's own
        behind = aside.verb is None and holder.i < aside.at.i < verb.i
        return not behind
    while holder.dep_ == "conj":
        # "A closed and B burned, according to ...": the parser hangs it on the last one
        holder = holder.head
        if holder == verb or _within(verb, holder):
            return True
    return False


def _within(verb: Token, holder: Token) -> bool:
    """Whether a clause is part of another, other than what a relative clause adds to it."""
    while verb.dep_ not in {"ROOT", "relcl", "acl"}:
        verb = verb.head
        if verb == holder:
            return True
    return False
