"""Seconds for 1, 10 and 100 worksheets in one run, beside bare WeasyPrint on the same HTML.

    python -m benchmarks.worksheet [counts... | banks...]

All sides print the same pages (PDF/A-3a, tags, our fonts) from warm imports, in turns. Seconds are
the process's own: all of it is work for the processor, and on an idle machine the clock says the
same. Ours also chooses the sections, measures the lines of the passage, fills the templates and may
lay a sheet out again to save its last page: then bare prints a page more, as "pages" says. "bare"
is WeasyPrint called as its manual says; "bare kept" is given fonts and a parsed stylesheet that it
keeps from sheet to sheet, as ours does. Ratios are ours by theirs. Counts print copies of the
sample bank; banks are files, and their last row is the sum. Of a sheet in a row of its own the
fastest of three rounds counts.
"""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pypdfium2 as pdfium

ROOT = Path(__file__).resolve().parent.parent
# Files beside this one are called as packages that WeasyPrint needs.
sys.path[:] = [str(ROOT), *(p for p in sys.path if Path(p or ".").resolve() != ROOT / "benchmarks")]

from quizgen.bank import load  # noqa: E402
from quizgen.models import Bank, RenderOptions  # noqa: E402
from quizgen.renderers.worksheet import layout, student  # noqa: E402
from quizgen.renderers.worksheet.fetch import OwnFilesOnly  # noqa: E402
from quizgen.renderers.worksheet.lines import measure  # noqa: E402
from quizgen.renderers.worksheet.printing import page  # noqa: E402
from quizgen.renderers.worksheet.stylesheet import stylesheet  # noqa: E402
from tests.banks import sample_bank  # noqa: E402

OPTIONS = RenderOptions()
TARGET = 1.15
ROUNDS = 3
"""A sheet alone takes a second, in which a busy machine disturbs much: the fastest round counts."""
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
    from weasyprint.text.fonts import FontConfiguration

    # Without it, WeasyPrint leaves our fonts out and prints other pages.
    fonts, fetcher = FontConfiguration(), OwnFilesOnly()
    sheet = CSS(string=css, font_config=fonts, url_fetcher=fetcher)
    source = HTML(string=html, url_fetcher=fetcher)
    return bytes(source.write_pdf(stylesheets=[sheet], font_config=fonts, **PDF))


def kept(html: str, css: str) -> bytes:
    """The same with fonts and stylesheet kept."""
    return bytes(layout.lay_out(html, css).write_pdf(**PDF))


@dataclass
class Row:
    """Seconds and pages of each side, summed over sheets."""

    ours: float = 0.0
    plain: float = 0.0
    fast: float = 0.0
    pages: int = 0
    bare_pages: int = 0

    def add(self, other: "Row") -> None:
        """Count another row's sheets too."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    @property
    def ratio(self) -> float:
        """Ours by bare WeasyPrint."""
        return self.ours / self.plain

    def tell(self, name: str) -> None:
        """Print the row."""
        pages = f"{self.pages}/{self.bare_pages}"
        print(
            f"{name:>10.10}  {pages:>9}  {self.ours:7.2f}  {self.plain:7.2f}  {self.ratio:5.2f}"
            f"  {self.fast:12.2f}  {self.ours / self.fast:5.2f}",
            flush=True,
        )


def timed(work: Callable[[], bytes]) -> tuple[float, bytes]:
    """How long something takes, in seconds of this process (other ones do not count), and it."""
    start = time.process_time()
    made = work()
    return time.process_time() - start, made


def measured(bank: Bank) -> Row:
    """One sheet of the bank by each side, from a passage that was not measured before."""
    measure.cache_clear()
    css = stylesheet(OPTIONS)
    ours, sheet = timed(partial(student, [bank], OPTIONS))
    html = page("student", [bank], OPTIONS)
    plain, other = timed(partial(bare, html, css))
    fast, _ = timed(partial(kept, html, css))
    return Row(ours, plain, fast, len(pdfium.PdfDocument(sheet)), len(pdfium.PdfDocument(other)))


def total(banks: Sequence[Bank]) -> Row:
    """All banks as one row."""
    row = Row()
    for bank in banks:
        row.add(measured(bank))
    return row


def fastest(bank: Bank) -> Row:
    """One sheet of the bank, each side at its best."""
    rounds = [measured(bank) for _ in range(ROUNDS)]
    return Row(**{name: min(vars(row)[name] for row in rounds) for name in vars(rounds[0])})


def main(arguments: list[str]) -> None:
    """Print a row for each count or bank; fail when one count, or all banks, miss the target."""
    measured(another(-1))
    print("     sheet      pages  ours, s  bare, s  ratio  bare kept, s  ratio")
    counts = [int(n) for n in arguments if n.isdigit()]
    files = [Path(name) for name in arguments if not name.isdigit()]
    rows: list[Row] = []
    number = 0
    for count in counts or ([] if files else [1, 10, 100]):
        banks = [another(n) for n in range(number, number + count)]
        rows.append(fastest(banks[0]) if count == 1 else total(banks))
        rows[-1].tell(str(count))
        number += count
    if files:
        rows.append(Row())
        for file in files:
            row = fastest(load(file).bank)
            row.tell(file.stem)
            rows[-1].add(row)
        rows[-1].tell("all")
    if any(row.ratio > TARGET for row in rows):
        sys.exit(f"over the target of {TARGET}")


if __name__ == "__main__":
    main(sys.argv[1:])
