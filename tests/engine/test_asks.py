"""Candidates from facts made by hand: questions, gaps, statements to judge, people and lists."""

from typing import Any

import pytest

from quizgen.items.candidate import Candidate
from quizgen.items.demands import demands
from quizgen.items.lists import attendance, definite
from quizgen.items.questions import questions
from quizgen.items.quotations import matched, quoted
from quizgen.items.statements import clozes, judged
from quizgen.models import (
    Action,
    Article,
    Attendance,
    Demand,
    Evidence,
    Mention,
    Quantity,
    Quotation,
)
from tests.engine.build import action, article, cases, clause
from tests.engine.made import WHOLE, common, found, mention


def fact_of(case: dict[str, Any]) -> tuple[Action, Article]:
    """The fact of a case, and the article that holds it."""
    made = clause(case["clause"])
    more: dict[str, Any] = {"polarity": case.get("polarity", "positive")}
    if "attribution" in case:
        more["attribution"] = mention(case["attribution"], "person")
    return action(made, **more), article(made)


@pytest.mark.parametrize("case", cases("ask_cases.yaml"), ids=lambda c: c["about"])
def test_each_part_of_a_clause_is_asked_by_its_role(case: dict[str, Any]) -> None:
    """The question fits the role and the key; what cannot be asked says why."""
    asked, refused = found(questions, *fact_of(case))

    if case.get("among"):
        assert set(case.get("asks", [])) <= set(asked)
        assert set(case.get("refused", [])) <= set(refused)
    else:
        assert (case.get("asks", []), case.get("refused", [])) == (asked, refused)


@pytest.mark.parametrize("case", cases("judged_cases.yaml"), ids=lambda c: c["about"])
def test_a_clause_gives_gaps_and_statements(case: dict[str, Any]) -> None:
    """Gaps are names and figures said once; statements are as they are, changed, or turned."""
    fact, whole = fact_of(case)

    gaps, _ = found(clozes, fact, whole)
    statements = {f"{c.role}: {c.stem}" for c in judged(fact, whole) if isinstance(c, Candidate)}

    assert case["gaps"] == gaps
    assert set(case["judged"]) == statements


def test_a_figure_inside_a_sentence_has_a_small_first_letter() -> None:
    """It opened its own sentence in the article, and does not open this one."""
    made = clause(
        [
            {"subject": "at least three old kettles", "head": "kettle", "plural": True},
            {"verb": "sold", "lemma": "sell", "auxiliaries": ["were"], "passive": True},
            {"oblique": "Ghent", "marker": "in", "type": "city", "role": "where"},
        ]
    )
    fact = Quantity(
        number=mention("At least three", "number"),
        of=mention("kettles"),
        clause=made,
        attribution=mention("Leo Brandt", "person"),
        **common(),
    )

    gaps, _ = found(clozes, fact, article(made))

    assert gaps == [
        "According to Leo Brandt, ____ old kettles were sold in Ghent. | at least three"
    ]


def test_a_candidate_can_be_said_back() -> None:
    """Stem and key together make the statement of the article."""
    made = clause(
        [
            {"subject": "Ada Moreau", "type": "person"},
            {"verb": "sold", "lemma": "sell"},
            {"object": "the old brewery", "head": "brewery", "role": "object"},
        ]
    )

    back = {c.said_back for c in questions(action(made), article(made)) if isinstance(c, Candidate)}

    assert back == {"Ada Moreau sold the old brewery."}


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("We will bake bread for the whole town,", "We will bake bread for the whole town"),
        ("No. We will bake bread for the whole town.", "We will bake bread for the whole town"),
        ("We will bake.", ""),
        (f"We will bake bread for {'the whole town and ' * 4}you.",
         f"We will bake bread for {'the whole town and ' * 4}you"),
        ("They always tell me, ’Oh, a small oven has failed in the town,’", ""),
        ("We will bake [bread] for the whole town.", ""),
        (f"We will bake bread for {'the whole town and ' * 8}for you.", ""),
        ("The big new ovens for Ghent are welcome but the answer is not yet another loan or fee "
         "for those who bake there.", "The big new ovens for Ghent are welcome …"),
    ],
)  # fmt: skip
def test_a_quotation_is_asked_for_where_it_can_be_recognised(words: str, asked: str) -> None:
    """Neither too short nor too long, and without changed words."""
    fact = Quotation(
        speaker=mention("Ada Moreau", "person"), words=mention(words, "quote"), **common()
    )

    stems, _ = found(quoted, fact, WHOLE)

    assert stems == ([f"Who said: “{asked}”? | Ada Moreau"] if asked else [])


