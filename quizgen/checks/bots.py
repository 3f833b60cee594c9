"""Guess-bots: how far somebody gets who answers by a trick instead of the article.

Each bot gives every option of an item a weight; it chooses the heaviest, and shares its answer
among equals. Its score is the mean over the multiple-choice items, minus what chance gives.
"""

from collections.abc import Callable, Mapping, Sequence

from quizgen.checks.text import content, fold
from quizgen.models import Bank, MultipleChoice, options

Weigh = Callable[[str, int, MultipleChoice, str], float]
"""The weight of an option: its text, its place from 0, the item, the article folded."""


def _longest(text: str, _place: int, _item: MultipleChoice, _article: str) -> float:
    return len(text)


def _stem_words(text: str, _place: int, item: MultipleChoice, _article: str) -> float:
    return len(set(content(text)) & set(content(item.stem)))


def _always_b(_text: str, place: int, _item: MultipleChoice, _article: str) -> float:
    return float(place == 1)


def _frequent_name(text: str, _place: int, _item: MultipleChoice, article: str) -> float:
    return f" {article} ".count(f" {fold(text)} ")


BOTS: Mapping[str, Weigh] = {
    "longest": _longest,
    "stem-words": _stem_words,
    "always-b": _always_b,
    "frequent-name": _frequent_name,
}
"""The bots by name. "frequent-name" guesses only among options that the article names: see
`_rivals`."""


def scores(bank: Bank) -> dict[str, float]:
    """Score of each bot minus chance, in percentage points to one decimal; empty without items."""
    items = [item for item in bank.items if isinstance(item, MultipleChoice)]
    if not items:
        return {}
    article = fold(" ".join((bank.article.title, bank.article.standfirst, bank.article.text)))
    shown = [(item, options(item, bank.seed)) for item in items]
    chance = sum(1 / len(texts) for _, texts in shown) / len(items)
    return {
        name: round(
            100 * (sum(_credit(name, item, texts, article) for item, texts in shown) / len(items)
                   - chance), 1)
        for name in BOTS
    }  # fmt: skip


def _credit(
    name: str, item: MultipleChoice, shown: Sequence[tuple[str, bool, str]], article: str
) -> float:
    """What a bot earns on one item: 1, a share among equals, or 0."""
    weights = [BOTS[name](text, place, item, article) for place, (text, _, _) in enumerate(shown)]
    if name == "frequent-name" and not _rivals(weights):
        return 1 / len(shown)
    best = [i for i, weight in enumerate(weights) if weight == max(weights)]
    return sum(shown[i][1] for i in best) / len(best)


def _rivals(weights: Sequence[float]) -> bool:
    """Whether two options or more stand in the article.

    With only one there, choosing it is reading the article, not guessing by frequency.
    """
    return sum(weight > 0 for weight in weights) > 1
