"""One word of a phrase for another of its kind: "the trade in tiger parts" -> "... wolf parts"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quizgen.items.distractors.files import word_list
from quizgen.items.distractors.tables import groups
from quizgen.items.distractors.wording import agree
from quizgen.lexicon import look_up, noun_classes

_VOWELS = "aeiou"
_CUT = re.compile(
    r"\s(?:that|which|who|whose|where|when|named|called|while|after|before|because)\s"
)
"""Where a phrase begins to tell more of its head: nothing is changed from there on."""

_ENDS = re.compile(r"$|,|\s(?:of|in|on|at|for|to|from|with|by|against|over|into|as|and|or|about)\b")
"""What follows the head of a noun phrase."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a phrase can be changed."""

    start: int
    end: int
    others: tuple[str, ...]
    """What may stand there instead, the likeliest first, in the same form."""


def changeable(phrase: str) -> list[Place]:
    """The words of a phrase for which the tables know others, in order, none overlapping."""
    cut = _CUT.search(phrase)
    found: list[Place] = []
    taken: set[int] = set()
    for match in _pattern().finditer(phrase, 0, cut.start() if cut else len(phrase)):
        others = _forms().get(match.group(), ())
        inside = range(match.start(), match.end())
        if others and taken.isdisjoint(inside) and not _in_compound(phrase, match):
            taken.update(inside)
            found.append(Place(match.start(), match.end(), others))
    return found


def _in_compound(phrase: str, match: re.Match[str]) -> bool:
    """Whether the word stands before a name, or in a compound that the tables do not know."""
    before = phrase[: match.start()].split(" ")[-2:-1]
    after = phrase[match.end() :].split(" ")[1:2]
    if after and (after[0][:1].isupper() or (only_noun(after[0]) and not _before_nouns(match))):
        return True
    return bool(before) and only_noun(before[0])


def only_noun(word: str) -> bool:
    """Whether a word can only be a noun, so that it makes a compound with its neighbour."""
    low = word.casefold().strip(",")
    known = [low, low.removesuffix("s")]
    if not word[:1].islower() or low in word_list("empty") or low.isdigit():
        return False
    return any(map(noun_classes, known)) and not any(look_up(w, "adjective") for w in known)


def _before_nouns(match: re.Match[str]) -> bool:
    """Whether the word's group may stand before another noun ("tiger parts")."""
    return match.group() in _modifiers()


@cache
def _modifiers() -> frozenset[str]:
    found = {n for g in groups("nouns") if g.name.endswith("+") for n in g.names}
    return frozenset(found | {n for g in groups("adjectives") for n in g.names})


def put(phrase: str, place: Place, other: str) -> str:
    """The phrase with another word at a place, "a" or "an" before it set right."""
    before, after = phrase[: place.start], phrase[place.end :]
    if phrase[place.start].isupper():
        other = other[:1].upper() + other[1:]
    return agree(before, other) + other + after


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """Every word of the tables in every form, with the others of its group in that form."""
    forms: dict[str, tuple[str, ...]] = {}
    for group in groups("nouns"):
        _add(forms, group.names)
        _add(forms, tuple(map(plural, group.names)))
    for group in groups("adjectives"):
        _add(forms, group.names)
    return forms


def _add(forms: dict[str, tuple[str, ...]], names: tuple[str, ...]) -> None:
    for i, name in enumerate(names):
        forms.setdefault(name, tuple(names[i + 1 :] + names[:i]))


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_forms(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w'’-])")


@cache
def plural(noun: str) -> str:
    """The plural of a noun of the tables ("city" -> "cities"); compounds by their last word."""
    irregular = {entry[0]: entry[-1] for g in groups("irregular_plurals") for entry in g.entries}
    first, _, last = noun.rpartition(" ")
    if last in irregular:
        done = irregular[last]
    elif last.endswith(("s", "x", "z", "ch", "sh")):
        done = f"{last}es"
    elif last.endswith("y") and last[-2:-1] not in _VOWELS:
        done = f"{last[:-1]}ies"
    else:
        done = f"{last}s"
    return f"{first} {done}".strip()


def _best(phrase: str, places: list[Place]) -> Place:
    """The first place that ends a noun phrase, else the last: "the brain chemical oxytocin"."""
    heads = (p for p in places if _ENDS.match(phrase[p.end :]))
    return next(heads, places[-1])


def variants(phrase: str) -> Iterator[str]:
    """The phrase with one word changed in several ways, or with two words changed in all ways.

    Two words of which each has but one other give the corners of a square (A'B, AB', A'B'):
    whoever looks for the option that shares most with the rest finds four equals.
    """
    places = changeable(phrase)
    rich = [place for place in places if len(place.others) >= 3]
    if rich:
        place = _best(phrase, rich)
        yield from (put(phrase, place, other) for other in place.others)
    elif len(places) >= 2:
        first, last = places[0], places[1]
        one = put(phrase, last, last.others[0])
        yield put(phrase, first, first.others[0])
        yield one
        yield put(one, first, first.others[0])
    elif places:
        yield from (put(phrase, places[0], other) for other in places[0].others)