def test_a_long_quotation_is_cut_at_a_pause() -> None:
    """What is left can be recognised, and an ellipsis says that it goes on."""
    words = (
        "We will bake bread for the whole town of Ghent, and we will carry it to every house "
        "and to every school."
    )
    fact = Quotation(
        speaker=mention("Ada Moreau", "person"), words=mention(words, "quote"), **common()
    )

    stems, _ = found(quoted, fact, WHOLE)

    assert stems == ["Who said: “We will bake bread for the whole town of Ghent …”? | Ada Moreau"]


def test_who_is_quoted_twice_is_matched_with_the_second_quotation() -> None:
    """The first is asked by itself; three people make a matching, two do not."""
    said = ["We will bake bread for the whole town", "Our ovens have been hot for two years"]
    facts = [
        Quotation(
            speaker=mention(who, "person"),
            words=mention(f"{words} of {town}.", "quote"),
            **(common() | {"id": f"{who}{words}"}),
        )
        for who, town in (("Ada Moreau", "Ghent"), ("Leo Brandt", "Oslo"), ("Peter Okoye", "Lagos"))
        for words in said
    ]

    ((matching, asked),) = matched(facts)

    assert [(p.left, p.right) for p in matching.pairs] == [
        ("Ada Moreau", "“Our ovens have been hot for two years of Ghent”"),
        ("Leo Brandt", "“Our ovens have been hot for two years of Oslo”"),
        ("Peter Okoye", "“Our ovens have been hot for two years of Lagos”"),
    ]
    assert asked == {facts[1].id, facts[3].id, facts[5].id}
    assert list(matched(facts[:4])) == []


@pytest.mark.parametrize(
    "words",
    [
        "It was a difficult situation for us.",
        "This is why the town loves bread so much.",
        "We want to do that for the whole town.",
        "It also lets the smoke of the oven escape.",
    ],
)
def test_an_empty_quotation_is_not_asked(words: str) -> None:
    """What could be said of anything, or points to what was said before, teaches nothing."""
    fact = Quotation(
        speaker=mention("Ada Moreau", "person"), words=mention(words, "quote"), **common()
    )

    assert found(quoted, fact, WHOLE) == ([], ["quotation says too little"])


def test_a_quotation_of_a_body_has_no_who() -> None:
    """A ministry does not speak."""
    words = mention("We will bake bread for the whole town.", "quote")
    fact = Quotation(speaker=mention("the ministry", "organisation"), words=words, **common())

    assert found(quoted, fact, WHOLE) == ([], ["no question word"])


def test_how_many_came_is_asked_where_the_event_is_told() -> None:
    """An event of one word could be any."""

    def came(event: str) -> Attendance:
        return Attendance(
            event=mention(event, "event"),
            participants=(mention("29 foreign leaders", "people"),),
            number=mention("29", "number"),
            **common(),
        )

    stem = "How many foreign leaders took part in the summit in Ghent? | 29"
    assert found(attendance, came("a summit in Ghent"), WHOLE) == ([stem], [])
    assert found(attendance, came("the talks"), WHOLE) == ([], ["says too little"])


def test_an_event_is_definite_in_a_stem() -> None:
    """Whoever asks about it knows which one."""
    said = ["a summit", "an open day", "these talks", "2024 summit", "the fair"]

    found_ = [definite(mention(e, "event")) for e in said]

    assert found_ == ["the summit", "the open day", "the talks", "the 2024 summit", "the fair"]


@pytest.mark.parametrize(("plural", "verb"), [(True, "do"), (False, "does")])
def test_a_demand_without_a_clause_is_asked_of_both(plural: bool, verb: str) -> None:
    """Who demands and who is to give stand in the stem; the key is the article's words."""
    text = "lower tolls and longer bridges"
    whole = Article(id="made", title="A day", text=text)
    contents = (
        Mention(start=0, end=11, text="lower tolls"),
        Mention(start=16, end=30, text="longer bridges"),
    )
    fact = Demand(
        demander=mention("Serbia", "country", plural=plural),
        content=contents,
        recipient=mention("Croatia", "country"),
        id="0",
        evidence=Evidence(start=0, end=len(text), quote=text),
    )

    assert found(demands, fact, whole) == (
        [f"What {verb} Serbia demand from Croatia? | {text}"],
        [],
    )
