"""The house's plan: a stage imports the ground floor and never another stage."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import quizgen

PACKAGE = Path(quizgen.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

GROUND = {"models", "errors", "resources", "lexicon"}
"""What every stage may import."""

JOINERS = {"cli", "pipeline", "__init__", "__main__"}
"""What may import every stage."""

ALLOWED = {("renderers/dump.py", "bank")}
"""The one crossing: a format that is the bank file itself."""

HOMES = {
    "spacy": ("facts",),
    "lemminflect": ("facts", "items"),
    "genanki": ("renderers/anki",),
    "weasyprint": ("renderers/worksheet",),
    "click": ("cli",),
    "trafilatura": ("readers",),
    "urllib3": ("readers",),
    "feedparser": ("readers",),
}
"""Libraries, and the only places that may know them."""


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""
            if node.module == "quizgen":
                yield from (f"quizgen.{alias.name}" for alias in node.names)


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def _stage(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_stage_imports_no_other_stage(path: Path) -> None:
    """Only the ground floor and its own files; the joiners may import all."""
    if _stage(path) in JOINERS:
        return
    found = {name.split(".")[1] for name in _imports(path) if name.startswith("quizgen.")}
    crossings = {
        stage for stage in found - GROUND - {_stage(path)} if (_name(path), stage) not in ALLOWED
    }

    assert set() == crossings


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_library_is_known_in_its_place_alone(path: Path) -> None:
    """The parser in facts, click in the command line, and so on."""
    for name in {name.split(".")[0] for name in _imports(path)}:
        homes = HOMES.get(name)
        assert homes is None or _name(path).startswith(homes), f"{name} in {_name(path)}"


def test_the_ground_floor_imports_no_stage() -> None:
    """Models and errors stand on nothing of ours but each other."""
    for path in MODULES:
        if _stage(path) in ("models", "errors"):
            found = {name.split(".")[1] for name in _imports(path) if name.startswith("quizgen.")}
            assert found <= {"models"}, _name(path)


def _loaded_after(words: list[str]) -> set[str]:
    code = (
        "import sys\n"
        "from quizgen.cli import main\n"
        f"try:\n    main({words!r}, prog_name='quizgen')\n"
        "except SystemExit as end:\n    assert end.code == 0, end.code\n"
        "print('LOADED', *{name.split('.')[0] for name in sys.modules})\n"
    )
    run = subprocess.run(  # noqa: S603 our own words
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    return set(run.stdout.rsplit("LOADED", maxsplit=1)[1].split())


@pytest.mark.parametrize("command", ["", "make", "facts", "generate", "check", "render", "formats"])
def test_help_loads_nothing_heavy(command: str) -> None:
    """`--help` starts without the libraries that take their time."""
    words = [command, "--help"] if command else ["--help"]
    heavy = {"spacy", "weasyprint", "genanki", "pydantic", "trafilatura", "yaml", "jinja2", "lxml"}

    assert set() == heavy & _loaded_after(words)


def test_a_page_is_rendered_without_spacy_and_weasyprint(tmp_path: Path) -> None:
    """`quizgen render -t html` needs neither the parser nor the printer."""
    from quizgen.bank import dumps
    from tests.banks import sample_bank

    bank = tmp_path / "bank.yaml"
    bank.write_text(dumps(sample_bank()), encoding="utf-8")

    loaded = _loaded_after(["render", str(bank), "-o", str(tmp_path / "page.html")])

    assert set() == {"spacy", "weasyprint", "genanki", "trafilatura"} & loaded
