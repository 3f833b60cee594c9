"""Which of the sound candidates to take: the first, at lengths that do not tell the key."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations

from quizgen.items.distractors.ask import Candidate, chance
from quizgen.items.distractors.sound import same
from quizgen.items.distractors.wording import content

POOL = 7
"""How far down the list of candidates the choice may reach for the sake of lengths."""

_DOWN, _LENGTH, _UNLIKE, _CENTRAL = 1.0, 2.5, 0.8, 4.0
"""Cost of a step down the list, of missing the wanted number of longer options, of a length far
from the key's, of a key that its options surround. Set together on the development articles: the
list's order decides among equals."""

_OFTENEST = 1.5
"""Cost of a key that the story names more often than any of its options."""

_OFTEN, _TIMES = 3, 2
"""Mentions of a key, and how many times those of any option, from which on who names the main
character is right."""

_LONGER, _LONGER_BY = 1.4, 10
"""A key that is so many times as long as the longest distractor, and by so many characters longer,
is seen at once."""


def choose(
    key: str,
    candidates: Sequence[Candidate],
    *,
    salt: str,
    often: Callable[[str], int] = lambda _: 0,
) -> tuple[Candidate, ...]:
    """Three candidates, or two when there are no more; empty when there are fewer.

    Args:
        key: what is right.
        candidates: what may stand beside it, the best first.
        salt: decides where several are as good.
        often: how often the story says a text, for options that are names.
    """
    pool = _without_twins(candidates)[:POOL]
    size = min(3, len(pool))
    if size < 2:
        return ()
    longer = chance(salt, "longer") % (size + 1)
    sets = [s for s in combinations(range(len(pool)), size) if _hidden(key, [pool[i] for i in s])]
    if not sets:
        return ()
    best = min(
        sets,
        key=lambda places: (
            _cost(key, [pool[i] for i in places], places, longer)
            + _OFTENEST * all(often(pool[i].text) < often(key) for i in places),
            places,
        ),
    )
    chosen = tuple(pool[i] for i in best)
    return () if _foremost(often(key), [often(c.text) for c in chosen]) else chosen


def _foremost(key: int, others: Sequence[int]) -> bool:
    """Whether the key is so much more of the story than its options that naming it is a guess."""
    return key >= _OFTEN and key >= _TIMES * max(others)


def _hidden(key: str, chosen: list[Candidate]) -> bool:
    """Whether the key does not stand out by its length."""
    longest = max(len(c.text) for c in chosen)
    return len(key) < _LONGER * longest or len(key) - longest < _LONGER_BY


def _central(key: str, chosen: list[Candidate]) -> bool:
    """Whether the key has the words that the others share, so that it can be told from them."""
    parts = [content(text) for text in (key, *(c.text for c in chosen))]
    in_all = frozenset.intersection(*parts)
    often = Counter(word for part in parts for word in part - in_all)
    shared = {word for word in parts[0] - in_all if often[word] > 1}
    return len(shared) > 1 and not any(shared <= part for part in parts[1:])


def _cost(key: str, chosen: list[Candidate], places: tuple[int, ...], longer: int) -> float:
    lengths = [len(c.text) for c in chosen]
    steps = sum(places) - sum(range(len(places)))
    apart = abs(sum(n > len(key) for n in lengths) - longer)
    alone = 1.0 if all(n < len(key) for n in lengths) and longer else 0.0
    unlike = sum(abs(n - len(key)) / max(n, len(key)) for n in lengths)
    central = _CENTRAL * _central(key, chosen)
    return _DOWN * steps + _LENGTH * (apart + alone) + _UNLIKE * unlike + central


def _without_twins(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those that repeat, or are a part of, an earlier one."""
    kept: list[Candidate] = []
    for candidate in candidates:
        if not any(same(candidate.text, c.text) for c in kept):
            kept.append(candidate)
    return kept
