"""Single cases: false alarms that generated banks once raised, and places of another kind."""

import pytest

from quizgen.checks import flaws
from quizgen.models import (
    Article,
    Cloze,
    Distractor,
    Gap,
    Item,
    MultipleChoice,
    ShortAnswer,
    TrueFalse,
)

ARTICLE = Article(
    id="a",
    title="Blast",
    text=(
        "Howard B. Lund spoke first. Lund told a reporter that the daily use of salt was bad.\n"
        "Galina Orlova was woken in her flat by an explosion.\n"
        "Dhakal added that it would take a few more months.\n"
        "The 36-year-old bank clerk took eight days of holiday."
    ),
)


def _codes(item: Item) -> list[str]:
    found = flaws(item, ARTICLE)
    return [issue.code for issue in found if issue.level != "advice"]


def _short(stem: str, key: str, words: str) -> ShortAnswer:
    start = ARTICLE.text.index(words)
    evidence = ARTICLE.evidence(start, ARTICLE.text.find("\n", start) % (len(ARTICLE.text) + 1))
    return ShortAnswer(id="x", stem=stem, key=key, evidence=evidence)


def test_a_surname_in_the_evidence_stands_for_the_full_name() -> None:
    """Later sentences give the surname only; the key gives the name in full."""
    stem = "Who told a reporter that the daily use of salt was bad?"

    assert [] == _codes(_short(stem, "Howard B. Lund", "Lund told"))


def test_a_pronoun_may_stand_for_what_belongs_into_a_gap() -> None:
    """The gap before it is what "her" stands for."""
    stem = "____ was woken in her flat by an explosion."
    item = Cloze(id="x", stem=stem, gaps=(Gap(key="Galina Orlova"),))

    assert [] == _codes(item)


def test_it_that_stands_for_nothing_is_no_open_reference() -> None:
    """ "It would take" has no antecedent anywhere."""
    stem = "Who added that it would take a few more months?"

    assert [] == _codes(_short(stem, "Dhakal", "Dhakal"))


def test_an_age_before_a_person_is_no_number() -> None:
    """ "The 36-year-old bank clerk" answers who."""
    stem = "Who took eight days of holiday?"

    assert [] == _codes(_short(stem, "the 36-year-old bank clerk", "The 36"))


@pytest.mark.parametrize(
    ("stem", "options", "expected"),
    [
        ("Which country is Galina Orlova from?", ("Russia", "Poland", "Madrid", "Spain"), True),
        ("In which city does Galina Orlova live?", ("Omsk", "Perm", "France", "Kazan"), True),
        ("In which city does Galina Orlova live?", ("Omsk", "Perm", "Singapore", "Kazan"), False),
        ("Which country is Galina Orlova from?", ("Russia", "Poland", "Peru", "Spain"), False),
    ],
)
def test_countries_stand_among_countries(
    stem: str, options: tuple[str, ...], *, expected: bool
) -> None:
    """A country among cities, and a city among countries, is no distractor."""
    key, *wrong = options
    distractors = tuple(Distractor(text=text) for text in wrong)
    item = MultipleChoice(id="x", stem=stem, key=key, distractors=distractors)

    assert expected == ("implausible-distractor" in _codes(item))


@pytest.mark.parametrize("key", ["June", "May", "May 5", "May 2015"])
def test_the_month_of_may_is_no_auxiliary(key: str) -> None:
    """Neither as the key beside months nor beside the key."""
    rest = [text for text in ("May", "March", "July", "August") if text != key][:3]
    item = MultipleChoice(
        id="x",
        stem="In which month did Lund speak?",
        key=key,
        distractors=tuple(Distractor(text=text, feedback=f"It was {key}.") for text in rest),
    )

    assert "grammatical-cue" not in _codes(item)


def test_a_true_statement_about_may_is_not_hedged() -> None:
    """The date says when it was, and not that it is unsure."""
    item = TrueFalse(id="x", stem="Howard B. Lund spoke first on May 5.", key=True)

    assert "true-false-giveaway" not in _codes(item)
