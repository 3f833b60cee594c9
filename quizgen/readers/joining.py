"""Lines and paragraphs that a page's width or end has broken, made whole again."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from quizgen.resources import data

_BROKEN = re.compile(r"([^\W\d_]+)-$")
_HEADING = 12  # words
_END = re.compile(r"""[.!?…:]["'”’»)\]]*$""")


def join_lines(lines: Iterable[str]) -> str:
    r"""The lines as one; a word broken at a line's end is whole again.

    A hyphen stays where the next line goes on with a capital or a digit ("Franco-\nGerman").
    """
    joined = ""
    for line in map(str.strip, lines):
        # Soft hyphens mark a break for certain.
        if joined.endswith("\u00ad"):
            joined = joined[:-1] + line
        elif _BROKEN.search(joined) and line[:1].islower():
            joined = (joined if _keeps_hyphen(joined, line) else joined[:-1]) + line
        elif joined.endswith("-") and line[:1].isalnum():
            joined += line
        else:
            joined = f"{joined} {line}" if joined else line
    return joined


class Piece(NamedTuple):
    """A paragraph, or a part of one."""

    text: str
    full: bool
    """Whether it runs to the end of its line or page, so that it may go on in the next."""


def join_pieces(pieces: Iterable[Piece]) -> list[str]:
    """The paragraphs, each that ends amid a sentence joined with what it goes on in.

    One that ends before its line does may be a heading: it is joined only when it is long or the
    next begins in lower case.
    """
    joined: list[str] = []
    full = False
    for piece in pieces:
        open_ = bool(joined) and not _END.search(joined[-1])
        goes_on = full or piece.text[:1].islower() or len("".join(joined[-1:]).split()) > _HEADING
        if open_ and goes_on:
            joined[-1] = join_lines((joined[-1], piece.text))
        else:
            joined.append(piece.text)
        full = piece.full
    return joined


def _keeps_hyphen(before: str, after: str) -> bool:
    r"""Whether a hyphen at a line's end belongs to a compound ("long-\nterm")."""
    whole = re.search(r"([\w-]+)-$", before)
    first = whole[1].lower() if whole else ""
    return first in _compound_starts() or "-" in first or re.match(r"[a-z]+-", after) is not None


@cache
def _compound_starts() -> frozenset[str]:
    text = (data() / "readers" / "compound-starts.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())
