import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from quizgen.items.distractors import distractors
from quizgen.items.distractors.ask import Candidate
from quizgen.items.distractors.choose import choose
from quizgen.models import MultipleChoice
from tests.items.story import ARTICLE, FACTS, ask

CASES = yaml.safe_load(Path(__file__).with_name("distractor_cases.yaml").read_text("utf-8"))


def _ask(case: dict[str, Any]) -> Any:
    return ask(case["stem"], case["key"], case["type"], evidence=case.get("with", ""))


@pytest.mark.parametrize("case", CASES, ids=[f"{c['type']}: {c['key'][:30]}" for c in CASES])
@pytest.mark.parametrize("salt", ["a", "b", "c", "d"])
def test_distractors_are_of_the_keys_kind_and_never_right(case: dict[str, Any], salt: str) -> None:
    """Each case of the table holds, whatever the salt."""
    found = [d.text for d in distractors(_ask(case), ARTICLE, FACTS, salt=salt)]

    made_up = [text for text in found if case.get("made_up") and text not in case["only"]]
    rest = [text for text in found if text not in made_up]

    assert case["count"] == len(rest)
    assert case.get("made_up", 0) == len(made_up)
    assert set() == set(found) & {*case.get("never", ()), case["key"]}
    assert set(rest) <= set(case.get("only", rest))


@pytest.mark.parametrize("case", CASES, ids=[f"{c['type']}: {c['key'][:30]}" for c in CASES])
def test_every_distractor_explains_itself_and_makes_a_valid_item(case: dict[str, Any]) -> None:
    """Feedback ends as a sentence, names the answer, and never claims absence wrongly."""
    found = distractors(_ask(case), ARTICLE, FACTS, salt="x")

    for wrong in found:
        assert wrong.feedback.endswith(".")
        assert case["key"] in wrong.feedback
        if wrong.feedback.startswith("The article does not mention "):
            absent = wrong.feedback.split("mention ")[1].split(". The answer")[0].strip("“”")
            words = re.escape(absent.removeprefix("the figure "))
            assert re.search(rf"\b{words}\b", ARTICLE.text) is None
    if found:
        MultipleChoice(id="x", stem=case["stem"], key=case["key"], distractors=found)


def test_a_short_month_stands_beside_short_months() -> None:
    """Who writes "Nov." has no "October" beside it."""
    question = ask("When was it?", "Nov. 5, 2019", "date", evidence="Norway")

    found = [d.text for d in distractors(question, ARTICLE, FACTS, salt="a")]

    assert all(re.match(r"(?:Oct|Nov|Dec)\. \d+, 2019$", text) for text in found)


def test_the_same_question_gets_the_same_distractors() -> None:
    """Nothing but the arguments decides."""
    question = ask("Which country offered $24bn for the scheme?", "Norway", "country")

    first = distractors(question, ARTICLE, FACTS, salt="a")

    assert first == distractors(question, ARTICLE, list(FACTS), salt="a")


def test_a_person_of_the_story_is_told_by_the_office_the_article_gives() -> None:
    """The line for a wrong person says who that is."""
    question = ask("Who called for a wind farm?", "Tomas Berg", "person")

    found = {d.text: d.feedback for d in distractors(question, ARTICLE, FACTS, salt="a")}

    expected = (
        "In the article, Elena Marsh appears as “the mayor of Lisbon”. The answer is Tomas Berg."
    )
    assert expected == found["Elena Marsh"]


def test_an_office_that_is_not_in_the_article_is_said_not_to_be() -> None:
    """The line for a table's entry says that the article lacks it."""
    question = ask("What position does he hold?", "finance minister", "role")

    found = distractors(question, ARTICLE, FACTS, salt="a")

    assert 3 == len(found)
    for wrong in found:
        expected = f"The article does not mention {wrong.text}. The answer is finance minister."
        assert expected == wrong.feedback


def test_the_key_is_the_longest_option_no_more_often_than_chance() -> None:
    """Over many salts the longest option is the key at most in three of ten."""
    keys = [
        ("March", "month"),
        ("Porto", "city"),
        ("insulin", "thing"),
        ("finance minister", "role"),
    ]
    longest = []
    for key, kind in keys:
        for salt in map(str, range(50)):
            wrong = distractors(ask("Which one?", key, kind), ARTICLE, FACTS, salt=salt)  # type: ignore[arg-type]
            longest.append(len(key) > max(len(d.text) for d in wrong))

    assert sum(longest) / len(longest) <= 0.3


def test_a_number_stands_at_every_place_among_its_options() -> None:
    """Rising figures put the key first, second, third and fourth about equally often."""
    places = [0, 0, 0, 0]
    for salt in map(str, range(200)):
        wrong = distractors(ask("How many flats?", "240", "number"), ARTICLE, FACTS, salt=salt)
        places[sum(float(d.text) < 240 for d in wrong)] += 1

    assert all(0.15 <= n / 200 <= 0.35 for n in places)


def test_a_title_that_is_only_the_first_sentence_shows_no_key() -> None:
    """Pasted text has no headline; a real headline that says the key leaves no strangers."""
    question = ask("When did Marsh speak?", "Tuesday", "weekday")
    first = ARTICLE.text.split(".")[0]
    pasted = ARTICLE.model_copy(update={"title": f"{first[:40]}…"})
    headed = ARTICLE.model_copy(update={"title": "Tuesday brings new flats"})

    assert 3 == len(distractors(question, pasted, FACTS, salt="a"))
    assert () == distractors(question, headed, FACTS, salt="a")


def test_who_is_named_far_more_often_than_the_others_is_no_choice() -> None:
    """Of a main character and three who are named once, everybody picks the main character."""
    others = [
        Candidate(name, f"{name} spoke.") for name in ("Bo Lindqvist", "Kari Lund", "Jo Rossi")
    ]
    heard = {"Ada Moreau": 5, "Bo Lindqvist": 2, "Kari Lund": 1, "Jo Rossi": 1}

    rarely = choose("Ada Moreau", others, salt="a", often=lambda name: min(heard[name], 2))
    often = choose("Ada Moreau", others, salt="a", often=heard.__getitem__)

    assert len(rarely) == 3
    assert often == ()
