"""What a parse shows of broken sentences, and of sentences that nobody understands alone."""

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from quizgen.facts.sound import unsound
from quizgen.facts.vague import vague

Row = tuple[str, str, int, str, str]
"""Word, part of speech, head, dependency, fine tag."""


def doc(*rows: Row) -> Doc:
    """A parsed sentence made by hand."""
    words, pos, heads, deps, tags = (list(column) for column in zip(*rows, strict=True))
    lemmas = [str(word).lower() for word in words]
    vocab = English().vocab
    return Doc(vocab, words=words, pos=pos, heads=heads, deps=deps, tags=tags, lemmas=lemmas)


SAID = ("Ada", "PROPN", 1, "nsubj", "NNP"), ("said", "VERB", 1, "ROOT", "VBD")


def test_a_conjunction_needs_a_verb() -> None:
    """ "Ada said that the date." is no sentence."""
    broken = doc(*SAID, ("that", "SCONJ", 3, "mark", "IN"), ("dates", "NOUN", 1, "dobj", "NNS"))

    assert unsound(broken) == "clause without verb or subject"


def test_a_clause_that_is_said_needs_a_subject() -> None:
    """ "A group called Ada was arrested": the participle was taken for the main verb."""
    broken = doc(*SAID, ("was", "AUX", 3, "auxpass", "VBD"), ("hit", "VERB", 1, "ccomp", "VBN"))

    assert unsound(broken) == "clause without verb or subject"


def test_one_person_needs_an_article() -> None:
    """ "That fisherman saw the boat" was meant, or a word is missing; "police" may stand alone."""

    def subject(noun: str) -> Doc:
        return doc((noun, "NOUN", 1, "nsubj", "NN"), ("slept", "VERB", 1, "ROOT", "VBD"))

    assert unsound(subject("fisherman")) == "article missing"
    assert unsound(subject("traffic")) == ""


def test_a_preposition_joined_to_a_noun_is_torn() -> None:
    """ "A walk and in the park"."""
    broken = doc(
        ("Ada", "PROPN", 1, "nsubj", "NNP"),
        ("holds", "VERB", 1, "ROOT", "VBZ"),
        ("walks", "NOUN", 1, "dobj", "NNS"),
        ("and", "CCONJ", 2, "cc", "CC"),
        ("in", "ADP", 2, "conj", "IN"),
    )

    assert unsound(broken) == "broken coordination"


def test_a_telling_needs_what_is_told() -> None:
    """ "Ada said that she told troops." leaves out what; "told Bo lies" does not."""
    broken = doc(
        *SAID,
        ("she", "PRON", 3, "nsubj", "PRP"),
        ("tell", "VERB", 1, "ccomp", "VBP"),
        ("troops", "NOUN", 3, "dobj", "NNS"),
    )
    whole = doc(
        *SAID,
        ("she", "PRON", 3, "nsubj", "PRP"),
        ("tell", "VERB", 1, "ccomp", "VBP"),
        ("troops", "NOUN", 3, "dative", "NNS"),
        ("everything", "PRON", 3, "dobj", "NN"),
    )

    assert unsound(broken) == "clause without verb or subject"
    assert unsound(whole) == ""


def test_a_whole_sentence_is_sound() -> None:
    """Nothing is wrong with "Ada said that dates matter"."""
    whole = doc(
        *SAID,
        ("that", "SCONJ", 4, "mark", "IN"),
        ("dates", "NOUN", 4, "nsubj", "NNS"),
        ("matter", "VERB", 1, "ccomp", "VBP"),
    )

    assert unsound(whole) == ""


@pytest.mark.parametrize(
    ("noun", "tag", "reason"),
    [
        ("friends", "NNS", "vague description"),
        ("countries", "NNS", "vague description"),
        ("bakers", "NNS", ""),
    ],
)
def test_a_subject_that_is_nothing_without_others_needs_them(
    noun: str, tag: str, reason: str
) -> None:
    """ "Friends helped Ada": whose, the page tells."""
    said = doc(
        (noun, "NOUN", 1, "nsubj", tag),
        ("helped", "VERB", 1, "ROOT", "VBD"),
        ("Ada", "PROPN", 1, "dobj", "NNP"),
    )

    assert reason == vague(said)


@pytest.mark.parametrize(("place", "reason"), [("fairs", "vague description"), ("Chad", "")])
def test_a_figure_needs_a_place_or_a_name(place: str, reason: str) -> None:
    """ "How many people sang at fairs?" asks of no place and no time."""
    asked = doc(
        ("How", "ADV", 1, "advmod", "WRB"),
        ("many", "ADJ", 2, "amod", "JJ"),
        ("people", "NOUN", 3, "nsubj", "NNS"),
        ("sang", "VERB", 3, "ROOT", "VBD"),
        ("at", "ADP", 3, "prep", "IN"),
        (place, "PROPN" if place == "Chad" else "NOUN", 4, "pobj", "NN"),
    )

    assert reason == vague(asked)
