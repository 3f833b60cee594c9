"""When a sheet gives up its spare lines, and when not."""

from functools import cache

import pytest

from quizgen.models import RenderOptions
from quizgen.renderers.worksheet import fit
from quizgen.renderers.worksheet.layout import lay_out
from quizgen.renderers.worksheet.printing import page
from quizgen.renderers.worksheet.stylesheet import stylesheet
from quizgen.renderers.worksheet.templates import source
from tests.banks import sample_bank

OPTIONS = RenderOptions(sections=("true_false", "exit_ticket"))
MANY = range(22, 26)
"""Statements: the fewest leave room for the exit ticket, the next for a short one, 25 for none."""


@cache
def _html(times: int) -> str:
    """A sheet of so many statements and an exit ticket."""
    bank = sample_bank()
    statement = next(item for item in bank.items if item.type == "true_false")
    items = tuple(statement.model_copy(update={"id": f"item-{n}"}) for n in range(times))
    return page("student", [bank.model_copy(update={"items": items})], OPTIONS)


def test_the_spare_lines_are_given_up_exactly_where_that_saves_the_last_page() -> None:
    """What the first layout tells in advance is what a second one would show."""
    css = stylesheet(OPTIONS)
    tight = css + source("tight.css", None)
    saved = {}
    for times in MANY:
        plain = len(lay_out(_html(times), css).pages)
        saved[times] = len(lay_out(_html(times), tight).pages) < plain
        fitted = len(fit.fitted(_html(times), css, OPTIONS).pages)
        assert plain - saved[times] == fitted

    assert any(saved.values())
    assert not all(saved.values())


def test_a_sheet_that_would_not_gain_is_laid_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The seed's sheet, whose last page is well used, costs one layout."""
    layouts = []

    def counted(html: str, css: str, *, forms: bool = False) -> object:
        layouts.append(css)
        return lay_out(html, css, forms=forms)

    monkeypatch.setattr(fit, "lay_out", counted)
    options = RenderOptions()
    fit.fitted(page("student", [sample_bank()], options), stylesheet(options), options)

    assert 1 == len(layouts)


@pytest.mark.parametrize("options", [RenderOptions(large_print=True), RenderOptions(dyslexia=True)])
def test_large_print_and_dyslexic_spacing_keep_all_lines(options: RenderOptions) -> None:
    """They have the pages of their own stylesheet whatever a tighter setting would save."""
    css = stylesheet(options)
    plain = lay_out(_html(MANY[1]), css)

    assert len(plain.pages) == len(fit.fitted(_html(MANY[1]), css, options).pages)
