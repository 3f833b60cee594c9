"""What is known without the story: old history, the atlas, the lives of the famous."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import yaml

from quizgen.items.candidate import Candidate
from quizgen.items.distractors.characters import famous
from quizgen.items.distractors.nations import nation_in
from quizgen.models import Article, Clause
from quizgen.resources import data

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_AGE = re.compile(r"(?:the )?(?:\d{2}00s|(?:\w+ )*(?:\d+(?:st|nd|rd|th)|\w+th) century)")
"""A whole century, which is no date of a news story."""
_DETERMINER = re.compile(r"^(?:an?|the|its|one of the) ")
_ABOUT_DEATH = re.compile(r"\b(?:his|her) (?:\w+ )?(?:death|killing|murder|funeral)\b")
_DEATH = re.compile(r"\b(?:dea[dt]h?s?|die[sd]?|dying|kill\w*|murder\w*|funeral)\b", re.IGNORECASE)
_SETTLED = 5
"""Years after which a country's joining a union is history."""
_NAME = 3
"""Words of a body's name that tell what it does."""


def known(candidate: Candidate, article: Article) -> bool:
    """Whether whoever has not read the story can answer all the same."""
    clause = candidate.fact.clause
    if clause is None:
        return False
    asked = candidate.type != "true_false"
    if any(words in candidate.stem for words in _table()["always"]) and _plain(candidate):
        return True
    if _born(clause) or _of_a_faith(clause) or _atlas(clause) or _joined(clause, article):
        return True
    if _described(candidate, clause) or _long_past(candidate, clause, article):
        return True
    if not asked:
        return candidate.role == "true" and _does_by_name(clause)
    return _defined(candidate, clause) or _makes(candidate) or _the_dead(candidate, article)


def _plain(candidate: Candidate) -> bool:
    """Whether the story itself says so, not somebody in it."""
    return candidate.fact.attribution is None and candidate.kind not in {"statement", "quotation"}


def _subject(clause: Clause) -> str:
    subject = clause.part("subject")
    return subject.mention.words if subject else ""


def _present(clause: Clause) -> bool:
    verb = clause.verb
    return verb.tense == "present" and not set(verb.auxiliaries) - {"is", "are"}


def _born(clause: Clause) -> bool:
    """Where and when the famous were born."""
    return clause.verb.lemma == "bear" and clause.verb.passive and famous(_subject(clause))


def _of_a_faith(clause: Clause) -> bool:
    """What a faith asks of those who live by it."""
    table = _table()
    rite = clause.verb.lemma in table["rites"] and _present(clause)
    return rite and _subject(clause) in table["faiths"]


def _atlas(clause: Clause) -> bool:
    """ "Both are official languages in Canada"."""
    if clause.verb.lemma != "be" or not _present(clause):
        return False
    complement = clause.part("complement")
    others = " ".join(p.mention.words for p in clause.parts if p.slot != "verb")
    told = _DETERMINER.sub("", complement.mention.text) if complement else ""
    return told.split(" of ")[0] in _table()["atlas"] and nation_in(others) is not None


def _joined(clause: Clause, article: Article) -> bool:
    """In which year, long before the story, a country joined a union."""
    table, subject, union = _table(), clause.part("subject"), clause.part("object")
    if subject is None or union is None or clause.verb.lemma not in table["membership"]:
        return False
    if subject.mention.type != "country" or union.mention.words.split()[-1] not in table["unions"]:
        return False
    years = [int(y) for p in clause.parts for y in _YEAR.findall(p.mention.words)]
    return bool(years) and max(years) <= _year(article) - _SETTLED


def _year(article: Article) -> int:
    """The year of the story: of its publication, or the last it names."""
    if article.published is not None:
        return article.published.year
    return max(map(int, _YEAR.findall(article.text)), default=0)


def _does_by_name(clause: Clause) -> bool:
    """ "The Flood Control Board monitors ...": what else."""
    subject = clause.part("subject")
    if subject is None or subject.mention.type != "organisation" or not _present(clause):
        return False
    name = re.findall(r"\b[A-Z]\w+", subject.mention.words)
    return clause.verb.lemma in _table()["duties"] and len(name) >= _NAME


def _described(candidate: Candidate, clause: Clause) -> bool:
    """ "Was an influential figure in ...", of somebody everybody knows; "was ready to" is news."""
    complement, name = clause.part("complement"), _subject(clause)
    if clause.verb.lemma != "be" or complement is None or not famous(name):
        return False
    told = complement.mention.text.startswith(tuple(_table()["portraits"]))
    return told and (candidate.type == "true_false" or candidate.key == name)


def _long_past(candidate: Candidate, clause: Clause, article: Article) -> bool:
    """In which century something was that the story names once, by the way."""
    subject = _subject(clause).removeprefix("the ").removeprefix("The ")
    return _AGE.fullmatch(candidate.key) is not None and article.text.count(subject) <= 1


def _defined(candidate: Candidate, clause: Clause) -> bool:
    """ "What is the continuous flow of ...?": a dictionary answers."""
    nameless = candidate.mention.type == "thing" and candidate.key.islower()
    article = candidate.key.split()[0] in {"a", "an", "the"}
    asks = re.match(r"What (?:is|are) (?:the|an?) ", candidate.stem) is not None
    return asks and nameless and not article and _present(clause)


def _makes(candidate: Candidate) -> bool:
    """Whose the thing in the stem is, which everybody knows by its maker."""
    things = _table()["makers"].get(candidate.key.removeprefix("the "), ())
    return any(re.search(rf"\b{re.escape(t)}\b", candidate.stem) for t in things)


def _the_dead(candidate: Candidate, article: Article) -> bool:
    """ "Who was seen shortly before her death?" under a headline that tells of one death."""
    told = _ABOUT_DEATH.search(candidate.stem) is not None
    return told and candidate.mention.type == "person" and bool(_DEATH.search(article.headline))


@cache
def _table() -> dict[str, Any]:
    """`known.yaml` as values."""
    text = (data() / "items" / "known.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found
