"""The quality card on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.models import Bank, QualityCard


def card_of(bank: Bank) -> str:
    """The card of a bank as it is now, a line for each figure; what was refused is as stored."""
    from quizgen.checks import card

    then = bank.quality
    asked, refused = (then.asked, then.refused) if then else (len(bank.items), {})
    return lines(card(bank, asked=asked, refused=refused))


def lines(card: QualityCard) -> str:
    """A card as lines of name and value."""
    return "\n".join(
        f"  {name.replace('_', ' '):<16} {_shown(value)}"
        for name, value in card.model_dump(exclude_defaults=True).items()
    )


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {number:g}" for key, number in value.items())
    return f"{value:.2f}" if isinstance(value, float) else str(value)
