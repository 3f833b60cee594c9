"""Writing files: whole or not at all, and never over what a person may have edited."""

import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from quizgen.errors import RenderError

STDOUT = Path("-")
"""The path that stands for standard output."""

_SEAL = "# Edit freely: by this number quizgen knows whether a person did. {}\n"
"""The first line of a bank; its last word is a hash of what follows."""

_SIGNS = {b"%PDF-": ".pdf", b"PK\x03\x04": ".apkg", b"<!doctype html>": ".html"}
"""First bytes of what a renderer makes; such a file can be made again from its bank."""


@dataclass(frozen=True)
class File:
    """What is to be written."""

    path: Path
    data: bytes
    label: str = ""
    """What it is, in words ("Anki deck")."""


def seal(text: str) -> bytes:
    """A bank's YAML under a line that tells whether it was edited since."""
    return _SEAL.format(_digest(text.encode())).encode() + text.encode()


def write_all(files: Sequence[File], *, force: bool = False) -> None:
    """Write the files, each whole or not at all; with one refused, none is written.

    Raises:
        RenderError: a file may have been edited by a person, or cannot be written.
    """
    if not force:
        refuse_edited(files)
    for file in files:
        if file.path == STDOUT:
            sys.stdout.buffer.write(file.data)
            sys.stdout.buffer.flush()
        else:
            _write(file)


def refuse_edited(files: Iterable[File]) -> None:
    """Refuse to replace what is neither ours unedited nor made from a bank.

    Raises:
        RenderError: says which file, and the two ways on.
    """
    for file in files:
        if file.path != STDOUT and file.path.is_file() and _precious(file):
            raise RenderError(
                f"{file.path} is there already and may have been edited, so nothing was written. "
                + _way_on(file)
            )


def _way_on(file: File) -> str:
    if file.path.suffix in (".yaml", ".yml", ".json"):
        return (
            f"Use it with `quizgen render {file.path}`, name another file, or replace it "
            "with --force."
        )
    return "Name another file, or replace it with --force."


def _precious(file: File) -> bool:
    old = file.path.read_bytes()
    if not old or old == file.data:
        return False
    line, _, rest = old.partition(b"\n")
    if line.startswith(b"#") and line.endswith(f" {_digest(rest)}".encode()):
        return False
    return not any(
        old[: len(sign)].lower() == sign.lower() and file.path.suffix == ending
        for sign, ending in _SIGNS.items()
    )


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()[:16]


def _write(file: File) -> None:
    """Through links to the file itself; straight into a pipe or a device."""
    path = file.path.resolve()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():
            path.write_bytes(file.data)
        else:
            _replace(path, file.data)
    except OSError as error:
        raise RenderError(
            f"{file.path} cannot be written: {error.strerror}. Choose another folder with -O, "
            "or another file with -o."
        ) from None


def _replace(path: Path, data: bytes) -> None:
    """Into a temporary file beside the target, then under its name in one step."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".quizgen-")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        temporary.chmod(_mode(path))
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    """The rights of the file that is replaced, or those of any new file."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
