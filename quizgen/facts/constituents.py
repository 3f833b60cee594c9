"""Constituents: the dependents of a verb, each with its whole phrase."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.facts.fronted import lent, no_part
from quizgen.facts.knowledge import verbs
from quizgen.facts.phrases import apart, core, set_off, small, stripped, subtree
from quizgen.facts.relative import meant, relative_marker
from quizgen.models import Slot

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SLOTS: dict[str, Slot] = {
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
"""Which dependency is which slot of a clause."""
SMALL = "small"
"""The marker of a clause without a finite verb ("made [the ferry sink]"); it is never printed."""


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


def constituents(verb: Token) -> tuple[Constituent, ...]:
    """The verb's dependents in order, without its subject and its auxiliaries."""
    own = (
        part
        for child in (*lent(verb), *verb.children)
        if child.dep_ in SLOTS
        and not relative_marker(child)
        and not apart(child)
        and not _apposed(child)
        and not _in_brackets(child)
        and not no_part(child)
        for whole in _split(_until_next(_constituent(child, SLOTS[child.dep_]), child), verb)
        for part in _dated(whole)
    )
    return (*_circumstance(verb), *own)


def _apposed(child: Token) -> bool:
    """ "on Luna-1, the first flight": the apposition to a name that the parser hung on the verb."""
    edge = child.left_edge
    first = edge.nbor(1) if edge.text == "," else edge
    if child.dep_ not in {"dobj", "obj", "npadvmod"} or child.i < child.head.i or first.i < 2:
        return False
    comma = first.nbor(-1).text == "," and first.nbor(-2).pos_ == "PROPN"
    return comma and first.pos_ == "DET" and child.ent_type_ not in {"DATE", "TIME"}


def _in_brackets(child: Token) -> bool:
    """Whether an adverb stands in brackets ("at 3pm (7am GMT)")."""
    if child.dep_ not in {"npadvmod", "advmod"}:
        return False
    marks = [t.text for t in child.doc[child.sent.start : child.left_edge.i] if t.text in "()"]
    return marks[-1:] == ["("]


def _circumstance(verb: Token) -> tuple[Constituent, ...]:
    """What "where" and "during which" stand for, as a constituent of the relative clause."""
    marks = [c for c in verb.children if relative_marker(c)]
    if verb.dep_ != "relcl" or not marks or verb.head.pos_ not in {"NOUN", "PROPN"}:
        return ()
    marker = "in" if marks[0].tag_ == "WRB" else marks[0].lower_
    head = meant(verb, marker)
    if head is None:
        return ()
    between = verb.doc[head.i : verb.left_edge.i]
    if any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in between):
        # "The talks come after a week during which ...": hung on the wrong noun
        return ()
    span = stripped(verb.doc[head.left_edge.i : verb.left_edge.i])
    return (Constituent("oblique", span, marker, start=head.left_edge.i),)


def _until_next(part: Constituent, child: Token) -> Constituent:
    """The first piece of a phrase that another interrupts ("a letter Wednesday demanding ...")."""
    others = (c.left_edge.i for c in child.head.children if c is not child and c.dep_ in SLOTS)
    inside = [i for i in others if part.span.start < i < part.span.end and i > part.span.root.i]
    if not inside:
        return part
    return replace(part, span=stripped(part.span.doc[part.span.start : min(inside)]))


def _split(part: Constituent, verb: Token) -> tuple[Constituent, ...]:
    """An object and the recipient that the parser hung on it ("a proposal ... to Russia")."""
    if part.slot == "object" and verb.lemma_.lower() in verbs("assisting"):
        return _helped(part, verb)
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


def _helped(part: Constituent, verb: Token) -> tuple[Constituent, ...]:
    """ "helps those who work there [to know it]": the aim that was hung on the relative clause."""
    doc, span = verb.doc, part.span
    aims = [
        t
        for t in span
        if t.dep_ in {"advcl", "xcomp"}
        and t.head.dep_ == "relcl"
        and t.right_edge.i + 1 >= span.end
        and t.left_edge.lower_ == "to"
    ]
    if len(aims) != 1 or any(c.dep_ in {"xcomp", "ccomp"} for c in verb.children):
        return (part,)
    start = aims[0].left_edge.i
    kept = replace(part, span=stripped(doc[span.start : start]))
    return (kept, Constituent("clause", stripped(doc[start : span.end]), "to", start=start))


