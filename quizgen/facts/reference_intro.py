"""Things said in the words that introduced them: "the study" as "the study by Yale University"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from quizgen.facts.names_data import kinds, words
from quizgen.facts.reference_kinds import key, nouns, tells
from quizgen.facts.reference_open import quoted
from quizgen.facts.reference_told import somebody

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from quizgen.facts.names import Cast
    from quizgen.facts.reference import Wording

_POINTING = frozenset({"the", "this", "that", "these", "those"})
_THINGS = frozenset({"thing", "work", "event", "place"})
_FRESH = frozenset({"new", "latest", "recent"})
"""Modifiers of a later mention that tell no second thing from the first."""
_PREPOSITIONS = frozenset({"of", "by", "from", "at", "in", "on", "for", "against", "between",
                           "with", "to", "about", "into", "among", "over"})  # fmt: skip
_LONGEST = 8
"""Words behind the noun above which they are too many to be said again."""


def introduced(first: Token, head: Token, cast: Cast, say: Callable[[Span], Wording]) -> str:
    """The words for a description that its first mention gives; empty when they are not sure.

    They are sure where the article has introduced one thing of the name, and no second.

    Args:
        first: the article or "this" that begins the description.
        head: its noun.
        cast: the names of the document.
        say: how to say a span away from its page.
    """
    if head.lemma_.lower() in words("reference", "unspeaking.txt") or not _plain(head):
        return ""
    before = [t for t in nouns(head.doc).get(head.lemma_, ()) if t.i < first.i and not quoted(t)]
    if head.tag_ == "NN" and any(t.tag_ == "NNS" and _definite(t) for t in before):
        return ""
    full = [t for t in before if t.tag_ == head.tag_ and not _bare(t)]
    if not full or any(_rivals(t, full[0]) for t in full[1:]):
        return ""
    if (somebody(head) or head.lemma_.lower() in kinds()) and _after(full[0]) is None:
        # "the Australian man", "the Russian city": there are many
        return ""
    return "" if succeeded(full[0], first, cast) else restated(full[0], cast, say)


def succeeded(noun: Token, later: Token, cast: Cast) -> bool:
    """Whether another named thing came up since a noun that has a name ("Galileo spacecraft")."""
    named = {e.id for c in noun.children if (e := cast.at(c)) is not None and e.type in _THINGS}
    between = (cast.at(t) for t in noun.doc[noun.i : later.i])
    return bool(named) and any(e and e.type in _THINGS and e.id not in named for e in between)


def _plain(head: Token) -> bool:
    """Whether a description adds nothing to its noun that the introduction may not have."""
    after = any(c.i > head.i and c.dep_ in {"prep", "relcl", "acl", "appos"} for c in head.children)
    return not after and all(
        c.dep_ in {"det", "punct"} or (c.dep_ == "amod" and c.lower_ in _FRESH)
        for c in head.children
        if c.i < head.i
    )


def _definite(token: Token) -> bool:
    return any(c.dep_ == "poss" or c.lower_ in _POINTING for c in token.children)


def _bare(token: Token) -> bool:
    """Whether a mention is itself only "the study", which introduces nothing."""
    pointing = any(c.dep_ == "det" and c.lower_ in _POINTING for c in token.children)
    return pointing and not key(token) and not _after(token)


def _rivals(later: Token, first: Token) -> bool:
    """Whether a later mention may be of a second thing: it is introduced, or tells another kind."""
    return not _definite(later) or not key(later) <= key(first)


def _after(head: Token) -> Span | None:
    """What the words right behind a noun add to it: "by Yale University", "written by Ann Lee"."""
    for child in head.children:
        if child.i != head.i + 1:
            continue
        agent = child.tag_ == "VBN" and any(c.dep_ == "agent" for c in child.children)
        if child.dep_ == "acl" and agent:
            return head.doc[child.i : child.right_edge.i + 1]
        inner = [c for c in child.children if c.dep_ == "pobj"]
        if child.dep_ == "prep" and child.lower_ in _PREPOSITIONS and len(inner) == 1:
            if head.doc[inner[0].right_edge.i + 1 :][:1].text == ":":
                # "the showing of Star: The Return": a name goes on behind its colon
                return None
            return head.doc[child.i : inner[0].right_edge.i + 1]
    return None


def restated(head: Token, cast: Cast, say: Callable[[Span], Wording]) -> str:
    """The introduction with "the" in front, or with the owner's name."""
    owned = [c for c in head.children if c.dep_ == "poss"]
    owner = _owner(owned[0], cast) if owned else ""
    telling = _telling(head, cast)
    behind = _after(head)
    after = _said(behind, say) if behind is not None else ""
    unsure = (owned and not owner) or telling is None or (behind is not None and not after)
    if unsure or not (owner or telling or after):
        return ""
    noun = head.lower_ if head.is_sent_start else head.text
    return " ".join(w for w in (owner or "the", telling, noun, after) if w)


def _owner(possessor: Token, cast: Cast) -> str:
    """The owner by name; empty when it has none."""
    entity = cast.at(possessor) or cast.resolve(possessor)
    if entity is None or any(c.dep_ in {"conj", "appos", "prep"} for c in possessor.children):
        return ""
    mark = "’" if entity.plural and entity.name.endswith("s") else "’s"
    return entity.full + mark


def _telling(head: Token, cast: Cast) -> str | None:
    """The modifiers that tell which one, with a number beside them; none when one is doubtful."""
    kept, told = [], False
    for child in head.children:
        if child.i > head.i or child.dep_ not in {"amod", "compound", "nmod", "nummod"}:
            continue
        ranked = child.tag_ in {"JJS", "JJR"} or child.ent_type_ == "ORDINAL"
        if ranked or child.lower_ in words("reference", "doubting.txt"):
            return None
        counts = child.dep_ == "nummod"
        if counts and (child.lower_ == "one" or any(True for _ in child.children)):
            continue
        if counts or tells(child):
            span = head.doc[child.left_edge.i : child.right_edge.i + 1]
            if not _sayable(span, cast):
                return None
            kept.append(_lowered(span, cast))
            told = told or not counts
    return " ".join(kept) if told else ""


def _sayable(span: Span, cast: Cast) -> bool:
    """Whether modifiers are plain words and known names, without marks and pronouns."""
    return not any(
        t.pos_ in {"PRON", "CCONJ"}
        or t.dep_ == "poss"
        or (t.is_punct and t.text != "-")
        or (t.text[0].isupper() and cast.at(t) is None and not t.is_sent_start)
        for t in span
    )


def _lowered(span: Span, cast: Cast) -> str:
    first = span[0]
    opens = first.is_sent_start and first.pos_ != "PROPN" and cast.at(first) is None
    return span.text[0].lower() + span.text[1:] if opens else span.text


def _said(span: Span, say: Callable[[Span], Wording]) -> str:
    """What stands behind the noun; empty when it is long, a time, or open."""
    late = any(t.ent_type_ in {"DATE", "TIME"} for t in span)
    clause = any(t.dep_ in {"relcl", "advcl", "conj"} and t.pos_ == "VERB" for t in span)
    if len(span) > _LONGEST or late or clause or any(t.is_punct and t.text != "-" for t in span):
        return ""
    said = say(span)
    return "" if said.open or said.weak else said.text
