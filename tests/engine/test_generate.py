"""From an article's facts to its items: what holds of every quiz."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import combinations

import pytest

from quizgen import checks
from quizgen.errors import ArticleError
from quizgen.facts import disagreements, extract
from quizgen.items.candidate import Candidate
from quizgen.items.generate import SOURCES, Generated, generate
from quizgen.items.make import item_id
from quizgen.items.rank import PER_SENTENCE, alike
from quizgen.models import (
    Article,
    Essay,
    Fact,
    Item,
    Matching,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quizgen.pipeline import generate_bank
from tests.engine.story import TEXT, story

SINGLE = {"short_answer", "multiple_choice", "cloze", "true_false"}
"""Types that ask about one clause; the others join several facts."""
MORE = "Ada Moreau won the chess tournament in Lisbon in 2011."


@cache
def facts_of(text: str) -> tuple[Fact, ...]:
    """The facts of the story with this text."""
    return tuple(extract(story(text)))


@cache
def made(text: str = TEXT, limit: int = 20) -> Generated:
    """The items on the story with this text."""
    whole = story(text)

    def flaw(item: Item) -> str:
        return checks.refusal(item, whole)

    return generate(whole, facts_of(text), limit=limit, gate=disagreements, flaws=flaw)


def single(items: Sequence[Item]) -> list[Item]:
    """Items on one clause, without those that join facts."""
    return [
        i for i in items if i.type in SINGLE and not (i.type == "short_answer" and i.points > 1)
    ]


def candidates() -> dict[str, Candidate]:
    """All candidates of the story by the id that their item takes."""
    whole = story()
    found = (c for f in facts_of(TEXT) for s in SOURCES for c in s(f, whole))
    return {item_id(c): c for c in found if isinstance(c, Candidate)}


@pytest.mark.parametrize("limit", [1, 3, 5, 10])
def test_as_many_items_come_as_were_asked_for(limit: int) -> None:
    """A story with enough facts fills a small quiz, and no quiz is longer than asked."""
    assert len(made(limit=limit).items) == limit


def test_a_limit_beyond_the_facts_gives_what_there_is() -> None:
    """More items than the article bears are not made up."""
    items = made(limit=200).items

    assert 10 < len(items) < 200
    assert len({i.id for i in items}) == len(items)


def test_the_same_article_gives_the_same_items() -> None:
    """Nothing is left to chance."""
    again = generate(story(), extract(story()), limit=20, gate=disagreements, flaws=None)
    once = generate(story(), facts_of(TEXT), limit=20, gate=disagreements, flaws=None)

    assert again.items == once.items
    assert again.refused == once.refused


@pytest.mark.parametrize("text", [f"{TEXT}\n{MORE}", f"{MORE}\n{TEXT}"], ids=["behind", "before"])
def test_ids_outlive_a_sentence_more(text: str) -> None:
    """A sentence before or behind changes the id of no fact and of no item."""
    before, after = made(), made(text)

    ids = {i.stem: i.id for i in single(before.items)}
    later = {i.stem: i.id for i in single(after.items)}
    common = ids.keys() & later.keys()
    assert {f.id for f in facts_of(TEXT)} <= {f.id for f in facts_of(text)}
    assert len(common) >= len(ids) // 2
    assert {s: ids[s] for s in common} == {s: later[s] for s in common}


def test_another_wording_of_the_sentence_is_another_id() -> None:
    """An id says what is asked of which words."""
    other = TEXT.replace("12 ferries", "14 ferries")
    ids = {f.id for f in facts_of(TEXT) if "ferries" in f.evidence.quote}

    assert ids
    assert not ids & {f.id for f in facts_of(other)}


def test_no_clause_is_asked_twice() -> None:
    """Each verb of the article carries one item at the most."""
    known = candidates()
    asked = [known[i.id] for i in single(made().items)]

    verbs = Counter(
        next(p.mention.start for p in c.fact.clause.parts if p.slot == "verb")
        for c in asked
        if c.fact.clause
    )

    assert set(verbs.values()) == {1}


def test_no_sentence_is_asked_to_exhaustion() -> None:
    """A sentence carries two items at the most, and no two stems are alike."""
    items = single(made().items)

    sentences = Counter(candidates()[i.id].fact.evidence.start for i in items)

    assert max(sentences.values()) <= PER_SENTENCE
    assert not [a.stem for a, b in combinations(items, 2) if alike(a.stem, b.stem)]


def test_items_follow_the_story() -> None:
    """Items on one clause stand in the order of the article."""
    starts = [candidates()[i.id].fact.evidence.start for i in single(made().items)]

    assert starts == sorted(starts)


def test_true_and_false_are_in_balance() -> None:
    """Who always says the same does not win."""
    judged = Counter(i.key for i in made(limit=200).items if isinstance(i, TrueFalse))

    assert judged[True] <= judged[False] + 2


def test_every_item_points_to_its_words() -> None:
    """Evidence and answer are slices of the article, and the answer lies in the evidence."""
    whole = story()
    for item in made().items:
        assert item.evidence is not None
        assert whole.holds(item.evidence)
        if item.answer_at is not None:
            assert whole.holds(item.answer_at)
            assert item.evidence.start <= item.answer_at.start
            assert item.answer_at.end <= item.evidence.end


def test_no_item_has_a_flaw() -> None:
    """What the item-writing rules refuse is not shipped."""
    assert {i.stem: checks.refusal(i, story()) for i in single(made().items)} == {
        i.stem: "" for i in single(made().items)
    }


def test_what_a_gate_or_a_check_refuses_is_not_asked() -> None:
    """A gate stops questions on clauses, a check stops items, and both reasons are counted."""
    whole, facts = story(), facts_of(TEXT)

    gated = generate(whole, facts, gate=lambda asked: ["misread"] * len(asked))
    flawed = generate(whole, facts, flaws=lambda _: "ugly")

    known = candidates()
    on_clauses = [i for i in single(gated.items) if i.type in {"short_answer", "multiple_choice"}]
    assert [i.stem for i in on_clauses if known[i.id].fact.clause] == []
    assert gated.refused["misread"] > 0
    assert single(flawed.items) == []
    assert flawed.refused["ugly"] > 0


def grouped(kind: type[Item]) -> list[Item]:
    """The items of a type that joins facts."""
    return [i for i in made().items if isinstance(i, kind)]


def test_what_two_facts_answer_is_not_asked() -> None:
    """Ada won a prize of that name, and so did Bo: "who won it?" has two answers."""
    twice = (
        "Ada Moreau won the Bergen Man of the Match award.\n"
        "Bo Lindqvist won the Bergen Man of the Match award.\n"
        "Kari Lund of Norway sold 300 tickets for the ferry to Oslo."
    )

    found = made(twice)

    assert found.refused["several answers fit"] >= 2
    assert not [i for i in found.items if "won the Bergen" in i.stem and i.type != "true_false"]


def test_people_are_matched_with_their_offices() -> None:
    """Each person of the story stands beside the office that the article gives."""
    (item,) = grouped(Matching)
    assert isinstance(item, Matching)

    assert {p.left: p.right for p in item.pairs} == {
        "Olav Brekke": "Norwegian Transport Minister",
        "Inga Solheim": "mayor of Bergen",
        "Kari Lund": "director of Nordlink",
    }
    assert all(p.left.split()[-1] in p.evidence.quote for p in item.pairs if p.evidence)


def test_events_are_put_in_the_order_of_their_dates() -> None:
    """Steps stand in order of time, and none of them says its date."""
    (item,) = grouped(Ordering)
    assert isinstance(item, Ordering)

    dates = ["2016", "March 2019", "3 May 2021", "June 2023", "Tuesday 14 May 2024"]
    found = [s.when for s in item.steps]
    assert len(found) >= 3
    assert found == [d for d in dates if d in found]
    assert not [s.text for s in item.steps if any(c.isdigit() for c in s.text)]


def test_a_list_is_written_out_where_nothing_is_surely_outside_it() -> None:
    """ "Among the attendees were" may leave others out: the names are asked for."""
    lists = [i for i in made().items if isinstance(i, ShortAnswer) and i.points > 1]

    assert "Estonia, Latvia and Denmark" in [i.key for i in lists]


def test_an_essay_asks_what_one_can_argue_about() -> None:
    """Essays come from what is wanted or proposed, with a rubric and points for it."""
    essays = grouped(Essay)

    assert {"demand", "proposal"} >= {i.fact for i in essays} != set()
    for item in essays:
        assert isinstance(item, Essay)
        assert len(item.rubric) >= 2
        assert item.points > 1


@pytest.mark.parametrize("limit", [1, 4, 5, 10, 20])
def test_joined_items_are_a_quarter_at_most(limit: int) -> None:
    """A short quiz has no joined items, a long one few."""
    items = made(limit=limit).items

    joined = len(items) - len(single(items))

    assert joined <= (max(1, limit // 4) if limit >= 5 else 0)


@pytest.mark.parametrize(
    "text", ["Is it?", "“No.”", "It was there. They did that.", "1 2 3", "Storm. Sea. Sand."]
)
def test_an_article_without_facts_is_refused_in_words(text: str) -> None:
    """The message names the article and says what to do."""
    article = Article(id="empty", title="Nothing at all", text=text)

    with pytest.raises(ArticleError, match="Nothing at all") as raised:
        generate_bank(article)

    assert "Try a longer article" in str(raised.value)


def test_a_bank_holds_the_facts_without_their_clauses() -> None:
    """What stays in memory is not written; items, seed and card are there."""
    bank = generate_bank(story(), limit=6)

    assert len(bank.items) == 6
    assert [f.clause for f in bank.facts] == [None] * len(bank.facts)
    assert bank.quality is not None
    assert bank.seed > 0


def test_the_evidence_of_a_quotation_reaches_back_to_the_name_of_who_says_it() -> None:
    """Where "she said" stands, the sentence before proves who that is."""
    text = (
        "Ada Moreau runs the old brewery of Ghent. “We will bake bread for the whole town of Ghent "
        "in our big ovens,” she said."
    )
    whole = Article(id="made", title="A day in the news", text=text)

    items = generate(whole, extract(whole), limit=20, gate=disagreements, flaws=None).items

    told = [i for i in items if i.stem.startswith("Who said:")]
    assert [(i.key, i.evidence.quote) for i in told if i.evidence and i.type == "short_answer"] == [
        ("Ada Moreau", text)
    ]
