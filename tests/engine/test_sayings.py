"""Who said something: quotations that stand alone, and speakers that can be asked for."""

from typing import Any

import pytest

from quizgen.items.questions import questions
from quizgen.items.quotations import quoted
from quizgen.items.sayings import points, says_little
from quizgen.models import Quotation, Statement
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
        "that the people of Ghent want to eat.",
        "Bread is an example of the old habit of Ghent, with foreign help, of eating what the "
        "town bakes in its own ovens all year.",
        "We will bake bread for the whole town of Ghent and open up the chance that, when it "
        "rains, nobody has to go to Oslo.",
    ],
)
def test_a_long_quotation_is_not_cut_where_it_says_nothing_yet(words: str) -> None:
    """Before its main clause, inside a list or behind an aside it cannot break off."""
    fact = Quotation(
        speaker=mention("Ada Moreau", "person"), words=mention(words, "quote"), **common()
    )

    assert found(quoted, fact, WHOLE) == ([], ["quotation too long"])


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
