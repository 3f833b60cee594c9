"""A user's own templates, and what is said when one is at fault."""

from pathlib import Path

import pytest

from quizgen.errors import RenderError
from quizgen.models import RenderOptions
from quizgen.renderers.worksheet import student
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
