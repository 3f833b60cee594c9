"""Realisation: a clause said again as a statement, or as a question about one of its parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from quizgen.items.articles import agreeing
from quizgen.items.words import listed
from quizgen.models import Clause, Mention, Part, Verb

_COPULA = {"am", "is", "are", "was", "were", "be", "been", "being"}
_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does", "am": "is"}
_OPENERS = {"If", "The", "A", "An", "When", "In", "On", "There", "These", "This", "While", "Any"}
_COMMA_INSIDE = re.compile(r"[,.]([”\"])$")
_INITIALS = re.compile(r"\b(?:[A-Z]\.)+$")
_LINK = re.compile(
    r"^(?:however|in fact|of course|meanwhile|moreover|overall|by contrast|instead|in addition|"
    r"for example|for instance|on (?:the )?one hand|on the other hand), ",
    re.IGNORECASE,
)
"""What ties a sentence to the one before, at the head of what is said."""
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

    def with_verb(self, verb: Verb) -> Sentence:
        """The same with another verb."""
        return replace(self, clause=self.clause.model_copy(update={"verb": verb}))


def said(part: Part) -> str:
    """A part with its preposition or conjunction."""
    words = _unopened(part.mention)
    if part.slot == "clause":
        words = _LINK.sub("", words)
    if part.slot == "clause" and part.role == "content" and not part.marker:
        if words[:1] in '“"' or words.startswith("to "):
            return words
        first, _, rest = words.partition(" ")
        return f"that {first.lower() if first in _OPENERS else first} {rest}"
    if not part.marker or (part.slot == "clause" and part.marker not in _CLAUSAL):
        return words
    return f"{part.marker} {words}"


def _unopened(mention: Mention) -> str:
    """The words of a mention without the large article of a sentence that it opened."""
    found = re.match(r"(The|An?) [a-z]", mention.words) if mention.head else None
    return f"{mention.words[0].lower()}{mention.words[1:]}" if found else mention.words


def statement(sentence: Sentence, swap: Callable[[Part], str] = said) -> str:
    """The clause as a statement without its full stop.

    Args:
        sentence: what to say.
        swap: how to say each part, so that a gap or another word can stand in.
    """
    front, middle, back = _around(sentence)
    words = [
        _closed(sentence.subject, swap),
        _group(sentence.clause, middle, swap),
        *_run(_tail(back, front), swap),
    ]
    return agreeing(_join(words).rstrip(","))


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
    return _question([wh, group, *_run(_tail(back, front), said)])


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
    words = _run(_tail(tail, front), lambda p: strand_marker(p) if p is strand else said(p))
    named = _closed(sentence.subject, said)
    return _question([wh, first, named, *map(said, middle), rest, *words])


def _tail(back: Sequence[Part], front: Sequence[Part]) -> list[Part]:
    """What stood in front goes to the end, but before a clause, which would claim it."""
    clauses = [p for p in back if p.slot == "clause" and p.role == "content" and p.marker != "to"]
    return [*(p for p in back if p not in clauses), *front, *clauses]


def _run(parts: Sequence[Part], swap: Callable[[Part], str]) -> list[str]:
    """Parts in a row, with the commas that keep them from running into each other."""
    words = [_closed(p, swap) for p in parts]
    for i, (before, part) in enumerate(pairwise(parts)):
        # "before joining Nordlink, for ten years": without the comma she joined it for ten years
        behind = before.mention.end < part.mention.start
        if part.aside and behind and before.mention.type == "clause":
            words[i] = f"{words[i].rstrip(',')},"
    return words


def _closed(part: Part, swap: Callable[[Part], str]) -> str:
    """A part with the comma that ends its last aside."""
    words = swap(part)
    return f"{words}," if part.closing and ", " in words else words


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
    auxiliaries, form = list(clause.verb.auxiliaries), clause.verb.form
    if clause.verb.negated and not auxiliaries:
        # "is not": a copula stands before its negation
        form = f"{form} not"
    elif clause.verb.negated:
        auxiliaries.insert(1, "not")
    return _join([*auxiliaries[:1], *map(swap, middle), *auxiliaries[1:], form])


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
    return ended(capitalised(text), "?")


def ended(text: str, mark: str) -> str:
    """A text with a mark at its end, which the points of "U.S." and a closed quotation spare."""
    text = _COMMA_INSIDE.sub(r"\1", text.rstrip(",;: "))
    if not _INITIALS.search(text):
        text = text.rstrip(".,;: ")
    return text if mark == "." and text.endswith(".") else text + mark


def _join(words: Sequence[str]) -> str:
    return " ".join(w for w in words if w)


def exchanged(text: str, words: str, other: str) -> str:
    """A text with other words in the place of words that it holds once; empty when it does not.

    A large first letter of its own, as at the head of a sentence, does not count.
    """
    small, large = f"{words[:1].lower()}{words[1:]}", capitalised(words)
    either = rf"(?<!\w)(?:{re.escape(small)}|{re.escape(large)})(?!\w)"
    found, times = re.subn(either, lambda _: other, text)
    return found if times == 1 else ""


def capitalised(text: str) -> str:
    """A text with its first letter large."""
    return f"{text[:1].upper()}{text[1:]}"
