"""Questions about offices: who holds one, and which one somebody holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.distractors.characters import famous
from quizgen.items.statements import FALSE, SHORTEST
from quizgen.items.words import listed
from quizgen.models import Article, Fact, Mention, Role

_POSSESSED = re.compile(r"the |(?:(?!of |for |at |in |to )\S+ )*?\S+['’]s? ")
"""An office that stands without "the": "NATO’s secretary-general", not "aide at Jo’s office"."""
_NAMED = re.compile(r"\b(?:of|for|at|to) (?:the\b|(?:\w+ ){0,4}[A-Z])|['’]s? ")
CENTRAL = 0.45
"""Salience from which on an office matters, however seldom the article names its holder."""
_HEAD = re.compile(r" (?:of|for|at|in|on|to) ")
"""What an office is called ends here, and whose it is begins."""
_IDENTIFIED = re.compile(r"['’]s? |\bof\b|\bfor\b")


def offices(fact: Fact, article: Article) -> Iterator[Candidate | Refusal]:
    """Who holds the office, and which office the person holds."""
    if not isinstance(fact, Role):
        return
    office = fact.title.words
    if leads_state(office) or famous(fact.person.words):
        yield Refusal("known to everybody")
        return
    if set(office.lower().split()) & listed("reporters"):
        yield Refusal("key only reports")
        return
    if not identifies(fact) or set(_HEAD.split(office.lower())[0].split()) & listed("no_offices"):
        yield Refusal("office not identified")
        return
    if not _plays_a_part(fact, article):
        yield Refusal("mentioned in passing")
        return
    named = office if _POSSESSED.match(office) else f"the {office}"
    holds = f"{fact.person.words} is {named}."
    asked = asking(f"Who is {named}?", fact.person, fact, article, "person", 0.85)
    if _HEAD.split(office.lower())[0].split()[-1] in listed("shared_offices"):
        yield Refusal("office not identified")
    else:
        yield asked.changed(said_back=holds)
    if len(holds.split()) >= SHORTEST:
        judged = asking(holds, fact.person, fact, article, FALSE, 0.6)
        yield judged.changed(type="true_false", said_back=holds)
    stem = f"What is {fact.person.words}’s role?"
    asked = asking(stem, fact.title, fact, article, "title", 0.8)
    yield asked.changed(said_back=holds)


def _plays_a_part(fact: Role, article: Article) -> bool:
    """Whether the article says more of the person than the office: it names them again."""
    last = fact.person.words.split()[-1]
    if fact.salience >= CENTRAL and named_body(fact.title.words):
        return True
    return len(re.findall(rf"\b{re.escape(last)}\b", article.text)) > 1 or any(
        word in fact.evidence.quote for word in ("said", "says", "told", "added", "explained")
    )


def named_body(office: str) -> bool:
    """Whether an office names a body or a place that is no mere word of the office."""
    words = (w for w in office.split() if w[:1].isupper())
    return any(w.lower().strip("’'s") not in listed("office_words") for w in words)


def leads_state(office: str) -> bool:
    """Whether the office leads a state: its holder is no news to anybody."""
    words = set(re.findall(r"[a-z-]+", office.lower()))
    leads = words & {"president", "king", "queen", "pope", "chancellor", "emperor"}
    prime = {"prime", "minister"} <= words or "premier" in words
    return bool(leads or prime) and not words & {
        "former",
        "vice",
        "deputy",
        "company",
        "association",
    }


def identifies(fact: Role) -> bool:
    """Whether the office names its body or country, so that there is one holder."""
    office = fact.title.words
    named = (w for w in office.split()[:-1] if w[:1].isupper())
    nationality = any(w.lower().strip("’'s") not in listed("office_words") for w in named)
    vague = not nationality and not _NAMED.search(office)
    return (
        len(office.split()) >= 2 and not vague and bool(_IDENTIFIED.search(office) or nationality)
    )


def asking(
    stem: str, key: Mention, fact: Fact, article: Article, role: str, weight: float
) -> Candidate:
    """A candidate about a fact that has no clause, its key where the article has it."""
    held = article.text[key.start : key.end] == key.text
    return Candidate(
        stem=stem,
        key=key.words,
        mention=key,
        fact=fact,
        kind=fact.kind,
        role=role,
        answer_at=article.evidence(key.start, key.end) if held else None,
        weight=weight,
    )
