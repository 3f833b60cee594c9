"""Who said something: quotations that stand alone, and speakers that can be asked for."""

from typing import Any

import pytest

from quizgen.items.questions import questions
from quizgen.items.quotations import quoted
from quizgen.items.sayings import points, says_little
from quizgen.models import MentionType, Quotation, Statement
from tests.engine.build import article, clause, marked
from tests.engine.made import WHOLE, common, found, mention


@pytest.mark.parametrize("case", marked("saying_cases.yaml", "words"))
def test_a_quotation_stands_alone_or_does_not(case: dict[str, Any]) -> None:
    """A pronoun for nothing in it, or words that fit any matter, refuse it."""
    if "points" in case:
        assert points(case["words"]) is case["points"]
    if "little" in case:
        assert says_little(case["words"]) is case["little"]


@pytest.mark.parametrize(
    "words",
    [
        "Children who get a loaf of our bread, which is the best in the whole town of Ghent, are "
        "much more likely to eat well for the rest of the year.",
        "Our old ovens have limits when it comes to baking large, rectangular or flat loaves "
        "that the people of Ghent want to eat at home.",
        "Bread is an example of the old habit of Ghent, with foreign help, of eating what the "
        "town bakes in its own ovens all year.",
        "We will bake bread for the whole town of Ghent and open up the chance that, when it "
        "rains, nobody has to go to Oslo.",
        "In terms of the price of bread in the old town, like that of salt and the other things, "
        "the bakers of Ghent are the best of all.",
        "Every loaf of our bread costs more than that of the others in Ghent but, first of all, in "
        "the whole town we have the best ovens.",
    ],
)
def test_a_long_quotation_is_not_cut_where_it_says_nothing_yet(words: str) -> None:
    """Before its main clause, inside a list or behind an aside it cannot break off."""
    fact = Quotation(
        speaker=mention("Ada Moreau", "person"), words=mention(words, "quote"), **common()
    )

    assert found(quoted, fact, WHOLE) == ([], ["quotation too long"])


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (
            "The bakers of Ghent have raised the price of a loaf three or four times before it "
            "gets to the old market of the town.",
            "The bakers of Ghent have raised the price of a loaf three or four times …",
        ),
        (
            "The bakers of Ghent sell more bread than all the others [...] because the old ovens "
            "of the town are the best in the country.",
            "The bakers of Ghent sell more bread than all the others …",
        ),
        (
            "By the spring, the bakers of Ghent will sell more bread than all the others, which is "
            "what they have wanted for many years.",
            "By the spring, the bakers of Ghent will sell more bread than all the others …",
        ),
        (
            "The old ovens of the bakers in Ghent have limits to the size of the loaf that people "
            "want for their table.",
            "The old ovens of the bakers in Ghent have limits to the size of the loaf that people "
            "want for their table",
        ),
        (
            "The bakers of Ghent sell more bread than all the others in the country, because the "
            "old ovens of the town never get cold. Every loaf of Ghent takes three hours.",
            "Every loaf of Ghent takes three hours",
        ),
    ],
)
def test_a_long_quotation_is_cut_where_it_is_understood(words: str, asked: str) -> None:
    """Before a reason, a time or what the paper left out; a whole sentence comes first."""
    fact = Quotation(
        speaker=mention("Ada Moreau", "person"), words=mention(words, "quote"), **common()
    )

    assert found(quoted, fact, WHOLE)[0] == [f"Who said: “{asked}”? | Ada Moreau"]


@pytest.mark.parametrize(
    ("name", "kind", "asked"),
    [
        ("the Ghent Bakers Association", "organisation", "Which association said"),
        ("Norway", "country", "Which country said"),
        ("Ada Moreau", "person", "Who said"),
        ("sailors", "people", ""),
    ],
)
def test_the_question_fits_who_is_quoted(name: str, kind: MentionType, asked: str) -> None:
    """A body and a country speak as well as a person; people without a name do not."""
    words = "The old ovens of Ghent are cold"
    fact = Quotation(speaker=mention(name, kind), words=mention(words, "quote"), **common())

    stems, refused = found(quoted, fact, WHOLE)

    whole = f"{asked}: “{words}”? | {name}"
    assert (stems, refused) == (([whole], []) if asked else ([], ["no question word"]))


def test_a_quotation_within_a_quotation_is_not_asked() -> None:
    """Marks inside the words show that another quotation begins or ends there."""
    words = "The bakers of Ghent sell old bread.” The mayor of Ghent knows it."
    fact = Quotation(
        speaker=mention("Ada Moreau", "person"), words=mention(words, "quote"), **common()
    )

    assert found(quoted, fact, WHOLE) == ([], ["bad punctuation"])


@pytest.mark.parametrize(
    ("speaker", "kind", "told", "asked"),
    [
        ("Hanseatic Oil", "organisation", "it welcomes the salt tax", "Which organisation"),
        ("Hanseatic Oil", "organisation", "the tax on salt in Ghent is too high", "Who"),
        ("Ada Moreau", "person", "it is hard to pay the tax on salt in Ghent", "Who"),
        ("a senior Ghent baker", "people", "the tax on salt in Ghent is too high", ""),
        ("a spokesman for Ghent", "people", "the tax on salt in Ghent is too high", "Who"),
    ],
)  # fmt: skip
def test_who_says_something_has_a_name_and_a_fitting_question(
    speaker: str, kind: str, told: str, asked: str
) -> None:
    """A body that says "it" of itself is no "who"; a speaker without a name is no answer."""
    made = clause(
        [
            {"subject": speaker, "type": kind, "role": "speaker"},
            {"verb": "says", "lemma": "say", "tense": "present"},
            {"clause": told, "marker": "that", "type": "clause", "role": "content"},
        ]
    )
    who, verb, content = (p.mention for p in made.parts)
    fact = Statement(speaker=who, verb=verb, content=content, clause=made, **common())

    stems, refused = found(questions, fact, article(made))

    whole = f"{asked} says that {told}? | {speaker}"
    assert (stems, refused[:1]) == (([whole], []) if asked else ([], ["description for a key"]))
