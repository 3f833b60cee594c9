"""What shows only over many items: places of the key, long keys, guess-bots."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping

from quizgen.checks.bots import scores
from quizgen.checks.codes import issue
from quizgen.models import Bank, Issue, MultipleChoice, options

ENOUGH = 20
"""Multiple-choice items below which shares are chance."""
SCATTER = 2.0
"""Standard errors that chance is allowed before a share counts as out of balance."""
POSITION_MARGIN = 0.05
"""Over many items each of four places holds the key 20 to 30 % of the time."""
LONGEST_SHARE = 0.30
"""Over many items the longest option is the key at most so often."""
BOT_MARGIN = 5.0
"""Percentage points above chance that a guess-bot may score over many items."""

LETTERS = "ABCDEFGH"


def key_positions(bank: Bank) -> dict[str, int]:
    """How often each option letter holds the key, as the bank's seed shows the options."""
    found: Counter[str] = Counter()
    for item in _items(bank):
        shown = options(item, bank.seed)
        found.update(dict.fromkeys(LETTERS[: len(shown)], 0))
        found[LETTERS[next(i for i, option in enumerate(shown) if option.right)]] += 1
    return dict(sorted(found.items()))


def longest_is_key(bank: Bank) -> float | None:
    """Share of multiple-choice items whose one longest option is the key; none without items."""
    items = _items(bank)
    if not items:
        return None
    longest = sum(all(len(i.key) > len(d.text) for d in i.distractors) for i in items)
    return round(longest / len(items), 3)


def positions(bank: Bank) -> Iterator[Issue]:
    """Letters that hold the key more or less often than chance and the margin allow."""
    items = _items(bank)
    if len(items) < ENOUGH:
        return
    expected = _expected(bank)
    for letter, count in key_positions(bank).items():
        share, fair = count / len(items), expected[letter] / len(items)
        if abs(share - fair) > POSITION_MARGIN + _scatter(fair, len(items)):
            detail = f"options: {letter} holds it in {share:.0%} of {len(items)} items."
            yield issue("key-position", detail)


def long_keys(bank: Bank) -> Iterator[Issue]:
    """The share of longest keys, when it is beyond what chance explains."""
    share, count = longest_is_key(bank), len(_items(bank))
    if share is None or count < ENOUGH:
        return
    if share > LONGEST_SHARE + _scatter(LONGEST_SHARE, count):
        yield issue("longest-share", f"key: longest in {share:.0%} of {count} items.")


def guess_bots(bank: Bank) -> Iterator[Issue]:
    """Bots that score beyond the margin and what chance explains."""
    count = len(_items(bank))
    if count < ENOUGH:
        return
    allowed = BOT_MARGIN + 100 * _scatter(0.25, count)
    for name, score in scores(bank).items():
        if score > allowed:
            detail = f"options: the bot {name} scores {score:.0f} points above chance."
            yield issue("guess-bot", detail)


def _items(bank: Bank) -> list[MultipleChoice]:
    return [item for item in bank.items if isinstance(item, MultipleChoice)]


def _expected(bank: Bank) -> Mapping[str, float]:
    """How often chance puts the key under each letter."""
    sizes = Counter(1 + len(item.distractors) for item in _items(bank))
    shares: dict[str, float] = dict.fromkeys(LETTERS, 0.0)
    for size, count in sizes.items():
        for letter in LETTERS[:size]:
            shares[letter] += count / size
    return shares


def _scatter(share: float, count: int) -> float:
    return SCATTER * math.sqrt(share * (1 - share) / count)
