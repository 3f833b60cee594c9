"""Bytes to text: the encoding is read from the bytes, and guessed only when they do not say."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# A file that is cut or half spoilt is still UTF-8 when this few are at fault, or when more letters
# beyond ASCII came out whole, which hardly happens by chance.
_FEW_FAULTS = 0.001


def text(raw: bytes, stated: str = "") -> str:
    """The text of some bytes; `stated` is the encoding that a server or page claims.

    A byte order mark decides; then valid UTF-8; then the zeros of UTF-16 without a mark; then the
    stated encoding when it fits; then Windows-1252, which holds every Latin-1 text.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw.decode(name, errors="replace")
    wide = _utf_16(raw)
    for name in filter(None, (wide, "utf-8", _known(stated))):
        try:
            return raw.decode(name)
        except UnicodeDecodeError:
            continue
    mended = raw.decode("utf-8", errors="replace")
    faults = mended.count("\ufffd")
    if faults <= len(mended) * _FEW_FAULTS or faults < sum(map(_is_letter_abroad, mended)):
        return mended
    return raw.decode("cp1252", errors="replace")


def _is_letter_abroad(char: str) -> bool:
    return char > "\x7f" and char != "\ufffd"


def _known(name: str) -> str:
    """The codec for a stated encoding, or empty when there is none or it says nothing."""
    try:
        found = codecs.lookup(name.strip()).name
    except (LookupError, ValueError):
        return ""
    # Pages that claim Latin-1 hold Windows-1252: the WHATWG encoding standard reads them so.
    return "cp1252" if found in {"iso8859-1", "ascii"} else found


def _utf_16(raw: bytes) -> str:
    """The UTF-16 order that the zero bytes of Latin letters betray, or empty."""
    head = raw[:4096]
    half = len(head) // 2
    if half < 2:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > half * 0.7 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.7 and odd < half * 0.1:
        return "utf-16-be"
    return ""
