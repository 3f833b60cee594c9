"""The editions of a worksheet: from parts to HTML, from HTML to a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from quizgen.models import Bank, RenderOptions
from quizgen.renderers.worksheet import layout
from quizgen.renderers.worksheet.build import parts
from quizgen.renderers.worksheet.fit import fitted
from quizgen.renderers.worksheet.sheet import total
from quizgen.renderers.worksheet.stylesheet import stylesheet
from quizgen.renderers.worksheet.templates import fill


@dataclass(frozen=True)
class Edition:
    """What tells one edition from another."""

    template: str
    kind: str = ""
    """As printed in the head; empty for the worksheet itself."""
    teacher: bool = False
    """Whether answers are printed: then the bank is attached and nothing is to be filled in."""


EDITIONS: dict[str, Edition] = {
    "student": Edition("sheet.html.j2"),
    "teacher": Edition("sheet.html.j2", "Teacher’s edition", teacher=True),
    "key": Edition("key.html.j2", "Answer key", teacher=True),
    "answer_sheet": Edition("answer-sheet.html.j2", "Answer sheet"),
}


def printed(edition: str, banks: Sequence[Bank], options: RenderOptions) -> bytes:
    """An edition as the bytes of a PDF."""
    about = EDITIONS[edition]
    html = page(edition, banks, options)
    css = stylesheet(options)
    identity = sha256(f"{css}\x1f{html}".encode()).hexdigest()[:16].encode()
    if options.fillable and not about.teacher:
        return layout.form(fitted(html, css, options, forms=True), options.now, identity)
    # Students get no bank with their sheet: it holds the answers. Nor does anybody who is to have
    # the sheet without the article, as the bank holds its text.
    attached = banks if about.teacher and options.reading else ()
    return layout.archive(fitted(html, css, options), attached, options.now, identity)


def page(edition: str, banks: Sequence[Bank], options: RenderOptions) -> str:
    """An edition as HTML, with no style of its own."""
    about = EDITIONS[edition]
    made = parts(banks, options)
    title = options.title or (made[0].title if len(made) == 1 else "News quiz")
    return fill(
        about.template,
        options.templates,
        parts=made,
        title=title,
        kind=about.kind,
        version=options.version,
        description=f"{about.kind or 'Worksheet'} on {', '.join(part.headline for part in made)}",
        language=banks[0].article.language,
        created=options.now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        points=total(made),
        teacher=about.teacher,
        form=options.fillable and not about.teacher,
        columns=options.two_columns,
        running=_running(options),
        wide=not (options.two_columns or options.large_print),
    )


def _running(options: RenderOptions) -> int:
    """Characters of a title that stand on one line of the running header."""
    if options.large_print:
        return 38
    return 60 if options.dyslexia else 84
