"""Gaps for the figures in what somebody says: "“The lake holds ____ trout,” said Ada Moreau."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.quotations import worded
from quizgen.models import GAP, Article, Fact, Mention, MentionType, Quotation

WEIGHT = 0.8
_FIGURE = re.compile(
    r"(?<![\w.,£$€-])(?<!\bthe )[£$€]?\d[\d.,]*(?<![.,])"
    r"(?:%| per ?cent| million| billion| trillion)?(?![\w-]|[.,]\d)"
)
"""A figure that is no part of a word, and no set phrase ("the 1%")."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def spoken_figures(fact: Fact, article: Article) -> Iterator[Candidate | Refusal]:
    """A gap for the figure of the first sentence of a quotation that has just one."""
    if not isinstance(fact, Quotation):
        return
    for words in worded(fact):
        figure = None if isinstance(words, Refusal) else _one(words)
        at = fact.words.text.find(str(words))
        if figure is not None and at >= 0:
            start = fact.words.start + at + figure.start()
            yield _gapped(str(words), figure, start, fact, article)
            return


def _gapped(
    words: str, figure: re.Match[str], start: int, fact: Quotation, article: Article
) -> Candidate:
    key = figure.group()
    gapped = f"{words[: figure.start()]}{GAP}{words[figure.end() :]}"
    return Candidate(
        stem=f"“{gapped},” said {fact.speaker.words}.",
        key=key,
        mention=Mention(start=start, end=start + len(key), text=key, type=_type(key)),
        fact=fact,
        kind="quantity",
        role="number",
        answer_at=article.evidence(start, start + len(key)),
        said_back=f"“{words},” said {fact.speaker.words}.",
        type="cloze",
        weight=WEIGHT,
    )


def _one(words: str) -> re.Match[str] | None:
    """The one figure beside the years, or the one year; none where the words end in a mark."""
    if words.endswith(("…", "?", "!")):
        return None
    found = list(_FIGURE.finditer(words))
    counts = [m for m in found if not _YEAR.fullmatch(m.group())]
    wanted = counts or found
    return wanted[0] if len(wanted) == 1 else None


def _type(figure: str) -> MentionType:
    if figure[0] in "£$€":
        return "money"
    if figure.endswith(("%", "cent")):
        return "percent"
    return "year" if _YEAR.fullmatch(figure) else "number"
