"""Pages to test with, and how to get about in them."""

from collections.abc import Sequence
from json import dumps
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from quizgen.models import Bank, Item, RenderOptions
from quizgen.renderers.html import render
from tests.banks import sample_bank

TYPES = {
    "multiple_choice": "3f9c2a1b",
    "multiple_response": "a81d0c55",
    "true_false": "7be2c9d0",
    "cloze": "c0ffee01",
    "short_answer": "51ab77ef",
    "matching": "e4d909c2",
    "ordering": "d41d8cd9",
    "essay": "f00dbabe",
}
"""An item of the sample bank for each type."""

_NEWER_AXE = Path(__file__).parent.parent / "node_modules" / "axe-core" / "axe.min.js"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def item_of(kind: str) -> Item:
    """The sample bank's item of a type."""
    return next(item for item in sample_bank().items if item.id == TYPES[kind])


def only(*items: Item) -> Bank:
    """The sample bank with these items alone."""
    return sample_bank().model_copy(update={"items": items})


def write_page(folder: Path, banks: Sequence[Bank], **options: Any) -> str:
    """Writes the self-test into the folder; its `file:` address."""
    path = folder / "quiz.html"
    path.write_bytes(render(banks, RenderOptions(**options)))
    return path.as_uri()


def axe_faults(page: Page) -> list[str]:
    """What axe finds wrong with the page as it stands: rule and element, a line each."""
    source = _NEWER_AXE.read_text(encoding="utf-8") if _NEWER_AXE.is_file() else Axe().axe_script
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(source)
    options = dumps({"runOnly": _RULES, "resultTypes": ["violations"]})
    found = page.evaluate(f"axe.run(document, {options})")
    return [f"{v['id']}: {node['html']}" for v in found["violations"] for node in v["nodes"]]


def sideways(page: Page) -> int:
    """How many pixels the page is wider than its window."""
    width: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return width
