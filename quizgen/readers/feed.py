"""The entries of an RSS or Atom feed."""

import re
from calendar import timegm
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

from quizgen.errors import ArticleError
from quizgen.readers.normalise import line

_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_WIDE_ENTITY = "<!ENTITY".encode("utf-16-le")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One entry as the feed states it."""

    key: str
    """The entry's id, or its address."""
    title: str
    url: str = ""
    moment: datetime | None = None
    """When it was published or else updated; aware."""
    author: str = ""
    publisher: str = ""
    """The feed's own title."""
    licence: str = ""
    content: str = ""
    """The entry's own text as HTML, which may be the whole article or a teaser."""


def entries(raw: bytes, name: str) -> list[Entry]:
    """The entries of a feed, the newest first; those without a moment last.

    Raises:
        ArticleError: it declares entities, which may swell without end, or holds no entry.
    """
    if _ENTITY.search(raw) or _WIDE_ENTITY in raw:
        raise ArticleError(
            f"{name} declares its own XML entities, which feeds have no need of and attacks do. "
            "It was not read."
        )
    import feedparser  # type: ignore[import-untyped]

    parsed = feedparser.parse(BytesIO(raw))
    found = [_entry(e, parsed.feed) for e in parsed.entries]
    found = [e for e in found if e.key]
    if not found:
        raise ArticleError(f"{name} is a feed without entries. Give another feed, or an article.")
    return sorted(found, key=_newest_first)


def recent(found: list[Entry], since: timedelta, now: datetime) -> list[Entry]:
    """The entries no older than `since`; one that states no moment may be new."""
    return [e for e in found if e.moment is None or e.moment >= now - since]


def _newest_first(entry: Entry) -> float:
    return -entry.moment.timestamp() if entry.moment else 0.0


def _entry(entry: Any, feed: Any) -> Entry:
    url = str(entry.get("link") or "").strip()
    stated = entry.get("published_parsed") or entry.get("updated_parsed")
    contents = [c.get("value") or "" for c in entry.get("content", [])]
    return Entry(
        key=str(entry.get("id") or url),
        title=line(_plain(str(entry.get("title") or ""))),
        url=url if url.startswith(("http://", "https://")) else "",
        moment=_moment(stated),
        author=line(str(entry.get("author") or "")),
        publisher=line(str(feed.get("title") or "")),
        licence=line(str(entry.get("rights") or feed.get("rights") or "")),
        content=max([*contents, str(entry.get("summary") or "")], key=len),
    )


def _moment(stated: Any) -> datetime | None:
    try:
        return datetime.fromtimestamp(timegm(stated), UTC) if stated else None
    except (ValueError, OverflowError, OSError):
        return None


def _plain(text: str) -> str:
    return re.sub(r"<[^>]+>", "", text)
