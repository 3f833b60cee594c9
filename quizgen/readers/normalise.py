"""Characters made plain, so that offsets into the article count what a reader sees."""

import re
import unicodedata

# Line ends of all systems, and the form feed that parts the pages of old text files.
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n]+")
_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        "\u2010": "-",
        "\u2011": "-",
    }
)
_GLUED = re.compile(r"^(\([A-Z]{2,8}\))(?=[A-Z])")
"""An agency's sign that the page glues to the first word: "(CNN)President"."""
# Cc: control, Cf: soft hyphen, zero-width and direction marks, byte order mark, tags;
# Cs: halves of a pair; Cn: characters that do not exist; Co: fonts' own signs.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Cn", "Co"})


def characters(text: str) -> str:
    """The text in NFC with newlines as its only control characters.

    Soft hyphens, zero-width and direction marks vanish, ligatures are spelt out, every kind of
    space is a space. Quotation marks and dashes stay as they are.
    """
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ").translate(_LIGATURES)
    # Few characters differ even in a long text: each is looked up once.
    unseen = {ord(c): None for c in set(text) - {"\n"} if unicodedata.category(c) in _UNSEEN}
    return unicodedata.normalize("NFC", text.translate(unseen) if unseen else text)


def line(text: str) -> str:
    """The text as one line: plain characters, single spaces, none at the ends."""
    if text.isascii() and text.isprintable():
        return _GLUED.sub(r"\1 ", " ".join(text.split()))
    return _GLUED.sub(r"\1 ", _SPACES.sub(" ", characters(text).replace("\n", " ")).strip())


def is_worded(text: str) -> bool:
    """Whether a line says anything: it holds a letter or a digit."""
    return any(map(str.isalnum, text))
