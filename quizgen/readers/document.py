"""The bytes at a source, and what is known of them before they are read."""

import sys
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import ArticleError

MAX_BYTES = 30_000_000
"""A saved page with its pictures inside has a few million; an article's text some ten thousand."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """Bytes with their name for messages."""

    name: str
    raw: bytes
    charset: str = ""
    """The encoding that a server claims; empty when none did."""
    url: str = ""
    """Where the bytes were fetched from; empty for a file."""


def from_stdin() -> Document:
    """All of standard input.

    Raises:
        ArticleError: it is too large.
    """
    return _bounded("standard input", sys.stdin.buffer.read(MAX_BYTES + 1))


def from_file(path: Path) -> Document:
    """A file's bytes.

    Raises:
        ArticleError: there is no such file, or it cannot be read, or is too large.
    """
    try:
        # A pipe of the shell's, as in <(command), is fine; a device has no end.
        if path.exists() and not (path.is_file() or path.is_fifo()):
            raise ArticleError(f"{path} is not a file that can be read. Give an article's file.")
        with path.open("rb") as file:
            return _bounded(str(path), file.read(MAX_BYTES + 1))
    except FileNotFoundError:
        raise ArticleError(f"There is no file {path}. Check the path.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ArticleError(f"{path} cannot be read: {reason}.") from error


def _bounded(name: str, raw: bytes) -> Document:
    if len(raw) > MAX_BYTES:
        raise ArticleError(
            f"{name} is larger than {MAX_BYTES // 1_000_000} MB, too large for an article. "
            "Give the article alone."
        )
    return Document(name=name, raw=raw)
