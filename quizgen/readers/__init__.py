"""Readers: text, pages, documents, addresses, feeds and folders become articles."""

import re
from datetime import date, datetime, timedelta
from pathlib import Path

from quizgen.errors import UsageError
from quizgen.models import Article
from quizgen.readers.options import ReadOptions

__all__ = ["read"]

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:/|(?:file|data|javascript|mailto|about):", re.IGNORECASE)


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

    What a source is shows in its content: plain text, Markdown, a web page, a PDF, a Word file or
    an RSS or Atom feed.

    Args:
        source: a path to a file or folder, `-` for standard input, or an http(s) address.
        allow_private: let addresses lead into private networks.
        save: where to keep the page as fetched.
        published: the day of publication, over what a file or page states; a feed states its own.
        since: of a feed, only entries no older than this, counted from `now`.
        now: the moment of reading, aware.
        state: file that remembers what was read of a feed, so that no story comes twice.

    Raises:
        ArticleError: there is no article, or it cannot be read.
        UsageError: `save` is given for a source that is not fetched, or `since` without `now`.
    """
    # The libraries behind some formats take a while to load, and the command line's help has none.
    from quizgen.readers import document, fetch, several
    from quizgen.readers.saving import keep

    options = ReadOptions(
        allow_private=allow_private,
        save=save,
        published=published,
        since=since,
        now=now,
        state=state,
    )
    if _ADDRESS.match(source):
        page = fetch.fetch(source, allow_private=allow_private)
        if save is not None:
            keep(page, save)
        return several.from_document(page, options)
    if save is not None:
        raise UsageError(f"Only a fetched page can be saved, and {source} is not an address.")
    if source == "-":
        return several.from_document(document.from_stdin(), options)
    path = Path(source)
    if path.is_dir():
        return several.from_folder(path, options)
    return several.from_document(document.from_file(path), options)
