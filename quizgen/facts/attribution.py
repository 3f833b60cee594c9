"""Who says so, how sure it is, and whether it is so or not so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.facts.asides import aside_of
from quizgen.facts.build import Built
from quizgen.facts.clauses import Predication
from quizgen.facts.cut_off import without_article
from quizgen.facts.knowledge import verbs, words
from quizgen.facts.mentions import mention
from quizgen.facts.phrases import apart, core
from quizgen.models import Clause, Mention, Modality

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from quizgen.facts.names import Cast

_MODALS: dict[str, Modality] = {
    "will": "planned", "shall": "planned", "would": "possible", "could": "possible",
    "may": "possible", "might": "possible", "should": "possible", "must": "asserted",
    "can": "asserted",
}  # fmt: skip
_CONDITIONS = {"if", "unless", "once", "provided"}


@dataclass(frozen=True, slots=True)
class Source:
    """Who says something, as far as can be told."""

    mention: Mention | None
    """None when the article itself says it."""
    known: bool
    """False when somebody says it, but not for certain who; then it is not asked."""


def source(found: Predication, cast: Cast, speakers: dict[int, Predication]) -> Source:
    """Who says a clause: the subject of the verb of saying it depends on.

    Args:
        speakers: the predication of each verb, by token index.
    """
    said_by, known = _above(found, cast, speakers)
    if _goes_on(found.verb):
        return Source(None, known=False)
    if found.relation == "relative" and said_by is not None:
        # "the office, which runs ..., offered help, he said": whose words the aside is, none tells
        return Source(None, known=False)
    aside = aside_of(found.verb)
    if not known or aside is None or (aside.verb is None and aside.holder == found.verb):
        # "according to" on the clause itself is one of its parts
        return Source(said_by, known=known)
    if said_by is not None or aside.sayer is None:
        return Source(None, known=False)
    named, is_open = mention(core(aside.sayer), cast)
    sure = not is_open and (aside.verb is None or _can_say(aside.sayer, named))
    return Source(named if sure else None, known=sure)


def _above(
    found: Predication, cast: Cast, speakers: dict[int, Predication]
) -> tuple[Mention | None, bool]:
    """Who says a clause by the verbs above it, and whether that is certain."""
    verb, climbed = found.verb, 0
    said_by: Mention | None = None
    while verb.dep_ != "ROOT" and climbed < 8:
        head, climbed = verb.head, climbed + 1
        if verb.dep_ == "ccomp" and _entails(head):
            verb = head
            continue
        if verb.dep_ in {"ccomp", "xcomp", "pcomp"} and not apart(verb):
            if said_by is not None or _parted(head, found.verb):
                return None, False
            said_by = _sayer(head, cast, speakers)
            if said_by is None:
                return None, False
        elif _loose(verb, own=verb == _first(found.verb)):
            return None, False
        verb = head
    return said_by, True


def _entails(verb: Token) -> bool:
    """ "That meant the crew had to wait": what follows from what was told is told as well."""
    if verb.lemma_ != "mean" or any(c.dep_ in {"aux", "neg"} for c in verb.children):
        return False
    return any(c.dep_ == "nsubj" and c.lower_ in {"this", "that", "which"} for c in verb.children)


def _first(verb: Token) -> Token:
    """The first of the verbs that a verb is joined to: "which opened in May and is closed"."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb


def _sayer(verb: Token, cast: Cast, speakers: dict[int, Predication]) -> Mention | None:
    """Who says what hangs on a verb; none when it claims nothing, or it is not certain who."""
    outer = speakers.get(verb.i)
    if not _asserts(verb) or outer is None or outer.negated:
        return None
    subject = outer.subject.span
    if without_article(subject.root):
        return None
    said_by, is_open = mention(subject, cast)
    if is_open or not _can_say(subject.root, said_by):
        return None
    return _lowered(said_by, cast.stand_in(subject.root))


def _lowered(said_by: Mention, stands: Span | None) -> Mention:
    """What stands for a "they" that began its sentence, as it is said inside one."""
    if stands is None or not said_by.name or stands[0].pos_ == "PROPN":
        return said_by
    name = said_by.name[:1].lower() + said_by.name[1:]
    return said_by.model_copy(update={"name": name})


def _asserts(verb: Token) -> bool:
    """Whether a verb puts forward as so what hangs on it."""
    particle = next((f" {c.lower_}" for c in verb.children if c.dep_ == "prt"), "")
    lemma = verb.lemma_.lower() + particle
    return lemma in verbs("asserting") and lemma not in verbs("opaque")


def _loose(verb: Token, *, own: bool) -> bool:
    """Whether a clause hangs on its head so that nobody can tell who says it.

    Args:
        own: whether it is the very clause that is asked about, not one above it.
    """
    if apart(verb):
        return verb.head.lemma_.lower() in verbs("asserting")
    if verb.dep_ == "advcl":
        return _said_before(verb.head)
    return verb.dep_ in {"acl", "relcl", "csubj"} and not own


def _goes_on(verb: Token) -> bool:
    """ "Ada claims that the ferry sank and she swam": whether she claims it too, none tells."""
    saying = verb.head
    if verb.dep_ != "conj" or saying.lemma_.lower() not in verbs("asserting"):
        return False
    told = any(c.dep_ == "ccomp" and saying.i < c.i < verb.i for c in saying.children)
    joint = next((c for c in saying.children if c.dep_ == "cc" and c.i < verb.i), None)
    if joint is not None and joint.nbor(-1).text == ",":
        # ", and she ..." begins a sentence of its own
        return False
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    again = any(c.dep_ == "ccomp" for c in verb.children) and verb.lemma_.lower() in verbs(
        "asserting"
    )
    return told and not again and any(c.pos_ == "PRON" for c in subjects)


def _parted(saying: Token, verb: Token) -> bool:
    """Whether a semicolon ends what is said before the clause begins."""
    low, high = sorted((saying.i, verb.i))
    return any(t.text == ";" for t in saying.doc[low:high])


def _said_before(verb: Token) -> bool:
    """ "A closed, said Ada, because ...": the reason may be the speaker's."""
    told = any(c.dep_ == "ccomp" and c.i < verb.i for c in verb.children)
    return told and verb.lemma_.lower() in verbs("asserting")


def _can_say(head: Token, said_by: Mention) -> bool:
    if said_by.type in {"person", "people", "organisation", "country", "city"}:
        return True
    if head.pos_ == "PRON":
        return head.lower_ in {"he", "she", "they"}
    if head.head.lemma_.lower() in verbs("speaking") and head.dep_ == "nsubj":
        # "the head of the vaccination effort said"
        return said_by.type in {"thing", "place", "nationality"}
    return head.lemma_.lower() in words("sources") or head.lower_ in words("sources")


def according_to(clause: Clause) -> tuple[Clause, Mention | None, bool]:
    """A clause without its "according to ...", whom that names, and whether it stays open."""
    for part in clause.parts:
        if part.slot == "oblique" and part.marker.endswith("according to"):
            rest = tuple(p for p in clause.parts if p is not part)
            return Clause(parts=rest, verb=clause.verb), part.mention, part.open
    return clause, None, False


def modality(built: Built) -> Modality:
    """How sure the clause is, by its auxiliaries, its verb and its conditions."""
    if any(p.slot == "clause" and p.marker in _CONDITIONS for p in built.clause.parts):
        return "conditional"
    for auxiliary in built.clause.verb.auxiliaries:
        if auxiliary in _MODALS:
            return _MODALS[auxiliary]
    if built.clause.verb.lemma in verbs("planning"):
        return "planned"
    return "asserted"
