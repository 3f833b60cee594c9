"""Figures that a word bounds."""

import pytest

from quizgen.items.bounds import falsifies


@pytest.mark.parametrize(
    ("text", "key", "other", "false"),
    [
        ("The flat costs upwards of £2,000.", "£2,000", "£1,000", False),
        ("The flat costs upwards of £2,000.", "£2,000", "£3,000", True),
        ("The prize is up to £155 a day.", "£155", "£200", False),
        ("The prize is up to £155 a day.", "£155", "£120", True),
        ("It fell by more than 15 miles.", "more than 15 miles", "more than 20 miles", True),
        ("It fell by more than 15 miles.", "more than 15 miles", "more than 10 miles", False),
        ("The town has 1,200 houses.", "1,200", "1,100", True),
        ("Her income is £30,000 to £40,000.", "£40,000", "£50,000", False),
        ("Her income is £30,000 to £40,000.", "£30,000", "£20,000", False),
        ("They won on Friday.", "Friday", "Sunday", True),
    ],
)
def test_another_figure_makes_a_statement_false_only_beyond_its_bound(
    text: str, key: str, other: str, *, false: bool
) -> None:
    """ "More than 15" stays true of 10; one end of a range says nothing alone."""
    assert false == falsifies(other, key, text)
