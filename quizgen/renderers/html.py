"""The self-test: one HTML file that a student opens in any browser, offline.

The page is `templates/html/page.html.j2`; its scripts and styles are the readable modules beside
it, joined by `html_files`. Data stands in a `script` of type `application/json` with every `<`
escaped, and the Content-Security-Policy (https://www.w3.org/TR/CSP3/) lets only the page's own
script and style run, by their hashes.
"""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from json import dumps
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError

from quizgen.errors import RenderError
from quizgen.models import Bank, RenderOptions
from quizgen.renderers.html_data import page_data
from quizgen.renderers.html_files import Files
from quizgen.renderers.html_plain import plain_banks, printable

_DIRECTIVES = (
    "default-src 'none'",
    "script-src '{script}' '{data}'",
    "style-src '{style}'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
)


def render(banks: Sequence[Bank], options: RenderOptions) -> bytes:
    """The self-test on one bank or several, as the UTF-8 bytes of one HTML file.

    Raises:
        RenderError: there is no bank, the language is not known, or a template is at fault.
    """
    if not banks:
        raise RenderError("There is no bank to make a self-test of. Name one bank at least.")
    if not options.reading:
        banks = [_without_article(bank) for bank in banks]
    files = Files(options.templates)
    words = files.words()
    language = _language(options.ui_lang, words)
    title = printable(options.title or (banks[0].title if len(banks) == 1 else ""))
    data = _json(page_data(banks, options, title) | {"words": words})
    script, style = files.script(), files.style()
    page = _page(
        files,
        language=language,
        direction=words[language]["direction"],
        title=title or words[language]["newsQuiz"],
        policy=_policy(script, style, data),
        script=script,
        style=style,
        data=data,
        words=words[language],
        banks=plain_banks(banks, words[language]),
    )
    return page.encode("utf-8", "replace")


def _without_article(bank: Bank) -> Bank:
    """The bank with its article's title and source, but none of its text: to share the items."""
    bare = bank.article.model_copy(update={"text": "", "standfirst": ""})
    return bank.model_copy(update={"article": bare})


def _language(asked: str, words: dict[str, dict[str, Any]]) -> str:
    """The language of the page as it stands in the file; the browser may choose another."""
    if asked and asked not in words:
        raise RenderError(
            f"The interface has no language “{asked}”. Choose one of: {', '.join(words)}; or add "
            f"html/lang/{asked}.json to your own templates."
        )
    return asked or "en"


def _policy(script: str, style: str, data: str) -> str:
    # The data never runs; its hash is for the Nu checker, which wants one of every script element.
    hashes = {"script": _hash(script), "style": _hash(style), "data": _hash(data)}
    return "; ".join(_DIRECTIVES).format(**hashes)


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode("utf-8", "replace")).digest()).decode("ascii")


def _json(data: object) -> str:
    """JSON that cannot end the element it stands in, nor open a comment there."""
    text = dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _page(files: Files, **values: object) -> str:
    environment = Environment(
        loader=FunctionLoader(files.read),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    try:
        return environment.get_template("page.html.j2").render(**values)
    except TemplateError as error:
        raise RenderError(f"The template html/page.html.j2 is at fault: {error}.") from error
