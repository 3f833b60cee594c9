"""Whose office it is: how far a body's name reaches, and what follows an office that tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.names_words import PREFIXES, hyphen

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    Named = dict[int, tuple[int, int]]

ABOUT = frozenset({"of", "for", "at", "in", "to", "on"})
"""Prepositions behind an office that say what it is about ("ambassador to Chad")."""
_CLAUSES = frozenset({"relcl", "acl", "advcl", "appos"})
_RESTRICTING = frozenset({"that", "which", "who"})


def reaches_back(doc: Doc, start: int, named: Named) -> int:
    """Where the words for a body begin, with what is tied to it ("anti-Hutu", "TUC Scottish").

    Args:
        start: first token of the name.
    """
    while start:
        if start > 1 and hyphen(doc[start - 1]) and doc[start - 2].lower_ in PREFIXES:
            start -= 2
        elif start - 1 in named and _organised(doc, named[start - 1]):
            start = named[start - 1][0]
        elif start - 1 not in named and _shouted(doc[start - 1]):
            start -= 1
        else:
            break
    return start


def _organised(doc: Doc, span: tuple[int, int]) -> bool:
    """Whether a name right before another is that of a body, which has branches in places."""
    last = doc[span[1] - 1]
    return _shouted(last) or last.ent_type_ == "ORG"


def _shouted(token: Token) -> bool:
    """Whether a word is an acronym."""
    return 2 < len(token) < 7 and token.is_upper and token.is_alpha


def posted(doc: Doc, start: int, named: Named) -> int:
    """One past the office in "envoy to Chad Anna Lee", whose holder begins at start; or start."""
    place = named.get(start - 1)
    if place is None or place[1] != start or not place[0]:
        return start
    i = place[0] - 1
    i -= i > 0 and doc[i].lower_ == "the"
    return i if i > 0 and doc[i].lower_ in ABOUT else start


def phrase_end(head: Token, limit: int, named: Named) -> int:
    """One past the last token of "of ..." and "for ..." after the head, no clause and no comma.

    0 when a clause is cut off without which nobody can tell what is meant ("chair of the panel
    that found it").
    """
    end = head.i + 1
    clauses = {
        t.i: c.dep_ for c in head.subtree if c.i != head.i and c.dep_ in _CLAUSES for t in c.subtree
    }
    for child in head.children:
        if child.i == end and child.dep_ == "prep" and child.lower_ in ABOUT:
            for token in child.subtree:
                comma = token.is_punct and token.text not in {"-", "–", "’", "'"}
                if token.i >= limit or token.i in clauses or comma or token.i != end:
                    break
                end = token.i + 1
    if end > head.i + 1 and end < limit and clauses.get(end) in {"relcl", "acl"}:
        restricted = head.doc[end].lower_ in _RESTRICTING and end - 1 not in named
        return 0 if restricted else end
    return _where(head.doc, end, limit, named)


def _where(doc: Doc, end: int, limit: int, named: Named) -> int:
    """One past "at the ..." and a name that the parser has hung on something before the office."""
    i = end
    if i + 1 < min(limit, len(doc)) and doc[i].lower_ == "at":
        i += 1 + (doc[i + 1].lower_ == "the")
        body = named.get(i)
        if body is not None and body[0] == i and doc[i].ent_type_ in {"ORG", "FAC"}:
            return body[1]
    return end
