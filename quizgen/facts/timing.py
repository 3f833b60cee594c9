"""Timing: days of the week and "yesterday" made into dates."""

from __future__ import annotations

from datetime import date
from typing import Literal

from quizgen.facts.dates import resolve
from quizgen.models import Clause, Modality, Part

_RELATIVE = {"weekday", "date", "month"}
_LIMITS = {"until", "till", "by"}
"""What is said to last "until Friday" goes on when it is written."""


def dated(clause: Clause, published: date | None, sure: Modality) -> Clause:
    """The clause with each relative time said as a date; as it was when no date is certain."""
    if published is None:
        return clause
    if clause.verb.tense == "present" and not clause.verb.auxiliaries:
        return clause
    tense: Literal["past", "future"] = "future" if sure == "planned" else "past"
    parts = tuple(_dated(part, published, tense) for part in clause.parts)
    return Clause(parts=parts, verb=clause.verb)


def _dated(part: Part, published: date, tense: Literal["past", "future"]) -> Part:
    if part.mention.type not in _RELATIVE or part.slot not in {"oblique", "adverb"}:
        return part
    if part.mention.text.lower() in {"today", "now", "this day"}:
        # as often "nowadays" as the day itself
        return part
    ahead = part.marker in _LIMITS
    moment = resolve(part.mention.text, published, tense="future" if ahead else tense)
    if moment is None or moment.wording == part.mention.text:
        return part
    marker = part.marker
    if part.slot == "adverb" and not marker:
        marker = "on" if moment.precision == "day" else "in"
    mention = part.mention.model_copy(update={"name": moment.wording, "type": "date"})
    return part.model_copy(
        update={"mention": mention, "marker": marker, "slot": "oblique", "open": False}
    )
