"""The seed under which the keys of a bank are spread most evenly over the letters."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from quizgen.models import Item, MultipleChoice, options

SEEDS = range(1, 501)
"""The seeds tried: with this many the best bank of twenty items is even to one item a letter."""

_REPEAT = 0.15
"""What a key in the same place as the one before costs, beside a squared item too many."""


def best_seed(items: Sequence[Item]) -> int:
    """The first seed of `SEEDS` with the evenest key positions and the fewest repeats in a row.

    Only multiple-choice items count; without any the answer is the first seed.
    """
    choices = [item for item in items if isinstance(item, MultipleChoice)]
    if not choices:
        return SEEDS[0]
    return min(SEEDS, key=lambda seed: (_unevenness(choices, seed), seed))


def _unevenness(items: Sequence[MultipleChoice], seed: int) -> float:
    """Squared distance from the even share, over the items of each number of options."""
    places = [(1 + len(item.distractors), _place(item, seed)) for item in items]
    sizes = Counter(size for size, _ in places)
    counts = Counter(places)
    apart = sum(
        (counts[size, place] - total / size) ** 2
        for size, total in sizes.items()
        for place in range(size)
    )
    return apart + _REPEAT * sum(one == other for one, other in pairwise(p for _, p in places))


def _place(item: MultipleChoice, seed: int) -> int:
    return next(i for i, option in enumerate(options(item, seed)) if option.right)
