"""Questions about offices and quotations: who is, and who said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.distractors.characters import famous
from quizgen.items.form import content
from quizgen.items.statements import FALSE, SHORTEST
from quizgen.items.words import listed
from quizgen.models import Article, Fact, Mention, Quotation, Role

_POSSESSED = re.compile(r"the |(?:(?!of |for |at |in |to )\S+ )*?\S+['’]s? ")
"""An office that stands without "the": "NATO’s secretary-general", not "aide at Jo’s office"."""
_IDENTIFIED = re.compile(r"['’]s? |\bof\b|\bfor\b")
FEWEST, MOST = 6, 19
"""Words of a quotation that can be recognised, and that a stem has room for."""
ENOUGH = 8
"""Words that must be left of a quotation that is cut."""
TELLING = 4
"""Words that carry meaning below which a quotation is an empty phrase; a name counts for one."""
_POINTS = re.compile(
    r"^(?:But |And |So )?(?:th(?:is|at|ese|ose)|it) (?:is|was|are|were|will|would|has)\b"
    r"|^(?:That|This|It)[’']s (?!clear|important|hard|impossible|possible|likely|not\b)"
    r"|\b(?:do|did|does|done|doing|about|like|with|to|for|of) (?:this|that)\b"
    r"(?=[,.;]| to| and| but| a |$)"
    r"|\b(?:accelerate|something) (?:that|smaller|bigger|else)$",
    re.IGNORECASE,
)
"""A word that stands for what another sentence says."""
_LEADS = {"When", "If", "While", "As", "Although", "Though", "Once", "Because", "Since", "After"}
_PAUSE = re.compile(r"[,;:—–]? ?(?:, and| because)\b|; ")


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
    if not _identifies(fact) or set(office.lower().split()[:2]) & listed("no_offices"):
        yield Refusal("office not identified")
        return
    if not _plays_a_part(fact, article):
        yield Refusal("mentioned in passing")
        return
    named = office if _POSSESSED.match(office) else f"the {office}"
    holds = f"{fact.person.words} is {named}."
    asked = _candidate(f"Who is {named}?", fact.person, fact, article, "person", 0.85)
    yield asked.changed(said_back=holds)
    if len(holds.split()) >= SHORTEST:
        judged = _candidate(holds, fact.person, fact, article, FALSE, 0.6)
        yield judged.changed(type="true_false", said_back=holds)
    stem = f"What is {fact.person.words}’s role?"
    asked = _candidate(stem, fact.title, fact, article, "title", 0.8)
    yield asked.changed(said_back=holds)


def _plays_a_part(fact: Role, article: Article) -> bool:
    """Whether the article says more of the person than the office: it names them again."""
    last = fact.person.words.split()[-1]
    return len(re.findall(rf"\b{re.escape(last)}\b", article.text)) > 1 or any(
        word in fact.evidence.quote for word in ("said", "says", "told", "added", "explained")
    )


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


def _identifies(fact: Role) -> bool:
    """Whether the office names its body or country, so that there is one holder."""
    office = fact.title.words
    named = (w for w in office.split()[:-1] if w[:1].isupper())
    nationality = any(w.lower().strip("’'s") not in listed("office_words") for w in named)
    return len(office.split()) >= 2 and bool(_IDENTIFIED.search(office) or nationality)


def quoted(fact: Fact, article: Article) -> Iterator[Candidate | Refusal]:
    """Who said these words."""
    if not isinstance(fact, Quotation):
        return
    for words in map(_cut, _sentences(fact.words.text)):
        length = len(words.split())
        if not FEWEST <= length <= MOST or "[" in words:
            yield Refusal("quotation too long" if length > MOST else "quotation too short")
        elif _says_little(words):
            yield Refusal("quotation says too little")
        elif fact.speaker.type != "person":
            yield Refusal("no question word")
        else:
            stem = f"Who said: “{words}”?"
            asked = _candidate(stem, fact.speaker, fact, article, "speaker", 0.85)
            yield asked.changed(said_back=f"{fact.speaker.words} said: “{words}”.")
            return


def _says_little(words: str) -> bool:
    """Whether a quotation is an empty phrase, or points to what was said before it."""
    told = content(words)
    named = any(w[:1].isupper() or w[:1].isdigit() for w in words.split()[1:] if w not in {"I"})
    return _POINTS.search(words) is not None or len(told) < TELLING - named


def _sentences(text: str) -> list[str]:
    """The sentences of a quotation, each without the comma before "he said"."""
    found = re.split(r"(?<!\b[MDSG]r\.)(?<!Mrs\.)(?<!Ms\.)(?<=[.!?…])\s+(?=[A-Z“\"])", text.strip())
    return [re.sub(r"[,;:—–\s]+$", "", s).rstrip(".") for s in found if s[:1].isupper()]


def _cut(words: str) -> str:
    """A long sentence up to its last pause that leaves enough to recognise, and an ellipsis."""
    if len(words.split()) <= MOST or words.split()[0] in _LEADS or "[" in words:
        return words
    pauses = [m.start() for m in _PAUSE.finditer(words)]
    fits = [p for p in pauses if ENOUGH <= len(words[:p].split()) < MOST]
    return f"{words[: fits[-1]]} …" if fits else words


def _candidate(
    stem: str, key: Mention, fact: Fact, article: Article, role: str, weight: float
) -> Candidate:
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
