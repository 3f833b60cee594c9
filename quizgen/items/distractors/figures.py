"""The number in a text: its value, how it is written, and other numbers written the same way."""

import re
from dataclasses import dataclass

from quizgen.items.distractors.tables import group

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
    before: str
    after: str

    def write(self, value: float) -> str:
        """The text with another number in the same form."""
        return f"{self.before}{self.form(value)}{self.after}"

    def form(self, value: float) -> str:
        """Another number in the form of this one; the digits where no word is known."""
        if self.word:
            words = group("calendar", "numbers").names
            text = words[int(value)] if 0 <= value < len(words) else str(int(value))
            return text.capitalize() if not self.before and self.after[:0].isupper() else text
        spec = f",.{self.decimals}f" if self.grouped or value >= 10_000 else f".{self.decimals}f"
        return format(value, spec) if self.grouped else format(value, f".{self.decimals}f")


def figures(text: str) -> list[Figure]:
    """The numbers of a text in their order, in digits or as words up to twenty."""
    words = "|".join(sorted(group("calendar", "numbers").names[1:], key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w.,])(?:{_DIGITS})(?!\d)|\b(?:{words})\b(?!-)", re.IGNORECASE)
    return [_figure(text, found) for found in pattern.finditer(text)]


def _figure(text: str, found: re.Match[str]) -> Figure:
    raw = found.group()
    word = raw[0].isalpha()
    names = group("calendar", "numbers").names
    value = float(names.index(raw.casefold())) if word else float(raw.replace(",", ""))
    return Figure(
        start=found.start(),
        end=found.end(),
        value=value,
        decimals=0 if word else len(raw.partition(".")[2]),
        grouped="," in raw,
        word=word,
        before=text[: found.start()],
        after=text[found.end() :],
    )


def places(figure: Figure) -> int:
    """Significant digits: 2,000 has one, 84,121 has five."""
    digits = f"{figure.value:.{figure.decimals}f}".replace(".", "").strip("0")
    return max(1, len(digits))
