"""Runs of words that make names together: how far "Ministry of Defence" and "el-Kadiri" reach."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.facts.names_words import PREFIXES, Words, capital, common, hyphen

if TYPE_CHECKING:
    from spacy.tokens import Token

_JOINING = frozenset({"of", "for"})
_INSIDE = frozenset({"on", "to", "in", "against"})
"""Words that join within a name of the model's alone ("Access to Information Act")."""
_TITLES = frozenset({"ORG", "LAW", "WORK_OF_ART", "EVENT"})
_PANELS = frozenset({"Institute", "Committee", "Subcommittee", "Commission", "Council", "Centre",
                     "Center", "Conference", "Convention", "Panel"})  # fmt: skip
"""Words after which "on" goes on with the name ("Institute on Drug Abuse")."""
_DEPARTMENTS = frozenset({"Department", "Ministry", "Minister", "Secretary"})
"""Words after which a list of common words goes on with the name."""
_LOOSE = frozenset({"of", "e", "y", "la", "le", "san"})
"""Particles that join nothing by themselves: they are words of their own in English."""
_BODIES = frozenset({"Department", "Ministry", "Minister", "Centre", "Center", "Institute",
                     "Office", "Campaign", "Secretary"})  # fmt: skip
"""Words after which "for" goes on with the name ("Department for Education")."""


