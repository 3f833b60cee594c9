"""quizgen: a quiz and learning-module generator for current affairs.

    from quizgen import RenderOptions, generate_bank, read, render

    article = read("article.txt")[0]
    bank = generate_bank(article, limit=20)
    deck: bytes = render([bank], "anki", RenderOptions())

Each name loads its module at first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quizgen.bank import dumps, load, loads
    from quizgen.checks import check
    from quizgen.errors import ArticleError, BankError, QuizgenError, RenderError, UsageError
    from quizgen.facts import extract
    from quizgen.models import Article, Bank, Evidence, Fact, Issue, Item, RenderOptions
    from quizgen.pipeline import generate_bank
    from quizgen.readers import read
    from quizgen.renderers import FORMATS, render

__version__ = "0.1.0"

__all__ = [
    "FORMATS",
    "Article",
    "ArticleError",
    "Bank",
    "BankError",
    "Evidence",
    "Fact",
    "Issue",
    "Item",
    "QuizgenError",
    "RenderError",
    "RenderOptions",
    "UsageError",
    "check",
    "dumps",
    "extract",
    "generate_bank",
    "load",
    "loads",
    "read",
    "render",
]

_HOMES = {
    "bank": ("dumps", "load", "loads"),
    "checks": ("check",),
    "errors": ("ArticleError", "BankError", "QuizgenError", "RenderError", "UsageError"),
    "facts": ("extract",),
    "models": ("Article", "Bank", "Evidence", "Fact", "Issue", "Item", "RenderOptions"),
    "pipeline": ("generate_bank",),
    "readers": ("read",),
    "renderers": ("FORMATS", "render"),
}
_HOME = {name: f"quizgen.{home}" for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'quizgen' has no attribute '{name}'")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
