"""Questions about quotations: who said these words, and who said which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.form import content
from quizgen.items.pairing import matching
from quizgen.items.people import asking
from quizgen.models import Article, Fact, Matching, Pair, Quotation

FEWEST, MOST = 6, 19
"""Words of a quotation that can be recognised, and that a stem has room for."""
ENOUGH = 8
"""Words that must be left of a quotation that is cut."""
TELLING = 4
"""Words that carry meaning below which a quotation is an empty phrase; a name counts for one."""
_POINTS = re.compile(
    r"^(?:But |And |So )?(?:th(?:is|at|ese|ose)|it) (?:is|was|are|were|will|would|has)\b"
    r"|^(?:And|So|Then)\b(?=.* …$)|^(?:And )?(?:therefore|thus|as a result)\b"
    r"|^It (?:also|then|still|just|only|lets|makes|gives|takes|shows|means)\b"
    r"|^(?:That|This|It)[’']s (?!clear|important|hard|impossible|possible|likely|not\b)"
    r"|\b(?:do|did|does|done|doing|about|like|with|to|for|of) (?:this|that)\b"
    r"(?=[,.;]| to| for| and| but| a |$)"
    r"|\b(?:accelerate|something) (?:that|smaller|bigger|else)$",
    re.IGNORECASE,
)
"""A word that stands for what another sentence says."""
_LEADS = {"When", "If", "While", "As", "Although", "Though", "Once", "Because", "Since", "After"}
_PAUSE = re.compile(
    r"(?:,? ?[—–]|;|,) (?=\w)(?!(?:\w+ ){0,2}\w+[,—–])"
    r"|, (?=(?:and|but|so) (?:the|a|this)\b)"
    r"|,? (?=(?:and|but|so) (?:I|we|you|he|she|it|they|there)\b)"
    r"|,? (?=(?:because|when|while|although|unless|until|which|especially)\b)"
)
"""Where a sentence can break off and is still understood; not inside a list or an aside."""
_OPENED = re.compile(
    r"(?:On|In|At|With|For|From|By|After|Before|Given|Despite|Without|Under|Over|Through|To|Of)\b"
    r"[^,]*$"
)
"""Only the phrase that opens a sentence."""
_HELD = re.compile(r"\b(?:that|but|and) (?:while|although|if|when|because|as|once)\b[^,]*$")
"""A clause that waits for its main one."""


BYSTANDER = 0.6
"""Weight of the words of somebody whom the article names only to quote."""
FEWEST_SPEAKERS, MOST_SPEAKERS = 3, 5
"""Speakers whose words can be matched with them."""


def quoted(fact: Fact, article: Article) -> Iterator[Candidate | Refusal]:
    """Who said these words."""
    if not isinstance(fact, Quotation):
        return
    for words in _worded(fact):
        if isinstance(words, Refusal):
            yield words
            continue
        stem = f"Who said: “{words}”?"
        heard = len(re.findall(rf"\b{re.escape(fact.speaker.words.split()[-1])}\b", article.text))
        weight = 0.85 if heard > 1 else BYSTANDER
        asked = asking(stem, fact.speaker, fact, article, "speaker", weight)
        yield asked.changed(said_back=f"{fact.speaker.words} said: “{words}”.")
        return


def matched(facts: Sequence[Fact]) -> Iterator[tuple[Matching, set[str]]]:
    """People matched with what they said, and the ids of the quotations that it asks.

    Only who is quoted twice is matched, with the second quotation: the first is asked by itself.
    """
    said: dict[str, list[tuple[str, Quotation]]] = {}
    for fact in facts:
        if isinstance(fact, Quotation):
            words = next((w for w in _worded(fact) if isinstance(w, str)), "")
            if words:
                said.setdefault(fact.speaker.words, []).append((words, fact))
    twice = ((who, *told[1]) for who, told in said.items() if len(told) > 1)
    chosen = list(twice)[:MOST_SPEAKERS]
    if len(chosen) < FEWEST_SPEAKERS:
        return
    pairs = tuple(
        Pair(left=who, right=f"“{words}”", evidence=fact.evidence) for who, words, fact in chosen
    )
    stem = "Match each person with what they said."
    yield matching("sayings", stem, "quotation", pairs), {fact.id for _, _, fact in chosen}


def _worded(fact: Quotation) -> Iterator[str | Refusal]:
    """The sentences of a quotation that can be recognised, and why others cannot be asked."""
    for words in map(_cut, _sentences(fact.words.text)):
        length = len(words.split())
        if not FEWEST <= length <= MOST or "[" in words:
            yield Refusal("quotation too long" if length > MOST else "quotation too short")
        elif _says_little(words):
            yield Refusal("quotation says too little")
        elif fact.speaker.type != "person" or not _full(fact):
            yield Refusal("no question word")
        else:
            yield words


def _full(fact: Quotation) -> bool:
    """Whether the speaker is known by more than a last name that stands once."""
    return len(fact.speaker.words.split()) > 1 or bool(fact.speaker.name)


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
    fits = [
        p
        for p in pauses
        if ENOUGH <= len(words[:p].split()) < MOST
        and not _HELD.search(words[:p])
        and not _OPENED.match(words[:p])
    ]
    return f"{words[: fits[-1]].rstrip(' -–—,')} …" if fits else words
