"""Questions about quotations: who said these words, and who said which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.pairing import matching
from quizgen.items.people import asking
from quizgen.items.sayings import points, says_little
from quizgen.items.wh import for_thing
from quizgen.lexicon import look_up
from quizgen.models import Article, Fact, Matching, Pair, Quotation

FEWEST, MOST, WHOLE = 5, 19, 22
"""Words of a quotation that can be recognised, that a stem has room for, and that it takes where
the sentence cannot be cut."""
ENOUGH = 8
"""Words that must be left of a quotation that is cut."""
_LEADS = {"When", "If", "While", "As", "Although", "Though", "Once", "Because", "Since", "After",
          "Had", "Were", "Unless", "Until", "Whenever"}  # fmt: skip
_PAUSE = re.compile(
    r"(?:,? ?[—–]|;|,) (?=\w)(?!(?:\w+ ){0,2}\w+[,—–]|of )"
    r"| (?=\[(?:\.\.\.|…)\])"
    r"|, (?=(?:and|but|so|yet) (?:the|a|this)\b)"
    r"|,? (?=(?:and|but|so|yet) (?:I|we|you|he|she|it|they|there)\b)"
    r"| (?=but (?:the|this|that|if|as|in)\b)"
    r"|,? (?<!\ba )(?=(?:because|when|while|although|unless|until|which|especially|before|after|"
    r"by \w+ing|rather than|instead of|including|so that)\b)"
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
    r"|\b(?:and|but|so|yet), (?:\w+ ?){1,3}$|[-–—] \w+$|, [\w’'-]+(?: [\w’'-]+)?$"
    r"|\b(?:that|from|of|to|the|a|an|and|or|with|for|in|on|at|by|than|as|if|about|into|is|are|was|"
    r"were|be)$",
    re.IGNORECASE,
)
"""A subject of which only the aside is told, half of a pair, a link, the middle of a list, a word
that leads to what is cut."""
_LEADING = re.compile(
    r"^(?:On|In|At|With|For|From|By|Before|Given|Despite|Without|Under|Over|Through|To|Of|Like|"
    r"Unlike|Instead|According|Even|What) "
)
_MAIN = re.compile(
    r", (?!where|which|who|when|like|and\b)[^,]*\b(?:I|we|you|he|she|it|they|there|is|are|was|were|"
    r"has|have|had|will|would|can|could|must|should|do|does|did|[a-z]+ed)\b"
)
"""The clause for which the phrase that opens a sentence waits."""


_MARKS = re.compile(r"[\[\]“”\"]")
"""Words that the article put in or left out, and a quotation within or behind the quotation."""

SPEAK = {"person", "organisation", "country"}
"""Types of those who can be asked for."""
BYSTANDER = 0.6
"""Weight of the words of somebody whom the article names only to quote."""
FEWEST_SPEAKERS, MOST_SPEAKERS = 3, 5
"""Speakers whose words can be matched with them."""


def quoted(fact: Fact, article: Article) -> Iterator[Candidate | Refusal]:
    """Who said these words."""
    if not isinstance(fact, Quotation):
        return
    for words in worded(fact):
        if isinstance(words, Refusal):
            yield words
            continue
        asks = for_thing(fact.speaker, speaks=True).words
        stem = f"{asks} said: “{words}”?"
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
            words = next((w for w in worded(fact) if isinstance(w, str)), "")
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


def worded(fact: Quotation) -> Iterator[str | Refusal]:
    """The sentences of a quotation that can be recognised, and why others cannot be asked."""
    for words in sorted(map(_cut, _sentences(fact.words.text)), key=lambda w: w.endswith("…")):
        length = len(words.split())
        if not FEWEST <= length <= WHOLE:
            yield Refusal("quotation too long" if length > WHOLE else "quotation too short")
        elif _MARKS.search(words) or words.endswith((",’", ",'")):
            # somebody else is quoted inside, and breaks off
            yield Refusal("bad punctuation")
        elif points(words) or says_little(words):
            yield Refusal("quotation says too little")
        elif fact.speaker.type not in SPEAK or not _full(fact):
            yield Refusal("no question word")
        else:
            yield words


def _full(fact: Quotation) -> bool:
    """Whether the speaker has a name, and is known by more than a last name that stands once."""
    speaker = fact.speaker
    if speaker.type == "country":
        return True
    return not speaker.words.islower() and (len(speaker.words.split()) > 1 or bool(speaker.name))


def _sentences(text: str) -> list[str]:
    """The sentences of a quotation, each without the comma before "he said"."""
    found = re.split(r"(?<!\b[MDSG]r\.)(?<!Mrs\.)(?<!Ms\.)(?<=[.!?…])\s+(?=[A-Z“\"])", text.strip())
    return [re.sub(r"[,;:—–\s]+$", "", s).rstrip(".") for s in found if s[:1].isupper()]


def _cut(words: str) -> str:
    """A long sentence up to its last pause that leaves enough to recognise, and an ellipsis."""
    if len(words.split()) <= MOST or words.split()[0] in _LEADS:
        return words
    pauses = [m.start() for m in _PAUSE.finditer(words)]
    fits = [
        p
        for p in pauses
        if ENOUGH <= len(words[:p].split()) < MOST
        and not _MARKS.search(words[:p])
        and not _HELD.search(words[:p])
        and not _OPENED.match(words[:p])
        and not _WAITS.search(words[:p])
        and (not _LEADING.match(words) or _MAIN.search(words[:p]))
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
