"""Real quotation marks and dashes, and nothing that could break a line of print.

`typeset` keeps the length of the text, so that offsets into an article stay true.
"""

import re

_SHORT = 11
"""A word of so many letters and its mark looks lost on a line of its own."""
_OPENS_AFTER = set(" \t\n\u00a0([{-–—/“‘")
_DIGIT_DECADE = re.compile(r"\d\ds\b")

_UNPRINTABLE = (
    {code: " " for code in (*range(0x20), *range(0x7F, 0xA0)) if code != 0x0A}
    # Embeddings and overrides would turn the rest of the line; isolates are left unclosed as often.
    | dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\u2060")
    | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
    | dict.fromkeys((0x2028, 0x2029), "\n")
    | dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd")
)


def typeset(text: str) -> str:
    """The text as printed: curly marks, en dashes, tied ellipses, no control marks; same length."""
    text = text.translate(_UNPRINTABLE)
    # An ellipsis stays with the word before it.
    text = text.replace(" - ", " – ").replace(" …", "\u00a0…")
    if '"' not in text and "'" not in text:
        return text
    return "".join(_mark(text, i) if c in "\"'" else c for i, c in enumerate(text))


def tied(text: str) -> str:
    """The text with its last two words kept on one line, if the last is short."""
    before, space, last = text.rpartition(" ")
    return (
        f"{before}\u00a0{last}"
        if " " in before and len(last) <= _SHORT
        else f"{before}{space}{last}"
    )


def _mark(text: str, i: int) -> str:
    """The curly form of the straight mark at `i`."""
    double = text[i] == '"'
    before = text[i - 1] if i else " "
    opens = before in _OPENS_AFTER and i + 1 < len(text) and not text[i + 1].isspace()
    if before in "\"'" and i:
        opens = i == 1 or text[i - 2] in _OPENS_AFTER
    if not double and opens and _DIGIT_DECADE.match(text, i + 1):
        return "’"
    if double:
        return "“" if opens else "”"
    return "‘" if opens else "’"
