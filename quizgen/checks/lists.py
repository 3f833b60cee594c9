"""The word lists and patterns behind the rules, read once from `data/checks`."""

import re
from functools import cache
from typing import Any

import yaml

from quizgen.resources import data


@cache
def words(name: str) -> frozenset[str]:
    """All words of a list, in lower case: several a line, `#` starts a comment line."""
    return frozenset(word for line in phrases(name) for word in line.split())


@cache
def phrases(name: str) -> tuple[str, ...]:
    """The lines of a list, in lower case and in their order, without comments."""
    text = (data() / "checks" / f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.strip().lower() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def table(name: str) -> Any:
    """The content of a YAML file of the folder."""
    return yaml.safe_load((data() / "checks" / f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def pattern(name: str) -> re.Pattern[str]:
    """One expression that finds any of the patterns of a rule, whatever the case."""
    return re.compile("|".join(table("patterns")[name]), re.IGNORECASE)


@cache
def phrase_pattern(name: str) -> re.Pattern[str]:
    """One expression that finds any phrase of a list as whole words."""
    found = "|".join(re.escape(p) for p in sorted(phrases(name), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE)
