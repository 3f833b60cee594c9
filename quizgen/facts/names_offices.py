"""Who holds which office, as said beside the name ("IMF managing director") or in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from quizgen.facts.names_bodies import ABOUT, phrase_end, posted, reaches_back
from quizgen.facts.names_data import gazetteer, rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from quizgen.facts.names_bodies import Named

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_LETTERS = frozenset({"qc", "kc", "sc", "phd", "obe", "cbe", "mbe"})
_RANKS = frozenset({"acting", "assistant", "associate", "deputy", "first", "former", "interim",
                    "junior", "outgoing", "principal", "senior", "then", "vice"})  # fmt: skip
"""Words that belong to an office though its body stands between."""
_LEAD_IN = frozenset({"former", "ex", "then", "current", "new", "incoming", "late", "veteran"})


@dataclass(frozen=True, slots=True)
class Held:
    """An office found beside a name: all as token positions."""

    person: int
    """A token of the person's name."""
    start: int
    """First token of the office's words, without the body."""
    end: int
    wording: str
    body: tuple[int, int] | None
    owner: int = -1
    """The pronoun or the common noun that says whose office it is ("its president")."""


def offices(doc: Doc, persons: list[tuple[int, int]], named: Named) -> list[Held]:
    """The offices of the persons who are named at these token spans, in order.

    Args:
        named: for each token inside a name, the span of that name.
    """
    found: list[Held] = []
    for start, end in persons:
        said = [_before(doc, start, named), *_around(doc, start, end, named)]
        if not any(said):
            said = [_parted(doc, start, end, named)]
        for held in said:
            if held is not None and not _rank(doc[held.start : held.end].text, held.body):
                found.append(_worded(doc, held))
    return sorted(found, key=lambda h: (h.start, h.end))


def _rank(title: str, body: tuple[int, int] | None) -> bool:
    """Whether the words are a rank or a form of address that tells no office."""
    lower = title.lower()
    if body is None and lower in abbreviations():
        return True
    return lower in _ranks() and (body is None or not _ranks()[lower])


def _worded(doc: Doc, held: Held) -> Held:
    """The office as printed: abbreviations in full, no capital that only opens a sentence."""
    said = [abbreviations().get(w.lower(), w) for w in held.wording.split(" ")]
    first = doc[held.start]
    opens = said[0].lower() in _RANKS or (first.is_sent_start and said[0].startswith(first.text))
    if opens and doc[held.end - 1].text.islower():
        said[0] = said[0].lower()
    return replace(held, wording=" ".join(said))


@cache
def _ranks() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("names", "ranks.tsv")}


@cache
def abbreviations() -> dict[str, str]:
    """Short forms of offices, lower case, and the office in full ("gov." -> "governor")."""
    return {row[0]: row[1] for row in rows("names", "office_abbreviations.tsv")}


def is_office(token: Token) -> bool:
    """Whether a common noun heads an office or a profession, in the singular."""
    return token.tag_ in {"NN", "NNP"} and office_size(token.doc, token.i + 1) > 0


def office_size(doc: Doc, end: int) -> int:
    """How many tokens that end here are the head of an office ("prime minister"); 0 for none."""
    known = gazetteer().offices
    if end < 1 or doc[end - 1].is_space or doc[end - 1].lower_ in _LETTERS:
        return 0
    for size in (5, 4, 3, 2, 1):
        if end - size >= 0 and not doc[end - size].is_space:
            text = doc[end - size : end].text.lower()
            if tuple(text.split()) in known:
                return size
    return 0


def _before(doc: Doc, start: int, named: Named) -> Held | None:
    """ "Ukrainian President Zelensky", "NATO's Secretary-General Mark Rutte"."""
    end = start - _with_rank(doc, start)
    ways = (_department(doc, end, named), posted(doc, end, named), end)
    head = next((way for way in ways if office_size(doc, way)), 0)
    size = office_size(doc, head)
    if not size or doc[start - 1].is_space:
        return None
    first = head - size
    return _with_body(doc, start, _first(doc, first, 0, named), end, named)


def _parted(doc: Doc, start: int, end: int, named: Named) -> Held | None:
    """ "Norway's ambassador to Chad, Kari Lund,": the parser hangs the name on the country."""
    comma = start - 1
    if (
        end - start < 2
        or comma < 1
        or doc[comma].text != ","
        or doc[end : end + 1].text in {"", "and", "of"}
    ):
        return None
    head = posted(doc, comma, named)
    size = office_size(doc, head) if head < comma else 0
    first = _first(doc, head - size, 0, named)
    return _with_body(doc, start, first, comma, named) if size else None


def _with_rank(doc: Doc, start: int) -> bool:
    """Whether a rank stands between office and name ("director General Ann Lee")."""
    if start < 2 or doc[start - 1].lower_ not in _ranks() or not doc[start - 1].is_title:
        return False
    return doc[start - 2].is_lower and office_size(doc, start - 1) > 0


