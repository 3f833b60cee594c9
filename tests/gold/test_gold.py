"""What the engine finds of the facts that a person listed in ten news articles."""

import json
from typing import Any

import pytest
from pydantic import TypeAdapter

from quizgen.models import FACT_KINDS, Article, Fact, Mention, Role
from quizgen.models.facts import FactBase
from tests.gold.matching import FOLDER, Gold, same, stories
from tests.gold.measure import corpus_hash, scores, verdicts

PINNED: dict[str, Any] = json.loads((FOLDER / "floors.json").read_text(encoding="utf-8"))
HOW = "; see `python -m benchmarks.gold -v`: list what is right as `added`, mend what is wrong"
TEXT = "Ann Lee, the mayor of Ely, resigned. Bo Orr said so."


@pytest.mark.parametrize("kind", [*FACT_KINDS, "all"])
def test_no_kind_of_fact_falls_below_its_floor(kind: str) -> None:
    """Precision and recall of each kind stay above what was once reached."""
    floor = PINNED["floors"].get(kind, {"precision": 0, "recall": 0})

    score = scores(verdicts()).get(kind)

    assert score is not None or kind not in PINNED["floors"]
    if score is not None:
        assert floor["precision"] <= score.precision, f"precision of {kind} fell{HOW}"
        assert floor["recall"] <= score.recall, f"recall of {kind} fell{HOW}"


def test_the_floors_belong_to_this_corpus() -> None:
    """Floors say nothing of other articles or labels: who changes those pins the floors anew."""
    assert PINNED["corpus"] == corpus_hash(), "run `python -m benchmarks.gold --pin`"


def test_ten_articles_have_their_facts_listed() -> None:
    """At least ten articles are labelled, each with its facts, and say under which licence."""
    told = stories()

    assert len(told) >= 10
    assert [] == [s.article.id for s in told if len(s.gold) < 20]
    assert {"CC BY 2.5", "public domain (VOA)"} == {s.article.licence for s in told}


def test_every_article_is_credited() -> None:
    """Each text is named with its title and address in the credits."""
    credit = (FOLDER / "articles" / "CREDITS.md").read_text(encoding="utf-8")

    told = [f".txt` | [{s.article.title}]({s.article.url})" for s in stories()]

    assert [] == [line for line in told if line not in credit]


def test_every_listed_role_is_a_role_of_its_kind() -> None:
    """A misspelt role would match nothing, or everything."""
    roles = {kind: set(fields(kind)) for kind in FACT_KINDS}

    strange = [
        (story.article.id, gold.kind, role)
        for story in stories()
        for gold in story.gold
        for role in gold.roles
        if role not in roles[gold.kind]
    ]

    assert [] == strange


def fields(kind: str) -> set[str]:
    """The roles of a kind of fact, read from its model."""
    models = {m.model_fields["kind"].default: m for m in FactBase.__subclasses__()}
    return set(models[kind].model_fields) - set(FactBase.model_fields) - {"kind"}


def mention(words: str) -> Mention:
    """Words of the little article as a role."""
    start = TEXT.index(words)
    return Mention(start=start, end=start + len(words), text=words)


def a_role(**other: Any) -> Fact:
    """That Ann Lee is the mayor."""
    article = Article(id="ely", title="Ely", text=TEXT)
    return TypeAdapter[Fact](Fact).validate_python(
        Role(
            id="x",
            evidence=article.evidence(0, 36),
            person=mention("Ann Lee"),
            title=mention("mayor of Ely"),
            **other,
        )
    )


def a_listed_role(**other: Any) -> Gold:
    """The same, as a person lists it."""
    listed = Gold(
        kind="role",
        start=0,
        end=7,
        roles={"person": ("Lee",), "title": ("mayor",)},
        by="",
        negative=False,
        added=False,
    )
    return listed._replace(**other)


def test_a_fact_is_right_when_kind_place_and_roles_agree() -> None:
    """The listed words are held by the engine's words, or hold them."""
    assert same(a_listed_role(), a_role())
    assert same(a_listed_role(roles={"person": ("Ms Ann Lee",)}), a_role())
    assert same(a_listed_role(roles={"person": ("Bo|Ann",)}), a_role())
    assert same(a_listed_role(roles={"body": ()}), a_role())


@pytest.mark.parametrize(
    "other",
    [
        {"kind": "action", "roles": {}},
        {"start": 37, "end": 43},
        {"roles": {"person": ("Orr",)}},
        {"roles": {"person": ("Le",)}},
        {"roles": {"person": ("Ann", "Bo")}},
        {"roles": {"person": ("Ann",), "body": ("Ely",)}},
        {"roles": {"title": ()}},
        {"by": "Orr"},
        {"negative": True},
    ],
    ids=str,
)
def test_a_fact_is_wrong_when_anything_differs(other: dict[str, Any]) -> None:
    """Kind, place, each role, who says so and polarity all have to agree."""
    assert not same(a_listed_role(**other), a_role())


def test_a_fact_whose_words_are_cut_in_the_wrong_place_is_wrong() -> None:
    """A role that ends in "of" is no role, whatever it holds."""
    assert not same(a_listed_role(), a_role(body=mention("mayor of")))


def test_a_claim_is_right_only_with_the_one_who_makes_it() -> None:
    """A claim without its source, or with another's, is another fact."""
    claim = a_role(attribution=mention("Bo Orr"))

    assert same(a_listed_role(by="Orr"), claim)
    assert not same(a_listed_role(by="Lee"), claim)
    assert not same(a_listed_role(), claim)
