"""Seconds for 1, 10 and 100 worksheets in one run, beside bare WeasyPrint on the same HTML.

    python -m benchmarks.worksheet [counts...]

All sides print the same pages (PDF/A-3a, tags, our fonts) from warm imports, in turns. Seconds are
the process's own: all of it is work for the processor, and on an idle machine the clock says the
same. Ours also chooses the sections, measures the lines of the passage and fills the templates.
"bare" is WeasyPrint called as its manual says; "bare kept" is given fonts and a parsed stylesheet
that it keeps from sheet to sheet, as ours does. Ratios are ours by theirs.
"""

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Files beside this one are called as packages that WeasyPrint needs.
sys.path[:] = [str(ROOT), *(p for p in sys.path if Path(p or ".").resolve() != ROOT / "benchmarks")]

from quizgen.models import Bank, RenderOptions  # noqa: E402
from quizgen.renderers.worksheet import layout, student  # noqa: E402
from quizgen.renderers.worksheet.fetch import OwnFilesOnly  # noqa: E402
from quizgen.renderers.worksheet.printing import page  # noqa: E402
from quizgen.renderers.worksheet.stylesheet import stylesheet  # noqa: E402
from tests.banks import sample_bank  # noqa: E402

OPTIONS = RenderOptions()
TARGET = 1.15
PDF = {"pdf_variant": "pdf/a-3a", "pdf_identifier": b"0123456789abcdef"}


def another(number: int) -> Bank:
    """A bank like the sample, but with a text of its own: no worksheet is made twice."""
    bank = sample_bank()
    text = f"{bank.article.text}\nThis is copy number {number} of the article."
    article = bank.article.model_copy(update={"text": text})
    return bank.model_copy(update={"id": f"bank-{number}", "seed": number, "article": article})


def bare(html: str, css: str) -> bytes:
    """What WeasyPrint alone makes of the page."""
    from weasyprint import CSS, HTML

    fetcher = OwnFilesOnly()
    sheet = CSS(string=css, url_fetcher=fetcher)
    return bytes(HTML(string=html, url_fetcher=fetcher).write_pdf(stylesheets=[sheet], **PDF))


def kept(html: str, css: str) -> bytes:
    """The same with fonts and stylesheet kept."""
    return bytes(layout.lay_out(html, css).write_pdf(**PDF))


def seconds(work: Callable[[], object]) -> float:
    """How long something takes, in seconds of this process: other ones do not count."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main(counts: list[int]) -> None:
    """Print a row for each count, and fail when bare WeasyPrint is faster than the target."""
    css = stylesheet(OPTIONS)
    warm = page("student", [another(-1)], OPTIONS)
    for make in (bare, kept):
        make(warm, css)
    number = 0
    worst = 0.0
    print("worksheets  ours, s  bare, s  ratio  bare kept, s  ratio")
    for count in counts:
        ours = plain = fast = 0.0
        for _ in range(count):
            number += 1
            bank = another(number)
            ours += seconds(partial(student, [bank], OPTIONS))
            html = page("student", [bank], OPTIONS)
            plain += seconds(partial(bare, html, css))
            fast += seconds(partial(kept, html, css))
        worst = max(worst, ours / plain)
        print(
            f"{count:10d}  {ours:7.2f}  {plain:7.2f}  {ours / plain:5.2f}"
            f"  {fast:12.2f}  {ours / fast:5.2f}"
        )
    if worst > TARGET:
        sys.exit(f"over the target of {TARGET}")


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or [1, 10, 100])
