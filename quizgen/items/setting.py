"""Where the whole story plays, and days that no date tells: what is no answer, or a poor one."""

from __future__ import annotations

import re

from quizgen.items.candidate import Candidate
from quizgen.items.distractors.nations import nation_in, nations_in
from quizgen.models import Article

LESS = 0.5
"""What an answer that the whole story tells keeps of its weight."""
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")


def told_place(candidate: Candidate, article: Article) -> bool:
    """Whether a country is the answer to "where", and the headline says "in" it."""
    if candidate.role != "where" or candidate.mention.type != "country":
        return False
    name = re.escape(candidate.key.removeprefix("the "))
    return re.search(rf"\b[Ii]n (?:the )?{name}\b", article.headline) is not None


def undated(candidate: Candidate, article: Article) -> bool:
    """Whether a bare "Tuesday" is the answer, and no date of publication tells which.

    The day of a meeting is what a story of it is read for.
    """
    asked = candidate.type != "true_false" and article.published is None
    asked = asked and candidate.fact.kind != "meeting"
    return asked and _WEEKDAY.fullmatch(candidate.key) is not None


def weighed(candidate: Candidate, article: Article) -> Candidate:
    """The candidate, worth less where it asks for the country that the headline names.

    That a thing happened there is no news; other parts of its clause are.
    """
    if candidate.role != "where" or candidate.type == "true_false":
        return candidate
    land = nation_in(candidate.key) if candidate.mention.type == "country" else None
    if land is None or land not in nations_in(article.headline):
        return candidate
    return candidate.changed(weight=candidate.weight * LESS)
