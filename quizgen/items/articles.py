"""Articles: "a" or "an", by the sound of the word behind."""

from __future__ import annotations

import re
from functools import cache

from quizgen.resources import data

_BEFORE = re.compile(r"((?<![\w’'-])an?|^An?) (?=([“\"‘]?)([\w’'.-]+))")
_GROUPED = re.compile(r"(?:11|18)(?:$|\D|\d{3}(?:\D|$))")
"""Eleven, eighteen, and these with thousands."""


def agreeing(text: str) -> str:
    """A text whose "a" and "an" fit the words behind them, whatever was put there."""
    return _BEFORE.sub(_fitting, text)


def _fitting(found: re.Match[str]) -> str:
    article, word = found[1], found[3]
    right = _sounding(word)
    return f"{article[0]}{right[1:]} " if right else found[0]


def _sounding(word: str) -> str:
    """The article before a word; empty where the spelling leaves it open."""
    if word[0].isdigit():
        return "an" if word[0] == "8" or _GROUPED.match(word.replace(",", "")) else "a"
    if (len(word) > 1 and word[:2].isupper()) or len(word) == 1:
        # initials are read in many ways: "a NATO base", "an NHS bed"
        return ""
    lower = word.lower()
    listed = next((right for begin, right in _sounds() if lower.startswith(begin)), "")
    if listed or lower[0] == "h" or not lower[0].isalpha():
        return listed
    return "an" if lower[0] in "aeiou" else "a"


@cache
def _sounds() -> tuple[tuple[str, str], ...]:
    lines = (data() / "items" / "vowel_sounds.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    # the longest beginning tells most
    return tuple(sorted(((b, right) for right, b in rows), key=lambda r: -len(r[0])))
