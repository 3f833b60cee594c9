"""The words of an article, made ready to be searched many times."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from quizgen.items.distractors.tables import cities, countries, polities
from quizgen.items.distractors.wording import tokens

_END = re.compile(r"(?<=[.!?”\"])\s+(?=[“\"'‘(]?[A-Z])")


@dataclass(frozen=True)
class Text:
    """A text, with what is looked up in it again and again."""

    title: str
    standfirst: str
    body: str

    @cached_property
    def whole(self) -> str:
        """Title, standfirst and body."""
        return "\n".join((self.title, self.standfirst, self.body))

    @cached_property
    def _padded(self) -> str:
        return _pad(self.whole)

    @cached_property
    def _sentences(self) -> tuple[tuple[str, str], ...]:
        """The headline, the standfirst and the sentences of the body, cut roughly."""
        body = [s for line in self.body.splitlines() for s in _END.split(line)]
        return tuple((s, _pad(s)) for s in (self.title, self.standfirst, *body) if s.strip())

    @cached_property
    def countries(self) -> frozenset[str]:
        """Codes of the countries that the text names, by whatever name."""
        known, words = polities(), self._padded.split()
        phrases = (" ".join(words[i : i + n]) for n in (1, 2, 3) for i in range(len(words)))
        return frozenset(known[phrase] for phrase in phrases if phrase in known)

    @cached_property
    def home(self) -> str | None:
        """Code of the country that the text names most often, or by its cities; none without."""
        known, words = polities(), self._padded.split()
        phrases = (" ".join(words[i : i + n]) for n in (1, 2) for i in range(len(words)))
        codes = (known.get(p) or (cities()[p].country if p in cities() else "") for p in phrases)
        counts = Counter(code for code in codes if code in countries())
        return counts.most_common(1)[0][0] if counts else None

    def names(self, phrase: str) -> bool:
        """Whether the words of a phrase stand one after the other anywhere in the text."""
        return _pad(phrase) in self._padded

    def count(self, phrase: str) -> int:
        """How often the words of a phrase stand one after the other in the text."""
        return self._padded.count(_pad(phrase))

    def sentences_with(self, phrase: str) -> Iterator[str]:
        """The sentences that hold the words of a phrase."""
        wanted = _pad(phrase)
        return (sentence for sentence, padded in self._sentences if wanted in padded)


def _pad(text: str) -> str:
    return f" {' '.join(tokens(text))} "


@lru_cache(maxsize=4)
def text_of(title: str, standfirst: str, body: str) -> Text:
    """The same object for the same words, so that what it has worked out is kept."""
    return Text(title, standfirst, body)
