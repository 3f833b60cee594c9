r"""Plain text made safe for a field: it shows as text on every card, in every Anki program.

What would otherwise come alive: HTML (`<`, `&`), fields and clozes (`{{`, `}}`, `::` inside a
deletion), `[sound:]`, `[anki:tts]`, `[[type:]]`, `[latex]` and `[$]`, and the marks of MathJax
(`\(`, `\[`), which are looked for in the page itself, after all entities were read.
"""

import re
from urllib.parse import urlsplit

_SPECIAL = re.compile(r"[&<>{}\[\t\n]|::|\\(?=[()\[\]])")
# A run of harmless characters is told four times faster than the lack of a harmful one.
_harmless = re.compile(r"[^&<>{}\[\x00-\x1f\x7f-\x9f\\:]*").fullmatch
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

_ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "{": "&#123;",
    "}": "&#125;",
    "[": "&#91;",
    "::": "&#58;&#58;",
    "\t": " ",
}
# A tag between the backslash and the bracket is what MathJax does not read across.
_IN_BODY = _ENTITIES | {"\n": "<br>", "\\": "<span>\\</span>"}
# An attribute holds no tags: an invisible word joiner does it there.
_IN_ATTRIBUTE = _ENTITIES | {"\n": "&#10;", "\\": "\\\u2060"}


def html(text: str) -> str:
    """The text as HTML for a field; control characters, which have no shape, are left out."""
    return text if _harmless(text) else _escaped(text, _IN_BODY)


def attribute(text: str) -> str:
    """The text for an attribute in double quotes."""
    escaped = text if _harmless(text) else _escaped(text, _IN_ATTRIBUTE)
    return escaped.replace('"', "&quot;")


def _escaped(text: str, entities: dict[str, str]) -> str:
    # Controls go first: between two halves of a mark they would hide it.
    return _SPECIAL.sub(lambda m: entities[m.group()], _CONTROLS.sub("", text))


def isolated(text: str) -> str:
    """The text as HTML whose direction is its own, whatever stands around it."""
    return f"<bdi>{html(text)}</bdi>"


def link(url: str) -> str:
    """A link that shows its host; what is no web address stays text."""
    url = url.strip()
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        parts, host = None, ""
    if parts is None or parts.scheme not in ("http", "https") or not host:
        return html(url)
    host = html(host.removeprefix("www."))
    return f'<a href="{attribute(url)}" target="_blank" rel="noopener noreferrer">{host}</a>'
