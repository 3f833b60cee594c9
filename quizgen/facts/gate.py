"""The parse gate: a question is read back by the parser, and must say what the article says.

The finished stem is parsed as a question, and the statement that stem and key make together is
parsed as a statement; both must show the source clause's verb, subject, object and polarity.
Disagreement refuses the item, and so does structure that the parser leaves open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.facts.nlp import load
from quizgen.facts.repairs import mended
from quizgen.facts.sound import unsound
from quizgen.facts.vague import vague
from quizgen.models import Clause

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LEAD = re.compile(r"^According to [^,]+(?:, [A-Z][^,]+)*, ")
_WH = {"who", "what", "which", "when", "where", "why", "how", "whom"}


def disagreements(
    asked: Sequence[tuple[str, str, Clause | None]],
    *,
    model: str | None = None,
    alone: bool = False,
) -> list[str]:
    """Why each question is refused, empty where it is not, in the order given.

    Args:
        asked: stem (empty: no question), the full statement that answers it (empty: none), and
            the source clause.
        model: name of the spaCy pipeline.
        alone: whether a sentence must be understood by whoever has not read the article.
    """
    nlp = load(model)
    stems = map(mended, nlp.pipe(_LEAD.sub("", stem) for stem, _, _ in asked))
    statements = map(mended, nlp.pipe(_LEAD.sub("", statement) for _, statement, _ in asked))
    return [
        _stem_fault(doc, clause)
        or unsound(back)
        or (vague(doc if len(doc) else back) if alone else "")
        or _statement_fault(back, clause)
        for doc, back, (_, _, clause) in zip(stems, statements, asked, strict=True)
    ]


def _stem_fault(doc: Doc, clause: Clause | None) -> str:
    if clause is None or not len(doc):
        return ""
    root = next(t for t in doc if t.dep_ == "ROOT")
    if root.pos_ not in {"VERB", "AUX"} or any(t.dep_ == "dep" for t in doc):
        return "stem does not parse"
    verb = _verb(doc, clause)
    if verb is None:
        return "stem has another main verb"
    if verb is not root and _helps(root, clause):
        # "In which year was the mill built in Oslo?", read as if "was" were the verb
        return ""
    if verb is not root and root.lemma_ != clause.verb.lemma:
        return "stem has another main verb"
    wh = next((t for t in doc if t.lower_ in _WH), None)
    if wh is None or (wh.head is not verb and wh.head.head is not verb and not _under(wh, verb)):
        return "question word has another head"
    return ""


def _statement_fault(doc: Doc, clause: Clause | None) -> str:
    if clause is None or not len(doc):
        return ""
    verb = _verb(doc, clause)
    if verb is None:
        return "statement has another main verb"
    if verb.dep_ not in {"ROOT", "ccomp"}:
        return "statement has another main verb"
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "expl"}), None)
    source = clause.part("subject")
    if source is not None and subject is None:
        return "statement has another subject"
    if source is not None and subject is not None:
        words = doc[subject.left_edge.i : subject.right_edge.i + 1].text.lower()
        if (
            subject.lower_ not in source.mention.words.lower()
            and source.mention.words.lower() not in words
        ):
            return "statement has another subject"
    obj = next((c for c in verb.children if c.dep_ in {"dobj", "obj"}), None)
    expected = clause.part("object")
    if (obj is None) != (expected is None):
        return "statement has another object"
    if obj and expected and obj.lower_ not in expected.mention.words.lower():
        return "statement has another object"
    negated = any(c.dep_ == "neg" for c in verb.children)
    return "statement has another polarity" if negated != clause.verb.negated else ""


def _verb(doc: Doc, clause: Clause) -> Token | None:
    """The clause's verb in another text: the same lemma, nearest to the root."""
    found = [t for t in doc if t.lemma_.lower() == clause.verb.lemma or t.text == clause.verb.form]
    return min(found, key=lambda t: sum(1 for _ in t.ancestors), default=None)


def _helps(root: Token, clause: Clause) -> bool:
    """Whether the root is an auxiliary of the clause's verb, or the "do" that a question adds."""
    own = {a.lower() for a in clause.verb.auxiliaries}
    return root.lower_ in (own or {"do", "does", "did"})


def _under(token: Token, head: Token) -> bool:
    return any(a is head or a == head for a in token.ancestors)
