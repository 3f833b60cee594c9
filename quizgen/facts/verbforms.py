"""Forms of verbs: what a form is a form of, and whether there is such a verb at all."""

from __future__ import annotations

from functools import cache

import lemminflect

from quizgen.lexicon import look_up

_AGAIN = ("re", "un", "over", "under", "mis", "out", "pre", "co")
"""Prefixes that make a verb of a verb."""


@cache
def known(lemma: str) -> bool:
    """Whether there is such a verb, as a dictionary has it or with a prefix that makes another."""
    if look_up(lemma, "verb") is not None or lemminflect.getAllInflections(lemma, "VERB"):
        return True
    return any(len(base) > 2 and known(base) for base in _bases(lemma))


@cache
def lemma_of(form: str, tag: str) -> str:
    """The verb that has such a form, in lower case; empty when no dictionary has it."""
    lemmas: tuple[str, ...] = lemminflect.getAllLemmas(form, "VERB").get("VERB", ())
    for lemma in lemmas:
        if form in inflected(lemma, tag) and known(lemma):
            return lemma
    for prefix in _AGAIN:
        base = form.removeprefix(prefix)
        if base != form and len(base) > 3 and (found := lemma_of(base, tag)):
            return prefix + found
    return ""


@cache
def inflected(lemma: str, tag: str) -> tuple[str, ...]:
    """The forms of a verb for a tag ("VBD"), as spelling makes them where it is not known."""
    found: tuple[str, ...] = lemminflect.getInflection(lemma, tag)
    return found


def participle(form: str) -> bool:
    """Whether a form is a past participle."""
    return bool(lemma_of(form, "VBN"))


def _bases(lemma: str) -> list[str]:
    return [lemma.removeprefix(p).removeprefix("-") for p in _AGAIN if lemma.startswith(p)]
