"""The person whom no story knows: when one is made up, and in which language."""

from dataclasses import replace

import pytest

from quizgen.items.distractors import distractors
from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.characters import character, gender
from quizgen.items.distractors.strangers import strangers
from quizgen.models import Article, Distractor
from tests.items.story import ARTICLE, BERG, FACTS, ask, fact

STORY = Story(ARTICLE, FACTS)


def _made_up(
    *others: str, story: Story = STORY, genders: str = "mf", told: str = ""
) -> list[Candidate]:
    known = character(story, "Tomas Berg")
    key = replace(known, famous=told == "famous", head=told == "head")
    question = Ask("Who called for a wind farm?", "Tomas Berg", BERG, fact("Tomas Berg"))
    return [*strangers(question, story, key, others, genders)]


def test_a_made_up_person_is_told_to_be_none_of_the_story() -> None:
    """Two persons of the story and one more stand beside the key; the line says what is so."""
    found = distractors(ask("Who left early?", "Rui Castro", "person"), ARTICLE, FACTS, salt="a")

    made_up = [d for d in found if d.text not in {"Elena Marsh", "Tomas Berg"}]
    name = made_up[0].text

    assert [
        Distractor(
            text=name,
            feedback=f"The article does not mention {name}. The answer is Rui Castro.",
        )
    ] == made_up


def test_the_name_is_of_the_storys_language_and_the_same_all_through_it() -> None:
    """A story of Lisbon gets a Portuguese name, whoever else is an option."""
    one, other = _made_up("Elena Marsh", "Rui Castro"), _made_up("Rui Castro", "Elena Marsh")

    assert one == other
    assert not STORY.names(one[0].text)


@pytest.mark.parametrize("letter", ["m", "f"])
def test_he_and_she_are_kept(letter: str) -> None:
    """A stem that tells the sex gets a name of that sex."""
    (found,) = _made_up("Elena Marsh", "Rui Castro", genders=letter)

    assert letter == gender(found.text)


@pytest.mark.parametrize("told", ["famous", "head"])
def test_nobody_unknown_stands_beside_whom_everybody_knows(told: str) -> None:
    """A president beside a stranger is seen at once."""
    assert [] == _made_up("Elena Marsh", "Rui Castro", told=told)


def test_a_language_that_is_not_told_gives_no_name() -> None:
    """Names that no list knows, in a story of no country that has a list."""
    text = "Xu Bao met Qi Dai. Tomas Berg looked on in Ulaanbaatar, the capital of Mongolia."
    story = Story(Article(id="m", title="A meeting", text=text), ())

    assert [] == _made_up("Xu Bao", "Qi Dai", story=story)
