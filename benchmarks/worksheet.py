"""Seconds for 1, 10 and 100 worksheets in one run, beside bare WeasyPrint on the same HTML.

    python benchmarks/worksheet.py [counts...]

Both sides print the same pages (PDF/A-3a, tags, our fonts) from warm imports, in turns, so that a
busy machine slows both alike. Ours also chooses the sections, measures the lines of the passage and
fills the templates. The ratio is ours by theirs.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from quizgen.models import Bank, RenderOptions
from quizgen.renderers.worksheet import student
from quizgen.renderers.worksheet.fetch import OwnFilesOnly
from quizgen.renderers.worksheet.printing import page
from quizgen.renderers.worksheet.stylesheet import stylesheet
from tests.banks import sample_bank

OPTIONS = RenderOptions()
TARGET = 1.15


def another(number: int) -> Bank:
    """A bank like the sample, but with a text of its own: no worksheet is made twice."""
    bank = sample_bank()
    text = f"{bank.article.text}\nThis is copy number {number} of the article."
    return bank.model_copy(
        update={
            "id": f"bank-{number}",
            "seed": number,
            "article": bank.article.model_copy(update={"text": text}),
        }
    )


def bare(html: str, css: str) -> bytes:
    """What WeasyPrint alone makes of the page."""
    from weasyprint import CSS, HTML

    fetcher = OwnFilesOnly()
    sheet = CSS(string=css, url_fetcher=fetcher)
    return bytes(
        HTML(string=html, url_fetcher=fetcher).write_pdf(
            stylesheets=[sheet], pdf_variant="pdf/a-3a", pdf_identifier=b"0123456789abcdef"
        )
    )


def main(counts: list[int]) -> None:
    """Print a row for each count, and fail when the ratio is over the target."""
    css = stylesheet(OPTIONS)
    warm = another(-1)
    bare(page("student", [warm], OPTIONS), css)
    student([warm], OPTIONS)
    number = 0
    print("worksheets  ours, s  bare WeasyPrint, s  ratio")
    worst = 0.0
    for count in counts:
        ours = theirs = 0.0
        for _ in range(count):
            number += 1
            bank = another(number)
            start = time.perf_counter()
            student([bank], OPTIONS)
            ours += time.perf_counter() - start
            html = page("student", [bank], OPTIONS)
            start = time.perf_counter()
            bare(html, css)
            theirs += time.perf_counter() - start
        worst = max(worst, ours / theirs)
        print(f"{count:10d}  {ours:7.2f}  {theirs:18.2f}  {ours / theirs:5.2f}")
    if worst > TARGET:
        sys.exit(f"over the target of {TARGET}")


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or [1, 10, 100])
