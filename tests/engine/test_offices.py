"""Offices: which are asked, and which of several."""

import pytest

from quizgen.items.candidate import Candidate
from quizgen.items.people import chief, leads_state, offices, one_of_several
from quizgen.models import Evidence, Role
from tests.engine.made import WHOLE, common, found, mention


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
    ("office", "reasons"),
    [
        ("Danish-Norwegian singer", ["mentioned in passing"]),
        ("singer at the Ghent Opera", []),
    ],
)
def test_a_calling_in_passing_is_no_role(office: str, reasons: list[str]) -> None:
    """Who is named once, beside the story, needs a body to be asked for; a nationality is none."""
    quote = "Records by Ada Moreau were played."
    fact = Role(
        id="0",
        evidence=Evidence(start=0, end=len(quote), quote=quote),
        person=mention("Ada Moreau", "person"),
        title=mention(office),
        salience=0.9,
    )

    assert found(offices, fact, WHOLE)[1] == reasons
