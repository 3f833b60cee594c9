"""The command line: what goes where, which exit code, and a sentence that helps."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizgen import bank as bank_file
from quizgen.cli import main
from quizgen.cli.group import COMMANDS
from quizgen.renderers import FORMATS, render
from tests.banks import SEED, sample_bank
from tests.test_matrix import OPTIONS

EPOCH = "1742083200"  # 16 March 2025, as in OPTIONS


def run(*words: object, text: bytes | None = None) -> Result:
    """A call of the command line with fixed time; nothing but an exit code comes out of it."""
    result = CliRunner(env={"SOURCE_DATE_EPOCH": EPOCH}).invoke(
        main, [*map(str, words)], input=text
    )
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """The sample bank as a file."""
    path = tmp_path / "bank.yaml"
    path.write_text(bank_file.dumps(sample_bank()), encoding="utf-8")
    return path


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_an_example(command: str) -> None:
    """`-h` and `--help` say the same, and end the words with an example."""
    result = run(command, "-h")

    assert 0 == result.exit_code
    assert f"Example:\n    quizgen {command}" in result.stdout
    assert result.stdout == run(command, "--help").stdout


@pytest.mark.parametrize("name", FORMATS)
def test_the_command_writes_what_the_library_gives(name: str, bank: Path) -> None:
    """The bytes of `render -o -` are the bytes of `render()`."""
    result = run("render", bank, "-t", name, "-o", "-")

    assert 0 == result.exit_code, result.stderr
    assert render([sample_bank()], name, OPTIONS) == result.stdout_bytes


def test_the_ending_of_the_output_names_the_format(bank: Path, tmp_path: Path) -> None:
    """`-o x.apkg` is a deck, `-o x.pdf` a worksheet; nothing is said on standard output."""
    for ending in ("apkg", "pdf", "html", "json"):
        result = run("render", bank, "-o", tmp_path / f"x.{ending}")
        assert (0, "") == (result.exit_code, result.stdout), result.stderr

    assert b"%PDF" == (tmp_path / "x.pdf").read_bytes()[:4]
    assert sample_bank() == bank_file.load(tmp_path / "x.json").bank


def test_the_versions_of_a_worksheet_each_get_a_file(bank: Path, tmp_path: Path) -> None:
    """Two versions of worksheet and key make four files; the page has one version."""
    result = run(
        "render", bank, "-t", "worksheet,key", "-t", "html", "--versions", 2, "-O", tmp_path / "out"
    )

    name = sample_bank().id
    expected = [f"{name}-A-key.pdf", f"{name}-A.pdf", f"{name}-B-key.pdf", f"{name}-B.pdf"]
    assert 0 == result.exit_code, result.stderr
    assert sorted([*expected, f"{name}.html"]) == _names(tmp_path / "out")
    assert 5 == len(result.stdout.splitlines())


def test_standard_input_is_a_bank(bank: Path) -> None:
    """`-` reads the bank, and its faults are those of <stdin>."""
    result = run("render", "-", "-t", "json", "-o", "-", text=bank.read_bytes())
    assert sample_bank() == bank_file.loads(result.stdout)

    result = run("render", "-", "-t", "json", text=b"format: quizgen/1\nfoo: 1")
    assert 4 == result.exit_code
    assert "<stdin>:2: error [unknown-field]" in result.stderr


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


def _file(folder: Path, content: bytes) -> Path:
    path = folder / "article.txt"
    path.write_bytes(content)
    return path


BAD_ARTICLES: dict[str, tuple[Callable[[Path], Path], str]] = {
    "missing": (lambda p: p / "none.txt", "no file"),
    "empty": (lambda p: _file(p, b""), "empty"),
    "blank": (lambda p: _file(p, b" \n \n"), "empty"),
    "binary": (lambda p: _file(p, bytes(range(256)) * 20), "text"),
    "empty folder": (lambda p: _folder(p / "folder"), "without an article"),
    "one sentence": (lambda p: _file(p, b"Nothing.\n"), "article"),
    "another language": (
        lambda p: _file(p, ("Die Regierung hat am Montag beschlossen, dass die Steuern für viele "
        "Menschen im Land sinken sollen, weil die Preise gestiegen sind.\n" * 5).encode()),
        "English",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD_ARTICLES)
@pytest.mark.parametrize("command", ["make", "generate", "facts"])
def test_a_bad_article_ends_with_code_3_and_a_sentence(
    command: str, name: str, tmp_path: Path
) -> None:
    """Nothing on standard output, nothing written, one error that says what to do."""
    make, word = BAD_ARTICLES[name]
    out = tmp_path / "out"
    where = {"make": ["-O", out], "generate": ["-o", out / "bank.yaml"], "facts": []}

    result = run(command, make(tmp_path), *where[command])

    assert 3 == result.exit_code, result.output
    assert "" == result.stdout
    assert result.stderr.startswith("Error: ")
    assert word in result.stderr
    assert "Traceback" not in result.stderr
    assert not out.exists()


def test_a_bank_with_a_typo_ends_with_code_4_and_its_line(bank: Path, tmp_path: Path) -> None:
    """Every command that reads banks names file, line and the word that was meant."""
    text = bank.read_text(encoding="utf-8").replace("  key: London", "  keey: London")
    bank.write_text(text, encoding="utf-8")
    line = text[: text.index("keey")].count("\n") + 1

    for words in (["render", bank, "-o", tmp_path / "x.html"], ["check", bank]):
        result = run(*words)
        assert (4, "") == (result.exit_code, result.stdout)
        assert f"{bank}:{line}: error [unknown-field]" in result.stderr
        assert "did you mean “key”?" in result.stderr
    assert not (tmp_path / "x.html").exists()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["render", "BANK", "-t", "workshet"], 5, "Did you mean “worksheet”"),
        (["render", "BANK"], 2, "Which format?"),
        (["render", "BANK", "-o", "x.doc"], 2, "`quizgen formats` lists them"),
        (["render", "BANK", "-t", "html", "-t", "anki", "-o", "x"], 2, "One file holds one format"),
        (["render", "BANK", "BANK", "-t", "html"], 4, "have the same id"),
        (["render", "-", "-", "-t", "html"], 2, "once only"),
        (["render", "BANK", "-t", "html", "--templates", "none"], 2, "does not exist"),
        (["render", "none.yaml", "-t", "html"], 4, "quizgen generate"),
        (["make"], 2, "Missing argument"),
        (["make", "x", "-n", "0"], 2, "0 is not in the range"),
        (["make", "x", "--published", "yesterday"], 2, "not a date like 2025-03-15"),
        (["make", "x", "--since", "soon"], 2, "Write 12h, 7d or 2w"),
        (["make", "x", "-t", "pdf"], 5, "Choose one of"),
        (["mak"], 2, "No such command"),
        (["render", "BANK", "-t", "html", "--sed", "1"], 2, "--seed"),
    ],
)
def test_words_that_do_not_fit_are_refused(
    words: list[str], code: int, said: str, bank: Path
) -> None:
    """Each wrong call has its exit code and says what to do."""
    result = run(*(bank if word == "BANK" else word for word in words))

    assert (code, "") == (result.exit_code, result.stdout), result.output
    assert said in result.stderr


def test_a_folder_that_cannot_be_written_ends_with_code_5(bank: Path, tmp_path: Path) -> None:
    """A file where the folder should be: a sentence, and the file is as it was."""
    wall = tmp_path / "wall"
    wall.write_text("mine")

    result = run("render", bank, "-t", "html", "-O", wall)

    assert 5 == result.exit_code
    assert "cannot be written" in result.stderr
    assert "mine" == wall.read_text()


def test_what_a_person_may_have_edited_is_not_overwritten(bank: Path, tmp_path: Path) -> None:
    """A bank of unknown hand, and a page that is no page of ours, stay without --force."""
    target = tmp_path / "mine.yaml"
    target.write_text("my notes")
    page = tmp_path / "mine.html"
    page.write_text("my page")

    for path in (target, page):
        before = path.read_bytes()
        result = run("render", bank, "-o", path)
        assert 5 == result.exit_code
        assert "may have been edited" in result.stderr
        assert before == path.read_bytes()
        assert 0 == run("render", bank, "-o", path, "--force").exit_code
        assert before != path.read_bytes()


def test_nothing_half_written_is_left(bank: Path, tmp_path: Path) -> None:
    """After success and after failure the folder holds whole files only."""
    out = tmp_path / "out"
    run("render", bank, "-t", "json", "-O", out)
    run("render", bank, "-t", "json", "-t", "nothing", "-O", out)

    assert [f"{sample_bank().id}.json"] == _names(out)


def test_check_prints_each_issue_with_its_line(bank: Path) -> None:
    """Issues are lines on standard output, and JSON for programs; the card goes to stderr."""
    head, items = bank.read_text(encoding="utf-8").split("\nitems:\n")
    items = items.replace("start: 347", "start: 348", 1).replace("end: 525", "end: 526", 1)
    text = f"{head}\nitems:\n{items}"
    bank.write_text(text, encoding="utf-8")

    result = run("check", bank)
    table = json.loads(run("check", bank, "--json").stdout)

    assert 1 == result.exit_code
    line = text[: text.index("- id: 3f9c2a1b")].count("\n") + 1
    assert f"{bank}:{line}: error [" in result.stdout
    assert "10 items" in result.stderr
    assert {"level", "code", "message", "path", "line", "item"} == set(table[0])


def test_a_clock_that_is_no_number_is_refused(bank: Path) -> None:
    """`SOURCE_DATE_EPOCH` must be seconds, and the sentence says so."""
    result = CliRunner(env={"SOURCE_DATE_EPOCH": "now"}).invoke(
        main, ["render", str(bank), "-thtml"]
    )

    assert 2 == result.exit_code
    assert "must be seconds since 1970" in result.stderr


def test_formats_and_schema_print_data() -> None:
    """The table of formats as text and JSON, and a schema that is JSON."""
    lines = run("formats").stdout.splitlines()
    table = json.loads(run("formats", "--json").stdout)

    assert list(FORMATS) == [line.split()[0] for line in lines]
    assert list(FORMATS) == [row["name"] for row in table]
    assert "properties" in json.loads(run("schema").stdout)


def test_a_fault_of_our_own_is_one_sentence(bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error that nobody foresaw ends without a traceback, with code 70."""

    def broken(*_: object) -> bytes:
        raise ZeroDivisionError("all is lost")

    monkeypatch.setattr("quizgen.renderers.dump.as_json", broken)

    result = run("render", bank, "-t", "json")

    assert 70 == result.exit_code
    assert "Error: quizgen has a fault of its own (ZeroDivisionError: all is lost)" in result.stderr


