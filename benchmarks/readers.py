"""How much of an article's text, and of nothing else, is read from saved pages.

    python -m benchmarks.readers FOLDER

FOLDER holds pages (NAME.html), each with its true text (NAME.txt) and, where known, its true title
and date (NAME.json: `{"title": ..., "date": "2025-03-15...", "summary": [...]}`). Each page's F1 is
of the words four in a row, beside trafilatura alone and, where they are installed, readability-lxml
and newspaper4k. Some true texts hold the standfirst as well, which ours keeps apart: the second
column counts it in where the true text has it.
"""

import json
import re
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from statistics import mean
from typing import Any

from quizgen.errors import ArticleError
from quizgen.readers import html
from quizgen.readers.dates import day
from quizgen.readers.draft import Draft

Shingles = set[tuple[str, ...]]


def shingles(text: str) -> Shingles:
    """Each four words in a row."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + 4]) for i in range(len(words) - 3)}


def f1(found: str, true: str) -> float:
    """Harmonic mean of precision and recall of the words four in a row, 0 to 1."""
    mine, theirs = shingles(found), shingles(true)
    shared = len(mine & theirs)
    return 2 * shared / (len(mine) + len(theirs)) if shared else 0.0


def ours(raw: bytes) -> Draft:
    """Our reading; empty where we refuse the page."""
    try:
        return html.draft(raw)
    except ArticleError as error:
        print(error, file=sys.stderr)
        return Draft()


def bare_trafilatura(raw: bytes) -> str:
    """Trafilatura's text without comments and tables, as it comes."""
    import trafilatura

    return trafilatura.extract(raw, include_comments=False, include_tables=False) or ""


def readability(raw: bytes) -> str:
    """The text of readability-lxml's summary."""
    from lxml.html import fromstring

    summary = import_module("readability").Document(raw.decode("utf-8", "replace")).summary()
    return "".join(map(str, fromstring(summary).itertext()))


def newspaper(raw: bytes) -> str:
    """The text of newspaper4k."""
    article = import_module("newspaper").Article("http://a.example/a", language="en")
    article.download(input_html=raw.decode("utf-8", "replace"))
    article.parse()
    return str(article.text)


OTHERS: dict[str, Callable[[bytes], str]] = {
    "trafilatura": bare_trafilatura,
    "readability": readability,
    "newspaper": newspaper,
}


def available() -> dict[str, Callable[[bytes], str]]:
    """The other readers that are installed."""
    found = {}
    for name, read in OTHERS.items():
        try:
            read(b"<html><body><p>Words to try it with.</p></body></html>")
        except ImportError:
            print(f"{name} is not installed and is left out.", file=sys.stderr)
        else:
            found[name] = read
    return found


def row(page: Path, others: dict[str, Callable[[bytes], str]]) -> dict[str, Any]:
    """The measures of one page."""
    raw, true = page.read_bytes(), page.with_suffix(".txt").read_text(encoding="utf-8")
    draft = ours(raw)
    body = "\n".join(draft.paragraphs)
    scores = {"body": f1(body, true)}
    scores["with standfirst"] = max(scores["body"], f1(f"{draft.standfirst}\n{body}", true))
    scores |= {name: f1(read(raw), true) for name, read in others.items()}
    result: dict[str, Any] = {"name": page.stem, "scores": scores, "draft": draft}
    stated = page.with_suffix(".json")
    if stated.exists():
        known = json.loads(stated.read_text(encoding="utf-8"))
        result["title"] = _folded(draft.title) == _folded(known["title"])
        result["date"] = draft.published == day(known["date"])
    return result


def main(folder: Path) -> None:
    """Print a table, a page a line, and the means."""
    rows = [row(page, available()) for page in sorted(folder.glob("*.html"))]
    names = list(rows[0]["scores"])
    print(f"{'page':24}" + "".join(f"{name:>17}" for name in names) + "  title date")
    for r in rows:
        marks = [{True: "yes", False: "NO", None: "-"}[r.get(k)] for k in ("title", "date")]
        scores = "".join(f"{r['scores'][n]:17.3f}" for n in names)
        print(f"{r['name'][:24]:24}{scores}  {marks[0]:5} {marks[1]}")
        print(f"{'':26}{r['draft'].title} ({r['draft'].published})")
    for label, of in (("mean", mean), ("lowest", min)):
        print(f"{label:24}" + "".join(f"{of(r['scores'][n] for r in rows):17.3f}" for n in names))


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()


if __name__ == "__main__":
    if len(sys.argv) == 2:
        main(Path(sys.argv[1]))
    else:
        print("Name a folder of pages with their true texts: python -m benchmarks.readers FOLDER")
