"""A last page with next to nothing on it is saved, where giving up spare lines is sure to do it."""

from collections.abc import Iterator
from typing import Any

from weasyprint import Document, Page

from quizgen.models import RenderOptions
from quizgen.renderers.worksheet.layout import lay_out
from quizgen.renderers.worksheet.templates import source

_MM = 96 / 25.4
_BETWEEN = 5 * _MM
"""What stands between two sections, with a hair to spare, in WeasyPrint's pixels."""


def fitted(html: str, css: str, options: RenderOptions, *, forms: bool = False) -> Document:
    """The pages of a document, without its spare lines when that saves the last page.

    A second layout costs as much as the first, so it is made only when the pages of the first show
    that it helps. The passage keeps its lines: no width and no letter changes. Large print and the
    spacing for dyslexic readers are what they are for, and are never tightened.
    """
    document = lay_out(html, css, forms=forms)
    if options.large_print or options.dyslexia or not _saves(document.pages):
        return document
    tight = lay_out(html, css + source("tight.css", options.templates), forms=forms)
    return tight if len(tight.pages) < len(document.pages) else document


def _saves(pages: list[Page]) -> bool:
    """Whether the last page, without its spare lines, fits under the one before without its own."""
    if len(pages) < 2:
        return False
    before, last = (list(_boxes(page)) for page in pages[-2:])
    if any(box.element_tag == "h1" for box in last):
        return False  # A part begins a page of its own.
    needed = _foot(last) - _spare(last) - pages[-1]._page_box.content_box_y()
    page = pages[-2]._page_box
    room = page.content_box_y() + page.height - _foot(before) + _spare(before)
    return bool(needed + _BETWEEN <= room)


def _boxes(page: Page) -> Iterator[Any]:
    """All that stands between the margins of a page."""
    yield from page._page_box.children[0].descendants()


def _foot(boxes: list[Any]) -> float:
    """Where the lowest thing ends that holds no other: a box that goes on fills its page."""
    ends = (b.position_y + b.margin_height() for b in boxes if not getattr(b, "children", ()))
    return float(max(ends, default=0.0))


def _spare(boxes: list[Any]) -> float:
    """How high the lines are that can be given up."""
    spare = (b for b in boxes if b.element is not None and "spare" in b.element.get("class", ""))
    return float(sum(box.margin_height() for box in spare))
