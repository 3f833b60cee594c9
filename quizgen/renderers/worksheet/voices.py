"""Who said what, and who wants what: read from the bank's people and facts."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from quizgen.models import (
    Bank,
    Demand,
    Evidence,
    Mention,
    Proposal,
    Quotation,
    Response,
    Statement,
)
from quizgen.renderers.worksheet.context import Context
from quizgen.renderers.worksheet.view import Card, Section
from quizgen.renderers.worksheet.words import words

_MOST_VOICES = 8
_MOST_CARDS = 6
_MOST_LINES = 4
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
            voice.name,
            voice.office,
            context.wheres(voice.said.values()),
            tuple((context.where(place), text) for text, place in _first(voice.said)),
        )
        for voice in _voices(context.bank)
        if voice.said
    )[:_MOST_VOICES]
    return Section(name="voices", macro="voices", cards=cards) if cards else None


def role_cards(context: Context) -> Section | None:
    """A card for each side that wants something; none when fewer than two do."""
    sides = [voice for voice in _voices(context.bank) if voice.wants or voice.said]
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
    found = {
        p.name: _Voice(p.name, p.office, dict.fromkeys(p.did, p.evidence)) for p in bank.people
    }

    def voice(mention: Mention) -> _Voice | None:
        name = mention.words
        if name.lower() in words().pronouns:
            return None
        return found.setdefault(_known(name, found), _Voice(name))

    for fact in bank.facts:
        if isinstance(fact, Statement | Quotation) and (speaker := voice(fact.speaker)):
            _add_words(speaker, fact)
        elif isinstance(fact, Demand) and (who := voice(fact.demander)):
            who.wants += [("You want", content.words) for content in fact.content]
        elif isinstance(fact, Proposal) and (who := voice(fact.proposer)):
            who.wants.append(("You propose", fact.content.words))
        elif isinstance(fact, Response) and (who := voice(fact.actor)):
            who.wants.append((_STANCES[fact.stance], (fact.condition or fact.object).words))
    return list(found.values())


def _add_words(voice: _Voice, fact: Statement | Quotation) -> None:
    """Words of a fact, unless the bank's people already tell what is on the same lines."""
    if fact.evidence not in voice.said.values():
        said = fact.content.words if isinstance(fact, Statement) else f"“{fact.words.text}”"
        voice.said.setdefault(said, fact.evidence)


def _known(name: str, found: dict[str, _Voice]) -> str:
    """The full name under which somebody is known already, if this is a part of it."""
    return next((full for full in found if full.endswith(f" {name}")), name)
