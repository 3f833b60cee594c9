"""Clauses: each finite verb of a sentence with its constituents, read off the dependency parse.

Works on any parsed `Doc`, so tests may build one by hand. Doubtful structure yields nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import lemminflect
from spacy.tokens import Doc, Span, Token

from quizgen.facts.knowledge import verbs
from quizgen.facts.phrases import core, stripped, subtree
from quizgen.lexicon import look_up
from quizgen.models import Slot

Relation = Literal["main", "content", "conjunct", "relative", "adverbial"]

_SLOTS: dict[str, Slot] = {
    "dobj": "object",
    "obj": "object",
    "dative": "indirect_object",
    "attr": "complement",
    "acomp": "complement",
    "oprd": "complement",
    "prep": "oblique",
    "agent": "agent",
    "advmod": "adverb",
    "npadvmod": "adverb",
    "prt": "particle",
    "xcomp": "clause",
    "ccomp": "clause",
    "advcl": "clause",
}
_SUBJECTS = {"nsubj", "nsubjpass"}
_GROUP = {"aux", "auxpass"}
_CARRIED = {"punct", "cc", "conj", "mark", "neg", "preconj", "intj", "expl", "case"}
"""Dependents that are no constituents of this clause and may be passed over."""


@dataclass(frozen=True, slots=True)
class Constituent:
    """One dependent of the verb with its whole phrase."""

    slot: Slot
    span: Span
    """The phrase without its marker and without asides."""
    marker: str = ""
    """The preposition or conjunction in front, lower case; empty when there is none."""
    aside: bool = False
    """Whether commas set it off, so that the clause stands without it."""
    start: int = 0
    """Token index where the phrase begins, marker included."""


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
        return any(a.dep_ == "auxpass" for a in self.auxiliaries)

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
    if subject is None or not _finite(verb, auxiliaries) or _doubtful(verb):
        return None
    parts = (
        *_circumstance(verb),
        *(
            part
            for child in verb.children
            if child.dep_ in _SLOTS and not _relative_marker(child)
            for part in _split(_until_next(_constituent(child, _SLOTS[child.dep_]), child), verb)
        ),
    )
    return Predication(
        verb=verb,
        auxiliaries=auxiliaries,
        subject=subject,
        parts=parts,
        relation=_relation(verb),
        negated=any(c.dep_ == "neg" for t in (verb, *auxiliaries) for c in t.children),
        inherited=inherited,
    )


def _joined(verb: Token) -> bool:
    """Whether "and", "or" or "but" ties the verb to the one that it is joined to."""
    chain = [verb.head, *(c for c in verb.head.children if c.dep_ == "conj" and c.i < verb.i)]
    return any(c.dep_ == "cc" and c.i < verb.i for t in chain for c in t.children)


def _shared_auxiliaries(verb: Token) -> tuple[Token, ...]:
    """ "was arrested and charged": the second participle takes the first one's auxiliaries."""
    head = verb.head
    own = tuple(c for c in head.children if c.dep_ in _GROUP)
    return own if own and head.tag_ == verb.tag_ else ()


def _subject(verb: Token) -> Constituent | None:
    subjects = [c for c in verb.children if c.dep_ in _SUBJECTS]
    compound = len(subjects) == 2 and subjects[0].i + 1 == subjects[1].left_edge.i
    if len(subjects) != 1 and not compound:
        return None
    subject = subjects[-1]
    if subject.tag_ in {"WP", "WDT"}:
        if verb.dep_ != "relcl" or subject.lower_ not in {"who", "which", "that"}:
            return None
        return _antecedent(verb)
    marks = [c for c in verb.children if _relative_marker(c)]
    if verb.dep_ == "relcl" and (not marks or marks[0].lower_ in {"when", "why", "how"}):
        # "the capabilities countries could offer": something of this clause stands outside it
        return None
    span = core(subject)
    if compound:
        # "measles cases": the first noun is taken for a subject of its own
        span = verb.doc[subjects[0].left_edge.i : span.end]
    if span.end > verb.i > subject.i:
        span = stripped(verb.doc[span.start : min(verb.i, _first_of_group(verb))])
    return Constituent("subject", span, start=subject.left_edge.i)


