"""Candidates from facts made by hand: questions, gaps, statements to judge, people and lists."""

from typing import Any

import pytest

from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.demands import demands
from quizgen.items.lists import attendance, definite
from quizgen.items.people import chief, leads_state, offices, one_of_several
from quizgen.items.questions import questions
from quizgen.items.quotations import matched, quoted
from quizgen.items.statements import clozes, judged
from quizgen.models import (
    Action,
    Article,
    Attendance,
    Demand,
    Evidence,
    Fact,
    Mention,
    MentionType,
    Quotation,
    Role,
)
from tests.engine.build import action, article, cases, clause

SAID = "Somebody said something about it."
WHOLE = Article(id="made", title="A day", text=SAID)


def mention(words: str, kind: MentionType = "thing", **more: Any) -> Mention:
    """A mention of words that stand anywhere."""
    return Mention(start=0, end=len(words), text=words, type=kind, **more)


def common() -> dict[str, Any]:
    """Id and evidence of a fact that stands nowhere in particular."""
    return {"id": "0", "evidence": Evidence(start=0, end=len(SAID), quote=SAID)}


def fact_of(case: dict[str, Any]) -> tuple[Action, Article]:
    """The fact of a case, and the article that holds it."""
    made = clause(case["clause"])
    more: dict[str, Any] = {"polarity": case.get("polarity", "positive")}
    if "attribution" in case:
        more["attribution"] = mention(case["attribution"], "person")
    return action(made, **more), article(made)


def found(source: Any, fact: Fact, whole: Article) -> tuple[list[str], list[str]]:
    """Stem and key of each candidate, and the reason of each refusal."""
    every = list(source(fact, whole))
    asked = [f"{c.stem} | {c.key}" for c in every if isinstance(c, Candidate)]
    return asked, [r.reason for r in every if isinstance(r, Refusal)]


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


def test_an_office_is_asked_both_ways() -> None:
    """Who holds it, and what the person’s role is."""
    fact = Role(person=mention("Ada Moreau", "person"), title=mention("mayor of Ghent"), **common())

    asked, refused = found(offices, fact, WHOLE)

    assert asked == [
        "Who is the mayor of Ghent? | Ada Moreau",
        "What is Ada Moreau’s role? | mayor of Ghent",
    ]
    assert refused == []


@pytest.mark.parametrize(
    ("office", "reason"),
    [
        ("President of France", "known to everybody"),
        ("prime minister of Chad", "known to everybody"),
        ("correspondent of the Ghent Post", "key only reports"),
        ("mayor", "office not identified"),
        ("senior manager", "office not identified"),
    ],
)
def test_an_office_that_teaches_nothing_is_not_asked(office: str, reason: str) -> None:
    """Heads of state, reporters, and offices that many hold."""
    fact = Role(person=mention("Ada Moreau", "person"), title=mention(office), **common())

    assert found(offices, fact, WHOLE) == ([], [reason])


@pytest.mark.parametrize(
    ("office", "whole"),
    [
        ("French team captain", False),
        ("Chadian ambassador", False),
        ("South Australian Labor MP", False),
        ("curator of glass at the museum", False),
        ("French cricket captain", True),
        ("Chadian ambassador to Brazil", True),
        ("curator of glass at the Ghent Museum", True),
    ],
)
def test_who_is_asked_only_where_one_can_be_meant(office: str, whole: bool) -> None:
    """A captain of some team, an envoy to somewhere, and what the page alone names have no who."""
    assert any(one_of_several(office)) is not whole


@pytest.mark.parametrize(
    "office", ["Senior Sergeant", "head of the Commission", "two-time winner of the Ghent Cup"]
)
def test_ranks_wins_and_bare_bodies_are_no_roles(office: str) -> None:
    """What a rank or a victory says of a person is not what the person does."""
    fact = Role(person=mention("Ada Moreau", "person"), title=mention(office), **common())

    assert found(offices, fact, WHOLE) == ([], ["office not identified"])


def test_of_several_roles_the_telling_one_is_asked() -> None:
    """ "What is her role?" has one answer, and an office that two hold has no who."""

    def asked(*held: tuple[str, str]) -> list[str]:
        facts = (
            Role(person=mention(who, "person"), title=mention(office), **common())
            for who, office in held
        )
        made = [c for f in facts for c in offices(f, WHOLE) if isinstance(c, Candidate)]
        return [f"{c.stem} | {c.key}" for c in chief(made) if c.type == "short_answer"]

    ada = asked(("Ada Moreau", "NASA scientist"), ("Ada Moreau", "leader of the Moon mission"))
    two = asked(("Ada Moreau", "Ghent Zoo spokeswoman"), ("Leo Brandt", "Ghent Zoo spokesman"))

    assert ada == [
        "Who is the leader of the Moon mission? | Ada Moreau",
        "What is Ada Moreau’s role? | leader of the Moon mission",
    ]
    assert two == [
        "What is Ada Moreau’s role? | Ghent Zoo spokeswoman",
        "What is Leo Brandt’s role? | Ghent Zoo spokesman",
    ]


def test_a_former_or_deputy_head_is_news() -> None:
    """Only who leads a state now is known to everybody."""
    leading = ["President of France", "King of Spain", "Premier of Quebec"]
    others = ["former president of France", "deputy prime minister", "vice president of Chad"]

    assert [leads_state(o) for o in (*leading, *others)] == [True] * 3 + [False] * 3


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("We will bake bread for the whole town,", "We will bake bread for the whole town"),
        ("No. We will bake bread for the whole town.", "We will bake bread for the whole town"),
        ("We will bake.", ""),
        ("We will bake [bread] for the whole town.", ""),
        (f"We will bake bread for {'the whole town and ' * 8}for you.", ""),
    ],
)
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
