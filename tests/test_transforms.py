"""Transforms change the order and the number of items, never an item."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen import transforms
from quizgen.errors import UsageError
from quizgen.models import Bank
from tests.banks import sample_bank
from tests.strategies import banks

BANK = sample_bank()
IDS = [item.id for item in BANK.items]


def _ids(bank: Bank) -> list[str]:
    return [item.id for item in bank.items]


@given(st.integers())
def test_shuffling_keeps_every_item(seed: int) -> None:
    """The same items, the seed written down, and the same order each time."""
    bank = transforms.shuffle(BANK, seed)

    assert sorted(IDS) == sorted(_ids(bank))
    assert seed == bank.seed
    assert bank == transforms.shuffle(transforms.shuffle(BANK, 99), seed)


@given(st.integers(), st.sampled_from(IDS))
def test_a_new_item_moves_no_other(seed: int, new: str) -> None:
    """The order of the others is the same with and without one item."""
    without = transforms.select(BANK, ids=[name for name in IDS if name != new])

    others = [name for name in _ids(transforms.shuffle(BANK, seed)) if name != new]
    assert others == _ids(transforms.shuffle(without, seed))


def test_version_a_is_the_bank_and_the_others_differ() -> None:
    """Four versions, four orders, the same items."""
    versions = [transforms.version(BANK, letter) for letter in "ABCD"]

    assert BANK == versions[0]
    assert 4 == len({tuple(_ids(bank)) for bank in versions})
    assert {tuple(sorted(IDS))} == {tuple(sorted(_ids(bank))) for bank in versions}


def test_there_is_no_version_e() -> None:
    """A letter beyond D is refused in words."""
    with pytest.raises(UsageError, match="A, B, C and D"):
        transforms.version(BANK, "E")


def test_selecting_takes_the_first_of_what_is_named() -> None:
    """Types, kinds and the number each narrow the choice."""
    assert IDS[:3] == _ids(transforms.select(BANK, 3))
    assert ["7be2c9d0", "9d0e4b12"] == _ids(transforms.select(BANK, types=["true_false"]))
    assert ["3f9c2a1b"] == _ids(transforms.select(BANK, kinds=["meeting"]))
    assert ["7be2c9d0"] == _ids(transforms.select(BANK, 1, types=["true_false"]))


@settings(max_examples=50)
@given(st.lists(banks(), max_size=3), st.integers(0, 12))
def test_spreading_takes_from_each_in_turn(given_banks: list[Bank], number: int) -> None:
    """As many as asked for, or as there are; no bank without items is left."""
    spread = transforms.spread(given_banks, number)

    there = sum(len(bank.items) for bank in given_banks)
    assert min(number, there) == sum(len(bank.items) for bank in spread)
    assert all(bank.items for bank in spread)


def test_spreading_keeps_the_rank() -> None:
    """The best items of each bank are the ones that stay."""
    other = transforms.shuffle(BANK, 5)

    first, second = transforms.spread([BANK, other], 5)

    assert IDS[:3] == _ids(first)
    assert _ids(other)[:2] == _ids(second)
