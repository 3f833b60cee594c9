"""Slips of the pen in the article, which no stem and no key may repeat."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from quizgen.items.words import listed

_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")
_CAMEL = re.compile(r"^[A-Z][a-z]{2,}([A-Z][a-z]{2,})$")
_RARE, _KNOWN, _COMMON = 1.0, 3.0, 4.5
"""Zipf frequencies: below the first hardly anybody writes a word; any reader knows the others."""
_LONG = 5
"""Letters of a word below which one letter makes another word."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def misspelt(text: str, article: str) -> str:
    """The first word of a text that is surely a slip of the pen; empty when there is none."""
    counts = _counts(article)
    return next((w for w in _WORD.findall(text) if counts[w] == 1 and _slip(w, counts)), "")


@lru_cache(maxsize=2)
def _counts(article: str) -> Counter[str]:
    """The words of an article, counted once for all its candidates."""
    return Counter(_WORD.findall(article))


def _slip(word: str, counts: Counter[str]) -> bool:
    if _glued(word, counts):
        return True
    if len(word) < _LONG or not word.isalpha() or _frequency(word.lower()) >= _RARE:
        return False
    if word.islower() and re.search("is(?:e[ds]?|ing|ation)$", word):
        # "iodise": rare verbs are made by rule
        return False
    if word.islower():
        return _two_words(word) or any(_frequency(w) >= _KNOWN for w in _near(word))
    if word.istitle():
        # a name beside which the article spells almost the same one more than once
        return any(counts[w.capitalize()] > 1 for w in _near(word.lower())) or _tail(word.lower())
    return False


def _glued(word: str, counts: Counter[str]) -> bool:
    """ "AdaMoreau", where the article has "Moreau" as well."""
    found = _CAMEL.match(word)
    return found is not None and counts[found[1]] > 0


def _two_words(word: str) -> bool:
    """ "thehuge": two common words without their blank."""
    cuts = ((word[:i], word[i:]) for i in range(3, len(word) - 2))
    return any(_frequency(a) >= _COMMON and _frequency(b) >= _COMMON for a, b in cuts)


def _tail(word: str) -> bool:
    """ "Moreauboth": a name that ran into a word behind it."""
    ends = (w for w in listed("run_on_tails") if word.endswith(w))
    return any(_frequency(word.removesuffix(w)) >= _RARE for w in ends)


def _near(word: str) -> set[str]:
    """The words that one letter left out, put in, changed or swapped makes of a word.

    A letter more or less at the end makes another form, and no other word.
    """
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    less = {a + b[1:] for a, b in cuts if len(b) > 1}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    changed = {a + c + b[1:] for a, b in cuts if b for c in _LETTERS}
    more = {a + c + b for a, b in cuts if b for c in _LETTERS}
    return (less | swapped | changed | more) - {word}


@cache
def _frequency(word: str) -> float:
    from wordfreq import zipf_frequency

    return zipf_frequency(word, "en")
