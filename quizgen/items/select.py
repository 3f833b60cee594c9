"""What of a clause a stem says: the parts that it needs, and none that stays open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quizgen.items.candidate import Refusal
from quizgen.items.realise import Sentence, said
from quizgen.items.torn import leads_on, refuse_torn, stressed
from quizgen.items.words import listed, verbs
from quizgen.models import Clause, Part

LONGEST = 22
"""Words of a stem above which what it can spare is left out."""
MOST = 28
"""Words of a stem above which it is refused."""
WEAKEST = 2
"""Descriptions that only the story explains, which a stem may hold."""
_TIMES = {"weekday", "month", "year", "date", "time", "duration"}
_PLACES = {"city", "country", "place"}
_FINITE = {"while", "as", "although", "though", "whereas", "since", "when", "after", "before",
           "because", "until", "where", "with"}  # fmt: skip
_ADJUNCTS = {"after", "before", "following", "during", "amid", "despite", "since", "ahead of",
             "in addition to", "as well as", "alongside", "as part of", "prior to"}  # fmt: skip
"""Prepositions whose phrase only adds to what happened."""
_LIMITING = {"until", "till", "unless", "except", "without"}
"""Without these the rest says more than is true ("the shop was closed until May")."""
_CONDITIONS = {"if", "unless", "once", "whether"}
_SUPPOSED = {"under", "with", "without", "in case of", "in the event of", "subject to"}
"""Before "would" these say on what condition."""
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)(?: \d{4})?"
)
_MODAL = {"would", "could", "might"}


def sentence(
    clause: Clause,
    *,
    without: Part | None = None,
    keep: Part | None = None,
    room: int = LONGEST,
) -> Sentence:
    """The clause cut to what a stem says.

    Args:
        clause: what the article says.
        without: the part that is asked for.
        keep: a part that is said whatever else is left out.
        room: words that the stem may have.

    Raises:
        Refusal: something that it cannot do without is open, or it is too long.
    """
    subject = _closed(next(p for p in clause.parts if p.slot == "subject"))
    asked = without is not None and without.slot == "subject"
    if subject.open and not asked:
        raise Refusal("open reference")
    others = (p for p in clause.parts if p.slot not in {"subject", "verb"} and p is not without)
    rest = [_closed(p) for p in others]
    parts = [p for p in rest if p == keep or _kept(p, clause)]
    # "early in 2016", asked for the year: "early" goes with it
    timed = without is not None and without.role == "when"
    beside = [*parts, *([without] if without and not timed else [])]
    parts = [p for p in parts if p == keep or not leads_on(p, clause, beside)]
    parts = [p for p in parts if p == keep or not stressed(p, clause, parts)]
    while _length(clause, parts, subject, without) > room:
        parts_before = len(parts), sum(len(said(p)) for p in parts)
        _tighten(parts, clause)
        if parts_before == (len(parts), sum(len(said(p)) for p in parts)):
            break
    if not asked and _length(clause, parts, subject, without) > room:
        subject = cut(subject)
    if _length(clause, parts, subject, without) > MOST:
        raise Refusal("too long")
    if not parts and (asked or (without is None and not clause.verb.passive)):
        raise Refusal("says too little")
    markers = [p.marker for p in parts if p.slot == "oblique" and p.marker in {"from", "of", "to"}]
    if len(markers) > len(set(markers)):
        raise Refusal("uncertain attachment")
    if any(_run_together(a, b) for a, b in pairwise(clause.parts)):
        raise Refusal("bad punctuation")
    refuse_torn(clause, parts, without)
    _refuse_vague([*parts, *([] if asked else [subject])])
    return Sentence(clause, tuple(parts), subject)


def _run_together(one: Part, other: Part) -> bool:
    """ "2-0": two parts that only a mark stands between."""
    between = other.mention.start - one.mention.end
    if between == 3 and not other.marker and "verb" not in {one.slot, other.slot}:
        # "even more – around £100": a dash parts them
        return True
    return between <= 1 and one.mention.text[-1:].isdigit() and other.mention.text[:1].isdigit()


def _refuse_vague(parts: Sequence[Part]) -> None:
    """A stem must not hang on many things that only the story explains."""
    if sum(p.weak for p in parts) > WEAKEST:
        raise Refusal("vague description")


def _tighten(parts: list[Part], clause: Clause) -> None:
    """Cut the longest part that can be cut, else leave out what can be spared."""
    long = [p for p in parts if p.mention.short]
    if long:
        longest = max(long, key=lambda p: len(p.mention.words))
        parts[parts.index(longest)] = cut(longest)
        return
    spare = _spare(parts, clause)
    if spare is not None:
        parts.remove(spare)


def _closed(part: Part) -> Part:
    """A part that stays open only in what can be cut from it, without that."""
    if part.open and part.mention.short:
        return cut(part).model_copy(update={"open": False})
    return part


def cut(part: Part) -> Part:
    """A part by its short words, where it has them."""
    if not part.mention.short:
        return part
    mention = part.mention.model_copy(update={"name": part.mention.short, "short": ""})
    return part.model_copy(update={"mention": mention, "closing": part.short_closing})


def _kept(part: Part, clause: Clause) -> bool:
    """Whether a part is said; one that is open and cannot be spared refuses the whole."""
    spare = _sparable(part, clause)
    if part.open and not spare:
        raise Refusal("open reference")
    if part.slot == "clause":
        return _clause_kept(part)
    if part.slot in {"adverb", "oblique"} and _dangles(part):
        return False
    if part.slot == "adverb" and said(part).split()[-1] in listed("comment_adverbs"):
        return False
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
        measured = part.mention.type in {"quantity", "number", "money", "percent", "duration"}
        return not measured and part.mention.text.lower() not in listed("telling_adverbs")
    if part.slot in {"oblique", "clause"} and part.marker in _LIMITING:
        return False
    if _supposes(part, clause):
        return False
    if part.slot == "oblique":
        adjunct = part.marker in _ADJUNCTS or said(part).lower() in listed("relative_times")
        return part.aside or part.mention.start < verb or _circumstance(part) or adjunct
    return False


def _supposes(part: Part, clause: Clause) -> bool:
    """Whether a phrase says on what condition the clause holds ("under the new law, ... would")."""
    modal = bool(_MODAL & set(clause.verb.auxiliaries))
    return modal and part.slot == "oblique" and part.marker in _SUPPOSED and not part.open


def _dangles(part: Part) -> bool:
    """Whether a time or a link is reckoned from something said elsewhere."""
    words = said(part).lower()
    if part.marker == "on" and _MONTH.fullmatch(part.mention.words):
        # "on Nov.": the day is lost
        return True
    if part.mention.type == "duration" and part.marker in {"", "about", "around"}:
        # "about a month after ...", of which the rest is left out
        return part.role != "duration"
    return words in listed("relative_times") or words.split()[-1] in {
        "later",
        "earlier",
        "before",
        "afterwards",
    }


def _circumstance(part: Part) -> bool:
    return part.role in {"when", "where", "duration"} or part.mention.type in _TIMES


def _spare(parts: Sequence[Part], clause: Clause) -> Part | None:
    """The last part that a long stem can do without."""
    verb = next(p for p in clause.parts if p.slot == "verb").mention.start
    for part in reversed(parts):
        controlled = clause.verb.lemma in verbs("control") or clause.verb.passive
        filled = any(p.slot == "object" for p in clause.parts)
        purpose = part.slot == "clause" and part.role in {"purpose", "aim"}
        purpose = purpose and filled and not controlled
        fronted = part.slot == "oblique" and part.mention.start < verb
        if _supposes(part, clause):
            continue
        if purpose or fronted or _sparable(part, clause):
            return part
    return None


def _length(clause: Clause, parts: Sequence[Part], subject: Part, without: Part | None) -> int:
    words = sum(len(said(p).split()) for p in parts) + len(clause.verb.auxiliaries) + 2
    asked = without is not None and without.slot == "subject"
    return words + (0 if asked else len(said(subject).split()))
