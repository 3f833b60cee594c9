"""The question word: by the role that is asked and by what the key is."""

from __future__ import annotations

import re
from functools import cache

import yaml

from quizgen.items.candidate import Refusal
from quizgen.items.words import listed
from quizgen.lexicon import look_up
from quizgen.models import Mention
from quizgen.resources import data

WHEN = {
    "weekday": "When",
    "month": "When",
    "date": "When",
    "year": "In which year",
    "time": "At what time",
}
_LIKE_PERSON = re.compile(r"[A-Z][a-z’'-]+ [A-Z][a-z’'-]+")
_MANY = {
    "company", "firm", "team", "committee", "panel", "group", "club", "organisation",
    "organization", "bank", "airline", "university", "school", "hospital", "agency", "union",
    "commission", "board", "council", "association", "network", "station", "newspaper",
}  # fmt: skip
"""Bodies of which a country has many."""
_NAME = re.compile(
    r"(?<!U\.S\.)\b(?!U\.S\.|U\.K\.|UK\b|US\b)[A-Z][\w’-]*(?<!an)(?<!ish)(?<!ese)(?<!ch)\b"
)
"""A capital word that is no country's or people's."""
_OF = re.compile(r"\b(?:of|for|on)\b")
_SINGLE = re.compile(r"[A-Z][a-z]+")


class Wh:
    """A question phrase and the number its verb takes."""

    def __init__(self, words: str, *, plural: bool = False) -> None:
        self.words = words
        self.plural = plural


def for_thing(mention: Mention, *, acts: bool = True, speaks: bool = False) -> Wh:
    """Who, what or which for a subject or an object.

    Args:
        mention: the key.
        acts: whether the clause has it do something, as bodies do.
        speaks: whether it says something: "who" suits a person and a body alike.

    Raises:
        Refusal: no question word fits the key.
    """
    kind, plural = mention.type, mention.plural
    if kind in {"organisation", "country", "city"} and not mention.head:
        # "the Greens", "LG Electronics", a body that British papers say in the plural: each is one
        plural = plural and _several(mention.words)
    if kind in {"person", "people"}:
        return Wh("Who")
    if kind == "country":
        return Wh("Which countries" if plural else "Which country", plural=plural)
    if kind == "city":
        return Wh("Which cities" if plural else "Which city", plural=plural)
    if mention.words.lower() in listed("metonyms"):
        return Wh("Who")
    if kind == "organisation":
        return _for_body(mention, plural=plural, acts=acts, speaks=speaks)
    if kind == "thing" and acts and mention.head in listed("acting"):
        return Wh("Who")
    if kind in {"thing", "event", "work", "quantity"}:
        return Wh("What")
    raise Refusal("no question word")


def _several(name: str) -> bool:
    """Whether "and" joins two bodies; "the Centre for Trade and Labour" is one."""
    before, joint, behind = name.partition(" and ")
    one = _OF.search(before) and not _OF.search(behind) and not behind.startswith("the ")
    return bool(joint) and not one


def _for_body(mention: Mention, *, plural: bool, acts: bool, speaks: bool) -> Wh:
    """Which sort of body, as far as its name tells; who, or what, where it may be no body."""
    if mention.head and mention.words.lower().startswith(("a ", "an ")):
        # "a government of national unity": no one of several is meant
        return Wh("What")
    if mention.head in _MANY and not _NAME.search(mention.words):
        # "the German team": which one, the answer does not say
        raise Refusal("description for a key")
    noun = body_noun(mention)
    if speaks and not noun and _LIKE_PERSON.fullmatch(mention.words):
        # a person whom the parser took for a body speaks as well as a body does
        return Wh("Who")
    alone = _SINGLE.fullmatch(mention.words) or _LIKE_PERSON.fullmatch(mention.words)
    if not noun and not plural and not acts and alone:
        # words that say nothing of a body: as likely a thing that the parser took for one
        return Wh("What")
    if plural:
        if look_up(noun) is None or not _all_are(noun, mention.words.lower()):
            # "Qantas and two unions": a name is no sort of body
            noun = "organisation"
        return Wh(f"Which {plural_of(noun)}", plural=True)
    return Wh(f"Which {noun or 'organisation'}")


def _all_are(noun: str, words: str) -> bool:
    """Whether each of several bodies is of this sort, as far as the words tell."""
    return plural_of(noun) in words or all(noun in w for w in re.split(r",? and |, ", words))


def body_noun(mention: Mention) -> str:
    """What sort of body a name names by its own words ("University of Oslo": university)."""
    if mention.head and not mention.words.lower().startswith(f"{mention.head} and "):
        return mention.head
    if mention.head:
        # "Qantas and two unions"
        return ""
    if mention.plural:
        return ""
    found = re.findall(r"([a-z]+)(?: (?:of|for|on)\b|$)", mention.words.lower())
    return next((noun for noun, signs in _bodies().items() if set(found) & set(signs)), "")


@cache
def plural_of(noun: str) -> str:
    """The plural of a noun: "party" -> "parties"."""
    import lemminflect

    forms: tuple[str, ...] = lemminflect.getInflection(noun, "NNS")
    return forms[0] if forms else f"{noun}s"


@cache
def _bodies() -> dict[str, list[str]]:
    text = (data() / "items" / "bodies.yaml").read_text(encoding="utf-8")
    table: dict[str, list[str]] = yaml.safe_load(text)
    return table
