"""What a family of distractors is asked, and what it may offer."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from quizgen.items.distractors.files import word_list
from quizgen.items.distractors.text import Text, text_of
from quizgen.items.distractors.wording import fold, tokens
from quizgen.models import Article, Fact, Mention, MentionType

_PLAYED = 5
"""Words of play ("goal", "match") from which a story tells of games."""


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

    @property
    def text(self) -> Text:
        """The article's words, ready to be searched."""
        return text_of(self.article.title, self.article.standfirst, self.article.text)

    @cached_property
    def is_of_games(self) -> bool:
        """Whether the story tells of matches: several words of play stand in it."""
        return len(word_list("playing") & set(tokens(self.text.whole))) >= _PLAYED

    def names(self, phrase: str) -> bool:
        """Whether the words of a phrase stand one after the other anywhere in the article."""
        return self.text.names(phrase)

    def sentences_with(self, phrase: str) -> Iterator[str]:
        """The sentences that hold the words of a phrase."""
        return self.text.sentences_with(phrase)

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


def chance(*parts: object) -> int:
    """A number that the parts alone decide: the same on every machine, in every run."""
    return int.from_bytes(sha256("\x1f".join(map(str, parts)).encode()).digest()[:6], "big")
