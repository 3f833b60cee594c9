"""Pairs of words of which one contradicts the other, read once from `opposites.yaml`."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import yaml

from quizgen.resources import data


@cache
def table() -> dict[str, Any]:
    """`opposites.yaml` as values."""
    text = (data() / "items" / "opposites.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


@cache
def pairs(*told: str) -> dict[str, str]:
    """Each word of the pairs with its other, the first pair deciding; "_" stands for a blank."""
    found: dict[str, str] = {}
    for one, other in (pair.split() for pair in told):
        found.setdefault(_spaced(one), _spaced(other))
        found.setdefault(_spaced(other), _spaced(one))
    return found


def _spaced(word: str) -> str:
    return word.replace("_", " ")


def turn(words: str, others: dict[str, str], before: str = r"\b", behind: str = r"\b") -> str:
    """The words with the first of them turned that stands between two patterns; empty: none does.

    Args:
        words: what is said.
        others: each word with its opposite.
        before: what stands in front of the word.
        behind: what follows it.
    """
    known = "|".join(map(re.escape, sorted(others, key=len, reverse=True)))
    found = re.search(rf"({before})(?<!\w)({known})(?!\w(?<!-\w))(?={behind})", words)
    if found is None or others[found.group(2)] in words.split():
        return ""
    return words[: found.start(2)] + others[found.group(2)] + words[found.end(2) :]
