"""Figures that a word bounds: which other figure makes "more than 80" false."""

from __future__ import annotations

import re

_LOWER = r"(?:more than|over|at least|upwards of|above|exceed\w*|no (?:fewer|less) than|minimum of)"
_UPPER = r"(?:less than|fewer than|under|below|up to|at most|no more than|as (?:many|much) as)"
_OR_MORE, _OR_LESS = r"or (?:more|above|over|older)", r"or (?:less|fewer|below|under|younger)"
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SIGN = r"[\d$£€¥]"


def falsifies(other: str, key: str, text: str) -> bool:
    """Whether a statement becomes false by the other figure.

    Args:
        other: the figure that stands in.
        key: the figure of the article.
        text: the statement with the key in it.
    """
    if _in_range(key, text):
        return False
    old, new = _value(key), _value(other)
    if old is None or new is None:
        return True
    if _bounded(_LOWER, key, text) or _followed(_OR_MORE, key, text):
        return new > old
    bounded = _bounded(_UPPER, key, text) or _followed(_OR_LESS, key, text)
    return not bounded or new < old


def _bounded(words: str, key: str, text: str) -> bool:
    inside = re.match(rf"(?:\w+ )?{words}\b", key, re.IGNORECASE)
    return bool(inside or re.search(rf"\b{words} {re.escape(key)}", text, re.IGNORECASE))


def _followed(words: str, key: str, text: str) -> bool:
    """Whether a bound stands behind a figure: "$25m or more"."""
    return bool(re.search(rf"{re.escape(key)}(?: \w+)? {words}\b", text))


def _in_range(key: str, text: str) -> bool:
    """ "£30,000 to £40,000": one end of a range cannot be changed alone."""
    whole = re.escape(key)
    joint = r" ?(?:to|and|-|–) ?"
    return bool(re.search(rf"{_SIGN}[\w,.]*{joint}{whole}|{whole}{joint}{_SIGN}", text))


def _value(text: str) -> float | None:
    found = _NUMBER.search(text)
    return float(found.group().replace(",", "")) if found else None
