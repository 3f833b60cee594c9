"""Realisation: a clause said again as a statement, or as a question about one of its parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from quizgen.items.articles import agreeing
from quizgen.items.words import listed
from quizgen.models import Clause, Part

_COPULA = {"am", "is", "are", "was", "were", "be", "been", "being"}
_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does", "am": "is"}
_OPENERS = {"If", "The", "A", "An", "When", "In", "On", "There", "These", "This", "While", "Any"}
_DO = {"past": "did", "present": "does"}
_CLAUSAL = {"that", "because", "whether", "if", "unless", "after", "before", "when", "while", "as",
            "since", "until", "once", "although", "though", "than", "so", "where", "how", "why",
            "whereas", "lest"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """A clause cut down to what a stem says: its parts in order, without the asked one."""

    clause: Clause
    parts: tuple[Part, ...]
    """What is said, in the order of the article; without subject and verb group."""
    subject: Part


def said(part: Part) -> str:
    """A part with its preposition or conjunction."""
    words = part.mention.words
    if part.slot == "clause" and part.role == "content" and not part.marker:
        if words[:1] in '“"' or words.startswith("to "):
            return words
        first, _, rest = words.partition(" ")
        return f"that {first.lower() if first in _OPENERS else first} {rest}"
    if not part.marker or (part.slot == "clause" and part.marker not in _CLAUSAL):
        return words
    return f"{part.marker} {words}"


def statement(sentence: Sentence, swap: Callable[[Part], str] = said) -> str:
    """The clause as a statement without its full stop.

    Args:
        sentence: what to say.
        swap: how to say each part, so that a gap or another word can stand in.
    """
    front, middle, back = _around(sentence)
    words = [
        swap(sentence.subject),
        _group(sentence.clause, middle, swap),
        *map(swap, _tail(back, front)),
    ]
    return agreeing(_join(words))


def about_subject(sentence: Sentence, wh: str, *, plural: bool = False) -> str:
    """A question for the subject: "Who announced ...?"

    Args:
        sentence: what to say besides.
        wh: the question word or phrase.
        plural: whether the phrase takes a plural verb ("Which countries have ...").
    """
    front, middle, back = _around(sentence)
    times = [p for p in middle if p.role == "when" or p.mention.text.lower() in listed("times")]
    middle, front = [p for p in middle if p not in times], [*times, *front]
    group = _group(sentence.clause, middle, said)
    if not plural:
        group = _singular(group, sentence)
    return _question([wh, group, *map(said, _tail(back, front))])


def about_other(sentence: Sentence, wh: str, *, strand: Part | None = None) -> str:
    """A question for anything but the subject: "What did the ministry propose?"

    Args:
        sentence: what to say besides.
        wh: the question word or phrase, with its preposition where that leads.
        strand: the asked part when its preposition stays behind ("call for").
    """
    front, middle, back = _around(sentence)
    first, rest = _inverted(sentence)
    tail = sorted([*back, *([strand] if strand else [])], key=lambda p: p.mention.start)
    words = [strand_marker(p) if p is strand else said(p) for p in _tail(tail, front)]
    return _question([wh, first, said(sentence.subject), *map(said, middle), rest, *words])


def _tail(back: Sequence[Part], front: Sequence[Part]) -> list[Part]:
    """What stood in front goes to the end, but before a clause, which would claim it."""
    clauses = [p for p in back if p.slot == "clause" and p.role == "content" and p.marker != "to"]
    return [*(p for p in back if p not in clauses), *front, *clauses]


def strand_marker(part: Part) -> str:
    """The preposition that stays behind."""
    return part.marker


def _around(sentence: Sentence) -> tuple[list[Part], list[Part], list[Part]]:
    """Parts before the subject, between it and the verb, and behind the verb."""
    verb = next(p for p in sentence.clause.parts if p.slot == "verb").mention.start
    subject = sentence.subject.mention.start
    before = [p for p in sentence.parts if p.mention.start < verb]
    middle = [p for p in before if p.slot == "adverb" and p.mention.start > subject]
    front = [p for p in before if p not in middle]
    back = [p for p in sentence.parts if p.mention.start > verb]
    return front, middle, back


def _group(clause: Clause, middle: Sequence[Part], swap: Callable[[Part], str]) -> str:
    auxiliaries = list(clause.verb.auxiliaries)
    if clause.verb.negated:
        auxiliaries.insert(1, "not")
    return _join([*auxiliaries[:1], *map(swap, middle), *auxiliaries[1:], clause.verb.form])


def _singular(group: str, sentence: Sentence) -> str:
    """The verb group in the singular, as "who" and "what" take it."""
    first, _, rest = group.partition(" ")
    if first in _SINGULAR:
        first = _SINGULAR[first]
    elif not sentence.clause.verb.auxiliaries and sentence.clause.verb.tense == "present":
        first = third_person(sentence.clause.verb.lemma)
    return _join([first, rest])


@cache
def third_person(lemma: str) -> str:
    """The third person singular of a verb: "carry" -> "carries"."""
    import lemminflect

    forms: tuple[str, ...] = lemminflect.getInflection(lemma, "VBZ")
    return forms[0] if forms else f"{lemma}s"


def _inverted(sentence: Sentence) -> tuple[str, str]:
    """The word that goes before the subject, and what is left of the verb group."""
    verb = sentence.clause.verb
    negation = "not" if verb.negated else ""
    if verb.auxiliaries:
        return verb.auxiliaries[0], _join([negation, *verb.auxiliaries[1:], verb.form])
    if verb.form.lower() in _COPULA:
        return verb.form, negation
    do = _DO.get(verb.tense, "did")
    if do == "does" and sentence.subject.mention.plural:
        do = "do"
    return do, _join([negation, verb.lemma])


def _question(words: Sequence[str]) -> str:
    text = agreeing(_join(words))
    return f"{text[:1].upper()}{text[1:].rstrip('.,;: ')}?"


def _join(words: Sequence[str]) -> str:
    return " ".join(w for w in words if w)


def capitalised(text: str) -> str:
    """A text with its first letter large."""
    return f"{text[:1].upper()}{text[1:]}"
