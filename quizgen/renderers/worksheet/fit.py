"""A last page with next to nothing on it is saved, where a little less space will do it."""

from weasyprint import Document

from quizgen.models import RenderOptions
from quizgen.renderers.worksheet.layout import lay_out
from quizgen.renderers.worksheet.templates import source

_LITTLE = 0.4
"""Up to this share of its height, a last page is worth saving: it is what tightening can gain."""


def fitted(html: str, css: str, options: RenderOptions, *, forms: bool = False) -> Document:
    """The pages of a document, with less space between things when that saves the last page.

    The passage keeps its lines: no width and no letter changes. Large print and the spacing for
    dyslexic readers are what they are for, and are never tightened.
    """
    document = lay_out(html, css, forms=forms)
    if options.large_print or options.dyslexia or len(document.pages) < 2:
        return document
    if share_of_last(document) > _LITTLE:
        return document
    tight = lay_out(html, css + source("tight.css", options.templates), forms=forms)
    return tight if len(tight.pages) < len(document.pages) else document


def share_of_last(document: Document) -> float:
    """How much of the last page's height is used, 0 to 1."""
    page = document.pages[-1]._page_box
    body = page.children[0]
    return float(body.height / page.height)
