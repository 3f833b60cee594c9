"""Slips of the pen that an item would repeat: a word misspelt once, and spelt right elsewhere."""

from __future__ import annotations

import re

from quizgen.lexicon import look_up
from quizgen.models import Article

_WORD = re.compile(r"[A-Za-z]{5,}")


def slipped(words: str, article: Article) -> bool:
    """Whether a word of an item stands once in the article, and a letter off in no dictionary."""
    told = re.findall(_WORD, f"{article.headline} {article.text}")
    return any(
        told.count(word) == 1 and not _known(word) and any(_one_off(word, w) for w in set(told))
        for word in set(re.findall(_WORD, words))
    )


def _known(word: str) -> bool:
    """Whether a word or the word without its ending is in the dictionary."""
    lower = word.lower()
    endings = ("", "s", "es", "ed", "d", "ing", "er", "ly", "y", "ies", "ied")
    stems = {lower.removesuffix(e) for e in endings}
    stems |= {f"{stem}{e}" for stem in stems for e in ("e", "y")}
    return any(look_up(stem) for stem in stems if len(stem) > 2)


def _one_off(word: str, other: str) -> bool:
    """Whether a letter of the other word was left out or written twice, or two changed places.

    Endings do not count: "Iraqi" beside "Iraq" is no slip.
    """
    if word[:2].lower() != other[:2].lower() or word[-1:] != other[-1:] or word == other:
        return False
    a, b = word.lower(), other.lower()
    if len(a) + 1 == len(b):
        # "Mohamed" and "Mohammed" may be two persons
        double = {i for i in range(1, len(b)) if word[0].isupper() and b[i] == b[i - 1]}
        return any(b[:i] + b[i + 1 :] == a for i in range(len(b))) and not any(
            b[:i] + b[i + 1 :] == a for i in double
        )
    swapped = (a[:i] + a[i + 1] + a[i] + a[i + 2 :] for i in range(len(a) - 1))
    return len(a) == len(b) and a != b and b in swapped
