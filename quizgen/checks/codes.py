"""The rules by code, and how an issue is made from one."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from quizgen.checks.lists import table
from quizgen.models import Issue, Level

STRICTER: Mapping[Level, Level] = {"advice": "warning", "warning": "error", "error": "error"}
"""What `--strict` makes of a level."""


class Rule(NamedTuple):
    """One rule: how bad it is to break it, and what is wrong then."""

    level: Level
    text: str


@cache
def rules() -> Mapping[str, Rule]:
    """All rules by code, in the order of the file that lists them."""
    return {code: Rule(row["level"], row["rule"]) for code, row in table("codes").items()}


def issue(code: str, detail: str, item: str = "") -> Issue:
    """An issue of a rule: the rule's own sentence, then what was found where.

    Raises:
        KeyError: no rule has this code.
    """
    rule = rules()[code]
    return Issue(level=rule.level, code=code, message=f"{rule.text} {detail}", item=item)


def strictly(found: Issue) -> Issue:
    """The same issue one level up."""
    return found.model_copy(update={"level": STRICTER[found.level]})
