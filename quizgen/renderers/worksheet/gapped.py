"""Paragraphs of the article without their small words."""

import re

from quizgen.models import Evidence
from quizgen.models.order import shuffled
from quizgen.renderers.worksheet.context import Context
from quizgen.renderers.worksheet.lines import is_heading
from quizgen.renderers.worksheet.shapes import Blank, Fill
from quizgen.renderers.worksheet.sheet import Section
from quizgen.renderers.worksheet.words import words

_LEAST_GAPS = 4
_MOST_GAPS = 12
_LEAST_WORDS = 25
_MOST_WORDS = 130
_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]+(?![\w’'-])(?!\s+\d)")


def missing_articles(context: Context) -> Section | None:
    """A passage without a, an and the."""
    return _gapped(
        context, "missing_articles", words().articles, _passage(context, words().articles)
    )


def missing_prepositions(context: Context) -> Section | None:
    """A passage without its prepositions."""
    other = _passage(context, words().articles)
    chosen = _passage(context, words().prepositions, other)
    return _gapped(context, "missing_prepositions", words().prepositions, chosen)


def _passage(
    context: Context, small: frozenset[str], other: Evidence | None = None
) -> Evidence | None:
    """A passage with enough gaps: the other one, which would give answers away, only if need be."""
    fit = [s for s in _passages(context) if len(_gaps(s.quote, small)) >= _LEAST_GAPS]
    ranked = shuffled(fit, context.seed, "gapped", key=lambda s: s.quote)
    return next((s for s in ranked if s != other), ranked[0] if ranked else None)


def _gapped(
    context: Context, name: str, small: frozenset[str], chosen: Evidence | None
) -> Section | None:
    """The passage with gaps for its small words."""
    if chosen is None:
        return None
    text = chosen.quote
    blanks: list[Blank] = []
    at = 0
    for match in _gaps(text, small)[:_MOST_GAPS]:
        blanks.append(Blank(key=match.group(), before=text[at : match.start()]))
        at = match.end()
    entry = Fill(
        stem="",
        gaps=tuple(blanks),
        after=text[at:],
        narrow=True,
        points=len(blanks),
        where=context.where(chosen),
    )
    return Section(name=name, entries=(entry,))


def _gaps(text: str, small: frozenset[str]) -> list[re.Match[str]]:
    """The small words to leave out; of two in a row ("of at least") the second stays."""
    found: list[re.Match[str]] = []
    for match in _WORD.finditer(text):
        if match.group().lower() in small and not (
            found and text[found[-1].end() : match.start()].isspace()
        ):
            found.append(match)
    return found


def _passages(context: Context) -> list[Evidence]:
    """Paragraphs, short neighbours joined but not over a heading, of a length to work on."""
    article = context.bank.article
    joined: list[Evidence] = []
    open_: tuple[int, int] | None = None
    for paragraph in article.paragraphs:
        if is_heading(paragraph.quote):
            open_ = None
            continue
        start = paragraph.start if open_ is None else open_[0]
        open_ = (start, paragraph.end)
        if len(article.text[start : paragraph.end].split()) >= _LEAST_WORDS:
            joined.append(article.evidence(*open_))
            open_ = None
    return [s for s in joined if len(s.quote.split()) <= _MOST_WORDS] or joined[:1]
