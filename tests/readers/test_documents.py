"""PDF and Word files."""

import io
import zipfile
from pathlib import Path

import pytest

from quizgen.errors import ArticleError
from quizgen.readers import pdf, read
from quizgen.readers.joining import Piece, join_lines, join_pieces
from tests.readers import documents
from tests.readers.documents import column
from tests.readers.pages import parts

FURNITURE = [(50.0, 815.0, 8.0, "The Daily Test"), (290.0, 20.0, 8.0, "1")]


def article_pdf(name: str) -> bytes:
    """An article on two pages of two columns, with what else stands on a printed page."""
    title, standfirst, paragraphs = parts(name)
    half = column(paragraphs[:2], 50, 690)
    other = column(paragraphs[2:3], 320, 690)
    caption = [(320.0, 500.0, 7.0, "The tower before the storm. Photo: A. Camera")]
    return documents.pdf(
        [
            [*FURNITURE, (50, 770, 24, title[:38]), (50, 742, 24, title[38:].strip()),
             (50, 715, 14, standfirst), *half, *other, *caption],
            [FURNITURE[0], (290.0, 20.0, 8.0, "2"), *column(paragraphs[3:], 50, 780, 90)],
        ]
    )  # fmt: skip


def test_a_printed_article_is_read_in_order(tmp_path: Path) -> None:
    """Largest type first, then column by column; no page numbers, captions and running heads."""
    path = tmp_path / "without-an-ending"
    path.write_bytes(article_pdf("lighthouse"))

    found = read(str(path))[0]

    assert parts("lighthouse")[:2] == (found.title, found.standfirst)
    assert parts("lighthouse")[2] == found.text.split("\n")


def test_a_paragraph_goes_on_over_a_page_end() -> None:
    """The two halves are one paragraph again, and a broken word is whole."""
    filler = column(parts("railway")[2], 50, 760, 90)
    top = [(50.0, 800.0, 20.0, "Railway to reopen")]
    first = [*top, *filler, (50, 400, 10, "The ministers promised to publish the Environ-")]
    second = [(50.0, 780.0, 10.0, "ment study before the work begins.")]

    found = pdf.draft(documents.pdf([first, second]))

    assert (
        "The ministers promised to publish the Environment study before the work begins."
        == (found.paragraphs[-1])
    )


@pytest.mark.parametrize(
    ("lines", "joined"),
    [(["infor-", "mation"], "information"), (["a long-", "term plan"], "a long-term plan"),
     (["the Franco-", "German border"], "the Franco-German border"), (["30-", "day"], "30-day"),
     (["state-of-", "the-art"], "state-of-the-art"), (["one", "two"], "one two"),
     (["infor\u00ad", "mation"], "information"), (["word –", "dash"], "word – dash")],
)  # fmt: skip
def test_broken_words_are_whole(lines: list[str], joined: str) -> None:
    """A hyphen stays where it belongs to the word."""
    assert joined == join_lines(lines)


def test_a_heading_is_not_joined_with_what_follows() -> None:
    """It ends before its line does."""
    pieces = [Piece("What happens next", full=False), Piece("The work begins.", full=False)]

    assert ["What happens next", "The work begins."] == join_pieces(pieces)


def test_a_scan_is_named(tmp_path: Path) -> None:
    """Pictures of text hold no text."""
    path = tmp_path / "scan.pdf"
    path.write_bytes(documents.pdf([[]]))

    with pytest.raises(ArticleError, match="may be a scan"):
        read(str(path))


def test_a_locked_pdf_is_named(tmp_path: Path) -> None:
    """A password is asked of the person, not of the file."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(article_pdf("lighthouse"))))
    writer.encrypt("secret", algorithm="RC4-128")
    path = tmp_path / "locked.pdf"
    writer.write(path)

    with pytest.raises(ArticleError, match="locked by a password"):
        read(str(path))


@pytest.mark.parametrize("cut", [9, 300, 1500])
def test_a_spoilt_pdf_gives_an_article_or_a_reason(tmp_path: Path, cut: int) -> None:
    """A download that broke off does not crash."""
    path = tmp_path / "cut.pdf"
    path.write_bytes(article_pdf("lighthouse")[:cut])

    with pytest.raises(ArticleError):
        read(str(path))


def test_a_word_file_is_read_by_its_styles(tmp_path: Path) -> None:
    """Title, subtitle and body; captions are left out."""
    title, standfirst, paragraphs = parts("lighthouse")
    path = tmp_path / "article"
    styled = [("Title", title), ("Subtitle", standfirst), *(("Normal", p) for p in paragraphs)]
    styled.insert(4, ("Caption", "The tower before the storm"))
    path.write_bytes(documents.docx(styled))

    found = read(str(path))[0]

    assert (title, standfirst) == (found.title, found.standfirst)
    assert paragraphs == found.text.split("\n")


def test_a_word_file_without_styles_is_read_like_text(tmp_path: Path) -> None:
    """First line, second line, body."""
    title, standfirst, paragraphs = parts("lighthouse")
    path = tmp_path / "article.docx"
    path.write_bytes(documents.docx(("Normal", p) for p in [title, standfirst, *paragraphs]))

    found = read(str(path))[0]

    assert (title, standfirst) == (found.title, found.standfirst)
    assert paragraphs == found.text.split("\n")


def packed(**files: bytes) -> bytes:
    """A zip archive."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return held.getvalue()


@pytest.mark.parametrize(
    ("raw", "said"),
    [(packed(**{"word/document.xml": b"<x/>"}), "spoilt"),
     (packed(**{"word/document.xml": bytes(210_000_000)}), "too large"),
     (packed(**{"a.txt": b"x"}), "an archive"),
     (b"PK\x03\x04 word/document.xml", "spoilt")],
)  # fmt: skip
def test_an_archive_that_is_no_word_file_is_refused(tmp_path: Path, raw: bytes, said: str) -> None:
    """Spoilt ones, bombs and others."""
    path = tmp_path / "a.docx"
    path.write_bytes(raw)

    with pytest.raises(ArticleError, match=said):
        read(str(path))
