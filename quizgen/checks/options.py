"""Options that say nothing of their own: all, none, combinations, absolute and vague terms."""

import re
from collections.abc import Iterator

from quizgen.checks import views
from quizgen.checks.codes import issue
from quizgen.checks.lists import pattern, phrase_pattern
from quizgen.checks.lists import words as listed
from quizgen.checks.text import fold, words
from quizgen.models import Article, Issue, Item, MultipleChoice, MultipleResponse

_OF_DEGREE = re.compile(
    r"\bhow (?:many|much|often|big|large|high|long|far|old|strong|fast|frequently|great|good|bad|"
    r"deep|wide|heavy|expensive|cheap|likely)\b",
    re.IGNORECASE,
)
_SHORT = 3
_WEAK = {"all", "every", "none", "everyone", "nobody", "nothing", "completely"}
"""Absolute terms that are common in the middle of a fair option; at its beginning they count."""


def combined(item: Item, _: Article) -> Iterator[Issue]:
    """ "All of the above", "none of these", "A and C", "1 and 2 only"."""
    if not isinstance(item, MultipleChoice | MultipleResponse):
        return
    numbered = pattern("numbered-list").search(item.stem)
    for text in (*views.keys(item), *views.wrong(item)):
        bare = text.strip().rstrip(".!")
        for code in ("none-of-the-above", "all-of-the-above", "complex-options"):
            if pattern(code).search(bare):
                yield issue(code, f"options: “{text}”.", item.id)
                break
        else:
            if numbered and pattern("complex-numbers").search(bare):
                yield issue("complex-options", f"options: “{text}”.", item.id)


def absolute(item: Item, _: Article) -> Iterator[Issue]:
    """Absolute terms in distractors, but neither in the key nor in the evidence."""
    if not isinstance(item, MultipleChoice | MultipleResponse):
        return
    fair = set(fold(" ".join(views.keys(item))).split())
    fair |= set(fold(item.evidence.quote if item.evidence else "").split())
    for text in views.wrong(item):
        low = fold(text).split()
        found = {w for w in low if w in listed("absolute-words") - _WEAK or w == low[0]} - fair
        found &= listed("absolute-words")
        if found and not _combination(text):
            detail = f"distractors: “{min(found)}” in “{text}”."
            yield issue("absolute-terms", detail, item.id)


def vague(item: Item, _: Article) -> Iterator[Issue]:
    """Vague terms where a degree is asked for, or where they are nearly the whole option."""
    if not isinstance(item, MultipleChoice | MultipleResponse):
        return
    degree = _OF_DEGREE.search(item.stem)
    for text in (*views.keys(item), *views.wrong(item)):
        low = [word.casefold() for word in words(text)]
        named = set(low) & listed("vague-words")
        found = phrase_pattern("vague-phrases").search(text)
        term = found.group() if found else min(named, default="")
        digits = any(ch.isdigit() for ch in text)
        if term and not digits and (degree or len(low) - len(term.split()) < _SHORT - 1):
            if not degree and low[0] not in named and not found:
                continue
            yield issue("vague-terms", f"options: “{term}” in “{text}”.", item.id)


def _combination(text: str) -> bool:
    bare = text.strip().rstrip(".!")
    return any(pattern(c).search(bare) for c in ("none-of-the-above", "all-of-the-above"))
