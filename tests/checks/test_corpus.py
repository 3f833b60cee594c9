"""The rules find what was seeded, and leave sound items alone."""

import pytest

from benchmarks.checks import Figures, measure
from quizgen.checks import rules
from quizgen.models import ITEM_TYPES
from tests.checks.corpus import cases

RECALL = 0.95
FALSE_ALARMS = 0.05
BANK_RULES = {"key-position", "longest-share", "guess-bot"}
"""Rules that need many items: their tests are in test_balance."""


@pytest.fixture(scope="module", params=[False, True], ids=["made-on", "held-out"])
def figures(request: pytest.FixtureRequest) -> Figures:
    """The figures of one part of the corpus."""
    return measure(cases(held_out=request.param))


def test_seeded_flaws_are_found(figures: Figures) -> None:
    """Recall stays at or above the floor in both parts."""
    assert figures.recall >= RECALL


def test_sound_items_are_left_alone(figures: Figures) -> None:
    """At most the pinned share of sound items has any issue, of whatever level."""
    assert figures.false_alarms <= FALSE_ALARMS


def test_the_corpus_is_large_enough() -> None:
    """150 sound and 150 flawed items at least, a third of them held out."""
    made_on, held_out = cases(held_out=False), cases(held_out=True)
    both = [*made_on, *held_out]

    assert sum(not case.flaws for case in both) >= 150
    assert sum(bool(case.flaws) for case in both) >= 150
    assert len(held_out) * 3 >= len(both)


def test_every_rule_on_items_is_seeded() -> None:
    """No rule is without a flawed item, and no seeded code without its rule."""
    seeded = {code for held in (False, True) for c in cases(held_out=held) for code in c.flaws}

    assert set(rules()) - BANK_RULES == seeded


def test_sound_items_are_of_every_type() -> None:
    """The corpus judges the rules on all item types."""
    sound = [c for held in (False, True) for c in cases(held_out=held) if not c.flaws]

    assert set(ITEM_TYPES) == {item.type for case in sound for item in case.bank.items}
