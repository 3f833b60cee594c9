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
        """All different places, in order: "lines 1–5, 20–21"."""
        known = sorted((p for p in places if p is not None), key=lambda p: p.start)
        found = list(dict.fromkeys(place for place in map(self.where, known) if place))
        if len(found) < 2:
            return "".join(found)
        unit = "lines" if self.lines is not None else "paragraphs"
        return f"{unit} {', '.join(place.split()[1] for place in found)}"
