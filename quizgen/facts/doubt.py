"""Doubt: structure that the parser left open or got wrong, and clauses that nobody asserts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.knowledge import verbs, words
from quizgen.facts.phrases import apart, small
from quizgen.lexicon import look_up

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.clauses import Predication

_SUBJECTS = {"nsubj", "nsubjpass"}


def doubtful(verb: Token) -> bool:
    """Structure that the parser left open, or that is no plain statement."""
    if verb.sent.text.rstrip("\"'”’ ").endswith("?"):
        return True
    if any(_odd_conjunct(t) for c in verb.children for t in c.subtree):
        return True
    if any(_run_on(c) or _headless(c) for c in verb.children) or _spliced(verb):
        return True
    if look_up(verb.lemma_.lower(), "verb") is None or any(_loose_s(t, verb) for t in verb.sent):
        return True
    if any(c.pos_ == "VERB" and look_up(c.lemma_.lower(), "verb") is None for c in _joined(verb)):
        # "consider customs and traditions a part ...": a noun taken for a verb
        return True
    if any(c.dep_ in {"attr", "acomp"} and _has_subject(c) for c in verb.children):
        return True
    return any(c.dep_ in {"dep", "expl", "csubj", "csubjpass", "meta"} for c in verb.children)


def _has_subject(token: Token) -> bool:
    return any(c.dep_ in _SUBJECTS for c in token.children)


def _loose_s(token: Token, verb: Token) -> bool:
    """A possessive "'s" that the parser hung on no noun: it lost the verb's clause there."""
    if token.tag_ != "POS" or token.dep_ in {"case", "possessive"}:
        return False
    return next((a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}), None) == verb


def _run_on(child: Token) -> bool:
    """A clause hung without "that" on a verb that takes none: two sentences run together."""
    if child.dep_ != "ccomp" or any(c.dep_ == "mark" for c in child.children):
        return False
    lemma = child.head.lemma_.lower()
    if lemma in verbs("naming"):
        # "announced new features focused on ...": a participle taken for a verb
        return True
    if small(child):
        return lemma not in verbs("letting") | verbs("opaque")
    if lemma in verbs("asserting") | verbs("opaque") | verbs("quoting"):
        return False
    return not apart(child)


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
    if token.dep_ != "conj" or token.head.pos_ in {"VERB", "AUX"}:
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


def agrees(found: Predication) -> bool:
    """Whether subject and verb agree in number, as far as the forms tell."""
    head = found.subject.span.root
    plural = head.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in head.children)
    form = found.first.lower_
    if form in {"were", "are", "have"}:
        return plural or head.pos_ in {"PRON", "NUM"} or _either(head)
    if form in {"was", "is", "has"} or found.first.tag_ == "VBZ":
        named = head.ent_type_ == "PERSON"
        return head.tag_ != "NNS" or head.pos_ == "NUM" or named or _measured(head)
    if found.first.tag_ == "VBP" and head.tag_ == "NN":
        return plural or _either(head)
    return True


def _either(head: Token) -> bool:
    """Whether a singular form may stand for many: "staff", "some", "40 percent of farmers"."""
    lemma = head.lemma_.lower()
    if lemma in words("either") or head.lower_ in words("either"):
        return True
    if any(c.dep_ == "nummod" and c.lower_ not in {"one", "1"} for c in head.children):
        return head.pos_ in {"NOUN", "PROPN"} and head.ent_type_ != "PERSON"
    of = next((c for c in head.children if c.lower_ == "of"), None)
    counted = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    return counted is not None and counted.tag_ == "NNS" and lemma in words("counts")


def _measured(head: Token) -> bool:
    """ "0.55 volts was": an amount is one thing."""
    return any(c.dep_ == "nummod" for c in head.children) and head.ent_type_ in {
        "QUANTITY",
        "MONEY",
        "PERCENT",
        "DATE",
        "TIME",
    }
