"""A PDF of an article: its columns read in order, without page furniture and captions."""

import logging
import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from statistics import median
from typing import NamedTuple

from quizgen.errors import ArticleError
from quizgen.readers.draft import Draft
from quizgen.readers.joining import join_lines, join_paragraphs

_MAX_PAGES = 40
_CAPTION = 0.88
"""Type smaller than this share of the body's is a caption, a note or page furniture."""
_HEADLINE = 1.25
_STANDFIRST_LENGTH = 400


class _Box(NamedTuple):
    """Lines set together."""

    page: int
    lines: tuple[str, ...]
    indents: tuple[float, ...]
    size: float

    @property
    def text(self) -> str:
        return join_lines(self.lines)


def draft(raw: bytes) -> Draft:
    """The article of a PDF: the largest type on its first page is the headline.

    Raises:
        ArticleError: it is locked or spoilt, or holds pictures of text only.
    """
    boxes = _without_furniture(_boxes(raw))
    if not boxes:
        raise ArticleError(
            "The PDF holds no text: it may be a scan. Run it through text recognition, or copy "
            "the text into a file."
        )
    sizes = Counter[float]()
    for box in boxes:
        sizes[box.size] += len(box.text)
    body = sizes.most_common(1)[0][0]
    top = max((b.size for b in boxes if b.page == 1), default=body)
    large = top >= body * _HEADLINE
    heads = [b for b in boxes if large and b.page == 1 and b.size >= top - 0.5]
    title = join_lines([line for b in heads for line in b.lines])
    rest = boxes[boxes.index(heads[-1]) + 1 :] if heads else boxes
    standfirst = ""
    if heads and rest and body * 1.05 < rest[0].size and len(rest[0].text) < _STANDFIRST_LENGTH:
        standfirst, rest = rest[0].text, rest[1:]
    kept = [b for b in rest if b.size >= body * _CAPTION]
    paragraphs = [p for box in kept for p in _paragraphs(box)]
    if not title and paragraphs and len(paragraphs[0]) < 200 and len(paragraphs) > 1:
        title, paragraphs = paragraphs[0], paragraphs[1:]
    return Draft(title=title, standfirst=standfirst, paragraphs=tuple(join_paragraphs(paragraphs)))


def _boxes(raw: bytes) -> list[_Box]:
    from pdfminer.high_level import extract_pages
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfminer.pdftypes import PDFException
    from pdfminer.psexceptions import PSException

    # It reports each odd glyph; what could not be read shows in the article.
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        pages = extract_pages(BytesIO(raw), maxpages=_MAX_PAGES)
        return [box for number, page in enumerate(pages, 1) for box in _page(number, page)]
    except PDFPasswordIncorrect as error:
        raise ArticleError("The PDF is locked by a password. Save it without one.") from error
    except (PDFException, PSException, ValueError, TypeError, KeyError, RecursionError) as error:
        raise ArticleError(
            "The PDF is spoilt and cannot be read. Copy its text into a file."
        ) from error


def _page(number: int, page: object) -> Iterator[_Box]:
    from pdfminer.layout import LTChar, LTContainer, LTTextBox, LTTextLine

    for box in page if isinstance(page, LTContainer) else ():
        if not isinstance(box, LTTextBox):
            continue
        lines = [line for line in box if isinstance(line, LTTextLine) and line.get_text().strip()]
        sizes = [c.size for line in lines for c in line if isinstance(c, LTChar)]
        if sizes:
            yield _Box(
                page=number,
                lines=tuple(line.get_text().strip() for line in lines),
                indents=tuple(line.x0 for line in lines),
                size=round(median(sizes) * 2) / 2,
            )


def _without_furniture(boxes: list[_Box]) -> list[_Box]:
    """The boxes without page numbers and what stands on several pages alike."""
    pages: dict[str, set[int]] = {}
    for box in boxes:
        pages.setdefault(_shape(box), set()).add(box.page)
    return [b for b in boxes if len(pages[_shape(b)]) < 2 and re.search(r"[^\W\d_]{2}", b.text)]


def _shape(box: _Box) -> str:
    return re.sub(r"\d+", "#", box.text)


def _paragraphs(box: _Box) -> list[str]:
    """The paragraphs of a box: each begins with an indented line after a sentence's end."""
    left, found = min(box.indents), [[box.lines[0]]]
    for before, line, indent in zip(box.lines, box.lines[1:], box.indents[1:], strict=False):
        indented = indent - left > box.size * 0.6
        if indented and re.search(r"""[.!?:]["'”’)]*$""", before):
            found.append([])
        found[-1].append(line)
    return [join_lines(lines) for lines in found]
