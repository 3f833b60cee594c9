"""When a sheet is tightened."""

import pytest

from quizgen.models import RenderOptions
from quizgen.renderers.worksheet.fit import fitted
from quizgen.renderers.worksheet.layout import lay_out
from quizgen.renderers.worksheet.printing import page
from quizgen.renderers.worksheet.stylesheet import stylesheet
from tests.banks import sample_bank


def test_a_last_page_with_little_on_it_is_saved_by_less_space() -> None:
    """A sheet whose end just spills over is tightened, and large print never is."""
    for times in range(1, 6):
        bank = sample_bank()
        items = tuple(
            item.model_copy(update={"id": f"{item.id}-{n}"})
            for item in bank.items
            if item.type == "true_false"
            for n in range(times * 3)
        )
        options = RenderOptions(sections=("true_false", "exit_ticket"))
        banks = [bank.model_copy(update={"items": items})]
        html, css = page("student", banks, options), stylesheet(options)
        plain = lay_out(html, css)
        saved = fitted(html, css, options)
        if len(saved.pages) < len(plain.pages):
            large = RenderOptions(large_print=True)
            assert len(fitted(html, css, large).pages) == len(plain.pages)
            break
    else:
        pytest.fail("no sheet of these was tightened")