def _department(doc: Doc, start: int, named: Named) -> int:
    """One past the head of the office in "Minister of Justice Anna Lee"."""
    i = start
    if doc[i - 1].is_punct:
        return start
    while i > max(start - 7, 1) and i - 1 not in named and not doc[i - 1].is_space:
        i -= 1
        if doc[i].lower_ in {"of", "for"}:
            return i if i < start - 1 else start
        if not (doc[i].text[0].isupper() or doc[i].lower_ in {"and", "the"} or doc[i].text == ","):
            break
    return start


def _first(doc: Doc, core: int, low: int, named: Named) -> int:
    """Where the office begins whose head words begin at `core`: its modifiers taken in."""
    modifiers = gazetteer().modifiers | _LEAD_IN
    while core > low and core - 1 not in named:
        token = doc[core - 1]
        compound = token.dep_ == "compound" and token.tag_ in {"NN", "NNP"} and token.head.i >= core
        hyphened = core > low + 2 and doc[core - 2].text == "-" and not doc[core - 2].whitespace_
        if token.lower_ in modifiers or (compound and token.is_alpha):
            core -= 1
            if hyphened and doc[core - 2].is_alpha and core - 2 not in named:
                # "south-east director"
                core -= 2
        elif token.text == "-" and core > low + 1 and doc[core - 2].lower_ in modifiers:
            core -= 2
        else:
            break
    return core


def _with_body(doc: Doc, person: int, first: int, end: int, named: Named) -> Held:
    """The office with the body that stands before it, if any."""
    title = doc[first:end].text
    last = first - 1
    owned = last > 0 and doc[last].text in _POSSESSIVE
    body = named.get(last - 1 if owned else last) if last >= 0 else None
    if body is None or body[1] not in {last, last + 1}:
        pronoun = last >= 0 and doc[last].tag_ == "PRP$"
        owner = last - owned if owned or pronoun else -1
        return Held(person, first, end, title, None, owner)
    name = doc[body[0] : body[1]].text
    if owned:
        the = "the " if body[0] and doc[body[0] - 1].lower_ == "the" else ""
        if _complete(title):
            return Held(person, first, end, f"{the}{name}’s {title}", body)
        return Held(person, first, end, f"{title} of {the}{name}", body)
    rank = reaches_back(doc, body[0], named)
    while rank and doc[rank - 1].lower_ in _RANKS and rank - 1 not in named:
        rank -= 1
    return Held(person, first, end, f"{doc[rank : body[1]].text} {title}", body)


def _complete(title: str) -> bool:
    """Whether an office says with "of" or "for" what it is about ("Minister of Justice")."""
    return bool(ABOUT & set(title.lower().split()))


def _around(doc: Doc, start: int, end: int, named: Named) -> Iterator[Held | None]:
    """Appositions on either side, and "X is the president of Y"."""
    root = doc[start:end].root
    for child in root.children:
        if child.dep_ == "appos" and child.i >= end and child.i not in named:
            yield _described(doc, root.i, child, named, end)
    if root.dep_ == "appos" and root.head.i < start and root.head.i not in named:
        yield _described(doc, root.i, root.head, named, 0, stop=start)
    if root.dep_ == "nsubj" and root.head.lemma_ == "be" and root.head.tag_ != "VBD":
        # who "was the mayor" may be so no more
        for child in root.head.children:
            if child.dep_ == "attr" and not any(c.dep_ == "neg" for c in root.head.children):
                yield _described(doc, root.i, child, named, root.head.i + 1)


def _described(
    doc: Doc, person: int, head: Token, named: Named, low: int, stop: int = 0
) -> Held | None:
    """The office that a noun phrase tells, cut before clauses and further appositions."""
    if not is_office(head) or any(c.dep_ in {"cc", "conj"} for c in head.children):
        return None
    if head.dep_ == "pobj" and head.head.lower_ in {"of", "for"} and is_office(head.head.head):
        # "Minister of Justice": no judge
        return None
    first = max(low, min(t.i for t in head.subtree))
    last = phrase_end(head, stop or len(doc), named)
    if not last:
        return None
    while first < head.i and (doc[first].pos_ in {"DET", "PUNCT", "PRON"} or doc[first].is_space):
        first += 1
    size = office_size(doc, head.i + 1)
    core = _first(doc, head.i + 1 - size, first, named)
    held = _with_body(doc, person, core, head.i + 1, named)
    if last <= head.i + 1:
        return held
    if held.body is not None and doc[core - 1].text in _POSSESSIVE:
        return _with_body(doc, person, core, last, named)
    tail = doc[head.i + 1 : last]
    body = held.body or next((named[t.i] for t in tail if t.i in named), None)
    wording = f"{held.wording}{doc[head.i].whitespace_}{tail.text}"
    return Held(person, core, last, wording, body, held.owner)
