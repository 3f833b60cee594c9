"""Question words, dates read back, and the word classes of the items."""

from datetime import date
from typing import Any

import pytest

from quizgen.items.calendar import Moment, read_moment
from quizgen.items.candidate import Refusal
from quizgen.items.wh import body_noun, for_thing, plural_of
from quizgen.items.words import listed, verbs
from quizgen.models import Mention
from tests.engine.build import cases


def mention(case: dict[str, Any]) -> Mention:
    """The mention of a case's key."""
    return Mention(
        start=0,
        end=len(case["key"]),
        text=case["key"],
        type=case["type"],
        head=case.get("head", ""),
        plural=case.get("in_plural", False),
    )


@pytest.mark.parametrize("case", cases("wh_cases.yaml"), ids=lambda c: str(c["key"]))
def test_the_question_word_fits_the_key(case: dict[str, Any]) -> None:
    """Persons are asked for with who, named kinds with which, things with what."""
    try:
        wh = for_thing(mention(case))
        found = {"wh": wh.words} | ({"plural": True} if wh.plural else {})
    except Refusal as refusal:
        found = {"refused": refusal.reason}

    assert {k: case[k] for k in ("wh", "plural", "refused") if k in case} == found


def test_one_word_that_only_is_something_may_be_no_body() -> None:
    """A single capitalised word that does nothing is asked for with what."""
    found = for_thing(mention({"key": "Voyager", "type": "organisation"}), acts=False)

    assert found.words == "What"


def test_a_body_is_named_by_the_words_of_its_name() -> None:
    """The sort of body is read off its name, where that says it and is one body."""
    names = ["University of Oslo", "Ministry of Health", "Reuters"]

    found = [body_noun(mention({"key": n, "type": "organisation"})) for n in names]

    assert found == ["university", "ministry", ""]


def test_a_noun_has_its_plural() -> None:
    """Regular and irregular plurals."""
    assert [plural_of(n) for n in ("party", "country", "man")] == ["parties", "countries", "men"]


@pytest.mark.parametrize("case", cases("moment_cases.yaml"), ids=lambda c: str(c["words"]))
def test_words_name_one_date_or_none(case: dict[str, Any]) -> None:
    """A moment is read only where words name one date, and says how much of it is known."""
    expected = Moment(case["date"], case["precision"]) if "date" in case else None

    assert expected == read_moment(case["words"], case.get("published"))


def test_the_year_of_the_words_wins_over_that_of_publication() -> None:
    """What the words say is not guessed."""
    assert read_moment("3 May 1998", date(2024, 1, 1)) == Moment(date(1998, 5, 3), "day")


def test_word_lists_hold_words_and_no_comments() -> None:
    """A list is its lines, lower case where it is looked up in lower case."""
    lists = ["function_words", "open_words", "telling_adverbs", "relative_times", "media"]
    for words in map(listed, lists):
        assert words
        assert not any(w.startswith("#") or w != w.lower() for w in words)


def test_a_class_of_verbs_that_there_is_not_is_an_error() -> None:
    """A misspelt class is found at once, not taken for an empty one."""
    assert "cost" in verbs("paying")
    with pytest.raises(KeyError):
        verbs("paynig")
