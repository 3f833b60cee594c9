"""Which of the sound candidates to take: the first, at lengths that do not tell the key."""

from collections.abc import Sequence
from itertools import combinations

from quizgen.items.distractors.ask import Candidate, chance
from quizgen.items.distractors.sound import same

POOL = 7
"""How far down the list of candidates the choice may reach for the sake of lengths."""

_DOWN, _LENGTH, _UNLIKE = 1.0, 2.5, 0.8
"""Cost of a step down the list, of missing the wanted number of longer options, of a length far
from the key's. Set together on the development articles: the list's order decides among equals."""


def choose(key: str, candidates: Sequence[Candidate], *, salt: str) -> tuple[Candidate, ...]:
    """Three candidates, or two when there are no more; empty when there are fewer."""
    pool = _without_twins(candidates)[:POOL]
    size = min(3, len(pool))
    if size < 2:
        return ()
    longer = chance(salt, "longer") % (size + 1)
    best = min(
        combinations(range(len(pool)), size),
        key=lambda places: (_cost(key, [pool[i] for i in places], places, longer), places),
    )
    return tuple(pool[i] for i in best)


def _cost(key: str, chosen: list[Candidate], places: tuple[int, ...], longer: int) -> float:
    lengths = [len(c.text) for c in chosen]
    steps = sum(places) - sum(range(len(places)))
    apart = abs(sum(n > len(key) for n in lengths) - longer)
    alone = 1.0 if all(n < len(key) for n in lengths) and longer else 0.0
    unlike = sum(abs(n - len(key)) / max(n, len(key)) for n in lengths)
    return _DOWN * steps + _LENGTH * (apart + alone) + _UNLIKE * unlike


def _without_twins(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those that repeat, or are a part of, an earlier one."""
    kept: list[Candidate] = []
    for candidate in candidates:
        if not any(same(candidate.text, c.text) for c in kept):
            kept.append(candidate)
    return kept