class Runs:
    """The runs of one document."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.doc = words.doc
        self.known = words.known

    def find(self) -> Iterator[tuple[int, int]]:
        """The runs as token spans, in order."""
        i = 0
        while i < len(self.doc):
            if not self.words.named(self.doc[i]):
                i += 1
                continue
            end = self._end(i)
            yield self._start(i, end), end
            i = end

    def _start(self, i: int, end: int) -> int:
        """The run's first token, what belongs to it before it taken in."""
        doc, particles = self.doc, self.known.particles
        if not i:
            return i
        if self.words.listed(i - 1, end) and capital(doc[i - 1]):
            return i - 1
        if i > 1 and hyphen(doc[i - 1]) and doc[i - 2].text in particles:
            return i - 2
        first = i
        while first and doc[first - 1].text in particles - _LOOSE and not doc[first].is_sent_start:
            first -= 1
        return first

    def _end(self, i: int) -> int:
        doc = self.doc
        end, limit = i + 1, doc[i].sent.end
        if i > 1 and hyphen(doc[i - 1]) and doc[i - 2].lower_ in PREFIXES:
            return end
        while end < limit:
            step = self._step(i, end, limit)
            if not step:
                break
            end += step
        while end > i + 1 and not _closes(doc[end - 1]):
            end -= 1
        return end

    def _step(self, start: int, end: int, limit: int) -> int:
        """How many tokens the run grows by at its end; 0 where it stops."""
        token = self.doc[end]
        after = self.doc[end + 1] if end + 1 < limit else None
        if self.words.named(token) and not (token.is_sent_start and token.i):
            return 1
        if after is None:
            return self._number(start, token)
        if token.text == ",":
            return self._listing(start, end, limit) or self._campus(start, end, limit)
        if not self.doc[end - 1].whitespace_ and not token.is_alpha:
            return self._glued(start, end, after)
        if token.lower_ in _JOINING or token.lower_ in _INSIDE:
            return self._joined(start, end, limit)
        if token.text == "&" or token.lower_ == "and":
            return 2 * (self.words.named(after) and (token.text == "&" or self._together(end)))
        if token.text in self.known.particles:
            return self._particle(end, after, limit)
        return self._number(start, token)

    def _glued(self, start: int, end: int, after: Token) -> int:
        """What follows without a space: a hyphen, an apostrophe, a full stop."""
        token = self.doc[end]
        if hyphen(token):
            return 2 * (not token.whitespace_ and self._hyphenated(after))
        if token.lower_ in {"'s", "’s"}:
            inside = self.doc[end - 1].text in self.known.possessives and self.words.named(after)
            return 2 if inside else int(self._phrase(start, end + 1))
        if token.text in {"'", "’"} and after.text in self.known.heads:
            many = self.doc[end - 1].text.endswith("s") and end - start > 1
            return 2 * (many and self.words.named(after))
        if token.text in {"&", "."}:
            return 2 * self.words.named(after)
        return self._number(start, token)

    def _particle(self, end: int, after: Token, limit: int) -> int:
        """ "Ursula von der Leyen", "Maha el-Kadiri"."""
        if self.words.named(after):
            return 2 * (self.doc[end].text not in _LOOSE)
        more = after.text in self.known.particles or hyphen(after)
        return 3 * (more and end + 2 < limit and self.words.named(self.doc[end + 2]))

    def _hyphenated(self, after: Token) -> bool:
        """Whether the word after a hyphen belongs to the name: "Jong-un", not "Paris-based"."""
        if after.lower_ in self.known.tails:
            return False
        labels = self.words.labels
        if capital(after) or after.is_digit or labels.get(after.i) == "PERSON":
            return True
        person = labels.get(after.i - 2) == "PERSON" and len(after) <= 5
        last = after.i + 1 == len(self.doc)
        ends = last or after.nbor(1).pos_ in {"PUNCT", "VERB", "AUX"}
        return after.is_alpha and ((person and ends) or not common(after.text))

    def _number(self, start: int, token: Token) -> int:
        """A number that belongs to the name before it ("Apollo 11")."""
        inside = token.i in self.words.labels and token.i not in self.words.starts
        digits = token.like_num and token.text[0].isdigit()
        after = token.nbor(1) if token.i + 1 < len(self.doc) else None
        score = after is not None and hyphen(after) and not token.whitespace_
        acts = after is not None and after.pos_ in {"VERB", "AUX"} and len(token) < 3
        inside = inside or (acts and self.words.labels.get(token.i - 1) not in {"PERSON", "GPE"})
        return int(digits and inside and not score and not self.words.listed(start, token.i))

    def _joined(self, start: int, end: int, limit: int) -> int:
        """ "Ministry of Defence", "Church of England", not "President of France"."""
        doc, labels, i = self.doc, self.words.labels, end + 1
        if i < limit and doc[i].lower_ == "the":
            i += 1
        if i >= limit or not self.words.named(doc[i]):
            return 0
        if doc[end].lower_ in _INSIDE:
            panel = doc[end - 1].text in _PANELS and doc[end].lower_ == "on"
            panel = panel and common(doc[i].lower_) and not self.words.listed(i, i + 1)
            panel = panel and not self._goes_on(i, limit)
            return (i + 1 - end) * (panel or self._one_title(end - 1, i))
        body = doc[end - 1].text in _BODIES and i == end + 1
        joins = (
            body
            or doc[end - 1].text in self.known.heads
            or all(k in labels for k in range(end - 1, i + 1))
            or any(doc[k].lower_ == "for" for k in range(start, end))
            or self._phrase(start, i + 1)
        )
        return i + 1 - end if joins else 0

    def _goes_on(self, i: int, limit: int) -> bool:
        """Whether the capitals from here are only a part ("the Competition between A and B")."""
        stops = {"between", "with", "against"}
        while i < limit and capital(self.doc[i]) and self.doc[i].lower_ not in stops:
            i += 1
        return i < limit and self.doc[i].lower_ in stops

    def _one_title(self, first: int, last: int) -> bool:
        """Whether the model takes the tokens from first to last for one name, no place's."""
        within = range(first + 1, last + 1)
        labels = self.words.labels
        one = all(labels.get(k) in _TITLES for k in (first, *within))
        return one and not any(k in self.words.starts for k in within)

    def _listing(self, start: int, end: int, limit: int) -> int:
        """ "Ministry of Trade, Industry and Energy": the tokens from the comma to the last word."""
        doc, i = self.doc, end
        if not {t.text for t in doc[start:end]} & _DEPARTMENTS:
            return 0
        if not any(t.lower_ in _JOINING for t in doc[start:end]) or self.words.listed(end - 1, end):
            return 0
        while i + 1 < limit:
            last = doc[i].lower_ == "and" or doc[i + 1].lower_ == "and"
            i += 2 if doc[i].text == "," and doc[i + 1].lower_ == "and" else 1
            first = i
            while i < limit and capital(doc[i]) and common(doc[i].lower_):
                i += 1
            if i == first or self.words.listed(first, i):
                return 0
            if last:
                return i - end
            if i >= limit or (doc[i].text != "," and doc[i].lower_ != "and"):
                return 0
        return 0

    def _campus(self, start: int, end: int, limit: int) -> int:
        """ "University of California, Berkeley": a city after a university of a larger place."""
        doc, known = self.doc, self.known.names
        if "University" not in {t.text for t in doc[start:end]}:
            return 0
        region = known.get(doc[end - 1].text)
        if region is None or region.type != "place" or doc[end - 2].lower_ != "of":
            return 0
        for size in (3, 2, 1):
            city = known.get(self.words.text(end + 1, min(end + 1 + size, limit)))
            if city is not None and city.type == "city":
                return size + 1
        return 0

    def _together(self, end: int) -> bool:
        """Whether "and" stands inside one name ("Trinidad and Tobago")."""
        doc, words = self.doc, self.words
        reach = range(end + 2, min(len(doc), end + 5) + 1)
        if any(words.listed(s, e) for s in range(max(0, end - 3), end) for e in reach):
            return True
        noun = common(doc[end + 1].lower_) and not words.listed(end + 1, end + 2)
        of = any(doc[k].lower_ in _JOINING for k in range(max(0, end - 4), end))
        if of and noun and not words.listed(end - 1, end):
            return True
        one = all(words.labels.get(k) in {"ORG", "LAW", "WORK_OF_ART"} for k in (end - 1, end))
        return one and not {end, end + 1} & words.starts

    def _phrase(self, start: int, end: int) -> bool:
        """Whether some end of the words is a known name or an office ("Secretary of State")."""
        return any(
            self.words.listed(s, end)
            or tuple(self.words.text(s, end).lower().split()) in self.known.offices
            for s in range(start, end - 1)
        )


def _closes(token: Token) -> bool:
    """Whether a name can end with the token."""
    word = token.is_alpha or token.is_digit or capital(token)
    return word or token.text.endswith((".", "'", "’", "'s", "’s"))
