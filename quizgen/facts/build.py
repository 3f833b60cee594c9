"""From a predication to a clause of the model: parts in order, each with its stand-alone words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from quizgen.facts.clauses import Predication
from quizgen.facts.closing import closing
from quizgen.facts.constituents import Constituent
from quizgen.facts.cut_off import cut_off
from quizgen.facts.frayed import frayed
from quizgen.facts.knowledge import words
from quizgen.facts.mentions import mention
from quizgen.facts.names_mentions import sort_of
from quizgen.facts.names_syntax import SAYING
from quizgen.facts.reference import wording
from quizgen.facts.shorten import shortened
from quizgen.models import Clause, Mention, Part, Verb

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.names import Cast

_TENSES: dict[str, Literal["past", "present", "none"]] = {
    "VBD": "past",
    "VBZ": "present",
    "VBP": "present",
    "VBN": "past",
}

_CONTINUING = {"add", "continue"}

_UNCLEAN = re.compile(r"[^\d\s] \d{1,2} ?[–-] ?\d{1,2}(?![\d-]| [a-z])|\s[–—]\s")
"""A score that the parser takes for a part of the name before it ("South Korea 1 – 0"), or half
of what dashes set off."""
_SHORT = {
    "'ve": "have", "'ll": "will", "'d": "would", "'re": "are", "'m": "am",
    "wo": "will", "ca": "can", "sha": "shall",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Built:
    """A clause with the predication behind it."""

    predication: Predication
    clause: Clause


def build(found: Predication, cast: Cast) -> Built:
    """The clause of a predication, without connectives ("also", "however")."""
    head = found.subject.span.root
    parts = [_part(found.subject, cast, None, found.verb)]
    parts.append(Part(slot="verb", mention=_verb_mention(found.verb)))
    for constituent in found.parts:
        if not _empty(constituent):
            parts.append(_part(constituent, cast, head, found.verb))
    parts.sort(key=lambda p: p.mention.start)
    return Built(found, Clause(parts=tuple(parts), verb=_verb(found)))


def _part(constituent: Constituent, cast: Cast, subject: Token | None, verb: Token) -> Part:
    found, is_open = mention(constituent.span, cast, subject=subject)
    broken = _broken(constituent, cast, verb) or _UNCLEAN.search(found.text) is not None
    return Part(
        slot=constituent.slot,
        # the beginning of a phrase that was ended too early is no whole one either
        mention=found.model_copy(update={"short": ""}) if cut_off(constituent) else found,
        marker=constituent.marker,
        open=is_open or broken,
        weak=wording(constituent.span, cast).weak,
        aside=constituent.aside,
        closing=closing(constituent.span, constituent.slot),
        short_closing=closing(shortened(constituent.span), constituent.slot),
    )


def _broken(constituent: Constituent, cast: Cast, verb: Token) -> bool:
    """Whether the parser cut a phrase in the wrong place, or hung it on the wrong verb."""
    return (
        _cut_list(constituent, cast)
        or _verbless(constituent)
        or frayed(constituent, cast)
        or _reckoned(constituent)
        or _in_quotes(constituent)
        or _astray(constituent, verb)
    )


def _reckoned(constituent: Constituent) -> bool:
    """ "45 minutes", of "45 minutes after they left": without the rest it says something else."""
    doc, end = constituent.span.doc, constituent.span.end
    timely = constituent.span.root.ent_type_ in {"DATE", "TIME"} and constituent.slot == "adverb"
    return timely and end < len(doc) and doc[end].lower_ in {"after", "before"}


def _in_quotes(constituent: Constituent) -> bool:
    """ "in the short term" as somebody's words, whose marks stand around the preposition too."""
    doc, span = constituent.span.doc, constituent.span
    if not constituent.marker or constituent.slot == "clause" or constituent.start == 0:
        return False
    opened = doc[constituent.start - 1].text in {"“", '"'}
    closes = any(t.text in {"”", '"'} for t in doc[span.end : span.end + 2])
    return opened and closes and not any(t.text in {"“", "”", '"'} for t in span)


def _astray(constituent: Constituent, verb: Token) -> bool:
    """ "To feel at home, she said she sings": the purpose is the singing's, not the saying's."""
    fronted = constituent.marker == "to" and constituent.start < verb.i
    return fronted and constituent.slot == "clause" and verb.lemma_ in SAYING