def test_the_seed_becomes_deck_worksheet_key_page_and_bank(tmp_path: Path) -> None:
    """The whole way: five files, named on standard output; a second time changes no byte."""
    result = run("make", SEED, "-O", tmp_path, "-n", 8)
    assert 0 == result.exit_code, result.stderr
    files = {Path(line.split("\t")[0]) for line in result.stdout.splitlines()}
    first = {path: path.read_bytes() for path in tmp_path.iterdir()}
    assert files == set(first)
    assert [".apkg", ".html", ".pdf", ".pdf", ".yaml"] == sorted(path.suffix for path in files)

    again = run("make", SEED, "-O", tmp_path, "-n", 8)

    assert 0 == again.exit_code, again.stderr
    assert first == {path: path.read_bytes() for path in tmp_path.iterdir()}


def test_an_edited_bank_stays_and_is_what_is_rendered(tmp_path: Path) -> None:
    """Generate, edit, generate again: refused. Render takes the edit. --force starts anew."""
    path = tmp_path / "bank.yaml"
    assert 0 == run("generate", SEED, "-n", 5, "-o", path).exit_code
    assert 0 == run("generate", SEED, "-n", 4, "-o", path).exit_code, "unedited: ours to replace"
    text = path.read_text(encoding="utf-8")
    edited = text.replace("  stem: ", "  stem: Edited by hand ", 1)
    path.write_text(edited, encoding="utf-8")

    refused = run("generate", SEED, "-n", 4, "-o", path)
    page = run("render", path, "-t", "json", "-o", "-")

    assert 5 == refused.exit_code
    assert f"quizgen render {path}" in refused.stderr
    assert edited == path.read_text(encoding="utf-8")
    assert "Edited by hand" in page.stdout
    assert 0 == run("generate", SEED, "-n", 4, "-o", path, "--force").exit_code
    assert "Edited by hand" not in path.read_text(encoding="utf-8")


