"""Offices and callings: those that others hold in the story, then peers from the table."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.characters import Character, character, gender
from quizgen.items.distractors.feedback import not_stated
from quizgen.items.distractors.files import word_list
from quizgen.items.distractors.nations import nation_in, nations_in
from quizgen.items.distractors.substitute import Place, put
from quizgen.items.distractors.tables import Group, groups
from quizgen.items.distractors.wording import content, fold, holds, is_name, tokens
from quizgen.models import Role

_LONGER = 2.2
"""How many times as long as the key an office of the story may be, or the key as it."""

_SMALL = 3
"""Letters of a word that has no capital inside a title."""


class _Office(NamedTuple):
    group: Group
    match: re.Match[str]
    place: int


def offices(ask: Ask, story: Story) -> Iterator[Candidate]:
    """For an office of a state the others of that state; else offices that others hold here.

    An office of a company or a club gets no invented ones beside it, and none of a state's.
    """
    if tokens(ask.key)[-1:] and tokens(ask.key)[-1] in word_list("inside names"):
        return
    texts = [*_texts(ask, story)]
    if texts:
        yield from (Candidate(text, not_stated(text, story)) for text in texts)
    else:
        yield from _of_others(ask, story)


def _texts(ask: Ask, story: Story) -> Iterator[str]:
    """The key with its subject or its office of a state changed: the first of these it has."""
    subjects = [*_other_subjects(ask.key), *_portfolios(ask.key)]
    found = _office_in(ask.key, story)
    if subjects:
        yield from subjects
    elif found is not None:
        yield from _other_offices(ask.key, found)


def _of_others(ask: Ask, story: Story) -> Iterator[Candidate]:
    """The offices of other persons, told in full, that nobody could hold beside the key's."""
    person = ask.fact.person.words if isinstance(ask.fact, Role) else ""
    holder = character(story, person) if person else None
    told = content(ask.key) & content(story.article.headline)
    if holder is None or holder.famous or holder.head or told:
        return
    for fact in _roles(story):
        title, other = fact.title.words, fact.person.words
        if fold(other) != fold(person) and _fits(ask, holder, title):
            peer = character(story, other)
            if not (peer.famous or peer.governs):
                yield Candidate(title, f"In the article, that is {other}.", fact.title)


def _fits(ask: Ask, holder: Character, title: str) -> bool:
    """Whether the title of another could be the holder's: in form, in sex and in country."""
    shape = 1 / _LONGER <= len(title) / len(ask.key) <= _LONGER and len(title.split()) > 1
    lower = title[0].islower() == ask.key[0].islower()
    taken = any(holds(o, title) or holds(title, o) for o in holder.titles)
    own, other = nation_in(ask.key), nation_in(title)
    abroad = other is not None and (own is None or own.code != other.code)
    known = {country.code for country in nations_in(ask.stem)}
    word = gender("", (fold(title),))
    sex = word == "-" or word == gender(holder.name, holder.titles)
    sporty = bool(word_list("referees") & set(tokens(f"{title} {ask.key}")))
    alone = not known and not abroad and not sporty and not holds(ask.fact.evidence.quote, title)
    return shape and lower and sex and alone and not taken and not holds(ask.stem, title)


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
        return re.sub(r"(?<![’'])\b[a-z](?!f\b|he\b|or\b)", lambda m: m.group().upper(), name)
    return name


def _office_in(key: str, story: Story) -> _Office | None:
    """The longest office of the table that begins a key, but for a country or a body before it."""
    nation = nation_in(key)
    country = nation.code if nation else story.text.home
    best: _Office | None = None
    for table in groups("offices"):
        bracket = re.search(r"\[(\w+)\]", table.name)
        mark = bracket.group(1) if bracket else ""
        if len(mark) == 2 and mark != country:
            continue
        for place, names in enumerate(table.entries):
            match = _match(key, names)
            if match and not _of_a_state(key, match):
                continue
            if match and (best is None or len(match.group()) > len(best.match.group())):
                best = _Office(table, match, place)
    return best


def _of_a_state(key: str, office: re.Match[str]) -> bool:
    """Whether what stands around an office names a country, or nothing at all."""
    before, after = key[: office.start()].strip(), key[office.end() :].strip()
    return all(not part or nation_in(part) is not None for part in (before, after))


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
    return not bare or is_name(bare) or before.rstrip().endswith(("'s", "’s", "s'"))


def _portfolios(key: str) -> Iterator[str]:
    """Ministers of other things: "Minister for Education"."""
    if re.match(r"minister (?:for|of) ", key, re.IGNORECASE):
        named = [t for t in groups("offices") if t.kind.startswith("portfolios")]
        written = key.casefold().replace(" of ", " for ", 1)
        own = (t for t in named if any(written.startswith(n) for n in t.names))
        said = key.casefold().split()[2:]
        for name in next(own, named[-1]).names:
            if said[: len(name.split()) - 2] == name.split()[2:]:
                # "minister for education" is the minister of education
                continue
            said_as = name.replace(" for ", f" {key.split()[1].lower()} ", 1)
            yield _in_case(said_as, " ".join(w for w in key.split() if len(w) > _SMALL))


def _other_subjects(key: str) -> Iterator[str]:
    """ "professor of chemistry" -> "professor of physics"."""
    for table in groups("wholes"):
        if not table.kind.endswith(("sciences", "humanities", "departments")):
            continue
        pattern = "|".join(sorted(table.names, key=len, reverse=True))
        found = re.search(rf"(?<=\bof )(?:{pattern})\b", key, re.IGNORECASE)
        if found is not None:
            for other in table.names:
                if other != found.group().casefold():
                    said = _in_case(other, found.group())
                    yield key[: found.start()] + said + key[found.end() :]
