"""What gives a key away: the headline, or a word of the stem."""

from __future__ import annotations

import re
from itertools import pairwise

from quizgen.items.candidate import Candidate
from quizgen.items.distractors.nations import nations_in
from quizgen.items.distractors.tables import cities
from quizgen.items.distractors.wording import fold
from quizgen.items.form import content, too_bare
from quizgen.items.spelling import misspelt
from quizgen.items.words import listed
from quizgen.models import Article, Mention

_CAPITAL = re.compile(r"\b[A-Z][a-z]{4,}")
_TOWN = re.compile(r"\b[A-Z][a-z]+\b")
_WHICH = re.compile(r"\b[Ww]hich [\w-]+")
_OTHERWISE = re.compile(
    r"\b(?:residents|inhabitants|population|houses|streets|play|plays|played|match|matches|final|"
    r"finals|semi-finals?|quarter-finals?|game|games|goals?|league|cup|season|tournament)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:more|less|fewer|better|worse|higher|lower|larger|smaller|bigger|greater|faster|slower|"
    r"older|younger|longer|shorter|stronger|weaker|earlier|later)\b"
)
_EXCEPTED = re.compile(r"\b(?:except|unless|apart from|other than|with the exception)\b")
_NAMED_NUMBER = re.compile(r"(?<![.!?:] )\b[A-Z]\w+ $")
_BODY_OF = re.compile(
    r"\b(?:Institute|Cent(?:er|re)|University|Department|Ministry|Bank|Office|Council|Committee|"
    r"Association|Academy|Museum|School|College|Society|Bureau|Agency) (?:of|for) (?:the )?$"
)
"""What a name stands behind when it is the end of a longer one."""
TOLD_ALREADY = 2
"""Words of the headline in a stem about the person in it, from which on it asks the headline."""
SAID_AGAIN = 0.6
"""Share of a headline's words that make a statement its repetition."""
STEM = 5
"""Letters that two words of one family share at the least."""
_FREE = {"number", "when", "where", "duration", "cause", "aim", "how"}
"""Roles whose key a headline seldom gives away."""


def obvious(candidate: Candidate, article: Article) -> str:
    """Why a key is no secret; empty when it is one."""
    if candidate.role == "true" and _says_headline(candidate.stem, article.headline):
        return "headline said again"
    if candidate.type == "true_false" or candidate.kind in {"role", "quotation"}:
        return ""
    counted = candidate.role == "number" and candidate.key in article.headline
    if counted or (candidate.role not in _FREE and _in_heading(candidate.key, article.headline)):
        return "key in headline"
    if _stars(candidate, article.headline):
        return "key in headline"
    told = _echoes(candidate.stem, candidate.key) or _lands_in(candidate)
    return "word of the key in stem" if told else ""


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


def unfit_key(candidate: Candidate, article: Article) -> str:
    """Why a name is no key: it is a slip of the pen, or only reports; empty when it is one."""
    slip = _ill_formed(candidate, article)
    if slip:
        return slip
    half = _COMPARED.search(candidate.stem) is not None and _half_compared(candidate)
    if half or _exception_lost(candidate):
        return "cut short"
    return "" if candidate.role in {"true", "turned"} else _unfit_name(candidate, article)


def _unfit_name(candidate: Candidate, article: Article) -> str:
    key, kind = candidate.key, candidate.mention.type
    owner = key.endswith(("'s", "’s")) and candidate.role in {"object", "content", "recipient"}
    if owner or cut_from_name(candidate.mention, article):
        return "name cut short"
    if kind == "number" and _NAMED_NUMBER.search(article.text[: candidate.mention.start][-30:]):
        # "LHS 1140", "Highway 61"
        return "name cut short"
    if kind not in {"person", "organisation"}:
        return ""
    if kind == "organisation" and _in_doubt(candidate, article):
        return "no question word"
    alone = kind == "person" and len(key.split()) == 1
    if alone and len(re.findall(rf"\b{re.escape(key)}\b", article.text)) < 2:
        # a misspelt last name stands alone, and once
        return "name in doubt"
    return "key only reports" if kind == "organisation" and _only_reports(key, article) else ""


def _only_reports(key: str, article: Article) -> bool:
    """Whether a body is a newsroom, and not what the story is about."""
    words = set(re.findall(r"[a-z]+", key.lower()))
    return bool(words & listed("newsrooms")) and not _in_heading(key, article.headline)


def _ill_formed(candidate: Candidate, article: Article) -> str:
    """Why the words of stem and key refuse them; empty when they do not."""
    if too_bare(candidate):
        return "says too little"
    slip = misspelt(f"{candidate.stem} {candidate.key}", article.text)
    return "misspelt word" if slip else ""


def _half_compared(candidate: Candidate) -> bool:
    """Whether the article compares with something that the stem leaves out."""
    than = re.compile(r"\bthan\b")
    return than.search(candidate.fact.evidence.quote) is not None and not (
        than.search(candidate.stem) or than.search(candidate.key)
    )


def _exception_lost(candidate: Candidate) -> bool:
    """Whether the sentence makes an exception that the stem does not tell."""
    if candidate.kind == "demand":
        # "rejected it unless ...": the demand is the condition
        return False
    found = _EXCEPTED.search(candidate.fact.evidence.quote)
    return found is not None and not _EXCEPTED.search(f"{candidate.stem} {candidate.key}")


def _in_doubt(candidate: Candidate, article: Article) -> bool:
    """Whether a body that is asked for as "which organisation" may be something else."""
    key = candidate.key.removeprefix("the ")
    if re.search(rf"[a-z] \({re.escape(key)}\)", article.text):
        # "robotic process automation (RPA)" is a thing
        return True
    if not re.search(r"\bwhich organisation\b", candidate.stem, re.IGNORECASE):
        return False
    if _OTHERWISE.search(candidate.stem):
        # a town or a team that the parser took for any body
        return True
    return not key.isupper() and article.text.count(key) < 2


def cut_from_name(mention: Mention, article: Article) -> bool:
    """Whether a name stands in the article inside a longer one ("Oil" in "Just Stop Oil")."""
    if mention.head or mention.type in {"person", "nationality"} or not mention.text[:1].isupper():
        return False
    if mention.type not in {"organisation", "thing", "event", "work", "place", "city", "country"}:
        return False
    before, behind = article.text[: mention.start], article.text[mention.end :]
    whole = re.search(r"(?:^|[^.!?:“”\"\n] )[A-Z][\w’-]* $", before[-40:])
    return bool(whole or _BODY_OF.search(before[-40:]) or re.match(r"[ -][A-Z][a-z]", behind))


def _in_heading(key: str, heading: str) -> bool:
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
    return any(_root(w) in words for w in content(key) if len(w) >= STEM)


def _root(word: str) -> str:
    return _folded(word)[:STEM]


def _folded(word: str) -> str:
    return re.sub(r"(?:['’]s|s|['’])$", "", word)
