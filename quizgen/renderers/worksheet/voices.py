"""Who said what, and who wants what: read from the bank's people and facts."""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field

from quizgen.models import (
    Bank,
    Demand,
    Evidence,
    Fact,
    Mention,
    Person,
    Proposal,
    Quotation,
    Response,
    Statement,
)
from quizgen.renderers.wordings import wordings
from quizgen.renderers.worksheet.context import Context
from quizgen.renderers.worksheet.news import office
from quizgen.renderers.worksheet.sheet import Card, Section

_MOST_VOICES = 6
_MOST_CARDS = 6
_MOST_LINES = 4
_LONGEST = 200
"""Characters of what somebody said, as it is told on the sheet."""
_SAME = 0.6
"""Share of common words from which two texts are held to be the same."""
_TOLD = 0.8
"""Share of a deed's words that a sentence must hold to be its place."""
_LEAST_SAID = 4
"""Fewer words are no saying: "agrees somewhat"."""
_NEAR = 30
"""Characters between a verb and what was said, as in "said on Monday that"."""
_MINDS = ("person", "people", "organisation", "country", "nationality", "role")
_ANY = ("a", "an", "some", "many", "most")
"""Who begins with one of these is nobody in particular."""
_WORD = re.compile(r"\w+")
_WANT, _PROPOSE = _OPENINGS = ("You want", "You propose")
_STANCES = {"accept": "You accept", "reject": "You reject", "conditional": "You accept, if"}


@dataclass
class _Voice:
    """What one person or body did with words."""

    name: str
    office: str = ""
    said: dict[str, Evidence | None] = field(default_factory=dict)
    wants: list[tuple[str, str]] = field(default_factory=list)


def voices(context: Context) -> Section | None:
    """A map of who said what: names for the learner, their words for the teacher."""
    cards = tuple(
        Card(
            voice.name[:1].upper() + voice.name[1:],
            voice.office,
            context.wheres(place for _, place in _first(voice.said)),
            tuple((context.where(place), text) for text, place in _first(voice.said)),
        )
        for voice in _voices(context.bank)
        if voice.said
    )[:_MOST_VOICES]
    return Section(name="voices", macro="voices", cards=cards) if cards else None


def role_cards(context: Context) -> Section | None:
    """A card for each side; none where there is nothing to agree on.

    Somebody must want or propose something: "You accept: Brazilian soccer" begins no talk.
    """
    sides = [v for v in _voices(context.bank) if v.wants or len(v.said) + bool(v.office) > 1]
    if not any(label in _OPENINGS for voice in sides for label, _ in voice.wants):
        return None
    sides.sort(key=lambda voice: -len(voice.wants))
    cards = tuple(
        Card(voice.name, voice.office, "", tuple(_brief(voice))) for voice in sides[:_MOST_CARDS]
    )
    return Section(name="role_cards", macro="role_cards", cards=cards) if len(cards) > 1 else None


def _brief(voice: _Voice) -> Iterator[tuple[str, str]]:
    yield from voice.wants[:_MOST_LINES]
    for text, _ in _first(voice.said)[: max(1, _MOST_LINES - len(voice.wants))]:
        yield "You said or did", text


def _first(said: dict[str, Evidence | None]) -> list[tuple[str, Evidence | None]]:
    return list(said.items())[:_MOST_LINES]


def _voices(bank: Bank) -> list[_Voice]:
    """Everybody who speaks or wants something, people of the bank first."""
    found = {p.name: _Voice(p.name, office(p, bank), _deeds(p, bank)) for p in bank.people}
    for fact in bank.facts:
        mention = _mind(fact)
        if mention is None or not _speaks(mention):
            continue
        voice = found.setdefault(_known(mention.words, found), _Voice(mention.words))
        if isinstance(fact, Statement | Quotation):
            _add_words(voice, fact, bank)
        else:
            voice.wants += _wants(fact)
    return list(found.values())


def _deeds(person: Person, bank: Bank) -> dict[str, Evidence | None]:
    """What somebody said or did, each with the sentence that tells it, where one does."""
    return {
        text: _place(text, person, bank) for text in person.did if len(text.split()) >= _LEAST_SAID
    }


def _place(text: str, person: Person, bank: Bank) -> Evidence | None:
    """The first evidence among the facts that holds nearly all words of the text.

    Two people may do the same, so a sentence that names the person comes before one that does not.
    """
    wanted, name = _bag(text), person.name.split()[-1].lower()
    told = [_bag(fact.evidence.quote) for fact in bank.facts]
    fit = [i for i, bag in enumerate(told) if len(wanted & bag) >= _TOLD * len(wanted)]
    best = next((i for i in fit if name in told[i]), fit[0] if fit else None)
    return None if best is None else bank.facts[best].evidence


def _bag(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))


def _mind(fact: Fact) -> Mention | None:
    """Whose words or wishes the fact tells."""
    if isinstance(fact, Statement | Quotation):
        return fact.speaker
    if isinstance(fact, Demand):
        return fact.demander
    if isinstance(fact, Proposal):
        return fact.proposer
    return fact.actor if isinstance(fact, Response) else None


def _wants(fact: Fact) -> list[tuple[str, str]]:
    """What somebody wants, each with the words that say how."""
    if isinstance(fact, Demand):
        return [(_WANT, content.words) for content in fact.content]
    if isinstance(fact, Proposal):
        return [(_PROPOSE, fact.content.words)]
    if isinstance(fact, Response):
        return [(_STANCES[fact.stance], (fact.condition or fact.object).words)]
    return []


def _speaks(mention: Mention) -> bool:
    """Whether it is somebody with a name: "a median of 91 percent of people" is nobody."""
    said = mention.words
    return (
        mention.type in _MINDS
        and said.lower() not in wordings().pronouns
        and any(c.isupper() for c in said)
        and not any(c.isdigit() for c in said)
        and said.split()[0].lower() not in _ANY
    )


def _add_words(voice: _Voice, fact: Statement | Quotation, bank: Bank) -> None:
    """The words of a fact, once: what is known already gains its place in the article."""
    text = _said(fact, bank) if isinstance(fact, Statement) else fact.words.text
    if len(text.split()) < _LEAST_SAID:
        return
    said = _short(text) if isinstance(fact, Statement) else f"“{_short(text)}”"
    twin = next((known for known in voice.said if _overlap(known, said)), None)
    if twin is None:
        voice.said[said] = fact.evidence
    elif voice.said[twin] is None:
        voice.said[twin] = fact.evidence


def _said(fact: Statement, bank: Bank) -> str:
    """What was said with its verb, where that stands before it: "mentioned the abilities"."""
    verb, content = fact.verb, fact.content
    if not 0 < content.start - verb.end <= _NEAR:
        return content.words
    return verb.words + bank.article.text[verb.end : content.start] + content.words


def _short(text: str) -> str:
    """The text, cut after a word when it is long."""
    return textwrap.shorten(text.strip(" ,;"), _LONGEST, placeholder=" …")


def _overlap(one: str, other: str) -> bool:
    """Whether two texts tell the same: most words of the shorter are in the longer."""
    first, second = _bag(one), _bag(other)
    return len(first & second) >= _SAME * min(len(first), len(second))


def _known(name: str, found: dict[str, _Voice]) -> str:
    """The name under which somebody is known already, if one of the two ends with the other."""
    ends = (full for full in found if f" {full}".endswith(f" {name}") or name.endswith(f" {full}"))
    return next(ends, name)
