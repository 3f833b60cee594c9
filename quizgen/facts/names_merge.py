"""One entity of all the forms of a name: full and short, acronym, with and without title."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizgen.facts.names_data import gazetteer
from quizgen.facts.names_forms import SMALL, initials, plain, printed
from quizgen.facts.names_spans import Name
from quizgen.facts.names_types import kind
from quizgen.lexicon import look_up
from quizgen.models import MentionType

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CHAMBERS = frozenset({"House", "Senate"})
_AT = frozenset({"in", "at", "near", "to", "from", "across", "around"})


@dataclass(slots=True)
class Group:
    """Mentions that are taken to name one thing."""

    text: str
    """The fullest form, without titles."""
    names: list[Name]
    type: MentionType
    forms: set[str] = field(default_factory=set)

    @property
    def first(self) -> int:
        """The token at which it is first named."""
        return min(n.start for n in self.names)

    def absorb(self, other: Group) -> None:
        """Take the mentions of another group in; the fuller name and its type stay."""
        self.names = sorted(self.names + other.names, key=lambda n: n.start)
        self.forms |= other.forms


def group(doc: Doc, names: list[Name]) -> list[Group]:
    """The names as groups, one for each thing, in order of first mention."""
    groups = _same_words(doc, names)
    _acronyms(doc, groups)
    _known(groups)
    _halves(groups)
    _persons(doc, groups)
    _bodies(groups)
    _descriptions(doc, groups)
    for g in groups:
        g.text = printed(g.text, g.type, g.forms)
    return sorted((g for g in groups if g.names), key=lambda g: g.first)


def _same_words(doc: Doc, names: list[Name]) -> list[Group]:
    by_text: dict[str, list[Name]] = {}
    for name in names:
        by_text.setdefault(plain(doc[name.core : name.end].text), []).append(name)
    return [
        Group(
            " ".join(doc[found[0].core : found[0].end].text.split()),
            found,
            kind(doc, found, " ".join(doc[found[0].core : found[0].end].text.split())),
            {text},
        )
        for text, found in by_text.items()
    ]


def _merge(into: Group, other: Group) -> None:
    into.absorb(other)
    other.names = []


def _acronyms(doc: Doc, groups: list[Group]) -> None:
    """ "International Monetary Fund (IMF)", and acronyms made of the very initials."""
    for short in groups:
        text = plain(short.text)
        if not (1 < len(text) < 9 and text.isupper() and text.isalnum()) or not short.names:
            continue
        if short.text in gazetteer().names and gazetteer().names[short.text].type != "organisation":
            continue
        fulls = [g for g in groups if g.names and g is not short and len(g.text.split()) > 1]
        beside = [g for g in fulls if _beside(doc, g, short)]
        spelt = [g for g in fulls if initials(g.text) == text]
        found = beside or spelt
        if len(found) == 1 and found[0].type != "person":
            if found[0].type in {"thing", "nationality"}:
                found[0].type = "organisation"
            _merge(found[0], short)


def _beside(doc: Doc, full: Group, short: Group) -> bool:
    """Whether the acronym stands in brackets right after the full name, or the other way."""
    ends = {n.end for n in full.names}
    starts = {n.start for n in full.names}
    near = any(
        (n.start - 1 in ends and doc[n.start - 1].text == "(")
        or (n.end + 1 in starts and doc[n.end].text == "(")
        for n in short.names
    )
    first, letters = initials(full.text), plain(short.text)
    return near and (first[:1] == letters[:1] or sorted(first) == sorted(letters))


def _known(groups: list[Group]) -> None:
    """Forms that the gazetteer knows as one name: "US" and "United States"."""
    table = gazetteer().names
    first: dict[str, Group] = {}
    for g in sorted(groups, key=lambda g: -len(g.text)):
        known = table.get(g.text)
        if not g.names or known is None or known.type not in {"country", "organisation"}:
            continue
        if known.type != g.type:
            continue
        if known.name in first:
            _merge(first[known.name], g)
        else:
            first[known.name] = g


def _halves(groups: list[Group]) -> None:
    """ "The North" where the article is about North Korea."""
    for short in groups:
        if short.text not in {"North", "South"} or not short.names:
            continue
        fits = [
            g for g in groups
            if g.names and g.type == "country" and g.text.startswith(f"{short.text} ")
        ]  # fmt: skip
        if len(fits) == 1:
            _merge(fits[0], short)


def _persons(doc: Doc, groups: list[Group]) -> None:
    """Short names of persons into the full ones, the longest first."""
    full = [g for g in groups if g.names and g.type == "person" and len(g.text.split()) > 1]
    for short in sorted(groups, key=lambda g: -len(g.text.split())):
        if not short.names:
            continue
        fits = [g for g in full if g is not short and g.names and _shortens(short.text, g.text)]
        if fits and _certain(short) and _placed(doc, short, fits):
            continue
        fits = _one_family(short, fits)
        if len(fits) == 1:
            _merge(fits[0], short)
        elif len(fits) > 1 and short.type in {"thing", "organisation"}:
            short.type = "person"


def _certain(group: Group) -> bool:
    """Whether a single word is a place or a people by name and by use, not a family name."""
    known = gazetteer().names.get(group.text)
    labels = [n.label for n in group.names]
    if known and known.type == "thing":
        return True
    geographic = sum(label in {"GPE", "LOC", "NORP"} for label in labels)
    return bool(known and group.type != "person" and geographic * 2 > len(labels))


def _placed(doc: Doc, short: Group, fits: list[Group]) -> bool:
    """Whether a known place is meant as one ("in Paris"), or no such family name came before."""
    if short.text not in {plain(g.text).split()[-1] for g in fits if g.first < short.first}:
        return True
    roots = [doc[n.core : n.end].root for n in short.names]
    return any(r.dep_ in {"pobj", "amod", "appos", "conj"} and r.head.lower_ in _AT for r in roots)


def _shortens(short: str, full: str) -> bool:
    """Whether one name is a part of the other that persons are called by."""
    few, many = plain(short).lower().split(), plain(full).lower().split()
    if len(few) >= len(many):
        return False
    if len(few) == 1:
        return few[0] in {many[-1], many[0]} or few[0] == many[-1].rpartition("-")[2]
    if many[-len(few) :] == few:
        return True
    return few[0] not in gazetteer().particles and few[0] == many[0] and few[-1] == many[-1]


def _one_family(short: Group, fits: list[Group]) -> list[Group]:
    """Of several of one family name, the only one who was named before, or of the gender told."""
    if len(fits) < 2:
        return fits
    last = [g for g in fits if plain(g.text).split()[-1] == plain(short.text).split()[-1]] or fits
    before = [g for g in last if g.first < short.first]
    alone = len(before) == 1 and len(last) == 2
    # of a second one who comes later the name may speak as well
    parted = alone and all(
        max(n.start for n in short.names) < g.first for g in last if g not in before
    )
    return before if parted else last


def _bodies(groups: list[Group]) -> None:
    """ "State Department" into "US State Department", "Yale" into "Yale University"."""
    kinds = {"organisation", "event", "place", "work", "thing"}
    for short in groups:
        if not short.names or short.text in gazetteer().countries:
            continue
        known = gazetteer().names.get(short.text)
        few = plain(short.text).split()
        fits = [
            g for g in groups
            if g is not short and g.names and g.type in kinds
            and (short.type == g.type or short.type == "thing")
            and _within(few, plain(g.text).split(), known is None, g.type)
        ]  # fmt: skip
        if len(fits) == 1 and (known is None or known.type == "organisation"):
            _merge(fits[0], short)


def _within(few: list[str], many: list[str], free: bool, kind: MentionType) -> bool:
    """Whether the short form is the end, or a telling beginning, of the long one."""
    if len(few) >= len(many):
        return False
    if many[-len(few) :] == few:
        return len(few) > 1 or (free and few[0] not in gazetteer().heads)
    proper = (
        free
        and kind in {"organisation", "event"}
        and look_up(few[0].lower()) is None
        and few[-1] not in SMALL
    )
    return proper and many[: len(few)] == few and _length(many) - len(few) <= 2


def _length(words: list[str]) -> int:
    return sum(w not in {"Inc", "Co", "Corp", "Ltd"} for w in words)


def _modifies(doc: Doc, name: Name) -> bool:
    root = doc[name.core : name.end].root
    return root.dep_ in {"compound", "nmod", "amod"} and root.head.i >= name.end


def _descriptions(doc: Doc, groups: list[Group]) -> None:
    """ "the Court" into the only court; a capital alone ("the State") makes no name."""
    heads, known = gazetteer().heads, gazetteer().names
    for short in groups:
        word = short.text
        if not short.names or (word not in heads and word not in _CHAMBERS) or word in known:
            continue
        if word in _CHAMBERS:
            # "a new House committee" is another body
            short.names = [n for n in short.names if not _modifies(doc, n)]
            continue
        fits = [g for g in groups if g is not short and g.names and word in g.text.split()]
        if len(fits) == 1:
            _merge(fits[0], short)
        elif all(n.start and doc[n.start - 1].pos_ == "DET" for n in short.names):
            short.names = []
