"""The words of the interface: every language says everything."""

import re
from json import loads
from pathlib import Path
from typing import Any

import pytest
from babel import Locale

from quizgen.resources import templates

FOLDER = templates() / "html"
LANGUAGES = sorted(path.stem for path in (FOLDER / "lang").glob("*.json"))
# Categories that Babel knows for fractions or millions only, which no sentence here counts.
_MAY_LACK = {"other", "many"}


def _words(language: str) -> dict[str, Any]:
    path: Path = FOLDER / "lang" / f"{language}.json"
    words: dict[str, Any] = loads(path.read_text(encoding="utf-8"))
    return words


def _forms(value: Any) -> list[str]:
    return list(value.values()) if isinstance(value, dict) else [value]


def _places(value: Any) -> set[str]:
    return {place for text in _forms(value) for place in re.findall(r"\{(\w+)\}", text)}


def test_the_five_languages_are_there() -> None:
    """English, and at least Spanish, French, German and Ukrainian."""
    assert {"de", "en", "es", "fr", "uk"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_all_words_with_all_places(language: str) -> None:
    """The same names as English, each with the same `{places}`, none empty."""
    english, words = _words("en"), _words(language)

    assert set(english) == set(words)
    for name in set(english) - {"leadingWords"}:
        assert all(_forms(words[name])), name
        assert _places(english[name]) >= _places(words[name]), name
        assert _places(english[name]) - _places(words[name]) <= {"n"}, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_counted_sentence_has_the_forms_of_its_language(language: str) -> None:
    """Ukrainian counts with one, few and many; English with one and other."""
    wanted = set(Locale(language).plural_form.tags) | {"other"}
    for name, value in _words(language).items():
        if isinstance(value, dict):
            assert wanted - set(value) <= _MAY_LACK, name
            assert set(value) <= wanted, name


def test_the_scripts_ask_only_for_words_that_are_there() -> None:
    """No name in a script lacks its words."""
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.js"))
    asked = set(re.findall(r'\bt\(\s*"([^"]+)"', scripts))

    assert set() == asked - set(_words("en"))
