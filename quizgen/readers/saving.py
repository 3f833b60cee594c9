"""A fetched page kept as a file."""

from pathlib import Path

from quizgen.errors import ArticleError
from quizgen.readers.document import Document


def keep(document: Document, path: Path) -> None:
    """The bytes of a page in a file of their own.

    Raises:
        ArticleError: another file is there, or it cannot be written.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        if path.is_dir():
            raise ArticleError(f"{path} is a folder. Give the name of a file to save the page in.")
        if path.exists() and path.read_bytes() != document.raw:
            raise ArticleError(f"{path} exists and holds something else. Choose another name.")
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(document.raw)
        beside.replace(path)
    except OSError as error:
        raise ArticleError(f"The page cannot be saved in {path}: {error.strerror}.") from error
