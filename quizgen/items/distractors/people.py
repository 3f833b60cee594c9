"""Persons and groups of people: those of the story in another role, or a group's peers."""

import re
from collections.abc import Iterator
from functools import cache

from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.feedback import not_named, of_the_story
from quizgen.items.distractors.files import word_list
from quizgen.items.distractors.nations import nation_in, other_adjectives, other_bodies
from quizgen.items.distractors.substitute import only_noun
from quizgen.items.distractors.tables import Group, groups
from quizgen.items.distractors.wording import fold, is_name, tokens
from quizgen.lexicon import look_up, noun_classes
from quizgen.models import Mention
from quizgen.resources import data

_LONGEST_NAME = 5
"""Words of a personal name with its title at the most; longer ones describe somebody."""

_LONGEST_CROWD = 6
_HE_SHE = frozenset({"he", "his", "him", "himself", "she", "her", "hers", "herself"})


def persons(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Other named persons of the story, the salient ones first; never anybody from outside it."""
    if not is_person(ask.key):
        return
    full = len(tokens(ask.key)) > 1
    human = _human(ask.key, story) > 0
    found: dict[str, Candidate] = {}
    for _, _, mention in story.of_type("person"):
        name = _full_name(mention, story)
        fits = full == (len(tokens(name)) > 1) and is_person(name) and (full or _known(name))
        if fits and (_human(name, story) > 0) == human and _agrees(name, ask.stem):
            about = of_the_story(ask, story, name)
            found.setdefault(tokens(name)[-1], Candidate(name, about, mention))
    for candidate in sorted(found.values(), key=lambda c: -_human(c.text, story)):
        first = tokens(candidate.text)[0]
        longer = any(candidate.text.startswith(f"{c.text} ") for c in found.values())
        if not longer and (first not in found or not full):
            yield candidate


def _human(name: str, story: Story) -> int:
    """How surely it is a person: 2 by a given name, an office or its speech; 0 by common words."""
    roles = {("role", "person"), ("quotation", "speaker"), ("statement", "speaker")}
    words = tokens(name)
    if all(
        noun_classes(w) or noun_classes(w.removesuffix("s")) or look_up(w, "adjective")
        for w in words
    ):
        return 2 if _known(name) else 0
    if _known(name) or any((f.kind, r) in roles for f, r, m in story.mentions if m.words == name):
        return 2
    return 0 if any(map(noun_classes, words)) else 1


def _known(name: str) -> bool:
    """Whether a name begins with a given name, or with titles before one."""
    return any(word in _given_names() for word in name.split()[:3])


def _agrees(name: str, stem: str) -> bool:
    """Whether a "he" or "she" of the stem could be that person."""
    said = {
        "m" if w in {"he", "his", "him", "himself"} else "f" for w in tokens(stem) if w in _HE_SHE
    }
    gender = next((g for w in name.split()[:2] if (g := _given_names().get(w))), "-")
    return gender == "-" or len(said) != 1 or gender in said


@cache
def _given_names() -> dict[str, str]:
    """Given names and the gender they tell: "m", "f", or "-"."""
    text = (data() / "names" / "given_names.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line[:1] != "#")
    return {row[0]: row[1] for row in rows if len(row) == 2}


def is_person(name: str) -> bool:
    """Whether a text reads as the name of one person, without a description."""
    words = name.split()
    shouted = any(len(w) > 2 and w.isupper() and "." not in w for w in words)
    joined = re.search(r"\band\b|\bof\b|\bthe\b|,|[’']s\b|\d", name)
    led = not words or (nation_in(words[0]) is not None and not _known(words[0]))
    return (
        is_name(name)
        and name[0].isupper()
        and not (shouted or joined or led)
        and len(words) <= _LONGEST_NAME
    )


def _full_name(mention: Mention, story: Story) -> str:
    """The longest name of the person: "Starmer" -> "Keir Starmer"."""
    name = mention.words
    if len(tokens(name)) > 1:
        return name
    longer = (
        m.words for _, _, m in story.of_type("person") if tokens(m.words)[-1:] == tokens(name)
    )
    return max((n for n in longer if is_person(n)), key=len, default=name)


def crowds(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Peers of a group of people without a name, from the table's group that knows it."""
    key = ask.key
    named = [*other_adjectives(ask, story), *other_bodies(ask, story)]
    if named and len(key.split()) <= _LONGEST_CROWD:
        yield from (Candidate(text, not_named(text, story)) for text in named)
        return
    found = _group(key)
    if found is None:
        return
    table, ending = found
    before = key[: len(key) - len(ending)]
    if re.search(r"['’]s?\b", key) or only_noun(before.split(" ")[-2:][0]):
        return
    inside = [name for name in table.names if story.names(name)]
    for name in [*inside, *(n for n in table.names if n not in inside)]:
        text = before + name
        about = of_the_story(ask, story, text) if story.names(text) else not_named(text, story)
        yield Candidate(text, about)


def _group(key: str) -> tuple[Group, str] | None:
    """The group whose entry ends the key, and that entry as it stands in the key.

    A group whose entries share a last word knows every phrase with that word: "park officials".
    """
    if tokens(key)[-1:] and tokens(key)[-1] in word_list("vague"):
        return None
    ends = [
        (table, entry)
        for table in groups("people_groups")
        for entry in table.names
        if key == entry or key.endswith(f" {entry}")
    ]
    if ends:
        return max(ends, key=lambda found: len(found[1]))
    if len(key.split()) != 2 or key != fold(key):
        return None
    last = tokens(key)[-1]
    sharing = (t for t in groups("people_groups") if {tokens(n)[-1] for n in t.names} == {last})
    return next(((table, key) for table in sharing), None)
