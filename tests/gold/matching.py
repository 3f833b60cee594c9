"""Facts that a person found in an article, beside those that the engine finds.

A file of `facts/` lists, in the order of the article, what its sentences state:

    kind      kind of the fact
    in        words of the sentence that stand once in the article
    by        who says so; left out when the article itself asserts it
    negative  true when the sentence negates it
    added     true when the engine found it first and a person approved it
    the rest  roles, as short words that the engine's wording must hold, or be held by;
              "A|B" is either, a list asks for each, none (~) for a role left empty
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import yaml

from quizgen.models import Article, Fact, Mention
from quizgen.readers import read

FOLDER = Path(__file__).parent
_OWN = {"kind", "in", "by", "negative", "added"}
_SHORTEST = 3
"""Letters that a wording of the engine has at least, when a listed role has to hold it."""

_CUT = re.compile(r"^[,;:.)]|(?<!\w)(and|or|of|the|a|an|to|in|with)$", re.IGNORECASE)
"""What no role begins or ends with, unless its words were cut in the wrong place."""
_UNCUT = {"verb", "words"}
"""Roles that may end so: a verb with its particle, somebody's very words."""


class Gold(NamedTuple):
    """A fact that a person listed."""

    kind: str
    start: int
    end: int
    """Place in the article of words of its sentence: half-open, code points."""
    roles: Mapping[str, tuple[str, ...]]
    by: str
    negative: bool
    added: bool


class Story(NamedTuple):
    """An article with the facts that were listed for it."""

    article: Article
    gold: tuple[Gold, ...]


def stories() -> list[Story]:
    """All articles that have a list of facts, by the alphabet."""
    return [_story(path) for path in sorted((FOLDER / "facts").glob("*.yaml"))]


def _story(path: Path) -> Story:
    article = read(str(FOLDER / "articles" / f"{path.stem}.txt"))[0]
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Story(article, tuple(_gold(row, article.text) for row in rows))


def _gold(row: Mapping[str, object], text: str) -> Gold:
    words = str(row["in"])
    if text.count(words) != 1:
        raise ValueError(f"{words!r} stands {text.count(words)} times in the article, not once")
    start = text.index(words)
    return Gold(
        kind=str(row["kind"]),
        start=start,
        end=start + len(words),
        roles={name: _several(value) for name, value in row.items() if name not in _OWN},
        by=str(row.get("by", "")),
        negative=bool(row.get("negative")),
        added=bool(row.get("added")),
    )


def _several(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)


def same(gold: Gold, fact: Fact) -> bool:
    """Whether the engine's fact is the listed one: kind, place, polarity, who says so, roles.

    A fact with a role that is cut in the wrong place is none.
    """
    place = fact.evidence.start <= gold.start and gold.end <= fact.evidence.end
    if gold.kind != fact.kind or not place or gold.negative != (fact.polarity == "negative"):
        return False
    if bool(gold.by) != bool(fact.attribution):
        return False
    if fact.attribution is not None and not _fits(gold.by, _wordings(fact.attribution)):
        return False
    if any(_CUT.search(m.words) for role, m in fact.roles() if role not in _UNCUT):
        return False
    return all(_filled(several, getattr(fact, role)) for role, several in gold.roles.items())


def _filled(several: tuple[str, ...], value: object) -> bool:
    """Whether a role of the engine holds all that is listed, or nothing when none is."""
    wordings = _wordings(value)
    return all(_fits(wanted, wordings) for wanted in several) if several else not wordings


def _wordings(value: object) -> list[str]:
    """How the engine words a role: as it stands, and as it says it away from its page."""
    if isinstance(value, Mention):
        return [_plain(value.text), _plain(value.words)]
    if isinstance(value, tuple):
        return [wording for mention in value for wording in _wordings(mention)]
    return [_plain(str(value))] if value is not None else []


def _fits(wanted: str, wordings: Iterable[str]) -> bool:
    return any(
        _holds(wording, _plain(one)) or (len(wording) >= _SHORTEST and _holds(_plain(one), wording))
        for one in wanted.split("|")
        for wording in wordings
    )


def _holds(whole: str, part: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", whole) is not None


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words.casefold().replace("’", "'")).strip()
