"""Open references: words of a stem that nobody understands away from its page."""

import re
from collections.abc import Iterator

from quizgen.checks.codes import issue
from quizgen.checks.lists import pattern
from quizgen.checks.lists import words as listed
from quizgen.checks.text import unquoted
from quizgen.models import GAP, Article, Essay, Issue, Item, Matching, Ordering

_PRONOUN = re.compile(
    r"\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|himself|herself|itself)\b",
    re.IGNORECASE,
)
_SUBJECTS = {"he", "she", "they"}
_NOT_HUMAN = {"it", "its", "itself"}
_ASKED_SELF = re.compile(
    r"\b(?:who|whose|whom|which|what|how many|anyone|everyone|someone|somebody)\b", re.I
)
_AUXILIARY = re.compile(
    r"\b(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could|should)\s*$", re.I
)
_DETERMINED = re.compile(
    r"\b(?:the|an?|each|every|which|what|whose|some|many|most|both|several|any|no|all|two|three"
    r"|four|five|six|seven|eight|nine|ten|\d[\d,]*)\s+(?!did\b|does\b|do\b|was\b|were\b|is\b|are\b"
    r"|has\b|have\b|had\b|will\b|would\b|can\b|could\b)[a-z][\w-]+",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?<=[\s“(])[A-Z][\w’'-]+")
_PLURAL = re.compile(r"\b[a-z]{3,}(?<!s)s\b")


def open_references(item: Item, _: Article) -> Iterator[Issue]:
    """Words that point to the page, and pronouns that nothing in the stem stands for."""
    if isinstance(item, Matching | Ordering | Essay):
        return
    stem = unquoted(item.stem)
    for found in pattern("open-reference").finditer(stem):
        yield issue("open-reference", f"stem: “{found.group()}”. Name what is meant.", item.id)
        return
    for pronoun in _PRONOUN.finditer(stem):
        if _is_open(stem, pronoun):
            detail = f"stem: “{pronoun.group()}” stands for nothing in it. Use the name."
            yield issue("open-reference", detail, item.id)
            return


def _is_open(stem: str, pronoun: re.Match[str]) -> bool:
    """Whether no words before a pronoun could be what it stands for."""
    if any(m.start() <= pronoun.start() < m.end() for m in pattern("expletive").finditer(stem)):
        return False
    before = stem[: pronoun.start()]
    word = pronoun.group().casefold()
    if GAP in before:
        return False
    if _names(before) or _DETERMINED.search(before) or _PLURAL.search(_content(before)):
        return False
    asked = _ASKED_SELF.search(before)
    if not asked or word in _NOT_HUMAN:
        return True
    return word in _SUBJECTS and bool(_AUXILIARY.search(before))


def _names(before: str) -> bool:
    """Whether a name stands before: the first word counts when it is no plain word."""
    if _NAMED.search(before):
        return True
    first = re.match(r"[A-Z][\w’'-]+", before)
    plain = listed("function-words") | {"according", "after", "before", "since", "besides"}
    return bool(first) and first is not None and first.group().casefold() not in plain


def _content(before: str) -> str:
    plain = listed("function-words") | listed("generic-words")
    return " ".join(w for w in re.findall(r"[\w-]+", before) if w.casefold() not in plain)
