"""The numbered things to do, each of one shape.

Plain frozen values. `shape` names the template macro that prints an entry.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_HALF_LINE = 40
"""Characters that stand beside an option's letter in half the width of the page."""
_IN_ROW = (0, 0, 22, 13)
"""Characters of an option, by the number of options, that all fit on one line: three or four."""
_BESIDE = 54
"""Characters of a question that leave room on its line for a short answer."""


def letter(index: int) -> str:
    """The letter of an option: A to Z, then A2, B2 and so on."""
    round_, place = divmod(index, len(LETTERS))
    return LETTERS[place] + (str(round_ + 1) if round_ else "")


def _also(key: str, accept: Sequence[str]) -> str:
    """An answer with the other wordings that are right too."""
    return f"{key} (also: {'; '.join(accept)})" if accept else key


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One numbered thing to do."""

    shape: ClassVar[str]
    stem: str
    number: int = 0
    """Number on paper, from 1 through the whole worksheet; 0 before it is given."""
    points: float = 1
    explanation: str = ""
    where: str = ""
    """"line 3", "lines 3–5" or "paragraph 2"; empty when not known."""
    quote: str = ""
    """The evidence, for the teacher."""

    @property
    def answer(self) -> str:
        """The answer in one line, for the key."""
        return ""


@dataclass(frozen=True)
class Choice:
    """An option with its letter."""

    letter: str
    text: str
    right: bool
    feedback: str = ""


@dataclass(frozen=True, kw_only=True)
class Choose(Entry):
    """Options to mark, one or several."""

    shape = "choose"
    choices: tuple[Choice, ...]
    several: bool = False

    @property
    def answer(self) -> str:
        """The answer in one line, for the key."""
        return ", ".join(f"{c.letter}\u2002{c.text}" for c in self.choices if c.right)

    @property
    def short(self) -> bool:
        """Whether two options fit side by side."""
        return self._longest <= _HALF_LINE

    @property
    def row(self) -> bool:
        """Whether all options fit on one line."""
        return len(self.choices) <= len(_IN_ROW) and self._longest <= _IN_ROW[len(self.choices) - 1]

    @property
    def _longest(self) -> int:
        return max(len(choice.text) for choice in self.choices)


@dataclass(frozen=True, kw_only=True)
class Judge(Entry):
    """A statement to judge."""

    shape = "judge"
    key: bool
    correction: str = ""

    @property
    def answer(self) -> str:
        """The answer in one line, for the key."""
        return "True" if self.key else " ".join(("False.", self.correction)).strip(". ") + "."


@dataclass(frozen=True, kw_only=True)
class Blank:
    """A gap and what belongs into it."""

    key: str
    accept: tuple[str, ...] = ()
    before: str = ""
    """The text before it, from the previous gap on."""


@dataclass(frozen=True, kw_only=True)
class Fill(Entry):
    """Text with gaps."""

    shape = "fill"
    gaps: tuple[Blank, ...]
    after: str
    """The text after the last gap."""
    narrow: bool = False
    """Whether the gaps hold small words."""

    @property
    def answer(self) -> str:
        """The answer in one line, for the key."""
        return " · ".join(_also(gap.key, gap.accept) for gap in self.gaps)


@dataclass(frozen=True)
class Row:
    """A left-hand side, and the letter that belongs to it."""

    text: str
    letter: str
    answer: str


@dataclass(frozen=True, kw_only=True)
class Match(Entry):
    """Two columns to put together."""

    shape = "match"
    rows: tuple[Row, ...]
    sides: tuple[Choice, ...]
    """The right-hand column as shown; `right` tells whether it belongs to any row."""
    wide: bool = False
    """Whether the left-hand sides are as long as the right-hand ones."""

    @property
    def answer(self) -> str:
        """The answer in one line, for the key."""
        return " · ".join(f"{i}\u2009{row.letter}" for i, row in enumerate(self.rows, 1))


@dataclass(frozen=True)
class Placed:
    """A step as shown, with its right place."""

    letter: str
    text: str
    place: int
    """From 1."""
    when: str = ""


@dataclass(frozen=True, kw_only=True)
class Arrange(Entry):
    """Steps to number."""

    shape = "arrange"
    steps: tuple[Placed, ...]

    @property
    def answer(self) -> str:
        """The answer in one line, for the key."""
        return " · ".join(f"{step.letter}\u2009{step.place}" for step in self.steps)


@dataclass(frozen=True, kw_only=True)
class Write(Entry):
    """An answer in the learner's own hand."""

    shape = "write"
    key: str = ""
    accept: tuple[str, ...] = ()
    rules: int = 1
    """Ruled lines to print."""
    short: bool = False
    """Whether half a line is enough."""
    rubric: tuple[str, ...] = ()

    @property
    def answer(self) -> str:
        """The answer in one line, for the key."""
        return _also(self.key, self.accept) if self.key else ""

    @property
    def beside(self) -> bool:
        """Whether the answer is written on the line of the question."""
        return self.short and len(self.stem) <= _BESIDE


@dataclass(frozen=True, kw_only=True)
class Spell(Write):
    """One word, on the line of its clue."""

    shape = "spell"
