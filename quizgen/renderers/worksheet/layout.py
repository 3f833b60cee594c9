"""HTML and a stylesheet in, pages out: the one place that talks to WeasyPrint.

https://doc.courtbouillon.org/weasyprint/stable/api_reference.html
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache

from weasyprint import CSS, HTML, Attachment, Document
from weasyprint.text.fonts import FontConfiguration

from quizgen.models import Bank
from quizgen.renderers.worksheet.conformance import BothStandards
from quizgen.renderers.worksheet.fetch import OwnFilesOnly, require_fonts


@lru_cache(maxsize=1)
def _fonts() -> FontConfiguration:
    """One font configuration for all worksheets of a process: making it is slow."""
    require_fonts()
    return FontConfiguration()


@lru_cache(maxsize=16)
def _stylesheet(css: str) -> CSS:
    return CSS(string=css, font_config=_fonts(), url_fetcher=OwnFilesOnly())


def lay_out(html: str, css: str, *, forms: bool = False) -> Document:
    """The pages of a document. Nothing but our own fonts is loaded."""
    source = HTML(string=html, url_fetcher=OwnFilesOnly(), media_type="print")
    return source.render(
        stylesheets=[_stylesheet(css)],
        font_config=_fonts(),
        pdf_forms=forms,
        presentational_hints=False,
    )


def archive(document: Document, attached: Sequence[Bank], now: datetime, identity: bytes) -> bytes:
    """A PDF that is PDF/A-3a and PDF/UA-1 at once, with the banks attached."""
    attachments = [
        Attachment(
            string=bank.model_dump_json(indent=1).encode("utf-8"),
            name=f"{bank.id}.json",
            description="The question bank behind this worksheet",
            created=now,
            modified=now,
            relationship="Source",
        )
        for bank in attached
    ]
    document.metadata = BothStandards(**vars(document.metadata))
    with _clock(now):
        return bytes(
            document.write_pdf(
                pdf_variant="pdf/a-3a", pdf_identifier=identity, attachments=attachments
            )
        )


def form(document: Document, now: datetime, identity: bytes) -> bytes:
    """A PDF/UA-1 with form fields. PDF/A forbids fields drawn by the viewer, so it is not that."""
    with _clock(now):
        return bytes(
            document.write_pdf(pdf_variant="pdf/ua-1", pdf_forms=True, pdf_identifier=identity)
        )


@contextmanager
def _clock(now: datetime) -> Iterator[None]:
    """Font subsetting stamps the time of day into a font unless this variable says otherwise."""
    name = "SOURCE_DATE_EPOCH"
    before = os.environ.get(name)
    os.environ[name] = str(max(0, int(now.timestamp())))
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
