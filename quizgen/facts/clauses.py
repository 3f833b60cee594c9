"""Clauses: each finite verb of a sentence with its constituents, read off the dependency parse.

Works on any parsed `Doc`, so tests may build one by hand. Doubtful structure yields nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import lemminflect
from spacy.tokens import Doc, Token

from quizgen.facts.constituents import Constituent, constituents
from quizgen.facts.doubt import counts, doubtful
from quizgen.facts.knowledge import verbs
from quizgen.facts.phrases import core, set_off, stripped
from quizgen.facts.relative import relative_marker

Relation = Literal["main", "content", "conjunct", "relative", "adverbial"]

_SUBJECTS = {"nsubj", "nsubjpass"}
_GROUP = {"aux", "auxpass"}
TWO = 2
_FLOATING = {"both", "all"}
"""What stands behind those of whom it is said: "crews from Chad and Mali both lost"."""
_PLACED = {"GPE", "LOC", "FAC", "DATE", "TIME", "MONEY", "PERCENT", "NORP"}
"""Labels of names that "who" never means."""


@dataclass(frozen=True, slots=True)
class Predication:
    """A finite verb with its subject and the other constituents in order."""

    verb: Token
    auxiliaries: tuple[Token, ...]
    subject: Constituent
    parts: tuple[Constituent, ...]
    """All but subject and verb group, in the order of the sentence."""
    relation: Relation
    negated: bool
    inherited: bool
    """Whether the subject stands in another clause ("He came and saw")."""

    @property
    def passive(self) -> bool:
        """Whether the verb group is passive."""
        if any(a.dep_ == "auxpass" for a in self.auxiliaries):
            return True
        last = self.auxiliaries[-1:]
        return self.verb.tag_ == "VBN" and any(a.lemma_ == "be" for a in last)

    @property
    def first(self) -> Token:
        """First token of the verb group."""
        return self.auxiliaries[0] if self.auxiliaries else self.verb


def predications(doc: Doc) -> Iterator[Predication]:
    """The finite clauses of a document, in order, each with one clear subject."""
    for sentence in doc.sents:
        for token in sentence:
            if token.pos_ in {"VERB", "AUX"} and token.dep_ not in _GROUP:
                found = _predication(token)
                if found is not None:
                    yield found


def _predication(verb: Token) -> Predication | None:
    auxiliaries = tuple(c for c in verb.children if c.dep_ in _GROUP)
    inherited = False
    if not auxiliaries and verb.dep_ == "conj" and verb.tag_ in {"VBN", "VB", "VBG"}:
        auxiliaries = _shared_auxiliaries(verb)
    subject = _subject(verb)
    if subject is None and verb.dep_ == "conj" and _joined(verb):
        subject, inherited = _subject(verb.head), True
        if verb.head.dep_ == "conj" and subject is None:
            subject = _subject(verb.head.head)
    if subject is None or not _finite(verb, auxiliaries) or doubtful(verb):
        return None
    if inherited and (_another_ones(verb) or _relation(verb) == "adverbial"):
        # "closed when it rained and stayed empty": the parser cannot tell whose the second is
        return None
    return Predication(
        verb=verb,
        auxiliaries=auxiliaries,
        subject=subject,
        parts=constituents(verb),
        relation=_relation(verb),
        negated=any(c.dep_ == "neg" for t in (verb, *auxiliaries) for c in t.children),
        inherited=inherited,
    )


def _another_ones(verb: Token) -> bool:
    """Whether a joined verb has another subject than the verb that it is hung on."""
    if {verb.tag_, verb.head.tag_} == {"VBZ", "VBD"} and _told_between(verb):
        # "reports that people were isolated, and showed no symptoms"
        return True
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    met = (c for c in verb.head.children if c.dep_ == "dobj" and c.ent_type_ == "PERSON")
    if passive and verb.head.tag_ != "VBN" and any(met):
        # "Chad substituted Ada Moreau and was replaced by Bo Lind"
        return True
    # "A had ten and B had two, also split between ...": a subject stands between
    between = (c for c in verb.head.children if c.dep_ == "conj" and c.i < verb.i)
    return any(g.dep_ in _SUBJECTS for c in between for g in c.children)


def _told_between(verb: Token) -> bool:
    """Whether a clause of its own, or what somebody says, stands before a joined verb."""
    if verb.head.lemma_.lower() in verbs("asserting") | verbs("opaque"):
        return True
    if any(c.dep_ == "ccomp" for c in verb.head.children):
        return True
    between = verb.doc[verb.head.i + 1 : verb.i]
    return any(t.dep_ in _SUBJECTS or t.dep_ == "relcl" for t in between)


def _joined(verb: Token) -> bool:
    """Whether "and", "or" or "but" ties the verb to the one that it is joined to."""
    chain = [verb.head, *(c for c in verb.head.children if c.dep_ == "conj" and c.i < verb.i)]
    return any(c.dep_ == "cc" and c.i < verb.i for t in chain for c in t.children)


def _shared_auxiliaries(verb: Token) -> tuple[Token, ...]:
    """ "was arrested and charged": the second participle takes the first one's auxiliaries."""
    head = verb.head
    own = tuple(c for c in head.children if c.dep_ in _GROUP)
    return own if own and head.tag_ == verb.tag_ else ()


