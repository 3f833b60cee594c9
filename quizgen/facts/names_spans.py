"""Where names stand: runs of name words cut into names, titles and offices told apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.facts.names_runs import Runs
from quizgen.facts.names_words import Words, common, hyphen
from quizgen.lexicon import noun_classes

if TYPE_CHECKING:
    from spacy.tokens import Doc


_LINKS = frozenset({"of", "for", "on", "to", "in", "the", "and"})


@dataclass(frozen=True, slots=True)
class Name:
    """One mention by name."""

    start: int
    """First token, honorifics included."""
    core: int
    """First token after the honorifics."""
    end: int
    """One past the last token."""
    label: str
    """The model's label, or an empty string."""
    before: tuple[int, int] = (0, 0)
    """The tokens of the office said right before the name; empty when there is none."""


def names(doc: Doc) -> Iterator[Name]:
    """The names of a document in order of appearance; none overlaps another."""
    words = Words(doc)
    cutter = _Cutter(words)
    for start, end in Runs(words).find():
        yield from cutter.cut(start, end)


class _Cutter:
    """Cuts a run: "US President Barack Obama" is a country, an office and a person."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.doc = words.doc
        self.known = words.known

    def cut(self, start: int, end: int) -> Iterator[Name]:
        """The names of a run."""
        i = start
        while i < end:
            office = self._office(i, end)
            if office and not self._heads_body(i, end):
                yield from self._held(i, i + office, end)
                return
            stop = self._stop(i, end)
            yield from self._one(i, stop, (0, 0), whole=stop == end)
            i = stop

    def _held(self, i: int, after: int, end: int) -> Iterator[Name]:
        """The name after an office: of its holder, or of the body it belongs to."""
        if after >= end:
            return
        if self.doc[after].lower_ not in {"of", "for"}:
            yield from self._one(after, end, (i, after))
            return
        labels, given = self.words.labels, self.known.given
        for k in range(after + 1, end - 1):
            named = self.doc[k].text in given and common(self.doc[k - 1].lower_)
            if k in self.words.starts and (labels[k] == "PERSON" or named):
                yield from self._one(k, end, (i, k))
                return
        first = after + 1 + (self.doc[after + 1].lower_ == "the")
        if self.doc[end - 1].text in self.known.heads or self.words.listed(first, end):
            yield from self._one(first, end, (0, 0))

    def _office(self, i: int, end: int) -> int:
        """How many tokens from here on are an office ("Deputy Prime Minister"); 0 for none."""
        if self.doc[i].text in self.known.honorifics and end - i > 1:
            return 0
        for size in range(min(end - i, 7), 0, -1):
            said = tuple(self.words.text(i, i + size).lower().split())
            for cut in range(len(said)):
                if said[cut:] in self.known.offices and self.known.modifiers.issuperset(said[:cut]):
                    return 0 if size == 1 and self._given(i) else size
        return 0

    def _given(self, i: int) -> bool:
        """Whether the word is a given name here, though it can be an office ("Dean Kamen")."""
        return self.doc[i].text in self.known.given and i in self.words.labels

    def _stop(self, i: int, end: int) -> int:
        """Where the name that begins here ends: before an office, or where a person begins."""
        for k in range(i + 1, end):
            titled = self.doc[k - 1].text in self.known.honorifics
            if not titled and not self.words.listed(i, k + 1) and self._breaks(i, k, end):
                return k
        return end

    def _breaks(self, i: int, k: int, end: int) -> bool:
        """Whether another name, or an office, begins at k."""
        joined = self.doc[k - 1].lower_ in {"of", "for"} and k + self._office(k, end) == end
        if self._office(k, end) and not joined and not self._heads_body(k, end):
            return True
        if k in self.words.starts and self._parted(i, k, end):
            return True
        if self._posted(i, k, end):
            return True
        honorific = self.doc[k].text in self.known.honorifics and k + 1 < end
        if honorific and not (hyphen(self.doc[k + 1]) or hyphen(self.doc[k - 1])):
            return True
        return self._person_follows(k, end)

    def _heads_body(self, k: int, end: int) -> bool:
        """Whether the office's word is part of a body's name ("General Assembly")."""
        after = k + self._office(k, end)
        if after < end and self.doc[after].lower_ in {"of", "for"}:
            return False
        person = after < end and self.words.labels.get(after) == "PERSON"
        return after < end and not person and self.doc[end - 1].text in self.known.heads

    def _parted(self, i: int, k: int, end: int) -> bool:
        """Whether a person begins at k after something else, by the model's labels."""
        before, labels = self.doc[k - 1], self.words.labels
        if hyphen(before) or before.lower_ in self.known.particles or labels.get(k) != "PERSON":
            return False
        given = self.doc[k].text in self.known.given
        other = labels.get(k - 1, "") not in {"PERSON", ""}
        return self.words.listed(i, k) or (given and other and end - k > 1)

    def _posted(self, i: int, k: int, end: int) -> bool:
        """ "ambassador to Pakistan Anna Lee": a person right behind a country."""
        country = self.known.names.get(self.words.text(i, k))
        if country is None or country.type != "country" or not i or end - k < 2:
            return False
        lone = (
            self.doc[end - 1].text not in self.known.heads and self.doc[k].text in self.known.given
        )
        return lone and self.doc[i - 1].lower_ in {"to", "of", "in"}

    def _person_follows(self, k: int, end: int) -> bool:
        """ "Refugee Council Enver Solomon": a given name and a family name after another name."""
        before, given = self.doc[k - 1], self.known.given
        whole = k + 1 < end <= k + 3 and self.doc[k].text in given
        if not whole or self.doc[end - 1].text in self.known.heads or hyphen(before):
            return False
        believer = before.text.endswith(("ist", "ian")) and before.text not in given
        labelled = self.words.labels.get(k - 1, "") in {"NORP", "ORG"}
        described = before.lower_ in self.known.modifiers or before.text in self.known.heads
        person = noun_classes(before.lower_)[:1] == ("person",)
        return believer or labelled or described or person

    def _one(
        self, start: int, end: int, office: tuple[int, int], *, whole: bool = True
    ) -> Iterator[Name]:
        """The name between two tokens, trimmed, if there is one."""
        doc, core = self.doc, start
        while core + 1 < end and doc[core].text in self.known.honorifics:
            if hyphen(doc[core + 1]) or doc[core + 1].text in self.known.heads:
                # "the Justice Department" is nobody's title
                break
            core += 1
        if doc[start].lower_ == "the" and core == start:
            start = core = start + 1
        while end > core and (doc[end - 1].tag_ == "POS" or doc[end - 1].lower_ in _LINKS):
            if whole and self.words.listed(core, end):
                break
            end -= 1
        alone = office == (0, 0) and core < end and self._office(core, end) == end - core
        if end == core + 1 and doc[core].text in self.known.honorifics:
            # "the 63-year-old Sheikh": nobody's name
            return
        if core < end and not alone:
            yield Name(start, core, end, self._label(core, end), office)

    def _label(self, start: int, end: int) -> str:
        """The label of most of the words."""
        labels = [self.words.labels[i] for i in range(start, end) if i in self.words.labels]
        return max(labels, key=labels.count) if labels else ""
