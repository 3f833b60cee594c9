"""Banks into banks: choose, spread, shuffle, make versions. Pure functions; nothing is read."""

from collections.abc import Collection, Iterable, Sequence
from itertools import zip_longest

from quizgen.errors import UsageError
from quizgen.models import Bank, Item
from quizgen.models.order import shuffled

VERSIONS = "ABCD"
"""The letters of the versions of a worksheet; A is the bank as it is."""

_STEP = 1_000_003
"""What parts the seeds of two versions: a prime, so that seeds given by people do not meet it."""


def shuffle(bank: Bank, seed: int) -> Bank:
    """The bank under another seed: items and options in the order that it decides.

    Each item is placed by its own id, so that adding one leaves the others' order alone.
    """
    ordered = shuffled(bank.items, seed, bank.id, key=lambda item: item.id)
    return bank.model_copy(update={"seed": seed, "items": tuple(ordered)})


def reseed(bank: Bank, seed: int) -> Bank:
    """The bank with its items in their order and its options in the order of another seed."""
    return bank.model_copy(update={"seed": seed})


def version(bank: Bank, letter: str) -> Bank:
    """Version A to D of a bank: A as it is, the others with items and options in another order.

    Raises:
        UsageError: there is no version of that letter.
    """
    if len(letter) != 1 or letter not in VERSIONS:
        raise UsageError(f"There is no version “{letter}”. The versions are A, B, C and D.")
    return bank if letter == "A" else shuffle(bank, bank.seed + _STEP * VERSIONS.index(letter))


def select(
    bank: Bank,
    number: int | None = None,
    *,
    types: Collection[str] = (),
    kinds: Collection[str] = (),
    ids: Collection[str] = (),
) -> Bank:
    """The first `number` items, of the types, kinds of fact and ids that are named; empty: any."""
    items = [
        item
        for item in bank.items
        if (not types or item.type in types)
        and (not kinds or item.fact in kinds)
        and (not ids or item.id in ids)
    ]
    return _with(bank, items[:number])


def spread(banks: Sequence[Bank], number: int) -> list[Bank]:
    """The banks with `number` items in all, taken in turn: each bank's first, then each's second.

    Each bank keeps the order of its items; a bank left without any falls out.
    """
    turns = [
        (which, item)
        for row in zip_longest(*(bank.items for bank in banks))
        for which, item in enumerate(row)
        if item is not None
    ][: max(number, 0)]
    taken = [_with(bank, (item for w, item in turns if w == i)) for i, bank in enumerate(banks)]
    return [bank for bank in taken if bank.items]


def _with(bank: Bank, items: Iterable[Item]) -> Bank:
    return bank.model_copy(update={"items": tuple(items)})
