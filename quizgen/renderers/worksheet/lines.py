"""Where the lines of the reading passage break, so that the key can say "line 7".

The passage is laid out once, alone, with the very stylesheet of the worksheet. The lines that come
out become the lines of the worksheet, one printed line each, so that the numbers in the margin and
the references in the key cannot differ.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Any

from weasyprint import Document

from quizgen.models import Article, Evidence
from quizgen.renderers.worksheet.layout import lay_out
from quizgen.renderers.worksheet.sheet import Paragraph
from quizgen.renderers.worksheet.typography import typeset

EVERY = 5
"""Each fifth line bears its number."""

_JOINER = "\u2060"
_TIED = f"\u00a0{_JOINER}–{_JOINER}\u00a0"
"""A dash at which no line breaks."""
_SCORE = re.compile(r"\b\d+ – \d+\b")
_HEADING_WORDS = 10
"""A line without a full stop and with at most so many words is a heading inside the article, and
so is a question alone on its line."""


@dataclass(frozen=True)
class Line:
    """A printed line of the passage."""

    start: int
    """First character: offset into `Article.text`, in code points."""
    end: int
    """One past its last character."""
    paragraph: int
    """From 0."""


@dataclass(frozen=True)
class Lines:
    """All printed lines of an article, in order."""

    lines: tuple[Line, ...]

    def where(self, evidence: Evidence) -> str:
        """The numbers of the lines that hold the evidence: "line 3" or "lines 3–5"."""
        starts = [line.start for line in self.lines]
        first = max(1, bisect_right(starts, evidence.start))
        last = max(first, bisect_right(starts, evidence.end - 1))
        return f"line\u00a0{first}" if first == last else f"lines\u00a0{first}–{last}"

    def paragraphs(self, text: str) -> tuple[Paragraph, ...]:
        """The passage as printed."""
        printed = typeset(text)
        rows: dict[int, list[tuple[int, str]]] = {}
        for number, line in enumerate(self.lines, 1):
            shown = 0 if number % EVERY else number
            rows.setdefault(line.paragraph, []).append(
                (shown, printed[line.start : line.end].strip())
            )
        return tuple(
            Paragraph(lines=tuple(group), heading=is_heading(" ".join(words for _, words in group)))
            for group in rows.values()
        )


def is_heading(paragraph: str) -> bool:
    """Whether a paragraph is a heading inside the article."""
    last = paragraph.rstrip()[-1:]
    return len(paragraph.split()) <= _HEADING_WORDS and (
        last.isalnum() or (last == "?" and paragraph[0].isalpha())
    )


def paragraph_of(article: Article, evidence: Evidence) -> str:
    """ "paragraph 2": the place of evidence when the passage is not printed."""
    told = (p for p in article.paragraphs if not is_heading(typeset(p.quote)))
    number = sum(1 for p in told if p.start <= evidence.start)
    return f"paragraph\u00a0{max(1, number)}"


@lru_cache(maxsize=64)
def measure(text: str, language: str, css: str) -> Lines:
    """The lines into which the stylesheet breaks the text."""
    paragraphs = [(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    printed = typeset(text)
    body = "".join(
        f'<p class="par{" sub" * is_heading(printed[start:end])}">'
        f"{escape(_whole(printed[start:end]))}</p>"
        for start, end in paragraphs
    )
    document = lay_out(
        f'<!doctype html><html lang="{escape(language)}"><body>'
        f'<section class="reading"><div class="passage">{body}</div></section></body></html>',
        css,
    )
    return Lines(tuple(_lines(document, printed, paragraphs)))


def _whole(paragraph: str) -> str:
    """A paragraph in which no line ends inside a score such as "1 – 0".

    By characters, not by an element: WeasyPrint may break the text before an element that does not
    fit after its first word.
    """
    return _SCORE.sub(lambda score: score.group().replace(" – ", _TIED), paragraph)


def _lines(document: Document, text: str, paragraphs: list[tuple[int, int]]) -> Iterator[Line]:
    """Each line box as offsets. Only visible characters are counted: layout may drop spaces."""
    index = -1
    element: object = None
    at = 0
    for box in _line_boxes(document):
        if box.element is not element:
            element = box.element
            index += 1
            at = paragraphs[index][0]
        visible = sum(map(_shows, _words(box)))
        start = at = _skip_spaces(text, at)
        end = paragraphs[index][1]
        while at < end and (visible or text[at] == _JOINER):
            visible -= _shows(text[at])
            at += 1
        if at > start:
            yield Line(start, at, index)


def _shows(character: str) -> bool:
    """Whether the character is seen whatever the line: not a space, soft hyphen or joiner."""
    return not character.isspace() and character not in ("\u00ad", _JOINER)


def _line_boxes(document: Document) -> Iterator[Any]:
    for page in document.pages:
        for box in page._page_box.descendants():
            if type(box).__name__ == "LineBox" and box.element_tag == "p":
                yield box


def _words(line: Any) -> str:
    return "".join(box.text for box in line.descendants() if hasattr(box, "text"))


def _skip_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
