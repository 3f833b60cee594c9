"""Questions about quotations: who said these words, and who said which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.pairing import matching
from quizgen.items.people import asking
from quizgen.items.sayings import points, says_little
from quizgen.lexicon import look_up
from quizgen.models import Article, Fact, Matching, Pair, Quotation

FEWEST, MOST = 6, 19
"""Words of a quotation that can be recognised, and that a stem has room for."""
ENOUGH = 8
"""Words that must be left of a quotation that is cut."""
_LEADS = {"When", "If", "While", "As", "Although", "Though", "Once", "Because", "Since", "After"}
_PAUSE = re.compile(
    r"(?:,? ?[—–]|;|,) (?=\w)(?!(?:\w+ ){0,2}\w+[,—–]|of )"
    r"|, (?=(?:and|but|so) (?:the|a|this)\b)"
    r"|,? (?=(?:and|but|so) (?:I|we|you|he|she|it|they|there)\b)"
    r"|,? (?<!\ba )(?=(?:because|when|while|although|unless|until|which|especially)\b)"
)
"""Where a sentence can break off and is still understood; not inside a list or an aside, and not
where an aside ends and "of" goes on."""
_OPENED = re.compile(
    r"(?:On|In|At|With|For|From|By|After|Before|Given|Despite|Without|Under|Over|Through|To|Of)\b"
    r"[^,]*$"
)
"""Only the phrase that opens a sentence."""
_HELD = re.compile(r"\b(?:that|but|and) (?:while|although|if|when|because|as|once)\b[^,]*$")
"""A clause that waits for its main one."""
_WAITS = re.compile(
    r"^(?:I think |We believe )?(?:[\w’'-]+ ){0,3}(?:[\w’'-]+s|people|children|man|woman|one) "
    r"(?<!is )(?<!was )(?<!says )(?<!means )(?<!shows )(?<!suggests )(?:that|who|which) "
    r"|\bnot only\b"
    r"|\b(?:that|from|of|to|the|a|an|and|or|with|for|in|on|at|by|than|as|if|about|into)$",
    re.IGNORECASE,
)
"""A subject of which only the aside is told, half of a pair, a word that leads to what is cut."""


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
        elif points(words) or says_little(words):
            yield Refusal("quotation says too little")
        elif fact.speaker.type != "person" or not _full(fact):
            yield Refusal("no question word")
        else:
            yield words


def _full(fact: Quotation) -> bool:
    """Whether the speaker is known by more than a last name that stands once."""
    return len(fact.speaker.words.split()) > 1 or bool(fact.speaker.name)


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
        and not _WAITS.search(words[:p])
        and not _lists_qualities(words[:p], words[p:])
    ]
    return f"{words[: fits[-1]].rstrip(' -–—,')} …" if fits else words


def _lists_qualities(before: str, behind: str) -> bool:
    """ "Complex, creative or dynamic tasks": what they belong to comes last."""
    after = re.match(r", ([a-z-]+) ", behind)
    last = before.split()[-1].lower()
    if after is None or look_up(last, "adjective") is None:
        return False
    return look_up(after[1], "adjective") is not None and look_up(after[1]) is None
