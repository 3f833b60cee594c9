"""The note types: their ids, names and fields, frozen, and the templates that show them.

An id or a list of fields never changes: Anki tells note types apart by their ids and makes a
second one, "quizgen Matching+", when the fields differ. What a later version needs goes into
the spare fields `Extra1` to `Extra4`. Templates and style may change at any time: an import
brings them along.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import genanki

from quizgen.errors import RenderError
from quizgen.resources import templates

PAIRS = 8
"""Pairs in one matching note, a card each; a longer item fills several notes."""

_TAIL = (
    "Explanation", "Evidence", "Article", "Publisher", "Author", "Date", "Link", "Licence",
    "Hint", "Extra1", "Extra2", "Extra3", "Extra4",
)  # fmt: skip
_INCLUDE = re.compile(r"\[\[([a-z_]+\.(?:html|css|js))\]\]\n?")
_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)


class NoteType(NamedTuple):
    """One note type; `Id` is its first field, the stem its second, by which Anki sorts."""

    id: int
    name: str
    body: tuple[str, ...]
    """The fields between the stem and the explanation."""
    stem: str = "Stem"
    cloze: bool = False
    slots: int = 0
    """Cards of one note; 0: one card, or one for each deletion."""

    @property
    def fields(self) -> tuple[str, ...]:
        """All fields in their frozen order."""
        return ("Id", self.stem, *self.body, *_TAIL)


NOTE_TYPES: dict[str, NoteType] = {
    "multiple_choice": NoteType(1742040001, "quizgen Multiple Choice", ("Options", "Key")),
    "multiple_response": NoteType(1742040002, "quizgen Multiple Response", ("Options", "Key")),
    "true_false": NoteType(1742040003, "quizgen True or False", ("Options", "Key", "Correction")),
    "cloze": NoteType(1742040004, "quizgen Cloze", ("Accept", "Words"), stem="Text", cloze=True),
    "short_answer": NoteType(1742040005, "quizgen Short Answer", ("Key", "Accept")),
    "matching": NoteType(
        1742040006,
        "quizgen Matching",
        ("Options", "Pairs", *(f"Left{n}" for n in range(1, PAIRS + 1))),
        slots=PAIRS,
    ),
    "ordering": NoteType(1742040007, "quizgen Ordering", ("Options", "Key")),
    "essay": NoteType(1742040008, "quizgen Essay", ("Rubric",)),
}
"""By item type."""


def models(types: Iterable[str], folder: Path | None) -> dict[str, genanki.Model]:
    """The note types of these item types by item type, in the order of the table.

    Args:
        types: item types that the deck holds.
        folder: where a file `anki/NAME` stands in for ours of that name.

    Raises:
        RenderError: a template cannot be read.
    """
    wanted = set(types)
    folders = [base / "anki" for base in (folder, templates()) if base is not None]
    style = _read("card.css", folders)
    return {k: _model(k, kind, style, folders) for k, kind in NOTE_TYPES.items() if k in wanted}


def _model(key: str, kind: NoteType, style: str, folders: list[Path]) -> genanki.Model:
    front, back = (_read(f"{key}.{side}.html", folders) for side in ("front", "back"))
    cards = [_card(kind, front, back, n) for n in range(1, max(kind.slots, 1) + 1)]
    model = genanki.Model(
        kind.id,
        kind.name,
        fields=[{"name": name} for name in kind.fields],
        templates=cards,
        css=style,
        model_type=genanki.Model.CLOZE if kind.cloze else genanki.Model.FRONT_BACK,
        sort_field_index=1,
    )
    # What a card needs to exist, its pair or the stem: genanki need not try it out.
    first = kind.fields.index("Left1") if kind.slots else 1
    model._req = [[n, "all", [first + n]] for n in range(len(cards))]
    return model


def _card(kind: NoteType, front: str, back: str, n: int) -> dict[str, str]:
    """One template; `bqfmt` is what the browser's list of cards shows."""
    stem = f"{{{{cloze:{kind.stem}}}}}" if kind.cloze else f"{{{{{kind.stem}}}}}"
    return {
        "name": f"Pair {n}" if kind.slots else "Card 1",
        "qfmt": front.replace("[[n]]", str(n)),
        "afmt": back.replace("[[n]]", str(n)),
        "bqfmt": f"{stem} {{{{Left{n}}}}}" if kind.slots else stem,
        "bafmt": "{{Key}}" if "Key" in kind.body else "",
    }


def _read(name: str, folders: list[Path]) -> str:
    """A template with the files it names as `[[file]]` put in, and no comments of scripts."""
    path = next((found for folder in folders if (found := folder / name).is_file()), None)
    if path is None:
        raise RenderError(f"The template anki/{name} is missing; install quizgen anew.")
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RenderError(f"The template {path} cannot be read: {error}.") from error
    if name.endswith(".js"):
        text = _COMMENT.sub("", text)
    return _INCLUDE.sub(lambda m: _read(m.group(1), folders), text)
