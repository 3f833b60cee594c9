"""Doubt: structure that the parser left open or got wrong, and clauses that nobody asserts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.doubt_clauses import bare_noun, contact, own_account, run_on
from quizgen.facts.knowledge import verbs
from quizgen.facts.phrases import core
from quizgen.facts.verbforms import known

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.clauses import Predication

_SUBJECTS = {"nsubj", "nsubjpass"}
_HAD = {"dobj", "attr", "xcomp", "ccomp", "acomp", "oprd", "auxpass"}
"""What "have" takes."""


def doubtful(verb: Token) -> bool:
    """Structure that the parser left open, or that is no plain statement."""
    if verb.sent.text.rstrip("\"'”’ ").endswith("?"):
        return True
    if any(_odd_conjunct(t) for c in verb.children for t in c.subtree):
        return True
    if own_account(verb):
        return True
    if any(_headless(c) or _no_clause(c) for c in verb.children) or _spliced(verb):
        return True
    if not known(verb.lemma_.lower()) or any(_loose_s(t, verb) for t in verb.sent):
        return True
    if any(c.pos_ == "VERB" and not known(c.lemma_.lower()) for c in _joined(verb)):
        # "consider customs and traditions a part ...": a noun taken for a verb
        return True
    return _half(verb) or any(_open(c, verb) for c in verb.children)


def _open(child: Token, verb: Token) -> bool:
    """Whether a dependent is one that no plain statement has."""
    if child.dep_ in {"attr", "acomp"} and _has_subject(child):
        return True
    if child.dep_ == "expl":
        return not counts(verb)
    return child.dep_ in {"dep", "csubj", "csubjpass", "meta"}


def _half(verb: Token) -> bool:
    """ "They have until May", "not only fill ...": what completes the clause is left out."""
    if verb.lemma_ == "have" and not any(c.dep_ in _HAD for c in verb.children):
        return True
    return any(c.dep_ == "preconj" and c.lower_ == "not" for c in verb.children)


def counts(verb: Token) -> bool:
    """ "There are 40 ferries in Chad": what there is has a number, which says something."""
    if verb.lemma_ != "be" or not any(c.dep_ == "expl" for c in verb.children):
        return False
    told = [c for c in verb.children if c.dep_ == "attr"]
    if len(told) != 1 or any(c.dep_ == "neg" for c in verb.children):
        return False
    figures = (t for t in core(told[0]) if t.pos_ == "NUM" and t.text[0].isdigit())
    # the year in a name ("Festival 2013") counts nothing
    return any(t.head.i > t.i and t.ent_type_ not in {"DATE", "TIME"} for t in figures)


def _has_subject(token: Token) -> bool:
    return any(c.dep_ in _SUBJECTS for c in token.children)


def _loose_s(token: Token, verb: Token) -> bool:
    """A possessive "'s" that the parser hung on no noun: it lost the verb's clause there."""
    if token.tag_ != "POS" or token.dep_ in {"case", "possessive"}:
        return False
    return next((a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}), None) == verb


def _no_clause(child: Token) -> bool:
    return run_on(child) or bare_noun(child) or contact(child)


def _headless(child: Token) -> bool:
    """A finite clause without a subject, or "and" before a preposition.

    Then the parser took a participle for the main verb ("a group called the Sea Org was ..."), or
    cut a coordination.
    """
    if child.dep_ == "conj":
        return child.pos_ == "ADP"
    marked = any(c.dep_ == "mark" or c.tag_ == "WRB" for c in child.children)
    modal = any(c.tag_ == "MD" for c in child.children)
    hung = child.dep_ == "ccomp" or (child.dep_ == "advcl" and modal and not marked)
    if not hung or child.pos_ not in {"VERB", "AUX"}:
        return False
    finite = child.tag_ in {"VBD", "VBZ", "VBP"} or any(
        c.dep_ in {"aux", "auxpass"} and c.tag_ in {"VBD", "VBZ", "VBP", "MD"}
        for c in child.children
    )
    return (
        finite
        and not _has_subject(child)
        and not any(c.dep_ in {"expl", "csubj", "csubjpass"} for c in child.children)
    )


def _spliced(verb: Token) -> bool:
    """A second verb without a subject or an "and": it belongs to some other clause."""
    finite = {"VBD", "VBZ", "VBP"}
    second = [c for c in _joined(verb) if c.tag_ in finite and not _has_subject(c)]
    chain = [verb, *second, *(t for c in second for t in _joined(c))]
    return bool(second) and not any(c.dep_ == "cc" for t in chain for c in t.children)


def _odd_conjunct(token: Token) -> bool:
    """A phrase joined to a clause ("is Buddhist and the UN rates ..."): a slip of the parser."""
    head = token.head
    if token.dep_ != "conj" or head.pos_ in {"VERB", "AUX"}:
        return False
    alone = not any(c.dep_ in {"aux", "auxpass", "dobj", *_SUBJECTS} for c in token.children)
    if alone and head.pos_ == "ADJ" and token.tag_ in {"VBN", "VBG"}:
        # "legal and licensed"
        return False
    if token.tag_ == "VBG" and head.lower_.endswith("ing") and not _has_subject(token):
        # "sweating and breathing"
        return False
    return token.pos_ in {"VERB", "AUX"} or _has_subject(token)


_FACTUAL = {"after", "because", "while", "although", "though", "since", "as", "when", "whereas"}
"""Conjunctions whose clause the article states as a fact; "if" and "before" do not."""
_AHEAD = {"after", "when", "as"}
"""Before these the present tense means what is still to come ("after troops leave")."""


def factual(found: Predication) -> bool:
    """Whether the article states the clause, or only supposes it."""
    verb = found.verb
    if _alternative(verb) or _granted(verb):
        return False
    if found.relation != "adverbial":
        return True
    while verb.dep_ == "conj":
        verb = verb.head
    marks = [c.lower_ for c in verb.children if c.dep_ == "mark" or c.tag_ == "WRB"]
    if verb.dep_ != "advcl" or len(marks) != 1 or marks[0] not in _FACTUAL:
        return False
    return marks[0] not in _AHEAD or found.first.tag_ not in {"VBZ", "VBP"}


def _granted(verb: Token) -> bool:
    """ "The plan might seem bold": what is granted before the point is no claim."""
    may = any(c.dep_ == "aux" and c.lower_ in {"may", "might", "could"} for c in verb.children)
    return may and verb.lemma_.lower() in verbs("seeming")


def _joined(verb: Token) -> list[Token]:
    """The verb that is joined to a verb, as a list of one; empty when there is none."""
    found = [c for c in verb.children if c.dep_ == "conj"]
    return [c for c in found[:1] if c.pos_ in {"VERB", "AUX"}]


def _alternative(verb: Token) -> bool:
    """ "The schools will raise their fees or they will close": neither is said to be so."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in {"VERB", "AUX"}:
        first = first.head
    others = [first]
    while len(joined := _joined(others[-1])) == 1:
        others += joined
    choice = any(c.dep_ == "cc" and c.lower_ in {"or", "nor"} for t in others for c in t.children)
    return len(others) > 1 and choice