def _relative_marker(child: Token) -> bool:
    """ "during which", "where", "when": ties the clause to its noun, and is no part of it."""
    if child.dep_ == "prep":
        return any(c.tag_ in {"WDT", "WP"} for c in child.children)
    return child.tag_ == "WRB"


def _circumstance(verb: Token) -> tuple[Constituent, ...]:
    """What "where" and "during which" stand for, as a constituent of the relative clause."""
    marks = [c for c in verb.children if _relative_marker(c)]
    if verb.dep_ != "relcl" or not marks or verb.head.pos_ not in {"NOUN", "PROPN"}:
        return ()
    marker = "in" if marks[0].tag_ == "WRB" else marks[0].lower_
    head = verb.head
    span = stripped(verb.doc[head.left_edge.i : verb.left_edge.i])
    return (Constituent("oblique", span, marker, start=head.left_edge.i),)


def _until_next(part: Constituent, child: Token) -> Constituent:
    """The first piece of a phrase that another interrupts ("a letter Wednesday demanding ...")."""
    others = (c.left_edge.i for c in child.head.children if c is not child and c.dep_ in _SLOTS)
    inside = [i for i in others if part.span.start < i < part.span.end and i > part.span.root.i]
    if not inside:
        return part
    return replace(part, span=stripped(part.span.doc[part.span.start : min(inside)]))


def _split(part: Constituent, verb: Token) -> tuple[Constituent, ...]:
    """An object and the recipient that the parser hung on it ("a proposal ... to Russia")."""
    if part.slot != "object" or verb.lemma_.lower() not in verbs("transfer"):
        return (part,)
    doc, span = verb.doc, part.span
    marks = [
        t for t in span if t.lower_ == "to" and t.dep_ in {"prep", "dative"} and t.i > span.root.i
    ]
    last = marks[-1] if marks else None
    inner = [c for c in last.children if c.dep_ == "pobj"] if last is not None else []
    if last is None or not inner or inner[0].right_edge.i + 1 != span.end:
        return (part,)
    if inner[0].pos_ != "PROPN":
        return (part,)
    kept = stripped(doc[span.start : last.i])
    return (
        Constituent(part.slot, kept, part.marker, part.aside, part.start),
        Constituent("oblique", core(inner[0]), "to", start=last.i),
    )


def _first_of_group(verb: Token) -> int:
    return min([c.i for c in verb.children if c.dep_ in _GROUP], default=verb.i)


def _antecedent(verb: Token) -> Constituent | None:
    """What a relative clause is about, when commas show that it only adds to a name."""
    head = verb.head
    if head.pos_ != "PROPN" or not _set_off(verb):
        return None
    return Constituent("subject", core(head), start=head.left_edge.i)


def _set_off(token: Token) -> bool:
    before = token.left_edge.i - 1
    return before >= 0 and token.doc[before].text in {",", "—", "–", "(", ";"}


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


def _doubtful(verb: Token) -> bool:
    """Structure that the parser left open, or that is no plain statement."""
    if verb.sent.text.rstrip("\"'”’ ").endswith("?"):
        return True
    if any(_odd_conjunct(t) for c in verb.children for t in c.subtree):
        return True
    if any(_run_on(c) for c in verb.children):
        return True
    if look_up(verb.lemma_.lower(), "verb") is None:
        return True
    if any(c.dep_ in {"attr", "acomp"} and _has_subject(c) for c in verb.children):
        return True
    return any(c.dep_ in {"dep", "expl", "csubj", "csubjpass", "meta"} for c in verb.children)


def _has_subject(token: Token) -> bool:
    return any(c.dep_ in _SUBJECTS for c in token.children)


