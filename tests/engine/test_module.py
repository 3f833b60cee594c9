"""The learning module: what a learner reads beside the questions."""

from functools import cache

from quizgen.facts import extract
from quizgen.items import learning_module
from quizgen.items.module import LearningModule
from tests.engine.story import story


@cache
def module() -> LearningModule:
    """The learning module of the story."""
    return learning_module(story(), extract(story()))


def test_every_part_points_into_the_article() -> None:
    """Key facts, terms, people and events have evidence that slices to its words."""
    found = module()
    evidence = [
        *(k.evidence for k in found.key_facts),
        *(g.evidence for g in found.glossary),
        *(p.evidence for p in found.people),
        *(e.evidence for e in found.timeline),
    ]

    assert evidence
    assert [e for e in evidence if e is None or not story().holds(e)] == []


def test_key_facts_answer_each_question_once() -> None:
    """One answer a question, each from a sentence of its own and a sentence itself."""
    found = module().key_facts

    questions = [k.question for k in found]
    assert {"what", "who"} <= set(questions)
    assert len(set(questions)) == len(questions)
    assert len({k.evidence.start for k in found if k.evidence}) == len(found)


def test_the_glossary_credits_its_source() -> None:
    """A term has a definition, the source of it, and stands in the article."""
    found = {e.term: e for e in module().glossary}

    assert "subsidy" in found
    for entry in found.values():
        assert entry.definition
        assert entry.source
        assert entry.term not in entry.definition.split()


def test_a_city_is_told_with_its_country() -> None:
    """Only where the article names the country as well."""
    text = "Ada Moreau, the mayor of Bergen, opened a school in 2011. Norway paid for the school."
    without = text.replace("Norway", "Leo Brandt")

    found = [learning_module(a, extract(a)).glossary for a in (story(text), story(without))]

    assert [{e.term: e.definition for e in g}.get("Bergen") for g in found] == [
        "city in Norway",
        None,
    ]


def test_people_stand_with_office_and_deeds_in_order() -> None:
    """Persons come as the article brings them, each once, with the office it gives."""
    found = module().people

    assert [(p.name, p.office) for p in found] == [
        ("Olav Brekke", "Norwegian Transport Minister"),
        ("Inga Solheim", "mayor of Bergen"),
        ("Kari Lund", "director of Nordlink"),
    ]
    assert found[1].did == ("called for a subsidy for small harbours",)


def test_the_timeline_is_in_order() -> None:
    """Dated events come first and in order, each sentence once; what only might be stays out."""
    found = module().timeline

    dated = [e.date for e in found if e.date]
    assert dated == sorted(dated)
    assert [e.when for e in found[:4]] == ["2016", "March 2019", "3 May 2021", "June 2023"]
    assert len({(e.evidence, e.when) for e in found}) == len(found)


def test_discussion_asks_what_the_article_leaves_open() -> None:
    """At most five prompts, each a question, none twice."""
    prompts = [d.prompt for d in module().discussion]

    assert 0 < len(prompts) <= 5
    assert len(set(prompts)) == len(prompts)
    assert all(p.endswith("?") for p in prompts)
    assert [p for p in prompts if "subsidy" in p]


def test_without_facts_the_module_is_empty() -> None:
    """Nothing is made up."""
    found = learning_module(story("Is it so?"), [])

    assert found == LearningModule((), (), (), (), ())