def _dated(part: Constituent) -> tuple[Constituent, ...]:
    """A name and the date that the parser hung on it ("by the city of Livorno in 2010")."""
    if part.slot not in {"object", "oblique", "agent"}:
        return (part,)
    span = part.span
    behind = [t for t in span if t.dep_ == "prep" and t.lower_ in {"in", "on"} and t.i > span.start]
    last = behind[-1] if behind else None
    day = next((c for c in last.children if c.dep_ == "pobj"), None) if last is not None else None
    if last is None or day is None or day.ent_type_ != "DATE" or day.right_edge.i + 1 != span.end:
        return (part,)
    if last.head.pos_ != "PROPN" or last.left_edge.i != last.i:
        return (part,)
    kept = stripped(span.doc[span.start : last.i])
    return (replace(part, span=kept), Constituent("oblique", core(day), last.lower_, start=last.i))


def _constituent(child: Token, slot: Slot) -> Constituent:
    aside = set_off(child)
    start = child.left_edge.i
    if slot in {"oblique", "agent"}:
        inner = [
            c for c in child.children if c.dep_ == "pobj" or (c.dep_ == "pcomp" and c.pos_ != "ADP")
        ]
        if len(inner) != 1:
            # "according to", "out of": a preposition within a preposition
            nested = [c for c in child.children if c.dep_ in {"prep", "pcomp"}]
            inner = [g for c in nested for g in c.children if g.dep_ == "pobj"]
            if len(nested) != 1 or len(inner) != 1:
                return Constituent("adverb", subtree(child), "", aside, start)
        span = _as_far_as(core(inner[0]), child)
        lead = child.doc[start : span.start]
        if any(t.pos_ in {"PROPN", "NUM", "NOUN"} for t in lead):
            return Constituent("adverb", subtree(child), "", aside, start)
        marker = lead.text.lower()
        return Constituent(slot, span, marker, aside, start)
    if slot == "clause":
        return _clausal(child, aside, start)
    return Constituent(slot, core(child), "", aside, start)


def _as_far_as(span: Span, preposition: Token) -> Span:
    """ "from Oslo to Bergen": a phrase with the end that belongs to its beginning."""
    if preposition.lower_ not in {"from", "between"}:
        return span
    ends = [c for c in preposition.children if c.lower_ == "to" and c.i == span.end]
    goals = [c for t in ends for c in t.children if c.dep_ == "pobj"]
    return span.doc[span.start : core(goals[0]).end] if goals else span


def _clausal(child: Token, aside: bool, start: int) -> Constituent:
    span = subtree(child)
    aside = aside and child.dep_ == "advcl"
    marks = [c for c in child.children if c.dep_ == "mark" and c.i == start]
    marks += [c for c in child.children if c.dep_ == "advmod" and c.tag_ == "WRB" and c.i == start]
    marker = marks[0].lower_ if marks else ""
    if small(child) or _gerund(child):
        marker = SMALL
    elif child.tag_ == "VB" and any(c.tag_ == "TO" for c in child.children):
        marker, span = "to", _before_finite(child, span)
    elif not marker and child.dep_ == "advcl":
        aside = aside or not _completing(child)
    elif marks:
        # "that, when they are ten, ...": the comma goes with the conjunction
        comma = child.doc[start + 1].text == ","
        span = stripped(child.doc[start + 1 + comma : span.end])
    return Constituent("clause", span, marker, aside, start)


def _completing(clause: Token) -> bool:
    """ "crossed the line dividing Chad from Mali": without it nobody knows which line."""
    before = clause.nbor(-1) if clause.left_edge == clause and clause.i > clause.head.i else None
    noun = before if before is not None and before.pos_ == "NOUN" else None
    return (
        clause.tag_ == "VBG"
        and noun is not None
        and any(c.lower_ == "the" for c in noun.children)
        and not any(c.dep_ in {"prep", "relcl"} for c in noun.children)
    )


def _gerund(clause: Token) -> bool:
    """ "admitted [planning it]": no claim that "that" could bring in."""
    subject = any(c.dep_ in {"nsubj", "nsubjpass", "aux", "mark"} for c in clause.children)
    return clause.dep_ == "xcomp" and clause.tag_ == "VBG" and not subject


def _before_finite(aim: Token, span: Span) -> Span:
    """ "to spare children and offers them food": the finite verb is joined to the main one."""
    joined = [c for c in aim.children if c.dep_ == "conj" and c.tag_ in {"VBZ", "VBD"}]
    links = [c for c in aim.children if c.dep_ == "cc" and joined and c.i < joined[0].i]
    return stripped(span.doc[span.start : links[0].i]) if links else span
