"""The README tells the truth: its commands run, its help is the help, its files are sound."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen import bank as bank_file
from quizgen.cli import main
from quizgen.cli.group import COMMANDS
from quizgen.errors import BankError
from quizgen.renderers import FORMATS
from tests.banks import SEED
from tools.readme_help import README, marked, renewed

TEXT = README.read_text(encoding="utf-8")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)


def _offline_commands() -> list[str]:
    lines = [line for block in _blocks("sh") for line in block.splitlines()]
    return [line for line in lines if line.startswith("quizgen ") and "https://" not in line]


def test_the_commands_of_the_readme_run_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pasted one after another beside an article, each ends well; `check` may find issues."""
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_bytes(SEED.read_bytes())
    commands = _offline_commands()
    assert 6 <= len(commands)

    for command in commands:
        words = shlex.split(command)[1:]
        result = CliRunner().invoke(main, words)
        assert result.exit_code in ((0, 1) if words[0] == "check" else (0,)), result.output

    assert Path("bank.yaml").exists()
    assert Path("quiz.apkg").exists()


def test_the_help_in_the_readme_is_the_help() -> None:
    """Mend with `python tools/readme_help.py`."""
    assert renewed(TEXT) == TEXT
    assert list(COMMANDS) == marked(TEXT)


def test_the_bank_in_the_readme_is_sound() -> None:
    """It loads, and its evidence stands where it says."""
    (text,) = _blocks("yaml")
    bank = bank_file.loads(text)

    assert bank.items[0].evidence is not None
    assert bank.article.holds(bank.items[0].evidence)


def test_the_fault_in_the_readme_is_what_is_said() -> None:
    """A misspelt key in that bank gives the line that the README shows."""
    (text,) = _blocks("yaml")

    with pytest.raises(BankError) as caught:
        bank_file.loads(text.replace("  key:", "  keey:"), "bank.yaml")

    shown = re.search(r"``(bank\.yaml:.*?)``", TEXT, re.DOTALL)
    assert shown is not None
    assert " ".join(shown[1].split()) in {str(issue) for issue in caught.value.issues}


def test_the_python_in_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example of the library writes a deck."""
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_bytes(SEED.read_bytes())
    (code,) = _blocks("python")

    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 our own words

    assert b"PK" == Path("quiz.apkg").read_bytes()[:2]


def test_every_format_is_in_the_readme() -> None:
    """The table of products names each row of the table of formats, and no other."""
    rows = re.findall(r"^\| (`[a-z-]+`(?:, `[a-z-]+`)*) \| `[.-]", TEXT, re.MULTILINE)

    assert set(FORMATS) == set(re.findall(r"[a-z-]+", " ".join(rows)))
