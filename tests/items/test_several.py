"""Keys that list names become questions with several right options."""

import pytest

from quizgen.items.candidate import Candidate
from quizgen.items.make import make
from quizgen.items.several import asked, members
from quizgen.models import MentionType, MultipleChoice, MultipleResponse, ShortAnswer
from tests.items.story import ARTICLE, FACTS, fact, mention


def _candidate(stem: str, key: str, kind: MentionType, words: str = "") -> Candidate:
    return Candidate(
        stem=stem,
        key=key,
        mention=mention(key, kind, plural=True),
        fact=fact(words or key),
        kind="action",
        role="actor",
        answer_at=None,
    )


@pytest.mark.parametrize(
    ("stem", "key", "kind", "expected"),
    [
        ("Which countries supported Marsh?", "Spain and Italy", "country", ["Spain", "Italy"]),
        ("Which country supported Marsh?", "Spain and Italy", "country", []),
        ("Which countries supported Marsh?", "Norway", "country", []),
        ("Who spoke?", "Elena Marsh, the mayor of Lisbon", "person", []),
    ],
)
def test_only_a_plain_list_of_names_is_taken_apart(
    stem: str, key: str, kind: MentionType, expected: list[str]
) -> None:
    """Each name keeps its place in the article."""
    found = members(_candidate(stem, key, kind))

    assert expected == [m.words for m in found]
    assert all(ARTICLE.text[m.start : m.end] == m.text for m in found)


def test_a_list_says_which_of_these() -> None:
    """Only where the stem begins with what is asked for."""
    assert asked("Which countries signed?") == "Which of these countries signed?"
    assert asked("Who signed?") == "Who signed?"


def test_without_sure_wrong_options_the_list_is_written_out() -> None:
    """One other country is too few to choose from."""
    item = make(
        _candidate("Which countries backed Marsh?", "Spain and Italy", "country"), ARTICLE, FACTS
    )

    assert isinstance(item, ShortAnswer)


def test_several_names_give_several_keys_with_partial_credit() -> None:
    """A point for each; the wrong ones are others of the story or its neighbourhood."""
    facts = [f for f in FACTS if f.kind != "attendance"]
    candidate = _candidate("Which persons called for it?", "Elena Marsh", "person")
    pair = mention("Elena Marsh", "person").model_copy(
        update={"name": "Elena Marsh and Anna Vik", "plural": True}
    )
    item = make(
        candidate.changed(stem="Who asked?", key="Elena Marsh and Anna Vik", mention=pair),
        ARTICLE,
        facts,
    )

    assert isinstance(item, MultipleResponse)
    assert item.keys == ("Elena Marsh", "Anna Vik")
    assert {"Tomas Berg", "Rui Castro"} == {d.text for d in item.distractors}
    assert len(item.keys) == item.points


@pytest.mark.parametrize(
    ("stem", "key", "kind", "expected"),
    [
        ("Which country offered $24bn?", "Norway", "country", ShortAnswer),
        ("Who left the meeting early?", "Rui Castro", "person", MultipleChoice),
    ],
)
def test_two_good_options_make_a_short_answer_and_three_a_choice(
    stem: str, key: str, kind: MentionType, expected: type
) -> None:
    """Norway has but Spain and Italy beside it; beside a person a third is made up."""
    item = make(_candidate(stem, key, kind), ARTICLE, FACTS)

    assert isinstance(item, expected)
