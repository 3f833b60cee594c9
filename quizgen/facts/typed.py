"""Frames applied: a clause becomes a fact of its kind, each role filled by its slot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizgen.facts.build import Built
from quizgen.facts.constituents import SMALL
from quizgen.facts.knowledge import Frame, frames, verbs, words
from quizgen.models import (
    Action,
    Attendance,
    Cause,
    Clause,
    Demand,
    Fact,
    FactBase,
    Meeting,
    Mention,
    Part,
    Proposal,
    Response,
    Statement,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLASSES: dict[str, type[FactBase]] = {
    "attendance": Attendance,
    "meeting": Meeting,
    "proposal": Proposal,
    "demand": Demand,
    "response": Response,
    "statement": Statement,
    "action": Action,
    "cause": Cause,
}
_LISTS = {("attendance", "participants"), ("demand", "content")}
_NEEDED = {
    "attendance": ("participants", "event"),
    "meeting": ("who",),
    "proposal": ("proposer", "content"),
    "demand": ("demander", "content"),
    "response": ("actor", "object"),
    "statement": ("speaker", "content"),
    "action": (),
    "cause": ("cause", "effect"),
}
_TIMES = {"weekday", "month", "year", "date", "time"}
_ACTORS = {"person", "people", "organisation", "country", "city", "nationality"}
_PLACES = {"city", "country", "place"}
_WHERE = {"in", "at", "on", "near", "outside", "inside", "across", "off", "around"}
_WHEN = {"on", "in", "at", "", "during", "by", "before", "after", "since", "until"}
_WHY = {"because of", "due to", "thanks to", "owing to", "as a result of"}


def with_roles(built: Built) -> tuple[Frame, Clause]:
    """The frame of a clause and the clause with its parts named by role."""
    frame = next(f for f in frames() if _fits(f, built.clause))
    parts = tuple(p.model_copy(update={"role": _role(p, frame, built)}) for p in built.clause.parts)
    return frame, Clause(parts=parts, verb=built.clause.verb)


def typed(frame: Frame, clause: Clause, common: dict[str, Any]) -> Fact | None:
    """The fact that a clause states, or none when a role it needs is empty."""
    roles: dict[str, Any] = {}
    for part in clause.parts:
        if part.role and part.role not in roles:
            roles[part.role] = part.mention
    roles["verb"] = next(p.mention for p in clause.parts if p.slot == "verb")
    if any(name not in roles for name in _NEEDED[frame.kind]):
        return typed(frames()[-1], _as_action(clause), common) if frame.kind != "action" else None
    made = _CLASSES[frame.kind]
    fields = {k: v for k, v in roles.items() if k in made.model_fields}
    for kind, name in _LISTS:
        if kind == frame.kind and isinstance(fields.get(name), Mention):
            fields[name] = (fields[name],)
    return made(**fields, **frame.extra, **common, clause=clause)  # type: ignore[return-value]


def _as_action(clause: Clause) -> Clause:
    slots = frames()[-1].slots
    parts = tuple(
        p.model_copy(update={"role": slots[p.slot]}) if p.slot in {"subject", "object"} else p
        for p in clause.parts
    )
    return Clause(parts=parts, verb=clause.verb)


def _fits(frame: Frame, clause: Clause) -> bool:
    lemma = clause.verb.lemma
    markers = {p.marker.split(" ")[0] for p in clause.parts if p.slot == "oblique"}
    names = {lemma, f"{lemma} {clause.verb.particle}", *(f"{lemma} {m}" for m in markers)}
    heads = {p.mention.head for p in clause.parts if p.slot in {"object", "oblique"}}
    names |= {f"{lemma} {h}" for h in heads} | {f"{lemma} {h}s" for h in heads}
    if "*" not in frame.verbs and not names & frame.verbs:
        return False
    if frame.kind == "proposal" and not _somebody(clause):
        # "estimates suggest that ..."
        return False
    if frame.needs and not any(_complements(p, frame.needs) for p in clause.parts):
        return False
    if not frame.nouns:
        return True
    wanted = "subject" if clause.verb.passive else "object"
    objects = {p.mention.head for p in clause.parts if p.slot in {wanted, "oblique"}}
    return bool(objects & frame.nouns)


def _somebody(clause: Clause) -> bool:
    """Whether the one who acts can put something forward: a person or a body, or nobody named."""
    doer = clause.part("agent" if clause.verb.passive else "subject")
    return doer is None or doer.mention.type in _ACTORS


def _complements(part: Part, needed: str) -> bool:
    """Whether a part is the complement that a frame needs."""
    if part.slot != "clause" or part.aside:
        return False
    return part.marker == "to" if needed == "to" else part.marker in {"that", ""}


def _role(part: Part, frame: Frame, built: Built) -> str:
    """The role of a part: time and place by what it is, the rest by the frame's slots."""
    circumstance = _circumstance(part, built)
    if circumstance:
        return circumstance
    slots, passive = frame.slots, built.clause.verb.passive
    if part.slot == "subject":
        return slots.get("object" if passive else "subject", "")
    if part.slot == "agent":
        return slots.get("subject", "")
    if part.slot == "clause":
        if part.marker == SMALL:
            return slots.get(SMALL, "")
        content = part.marker in {"that", ""} and not part.aside
        if part.marker == "to" and frame.kind != "meeting" and _aimed(part, built):
            return "aim"
        told = content or (part.marker == "to" and frame.kind in {"demand", "response"})
        return slots.get("clause", "") if told else {"to": "purpose"}.get(part.marker, "")
    if part.slot == "oblique":
        role = slots.get(part.marker, "")
        return "" if role in {"where", "when", "how"} else role
    return slots.get(part.slot, "")


def _aimed(part: Part, built: Built) -> bool:
    """Whether an infinitive says what something was done for, and belongs to no other word."""
    verb = built.predication.verb
    if verb.lemma_.lower() in verbs("aimless"):
        return False
    behind = next((c for c in verb.children if c.dep_ == "advcl" and _at(part, c)), None)
    if behind is None or any(c.dep_ in {"nsubj", "nsubjpass"} for c in behind.children):
        return False
    obj = built.clause.part("object")
    return obj is None or not set(obj.mention.text.lower().split()) & {"enough", "sufficient"}


def _at(part: Part, token: Token) -> bool:
    return part.mention.start <= token.idx < part.mention.end


def _located(part: Part, built: Built) -> bool:
    """Whether a phrase without a place's name says where: "at a hospital", "at Oxford University".

    Behind an object it may as well belong to that ("180 students at Oxford University").
    """
    mention, verb = part.mention, built.predication.verb
    obj = built.clause.part("object")
    if obj is not None and verb.idx < obj.mention.start < mention.start:
        return False
    if mention.type == "organisation":
        named = {w.strip(",.’'").lower() for w in mention.words.split()} & words("sites")
        return part.marker == "at" and bool(named)
    return mention.type == "thing" and mention.head in words("sites")


def _circumstance(part: Part, built: Built) -> str:
    if part.slot == "clause":
        return "cause" if part.marker == "because" else ""
    if part.slot not in {"oblique", "adverb"}:
        return ""
    kind = part.mention.type
    if part.marker in _WHY:
        return "cause"
    if kind in _TIMES and part.marker in _WHEN:
        return "when"
    if part.marker in _WHERE and (kind in _PLACES or _located(part, built)):
        return "where"
    if kind == "duration" and part.marker in {"for", ""}:
        return "duration"
    return "how" if part.marker == "by" and kind == "clause" else ""
