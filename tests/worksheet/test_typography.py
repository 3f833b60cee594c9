"""Quotation marks, dashes, and the length of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.renderers.worksheet.typography import typeset


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        ('"Yes," she said.', "“Yes,” she said."),
        ("It's NATO's plan", "It’s NATO’s plan"),
        ("He said: \"They 'agree'.\"", "He said: “They ‘agree’.”"),
        ("the '90s and the 1990's", "the ’90s and the 1990’s"),
        ('an "operational phase."', "an “operational phase.”"),
        ('("never")', "(“never”)"),
        ("London - or Paris", "London – or Paris"),
        ("a 30-day ceasefire", "a 30-day ceasefire"),
        ("leaders' talks", "leaders’ talks"),
        ("\"'Go,' he said.\"", "“‘Go,’ he said.”"),
        ("6' 2\"", "6’ 2”"),
        ("the first …”?", "the first\u00a0…”?"),
        ("“already” set", "“already” set"),
    ],
)
def test_marks_are_set_as_a_printer_would(plain: str, expected: str) -> None:
    """Straight marks become the curly ones that their place asks for."""
    assert expected == typeset(plain)


@given(st.text())
def test_setting_keeps_the_length(words: str) -> None:
    """Offsets into the article stay true, whatever the text."""
    assert len(words) == len(typeset(words))


@given(st.text(alphabet="ab '\"-.,()"))
def test_setting_twice_changes_nothing_more(words: str) -> None:
    """What is set stays set."""
    once = typeset(words)

    assert once == typeset(once)
