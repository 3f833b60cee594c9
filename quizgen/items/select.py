"""What of a clause a stem says: the parts that it needs, and none that stays open."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.items.candidate import Refusal
from quizgen.items.realise import Sentence, said
from quizgen.models import Clause, Part

LONGEST = 20
"""Words of a stem above which what it can spare is left out."""
MOST = 26
"""Words of a stem above which it is refused."""
_TIMES = {"weekday", "month", "year", "date", "time", "duration"}
_PLACES = {"city", "country", "place"}
_FINITE = {"while", "as", "although", "though", "whereas", "since", "when", "after", "before",
           "because", "until", "where", "with"}  # fmt: skip
_CONDITIONS = {"if", "unless", "once", "whether"}


def sentence(clause: Clause, *, without: Part | None = None, room: int = LONGEST) -> Sentence:
    """The clause cut to what a stem says.

    Args:
        clause: what the article says.
        without: the part that is asked for.
        room: words that the stem may have.

    Raises:
        Refusal: something that it cannot do without is open, or it is too long.
    """
    subject = next(p for p in clause.parts if p.slot == "subject")
    if subject.open and subject is not without:
        raise Refusal("open reference")
    rest = [p for p in clause.parts if p.slot not in {"subject", "verb"} and p is not without]
    parts = [p for p in rest if _kept(p, clause)]
    while _length(clause, parts, subject, without) > room:
        spare = _spare(parts, clause)
        if spare is None:
            break
        parts.remove(spare)
    if _length(clause, parts, subject, without) > MOST:
        raise Refusal("too long")
    return Sentence(clause, tuple(parts), subject)


def _kept(part: Part, clause: Clause) -> bool:
    """Whether a part is said; one that is open and cannot be spared refuses the whole."""
    spare = _sparable(part, clause)
    if part.open and not spare:
        raise Refusal("open reference")
    if part.slot == "clause":
        return _clause_kept(part)
    if part.slot == "adverb" and part.aside:
        return part.mention.type in _TIMES and not part.open
    if part.slot == "oblique" and part.aside and not _circumstance(part):
        return False
    return not part.open


def _clause_kept(part: Part) -> bool:
    if part.marker in _CONDITIONS and not part.open:
        return True
    if part.marker in _FINITE or (part.aside and part.marker != "to"):
        return False
    return not part.open


def _sparable(part: Part, clause: Clause) -> bool:
    """Whether the clause stays true and whole without the part."""
    verb = next(p for p in clause.parts if p.slot == "verb").mention.start
    if part.slot == "clause":
        if part.marker in _CONDITIONS:
            return False
        return part.aside or part.marker in _FINITE
    if part.slot == "adverb":
        return part.mention.text.lower() not in _MEANING
    if part.slot == "oblique":
        return part.aside or part.mention.start < verb or _circumstance(part)
    return False


_MEANING = {"not", "never", "no longer", "hardly", "barely", "only", "almost", "nearly", "rarely",
            "seldom", "less", "more", "twice", "back", "away", "out", "up", "down", "off",
            "home", "together", "forward"}  # fmt: skip
"""Adverbs without which a clause says something else."""


def _circumstance(part: Part) -> bool:
    return part.role in {"when", "where", "duration"} or part.mention.type in _TIMES


def _spare(parts: Sequence[Part], clause: Clause) -> Part | None:
    """The last part that a long stem can do without."""
    verb = next(p for p in clause.parts if p.slot == "verb").mention.start
    for part in reversed(parts):
        purpose = part.slot == "clause" and part.role == "purpose"
        fronted = part.slot == "oblique" and part.mention.start < verb
        if purpose or fronted or _sparable(part, clause):
            return part
    return None


def _length(clause: Clause, parts: Sequence[Part], subject: Part, without: Part | None) -> int:
    words = sum(len(said(p).split()) for p in parts) + len(clause.verb.auxiliaries) + 2
    return words + (0 if subject is without else len(said(subject).split()))
