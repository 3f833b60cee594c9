"""What the makers of sections look at: a bank, the choices, and where its lines break."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizgen.models import Bank, Evidence, RenderOptions
from quizgen.renderers.worksheet.lines import Lines, paragraph_of


@dataclass(frozen=True)
class Context:
    """One bank on its way to paper."""

    bank: Bank
    options: RenderOptions
    chosen: tuple[str, ...]
    """Names of the sections to make, in order."""
    lines: Lines | None
    """The lines of the printed passage; none when it is not printed."""

    @property
    def seed(self) -> int:
        """The bank's seed."""
        return self.bank.seed

    def where(self, *places: Evidence | None) -> str:
        """The place of the first evidence that holds: "line 3", or "paragraph 2" without lines."""
        for evidence in places:
            if evidence is not None and self.bank.article.holds(evidence):
                if self.lines is None:
                    return paragraph_of(self.bank.article, evidence)
                return self.lines.where(evidence)
        return ""

    def wheres(self, places: Iterable[Evidence | None]) -> str:
        """All places in order, those that touch as one: "lines 1–5, 20–21"."""
        known = sorted((p for p in places if p is not None), key=lambda p: p.start)
        found = [place for place in map(self.where, known) if place]
        runs: list[tuple[int, int]] = []
        for first, last in sorted(map(_ends, found)):
            if runs and first <= runs[-1][1] + 1:
                first, last = runs[-1][0], max(last, runs.pop()[1])
            runs.append((first, last))
        if not runs:
            return ""
        told = ", ".join(f"{a}" if a == b else f"{a}–{b}" for a, b in runs)
        unit = "line" if self.lines is not None else "paragraph"
        return f"{unit}{'s' * (not told.isdigit())}\u00a0{told}"


def _ends(place: str) -> tuple[int, int]:
    """The first and the last line or paragraph of a place."""
    numbers = [int(number) for number in place.split()[1].split("–")]
    return numbers[0], numbers[-1]
