"""The bank file: nothing is lost on the way there and back, and every fault has its line."""

from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizgen import bank as bank_file
from quizgen.bank.writing import plain
from quizgen.errors import BankError
from quizgen.models import Bank, Issue
from tests.banks import sample_bank
from tests.strategies import banks

thorough = settings(max_examples=150)


@thorough
@given(banks())
def test_any_bank_comes_back_from_yaml(bank: Bank) -> None:
    """Reading what was written gives an equal bank, and writing that gives equal text."""
    text = bank_file.dumps(bank)
    back = bank_file.loads(text)

    assert bank == back
    assert text == bank_file.dumps(back)


@thorough
@given(banks())
def test_any_bank_comes_back_from_json(bank: Bank) -> None:
    """The JSON twin loses nothing either."""
    assert bank == bank_file.loads(bank_file.dumps_json(bank))


@thorough
@given(banks())
def test_any_yaml_reader_reads_the_same(bank: Bank) -> None:
    """What looks like a date or a number to YAML is one; what is text stands in quotation marks."""
    assert bank == Bank.model_validate(yaml.safe_load(bank_file.dumps(bank)))


@thorough
@example("#")
@example("---")
@example("--- #\n...")
@example("%YAML 1.1")
@given(st.one_of(st.text(), st.binary().map(lambda raw: raw.decode("latin-1"))))
def test_any_text_is_a_bank_or_a_list_of_faults(text: str) -> None:
    """Whatever stands in the file, there is no other error."""
    with suppress(BankError):
        bank_file.loads(text)
    with suppress(BankError):
        bank_file.loads("{" + text)


@thorough
@given(st.data(), st.sampled_from(["yaml", "json"]))
def test_a_spoilt_bank_is_a_bank_or_a_list_of_faults(data: st.DataObject, kind: str) -> None:
    """A piece of a sound file replaced by something else ends in faults, each with a line."""
    text = WRITTEN[kind]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(start + 40, len(text))))
    piece = data.draw(st.sampled_from(["", "- ", ": ", "{", "]", '"', "null", "\n", "  ", "7"]))

    issues = _faults(text[:start] + piece + text[end:])

    assert all(issue.line >= 1 and issue.message for issue in issues)


def _faults(text: str) -> tuple[Issue, ...]:
    """The faults of a text; none of a sound bank."""
    try:
        bank_file.loads(text)
    except BankError as error:
        return error.issues
    return ()


def test_the_lines_name_the_items_in_yaml_and_in_json() -> None:
    """Each item's line holds its id, in both formats."""
    bank = sample_bank()
    for text in (bank_file.dumps(bank), bank_file.dumps_json(bank)):
        loaded = bank_file.parse(text)
        lines = text.split("\n")
        for item in bank.items:
            assert item.id in lines[loaded.line(item.id, "id") - 1]
            assert "stem" in lines[loaded.line(item.id, "stem") - 1]


def test_a_short_bank_reads_as_a_person_would_write_it() -> None:
    """Texts that YAML takes for other things stay what they are; empty fields count as left out."""
    bank = bank_file.loads(SHORT)

    assert ("No", "12:30", "007") == tuple(getattr(item, "key", "") for item in bank.items)
    assert bank.article.published is None
    assert "" == bank.article.licence


WRITTEN = {
    "yaml": bank_file.dumps(sample_bank()),
    "json": bank_file.dumps_json(sample_bank()),
}

SHORT = """\
format: quizgen/1
id: short
title: A short bank
article:
  id: short
  title: A short bank
  text: Nothing much.
  published:
  licence:
items:
- {id: a, type: short_answer, stem: Yes or no?, key: No}
- {id: b, type: short_answer, stem: When?, key: 12:30}
- {id: c, type: short_answer, stem: Which number?, key: 007}
"""

