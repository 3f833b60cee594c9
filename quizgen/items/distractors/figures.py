"""The number in a text: its value, how it is written, and other numbers written the same way."""

import re
from dataclasses import dataclass
from functools import cache

from quizgen.items.distractors.tables import group
from quizgen.items.distractors.wording import agree, capital

_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a text."""

    start: int
    end: int
    value: float
    decimals: int
    grouped: bool
    """Whether commas part the thousands."""
    word: bool
    """Whether it is written as a word ("eleven")."""
    capital: bool
    before: str
    after: str

    def write(self, value: float) -> str:
        """The text with another number in the same form, its article and its ending set right."""
        said, after = self.form(value), self.after
        if _ENDING.match(after) and not self.word:
            after = ending(int(value)) + after[2:]
        before = agree(self.before, said)
        return f"{before}{said}{after}"

    def form(self, value: float) -> str:
        """Another number in the form of this one; the digits where no word is known."""
        if self.word:
            words = {number: word for word, number in _spelt().items()}
            said = words.get(int(value), str(int(value)))
            return capital(said) if self.capital else said
        comma = "," if self.grouped else ""
        return format(value, f"{comma}.{self.decimals}f")


_ENDING = re.compile(r"(?:st|nd|rd|th)\b")


def ending(number: int) -> str:
    """The ending of an ordinal number: "st" for 21."""
    last = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return "th" if 10 <= number % 100 <= 20 else last


def figures(text: str) -> list[Figure]:
    """The numbers of a text in their order, in digits or as words up to twenty, then by tens."""
    return [_figure(text, found) for found in _pattern().finditer(text)]


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(_spelt(), key=len, reverse=True))
    return re.compile(rf"(?<![\w.,])(?:{_DIGITS})(?!\d)|\b(?:{words})\b(?!-)", re.IGNORECASE)


@cache
def _spelt() -> dict[str, int]:
    """The numbers from one on that have a word of their own."""
    units = enumerate(group("calendar", "numbers").names)
    tens = ((10 * i, name) for i, name in enumerate(group("calendar", "tens").names, start=2))
    return {name: number for number, name in (*units, *tens) if number}


def _figure(text: str, found: re.Match[str]) -> Figure:
    raw = found.group()
    word = raw[0].isalpha()
    value = float(_spelt()[raw.casefold()]) if word else float(raw.replace(",", ""))
    return Figure(
        start=found.start(),
        end=found.end(),
        value=value,
        decimals=0 if word else len(raw.partition(".")[2]),
        grouped="," in raw,
        word=word,
        capital=raw[0].isupper(),
        before=text[: found.start()],
        after=text[found.end() :],
    )


def places(figure: Figure) -> int:
    """Significant digits: 2,000 has one, 84,121 has five."""
    digits = f"{figure.value:.{figure.decimals}f}".replace(".", "").strip("0")
    return max(1, len(digits))
