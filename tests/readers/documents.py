"""PDF and Word files made for the tests."""

import io
import textwrap
from collections.abc import Iterable

Line = tuple[float, float, float, str]
"""Left edge and height of the base line on the page, size (all in points), and text."""


def pdf(pages: Iterable[Iterable[Line]]) -> bytes:
    """A PDF of lines set in Helvetica, which every reader has."""
    contents = [
        "".join(
            f"BT /F1 {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET\n" for x, y, size, text in page
        )
        for page in pages
    ]
    count = len(contents)
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} /MediaBox [0 0 595 842] "
        "/Resources << /Font << /F1 3 0 R >> >> >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, content in enumerate(contents):
        objects.append(f"<< /Type /Page /Parent 2 0 R /Contents {5 + 2 * n} 0 R >>")
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}endstream")
    return _file(objects)


def column(paragraphs: Iterable[str], left: float, top: float, width: int = 40) -> list[Line]:
    """Paragraphs set in a column, each with its first line indented; words break at hyphens."""
    lines: list[Line] = []
    for paragraph in paragraphs:
        for n, text in enumerate(textwrap.wrap(paragraph, width)):
            lines.append((left + (12 if n == 0 else 0), top - 12 * len(lines), 10, text))
    return lines


def docx(paragraphs: Iterable[tuple[str, str]]) -> bytes:
    """A Word file of paragraphs, each with the name of its style."""
    import docx as library

    document = library.Document()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _file(objects: list[str]) -> bytes:
    out = "%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    start = out.index("xref\n0")
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return out.encode("cp1252")
