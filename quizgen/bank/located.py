"""Plain data with the line of every part of it, and what was wrong on the way to it."""

from dataclasses import dataclass, field
from typing import Any

Place = tuple[str | int, ...]
"""The way from the top to a part: ("items", 0, "stem")."""

DEEPEST = 24
"""A bank has at most eight levels; deeper nesting is an attack or an accident."""


@dataclass(frozen=True)
class Fault:
    """What is wrong, and in which 1-based line."""

    line: int
    code: str
    message: str


@dataclass
class Located:
    """Plain data (dicts, lists, text) with the 1-based line of each part."""

    data: Any = None
    lines: dict[Place, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    whole: bool = True
    """Whether the data could be read to its end, so that its fields can be judged."""

    def line(self, place: Place) -> int:
        """The line of a part, or of the nearest part around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def refuse(self, line: int, code: str, message: str) -> None:
        """Note a fault."""
        self.faults.append(Fault(line, code, message))
