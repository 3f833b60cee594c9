"""An estimate of the CEFR level of a text, from its words and its sentences."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol

from quizgen.checks.lists import words as listed
from quizgen.checks.readability import sentence_lengths
from quizgen.checks.text import words

LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")
FEWEST_WORDS = 20
"""Words that cefrpy must know before a level is named."""

# Set together on 30 news texts that exist in an elementary, an intermediate and an advanced
# version: all 30 pairs come out in the right order, the elementary ones as A2 or B1, the advanced
# ones as B2 or C1. The level itself is an estimate: one step off is common.
_PER_WORD_LEVEL = 2.117
_PER_WORD = 0.1415
_OFFSET = -3.853


class _Analyzer(Protocol):
    def get_average_word_level_float(self, word: str) -> float | None: ...


def cefr_level(text: str) -> str:
    """The estimated level of an English text ("B2"); empty when it has too few known words.

    Empty as well when cefrpy, which knows the words' levels, is not installed.
    The mean level of its words of content (cefrpy; A1 is 1, C2 is 6), names left out, and the
    mean length of its sentences, weighted so that each tells as much.
    """
    lengths = sentence_lengths(text)
    known = [level for level in map(_word_level, _content(text)) if level]
    if len(known) < FEWEST_WORDS:
        return ""
    mean_length = sum(lengths) / len(lengths)
    score = _PER_WORD_LEVEL * sum(known) / len(known) + _PER_WORD * mean_length + _OFFSET
    return LEVELS[min(max(round(score), 1), len(LEVELS)) - 1]


def _content(text: str) -> list[str]:
    empty = listed("function-words")
    return [word for word in words(text) if word.islower() and word not in empty]


@cache
def _word_level(word: str) -> float:
    """1 to 6; 0 for a word that is not known."""
    analyzer = _analyzer()
    return (analyzer.get_average_word_level_float(word) or 0.0) if analyzer else 0.0


@cache
def _analyzer() -> _Analyzer | None:
    if find_spec("cefrpy") is None:
        return None
    analyzer: _Analyzer = import_module("cefrpy").CEFRAnalyzer()
    return analyzer
