"""Words, roots, sentences and syllables."""

import pytest

from quizgen.checks.readability import reading_ease, syllables
from quizgen.checks.text import content, root, sentences, unquoted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("promised", "promises"),
        ("country", "countries"),
        ("vaccine", "vaccines"),
        ("NATO’s", "NATO"),
        ("planned", "plan"),
        ("breed", "breeds"),
        ("voting", "votes"),
    ],
)
def test_common_forms_of_a_word_have_one_root(one: str, other: str) -> None:
    """Endings do not keep two forms of a word apart."""
    assert root(one) == root(other)


@pytest.mark.parametrize(("one", "other"), [("class", "clasp"), ("spring", "spray"), ("us", "use")])
def test_other_words_keep_other_roots(one: str, other: str) -> None:
    """Cutting endings does not make different words the same."""
    assert root(one) != root(other)


def test_content_leaves_out_the_small_words() -> None:
    """Only words that carry content count."""
    assert ["elect", "mayor", "porto"] == content("Who was elected the mayor of Porto?")


def test_a_title_or_initial_ends_no_sentence() -> None:
    """The full stop of an abbreviation is not an end."""
    text = "Dr. Rao spoke in the U.S. Senate at 4 p.m. on Monday. She left."

    assert [text[:-10], "She left."] == sentences(text)


def test_quoted_words_are_blanked_out() -> None:
    """Rules judge the writer's words, not those of a quoted person."""
    assert "Who said: “xxxxxxxx”?" == unquoted("Who said: “never ev”?")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("cat", 1), ("table", 2), ("walked", 1), ("wanted", 2), ("nation", 2), ("minister", 3),
        ("idea", 3), ("people", 2), ("because", 2), ("government", 3), ("announced", 2),
        ("military", 4), ("area", 3), ("27", 1), ("peace", 1), ("vaccines", 2), ("houses", 2),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_spoken(word: str, expected: int) -> None:
    """Silent letters do not count, vowels said apart do."""
    assert expected == syllables(word)


def test_short_words_in_short_sentences_read_easily() -> None:
    """The plain text scores near the top, the official one near the bottom."""
    plain = "The cat sat on the mat. The dog ran to it. They had fun."
    official = (
        "Intergovernmental negotiations concerning multilateral regulatory harmonisation "
        "necessitate considerable administrative coordination."
    )

    easy, hard = reading_ease(plain), reading_ease(official)

    assert easy is not None
    assert hard is not None
    assert easy > 100
    assert hard < 0


def test_no_words_have_no_reading_ease() -> None:
    """A text without words is not rated."""
    assert reading_ease("") is None
