"""What stands in for a name or a figure so that a statement is false for certain, and believed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen.items.bounds import falsifies
from quizgen.items.candidate import Candidate
from quizgen.items.distractors import alternatives
from quizgen.items.distractors.ask import Ask, Story
from quizgen.items.distractors.figures import figures
from quizgen.items.distractors.tables import group
from quizgen.items.people import leads_state
from quizgen.items.voices import own
from quizgen.items.words import listed, verbs
from quizgen.models import Article, Fact, Role

_FIGURES = {"number", "money", "percent", "quantity", "duration", "weekday", "month", "ordinal"}
_MODEL = re.compile(r"^ ?[A-Z]\w+|^[a-z]")
"""What follows the number of a model: "737 Max jet", "737s"."""
_DOES = {"actor", "proposer", "demander"}
"""Roles of those who do something."""
_SHARE = re.compile(r"\b(?:one|1) in $")
"""What stands before a share of which the smaller number is the greater share: "one in 100"."""
_BOUND = re.compile(
    r"(?:\w+ )?(?:more than|over|at least|upwards of|less than|fewer than|under|up to|at most|"
    r"above|below) "
    r"(?=[\d$£€¥])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_POINTS = re.compile(r"^ points?\b")
"""What the rules of a game give for a win: no other number is possible."""
_NEAR = 3
"""How far from a small number another is that is believed."""
_SMALL = 10
_COUNTS = {"number", "quantity", "percent", "money"}
_CLEARLY = 1.25
"""How many times a bounded figure the other one is at the least, or it the other."""
_LIFE = 30
"""Years between what a statement tells and the present of the story, above which those whom the
story quotes were no actors in it."""


def believable(candidate: Candidate, article: Article, facts: Sequence[Fact], *, salt: str) -> str:
    """Another figure, or another name of the story; nobody believes a stranger. Empty: none fits.

    Args:
        candidate: a statement, and the words in it that are to be changed.
        article: what it is about.
        facts: all facts, for other names and other figures.
        salt: decides where several are as good.
    """
    bound = _BOUND.match(candidate.key)
    lead = bound.group() if bound else ""
    bare = candidate.key.removeprefix(lead)
    ask = Ask(candidate.stem, bare, candidate.mention, candidate.fact)
    options = [lead + o for o in alternatives(ask, article, facts, salt=salt)]
    told = [o for o in options if o in article.text]
    played = Story(article, tuple(facts)).is_of_games
    if any(c.isdigit() for c in bare) or candidate.mention.type in _FIGURES:
        ruled = played and _POINTS.search(candidate.stem.partition(candidate.key)[2])
        near = [o for o in options if o not in told and _near(candidate, o)]
        return "" if ruled else next(_figures(candidate, [*told, *near]), "")
    if not exclusive(candidate) or _personal(candidate, article):
        return ""
    if played and candidate.mention.type in {"country", "organisation"} and not _says(candidate):
        # what one team did in its match, another may have done in its own
        return ""
    if candidate.mention.type == "city" and candidate.role == "where":
        return next(iter([*told, *options]), "")
    known = {f.person.words for f in facts if isinstance(f, Role) and leads_state(f.title.words)}
    speaks = _says(candidate) or candidate.kind == "quotation" or candidate.mention.type != "person"
    named = (o for o in told if o not in known and (speaks or o in _actors(facts)))
    if _says(candidate) or candidate.kind == "quotation":
        return next((o for o in named if own(candidate, o, article, facts)), "")
    return next((o for o in named if not _does_too(o, candidate, facts)), "")


def _figures(candidate: Candidate, options: Sequence[str]) -> Iterator[str]:
    """The figures that make the statement false, the best first."""
    before, _, behind = candidate.stem.partition(candidate.key)
    if _SHARE.search(before) or (candidate.key.isdigit() and _MODEL.match(behind)):
        return
    if candidate.mention.type == "ordinal":
        yield from _next(candidate.key, behind)
        return
    beside = {f.value for f in figures(before + behind)}
    if any(f.value in beside for f in figures(candidate.key)):
        # "the 50-metre pipe is 50 metres long"
        return
    yield from (
        o
        for o in options
        if falsifies(o, candidate.key, candidate.said_back)
        and _apart(candidate.key, o)
        and not any(f.value in beside for f in figures(o))
    )


def _next(key: str, behind: str) -> Iterator[str]:
    """The ordinal behind another: who was the third may have been the second as well."""
    names = group("calendar", "ordinals").names
    if behind.startswith(" half"):
        yield names[1] if key == names[0] else names[0]
    elif key in names[:-1]:
        yield names[names.index(key) + 1]


def _apart(key: str, other: str) -> bool:
    """Whether the other figure is wrong to everybody.

    Of three there are two as well, and "more than 210" is nearly right of "more than 200".
    """
    old, new = (f[0].value if (f := figures(text)) else None for text in (key, other))
    if old is None or new is None:
        return True
    if _BOUND.match(key):
        return max(old, new) >= _CLEARLY * min(old, new)
    return new > old or not figures(key)[0].word


def _near(candidate: Candidate, other: str) -> bool:
    """Whether a figure that the story does not give is believed: two of a small number's size."""
    old, new = (figures(text) for text in (candidate.key, other))
    if candidate.mention.type not in _COUNTS or not old or not new or old[0].value > _SMALL:
        return True
    return abs(new[0].value - old[0].value) <= _NEAR


def _actors(facts: Sequence[Fact]) -> set[str]:
    """Who does something in the story, or holds an office: not who only speaks of it."""
    return {m.words for f in facts for role, m in f.roles() if f.kind == "role" or role in _DOES}


def _personal(candidate: Candidate, article: Article) -> bool:
    """Whether the statement fits one person only: by kin, by its time, or as no person at all."""
    if candidate.mention.type != "person" or _says(candidate):
        return False
    clause = candidate.fact.clause
    if clause and clause.verb.passive and clause.verb.lemma in verbs("made"):
        # who was "opened" is a shop
        return True
    years = [int(y) for y in _YEAR.findall(candidate.stem)]
    latest = max((int(y) for y in _YEAR.findall(article.text)), default=0)
    if article.published is not None:
        latest = article.published.year
    if years and max(years) < latest - _LIFE:
        return True
    return any(word in listed("kin") for word in re.findall(r"[a-z]+", candidate.stem.lower()))


def exclusive(candidate: Candidate) -> bool:
    """Whether only one can be named in the key's place, so that another is wrong for certain."""
    clause = candidate.fact.clause
    if clause is None or _says(candidate):
        return True
    if clause.verb.lemma == "be":
        complement = clause.part("complement")
        return complement is not None and complement.mention.text.lower().startswith("the ")
    verb = clause.verb
    perfect = verb.auxiliaries[:1] in {("has",), ("have",)} and not verb.form.endswith("ing")
    return verb.lemma not in verbs("shared") and (verb.tense == "past" or perfect)


def _says(candidate: Candidate) -> bool:
    """Whether the key is who says so: no other is told to have said it."""
    said = candidate.kind == "statement" and candidate.mention.type in {"person", "organisation"}
    return said or candidate.mention == candidate.fact.attribution


def _does_too(name: str, candidate: Candidate, facts: Sequence[Fact]) -> bool:
    """Whether the article has another do the same, so that the change may be true as well."""
    clause = candidate.fact.clause
    if clause is None or _says(candidate):
        return False
    same = (f.clause for f in facts if f.clause and f.clause.verb.lemma == clause.verb.lemma)
    return any(name in p.mention.words for c in same for p in c.parts if p.slot != "verb")
