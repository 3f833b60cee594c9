"""A question whose answer is a list of names: which of these, and not which one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.items.candidate import Candidate
from quizgen.items.distractors.ask import Story
from quizgen.items.distractors.characters import is_person
from quizgen.items.distractors.files import word_list
from quizgen.items.distractors.places import country_named
from quizgen.items.distractors.wording import is_name, tokens
from quizgen.items.identity import short_hash
from quizgen.items.responses import response_distractors
from quizgen.models import Article, Distractor, Fact, Mention

FEWEST, MOST = 2, 5
"""Names of a list that can be asked for one by one."""
_BETWEEN = re.compile(r",\s*(?:and\s+)?|\s+and\s+")
_WHICH = re.compile(r"^Which (?=[a-z]+s\b)")


def members(candidate: Candidate) -> tuple[Mention, ...]:
    """The names that a key lists, each with its place; empty when it is no plain list of names."""
    whole = candidate.mention
    if whole.type != "person" and not _WHICH.match(candidate.stem):
        return ()
    found: list[Mention] = []
    for text in _BETWEEN.split(candidate.key):
        at = whole.text.find(text)
        if not _named(text, whole.type):
            return ()
        if at < 0:
            # the full name stands elsewhere; these words stand for it
            found.append(whole.model_copy(update={"name": text}))
        else:
            start, end = whole.start + at, whole.start + at + len(text)
            found.append(Mention(start=start, end=end, text=text, type=whole.type))
    return tuple(found) if FEWEST <= len(found) <= MOST else ()


def _named(text: str, kind: str) -> bool:
    """Whether a text is the full name of one country, person or body."""
    if kind == "country":
        return country_named(text) is not None
    if kind == "person":
        return is_person(text) and len(text.split()) > 1
    return kind == "organisation" and is_name(text)


def asked(stem: str) -> str:
    """The stem for several options: "Which countries ..." -> "Which of these countries ..."."""
    return _WHICH.sub("Which of these ", stem)


def wrong(
    candidate: Candidate, keys: Sequence[Mention], article: Article, facts: Sequence[Fact]
) -> tuple[Distractor, ...]:
    """Others of the story that may stand beside the names of a list and are none of them.

    Strangers are left out, as the names would be seen to be the story's; two at the least. None
    where what the stem tells may be so of others too, though the article says nothing of them.
    """
    if word_list("true of many") & set(tokens(candidate.stem)):
        return ()
    salt = short_hash(candidate.kind, candidate.fact.id, candidate.role)
    found = response_distractors(keys, candidate.stem, candidate.fact, article, facts, salt=salt)
    story = Story(article, tuple(facts))
    known = tuple(d for d in found if story.names(d.text))
    return known if len(known) >= FEWEST else ()
