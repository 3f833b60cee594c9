"""The quality card: how good a bank is by our own checks."""

from collections import Counter
from collections.abc import Mapping

from quizgen.checks.balance import key_positions, longest_is_key
from quizgen.checks.bots import scores
from quizgen.checks.grounding import grounded
from quizgen.checks.level import cefr_level
from quizgen.checks.readability import reading_ease
from quizgen.checks.run import check
from quizgen.models import Bank, QualityCard


def card(bank: Bank, *, asked: int, refused: Mapping[str, int]) -> QualityCard:
    """The card of a bank.

    Args:
        bank: The bank as it is shipped.
        asked: How many items were asked for.
        refused: How many candidates were refused, by reason.
    """
    held = [grounded(item, bank.article) for item in bank.items]
    flaws = Counter(issue.code for issue in check(bank))
    return QualityCard(
        asked=asked,
        made=len(bank.items),
        refused=dict(refused),
        flaws=dict(sorted(flaws.items())),
        key_positions=key_positions(bank),
        longest_is_key=longest_is_key(bank),
        bots=scores(bank),
        grounded=round(sum(held) / len(held), 3) if held else None,
        article_level=cefr_level(bank.article.text),
        stem_level=cefr_level("\n".join(item.stem for item in bank.items)),
        reading_ease=reading_ease(bank.article.text),
    )