def test_one_bad_source_does_not_stop_the_others(tmp_path: Path) -> None:
    """What can be made is made; the fault is told, and the exit code is the article's."""
    result = run("make", SEED, tmp_path / "none.txt", "-t", "json", "-n", 3, "-O", tmp_path / "out")

    assert 3 == result.exit_code
    assert "none.txt" in result.stderr
    assert 2 == len(_names(tmp_path / "out"))


def test_two_articles_of_one_name_make_two_banks(tmp_path: Path) -> None:
    """Neither overwrites the other, and one quiz can be made of both."""
    result = run("make", SEED, SEED, "-t", "json", "-n", 2, "-O", tmp_path)
    assert 0 == result.exit_code, result.stderr
    banks = sorted(tmp_path.glob("*.yaml"))
    assert 2 == len(banks)

    merged = run("make", SEED, SEED, "-t", "html", "-n", 4, "--merge", "-O", tmp_path / "one")

    assert 0 == merged.exit_code, merged.stderr
    pages = list((tmp_path / "one").glob("*.html"))
    assert ["news-quiz.html"] == [page.name for page in pages]
    items = [bank_file.load(path).bank.items for path in (tmp_path / "one").glob("*.yaml")]
    assert [2, 2] == [len(found) for found in items]


def test_facts_come_with_their_evidence() -> None:
    """As a table for people, as JSON for programs."""
    table = json.loads(run("facts", SEED, "--json").stdout)
    text = run("facts", SEED).stdout

    body = table[0]["evidence"]["quote"]
    assert body in text
    assert {"kind", "evidence", "modality", "polarity"} <= set(table[0])
    assert "clause" not in table[0]


def test_a_chosen_section_without_content_is_told_once(bank: Path, tmp_path: Path) -> None:
    """Two versions with their sheets say once what stays away; the rest is printed."""
    sections = "role_cards,multiple_choice"
    result = run(
        "render", bank, "-t", "worksheet", "--sections", sections, "--versions", 2, "-O", tmp_path
    )

    assert 0 == result.exit_code
    assert "Warning: the section “role_cards” has no content: left out.\n" == result.stderr
    assert 2 == len(list(tmp_path.glob("*.pdf")))
