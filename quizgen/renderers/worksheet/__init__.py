"""The printable worksheet, its answer key, the teacher's edition and the answer sheet, as PDF.

PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) in one file; with form fields PDF/UA-1 alone. The
same banks and options give the same bytes. WeasyPrint is imported in this package alone, and loads
when the first worksheet is made.
"""

from collections.abc import Sequence

from quizgen.errors import RenderError
from quizgen.models import Bank, RenderOptions


def student(banks: Sequence[Bank], options: RenderOptions) -> bytes:
    """The worksheet that students work on, as a PDF.

    Raises:
        RenderError: a section does not exist, nothing is left to print, or a user's template is
            at fault.
    """
    return _print("student", banks, options)


def key(banks: Sequence[Bank], options: RenderOptions) -> bytes:
    """The answers with explanations and lines of the printed passage, as a PDF.

    Raises:
        RenderError: as for `student`.
    """
    return _print("key", banks, options)


def teacher(banks: Sequence[Bank], options: RenderOptions) -> bytes:
    """The worksheet with answers, explanations and evidence in place, as a PDF.

    Raises:
        RenderError: as for `student`.
    """
    return _print("teacher", banks, options)


def answer_sheet(banks: Sequence[Bank], options: RenderOptions) -> bytes:
    """A sheet with a space for each answer and no questions, as a PDF.

    Raises:
        RenderError: as for `student`.
    """
    return _print("answer_sheet", banks, options)


def _print(edition: str, banks: Sequence[Bank], options: RenderOptions) -> bytes:
    try:
        from quizgen.renderers.worksheet.printing import printed
    except (ImportError, OSError) as error:
        raise RenderError(
            f"Worksheets cannot be printed: WeasyPrint does not load ({error}). Install the Pango "
            "library, as with: apt-get install libpango-1.0-0 libpangoft2-1.0-0"
        ) from error
    return printed(edition, banks, options)
