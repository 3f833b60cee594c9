"""What the W3C's Nu checker and html-validate say of the file, where they are installed."""

import json
from pathlib import Path
from shutil import which
from subprocess import run
from typing import Any

import pytest

from quizgen.models import RenderOptions
from quizgen.renderers.html import render
from tests.banks import sample_bank
from tests.html.test_hostile import hostile_bank

MODULES = Path(__file__).parent.parent / "node_modules"
BANKS = {"sample": [sample_bank()], "several": [sample_bank()] * 2, "hostile": [hostile_bank()]}


def _page(folder: Path, name: str) -> Path:
    path = folder / "quiz.html"
    path.write_bytes(render(BANKS[name], RenderOptions()))
    return path


@pytest.mark.java
@pytest.mark.parametrize("name", BANKS)
def test_the_nu_checker_finds_nothing(tmp_path: Path, name: str) -> None:
    """No error and no warning in markup or style."""
    java, jar = which("java"), MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if java is None or not jar.is_file():
        pytest.skip("vnu-jar is not installed under tests/node_modules")
    command = [java, "-jar", str(jar), "--format", "json", "--also-check-css"]
    found = run([*command, str(_page(tmp_path, name))], capture_output=True, check=False)  # noqa: S603
    messages: list[Any] = json.loads(found.stderr)["messages"]

    assert [] == [m["message"] for m in messages]


@pytest.mark.parametrize("name", BANKS)
def test_html_validate_finds_nothing(tmp_path: Path, name: str) -> None:
    """Neither by its standard rules nor by those of accessibility."""
    node, script = which("node"), MODULES / "html-validate" / "bin" / "html-validate.mjs"
    if node is None or not script.is_file():
        pytest.skip("html-validate is not installed under tests/node_modules")
    command = [node, str(script), "--preset", "standard,a11y", "--formatter", "json"]
    found = run([*command, str(_page(tmp_path, name))], capture_output=True, check=False)  # noqa: S603
    results: list[Any] = json.loads(found.stdout or b"[]")

    assert [] == [f"{m['ruleId']}: {m['message']}" for r in results for m in r["messages"]]
    assert 0 == found.returncode