def _verbless(constituent: Constituent) -> bool:
    """Whether a clause has no verb of its own: a slip of the parser."""
    root = constituent.span.root
    if constituent.slot != "clause" or constituent.marker not in {"that", ""}:
        return False
    content = constituent.marker == "that" or root.dep_ == "ccomp"
    return content and root.pos_ not in {"VERB", "AUX"}


def _cut_list(constituent: Constituent, cast: Cast) -> bool:
    """Whether one name of a list is taken for the whole of it: a slip of the parser."""
    root = constituent.span.root
    named = cast.at(root)
    many = any(c.dep_ == "compound" and c.tag_ == "NNS" for c in root.children)
    if named is not None and many and not any(c.dep_ == "conj" for c in root.children):
        return True
    if named is not None and any(
        c.dep_ == "conj" and cast.at(c) is None and c.pos_ == "NOUN" and not _acting(c)
        for c in root.children
    ):
        # "Talks with Tunisia and energy exports": one name and one thing are no pair
        return named.type != "person"
    if constituent.span.end > root.right_edge.i or root.pos_ in {"VERB", "AUX"}:
        return False
    tail = [t for t in root.subtree if t.i >= constituent.span.end]
    if _bracketed(constituent):
        return True
    again = constituent.span.doc[constituent.span.end : constituent.span.end + 2].text == ", or"
    if not again and any(t.dep_ == "conj" and t.head.i < constituent.span.end for t in tail):
        return True
    if constituent.span[-1].like_num and any(t.like_num for t in tail):
        # the first set of a match
        return True
    if named is None:
        return False
    others = [cast.at(t) for t in root.subtree if t.i >= constituent.span.end]
    listed = [t for t in root.subtree if t.dep_ in {"conj", "appos"} and cast.at(t)]
    return bool(listed) and any(
        o is not None and o.id != named.id and o.type == named.type for o in others
    )


def _acting(token: Token) -> bool:
    """Whether a noun is one for people or bodies, which a name may be joined to."""
    return sort_of(token) in {"person", "group"}


def _bracketed(constituent: Constituent) -> bool:
    """ "the Baghdad-Damascus (M2) highway": the phrase goes on behind the bracket."""
    doc, i = constituent.span.doc, constituent.span.end
    if i >= len(doc) or doc[i].text != "(":
        return False
    close = next((t.i for t in doc[i : i + 8] if t.text == ")"), None)
    return close is not None and close + 1 < len(doc) and doc[close + 1].pos_ in {"NOUN", "PROPN"}


def _empty(constituent: Constituent) -> bool:
    return constituent.slot == "adverb" and constituent.span.text.lower() in words("adverbs")


def _verb(found: Predication) -> Verb:
    lemma, form = found.verb.lemma_.lower(), _form(found.verb)
    told = (p.span for p in found.parts if p.slot == "clause" and p.marker in {"", "that"})
    if lemma in _CONTINUING and any(s[0].lower_ != "to" and s.root.tag_ != "VBG" for s in told):
        # "she added": what was said before stands in no question
        lemma, form = "say", {"VBZ": "says", "VBP": "say", "VB": "say"}.get(found.verb.tag_, "said")
    return Verb(
        lemma=lemma,
        auxiliaries=tuple(_spelled(a) for a in found.auxiliaries),
        form=form,
        tense=_TENSES.get(found.first.tag_, "none"),
        passive=found.passive,
        negated=found.negated,
        particle=next((c.lower_ for c in found.verb.children if c.dep_ == "prt"), ""),
    )


def _form(verb: Token) -> str:
    """The verb as written, with a prefix that a hyphen ties to it ("re-elected")."""
    start = verb.i
    while start > 1 and not verb.doc[start - 1].whitespace_ and verb.doc[start - 1].text == "-":
        start -= 2
    return verb.doc[start : verb.i + 1].text


def _spelled(auxiliary: Token) -> str:
    """An auxiliary in full: contractions are no auxiliaries of a question."""
    text = auxiliary.lower_.replace("’", "'")
    if text == "'s":
        return "has" if auxiliary.lemma_ == "have" else "is"
    return _SHORT.get(text, text)


def _verb_mention(verb: Token) -> Mention:
    return Mention(
        start=verb.idx,
        end=verb.idx + len(verb.text),
        text=verb.text,
        type="clause",
        head=verb.lemma_.lower(),
    )
