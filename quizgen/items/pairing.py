"""Matchings: what belongs to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.items.identity import short_hash
from quizgen.models import Matching, Pair

if TYPE_CHECKING:
    from quizgen.models import FactKind


def matching(name: str, stem: str, fact: FactKind, pairs: tuple[Pair, ...]) -> Matching:
    """The matching of `pairs`, a point for each; `name` keeps its id apart from others' ids."""
    return Matching(
        id=short_hash(name, *(p.left for p in pairs)),
        stem=stem,
        pairs=pairs,
        explanation="; ".join(f"{p.left}: {p.right}" for p in pairs) + ".",
        evidence=pairs[0].evidence,
        fact=fact,
        tags=(fact,),
        points=len(pairs),
    )
