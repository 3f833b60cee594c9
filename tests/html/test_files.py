"""The page's own scripts and styles keep to the convention that joins them."""

import re

import pytest

from quizgen.renderers.html_files import Files
from quizgen.resources import templates

FOLDER = templates() / "html"
MODULES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.js"))
_FORBIDDEN = re.compile(
    r"\beval\b|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|"
    r"fetch\(|XMLHttpRequest|WebSocket|sendBeacon|import\("
)


@pytest.mark.parametrize("name", MODULES)
def test_a_module_imports_what_others_export(name: str) -> None:
    """Each imported name is exported by the module it is imported from, and is used."""
    text = Files().read(name)
    for names, target in re.findall(r'^import \{ ([^}]*) \} from "([^"]+)";$', text, re.MULTILINE):
        other = (FOLDER / name).parent.joinpath(target).resolve().read_text(encoding="utf-8")
        for imported in names.split(", "):
            assert re.search(
                rf"^export (async )?(function|const) {imported}\b", other, re.MULTILINE
            )
            assert len(re.findall(rf"\b{imported}\b", text)) > 1, f"{imported} is not used"


@pytest.mark.parametrize("name", MODULES)
def test_a_module_keeps_to_the_convention(name: str) -> None:
    """Imports and exports stand in the forms that the renderer joins; no code from text."""
    text = Files().read(name)
    imports = [line for line in text.splitlines() if line.startswith("import")]
    exports = [line for line in text.splitlines() if line.startswith("export")]

    assert [] == [i for i in imports if not re.fullmatch(r'import \{ [\w, ]+ \} from "[^"]+";', i)]
    assert [] == [e for e in exports if not re.match(r"export (async )?(function|const) \w+", e)]
    assert None is _FORBIDDEN.search(text)


def test_every_module_is_reached_from_the_entry() -> None:
    """No module lies about unused."""
    script = Files().script()

    assert [] == [name for name in MODULES if f'modules["{name}"] = ' not in script]


def test_the_styles_load_nothing() -> None:
    """No import, no address."""
    style = Files().style()

    assert None is re.search(r"@import|url\(|expression", style)
