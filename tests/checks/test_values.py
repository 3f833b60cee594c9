"""What answers are on their face."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from quizgen.checks.values import amount, interval, shape

CASES: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "values.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(("text", "expected"), CASES["shapes"].items())
def test_an_answer_has_the_shape_that_its_words_show(text: str, expected: str) -> None:
    """Numbers, times, places, names and phrases are told apart."""
    assert expected == shape(text)


@pytest.mark.parametrize(("text", "expected"), CASES["amounts"].items())
def test_an_amount_is_a_number_and_its_unit(text: str, expected: list[Any]) -> None:
    """Digits, number words, scales and currency signs come to the same amount."""
    assert tuple(expected) == amount(text)


@pytest.mark.parametrize(("text", "expected"), CASES["intervals"].items())
def test_a_range_has_two_ends(text: str, expected: list[float]) -> None:
    """Ranges are read whichever way they are written."""
    assert tuple(expected) == interval(text)


def test_more_than_is_open_upwards() -> None:
    """ "more than 30" covers all that is above."""
    assert (30.0, float("inf")) == interval("more than 30")


@pytest.mark.parametrize("text", CASES["none"])
def test_other_texts_are_no_amount(text: str) -> None:
    """A text that merely holds a number is not one."""
    assert amount(text) is None
