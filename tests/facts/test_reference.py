"""Reference: who is meant, and how to say words away from their page."""

import re
from typing import Any

import pytest

from quizgen.facts.reference import wording
from tests.facts.texts import cases, rail, read


@pytest.mark.parametrize("case", cases("references.yaml"), ids=lambda c: c["text"][:50])
def test_a_reference_is_resolved_only_when_one_name_fits(case: dict[str, Any]) -> None:
    """Pronouns and descriptions stand for the one name that fits, or for none."""
    text = case["text"].replace("[", "").replace("]", "")
    marks = [
        m.end() - 1 - 2 * i - 1 for i, m in enumerate(re.finditer(r"\[[^\]]+\]", case["text"]))
    ]
    doc, found = read(text)
    tokens = [next(t for t in doc if t.idx + len(t) == mark) for mark in marks]

    actual = [getattr(found.resolve(t), "name", "-") for t in tokens]
    assert case["means"] == actual


@pytest.mark.parametrize("case", cases("wordings.yaml"), ids=lambda c: c["phrase"][:40])
def test_words_stand_alone_or_are_open(case: dict[str, Any]) -> None:
    """What is printed needs no article beside it; what needs one is reported open."""
    doc, found = read(case["text"])
    start = case["text"].rindex(case["phrase"])
    span = doc.char_span(start, start + len(case["phrase"]))
    assert span is not None
    said = wording(span, found)

    assert case.get("open", False) == said.open
    if "said" in case:
        assert case["said"] == said.text


def test_a_pronoun_for_the_subject_stays() -> None:
    """ "His" is kept where the clause's own subject is meant."""
    doc, found = read("Keir Starmer spoke. He left his office.")
    starmer = found.entities[0]

    said = wording(doc[6:8], found, subject=starmer)
    assert ("his office", False) == (said.text, said.open)


def test_a_name_said_before_is_said_short() -> None:
    """After the full name the family name is enough."""
    doc, found = read("Keir Starmer spoke. Starmer left.")

    said = wording(doc[4:6], found, named=frozenset({0}))
    assert "Starmer left" == said.text
    assert (0,) == said.names


def test_words_of_a_quotation_are_never_changed() -> None:
    """Between quotation marks the article's words stay."""
    doc, found = read('Keir Starmer said: "Starmer is here to stay." He left.')

    said = wording(doc[3:12], found)
    assert '"Starmer is here to stay."' in said.text


def test_references_of_a_full_article_are_right() -> None:
    """All third-person words that are resolved in an article stand for the right name."""
    doc, found = rail()
    expected = [
        ("He", "Mick Whelan"),
        ("she", "Louise Haigh"),
        ("her", "Helen Whately"),
        ("union", "RMT"),
        ("She", "Emma Lawson"),
        ("His", "Andrew Bailey"),
    ]
    actual = [(t.text, e.name) for t in doc if (e := found.resolve(t)) is not None]

    also = {("its", "Aslef"), ("country", "Scotland"), ("he", "Emmanuel Macron")}
    assert set(expected) <= set(actual)
    assert set() == set(actual) - set(expected) - also
