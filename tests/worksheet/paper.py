"""Read a printed sheet back, as a person holding it would."""

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from quizgen.models import (
    Bank,
    Demand,
    GlossaryEntry,
    Mention,
    MentionType,
    Person,
    Proposal,
    Response,
    Statement,
)
from tests.banks import sample_bank

_GLOSSARY = {
    "ceasefire": "an agreement to stop fighting for a time",
    "coalition": "a group that acts together",
    "sanctions": "measures to put pressure on a state",
    "concessions": "things given up in a negotiation",
    "diplomacy": "negotiation between states",
    "seizure": "the taking of something by legal process",
    "casualties": "people who are hurt or killed",
    "territories": "areas under the rule of a state",
}
_PEOPLE = {"Volodymyr Zelensky": "Ukrainian President"}


@dataclass(frozen=True)
class Row:
    """Characters that stand on one line of a page, from left to right."""

    page: int
    """From 0."""
    left: float
    """Points from the left edge."""
    bottom: float
    """Points from the lower edge."""
    text: str


def texts(pdf: bytes) -> list[str]:
    """The text of each page."""
    document = pdfium.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document]


def text(pdf: bytes) -> str:
    """All text with its line breaks and runs of spaces as one space."""
    return " ".join(" ".join(texts(pdf)).split())


def rows(pdf: bytes) -> list[Row]:
    """Every run of text that PDFium holds to be one line or a part of one, in reading order."""
    found: list[Row] = []
    document = pdfium.PdfDocument(pdf)
    for number, page in enumerate(document):
        textpage = page.get_textpage()
        for index in range(textpage.count_rects()):
            left, bottom, right, top = textpage.get_rect(index)
            # The box of a run touches its neighbours, so a hair is cut off.
            words = textpage.get_text_bounded(left + 0.2, bottom + 0.2, right - 0.2, top - 0.2)
            found.append(Row(number, left, bottom, " ".join(words.split())))
    return found


def font_sizes(pdf: bytes) -> Iterable[float]:
    """The size of each visible character, in points."""
    document = pdfium.PdfDocument(pdf)
    for page in document:
        textpage = page.get_textpage()
        for index in range(textpage.count_chars()):
            code = pdfium_c.FPDFText_GetUnicode(textpage.raw, index)
            if chr(code).isalnum():
                matrix = pdfium_c.FS_MATRIX()
                pdfium_c.FPDFText_GetMatrix(textpage.raw, index, ctypes.byref(matrix))
                yield pdfium_c.FPDFText_GetFontSize(textpage.raw, index) * abs(matrix.d)


def darkness(pdf: bytes) -> float:
    """How much ink the pages take: mean over all pages of the share of black, 0 to 1, summed."""
    total = 0.0
    for page in pdfium.PdfDocument(pdf):
        histogram = page.render(scale=0.5).to_pil().convert("L").histogram()
        inked = sum((255 - shade) * count for shade, count in enumerate(histogram))
        total += inked / 255 / sum(histogram)
    return total


def rich_bank() -> Bank:
    """The sample bank with enough words and facts for every section."""
    bank = sample_bank()
    article = bank.article

    def mention(words: str, name: str = "", kind: MentionType = "thing") -> Mention:
        start = article.text.index(words)
        return Mention(start=start, end=start + len(words), text=words, name=name, type=kind)

    def near(words: str) -> object:
        return next(p for p in article.paragraphs if words in p.quote)

    facts = (
        Demand.model_validate(
            {
                "id": "d1",
                "evidence": near("Ed Davey"),
                "demander": mention("Ed Davey", kind="person"),
                "content": (mention("the seizure of frozen Russian assets"),),
            }
        ),
        Response.model_validate(
            {
                "id": "r1",
                "evidence": near("The Kremlin has"),
                "actor": mention("The Kremlin", kind="organisation"),
                "stance": "reject",
                "object": mention("this proposal", "the proposal for a ceasefire"),
            }
        ),
        Proposal.model_validate(
            {
                "id": "p1",
                "evidence": near("U.S. officials"),
                "proposer": mention("U.S. officials", kind="people"),
                "content": mention("an unconditional 30-day ceasefire"),
            }
        ),
        Statement.model_validate(
            {
                "id": "s1",
                "evidence": near("Moscow aims"),
                "speaker": mention("Zelensky", "Volodymyr Zelensky", "person"),
                "verb": mention("asserting"),
                "content": mention("Moscow aims to improve its military position"),
            }
        ),
    )
    glossary = tuple(
        GlossaryEntry(
            term=term,
            definition=definition,
            evidence=article.evidence(
                article.text.index(term), article.text.index(term) + len(term)
            ),
        )
        for term, definition in _GLOSSARY.items()
    )
    people = tuple(
        Person(name=name, office=office, evidence=article.evidence(at, at + len(name)))
        for name, office in _PEOPLE.items()
        if (at := article.text.index(name)) >= 0
    )
    more = {"facts": facts, "glossary": glossary, "people": (*bank.people, *people)}
    return bank.model_copy(update=more)
