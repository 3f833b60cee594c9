"""Renderers: each module turns banks into the bytes of one format.

One table names all formats; adding one is a module, a row here, and a golden file. A renderer sees
banks and options, never the article's parse. Modules load at first use, as WeasyPrint and genanki
are heavy.
"""

from collections import Counter
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import NamedTuple

from quizgen.errors import RenderError
from quizgen.models import ITEM_TYPES, Bank, RenderOptions


class Format(NamedTuple):
    """One row of the table."""

    name: str
    extension: str
    """Ending of the file, with its dot; distinct formats may share one."""
    suffix: str
    """What stands between the bank's id and the extension ("-key")."""
    module: str
    function: str
    """`function(banks: Sequence[Bank], options: RenderOptions) -> bytes` in that module."""
    description: str
    item_types: tuple[str, ...] = ITEM_TYPES
    """The item types it can show; the others are left out with a warning."""

    @property
    def binary(self) -> bool:
        """Whether its bytes are not for a terminal."""
        return self.extension in (".apkg", ".pdf")


FORMATS: dict[str, Format] = {
    f.name: f
    for f in (
        Format("anki", ".apkg", "", "anki", "render", "Anki deck"),
        Format("worksheet", ".pdf", "", "worksheet", "student", "printable worksheet for students"),
        Format("key", ".pdf", "-key", "worksheet", "key", "answer key for the worksheet"),
        Format(
            "teacher", ".pdf", "-teacher", "worksheet", "teacher", "worksheet with answers in place"
        ),
        Format(
            "answer-sheet",
            ".pdf",
            "-answer-sheet",
            "worksheet",
            "answer_sheet",
            "sheet to fill in answers on",
        ),
        Format("html", ".html", "", "html", "render", "self-test for the browser, one file"),
        Format("json", ".json", "", "dump", "as_json", "the bank itself as JSON"),
        Format("yaml", ".yaml", "", "dump", "as_yaml", "the bank itself as YAML"),
    )
}


def row(name: str) -> Format:
    """The row of a format.

    Raises:
        RenderError: there is no such format.
    """
    if name not in FORMATS:
        near = get_close_matches(name, FORMATS, 1)
        hint = f"Did you mean “{near[0]}”?" if near else f"Choose one of: {', '.join(FORMATS)}."
        raise RenderError(f"There is no format “{name}”. {hint}")
    return FORMATS[name]


def left_out(banks: Sequence[Bank], found: Format) -> list[str]:
    """A sentence for each item type of the banks that a format cannot show."""
    counted = Counter(item.type for bank in banks for item in bank.items)
    return [
        f"{found.name} cannot show {name}: {number} left out."
        for name, number in counted.items()
        if name not in found.item_types
    ]


def render(banks: Sequence[Bank], name: str, options: RenderOptions) -> bytes:
    """The banks in a format, as the bytes of one file.

    Raises:
        RenderError: there is no such format, or it cannot be made.
    """
    found = row(name)
    module = import_module(f"quizgen.renderers.{found.module}")
    result: bytes = getattr(module, found.function)(banks, options)
    return result
