"""The stylesheet of a variant: our base, and a short file for each choice that was made."""

from collections.abc import Callable

from quizgen.models import RenderOptions
from quizgen.renderers.worksheet.templates import source

_CHOICES: tuple[tuple[Callable[[RenderOptions], bool], str], ...] = (
    (lambda o: o.paper == "letter", "letter"),
    (lambda o: o.two_columns, "two-columns"),
    (lambda o: o.dyslexia or o.large_print, "roomy"),
    (lambda o: o.dyslexia, "dyslexia"),
    (lambda o: o.large_print, "large-print"),
    (lambda o: o.ink_saver, "ink-saver"),
)
"""In the order of the cascade: what comes later wins."""


def stylesheet(options: RenderOptions) -> str:
    """The whole stylesheet for these options. Form fields change no line of the passage."""
    names = ["fonts", "base", *(name for chosen, name in _CHOICES if chosen(options))]
    return "\n".join(source(f"{name}.css", options.templates) for name in names)
