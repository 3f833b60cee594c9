"""Keys that are none: names in doubt or cut short, halves of a comparison, who only reports."""

from __future__ import annotations

import re
from itertools import combinations

from quizgen.items.candidate import Candidate
from quizgen.items.designations import in_a_name
from quizgen.items.form import too_bare
from quizgen.items.obvious import in_heading
from quizgen.items.setting import undated
from quizgen.items.spelling import misspelt
from quizgen.items.wh import body_noun
from quizgen.items.words import listed, verbs
from quizgen.models import Article, Mention

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
_BODY_OF = re.compile(
    r"\b(?:Institute|Cent(?:er|re)|University|Department|Ministry|Bank|Office|Council|Committee|"
    r"Association|Academy|Museum|School|College|Society|Bureau|Agency) (?:of|for) (?:the )?$"
)
"""What a name stands behind when it is the end of a longer one."""


def unfit_key(candidate: Candidate, article: Article) -> str:
    """Why a name is no key: it is a slip of the pen, or only reports; empty when it is one."""
    slip = _ill_formed(candidate, article)
    if slip:
        return slip
    subject = candidate.fact.clause.part("subject") if candidate.fact.clause else None
    if candidate.role == "true" and subject and _of_two(subject.mention, article):
        return "name of two"
    half = _COMPARED.search(candidate.stem) is not None and _half_compared(candidate)
    if half or _exception_lost(candidate):
        return "cut short"
    return "" if candidate.role in {"true", "turned"} else _unfit_name(candidate, article)


def _unfit_name(candidate: Candidate, article: Article) -> str:
    key, kind = candidate.key, candidate.mention.type
    owner = key.endswith(("'s", "’s")) and candidate.role in {"object", "content", "recipient"}
    if _coded(candidate):
        return "key not in the article"
    if owner or cut_from_name(candidate.mention, article):
        return "name cut short"
    if in_a_name(candidate.mention, article):
        return "name cut short"
    if undated(candidate, article):
        return "time not fixed"
    if kind not in {"person", "organisation"}:
        return ""
    if kind == "organisation" and _in_doubt(candidate, article):
        return "no question word"
    alone = kind == "person" and len(key.split()) == 1
    if alone and _of_two(candidate.mention, article):
        return "name of two"
    alone = alone and candidate.kind == "quotation"
    if alone and len(re.findall(rf"\b{re.escape(key)}\b", article.text)) < 2:
        # a misspelt last name stands alone, and once
        return "name in doubt"
    return "key only reports" if _only_reports(candidate, article) else ""


def _of_two(person: Mention, article: Article) -> bool:
    """Whether a last name stands alone, and the article has two persons of it."""
    last = person.words
    if person.type != "person" or len(last.split()) > 1:
        return False
    found = set(re.findall(rf"((?:[A-Z][\w’'-]+ )+){re.escape(last)}\b", article.text))
    given = {n for n in found if not {w.lower() for w in n.split()} & _no_given_names()}
    return any(not a.endswith(b) and not b.endswith(a) for a, b in combinations(given, 2))


def _no_given_names() -> frozenset[str]:
    return listed("function_words") | listed("office_words") | {"mr", "mrs", "ms", "dr", "sir"}


def _coded(candidate: Candidate) -> bool:
    """Whether the sentence has but a code for the key, as "OK7" for "Ore Kiln 7"."""
    code = re.fullmatch(r"[A-Z]+\d+", candidate.mention.text)
    return code is not None and candidate.key != candidate.mention.text


def _only_reports(candidate: Candidate, article: Article) -> bool:
    """Whether a body or a person only reports, and is not what the story is about."""
    clause, key = candidate.fact.clause, candidate.key
    subject = clause.part("subject") if clause else None
    acts = subject is not None and subject.mention == candidate.mention
    lemma = clause.verb.lemma if clause and acts else ""
    if candidate.mention.type == "person":
        return lemma == "report"
    words = set(re.findall(r"[a-z]+", key.lower()))
    told = re.search(rf"\b([a-z]+) {re.escape(key.removeprefix('the '))}\b", article.text)
    words |= {told[1]} if told else set()
    news = {"news", "agency"} <= words and lemma in verbs("saying")
    return (news or bool(words & listed("newsrooms"))) and not in_heading(key, article.headline)


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
    asks = re.search(r"\bwhich organisation\b", candidate.stem, re.IGNORECASE)
    if not asks or body_noun(candidate.mention):
        return False
    if _OTHERWISE.search(candidate.stem) or re.search(r"\d$", key):
        # "Internet Explorer 6", or a town or a team that the parser took for any body
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
