"""Readers: text, pages, documents, addresses, feeds and folders become articles."""

import sys
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from quizgen.errors import ArticleError
from quizgen.models import Article
from quizgen.readers import decode, plain
from quizgen.readers.finish import finish

__all__ = ["read"]


def read(
    source: str,
    *,
    allow_private: bool = False,
    save: Path | None = None,
    published: date | None = None,
    since: timedelta | None = None,
    now: datetime | None = None,
    state: Path | None = None,
) -> list[Article]:
    """The articles at a source: one, or several for a folder or a feed.

    Args:
        source: a path, `-` for standard input, or an http(s) address.
        allow_private: let addresses lead into private networks.
        save: where to keep the page as fetched.
        published: the day of publication, over what the source states.
        since: of a feed, only entries no older than this, counted from `now`.
        now: the moment of reading, aware.
        state: file that remembers what was read of a feed, so that it is read once.

    Raises:
        ArticleError: there is no article, or it cannot be read.
    """
    name, raw = _bytes(source)
    if not raw.strip():
        raise ArticleError(f"{name} is empty. Give a file with an article in it.")
    if b"\0" in raw and not decode.text(raw).isprintable() and "\0" in decode.text(raw):
        raise ArticleError(f"{name} is not a text file.")
    draft = plain.draft(decode.text(raw))
    return [finish(replace(draft, published=published or draft.published), name)]


def _bytes(source: str) -> tuple[str, bytes]:
    if source == "-":
        return "standard input", sys.stdin.buffer.read()
    path = Path(source)
    try:
        return path.name, path.read_bytes()
    except FileNotFoundError:
        raise ArticleError(f"There is no file {source}. Check the path.") from None
    except OSError as error:
        raise ArticleError(f"{source} cannot be read: {error.strerror}.") from error
