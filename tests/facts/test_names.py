"""Names: found, typed, made one entity, with their offices."""

from typing import Any

import pytest

from quizgen.errors import UsageError
from quizgen.facts.nlp import PIECE, load, parse
from tests.facts.texts import article, cases, rail, read


@pytest.mark.parametrize("case", cases("names.yaml"), ids=lambda c: c["text"][:40])
def test_names_are_found_whole_and_typed(case: dict[str, Any]) -> None:
    """Every name is one entity with its full form, its short form and its type."""
    _, found = read(case["text"])

    expected = [(n[0], n[1], n[2] if len(n) > 2 else None) for n in case["names"]]
    actual = [
        (e.full, e.type, e.short if e.short != e.name and e.type == "person" else None)
        for e in found.entities
    ]
    assert expected == actual


@pytest.mark.parametrize("case", cases("offices.yaml"), ids=lambda c: c["text"][:40])
def test_offices_are_read_beside_names(case: dict[str, Any]) -> None:
    """An office is told with its holder and the body it belongs to."""
    _, found = read(case["text"])

    actual = [[o.person.name, o.wording, getattr(o.body, "name", "-")] for o in found.offices()]
    assert case["offices"] == actual


def test_a_full_article_names_each_person_once() -> None:
    """Full name, family name and "Mr" are one person, and no body is taken for one."""
    _, found = rail()

    persons = [(e.name, e.short, e.gender) for e in found.entities if e.type == "person"]
    expected = [
        ("Louise Haigh", "Haigh", "f"),
        ("Mick Whelan", "Mick Whelan", "m"),
        ("Helen Whately", "Whately", "f"),
        ("Fiona Hyslop", "Fiona Hyslop", "f"),
        ("Mick Lynch", "Mick Lynch", "m"),
        ("Emma Lawson", "Lawson", "f"),
        ("Andrew Bailey", "Andrew Bailey", "m"),
        ("Sarah Breeden", "Sarah Breeden", "f"),
        ("Emmanuel Macron", "Macron", "m"),
        ("Jean-Pierre Farandou", "Jean-Pierre Farandou", "m"),
        ("Philippe Martinez", "Philippe Martinez", "m"),
    ]
    assert expected == persons


def test_a_mention_is_found_from_any_of_its_words() -> None:
    """The name at a token is the entity, its span holds the title word too."""
    doc, found = read("Sir Keir Starmer spoke.")
    span = found.span_of(doc[1])

    assert span is not None
    assert span.text == "Sir Keir Starmer"
    assert found.at(doc[3]) is None


def test_a_metonym_says_whom_it_stands_for() -> None:
    """The Kremlin is known to speak for a government."""
    _, found = read("The Kremlin rejected the plan.")

    assert [e.metonym for e in found.entities] == ["Russia's government"]


@pytest.mark.parametrize(
    "text",
    ["", "\n", "One.\n\nTwo.", "  A  b \n c", "U.S. troops. “Yes!” he said.", "😀\u202e x\n"],
)  # fmt: skip
def test_the_parse_keeps_the_text(text: str) -> None:
    """Offsets of tokens are offsets of the article, whatever stands in it."""
    doc = parse(article(text))

    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)


def test_a_newline_ends_a_sentence() -> None:
    """No sentence crosses a paragraph."""
    doc = parse(article("A line without a stop\nAnother line. And more"))

    assert [s.text.strip() for s in doc.sents] == [
        "A line without a stop",
        "Another line.",
        "And more",
    ]


def test_sentences_are_not_split_inside_quotations_and_abbreviations() -> None:
    """A closing quotation mark ends its sentence; "U.S." and "No. 10" end none."""
    text = 'The U.S. said no. "We wait," he said. "Not now." Staff at No. 10 left.'
    doc = parse(article(text))

    assert [s.text.strip() for s in doc.sents] == [
        "The U.S. said no.",
        '"We wait," he said.',
        '"Not now."',
        "Staff at No. 10 left.",
    ]


@pytest.mark.parametrize(
    "dateline",
    ["LONDON ", "FLORENCE, Italy ", "SEOUL/WASHINGTON (Reuters) - ", "Evansville, Indiana - "],
)
def test_a_dateline_is_no_part_of_its_sentence(dateline: str) -> None:
    """Where a report was filed is parted from what it says, with and without its dash."""
    doc = parse(article(f"{dateline}Oil prices rose on Friday. Nobody knew why."))

    assert [s.text.strip() for s in doc.sents][-2:] == [
        "Oil prices rose on Friday.",
        "Nobody knew why.",
    ]


def test_a_name_in_capitals_is_no_dateline() -> None:
    """NASA is no city."""
    doc = parse(article("NASA Administrator Anna Lee spoke. Nobody left."))

    assert next(doc.sents).text.strip() == "NASA Administrator Anna Lee spoke."


def test_a_long_line_is_parsed_in_pieces() -> None:
    """A paragraph longer than a piece keeps its text."""
    text = "The minister met the king. " * (PIECE // 20)
    doc = parse(article(text))

    assert doc.text == text


def test_a_missing_model_is_told_with_the_command_that_installs_it() -> None:
    """The error names the package to install."""
    with pytest.raises(UsageError, match="pip install xx-none"):
        load("xx_none")
