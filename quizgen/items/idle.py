"""Clauses that tell nothing: figures of speech, fixed phrases, a thing's own thing."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import yaml

from quizgen.items.candidate import Candidate
from quizgen.items.words import verbs
from quizgen.models import Clause, Part
from quizgen.resources import data

_SOME_TIME = re.compile(r"\bat an? [a-z]+ (?:time|moment|point)[.?]$")
_OWN = re.compile(r"(?:its|their|his|her) [a-z]+")


def idle(candidate: Candidate) -> bool:
    """Whether an item asks for, or states, what nobody learns anything from."""
    clause = candidate.fact.clause
    if clause is None:
        return False
    if candidate.role == "true" and _on_some_day(candidate.stem, clause):
        return True
    found = clause.part("object")
    if _SOME_TIME.search(candidate.stem) or _accustomed(clause):
        return True
    if found is None:
        return False
    if found.mention.head in _table()["figures"].get(clause.verb.lemma, ()):
        return True
    if candidate.type == "true_false":
        return candidate.role == "true" and _nothing_else(clause) and _hollow(found, clause)
    phrase = found.mention.head in _table()["idioms"].get(clause.verb.lemma, ())
    return phrase and candidate.mention.start == found.mention.start


def _accustomed(clause: Clause) -> bool:
    """ "Is used to large crowds"."""
    behind = any(p.slot == "oblique" and p.marker == "to" for p in clause.parts)
    verb = clause.verb
    plain = verb.lemma == "use" and verb.passive and len(verb.auxiliaries) == 1
    return plain and behind and not any(p.slot == "clause" for p in clause.parts)


def _on_some_day(stem: str, clause: Clause) -> bool:
    """ "The vote was held on Sunday": a day without a date, and nothing else that is said."""
    others = [p.mention for p in clause.parts if p.slot not in {"subject", "verb"}]
    others = [m for m in others if m.words in stem]
    return bool(others) and all(m.type == "weekday" for m in others)


def _nothing_else(clause: Clause) -> bool:
    """Whether a clause has no part beside its subject, verb and object."""
    return {p.slot for p in clause.parts} <= {"subject", "verb", "object"}


def _hollow(found: Part, clause: Clause) -> bool:
    """ "Is holding its exhibit", "featured a series of dancers": of which nothing is told."""
    if clause.verb.lemma not in verbs("light") | verbs("listing") | {"feature", "offer"}:
        return False
    amounts = "|".join(_table()["amounts"])
    some = re.fullmatch(rf"an? (?:{amounts}) of \w+(?: \w+)?", found.mention.text)
    return bool(some or _OWN.fullmatch(found.mention.text))


@cache
def _table() -> dict[str, Any]:
    """`idle.yaml` as values."""
    text = (data() / "items" / "idle.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found
