"""What a bank or a file name holds does not steer the terminal."""

import subprocess
import sys
from pathlib import Path

from quizgen import dumps
from quizgen.cli.terminal import visible
from tests.banks import sample_bank

_STEERING = "\x1b]0;owned\x07\x1b[31m \u202e\x9b2J"


def _errors_and_output(*words: str) -> str:
    # Click takes escapes out of what goes into a pipe, unless it is told that it is a terminal.
    call = "import click; click.utils.should_strip_ansi = lambda *a, **k: False; "
    call += "click.echo.__globals__['should_strip_ansi'] = lambda *a, **k: False; "
    call += "from quizgen.cli import main; main()"
    command = [sys.executable, "-c", call, *words]
    run = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    return run.stdout.decode() + run.stderr.decode()


def test_characters_that_a_terminal_obeys_are_spelt_out() -> None:
    """Escapes, bells and turns of direction show; letters, marks and newlines stay."""
    assert r"\x1b]0;owned\x07\x1b[31m \u202e\x9b2J" == visible(_STEERING)
    assert "“é” 習 👩‍🚀\n" == visible("“é” 習 👩‍🚀\n")
    assert r"\ud800" == visible("\ud800")


def test_a_stem_does_not_steer_the_terminal_of_the_check(tmp_path: Path) -> None:
    """The issue about a stem quotes it with its escapes spelt out."""
    bank = sample_bank()
    first = bank.items[0].model_copy(update={"stem": f"Where is {_STEERING} it {_STEERING}?"})
    path = tmp_path / "bank.yaml"
    path.write_text(dumps(bank.model_copy(update={"items": (first, *bank.items[1:])})))

    said = _errors_and_output("check", str(path))

    assert "\x1b" not in said
    assert r"\x1b]0;owned" in said


def test_a_file_name_does_not_steer_the_terminal() -> None:
    """The message about a missing file spells the escapes in its name out."""
    said = _errors_and_output("facts", "x\x1b[31mred")

    assert r"There is no file x\x1b[31mred" in said
    assert "\x1b" not in said
