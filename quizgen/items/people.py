"""Questions about offices: who holds one, and which one somebody holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.distractors.characters import famous
from quizgen.items.distractors.nations import nation_in
from quizgen.items.gaps import SHORTEST
from quizgen.items.statements import FALSE
from quizgen.items.words import listed
from quizgen.models import Article, Fact, Mention, Role

_POSSESSED = re.compile(r"the |(?:(?!of |for |at |in |to )\S+ )*?\S+['’]s? ")
"""An office that stands without "the": "NATO’s secretary-general", not "aide at Jo’s office"."""
_NAMED = re.compile(r"\b(?:of|for|at|to) (?:the\b|(?:\w+ ){0,4}[A-Z])|['’]s? ")
_SPEAKS = re.compile(r"\b(?:said|says|told|tells|added|adds|explained|explains)\b")
CENTRAL = 0.45
"""Salience from which on an office matters, however seldom the article names its holder."""
_HEAD = re.compile(r" (?:of|for|at|in|on|to) ")
"""What an office is called ends here, and whose it is begins."""
_THE = re.compile(r"\bthe [a-z]")
_OWNED = re.compile(r"['’]s? ")
_CAPITAL = re.compile(r"[A-Z]")
_ENDING = re.compile(r"['’]s?$")
_BARE_BODY = re.compile(r"\b(?:of|for|at|in|to) the ([A-Z][a-z]+)$")
"""A body called by its sort alone, as later mentions call it: "head of the Commission"."""
_OF_A_NATION = re.compile(r"^(?:[A-Z][\w-]*(?:an|ese|ish|ench|utch))\b")
"""A nationality before a calling ("Danish-Norwegian singer") names no body."""
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
    if any(one_of_several(office)):
        yield Refusal("office not identified")
    else:
        asked = asking(f"Who is {named}?", fact.person, fact, article, "person", 0.85)
        yield asked.changed(said_back=holds)
    if len(holds.split()) >= SHORTEST and not _points_back(office):
        judged = asking(holds, fact.person, fact, article, FALSE, 0.6)
        yield judged.changed(type="true_false", said_back=holds)
    if _mere_calling(office):
        yield Refusal("office not identified")
        return
    stem = f"What is {fact.person.words}’s role?"
    asked = asking(stem, fact.title, fact, article, "title", 0.8)
    yield asked.changed(said_back=holds)


def _mere_calling(office: str) -> bool:
    """ "NASA scientist": what many are, and no part that one plays in a story."""
    return _HEAD.search(office) is None and office.split()[-1].lower() in listed("shared_offices")


def one_of_several(office: str) -> Iterator[bool]:
    """Whether "who is the ...?" has more than one answer: each reason by itself."""
    head, *_ = _HEAD.split(office)
    called = head.split()[-1].lower()
    yield called in listed("shared_offices")
    yield _points_back(office)
    # "the French team captain": of which sport, "the Chadian ambassador": to where
    rest = [w for w in head.split()[:-1] if w.lower() not in listed("team_words")]
    abroad = called in listed("posted_offices") and head == office
    yield abroad and not any(w[:1].islower() for w in rest) and nation_in(office) is not None


def _points_back(office: str) -> bool:
    """Whether the office is at something that only the page names ("curator at the museum")."""
    if _OWNED.search(office):
        return not _CAPITAL.search(office)
    return _THE.search(office) is not None and not _CAPITAL.search(office[1:])


def _plays_a_part(fact: Role, article: Article) -> bool:
    """Whether the article says more of the person than the office: it names them again."""
    last = fact.person.words.split()[-1]
    if fact.salience >= CENTRAL and named_body(_OF_A_NATION.sub("", fact.title.words)):
        return True
    again = len(re.findall(rf"\b{re.escape(last)}\b", article.text)) > 1
    return again or _SPEAKS.search(fact.evidence.quote) is not None


def named_body(office: str) -> bool:
    """Whether an office names a body or a place that is no mere word of the office."""
    words = (w for w in office.split() if w[:1].isupper())
    return any(map(_names, words))


def _names(word: str) -> bool:
    """Whether a word with a capital is more than a word that offices are made of."""
    return _ENDING.sub("", word.lower()) not in listed("office_words")


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
    nationality = any(map(_names, named))
    body = _BARE_BODY.search(office)
    vague = not nationality and (
        not _NAMED.search(office) or (body is not None and not _names(body[1]))
    )
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


def chief(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without the lesser roles of who holds several, and without shared offices.

    "What is her role?" has one answer only where the article tells one; the one with a body and
    no mere calling is kept. "Who is the spokeswoman?" has none where the article has two.
    """
    holders: dict[str, set[str]] = {}
    best: dict[str, tuple[int, int]] = {}
    for c in candidates:
        if isinstance(c.fact, Role):
            holders.setdefault(_sexless(c.fact.title.words), set()).add(c.fact.person.words)
            who, worth = c.fact.person.words, _worth(c.fact)
            best[who] = max(best.get(who, worth), worth)
    return [c for c in candidates if _fits(c, holders, best)]


def _fits(c: Candidate, holders: dict[str, set[str]], best: dict[str, tuple[int, int]]) -> bool:
    if not isinstance(c.fact, Role):
        return True
    if c.role == "title":
        return _worth(c.fact) == best[c.fact.person.words]
    return len(holders[_sexless(c.fact.title.words)]) == 1


def _worth(fact: Role) -> tuple[int, int]:
    """How much an office tells of who holds it: an office that one holds, then the longer one."""
    office = fact.title.words
    called = _HEAD.split(office.lower())[0].split()[-1]
    return called not in listed("shared_offices"), len(office.split())


def _sexless(office: str) -> str:
    return re.sub(r"(?<=[a-z])(?:wo)?m[ae]n\b", "person", office.lower())
