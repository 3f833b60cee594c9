"""Who said something: a third of a quiz, and one item where nobody else speaks."""

import pytest

from quizgen.items.candidate import Candidate
from quizgen.items.rank import Choice
from quizgen.items.voiced import asks_voice, one_voice
from quizgen.models import Fact, FactKind, Quotation
from tests.engine.build import candidate
from tests.engine.made import common, mention
from tests.engine.test_rank import TOPICS, filled


def voiced(count: int) -> list[Candidate]:
    """Items that ask who said something, each of unlike words and by another."""
    return [
        candidate(f"Who said: “{t}”?", f"name{i}", at=100 * i, kind="quotation", role="speaker")
        for i, t in enumerate(TOPICS[:count])
    ]


def plain(count: int) -> list[Candidate]:
    """Items that ask something else."""
    return [
        candidate(f"{t}?", f"answer{i}", at=9000 + 100 * i)
        for i, t in enumerate(TOPICS[15 : 15 + count])
    ]


@pytest.mark.parametrize(("others", "voices"), [(0, 1), (3, 3), (8, 5), (12, 7)])
def test_who_said_something_is_a_third_of_a_quiz_and_one_more(others: int, voices: int) -> None:
    """Quotations wait until there is enough beside them."""
    taken = filled(40, [*voiced(15), *plain(others)]).taken

    assert voices == sum(map(asks_voice, taken))


def test_the_one_voice_of_a_story_is_asked_for_once() -> None:
    """Where nobody else speaks the second "who said" is given away by the first."""
    choice = Choice(40, one_voice=True)
    first, second = voiced(2)
    choice.take(first)

    other = plain(1)[0]
    assert choice.best([second]) is None
    assert choice.best([second, other]) is other


@pytest.mark.parametrize(
    ("kind", "role", "form", "asks"),
    [
        ("quotation", "speaker", "short_answer", True),
        ("statement", "speaker", "cloze", True),
        ("statement", "speaker", "true_false", False),
        ("statement", "content", "short_answer", False),
        ("action", "actor", "short_answer", False),
    ],
)
def test_an_item_asks_for_a_voice(kind: FactKind, role: str, form: str, asks: bool) -> None:
    """A speaker that is the answer, not one whose words are judged."""
    made = candidate("Who said so?", "Ada", kind=kind, role=role).changed(type=form)

    assert asks_voice(made) is asks


def test_a_story_has_one_voice() -> None:
    """Speakers without a name are nobody that could be answered."""

    def said(*speakers: str) -> list[Fact]:
        heads = [s.split()[-1] if s.startswith("the ") else "" for s in speakers]
        return [
            Quotation(
                speaker=mention(s, "person", head=h), words=mention("So", "quote"), **common()
            )
            for s, h in zip(speakers, heads, strict=True)
        ]

    assert one_voice(said("Ada Moreau", "Ada Moreau", "the sailor"))
    assert not one_voice(said("Ada Moreau", "Bo Lind"))
    assert not one_voice(said())


def test_two_quotations_of_one_speaker_are_two_facts() -> None:
    """The same name proves both; what is asked is the words."""
    speaker = mention("Ada Moreau", "person")
    one, two = (
        Quotation(
            speaker=speaker,
            words=mention("Ovens are hot", "quote").model_copy(
                update={"start": at, "end": at + 13}
            ),
            **common(),
        )
        for at in (100, 200)
    )
    choice = Choice(10)
    choice.take(candidate("Who said: “ferry”?", "Ada").changed(fact=one, kind="quotation"))

    asked = candidate("Who said: “wheat”?", "Ada").changed(fact=two, kind="quotation")
    assert choice.obstacle(asked) == ""
