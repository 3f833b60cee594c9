"""A PDF of an article: its columns read in order, without page furniture and captions."""

import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from quizgen.errors import ArticleError
from quizgen.readers import normalise, plain
from quizgen.readers.draft import Draft
from quizgen.readers.joining import Piece, join_lines, join_pieces

if TYPE_CHECKING:
    from pdfminer.layout import LTTextLine

_MAX_PAGES = 40
_CAPTION = 0.88
"""Type smaller than this share of the body's is a caption, a note or page furniture."""
_HEADLINE = 1.25
_STANDFIRST_LENGTH = 400


class _Box(NamedTuple):
    """Lines set together."""

    page: int
    lines: tuple[str, ...]
    lefts: tuple[float, ...]
    rights: tuple[float, ...]
    size: float
    """Of its type, in points, as are the places."""

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
    body = _body_size(boxes)
    heads, rest = _heads(boxes, body)
    standfirst = ""
    if heads and rest and body * 1.05 < rest[0].size and len(rest[0].text) < _STANDFIRST_LENGTH:
        standfirst, rest = rest[0].text, rest[1:]
    kept = [b for b in rest if b.size >= body * _CAPTION]
    paragraphs = join_pieces(p for box in kept for p in _pieces(box, kept))
    if not heads:
        return plain.from_lines(paragraphs)
    title = join_lines(line for b in heads for line in b.lines)
    return Draft(title=title, standfirst=standfirst, paragraphs=tuple(paragraphs))


def _body_size(boxes: list[_Box]) -> float:
    """The size of most characters, in points."""
    sizes = Counter[float]()
    for box in boxes:
        sizes[box.size] += len(box.text)
    return sizes.most_common(1)[0][0]


def _heads(boxes: list[_Box], body: float) -> tuple[list[_Box], list[_Box]]:
    """The boxes of the headline, and those after it."""
    top = max((b.size for b in boxes if b.page == 1), default=body)
    if top < body * _HEADLINE:
        return [], boxes
    heads = [b for b in boxes if b.page == 1 and b.size >= top - 0.5]
    return heads, boxes[boxes.index(heads[-1]) + 1 :]


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


def _page(number: int, page: Iterable[object]) -> Iterator[_Box]:
    """The boxes of a page, each of one size of type."""
    from pdfminer.layout import LTTextBox, LTTextLine

    for box in page:
        if not isinstance(box, LTTextBox):
            continue
        lines = [line for line in box if isinstance(line, LTTextLine) and line.get_text().strip()]
        for size, same in groupby(lines, key=_size):
            together = list(same)
            yield _Box(
                page=number,
                lines=tuple(normalise.line(line.get_text()) for line in together),
                lefts=tuple(line.x0 for line in together),
                rights=tuple(line.x1 for line in together),
                size=size,
            )


def _size(line: "LTTextLine") -> float:
    """The size of a line's type in points, to the half."""
    from pdfminer.layout import LTChar

    sizes = [c.size for c in line if isinstance(c, LTChar)]
    return round(median(sizes) * 2) / 2 if sizes else 0.0


def _without_furniture(boxes: list[_Box]) -> list[_Box]:
    """The boxes without page numbers and what stands on several pages alike."""
    pages: dict[str, set[int]] = {}
    for box in boxes:
        pages.setdefault(_shape(box), set()).add(box.page)
    return [b for b in boxes if len(pages[_shape(b)]) < 2 and re.search(r"[^\W\d_]{2}", b.text)]


def _shape(box: _Box) -> str:
    return re.sub(r"\d+", "#", box.text)


def _pieces(box: _Box, boxes: list[_Box]) -> list[Piece]:
    """The paragraphs of a box: each begins with an indented line after a sentence's end."""
    left, found = min(box.lefts), [[box.lines[0]]]
    for before, line, start in zip(box.lines, box.lines[1:], box.lefts[1:], strict=False):
        indented = start - left > box.size * 0.6
        if indented and re.search(r"""[.!?:]["'”’)]*$""", before):
            found.append([])
        found[-1].append(line)
    texts = [join_lines(lines) for lines in found]
    return [Piece(t, full=True) for t in texts[:-1]] + [Piece(texts[-1], _is_full(box, boxes))]


def _is_full(box: _Box, boxes: list[_Box]) -> bool:
    """Whether the box's last line reaches its column's edge, or it is the last of its page."""
    page = [b for b in boxes if b.page == box.page]
    column = [b for b in page if min(b.lefts) < max(box.rights) and max(b.rights) > min(box.lefts)]
    edge = max(max(b.rights) for b in column)
    # A ragged line ends at most a long word before the edge.
    return box is page[-1] or box.rights[-1] > edge - box.size * 6
