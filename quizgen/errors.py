"""What can go wrong, told to the person at the terminal.

QuizgenError            exit code 1; never raised itself
├── UsageError          2: the words of the call do not fit together
├── ArticleError        3: the article cannot be read, or has nothing to ask
├── BankError           4: the bank file cannot be read, or is at fault
└── RenderError         5: the format, or the file to write

Each message says what happened and what to do next.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # an error must be caught without loading the models
    from quizgen.models.issues import Issue


class QuizgenError(Exception):
    """An error whose message is for the user; `exit_code` is the process's."""

    exit_code = 1


class UsageError(QuizgenError):
    """Options that do not fit together."""

    exit_code = 2


class ArticleError(QuizgenError):
    """An article that cannot be read, or from which nothing can be asked."""

    exit_code = 3


class BankError(QuizgenError):
    """A bank file at fault; `issues` holds every fault with its line."""

    exit_code = 4

    def __init__(self, message: str, issues: Sequence[Issue] = ()) -> None:
        super().__init__("\n".join([*map(str, issues), message]))
        self.issues = tuple(issues)


class RenderError(QuizgenError):
    """A format that does not exist, or an output that cannot be made or written."""

    exit_code = 5
