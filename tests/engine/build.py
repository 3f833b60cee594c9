"""Clauses, facts and candidates made by hand, so that a stage is tested without a parser."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from quizgen.items.candidate import Candidate
from quizgen.models import Action, Article, Clause, Evidence, FactKind, Mention, Part, Verb

_PART = {"marker", "role", "open", "weak", "aside", "closing"}
_VERB = {"lemma", "auxiliaries", "tense", "passive", "negated", "particle"}
_NOT_MENTION = _PART | _VERB

Piece = Mapping[str, Any]
"""One constituent: `{slot: words}` first, then fields of its part, its mention, or its verb."""


def cases(name: str) -> list[dict[str, Any]]:
    """The cases of a data file of this folder."""
    found = yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
    assert isinstance(found, list)
    return found


def marked(name: str, about: str) -> list[Any]:
    """The cases as parameters named by a field; one with a "bug" is expected to fail."""
    return [
        pytest.param(
            case,
            id=str(case[about])[:50],
            marks=[pytest.mark.xfail(strict=True, reason=case["bug"])] if "bug" in case else [],
        )
        for case in cases(name)
    ]


def clause(pieces: Sequence[Piece]) -> Clause:
    """A clause of these pieces, each placed behind the one before, a blank between them."""
    parts: list[Part] = []
    verb: Verb | None = None
    at = 0
    for piece in pieces:
        slot, words = next(iter(piece.items()))
        rest = {k: v for k, v in piece.items() if k != slot}
        marker = rest.get("marker", "")
        start = at + (len(marker) + 1 if marker else 0)
        about = {k: v for k, v in rest.items() if k not in _NOT_MENTION}
        mention = Mention(start=start, end=start + len(words), text=words, **about)
        own = {k: v for k, v in rest.items() if k in _PART}
        parts.append(Part(slot=slot, mention=mention, **own))
        at = mention.end + 1
        if slot == "verb":
            verb = Verb(form=words, **{k: v for k, v in rest.items() if k in _VERB})
    assert verb is not None
    return Clause(parts=tuple(parts), verb=verb)


def text_of(made: Clause) -> str:
    """The words of a clause as they stand in its article."""
    text = ""
    for part in made.parts:
        text = text.ljust(part.mention.start - len(part.marker) - 1 if part.marker else len(text))
        lead = f"{part.marker} " if part.marker else ""
        text = f"{text.ljust(part.mention.start - len(lead))}{lead}{part.mention.text}"
    return text


def article(made: Clause, *, title: str = "A day in the news") -> Article:
    """The article that holds nothing but the clause."""
    return Article(id="made", title=title, text=f"{text_of(made)}.")


def action(made: Clause, *, at: int = 0, salience: float = 0.5, **more: Any) -> Action:
    """The fact of a clause; `at` tells its sentence from others."""
    quote = f"{text_of(made)}."
    return Action(
        id=f"{at:08x}",
        evidence=Evidence(start=at, end=at + len(quote), quote=quote),
        verb=next(p.mention for p in made.parts if p.slot == "verb"),
        clause=made,
        salience=salience,
        **more,
    )


def plain(verb_at: int = 20) -> Clause:
    """A clause whose verb stands at an offset, where only that counts."""
    subject = Mention(start=0, end=3, text="Ada")
    verb = Mention(start=verb_at, end=verb_at + 3, text="won")
    return Clause(
        parts=(Part(slot="subject", mention=subject), Part(slot="verb", mention=verb)),
        verb=Verb(lemma="win", form="won"),
    )


def candidate(
    stem: str,
    key: str,
    *,
    at: int = 0,
    verb_at: int = 20,
    kind: FactKind = "action",
    role: str = "actor",
    salience: float = 0.5,
    **more: Any,
) -> Candidate:
    """A candidate of a fact whose sentence stands at one offset and its verb at another."""
    return Candidate(
        stem=stem,
        key=key,
        mention=Mention(start=at, end=at + len(key), text=key),
        fact=action(plain(verb_at), at=at, salience=salience),
        kind=kind,
        role=role,
        answer_at=None,
        **more,
    )
