"""Changes of a parse: where words hang and what they are called, and what a rule asks of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from quizgen.facts.knowledge import verbs
from quizgen.facts.verbforms import lemma_of, participle

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

GROUP = frozenset({"aux", "auxpass"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
NAMING = frozenset({"NOUN", "PROPN"})
VERBAL = frozenset({"VERB", "AUX"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


class Change(NamedTuple):
    """Another place in the tree for a token, and perhaps another tag."""

    token: Token
    head: Token
    """The token itself where it becomes the root."""
    dep: str
    tag: str = ""


def applied(doc: Doc, changes: Sequence[Change]) -> bool:
    """Make the changes of one rule together; none is made where they would make no tree."""
    heads = {t.i: t.head.i for t in doc} | {c.token.i: c.head.i for c in changes}
    if not _tree(heads):
        return False
    deps = {c.token.i: c.dep for c in changes}
    rows: Any = doc.to_array(["HEAD", "DEP"])
    for i, head in heads.items():
        # offsets are stored without a sign
        rows[i][0] = (head - i) % 2**64
    for i, dep in deps.items():
        rows[i][1] = doc.vocab.strings.add(dep)
    doc.from_array(["HEAD", "DEP"], rows)
    for change in changes:
        if change.tag:
            _retag(change.token, change.tag)
    return True


def _tree(heads: dict[int, int]) -> bool:
    """Whether each token leads to a root."""
    sound: set[int] = set()
    for i in heads:
        path: list[int] = []
        while i not in sound and heads[i] != i:
            if i in path:
                return False
            path.append(i)
            i = heads[i]
        sound.update(path, [i])
    return True


def _retag(token: Token, tag: str) -> None:
    token.tag_ = tag
    if tag.startswith("VB"):
        token.pos_ = "VERB"
        token.lemma_ = lemma_of(token.lower_, tag) or token.lemma_
    elif tag in {"JJ", "IN"}:
        token.pos_ = "ADJ" if tag == "JJ" else "SCONJ"
    else:
        token.pos_ = "PROPN" if tag.startswith("NNP") else "NOUN"


def subjects(verb: Token) -> list[Token]:
    """All that is taken for the subject of a verb."""
    return [c for c in verb.children if c.dep_ in SUBJECTS]


def finite(verb: Token) -> bool:
    """Whether the verb group is finite."""
    group = [c for c in verb.children if c.dep_ in GROUP]
    return (group[0] if group else verb).tag_ in _FINITE


def clear(verb: Token) -> bool:
    """Whether a verb is finite beyond doubt: "sold" behind a noun may be a participle."""
    if not finite(verb):
        return False
    if any(c.dep_ in GROUP for c in verb.children) or not participle(verb.lower_):
        return True
    taken = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
    # "told him": whoever is told something is no object of a participle
    sure = verb.lemma_ not in verbs("twofold") or any(c.tag_ == "PRP" for c in taken)
    return verb.tag_ != "VBD" or (bool(taken) and sure)


def front(verb: Token) -> int:
    """Where the verb group begins, with the adverbs in and before it."""
    i = verb.i
    while i > 0:
        before = verb.doc[i - 1]
        own = before.head == verb and before.dep_ in {*GROUP, "neg", "advmod"}
        if not own or before.lower_ in {"however", "then", "so"} or before.left_edge != before:
            return i
        i -= 1
    return i


def subject_of(verb: Token) -> str:
    """What the subject of a verb is called: of a passive verb it is another."""
    return "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"


def comma_before(token: Token) -> bool:
    """Whether a comma stands right before a token's phrase."""
    edge = token.left_edge
    return edge.i > 0 and edge.nbor(-1).text == ","
