"""The worksheet's templates: ours, or a file of the same name in the user's folder."""

from functools import lru_cache
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from quizgen import resources
from quizgen.errors import RenderError
from quizgen.renderers.worksheet.typography import tied, typeset

FOLDER = "worksheet"


def source(name: str, override: Path | None) -> str:
    """A file of the worksheet's templates as text.

    Raises:
        RenderError: the user's own file cannot be read.
    """
    try:
        return _loader(override).get_source(_environment(override), f"{FOLDER}/{name}")[0]
    except (TemplateError, UnicodeDecodeError) as error:
        raise RenderError(_at_fault(name, override, error)) from error


def fill(name: str, override: Path | None, **values: object) -> str:
    """A template with its values filled in, every text among them set and escaped.

    Raises:
        RenderError: the user's own template is at fault.
    """
    try:
        return _environment(override).get_template(f"{FOLDER}/{name}").render(**values)
    except (TemplateError, UnicodeDecodeError) as error:
        raise RenderError(_at_fault(name, override, error)) from error


def _at_fault(name: str, override: Path | None, error: Exception) -> str:
    where = f" in {override}" if override else ""
    return (
        f"The template {FOLDER}/{name}{where} cannot be used: {error}. "
        "Mend it, or leave out --templates to print with the built-in ones."
    )


def _loader(override: Path | None) -> ChoiceLoader:
    folders = [resources.templates()] if override is None else [override, resources.templates()]
    return ChoiceLoader([FileSystemLoader(folder) for folder in folders])


@lru_cache(maxsize=4)
def _environment(override: Path | None) -> Environment:
    environment = Environment(
        loader=_loader(override),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["tied"] = tied
    return environment


def _finalize(value: object) -> object:
    """Every text that a template prints is set; what a macro printed already was."""
    return typeset(value) if isinstance(value, str) and not isinstance(value, Markup) else value
