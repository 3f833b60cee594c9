"""A user's own templates, and what is said when one is at fault."""

import sys
from pathlib import Path

import pytest

from quizgen.errors import RenderError
from quizgen.models import RenderOptions
from quizgen.renderers.worksheet import fetch, layout, student
from quizgen.renderers.worksheet.words import words
from tests.banks import sample_bank
from tests.worksheet.paper import text


def override(folder: Path, name: str, content: str) -> RenderOptions:
    """Options with one file of the user's own."""
    (folder / "worksheet").mkdir()
    (folder / "worksheet" / name).write_text(content, encoding="utf-8")
    return RenderOptions(templates=folder)


def test_one_file_of_the_users_stands_in_for_ours(tmp_path: Path) -> None:
    """The others stay as they are."""
    head = """{% macro title_block(part) %}<h1>Our school: {{ title }}</h1>{% endmacro %}
    {% macro who(form) %}{% endmacro %}"""
    printed = text(student([sample_bank()], override(tmp_path, "head.html.j2", head)))

    assert "Our school: Ukraine’s Peacekeeping Plans" in printed
    assert "True or false?" in printed
    assert "Class" not in printed


def test_a_style_of_the_users_stands_in_for_ours(tmp_path: Path) -> None:
    """A whole stylesheet can be replaced; no address in it is opened."""
    css = "body { color: red; background: url(https://example.org/x.png) }"

    assert student([sample_bank()], override(tmp_path, "base.css", css)).startswith(b"%PDF")


@pytest.mark.parametrize("content", ["{% if %}", "{{ nothing.there }}", "{% include 'gone' %}"])
def test_a_template_at_fault_is_told_with_what_to_do(tmp_path: Path, content: str) -> None:
    """The message names the file and the way out."""
    with pytest.raises(RenderError, match=r"cannot be used.*leave out --templates"):
        student([sample_bank()], override(tmp_path, "sheet.html.j2", content))


def test_every_section_says_something_in_plain_words() -> None:
    """Titles begin with a capital, instructions and aims are sentences or parts of one."""
    for said in words().sections.values():
        assert said.title[0].isupper()
        assert not said.instruction or said.instruction.endswith((".", ":", "?"))
        assert not said.aim or said.aim[0].islower()


def test_missing_fonts_are_told_before_anything_is_laid_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The message names the packages to install."""
    monkeypatch.setattr(fetch, "find_spec", lambda _name: None)
    layout._fonts.cache_clear()
    layout._stylesheet.cache_clear()

    with pytest.raises(
        RenderError, match=r"pip install font-source-sans-pro font-source-serif-pro"
    ):
        student([sample_bank()], RenderOptions())


def test_a_weasyprint_that_does_not_load_is_told_with_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A machine without Pango gets a message, not a traceback."""
    monkeypatch.setitem(sys.modules, "quizgen.renderers.worksheet.printing", None)

    with pytest.raises(RenderError, match=r"apt-get install libpango"):
        student([sample_bank()], RenderOptions())
