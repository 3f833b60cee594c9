"""Flesch reading ease, with a syllable counter of its own."""

import re
from functools import cache

from quizgen.checks.text import sentences, words

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(r"(?:[^laeiouysxzcgh]es|[^aeioutdy]ed|[^laeiouy]e|[^td]ed)$")
_SPLIT = re.compile(
    r"ia(?!l\b|n\b)|io(?!u|n)|(?<!p)eo(?!u)|(?<=[aeiouy])[^aeiouy]+ea$|ua(?!r)|ism$|[^q]u[aeo]te$|ying$"
)
_JOINED = re.compile(r"[a-z]{2,}(?:tion|sion|cious|tious|gious|cial|tial|cian)s?$")


@cache
def syllables(word: str) -> int:
    """About how many syllables an English word has: at least one, a digit group one."""
    low = re.sub(r"[^a-z]", "", word.casefold())
    if not low:
        return 1
    count = len(_VOWELS.findall(low))
    if _SILENT_END.search(low) and count > 1:
        count -= 1
    if not _JOINED.search(low):
        count += len(_SPLIT.findall(low))
    return max(count, 1)


def reading_ease(text: str) -> float | None:
    """Flesch reading ease: about 100 easy, 0 hard, to one decimal; none without words.

    Notes:
        206.835 - 1.015 words per sentence - 84.6 syllables per word (Flesch, 1948).
    """
    lengths = sentence_lengths(text)
    if not lengths:
        return None
    found = words(text)
    per_word = sum(map(syllables, found)) / len(found)
    return round(206.835 - 1.015 * sum(lengths) / len(lengths) - 84.6 * per_word, 1)


def sentence_lengths(text: str) -> list[int]:
    """Words in each sentence, paragraph by paragraph; empty sentences are left out."""
    found = (len(words(s)) for line in text.splitlines() for s in sentences(line))
    return [length for length in found if length]
