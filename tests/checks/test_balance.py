"""What shows over many items: positions, long keys, guess-bots."""

from collections.abc import Iterable

from quizgen.checks import check
from quizgen.checks.balance import key_positions, longest_is_key
from quizgen.checks.bots import scores
from quizgen.models import Article, Bank, Distractor, Item, MultipleChoice, options

ARTICLE = Article(id="a", title="Vote", text="Ann Lee met Bo Ek. Ann Lee won. Ann Lee left.")


def _choice(number: int, key: str, *wrong: str, stem: str = "") -> MultipleChoice:
    return MultipleChoice(
        id=f"q{number}",
        stem=stem or f"Which one is number {number} on the list?",
        key=key,
        distractors=tuple(Distractor(text=text) for text in wrong),
    )


def _bank(items: Iterable[Item]) -> Bank:
    return Bank(id="b", title="B", article=ARTICLE, items=tuple(items))


def _codes(bank: Bank) -> set[str]:
    return {issue.code for issue in check(bank)}


def test_a_key_that_is_always_first_is_reported() -> None:
    """Numbers are shown rising, so that a key that is always lowest stands under A."""
    bank = _bank(_choice(n, "1", "2", "3", "4") for n in range(24))

    assert {"A": 24, "B": 0, "C": 0, "D": 0} == key_positions(bank)
    assert "key-position" in _codes(bank)


def test_a_key_that_is_always_second_feeds_a_bot() -> None:
    """The bot that always takes B scores 75 points above chance."""
    bank = _bank(_choice(n, "2", "1", "3", "4") for n in range(24))

    assert 75.0 == scores(bank)["always-b"]
    assert "guess-bot" in _codes(bank)


def test_keys_that_are_always_longest_are_reported() -> None:
    """The share of longest keys and the bot that takes them agree."""
    bank = _bank(_choice(n, f"longer {n}", "one", "two", "six") for n in range(24))

    assert 1.0 == longest_is_key(bank)
    assert 75.0 == scores(bank)["longest"]
    assert {"longest-share", "guess-bot"} <= _codes(bank)


def test_words_of_the_stem_in_the_key_feed_a_bot() -> None:
    """The bot that takes the option with most words of the stem is right each time."""
    stem = "Which green harbour did the council close?"
    bank = _bank(
        _choice(n, "the green quay", "an old mill", "a red barn", stem=stem) for n in range(3)
    )

    assert round(100 - 100 / 3, 1) == scores(bank)["stem-words"]


def test_the_most_frequent_name_counts_only_among_names_of_the_article() -> None:
    """With one option in the article the bot guesses; with two it takes the more frequent."""
    alone = _bank([_choice(1, "Ann Lee", "Cy Orr", "Di Poe", "Ed Roy")])
    rivals = _bank([_choice(1, "Ann Lee", "Bo Ek", "Di Poe", "Ed Roy")])

    assert 0.0 == scores(alone)["frequent-name"]
    assert 75.0 == scores(rivals)["frequent-name"]


def test_few_items_are_not_judged() -> None:
    """Shares of five items are chance."""
    bank = _bank(_choice(n, "1", "2", "3", "4") for n in range(5))

    assert not {"key-position", "longest-share", "guess-bot"} & _codes(bank)


def test_an_even_bank_has_no_issue_of_balance() -> None:
    """Shuffled options of like length are in balance."""
    names = [f"{a}{b}{c}" for a in "KLMN" for b in "aeio" for c in "rst"]
    bank = _bank(_choice(n, names[n], *names[n + 1 : n + 4]) for n in range(40))

    assert not {"key-position", "longest-share", "guess-bot"} & _codes(bank)


def test_bots_see_the_options_as_they_are_shown() -> None:
    """The bot that takes B is right exactly where the shown second option is."""
    items = [_choice(n, f"key{n}", "alpha", "beta", "gamma") for n in range(30)]
    bank = _bank(items)
    hits = sum(options(item, bank.seed)[1].right for item in items)

    assert round(100 * (hits / 30 - 0.25), 1) == scores(bank)["always-b"]


def test_no_items_have_no_scores() -> None:
    """A bank without multiple choice has no bots and no share."""
    assert {} == scores(_bank([]))
    assert longest_is_key(_bank([])) is None