def _subjects(verb: Token) -> list[Token]:
    """The subjects that the parser saw, without the "both" of "Ann and Bo both left"."""
    found = [c for c in verb.children if c.dep_ in _SUBJECTS]
    return found[:1] if len(found) == TWO and found[1].lower_ in _FLOATING else found


def _subject(verb: Token) -> Constituent | None:
    subjects = _subjects(verb)
    if not subjects and counts(verb):
        there = next(c for c in verb.children if c.dep_ == "expl")
        return Constituent("subject", verb.doc[there.i : there.i + 1], start=there.i)
    compound = len(subjects) == 2 and subjects[0].i + 1 == subjects[1].left_edge.i
    if len(subjects) != 1 and not compound:
        return None
    subject = subjects[-1]
    if subject.tag_ in {"WP", "WDT"}:
        if verb.dep_ != "relcl" or subject.lower_ not in {"who", "which", "that"}:
            return None
        return _antecedent(verb)
    marks = [c for c in verb.children if relative_marker(c)]
    if verb.dep_ == "relcl" and _any(verb.head) and not set_off(verb):
        # "in cases where space is scarce": nobody says that there are any
        return None
    if verb.dep_ == "relcl" and (not marks or marks[0].lower_ in {"when", "why", "how"}):
        # "the capabilities countries could offer": something of this clause stands outside it
        return None
    span = core(subject)
    if compound:
        # "measles cases": the first noun is taken for a subject of its own
        span = verb.doc[subjects[0].left_edge.i : span.end]
    if len(span) > 2 and span[-1].lower_ in _FLOATING:
        span = span[:-1]
    if span.end > verb.i > subject.i:
        span = stripped(verb.doc[span.start : min(verb.i, _first_of_group(verb, subject.i))])
    return Constituent("subject", span, start=subject.left_edge.i)


def _any(noun: Token) -> bool:
    """Whether a noun means any of its kind: a bare plural, "every place"."""
    if noun.pos_ == "PROPN" or any(c.dep_ == "poss" for c in noun.children):
        return False
    first = next((c.lower_ for c in noun.children if c.dep_ in {"det", "nummod"}), "")
    return first in {"", "any", "every", "each", "no", "all", "some"}


def _first_of_group(verb: Token, after: int) -> int:
    return min([c.i for c in verb.children if c.dep_ in _GROUP and c.i > after], default=verb.i)


def _antecedent(verb: Token) -> Constituent | None:
    """What a relative clause is about, when commas show that it only adds to it."""
    head = verb.head
    if head.pos_ not in {"PROPN", "NOUN"} or not set_off(verb):
        return None
    if head.dep_ == "conj" or any(c.dep_ == "conj" for c in head.children):
        # "Ann and Bo, who ...": both, or the last
        return None
    if head.pos_ == "NOUN" and head.dep_ in {"pobj", "dobj"} and _of_all(verb):
        return None
    if head.dep_ == "pobj" and head.pos_ == "PROPN" and _names_on(head.head):
        # "the Institute for Sea Trade, which ...": the end of a longer name
        return None
    hung = head.ent_type_ in _PLACED or (
        head.dep_ == "pobj"
        and (head.ent_type_ != "PERSON" or head.head.lower_ in {"from", "in", "at", "near"})
    )
    if hung and any(c.lower_ == "who" for c in verb.children):
        # "a shopper from Devon, who ...": the parser hangs the clause on the last name
        return None
    return Constituent("subject", core(head), start=head.left_edge.i)


def _of_all(verb: Token) -> bool:
    """ "clamped down on theft, which has changed ...": what the whole clause says may be meant."""
    which = any(c.lower_ == "which" for c in verb.children)
    group = [verb, *(c for c in verb.children if c.dep_ in _GROUP)]
    plural = any(t.lower_ in {"have", "are", "were"} or t.tag_ == "VBP" for t in group)
    return which and not plural and verb.lemma_.lower() in verbs("resulting")


def _names_on(preposition: Token) -> bool:
    """Whether "of" or "for" stands inside a name."""
    return preposition.lower_ in {"of", "for"} and preposition.head.pos_ == "PROPN"


def _finite(verb: Token, auxiliaries: tuple[Token, ...]) -> bool:
    if any(a.tag_ == "TO" for a in auxiliaries):
        return False
    first = auxiliaries[0] if auxiliaries else verb
    return first.tag_ in {"VBD", "VBZ", "VBP", "MD"} or _past(verb, auxiliaries)


def _past(verb: Token, auxiliaries: tuple[Token, ...]) -> bool:
    """A past tense that the tagger took for a participle ("the minister announced")."""
    if auxiliaries or verb.tag_ != "VBN" or verb.dep_ not in {"ROOT", "ccomp", "conj"}:
        return False
    own = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    return bool(own) and verb.text in lemminflect.getInflection(verb.lemma_, "VBD")


def _relation(verb: Token) -> Relation:
    head = verb
    while head.dep_ == "conj":
        head = head.head
    if head.dep_ == "ROOT":
        return "main" if verb is head else "conjunct"
    return {"ccomp": "content", "relcl": "relative"}.get(head.dep_, "adverbial")  # type: ignore[return-value]
