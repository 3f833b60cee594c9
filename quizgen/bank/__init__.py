"""The bank file: a `Bank` as YAML or JSON that a person edits, and back.

YAML 1.1 (https://yaml.org/spec/1.1/), of which every scalar is read as text, so that the models
alone decide what `No`, `12:30`, `007` or `2024-01-05` is. `loads(dumps(bank)) == bank` always.
"""

import codecs
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from quizgen.bank.faults import duplicate_ids, explain
from quizgen.bank.from_json import from_json
from quizgen.bank.from_yaml import from_yaml
from quizgen.bank.located import Fault, Located
from quizgen.bank.writing import plain, to_yaml
from quizgen.errors import BankError
from quizgen.models import FORMAT, Bank, Issue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Loaded", "decode", "dumps", "dumps_json", "load", "loads", "parse", "schema"]

LARGEST = 64 * 1024 * 1024
"""Bytes; a bank of 10,000 items has about 12 million, so a larger file is another thing."""


@dataclass(frozen=True)
class Loaded:
    """A bank, and where its parts stand in the file it came from."""

    bank: Bank
    path: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)
    """1-based line of each item, by its id; of a field, by `id.field` ("3f9c2a1b.stem")."""

    def line(self, item: str, name: str = "") -> int:
        """The line of an item or of one of its fields; 0 when not known."""
        return self.lines.get(f"{item}.{name}", 0) or self.lines.get(item, 0)


def load(path: Path | str) -> Loaded:
    """The bank in a file (YAML, or JSON by its first character), with its lines.

    Raises:
        BankError: the file cannot be read, or is at fault; `issues` has every fault.
    """
    file = Path(path)
    try:
        size = file.stat().st_size
        raw = file.read_bytes() if size <= LARGEST else b""
    except FileNotFoundError:
        raise BankError(
            f"There is no file {path}. `quizgen generate ARTICLE -o {path}` makes a bank."
        ) from None
    except IsADirectoryError:
        raise BankError(f"{path} is a folder. Name the bank's file, such as bank.yaml.") from None
    except OSError as error:
        raise BankError(f"{path} cannot be read: {error.strerror}.") from None
    if size > LARGEST:
        raise BankError(f"{path} has {size:,} bytes, too many for a bank. Split it.")
    return parse(decode(raw, str(path)), str(path))


def loads(text: str, path: str = "") -> Bank:
    """The bank in a text, YAML or JSON; `path` is what messages call it.

    Raises:
        BankError: the text is no sound bank; `issues` has every fault.
    """
    return parse(text, path).bank


def parse(text: str, path: str = "") -> Loaded:
    """The bank in a text with the lines of its items.

    Raises:
        BankError: the text is no sound bank; `issues` has every fault.
    """
    if not text.strip():
        raise BankError(
            f"{path or 'The bank'} is empty. `quizgen generate ARTICLE` makes a bank to start from."
        )
    read: Callable[[str], Located] = from_json if text.lstrip()[:1] == "{" else from_yaml
    located = read(text)
    if "quizgen/" not in text and not _known(located.data):
        raise BankError(
            f"{path or 'This'} is not a bank: no line of it says `format: {FORMAT}`. "
            f"For an article, call `quizgen make {path or 'ARTICLE'}`."
        )
    faults = [*located.faults, *duplicate_ids(located)]
    bank = None
    if located.whole:
        try:
            bank = Bank.model_validate(located.data)
        except ValidationError as error:
            faults += explain(error, located)
    if faults or bank is None:
        raise _refusal(faults, path)
    return Loaded(bank, path, _lines(located))


def dumps(bank: Bank) -> str:
    """The bank as YAML, ready to edit: fields that say nothing new are left out."""
    return to_yaml(bank)


def dumps_json(bank: Bank) -> str:
    """The bank as JSON, the same fields as in YAML, two blanks of indent."""
    import json

    return json.dumps(plain(bank), default=str, ensure_ascii=False, indent=2) + "\n"


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the bank file, for editors."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Bank.model_json_schema(),
        "title": "A quizgen question bank",
    }


def decode(raw: bytes, path: str) -> str:
    """The text of a bank's bytes, which `path` names in messages.

    Raises:
        BankError: it is not text in UTF-8 (or UTF-16 with its mark).
    """
    marks = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
    try:
        text = raw.decode(marks.get(raw[:2], "utf-8-sig"))
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise BankError(f"{path} is not a text file in UTF-8. Save the bank as UTF-8 text.")
    return text


def _known(data: object) -> bool:
    """Whether the data has any field of a bank."""
    return isinstance(data, dict) and bool(set(data) & set(Bank.model_fields))


def _refusal(faults: "Sequence[Fault]", path: str) -> BankError:
    issues = sorted(
        {
            Issue(level="error", code=f.code, message=f.message, path=path, line=f.line)
            for f in faults
        },
        key=lambda issue: (issue.line, issue.code, issue.message),
    )
    number = "one fault" if len(issues) == 1 else f"{len(issues)} faults"
    return BankError(
        f"{path or 'The bank'} has {number}. Mend the lines named, then try again.", issues
    )


def _lines(located: Located) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, line in located.lines.items():
        if len(place) in (2, 3) and place[0] == "items":
            name = located.data["items"][place[1]]["id"]
            found[".".join((name, *map(str, place[2:])))] = line
    return found
