"""Slips of the parser: each rule mends its own, and leaves alone what is read well."""

from typing import Any

import lemminflect
import pytest
import spacy
from spacy.tokens import Doc, Span

from quizgen.facts.nlp import load
from quizgen.facts.repairs import RULES, mended
from quizgen.facts.repairs_tree import Change, applied
from quizgen.facts.verbforms import known, lemma_of, participle
from tests.engine.build import cases, marked

BLANK = spacy.blank("en")
PARTS = {
    "NNP": "PROPN", "NN": "NOUN", "NNS": "NOUN", "JJ": "ADJ", "RB": "ADV", "IN": "ADP", "DT": "DET",
    "CC": "CCONJ", "CD": "NUM", "PRP": "PRON", "WDT": "PRON", "POS": "PART", ",": "PUNCT",
    "FW": "X",
}  # fmt: skip
BY_NAME = {rule.__name__: rule for rule in RULES}


def tree(written: str) -> Doc:
    """The document that a case writes down."""
    rows = [row.split("/") for row in written.split(" ")]
    parts = [PARTS.get(row[1], "AUX" if row[2].startswith("aux") else "VERB") for row in rows]
    doc = Doc(
        BLANK.vocab,
        words=[row[0] for row in rows],
        tags=[row[1] for row in rows],
        pos=parts,
        deps=[row[2] for row in rows],
        heads=[int(row[3]) for row in rows],
        lemmas=[lemma(row[0], pos) for row, pos in zip(rows, parts, strict=True)],
    )
    doc.set_ents([Span(doc, i, i + 1, row[4]) for i, row in enumerate(rows) if len(row) > 4])
    return doc


def lemma(word: str, pos: str) -> str:
    """The lemma of a word of a case."""
    found: tuple[str, ...] = (
        lemminflect.getLemma(word, pos) if pos in {"VERB", "AUX", "NOUN"} else ()
    )
    return found[0] if found else word


def told(changes: list[Change], *, tags: bool = False) -> str:
    """What a rule changes, as the case files write it."""
    return " ".join(
        f"{c.token.text}>{c.head.text}:{c.dep}" + (f":{c.tag}" if tags and c.tag else "")
        for c in changes
    )


@pytest.mark.parametrize("case", marked("repair_cases.yaml", "text"))
def test_a_sentence_is_mended_where_it_was_misread(case: dict[str, Any]) -> None:
    """The rules that find a slip say what hangs elsewhere, in their order."""
    doc = load()(case["text"])

    found = []
    for rule in RULES:
        for i in range(len(doc)):
            changes = rule(doc[i])
            if changes:
                found.append(f"{rule.__name__}: {told(changes)}")
                assert applied(doc, changes)

    assert case["mends"] == found


@pytest.mark.parametrize("case", cases("slip_cases.yaml"), ids=lambda c: f"{c['rule']} {c['tree']}")
def test_a_rule_mends_its_slip_and_no_other(case: dict[str, Any]) -> None:
    """Of the tree as it stands, and of no token but those that the rule is about."""
    doc = tree(case["tree"])

    found = [told(changes, tags=True) for t in doc if (changes := BY_NAME[case["rule"]](t))]

    assert ([case["mends"]] if "mends" in case else []) == found


def test_every_rule_has_a_slip_that_it_mends() -> None:
    """A rule that nothing shows at work is none."""
    shown = {line.split(":")[0] for c in cases("repair_cases.yaml") for line in c["mends"]}
    shown |= {c["rule"] for c in cases("slip_cases.yaml") if "mends" in c}

    assert {"misread"} == set(BY_NAME) - shown


def test_mending_keeps_text_sentences_and_one_root_each() -> None:
    """Whatever is hung elsewhere, each sentence stays one tree."""
    for case in cases("repair_cases.yaml"):
        doc = load()(case["text"])
        before = [(s.start, s.end) for s in doc.sents]

        assert mended(doc) is doc

        assert before == [(s.start, s.end) for s in doc.sents]
        assert all(1 == sum(t.head == t for t in s) for s in doc.sents)


def test_changes_that_make_no_tree_are_not_made() -> None:
    """A circle of heads leaves the document as it was."""
    doc = tree("Ada/NNP/nsubj/1 sold/VBD/ROOT/1 mills/NNS/dobj/1")

    made = applied(doc, [Change(doc[1], doc[2], "acl"), Change(doc[0], doc[0], "ROOT")])

    assert not made
    assert [1, 1, 1] == [t.head.i for t in doc]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Bo Lind hopes the mill will stay.", "hopes", "hope"),
        ("The bank has reconnected with its branches.", "reconnected", "reconnect"),
        ("The union sold a mill.", "sold", "sell"),
    ],
)
def test_a_lemma_has_the_form_that_is_read(text: str, word: str, expected: str) -> None:
    """A lemma that makes no such form is replaced by the one that does."""
    doc = mended(load()(text))

    assert [expected] == [t.lemma_ for t in doc if t.text == word]


def test_forms_of_verbs() -> None:
    """Dictionary verbs are known, and those that a prefix makes of them; nouns are none."""
    assert all(map(known, ["sell", "reaccede", "unassign", "iodise"]))
    assert not any(map(known, ["platform", "tradition", "tiger", "reconnecte"]))
    assert "repost" == lemma_of("reposted", "VBD")
    assert "" == lemma_of("reposte", "VBD")
    assert participle("sold")
    assert not participle("drove")
