"""What a worksheet is made of: parts, sections, and what stands in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.renderers.worksheet.shapes import Entry, Fill, Match


@dataclass(frozen=True)
class Card:
    """A list under a heading: a person, a role, a question."""

    title: str
    note: str = ""
    where: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    """Label and text."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading and what stands under it."""

    name: str
    macro: str = "entries"
    """The template macro that prints the body."""
    title: str = ""
    instruction: str = ""
    entries: tuple[Entry, ...] = ()
    cards: tuple[Card, ...] = ()
    word_bank: tuple[str, ...] = ()
    columns: bool = False
    """Whether its entries are short enough for two columns."""

    @property
    def spare(self) -> bool:
        """Whether there are more things to match than places for them."""
        return any(isinstance(e, Match) and len(e.sides) > len(e.rows) for e in self.entries)

    @property
    def again(self) -> bool:
        """Whether a word of the box fills more than one gap."""
        keys = [gap.key for e in self.entries if isinstance(e, Fill) for gap in e.gaps]
        return bool(self.word_bank) and len(set(keys)) < len(keys)

    @property
    def points(self) -> float:
        """What its entries are worth together."""
        return sum(entry.points for entry in self.entries)


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """A paragraph of the reading passage as printed: its lines, each with a number or none."""

    lines: tuple[tuple[int, str], ...]
    """Number to print in the margin (0: none) and the line's text."""
    heading: bool = False


@dataclass(frozen=True, kw_only=True)
class Part:
    """All that one bank gives to a worksheet."""

    number: int
    """From 1."""
    bank_id: str
    title: str
    headline: str
    standfirst: str
    byline: str
    """Who wrote and published it, and when."""
    source: str
    """Its address and licence."""
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]

    @property
    def points(self) -> float:
        """What all its entries are worth."""
        return sum(section.points for section in self.sections)


def total(parts: Sequence[Part]) -> float:
    """What the whole worksheet is worth."""
    return sum(part.points for part in parts)
