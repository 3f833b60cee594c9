"""Statements turned into their contrary."""

from typing import Any

import pytest

from quizgen.items.select import sentence
from quizgen.items.turning import turned
from tests.engine.build import cases, clause


@pytest.mark.parametrize("case", cases("turning_cases.yaml"), ids=lambda c: c["about"])
def test_a_statement_is_turned_where_the_word_is_its_point(case: dict[str, Any]) -> None:
    """The contrary is false for certain, and could be believed."""
    assert list(turned(sentence(clause(case["clause"])))) == case.get("turned", [])
