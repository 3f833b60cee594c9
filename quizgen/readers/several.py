"""Sources of several articles: feeds and folders."""

import logging
from dataclasses import replace
from pathlib import Path

from quizgen.errors import ArticleError, UsageError
from quizgen.models import Article
from quizgen.readers import feed, fetch, html, sniff, stories
from quizgen.readers.document import Document, from_file
from quizgen.readers.feed import Entry
from quizgen.readers.finish import finish
from quizgen.readers.one import article
from quizgen.readers.options import ReadOptions
from quizgen.readers.seen import Seen, SeenFile

_log = logging.getLogger("quizgen")

MOST_ENTRIES = 40
"""More pages than this in one go would be a crawl."""


def from_feed(document: Document, options: ReadOptions) -> list[Article]:
    """The articles of a feed, the newest form of each story, newest first.

    An entry that cannot be read is left out with a warning.

    Raises:
        ArticleError: no entry is new, or none can be read.
        UsageError: `since` is given without `now`.
    """
    found = feed.entries(document.raw, document.name)
    if options.since is not None:
        if options.now is None:
            raise UsageError("The age of entries is counted from a moment: give `now` as well.")
        found = feed.recent(found, options.since, options.now)
    seen = SeenFile(options.state) if options.state else None
    new = [e for e in found if seen is None or not seen.has(e.key)]
    if not new:
        raise ArticleError(
            f"{document.name} has nothing new: {len(found)} of its entries are recent enough, and "
            "all of these were read before. Try again later, or give a longer time."
        )
    if len(new) > MOST_ENTRIES:
        _log.warning("Of %d new entries the newest %d are read.", len(new), MOST_ENTRIES)
    read = [(e, a) for e in new[:MOST_ENTRIES] if (a := _from_entry(e, options)) is not None]
    if not read:
        raise ArticleError(f"None of the {len(new)} new entries of {document.name} could be read.")
    kept = _new_stories(read, seen)
    if not kept:
        raise ArticleError(f"{document.name} has only updates of stories that were read before.")
    return kept


def from_folder(path: Path, options: ReadOptions) -> list[Article]:
    """The articles of a folder's files, by name; what is no article is left out with a warning.

    Raises:
        ArticleError: no file holds an article.
    """
    try:
        files = sorted(p for p in path.iterdir() if p.is_file() and not p.name.startswith("."))
    except OSError as error:
        raise ArticleError(f"{path} cannot be read: {error.strerror}.") from error
    found: list[Article] = []
    for file in files:
        try:
            found += from_document(from_file(file), options)
        except ArticleError as error:
            _log.warning("Left out: %s", error)
    if not found:
        raise ArticleError(
            f"{path} is a folder without an article in its {len(files)} files. "
            "Give a folder of text files, pages, PDF or Word files."
        )
    return _distinct(found)


def from_document(document: Document, options: ReadOptions) -> list[Article]:
    """The articles of a document: one, or a feed's."""
    kind = sniff.kind(document.raw, document.name)
    if kind == "feed":
        return from_feed(document, options)
    return [article(document, kind, options.published)]


def _from_entry(entry: Entry, options: ReadOptions) -> Article | None:
    """The article of an entry: its page, or else the text that the feed itself holds."""
    failure: ArticleError | None = None
    if entry.url:
        try:
            page = fetch.fetch(entry.url, allow_private=options.allow_private)
            return _with_entry(article(page, sniff.kind(page.raw, page.name), None), entry)
        except (ArticleError, KeyError) as error:
            failure = error if isinstance(error, ArticleError) else None
    try:
        draft = html.fragment(entry.content)
        draft = replace(draft, title=entry.title or draft.title, url=entry.url)
        return _with_entry(finish(draft, f"The entry “{entry.title}”"), entry)
    except ArticleError as error:
        _log.warning("Left out: %s", failure or error)
        return None


def _with_entry(article: Article, entry: Entry) -> Article:
    """The article with what only the feed states."""
    day = entry.moment.date() if entry.moment else None
    return article.model_copy(
        update={
            "published": article.published or day,
            "author": article.author or entry.author,
            "publisher": article.publisher or entry.publisher,
            "licence": article.licence or entry.licence,
        }
    )


def _new_stories(read: list[tuple[Entry, Article]], seen: SeenFile | None) -> list[Article]:
    """The stories that were not read before; all are remembered."""
    if seen is None:
        return _distinct([a for _, a in read])
    sketches = {e.key: stories.sketch(a.text) for e, a in read}
    kept = [a for e, a in read if not seen.has_story(sketches[e.key])]
    for e, a in read:
        seen.add(Seen(e.key, a.title, sketches[e.key]))
    seen.write()
    return _distinct(kept)


def _distinct(articles: list[Article]) -> list[Article]:
    """One article a story, each with an id of its own."""
    kept, others = stories.distinct(articles)
    for other in others:
        _log.warning("Left out, as the same story is there already: %s", other.title)
    ids: dict[str, int] = {}
    named = []
    for found in kept:
        ids[found.id] = ids.get(found.id, 0) + 1
        again = f"{found.id[:76]}-{ids[found.id]}" if ids[found.id] > 1 else found.id
        named.append(found.model_copy(update={"id": again}))
    return named
