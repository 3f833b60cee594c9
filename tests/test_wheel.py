"""The wheel holds all that a user needs, and works away from the checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(  # noqa: S603 our own words
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def _below(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_templates_and_data(wheel: Path) -> None:
    """Each template and each data file of the checkout, and the mark of typed packages."""
    names = set(zipfile.ZipFile(wheel).namelist())

    assert {f"quizgen/templates/{name}" for name in _below(ROOT / "templates")} <= names
    assert {f"quizgen/data/{name}" for name in _below(ROOT / "quizgen" / "data")} <= names
    assert "quizgen/py.typed" in names


def test_the_wheel_renders_a_page_by_itself(wheel: Path, tmp_path: Path) -> None:
    """Unpacked elsewhere, it finds its own templates and data."""
    from quizgen.bank import dumps
    from tests.banks import sample_bank

    zipfile.ZipFile(wheel).extractall(tmp_path)
    bank = tmp_path / "bank.yaml"
    bank.write_text(dumps(sample_bank()), encoding="utf-8")
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "import quizgen.resources as r\n"
        f"assert str(r.templates()).startswith({str(tmp_path)!r}), r.templates()\n"
        "from quizgen.cli import main; main()"
    )
    run = subprocess.run(  # noqa: S603 our own words
        [sys.executable, "-c", code, "render", str(bank), "-o", "page.html"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )

    assert 0 == run.returncode, run.stderr
    assert (tmp_path / "page.html").read_bytes().lower().startswith(b"<!doctype html>")
