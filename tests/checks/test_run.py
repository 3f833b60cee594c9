"""Levels, order, the gate and the quality card."""

import time

import pytest

from quizgen.checks import card, check, flaws, refusal, rules
from quizgen.models import Bank, Distractor, MultipleChoice, ShortAnswer, TrueFalse
from tests.banks import sample_bank, seed_article


def _short(name: str, stem: str, key: str, words: str = "") -> ShortAnswer:
    article = seed_article()
    start = article.text.index(words or key)
    sentence = next(p for p in article.paragraphs if p.start <= start < p.end)
    return ShortAnswer(id=name, stem=stem, key=key, evidence=sentence, explanation="See there.")


def _bank(*items: ShortAnswer | MultipleChoice | TrueFalse) -> Bank:
    return Bank(id="b", title="B", article=seed_article(), items=items)


def test_the_sample_bank_is_sound() -> None:
    """Items of every type, made with care, have no issue."""
    assert [] == check(sample_bank())


def test_each_issue_names_its_item_its_rule_and_its_field() -> None:
    """Whoever reads an issue knows where to look and what to do."""
    bank = _bank(_short("x1", "Who is NATO's Secretary-General", "Mark Rutte"))

    (issue,) = check(bank)

    assert ("x1", "question-mark", "error") == (issue.item, issue.code, issue.level)
    assert issue.message.startswith(rules()["question-mark"].text)
    assert "stem:" in issue.message


def test_issues_stand_in_the_order_of_the_items() -> None:
    """First what is wrong with the first item, last what is wrong with the bank."""
    bank = _bank(
        _short("z", "Who is NATO's Secretary-General??", "Mark Rutte"),
        _short("a", "Who  is the leader of the Liberal Democrats?", "Ed Davey"),
    )

    assert ["z", "a"] == [issue.item for issue in check(bank)]


def test_strict_raises_every_level_by_one() -> None:
    """Advice becomes a warning and a warning an error."""
    item = _short("x", "Who is NATO's Secretary-General?", "Mark Rutte")
    bank = _bank(item.model_copy(update={"explanation": ""}))

    assert ["advice"] == [issue.level for issue in check(bank)]
    assert ["warning"] == [issue.level for issue in check(bank, strict=True)]


def test_an_error_refuses_an_item() -> None:
    """The code of the error is the reason."""
    item = _short("x", "Who is NATO's Secretary-General, according to the article?", "Mark Rutte")

    assert "open-reference" == refusal(item, seed_article())


def test_one_weakness_is_shipped_and_two_are_not() -> None:
    """An item with two flaws is refused, with one it is not, advice never counts."""
    one = MultipleChoice(
        id="x",
        stem="Which city will the military leaders of the coalition not gather in?",
        key="Paris",
        distractors=(Distractor(text="London"), Distractor(text="Oslo"), Distractor(text="Bonn")),
    )
    stem = f"Leaders travel a lot. {one.stem}"
    two = one.model_copy(update={"stem": stem})

    assert "" == refusal(one, seed_article())
    assert "negative-stem" == refusal(two, seed_article())


def test_the_card_counts_what_was_asked_made_and_refused() -> None:
    """The card holds the figures of the bank, not those of another one."""
    found = card(sample_bank(), asked=20, refused={"open-reference": 3})

    assert (20, 10) == (found.asked, found.made)
    assert {"open-reference": 3} == found.refused
    assert {} == found.flaws
    assert 1 == sum(found.key_positions.values())
    assert 1.0 == found.grounded
    assert set(found.bots) == {"longest", "stem-words", "always-b", "frequent-name"}
    assert found.reading_ease is not None
    assert found.article_level in {"B2", "C1", "C2"}


def test_an_empty_bank_has_a_card() -> None:
    """A bank without items is no fault of the card's."""
    found = card(_bank(), asked=5, refused={})

    assert (0, None, None) == (found.made, found.grounded, found.longest_is_key)


def test_evidence_beside_the_article_is_not_grounded() -> None:
    """The share of grounded items counts broken evidence as none."""
    sound = _short("s", "Who is NATO's Secretary-General?", "Mark Rutte")
    assert sound.evidence is not None
    moved = sound.evidence.model_copy(
        update={"start": sound.evidence.start + 1, "end": sound.evidence.end + 1}
    )
    broken = sound.model_copy(update={"id": "t", "evidence": moved})

    assert 0.5 == card(_bank(sound, broken), asked=2, refused={}).grounded


@pytest.mark.parametrize(
    "stem",
    [
        "<script>alert(1)</script>" * 200,
        "{{ 7 * 7 }} {% for x in y %}" * 200,
        "“never " * 5000,
        "\u202eabc \u2066שלום \u2069" * 1000,
        "( " * 20000,
        "Aa Bb, " * 5000 + "and Cc?",
        "1," * 20000,
    ],
)
def test_hostile_stems_neither_crash_nor_stall(stem: str) -> None:
    """Odd text takes no longer than long text does."""
    article = seed_article().model_copy(update={"text": stem})
    item = MultipleChoice(
        id="x",
        stem=stem,
        key="Cc",
        distractors=(Distractor(text="Bb"), Distractor(text=stem)),
        evidence=article.evidence(0, len(stem)),
    )
    began = time.process_time()

    flaws(item, article)

    assert time.process_time() - began < 10


def test_a_thousand_items_are_checked_within_seconds() -> None:
    """Items that share a key and many words do not make the check slow."""
    article = seed_article()
    words = [word for word in article.text.split() if word.isalpha() and len(word) > 4]
    names = ("Keir Starmer", "Mark Rutte", "Ed Davey", "Emmanuel Macron")
    items = tuple(
        MultipleChoice(
            id=f"i{n}",
            stem="Who did " + " ".join(words[(n * k) % len(words)] for k in range(3, 9)) + "?",
            key=names[n % 4],
            distractors=tuple(Distractor(text=name) for name in names if name != names[n % 4]),
            evidence=article.paragraphs[0],
        )
        for n in range(1000)
    )
    bank = Bank(id="b", title="B", article=article, items=items)
    began = time.process_time()

    check(bank)

    assert time.process_time() - began < 20