FAULTS = {
    "misspelt field": ("key: No}", "keey: No}", 11, "unknown-field", "did you mean “key”?"),
    "field missing": (", key: No}", "}", 11, "missing-field", "“key”: this field is missing"),
    "unknown type": (
        "id: b, type: short_answer",
        "id: b, type: shrt_answer",
        12,
        "unknown-type",
        "“short_answer”",
    ),
    "no type": ("id: b, type: short_answer, ", "id: b, ", 12, "missing-field", "“type” is missing"),
    "same id": (
        "{id: b",
        "{id: a",
        12,
        "duplicate-id",
        "another item has the id a already (line 11)",
    ),
    "same field": (
        "title: A short bank\narticle",
        "title: A short bank\ntitle: b\narticle",
        4,
        "duplicate-field",
        "stands twice",
    ),
    "bad date": ("published:", "published: last week", 8, "not-a-date", "write it as 2025-03-15"),
    "bad id": ("id: short\ntitle", "id: Not short\ntitle", 2, "bad-id", "is not an id"),
    "text for a list": ("items:\n", "glossary: none\nitems:\n", 10, "not-a-list", "must be a list"),
    "list for a text": ("text: Nothing much.", "text: [a, b]", 7, "not-a-text", "is a list"),
    "unquoted colon": ("stem: When?", "stem: When: then?", 12, "yaml", "sound YAML"),
    "colon in a block": (
        "title: A short bank\narticle",
        "title: A short: bank\narticle",
        3,
        "yaml",
        "quotation marks",
    ),
    "open quote": (
        "title: A short bank\narticle",
        'title: "A short bank\narticle',
        3,
        "yaml",
        "quotation mark",
    ),
    "alias": (
        "text: Nothing much.",
        "text: &a Nothing much.\n  author: *a",
        8,
        "alias",
        "write the text out",
    ),
    "two documents": ("items:", "---\nitems:", 10, "yaml", "one document"),
    "control character": ("text: Nothing", "text: \x07Nothing", 7, "yaml", "control character"),
    "newer format": ("quizgen/1", "quizgen/2", 1, "unknown-word", "did you mean “quizgen/1”?"),
    "number": (
        "id: short\ntitle",
        "id: short\nseed: many\ntitle",
        3,
        "not-a-number",
        "not a whole number",
    ),
    "points": ("key: No}", "key: No, points: -1}", 11, "out-of-range", "at least 0"),
    "deep": ("text: Nothing much.", "text: " + "[" * 60 + "]" * 60, 7, "too-deep", "too deeply"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_with_its_line(name: str) -> None:
    """Each kind of fault gives its line, its code and words that help."""
    old, new, line, code, words = FAULTS[name]
    assert old in SHORT

    with pytest.raises(BankError) as caught:
        bank_file.loads(SHORT.replace(old, new, 1), "short.yaml")

    found = {(issue.line, issue.code) for issue in caught.value.issues}
    assert (line, code) in found
    assert words in str(caught.value)
    assert f"short.yaml:{line}: error [{code}] " in str(caught.value)


def test_a_field_that_stands_twice_in_json_has_its_line() -> None:
    """The second of the two is named."""
    text = WRITTEN["json"].replace('"title": ', '"title": "x",\n  "title": ', 1)

    assert [("duplicate-field", 5)] == [(issue.code, issue.line) for issue in _faults(text)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("kind", ["yaml", "json"])
def test_what_editors_do_to_files_changes_nothing(encoding: str, kind: str, tmp_path: Path) -> None:
    """Lines that end as on Windows, a mark before the first sign, UTF-16: the same bank."""
    file = tmp_path / "bank"
    file.write_bytes(WRITTEN[kind].replace("\n", "\r\n").encode(encoding))

    assert sample_bank() == bank_file.load(file).bank


def test_half_a_character_is_refused_in_words() -> None:
    """JSON can hold what no text can: in a value and in a field's name."""
    text = WRITTEN["json"]
    in_value = text.replace('"Seed News"', '"\\ud800"', 1)
    in_name = text.replace('"title": ', '"\\ud800": 1, "title": ', 1)

    assert ["not-a-text"] == [issue.code for issue in _faults(in_value)]
    assert ["not-a-text"] == [issue.code for issue in _faults(in_name)]


def test_all_faults_are_told_at_once() -> None:
    """Three faults in three items make three issues, in the order of the lines."""
    text = SHORT.replace("key:", "kei:")

    with pytest.raises(BankError) as caught:
        bank_file.loads(text)

    assert [11, 12, 13] == sorted({issue.line for issue in caught.value.issues})


def test_an_alias_bomb_is_refused_at_once() -> None:
    """Nine levels of nine aliases each are refused, not unfolded."""
    levels = ["format: quizgen/1", "a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 10)]

    with pytest.raises(BankError, match="alias"):
        bank_file.loads("\n".join(levels))


def test_very_deep_nesting_is_refused() -> None:
    """A hundred thousand brackets end in a message, in YAML and in JSON."""
    for text in ("[" * 100_000, '{"a":' * 100_000):
        with pytest.raises(BankError):
            bank_file.loads(text)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"\xff\xd8\xff\xe0 picture", "not a text file"),
        (b"PK\x03\x04\x00\x00", "not a text file"),
    ],
)
def test_a_file_that_is_no_bank_says_so(tmp_path: Path, content: bytes, words: str) -> None:
    """Empty and binary files get a sentence of their own."""
    file = tmp_path / "bank.yaml"
    file.write_bytes(content)

    with pytest.raises(BankError, match=words):
        bank_file.load(file)


@pytest.mark.parametrize(
    "text", ["just some words", "- a\n- b", "Title: x\nY: z: a", "%PDF-1.4", "# x"]
)
def test_what_is_no_bank_at_all_is_told_what_to_do(text: str) -> None:
    """An article or a list gets one sentence and no list of faults."""
    with pytest.raises(BankError, match="call `quizgen make x") as caught:
        bank_file.loads(text, "x.txt")

    assert () == caught.value.issues


def test_a_file_that_is_not_there_says_how_to_make_one(tmp_path: Path) -> None:
    """A missing bank and a folder each say what to do."""
    with pytest.raises(BankError, match="quizgen generate"):
        bank_file.load(tmp_path / "none.yaml")
    with pytest.raises(BankError, match="is a folder"):
        bank_file.load(tmp_path)


def test_the_clause_of_a_fact_stays_out_of_the_file() -> None:
    """The parse behind a fact is for the engine, not for the person who edits."""
    text = bank_file.dumps(sample_bank())

    assert "clause" not in text


def test_the_schema_accepts_what_is_written() -> None:
    """Each field that a sample bank uses is a property that the schema knows."""
    schema = bank_file.schema()

    assert set(plain(sample_bank())) <= set(schema["properties"])
    assert "quizgen/1" == schema["properties"]["format"]["const"]
