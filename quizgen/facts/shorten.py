"""Shortening: a long phrase without what hangs on its right edge, as long as it stays true.

What a phrase says of more than it names ("no one who ...", "if ...") is not shortened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.cut_off import names_on
from quizgen.facts.frayed import hanging
from quizgen.facts.phrases import quoted, set_off, stripped

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

ENOUGH = 9
"""Words up to which a phrase needs no shortening."""
FEWEST = 2
_WIDE = {
    "no", "not", "n't", "never", "only", "any", "every", "all", "each", "those", "anyone",
    "who", "none", "few", "if", "unless", "whether", "first", "last", "most", "least",
}  # fmt: skip
"""Words whose meaning reaches over the whole phrase: what restricts it must stay."""


def shortened(span: Span, *, enough: int = ENOUGH) -> Span:
    """The span cut from the right until it has few enough words, or can be cut no more."""
    while _length(span) > enough and not _wide(span):
        cut = _cut(span)
        if cut is None:
            return span
        span = cut
    return span


def _cut(span: Span) -> Span | None:
    """The span without its smallest removable right edge; none when there is nothing to remove."""
    last = span.end - 1
    heads = [t for t in span if t is not span.root and _removable(t, span)]
    ends = [t for t in heads if t.right_edge.i >= last]
    if not ends:
        return None
    head = max(ends, key=lambda t: t.left_edge.i)
    start = head.left_edge.i
    if start > span.start and span.doc[start - 1].dep_ == "cc":
        start -= 1
    kept = stripped(span.doc[span.start : start])
    while len(kept) > 1 and _leading(kept[-1]):
        kept = stripped(kept[:-1])
    if span.root.pos_ in {"VERB", "AUX"} and _finite(span) and not _finite(kept):
        return None
    if hanging(kept) or names_on(kept):
        return None
    if _length(kept) < FEWEST or quoted(kept) or kept[-1].dep_ in {"prep", "mark", "cc", "det"}:
        return None
    return kept


def _leading(last: Token) -> bool:
    """Whether a word leads to what was cut; the particle of a verb ("has run out") does not."""
    return last.pos_ in {"CCONJ", "ADP", "DET", "PART"} and last.dep_ != "prt"


def _finite(span: Span) -> bool:
    return any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in span)


def _removable(token: Token, span: Span) -> bool:
    head = token.head
    if token.left_edge.i <= span.root.i or head.i > token.i or token.dep_ not in _RULES:
        return False
    return _RULES[token.dep_](token, head)


def _aside(token: Token, head: Token) -> bool:
    """Whether commas or dashes set a modifier off: then it only adds."""
    del head
    return set_off(token)


def _adverbial(token: Token, head: Token) -> bool:
    """A clause of time or reason, or one that commas set off."""
    del head
    marked = any(c.lower_ in _SPARED for c in token.children if c.dep_ in {"mark", "advmod"})
    return marked or set_off(token)


def _prepositional(token: Token, head: Token) -> bool:
    """A place or a time behind a verb that has its object, or set off by a comma."""
    if token.lower_ in _LIMITING or _second_end(token, head):
        return False
    if set_off(token):
        return True
    filled = any(
        c.dep_ in {"dobj", "xcomp", "attr", "acomp"} and c.i < token.i for c in head.children
    )
    inner = next((c for c in token.children if c.dep_ == "pobj"), None)
    located = inner is not None and inner.ent_type_ in {"GPE", "LOC", "DATE", "TIME", "FAC"}
    return filled and located and head.pos_ == "VERB"


def _second_end(token: Token, head: Token) -> bool:
    """ "from 20 km [from Oslo]", "from Oslo [to Bergen]": a way needs both of its ends."""
    starts = (c for c in head.children if c.lower_ == "from" and c.i < token.i)
    return token.lower_ in {"from", "to"} and any(starts)


def _joined(token: Token, head: Token) -> bool:
    verbal = token.pos_ in {"VERB", "AUX"} and head.pos_ in {"VERB", "AUX"}
    return verbal and any(c.dep_ == "cc" for c in head.children)


_RULES = {
    "relcl": _aside,
    "acl": _aside,
    "advcl": _adverbial,
    "prep": _prepositional,
    "conj": _joined,
    "appos": _aside,
    "parataxis": _aside,
}
_LIMITING = {"until", "till", "unless", "except", "without", "since", "before"}
"""Without these the rest says more than is true ("did not search it until October")."""
_SPARED = {"after", "before", "while", "although", "though", "because", "since"}


def _wide(span: Span) -> bool:
    return any(t.lower_ in _WIDE for t in span[:3])


def _length(span: Span) -> int:
    return sum(not t.is_punct and not t.is_space for t in span)
