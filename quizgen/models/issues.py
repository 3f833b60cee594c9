"""A fault that was found in a bank, and how it is printed."""

from typing import Literal

from quizgen.models.base import Model

Level = Literal["error", "warning", "advice"]


class Issue(Model):
    """One fault: where, how bad, which rule, what to do."""

    level: Level
    code: str
    """The rule, in kebab case ("longest-is-key")."""
    message: str
    path: str = ""
    """The bank file; empty when the bank never was a file."""
    line: int = 0
    """1-based line in that file; 0 when not known."""
    item: str = ""
    """Id of the item; empty when the fault is the bank's."""

    def __str__(self) -> str:
        place = ":".join(p for p in (self.path, str(self.line or "")) if p)
        item = f" (item {self.item})" if self.item else ""
        return f"{place}: " * bool(place) + f"{self.level} [{self.code}] {self.message}{item}"
