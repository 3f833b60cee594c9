"""Frames applied: a clause becomes a fact of its kind, each role filled by its slot."""

from __future__ import annotations

from typing import Any

from quizgen.facts.build import Built
from quizgen.facts.circumstance import aimed, circumstance
from quizgen.facts.constituents import SMALL
from quizgen.facts.knowledge import Frame, frames
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
_ACTORS = {"person", "people", "organisation", "country", "city", "nationality"}
_FIGURES = {"number", "money", "percent", "quantity", "duration"}


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
    subject = "object" if clause.verb.passive else "subject"
    roles = {"subject": slots[subject], "object": slots["object"]}
    parts = tuple(
        p.model_copy(update={"role": roles[p.slot]}) if p.slot in roles else p for p in clause.parts
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
    told = circumstance(part, built)
    if told:
        return told
    slots, passive = frame.slots, built.clause.verb.passive
    if part.slot == "subject":
        return slots.get("object" if passive else "subject", "")
    if part.slot == "agent":
        return slots.get("subject", "")
    if part.slot == "clause":
        return _clause_role(part, frame, built)
    if part.slot == "oblique":
        role = slots.get(part.marker, "")
        if part.mention.type in _FIGURES:
            # "rose to 198": nobody gets it
            return ""
        return "" if role in {"where", "when", "how"} else role
    return slots.get(part.slot, "")


def _clause_role(part: Part, frame: Frame, built: Built) -> str:
    if part.marker == SMALL:
        return frame.slots.get(SMALL, "")
    if part.marker == "to" and frame.kind != "meeting" and aimed(part, built):
        return "aim"
    content = part.marker in {"that", ""} and not part.aside
    if content or (part.marker == "to" and frame.kind in {"demand", "response"}):
        return frame.slots.get("clause", "")
    return "purpose" if part.marker == "to" else ""
