"""Names of decks and tags.

Anki knows a deck by its name alone, so a deck's id here is a hash of the name.
"""

import re
from datetime import date
from functools import lru_cache
from hashlib import sha256

from quizgen.models import Bank, Item, RenderOptions

ROOT = "Current Affairs"
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

_LONGEST_TITLE = 100
"""Characters of a title in a deck's name: the list of decks shows hardly more."""


def day(when: date) -> str:
    """The date in words ("15 March 2025"); no locale changes it."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def deck_name(bank: Bank, options: RenderOptions, *, alone: bool) -> str:
    """The full name of a bank's deck, its parents divided by `::`.

    `options.deck` names the deck of a bank that is alone, and the parent of several.
    """
    title = _title(options.title if alone and options.title else bank.title)
    asked = "::".join(filter(None, map(_component, options.deck.split("::"))))
    if asked:
        return asked if alone else f"{asked}::{title}"
    published = bank.article.published
    month = "Undated"
    if published is not None:
        month = f"{published.year:04}-{published.month:02} {MONTHS[published.month - 1]}"
    return f"{ROOT}::{month}::{title}"


def deck_id(name: str) -> int:
    """A positive number that the name alone decides, exact in JavaScript."""
    digest = sha256(f"quizgen deck {name.casefold()}".encode()).digest()
    return int.from_bytes(digest[:6], "big") + 2  # 1 is the default deck


def tags(bank: Bank, item: Item) -> tuple[str, ...]:
    """An item's tags, sorted, without spaces: topics, kind, type, difficulty, bloom and date."""
    published = bank.article.published
    own = (item.fact or "", item.type, item.difficulty, item.bloom)
    return _sorted_tags(item.tags, *own, published.isoformat() if published else "", bank.id)


# Among the items of a quiz are few combinations.
@lru_cache(maxsize=1024)
def _sorted_tags(topics: tuple[str, ...], *values: str) -> tuple[str, ...]:
    names = ("kind", "type", "difficulty", "bloom", "date", "article")
    raw = [f"topic::{topic}" for topic in topics if _tag(topic)]
    raw += [f"{name}::{value}" for name, value in zip(names, values, strict=True) if value]
    return tuple(sorted({_tag(tag) for tag in raw}, key=_tag_order))


def _tag_order(tag: str) -> tuple[str, str]:
    return tag.casefold(), tag


def _tag(text: str) -> str:
    """A tag that Anki keeps as it is: no spaces, controls or quotes, no empty part."""
    text = re.sub(r"\s+", "-", _plain(text).strip())
    return "::".join(part for part in re.split("::+", text.replace('"', "")) if part.strip("-"))


def _title(text: str) -> str:
    """A title as one component of a deck's name, cut between words."""
    name = _component(re.sub("::+", ": ", text)) or "Untitled"
    if len(name) <= _LONGEST_TITLE:
        return name
    return (name[:_LONGEST_TITLE].rsplit(" ", 1)[0] or name[:_LONGEST_TITLE]).rstrip() + "…"


def _component(text: str) -> str:
    return " ".join(_plain(text).split()).strip(": ")


def _plain(text: str) -> str:
    """The text without what Anki takes out of names: control characters, lone surrogates."""
    return re.sub(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]", "", text)
