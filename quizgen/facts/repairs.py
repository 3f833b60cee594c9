"""Repairs: slips of the parser that the sentence itself shows, mended right after the parse.

Each rule looks at one token and says what should hang elsewhere. A rule is one of English: what it
mends no well-formed sentence has (a finite verb without a subject, a noun on top of a clause).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts import repairs_clauses as clauses
from quizgen.facts import repairs_hung as hung
from quizgen.facts import repairs_missing as missing
from quizgen.facts import repairs_pairs as pairs
from quizgen.facts import repairs_subjects as subjects
from quizgen.facts import repairs_words as words
from quizgen.facts.repairs_tree import applied

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Token

    from quizgen.facts.repairs_tree import Change

RULES: tuple[Callable[[Token], list[Change]], ...] = (
    words.hyphened,
    words.misread,
    words.bare,
    words.noun_as_verb,
    words.verb_as_noun,
    words.that_mark,
    words.tall_name,
    clauses.passive,
    subjects.on_auxiliary,
    clauses.possessive_on_top,
    clauses.reduced,
    clauses.participle_on_top,
    clauses.noun_on_top,
    pairs.side_by_side,
    pairs.shared_subject,
    pairs.misjoined,
    pairs.shared_out,
    hung.relative,
    hung.object_predicate,
    hung.feeling,
    hung.sure,
    hung.made_clear,
    hung.within_front,
    hung.after_front,
    clauses.existential,
    missing.preposition,
    missing.conjunction,
    pairs.joined_subject,
    missing.content,
    missing.numbered,
    missing.second_object,
    missing.lent,
    missing.timely,
    missing.within_verb,
    missing.fronted,
    subjects.emphatic,
    subjects.exemplified,
    subjects.lost_object,
    subjects.run_in,
    subjects.further_place,
    subjects.listed,
    subjects.listed_apart,
    subjects.floating,
    subjects.particle_of_name,
    subjects.apposed,
    subjects.joint_names,
)
"""In order: words first, then the verbs of the clauses, then what hangs on them."""


def mended(doc: Doc) -> Doc:
    """The same document with its slips mended; its sentences stay as they are."""
    for rule in RULES:
        for i in range(len(doc)):
            changes = rule(doc[i])
            if changes:
                applied(doc, changes)
    return doc
