"""Clauses that the parser tore: what their parts show of it, and what cannot be left out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from quizgen.items.candidate import Refusal
from quizgen.items.words import listed, verbs
from quizgen.models import Clause, Part

_ONCE = {"year", "month", "weekday", "date"}
_POINTED = {"when", "where", "who", "which"}
_WAY = {"from", "to"}
_RANKS = {"first", "last", "only", "most", "least", "best", "worst"}
_FORERUNNERS = {"early", "late"}
"""Adverbs that go with the time behind them, and are left out with it."""
_HELD = {"oblique", "adverb", "particle", "clause", "indirect_object"}


def refuse_torn(clause: Clause, parts: Sequence[Part], without: Part | None) -> None:
    """Refuse a clause two of whose parts belong to two clauses, or that lost what it needs.

    Raises:
        Refusal: the clause says something else than the article.
    """
    whole = [*parts, *([without] if without else [])]
    if _loose_of(clause, whole) or _two_times(whole) or _made_by(clause, whole):
        raise Refusal("uncertain attachment")
    if _after_lost_clause(clause, whole) or any(p.role == "matter" for p in clause.parts):
        # what stands in front of "said" but belongs to what is said cannot be said with either
        raise Refusal("uncertain attachment")
    if _way_lost(clause, whole) or _being_lost(clause, whole) or _first_since(clause, parts):
        raise Refusal("cut short")
    if _relative_lost(clause, whole) or _place_lost(clause, whole) or _spending_lost(clause, whole):
        raise Refusal("cut short")


def _loose_of(clause: Clause, parts: Sequence[Part]) -> bool:
    """A phrase with "of" at a verb that takes none belongs to a noun somewhere else."""
    if clause.verb.lemma in verbs("of"):
        return False
    return any(p.slot == "oblique" and p.marker == "of" for p in parts)


def _made_by(clause: Clause, parts: Sequence[Part]) -> bool:
    """ "Threw out a suit by 12 farmers": who made the object is none of the verb's."""
    filled = clause.part("object") is not None and not clause.verb.passive
    makers = {"person", "people", "organisation", "number", "country"}
    if clause.verb.passive or clause.verb.lemma in verbs("by"):
        makers = makers if filled else set()
    elif not filled:
        makers -= {"number"}
    return any(p.marker == "by" and p.mention.type in makers for p in parts)


def _two_times(parts: Sequence[Part]) -> bool:
    """ "In 1995 ... in 1998": two years are the years of two events."""
    kinds = [p.mention.type for p in parts if p.role == "when" and p.mention.type in _ONCE]
    return len(kinds) > len(set(kinds))


def _after_lost_clause(clause: Clause, parts: Sequence[Part]) -> bool:
    """ "[ranging] from Oslo to Bergen": the phrase belongs to the clause that was left out."""
    held = [p for p in parts if p.slot == "oblique" and p.role != "when"]
    lost = (a for a, b in _adjacent(clause) if b in held and a not in parts)
    return any(p.slot == "clause" and p.aside for p in lost)


def stressed(part: Part, clause: Clause, parts: Sequence[Part]) -> bool:
    """Whether a part is but the example that a lost adverb stressed (", most notably in May")."""
    lost = (a for a, b in _adjacent(clause) if b == part and b.slot == "oblique")
    return any(p.slot == "adverb" and p.aside and p not in parts for p in lost)


def _adjacent(clause: Clause) -> list[tuple[Part, Part]]:
    """The parts that nothing but a preposition stands between."""
    pairs = pairwise(clause.parts)
    return [(a, b) for a, b in pairs if b.mention.start - a.mention.end <= len(b.marker) + 2]


def _way_lost(clause: Clause, parts: Sequence[Part]) -> bool:
    """ "from 20 km [from Oslo]", "from Oslo [to Bergen]": half of a way is another one."""
    ends = [p for p in clause.parts if p.slot == "oblique" and p.marker in _WAY]
    pairs = [(a, b) for a, b in _adjacent(clause) if a.marker == "from" and a in ends and b in ends]
    return any((a in parts) != (b in parts) for a, b in pairs)


def _being_lost(clause: Clause, parts: Sequence[Part]) -> bool:
    """ "Volunteers will be this morning": where or what they will be was left out."""
    if clause.verb.lemma != "be" or clause.verb.passive:
        return False
    told = (p for p in parts if p.slot not in {"subject", "verb"})
    single = {"adverb", "particle"}
    return all(p.role == "when" or (p.slot in single and " " not in p.mention.text) for p in told)


def _first_since(clause: Clause, parts: Sequence[Part]) -> bool:
    """ "Their first meeting [since March]": the first of what is said only with that."""
    since = [p for p in clause.parts if p.marker == "since" and p not in parts]
    words = {w for p in parts for w in p.mention.words.lower().split()}
    ranked = any(w in _RANKS or (w.endswith("est") and len(w) > 5) for w in words)
    return bool(since) and ranked


def _relative_lost(clause: Clause, parts: Sequence[Part]) -> bool:
    """ "The moment when ...": the clause that says which one was left out."""
    order = list(clause.parts)
    for before, behind in pairwise(order):
        told = behind.slot == "clause" and behind.marker in _POINTED and behind not in parts
        definite = before.mention.text.lower().startswith("the ")
        if told and definite and before in parts and not behind.aside:
            return True
    return False


def _place_lost(clause: Clause, parts: Sequence[Part]) -> bool:
    """ "Placed 60,000 officers": some verbs are nothing without where."""
    if clause.verb.lemma not in verbs("placing") or clause.verb.particle:
        return False
    return not any(p.slot in _HELD for p in parts if p.slot != "subject")


def _spending_lost(clause: Clause, parts: Sequence[Part]) -> bool:
    """ "Spends large parts of his days": what on was left out."""
    if clause.verb.lemma not in verbs("spending"):
        return False
    return not any(p.slot in {"oblique", "clause"} and p.role != "when" for p in parts)


def leads_on(part: Part, clause: Clause, kept: Sequence[Part | None]) -> bool:
    """Whether an adverb only leads to a part that is left out ("shortly" before "after ...")."""
    order = list(clause.parts)
    if part.slot != "adverb" or part not in order:
        return False
    word, at = part.mention.text.lower(), order.index(part)
    following = order[at + 1] if at + 1 < len(order) else None
    if word in _FORERUNNERS:
        return following is not None and following.role == "when" and following not in kept
    return word in listed("leading_adverbs") and (following is None or following not in kept)
