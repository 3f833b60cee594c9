"""Dates: words for time against the day of publication."""

from datetime import date

import pytest

from quizgen.facts.dates import Tense, resolve
from tests.facts.texts import cases

PUBLISHED = date(2025, 3, 15)


@pytest.mark.parametrize(("words", "tense", "expected"), cases("dates.yaml"))
def test_words_for_time_become_dates(words: object, tense: Tense, expected: object) -> None:
    """Certain words become a day, a month or a year; doubtful ones nothing."""
    moment = resolve(str(words), PUBLISHED, tense=tense)

    assert str(expected) == (moment.wording if moment else "-")


def test_without_a_day_of_publication_only_full_dates_are_read() -> None:
    """ "Thursday" means nothing then, "March 2025" does."""
    assert resolve("Thursday", None) is None
    assert resolve("15 March", None) is None
    moment = resolve("March 2025", None)

    assert moment is not None
    assert (date(2025, 3, 1), "month") == (moment.date, moment.precision)


@pytest.mark.parametrize(
    "words", ["last year", "10 years ago", "tomorrow", "yesterday", "next month"]
)
def test_the_edges_of_the_calendar_do_not_break(words: str) -> None:
    """A day that the calendar lacks gives nothing, never an error."""
    for day in (date.min, date.max):
        moment = resolve(words, day)
        assert moment is None or moment.wording
