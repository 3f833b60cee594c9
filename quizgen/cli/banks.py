"""Banks named on the command line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quizgen.errors import BankError, UsageError

if TYPE_CHECKING:
    from quizgen.bank import Loaded
    from quizgen.models import Issue


def load_all(paths: tuple[str, ...]) -> list[Loaded]:
    """The banks in the files; - is standard input.

    Raises:
        BankError: one or more are at fault; all faults of all files are told at once.
    """
    if paths.count("-") > 1:
        raise UsageError("Standard input (-) can be read once only. Name it once.")
    found: list[Loaded] = []
    issues: list[Issue] = []
    messages: list[str] = []
    for path in paths:
        try:
            found.append(_load(path))
        except BankError as error:
            issues += error.issues
            messages.append(str(error).split("\n")[-1])
    if messages:
        raise BankError("\n".join(messages), issues)
    _refuse_twins(found)
    return found


def _load(path: str) -> Loaded:
    from quizgen import bank

    if path != "-":
        return bank.load(path)
    return bank.parse(bank.decode(sys.stdin.buffer.read(), "<stdin>"), "<stdin>")


def _refuse_twins(found: list[Loaded]) -> None:
    """Learners' cards are known by the ids of bank and item: two alike would be one."""
    first: dict[str, str] = {}
    for loaded in found:
        if loaded.bank.id in first:
            raise BankError(
                f"{first[loaded.bank.id]} and {loaded.path} have the same id "
                f"“{loaded.bank.id}”. Give one of them another."
            )
        first[loaded.bank.id] = loaded.path
