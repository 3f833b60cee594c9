"""The quiz as plain HTML for a browser that runs no script: article, items, answers."""

import re
from collections.abc import Sequence
from functools import singledispatch
from typing import Any

from quizgen.models import (
    Bank,
    Cloze,
    Essay,
    ItemBase,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Ordering,
    ShortAnswer,
    TrueFalse,
    options,
    right_sides,
)
from quizgen.models.order import shuffled
from quizgen.renderers.html_data import language

Words = dict[str, Any]

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


def printable(text: str) -> str:
    """The text with a replacement character for each one that HTML forbids."""
    return _UNPRINTABLE.sub("\ufffd", text)


def plain_banks(banks: Sequence[Bank], words: Words) -> list[dict[str, Any]]:
    """What the `noscript` part of the page shows of each bank."""
    return [
        {
            "title": printable(bank.article.title or bank.title),
            "standfirst": printable(bank.article.standfirst),
            "language": language(bank.article.language),
            "paragraphs": [printable(p.quote) for p in bank.article.paragraphs],
            "items": [
                {
                    "stem": printable(item.stem),
                    "lines": [printable(line) for line in lines(item, bank.seed)],
                    "answer": references(answer(item, words)),
                }
                for item in bank.items
            ],
        }
        for bank in banks
    ]


def references(text: str) -> str:
    """The text in character references: plain on the screen, not at a glance in the source."""
    return "".join(c if c == " " else f"&#{ord(c)};" for c in printable(text))


@singledispatch
def lines(_item: ItemBase, _seed: int) -> list[str]:
    """What stands below the stem, a line each: options, sides, steps."""
    return []


@lines.register(MultipleChoice)
@lines.register(MultipleResponse)
def _options(item: MultipleChoice | MultipleResponse, seed: int) -> list[str]:
    return [option.text for option in options(item, seed)]


@lines.register
def _words(item: Cloze, seed: int) -> list[str]:
    words = [gap.key for gap in item.gaps] + [d.text for d in item.distractors]
    return [" · ".join(shuffled(dict.fromkeys(words), seed, item.id))]


@lines.register
def _sides(item: Matching, seed: int) -> list[str]:
    return [" · ".join(pair.left for pair in item.pairs), " · ".join(right_sides(item, seed))]


@lines.register
def _steps(item: Ordering, seed: int) -> list[str]:
    return shuffled((step.text for step in item.steps), seed, item.id)


@singledispatch
def answer(_item: ItemBase, _words: Words) -> str:
    """The key in words."""
    return ""


@answer.register
def _one(item: MultipleChoice, _words: Words) -> str:
    return item.key


@answer.register
def _several(item: MultipleResponse, _words: Words) -> str:
    return "; ".join(item.keys)


@answer.register
def _truth(item: TrueFalse, words: Words) -> str:
    truth: str = words["true"] if item.key else words["false"]
    return f"{truth}. {item.correction}".strip()


@answer.register
def _gaps(item: Cloze, _words: Words) -> str:
    return "; ".join(gap.key for gap in item.gaps)


@answer.register
def _short(item: ShortAnswer, _words: Words) -> str:
    return item.key


@answer.register
def _pairs(item: Matching, _words: Words) -> str:
    return "; ".join(f"{pair.left} – {pair.right}" for pair in item.pairs)


@answer.register
def _order(item: Ordering, _words: Words) -> str:
    return "; ".join(f"{i}. {step.text}" for i, step in enumerate(item.steps, 1))


@answer.register
def _rubric(item: Essay, _words: Words) -> str:
    return "; ".join(item.rubric) or item.explanation
