"""The linguist's tables of this stage: frames, verb classes, word lists, read once."""

from functools import cache
from typing import Any, NamedTuple

import yaml

from quizgen.resources import data


class Frame(NamedTuple):
    """One class of verbs: its kind, and which slot is which role."""

    kind: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    slots: dict[str, str]
    extra: dict[str, str]
    needs: str
    """The complement that the clause must have: "to", "that", or "" for any."""


@cache
def frames() -> tuple[Frame, ...]:
    """The frames in the order of the file; the last takes any verb ("*")."""
    rows: list[dict[str, Any]] = _yaml("frames.yaml")
    return tuple(
        Frame(
            row["kind"],
            frozenset(row["verbs"]),
            frozenset(row.get("nouns", ())),
            # YAML 1.1 reads the preposition "on" as true
            {("on" if slot is True else slot): role for slot, role in row["slots"].items()},
            row.get("extra", {}),
            row.get("needs", ""),
        )
        for row in rows
    )


@cache
def verbs(name: str) -> frozenset[str]:
    """A class of verbs by its name in `verbs.yaml`, as lemmas."""
    table: dict[str, list[str]] = _yaml("verbs.yaml")
    return frozenset(table[name])


@cache
def words(name: str) -> frozenset[str]:
    """The lines of a word list, without comments."""
    text = (data() / "facts" / f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(w for w in text.splitlines() if w and not w.startswith("#"))


def _yaml(name: str) -> Any:
    return yaml.safe_load((data() / "facts" / name).read_text(encoding="utf-8"))
