"""What gives a key away: the headline, a word of the stem, or what everybody knows."""

from __future__ import annotations

import re
from itertools import pairwise

from quizgen.items.candidate import Candidate
from quizgen.items.distractors.nations import nations_in
from quizgen.items.distractors.tables import cities
from quizgen.items.distractors.wording import fold
from quizgen.items.idle import idle
from quizgen.items.known import known
from quizgen.items.setting import told_place
from quizgen.items.words import content, listed
from quizgen.lexicon import look_up
from quizgen.models import Article

_CAPITAL = re.compile(r"\b[A-Z][a-z]{4,}")
_TOWN = re.compile(r"\b[A-Z][a-z]+\b")
_WHICH = re.compile(r"\b[Ww]hich [\w-]+")
_SHORT = re.compile(r"(?<![\w-])[a-z]{3,4}(?![\w-])")
"""Words too short to share a root with others, not parts of compounds."""
_ACROSS = {"north": "south", "south": "north", "east": "west", "west": "east"}
_SIDE = re.compile(r"\b(north|south|east|west)(?:ern)?\b", re.IGNORECASE)
TOLD_ALREADY = 2
"""Words of the headline in a stem about the person in it, from which on it asks the headline."""
SAID_AGAIN = 0.6
"""Share of a headline's words that make a statement its repetition."""
STEM = 5
"""Letters that two words of one family share at the least."""
_ACTORS = {"person"}
"""Types of names of which a headline mostly names the one that the story is about."""
_FREE = {"number", "when", "where", "duration", "cause", "aim", "how"}
"""Roles whose key a headline seldom gives away."""


def obvious(candidate: Candidate, article: Article) -> str:
    """Why a key is no secret; empty when it is one."""
    if known(candidate, article):
        return "known to everybody"
    if idle(candidate):
        return "says too little"
    if candidate.role == "true" and _says_headline(candidate.stem, article.headline):
        return "headline said again"
    if candidate.type == "true_false" or candidate.kind in {"role", "quotation"}:
        return ""
    if _headlined(candidate, article.headline) or told_place(candidate, article):
        return "key in headline"
    told = _echoes(candidate.stem, candidate.key) or _lands_in(candidate)
    return "word of the key in stem" if told else ""


def _headlined(candidate: Candidate, heading: str) -> bool:
    """Whether the headline gives the key away.

    A name that it holds is a secret still where it tells nothing of what the stem asks.
    """
    if candidate.role == "number" and candidate.key in heading:
        return True
    if candidate.role in _FREE or not in_heading(candidate.key, heading):
        return _stars(candidate, heading)
    named = candidate.mention.type in _ACTORS and not candidate.mention.head
    return not named or _told(candidate, heading) >= TOLD_ALREADY


def _told(candidate: Candidate, heading: str) -> int:
    """How many words of the stem the headline has, in any form."""
    told = {_root(w) for w in content(heading)} - {_root(w) for w in content(candidate.key)}
    return sum(_root(w) in told for w in set(content(candidate.stem)))


def _lands_in(candidate: Candidate) -> bool:
    """Whether the stem names the land of the key, or a town of it ("downtown Lima": Peru)."""
    key, stem = candidate.key, candidate.stem
    governs = set(key.lower().split()) & listed("governing")
    if candidate.mention.type != "country" and not governs:
        return False
    lands = {land.code for land in nations_in(key)}
    if lands & {land.code for land in nations_in(stem)}:
        return True
    named = _TOWN.findall(stem)
    pairs = (f"{one} {two}" for one, two in pairwise(named))
    towns = (cities().get(fold(name)) for name in (*named, *pairs))
    return any(town is not None and town.country in lands for town in towns)


def _stars(candidate: Candidate, heading: str) -> bool:
    """Whether the headline says of the person by the last name what the stem asks."""
    last = _folded(candidate.key.split()[-1])
    words = {_folded(w) for w in content(heading)}
    if candidate.mention.type != "person" or last.lower() not in words:
        return False
    told = {w[:STEM] for w in words}
    return sum(_folded(w)[:STEM] in told for w in set(content(candidate.stem))) >= TOLD_ALREADY


def _says_headline(stem: str, heading: str) -> bool:
    """Whether a statement says little more than the headline."""
    told = {_folded(w)[:STEM] for w in content(heading)}
    own = [_folded(w)[:STEM] for w in content(stem)]
    return len(told) > 2 and sum(w in told for w in set(own)) >= SAID_AGAIN * len(told)


def in_heading(key: str, heading: str) -> bool:
    """Whether all words of the key that carry meaning stand in the headline."""
    words = {_folded(w) for w in content(heading)}
    own = [_folded(w) for w in content(key)]
    names = [_folded(w) for w in re.findall(r"[A-Z][\w’'-]*", key)]
    named = bool(names) and all(n.lower() in words for n in names)
    initials = "".join(n[0] for n in re.findall(r"[A-Z][\w’'-]*", key)).lower()
    shouted = {w.lower() for w in re.findall(r"\b[A-Z]{3,}\b", heading)}
    named = named or initials in shouted
    return named or (bool(own) and all(w in words for w in own))


def _echoes(stem: str, key: str) -> bool:
    """Whether stem and key share a word, in any form, but for the noun behind "which"."""
    bare = _WHICH.sub(" ", stem)
    lands = {w[:4] for w in _CAPITAL.findall(bare)}
    if any(w[:4] in lands for w in _CAPITAL.findall(key)):
        # "Norwegian" and "Norway’s"
        return True
    words = {_root(w) for w in content(bare) if len(w) >= STEM}
    if any(_root(w) in words for w in content(key) if len(w) >= STEM):
        return True
    return _same_quality(bare, key) or _other_side(bare, key)


def _same_quality(stem: str, key: str) -> bool:
    """ "What came with the new council?" — "new faces"."""
    both = set(_SHORT.findall(stem)) & set(_SHORT.findall(key))
    return any(look_up(w, "adjective") and not look_up(w, "noun") for w in both)


def _other_side(stem: str, key: str) -> bool:
    """ "Which country fired into the north?" — "the South"."""
    sides = {side.lower() for side in _SIDE.findall(stem)}
    return any(_ACROSS[side.lower()] in sides for side in _SIDE.findall(key))


def _root(word: str) -> str:
    return _folded(word)[:STEM]


def _folded(word: str) -> str:
    return re.sub(r"(?:['’]s|s|['’])$", "", word)
