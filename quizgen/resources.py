"""Where the templates and the data files lie, in a wheel and in a checkout alike."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def templates() -> Path:
    """The folder of templates: inside the wheel, or at the top of a checkout."""
    shipped = _PACKAGE / "templates"
    return shipped if shipped.is_dir() else _PACKAGE.parent / "templates"


def data() -> Path:
    """The folder of language data and other tables that ship with the package."""
    return _PACKAGE / "data"
