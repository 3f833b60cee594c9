"""What holds of every item that is shipped for the ten labelled articles."""

import re
import statistics
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest

from quizgen.models import Article, Bank, Evidence, Item
from quizgen.pipeline import generate_bank
from tests.gold.matching import FOLDER, stories

ARTICLES: dict[str, Article] = {story.article.id: story.article for story in stories()}
QUESTIONS = {"multiple_choice", "multiple_response", "short_answer"}
OPEN = re.compile(
    (FOLDER / "open_words.txt").read_text(encoding="utf-8").strip().replace("\n", "|"),
    re.IGNORECASE,
)
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
DATE = re.compile(
    r"(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|\d+"
)
LEAST_YIELD = 5
"""Items for 250 words in the median article."""
FEWEST_FALSE, MOST_FALSE = 0.2, 0.6
"""Shares between which false statements lie; half of them is the aim."""


@cache
def bank(name: str) -> Bank:
    """The bank of an article, made once a run."""
    return generate_bank(ARTICLES[name])


def folded(text: str) -> str:
    """Text as it is compared: small letters, straight apostrophes, single spaces."""
    return " ".join(text.casefold().replace("’", "'").split())


def words(text: str) -> set[str]:
    """The words of a text as they are compared, without possessive endings."""
    return {re.sub(r"'s?$", "", word) for word in re.findall(r"[\w']+", folded(text))} - {""}


def keys(item: Item) -> tuple[str, ...]:
    """The right answers of an item in words; none when they are no words."""
    if item.type == "cloze":
        return tuple(gap.key for gap in item.gaps)
    if item.type == "multiple_response":
        return item.keys
    return (item.key,) if item.type in {"multiple_choice", "short_answer"} else ()


def proofs(item: Item) -> Iterator[Evidence]:
    """Every piece of evidence that an item points to."""
    if item.type == "matching":
        yield from (pair.evidence for pair in item.pairs if pair.evidence)
    if item.type == "ordering":
        yield from (step.evidence for step in item.steps if step.evidence)
    yield from (found for found in (item.evidence, item.answer_at) if found)


each_article = pytest.mark.parametrize("name", ARTICLES)


@each_article
def test_every_article_gives_items(name: str) -> None:
    """No crash, and no bank without items."""
    assert 0 < len(bank(name).items) <= 20


@each_article
def test_every_item_has_evidence_that_slices_to_its_quote(name: str) -> None:
    """The offsets of each item give the very words that prove it."""
    found = bank(name)

    assert [] == [i.stem for i in found.items if not list(proofs(i))]
    assert [] == [e for i in found.items for e in proofs(i) if not ARTICLES[name].holds(e)]


@each_article
def test_a_question_ends_in_its_only_question_mark(name: str) -> None:
    """What asks is one question; what states has no question mark."""
    for item in bank(name).items:
        outside = QUOTED.sub("", item.stem)
        asks = item.type in QUESTIONS
        assert asks == item.stem.endswith("?"), item.stem
        assert (1 if asks else 0) == outside.count("?"), item.stem


@each_article
def test_no_stem_needs_the_page_to_be_understood(name: str) -> None:
    """No stem points at the page or at somebody whom it does not name."""
    stems = [QUOTED.sub("", item.stem) for item in bank(name).items]

    assert [] == [stem for stem in stems if OPEN.search(stem)]


@pytest.mark.parametrize(
    ("stem", "is_open"),
    [
        ("What did he say?", True),
        ("Who rejected this proposal?", True),
        ("According to the article, who resigned?", True),
        ("She resigned.", True),
        ("What did the mayor say she would do?", False),
        ("Who led the Endurance mission?", False),
    ],
)
def test_open_words_are_told_from_words_that_the_stem_explains(stem: str, is_open: bool) -> None:
    """A pronoun is open when nothing before it in the stem can be meant."""
    assert is_open == bool(OPEN.search(stem))


@each_article
def test_no_stem_holds_its_own_key(name: str) -> None:
    """A key that stands in its stem is given away."""
    given_away = [
        (item.stem, key)
        for item in bank(name).items
        for key in keys(item)
        if re.search(rf"(?<!\w){re.escape(folded(key))}(?!\w)", folded(item.stem))
    ]

    assert [] == given_away


@each_article
def test_no_stem_stands_twice(name: str) -> None:
    """The same is not asked twice; instructions of groups are no questions."""
    stems = Counter(folded(i.stem) for i in bank(name).items if i.type != "matching")

    assert [] == [stem for stem, times in stems.items() if times > 1]


@each_article
def test_a_key_is_made_of_the_words_of_the_article(name: str) -> None:
    """Each word of a key stands in its article, and one in its evidence; dates are written out."""
    whole = words(ARTICLES[name].text)
    for item in bank(name).items:
        for key in keys(item):
            own = {word for word in words(key) if not DATE.fullmatch(word)}
            assert set() == own - whole, (item.stem, key)
            assert item.evidence is not None
            assert not own or own & words(item.evidence.quote), (item.stem, key)


def test_the_median_article_gives_enough_items() -> None:
    """At least three items for 250 words; more would be padding that blind raters refuse."""
    rates = [
        len(bank(name).items) / len(article.text.split()) * 250
        for name, article in ARTICLES.items()
    ]

    assert statistics.median(rates) >= LEAST_YIELD


def test_statements_are_neither_all_true_nor_all_false() -> None:
    """Who always ticks the same does not pass."""
    held = Counter(i.key for name in ARTICLES for i in bank(name).items if i.type == "true_false")

    assert FEWEST_FALSE <= held[False] / held.total() <= MOST_FALSE
