"""Offices and callings: those that others hold in the story, then peers from the table."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.feedback import not_stated
from quizgen.items.distractors.files import word_list
from quizgen.items.distractors.nations import nation_in
from quizgen.items.distractors.substitute import Place, put
from quizgen.items.distractors.tables import Group, groups
from quizgen.items.distractors.wording import fold, holds, tokens
from quizgen.models import Role

_LONGER = 2.2
"""How many times as long as the key an office of the story may be, or the key as it."""

_SUBJECT = re.compile(r"(?<=\bof )[a-z]+\b")


class _Office(NamedTuple):
    group: Group
    match: re.Match[str]
    place: int


def offices(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Offices that others hold in the story, then the key with another office in its place."""
    if tokens(ask.key)[-1:] and tokens(ask.key)[-1] in word_list("inside names"):
        return
    yield from _of_others(ask, story)
    found = _office_in(ask.key, story)
    texts = _other_subjects(ask.key) if found is None else _other_offices(ask.key, found)
    yield from (Candidate(text, not_stated(text, story)) for text in texts)


def _of_others(ask: Ask, story: Story) -> Iterator[Candidate]:
    """The offices of other persons, told in full, that nobody could hold beside the key's."""
    person = ask.fact.person.words if isinstance(ask.fact, Role) else ""
    own = [f.title.words for f in _roles(story) if fold(f.person.words) == fold(person)]
    for fact in _roles(story):
        title = fact.title.words
        fits = 1 / _LONGER <= len(title) / len(ask.key) <= _LONGER and len(title.split()) > 1
        lower = title[0].islower() == ask.key[0].islower()
        taken = any(holds(o, title) or holds(title, o) for o in own) or holds(ask.stem, title)
        if fits and lower and not taken and fold(fact.person.words) != fold(person):
            yield Candidate(title, f"In the article, that is {fact.person.words}.", fact.title)


def _roles(story: Story) -> Iterator[Role]:
    """The offices that the article itself says somebody holds."""
    for fact in story.facts:
        if isinstance(fact, Role) and fact.polarity == "positive" and fact.person.type == "person":
            yield fact


def _other_offices(key: str, found: _Office) -> Iterator[str]:
    names, own = found.group.names, found.match.group()
    order = sorted(range(len(names)), key=lambda i: (abs(i - found.place), i))
    for name in (names[i] for i in order if i != found.place):
        other = _in_case(name, own)
        yield put(key, Place(found.match.start(), found.match.end(), ()), other)


def _in_case(name: str, own: str) -> str:
    """The office with capitals where the key's has them."""
    words = own.split()
    if all(w[0].isupper() for w in words):
        return re.sub(r"(?<![’'])\b[a-z](?!f\b|he\b)", lambda m: m.group().upper(), name)
    return name


def _office_in(key: str, story: Story) -> _Office | None:
    """The longest office of the table that begins a key, but for a country or a body before it."""
    nation = nation_in(key)
    country = nation.code if nation else story.text.home
    best: _Office | None = None
    for group in groups("offices"):
        bracket = re.search(r"\[(\w+)\]", group.name)
        mark = bracket.group(1) if bracket else ""
        if (mark == "body" and nation is not None) or (len(mark) == 2 and mark != country):
            continue
        for place, names in enumerate(group.entries):
            match = _match(key, names)
            if match and (best is None or len(match.group()) > len(best.match.group())):
                best = _Office(group, match, place)
    return best


def _match(key: str, names: tuple[str, ...]) -> re.Match[str] | None:
    """The longest of the names where the key's own office stands: first, or after its country."""
    found = (
        re.search(rf"(?<![\w-]){re.escape(name)}(?=$| of | for | at | on )", key, re.IGNORECASE)
        for name in names
    )
    fitting = [m for m in found if m and _introduced(key[: m.start()])]
    return max(fitting, key=lambda m: len(m.group()), default=None)


def _introduced(before: str) -> bool:
    """Whether what stands before an office only says whose it is."""
    bare = re.sub(r"^the |['’]s?$", "", before.strip())
    return not bare or nation_in(bare) is not None or before.rstrip().endswith(("'s", "’s", "s'"))


def _other_subjects(key: str) -> Iterator[str]:
    """ "professor of chemistry" -> "professor of physics"."""
    found = _SUBJECT.search(key)
    for group in groups("wholes"):
        if found and group.name == "sciences" and group.place(found.group()) is not None:
            for name in group.names:
                if name != found.group():
                    yield key[: found.start()] + name + key[found.end() :]
