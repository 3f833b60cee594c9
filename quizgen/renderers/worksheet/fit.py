"""A last page with next to nothing on it is saved, where a little less space will do it."""

from weasyprint import Document

from quizgen.models import RenderOptions
from quizgen.renderers.worksheet.layout import lay_out
from quizgen.renderers.worksheet.templates import source

_LITTLE = 0.4
"""Up to this share of its height, a last page is worth saving."""
_GAIN = 0.15
"""What tightening gains on each page before the last, at best, as a share of its height: from six
pages on, more than `_LITTLE` can be saved."""
_TIGHTER = ("tight.css", "tighter.css")
"""What is tried in turn, each on top of the one before."""


def fitted(html: str, css: str, options: RenderOptions, *, forms: bool = False) -> Document:
    """The pages of a document, with less space between things when that saves the last page.

    The passage keeps its lines: no width and no letter changes. Large print and the spacing for
    dyslexic readers are what they are for, and are never tightened.
    """
    document = lay_out(html, css, forms=forms)
    if options.large_print or options.dyslexia or len(document.pages) < 2:
        return document
    for name in _TIGHTER:
        if share_of_last(document) > max(_LITTLE, _GAIN * (len(document.pages) - 1)):
            break
        css += source(name, options.templates)
        tight = lay_out(html, css, forms=forms)
        if len(tight.pages) < len(document.pages):
            document = tight
    return document


def share_of_last(document: Document) -> float:
    """How much of the last page's height is used, 0 to 1."""
    page = document.pages[-1]._page_box
    body = page.children[0]
    return float(body.height / page.height)