def _run_on(child: Token) -> bool:
    """A clause hung without "that" on a verb that takes none: two sentences run together."""
    if child.dep_ != "ccomp" or any(c.dep_ == "mark" for c in child.children):
        return False
    lemma = child.head.lemma_.lower()
    return lemma not in verbs("asserting") and lemma not in verbs("opaque") | verbs("quoting")


def _odd_conjunct(token: Token) -> bool:
    """A phrase joined to a clause ("is Buddhist and the UN rates ..."): a slip of the parser."""
    if token.dep_ != "conj" or token.head.pos_ in {"VERB", "AUX"}:
        return False
    return token.pos_ in {"VERB", "AUX"} or _has_subject(token)


_FACTUAL = {"after", "because", "while", "although", "though", "since", "as", "when", "whereas"}
"""Conjunctions whose clause the article states as a fact; "if" and "before" do not."""


def factual(found: Predication) -> bool:
    """Whether the article states the clause, or only supposes it."""
    if found.relation != "adverbial":
        return True
    verb = found.verb
    while verb.dep_ == "conj":
        verb = verb.head
    marks = [c.lower_ for c in verb.children if c.dep_ == "mark" or c.tag_ == "WRB"]
    return verb.dep_ == "advcl" and len(marks) == 1 and marks[0] in _FACTUAL


def agrees(found: Predication) -> bool:
    """Whether subject and verb agree in number, as far as the forms tell."""
    head = found.subject.span.root
    plural = head.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in head.children)
    form = found.first.lower_
    if form in {"were", "are", "have"}:
        return plural or head.pos_ in {"PRON", "NUM"} or head.lemma_.lower() in _EITHER
    if form in {"was", "is", "has"} or found.first.tag_ == "VBZ":
        return head.tag_ not in {"NNS"} or head.pos_ == "NUM"
    if found.first.tag_ == "VBP" and head.tag_ == "NN":
        return plural or head.lemma_.lower() in _EITHER
    return True


_EITHER = {"police", "people", "team", "government", "family", "majority", "rest", "half", "crew"}
"""Nouns that take a verb of either number."""


def _relation(verb: Token) -> Relation:
    head = verb
    while head.dep_ == "conj":
        head = head.head
    if head.dep_ == "ROOT":
        return "main" if verb is head else "conjunct"
    return {"ccomp": "content", "relcl": "relative"}.get(head.dep_, "adverbial")  # type: ignore[return-value]


def _constituent(child: Token, slot: Slot) -> Constituent:
    aside = _set_off(child)
    start = child.left_edge.i
    if slot in {"oblique", "agent"}:
        inner = [c for c in child.children if c.dep_ in {"pobj", "pcomp"}]
        if len(inner) != 1:
            # "according to", "out of": a preposition within a preposition
            nested = [c for c in child.children if c.dep_ == "prep"]
            inner = [g for c in nested for g in c.children if g.dep_ == "pobj"]
            if len(nested) != 1 or len(inner) != 1:
                return Constituent("adverb", subtree(child), "", aside, start)
        span = core(inner[0])
        lead = child.doc[start : span.start]
        if any(t.pos_ in {"PROPN", "NUM", "NOUN"} for t in lead):
            return Constituent("adverb", subtree(child), "", aside, start)
        marker = lead.text.lower()
        return Constituent(slot, span, marker, aside, start)
    if slot == "clause":
        return _clausal(child, aside, start)
    return Constituent(slot, core(child), "", aside, start)


def _clausal(child: Token, aside: bool, start: int) -> Constituent:
    span = subtree(child)
    aside = aside and child.dep_ == "advcl"
    marks = [c for c in child.children if c.dep_ == "mark" and c.i == start]
    marks += [c for c in child.children if c.dep_ == "advmod" and c.tag_ == "WRB" and c.i == start]
    marker = marks[0].lower_ if marks else ""
    if child.tag_ == "VB" and any(c.tag_ == "TO" for c in child.children):
        marker = "to"
    elif not marker and child.dep_ == "advcl":
        aside = True
    elif marks:
        span = child.doc[start + 1 : span.end]
    return Constituent("clause", span, marker, aside, start)
