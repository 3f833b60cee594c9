"""Where names stand: the model's names repaired, and the ones it misses found by their capitals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from quizgen.facts.names_data import gazetteer
from quizgen.lexicon import Pos, look_up, noun_classes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LABELS = frozenset(
    {"PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
)
"""The model's labels that are names."""

_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL"})
_HYPHENS = frozenset({"-", "‑", "–"})
_JOINING = {"of", "for"}
_PREFIXES = frozenset({"pro", "anti", "non", "ex", "post", "pre", "mid", "un", "trans", "intra"})
_WORDS: tuple[Pos, ...] = ("noun", "verb", "adjective")
TITLE_CASE = 0.6
"""Share of capitals among the words of a line above which it is a headline: capitals tell nothing
there. Running text has under 0.4 even when it is full of names."""


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


class Finder:
    """Finds the names of one document."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.known = gazetteer()
        self._labels = {
            i: ent.label_ for ent in doc.ents if ent.label_ in LABELS for i in range(*_bounds(ent))
        }
        self._starts = {_bounds(ent)[0] for ent in doc.ents if ent.label_ in LABELS}
        self._times = {
            t.i for ent in doc.ents if ent.label_ in _TIMES for t in ent if t.ent_type_ in _TIMES
        }

    @cached_property
    def seen(self) -> frozenset[str]:
        """Words with a capital in the midst of a sentence: names at a sentence's head, too."""
        return frozenset(
            t.text
            for t in self.doc
            if _capital(t) and (not self._initial(t) or (t.i and _capital(t.nbor(-1))))
        )

    @cached_property
    def headlines(self) -> frozenset[int]:
        """Tokens of lines in title case, where a capital tells nothing."""
        found: list[int] = []
        for sent in self.doc.sents:
            words = [t for t in sent if t.is_alpha]
            capitals = sum(t.text[0].isupper() for t in words)
            if len(words) > 3 and capitals > TITLE_CASE * len(words) and sent[-1].is_space:
                found += [t.i for t in sent]
        return frozenset(found)

    def find(self) -> Iterator[Name]:
        """The names in order of appearance; none overlaps another."""
        for start, end in self._runs():
            yield from self._cut(start, end)

    def _initial(self, token: Token) -> bool:
        if token.is_sent_start or token.i == 0:
            return True
        before = token.nbor(-1)
        return before.is_punct and before.text not in {",", ";", *_HYPHENS, ")", "/"}

    def _named(self, token: Token) -> bool:
        """Whether the token is a word of a name."""
        if not _capital(token) or token.text == "I" or token.text.endswith("-"):
            return False
        if token.lower_ in _PREFIXES and token.i + 1 < len(self.doc) and _hyphen(token.nbor(1)):
            return False
        if token.i in self._times and token.i not in self._labels:
            return False
        if token.i in self.headlines:
            return token.i in self._labels or token.text in self.known.names
        if token.i in self._labels:
            return not self._initial(token) or self._trusted(token)
        if not self._initial(token):
            return token.pos_ not in {"PRON", "DET", "AUX", "ADP", "CCONJ", "SCONJ", "NUM", "INTJ"}
        if token.text in self.seen and not any(look_up(token.lower_, pos) for pos in _WORDS):
            return token.pos_ in {"PROPN", "NOUN", "VERB", "ADJ", "X"}
        return token.pos_ == "PROPN" and self._trusted(token)

    def _trusted(self, token: Token) -> bool:
        """Whether a word at a sentence's head is a name, not just the first word."""
        if token.text in self.seen or token.text in self.known.names:
            return True
        if token.text in self.known.given or token.text in self.known.honorifics:
            return True
        if token.pos_ != "PROPN":
            return False
        following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        if following is not None and _capital(following) and following.pos_ == "PROPN":
            return True
        if len(token.text) > 1 and token.text.isupper():
            return True
        return token.i in self._labels and look_up(token.lower_) is None

    def _runs(self) -> Iterator[tuple[int, int]]:
        i = 0
        while i < len(self.doc):
            if not self._named(self.doc[i]):
                i += 1
                continue
            end = self._run_end(i)
            known = i and self._text(i - 1, end) in self.known.names and _capital(self.doc[i - 1])
            yield self._run_start(i) - bool(known), end
            i = end

    def _run_start(self, i: int) -> int:
        """The run's first token, a particle before it taken in ("el-Kadiri", "de Oliveira")."""
        doc = self.doc
        if i > 1 and _hyphen(doc[i - 1]) and doc[i - 2].text in self.known.particles:
            return i - 2
        apart = i > 0 and doc[i - 1].text in self.known.particles - {
            "of",
            "e",
            "y",
            "la",
            "le",
            "san",
        }
        return i - 1 if apart and not doc[i - 1].is_sent_start else i

    def _run_end(self, i: int) -> int:
        end, doc, limit = i + 1, self.doc, self.doc[i].sent.end
        if i > 1 and _hyphen(doc[i - 1]) and doc[i - 2].lower_ in _PREFIXES:
            limit = end
        while end < limit:
            step = self._step(i, end, limit)
            if not step:
                break
            end += step
        while end > i + 1 and not (doc[end - 1].is_alpha or doc[end - 1].is_digit
                                   or doc[end - 1].text.endswith((".", "'", "’")) or _capital(doc[end - 1])):  # fmt: skip
            end -= 1
        return end

    def _step(self, start: int, end: int, limit: int) -> int:
        """How many tokens the run grows by at its end; 0 where it stops."""
        doc, token = self.doc, self.doc[end]
        after = doc[end + 1] if end + 1 < limit else None
        glued = not doc[end - 1].whitespace_
        if self._named(token) and not (token.is_sent_start and token.i):
            return 1
        if after is None:
            return self._number(start, token)
        if glued and token.text in _HYPHENS and not token.whitespace_:
            return 2 if self._hyphenated(after) else 0
        if token.text in {"&", "."} and self._named(after):
            return 2
        if glued and token.lower_ in {"'s", "’s"}:
            return self._possessive(start, end)
        if glued and token.text in {"'", "’"} and after.text in self.known.heads:
            return 2 * (doc[end - 1].text.endswith("s") and end - start > 1 and self._named(after))
        if token.lower_ in _JOINING:
            return self._joined(start, end, limit)
        if token.lower_ == "and" and self._together(end):
            return 2
        if token.text in self.known.particles and self._named(after):
            return 2 if token.lower_ not in {"of", "e", "y", "la", "le"} else 0
        two = end + 2 < limit and token.text in self.known.particles
        if (
            two
            and (after.text in self.known.particles or after.text in _HYPHENS)
            and self._named(doc[end + 2])
        ):
            return 3
        return self._number(start, token)

    def _possessive(self, start: int, end: int) -> int:
        """ "Korean People's Army", "Standard & Poor's", not "Germany's Chancellor"."""
        inside = self.doc[end - 1].text in self.known.possessives
        if inside and end + 1 < len(self.doc) and self._named(self.doc[end + 1]):
            return 2
        return int(self._phrase(start, end + 1))

    def _hyphenated(self, after: Token) -> bool:
        if after.lower_ in self.known.tails:
            return False
        if _capital(after) or after.is_digit or self._labels.get(after.i) == "PERSON":
            return True
        if not after.is_alpha:
            return False
        person = self._labels.get(after.i - 2) == "PERSON" and len(after) <= 5
        ends = after.i + 1 == len(self.doc) or self.doc[after.i + 1].pos_ in {
            "PUNCT",
            "VERB",
            "AUX",
        }
        return (person and ends) or not any(look_up(after.text, pos) for pos in _WORDS)

    def _number(self, start: int, token: Token) -> int:
        """A number that belongs to the name before it ("Apollo 11")."""
        inside = token.i in self._labels and token.i not in self._starts
        known = self._text(start, token.i) in self.known.names
        return int(token.like_num and token.text[0].isdigit() and inside and not known)

    def _joined(self, start: int, end: int, limit: int) -> int:
        """ "Ministry of Defence", "Church of England", not "President of France"."""
        doc, i = self.doc, end + 1
        if i < limit and doc[i].lower_ == "the":
            i += 1
        if i >= limit or not self._named(doc[i]):
            return 0
        same = self._labels.get(end) and all(k in self._labels for k in range(end - 1, i + 1))
        head = doc[end - 1].text in self.known.heads
        head = head or any(doc[k].lower_ == "for" for k in range(start, end))
        of_state = self._phrase(start, i + 1)
        department = doc[end - 1].text in {"Department", "Ministry", "Minister", "Centre", "Center",
                                           "Institute", "Office", "Campaign", "Secretary"}  # fmt: skip
        return i + 1 - end if same or head or of_state or (department and i == end + 1) else 0

    def _together(self, end: int) -> bool:
        """Whether "and" stands inside one name."""
        doc = self.doc
        if not self._named(doc[end + 1]):
            return False
        pair = f"{doc[end - 1].text} and {doc[end + 1].text}"
        whole = any(pair in name for name in (self._text(max(0, end - 3), end + 4),)) and any(
            self._text(s, e) in self.known.names
            for s in range(max(0, end - 3), end)
            for e in range(end + 2, min(len(doc), end + 5))
        )
        same = self._labels.get(end) in {"ORG", "LAW", "WORK_OF_ART"} and end not in self._starts
        listed = (
            look_up(doc[end + 1].lower_) and self._text(end + 1, end + 2) not in self.known.names
        )
        of = any(doc[k].lower_ in _JOINING for k in range(max(0, end - 4), end))
        if of and listed and doc[end - 1].text not in self.known.names:
            return True
        return whole or (same and doc[end + 1].i not in self._starts and end - 1 in self._labels)

    def _phrase(self, start: int, end: int) -> bool:
        """Whether some end of the words is a known name or an office ("Secretary of State")."""
        return any(
            self._text(s, end) in self.known.names
            or tuple(self._text(s, end).lower().split()) in self.known.offices
            for s in range(start, end - 1)
        )

    def _text(self, start: int, end: int) -> str:
        return self.doc[start:end].text

    def _cut(self, start: int, end: int) -> Iterator[Name]:
        """The names of a run: offices cut off, what belongs to two names parted."""
        i = start
        while i < end:
            office = self.office_at(i, end)
            if office:
                after = i + office
                yield from self._one(after, end, (i, after)) if after < end else ()
                return
            stop = self._stop(i, end)
            yield from self._one(i, stop, (0, 0), whole=stop == end)
            i = stop

    def office_at(self, i: int, end: int) -> int:
        """How many tokens from here on are an office ("Deputy Prime Minister"); 0 for none."""
        lower = [self.doc[k].lower_ for k in range(i, end)]
        for size in range(min(len(lower), 7), 0, -1):
            joined = "".join(self.doc[k].text_with_ws for k in range(i, i + size)).lower().strip()
            words = tuple(joined.split())
            for cut in range(len(words)):
                if words[cut:] in self.known.offices and self._modifies(words[:cut]):
                    return 0 if size == 1 and self._given(i) else size
        return 0

    def _given(self, i: int) -> bool:
        """Whether the word is a given name here, though it can be an office ("Dean Kamen")."""
        return self.doc[i].text in self.known.given and i in self._labels

    def _modifies(self, words: tuple[str, ...]) -> bool:
        return all(w in self.known.modifiers for w in words)

    def _stop(self, i: int, end: int) -> int:
        """Where the name that begins here ends: before an office, or where a person begins."""
        for k in range(i + 1, end):
            if self.doc[k - 1].text in self.known.honorifics:
                continue
            if self._text(i, k + 1) in self.known.names:
                continue
            if self.office_at(k, end) and not self._heads_body(i, k, end):
                return k
            if k in self._starts and self._parted(i, k, end):
                return k
            honorific = self.doc[k].text in self.known.honorifics and k + 1 < end
            if honorific and not (_hyphen(self.doc[k + 1]) or _hyphen(self.doc[k - 1])):
                return k
            if self._person_follows(i, k, end):
                return k
        return end

    def _person_follows(self, i: int, k: int, end: int) -> bool:
        """ "Refugee Council Enver Solomon": a given name and a family name after another name."""
        doc, left = self.doc, self._labels.get(k - 1, "")
        whole = k + 1 < end <= k + 3 and doc[k].text in self.known.given
        if not whole or doc[end - 1].text in self.known.heads or _hyphen(doc[k - 1]):
            return False
        person = bool(noun_classes(doc[k - 1].lower_)[:1] == ("person",))
        if doc[k - 1].text.endswith(("ist", "ian")) and doc[k - 1].text not in self.known.given:
            return True
        modifier = doc[k - 1].lower_ in self.known.modifiers
        return modifier or doc[k - 1].text in self.known.heads or left in {"NORP", "ORG"} or person

    def _heads_body(self, i: int, k: int, end: int) -> bool:
        """Whether the office's word is part of a body's name ("General Assembly")."""
        size = self.office_at(k, end)
        last = self.doc[end - 1].text
        person = k + size < end and self._labels.get(k + size) == "PERSON"
        return k + size <= end and not person and last in self.known.heads and k + size < end

    def _parted(self, i: int, k: int, end: int) -> bool:
        """Whether a new name begins at k, by the model's labels and by what is known."""
        left, right = self._labels.get(k - 1, ""), self._labels.get(k, "")
        if _hyphen(self.doc[k - 1]) or self.doc[k - 1].lower_ in self.known.particles:
            return False
        known = self._text(i, k) in self.known.names
        person = right == "PERSON" and self.doc[k].text in self.known.given
        return (known and (person or right == "PERSON")) or (
            person and left not in {"PERSON", ""} and end - k > 1
        )

    def _one(
        self, start: int, end: int, office: tuple[int, int], *, whole: bool = True
    ) -> Iterator[Name]:
        doc, core = self.doc, start
        while core + 1 < end and doc[core].text in self.known.honorifics:
            if _hyphen(doc[core + 1]):
                break
            core += 1
        if doc[start].lower_ == "the" and core == start:
            start = core = start + 1
        while end > core and (doc[end - 1].tag_ == "POS" or doc[end - 1].lower_ in _JOINING):
            if whole and self._text(core, end) in self.known.names:
                break
            end -= 1
        if core >= end:
            return
        if office == (0, 0) and self.office_at(core, end) == end - core:
            return
        yield Name(start, core, end, self._label(core, end), office)

    def _label(self, start: int, end: int) -> str:
        labels = [self._labels[i] for i in range(start, end) if i in self._labels]
        return max(labels, key=labels.count) if labels else ""


def _hyphen(token: Token) -> bool:
    return token.text in _HYPHENS


def _bounds(ent: object) -> tuple[int, int]:
    start, end = ent.start, ent.end  # type: ignore[attr-defined]
    return start, end


def _capital(token: Token) -> bool:
    text = token.text
    return text[0].isupper() or (
        any(c.isupper() for c in text[1:]) and text[0].isalpha() and len(text) > 2
    )
