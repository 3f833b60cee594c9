"""What a family of distractors is asked, and what it may offer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from quizgen.items.distractors.tables import polities
from quizgen.items.distractors.wording import fold, holds, tokens
from quizgen.models import Article, Evidence, Fact, Mention, MentionType

_END = re.compile(r"(?<=[.!?”\"])\s+(?=[“\"'‘(]?[A-Z])")


@dataclass(frozen=True, slots=True)
class Ask:
    """What a multiple-choice candidate knows."""

    stem: str
    key: str
    """As shown: "London", "30 days", "an unconditional 30-day ceasefire"."""
    mention: Mention
    """The key's mention."""
    fact: Fact


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that may become a distractor."""

    text: str
    about: str
    """What is true of it, as a sentence; empty when only the answer can be given."""
    mention: Mention | None = None
    """Where it stands in the article; none when it comes from a table."""


@dataclass(frozen=True)
class Story:
    """The article and its facts, with what the families look up again and again."""

    article: Article
    facts: tuple[Fact, ...]
    _named: dict[str, bool] = field(default_factory=dict, compare=False)

    @cached_property
    def whole(self) -> str:
        """Title, standfirst and body."""
        return "\n".join((self.article.title, self.article.standfirst, self.article.text))

    @cached_property
    def _padded(self) -> str:
        return f" {' '.join(tokens(self.whole))} "

    def names(self, text: str) -> bool:
        """Whether the words of a text stand one after the other anywhere in the article."""
        found = self._named.get(text)
        if found is None:
            found = f" {' '.join(tokens(text))} " in self._padded
            self._named[text] = found
        return found

    @cached_property
    def countries(self) -> frozenset[str]:
        """Codes of the countries that the article names, by whatever name."""
        known, words = polities(), tokens(self.whole)
        phrases = (" ".join(words[i : i + n]) for n in (1, 2, 3) for i in range(len(words)))
        return frozenset(known[phrase] for phrase in phrases if phrase in known)

    @cached_property
    def sentences(self) -> tuple[Evidence, ...]:
        """The sentences that facts were read from, each once, in order."""
        found = {(f.evidence.start, f.evidence.end): f.evidence for f in self.facts}
        return tuple(found[place] for place in sorted(found))

    @cached_property
    def mentions(self) -> tuple[tuple[Fact, str, Mention], ...]:
        """Every role of every fact (and who says so) with its mention, salient facts first."""
        found: list[tuple[Fact, str, Mention]] = []
        for fact in sorted(self.facts, key=lambda f: -f.salience):
            found += [(fact, role, mention) for role, mention in fact.roles()]
            if fact.attribution is not None:
                found.append((fact, "speaker", fact.attribution))
        return tuple(found)

    def of_type(self, *types: MentionType) -> Iterator[tuple[Fact, str, Mention]]:
        """The mentions of some types, each name once."""
        seen: set[str] = set()
        for fact, role, mention in self.mentions:
            name = fold(mention.words)
            if mention.type in types and name not in seen:
                seen.add(name)
                yield fact, role, mention

    def sentence_of(self, mention: Mention) -> str:
        """The sentence or sentences that hold a mention; empty when no fact was read there."""
        return next(
            (s.quote for s in self.sentences if s.start <= mention.start and mention.end <= s.end),
            "",
        )

    @cached_property
    def said(self) -> tuple[str, ...]:
        """The headline, the standfirst and the sentences of the body, cut roughly."""
        body = [s for line in self.article.text.splitlines() for s in _END.split(line)]
        return tuple(s for s in (self.article.title, self.article.standfirst, *body) if s.strip())

    def sentences_with(self, text: str) -> Iterator[str]:
        """The sentences that hold the words of a text."""
        return (s for s in self.said if holds(s, text))


def chance(*parts: object) -> int:
    """A number that the parts alone decide: the same on every machine, in every run."""
    return int.from_bytes(sha256("\x1f".join(map(str, parts)).encode()).digest()[:6], "big")


def mixed(texts: Sequence[str], *salt: object) -> list[str]:
    """The texts in an order that the salt decides."""
    return sorted(texts, key=lambda t: chance(*salt, t))
