"""Nouns and clauses that the parser took for something else, in parses made by hand."""

from quizgen.facts.doubt_clauses import bare_noun, contact
from tests.engine.test_sound import doc


def test_a_finite_clause_without_a_subject_behind_a_noun_is_its_own() -> None:
    """ "Against the burdens owners put": owners put them, and nobody speaks against owners."""
    parsed = doc(
        ("spoke", "VERB", 0, "ROOT", "VBD"),
        ("against", "ADP", 0, "prep", "IN"),
        ("burdens", "NOUN", 3, "compound", "NNS"),
        ("owners", "NOUN", 1, "pobj", "NNS"),
        ("put", "VERB", 0, "advcl", "VBP"),
        ("when", "SCONJ", 6, "advmod", "WRB"),
        ("sail", "VERB", 0, "advcl", "VBP"),
    )

    assert contact(parsed[4])
    assert not contact(parsed[6])


def test_a_bare_noun_behind_a_phrase_ends_it() -> None:
    """ "Aware of salt [prices]" and "slept, [hours] ..." with words of its own."""
    parsed = doc(
        ("aware", "ADJ", 0, "ROOT", "JJ"),
        ("of", "ADP", 0, "prep", "IN"),
        ("salt", "NOUN", 1, "pobj", "NN"),
        ("prices", "NOUN", 0, "advcl", "NNS"),
        ("high", "ADJ", 5, "amod", "JJ"),
        ("hopes", "NOUN", 0, "advcl", "NNS"),
    )

    assert bare_noun(parsed[3])
    assert not bare_noun(parsed[5])
