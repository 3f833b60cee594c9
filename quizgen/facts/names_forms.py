"""The forms of a name: as compared, as an acronym, as printed."""

from __future__ import annotations

from quizgen.facts.names_data import gazetteer
from quizgen.models import MentionType

SMALL = frozenset({"of", "for", "and", "the", "&", "in", "on", "de"})
"""Words that acronyms leave out."""
_STOPPED = frozenset({"Inc.", "Co.", "Corp.", "Ltd.", "Jr.", "Sr.", "Bros.", "St."})


def plain(text: str) -> str:
    """A name as it is compared: straight apostrophes, no full stops in acronyms, plain spaces."""
    text = " ".join(text.replace("’", "'").split())
    return text.replace(".", "") if text.replace(".", "").isupper() else text.rstrip(".")


def initials(text: str) -> str:
    """The first letters of the words that tell, as an acronym has them."""
    words = text.replace("-", " ").split()
    return "".join(w[0] for w in words if w.lower() not in SMALL).upper()


def printed(text: str, kind: MentionType, forms: set[str]) -> str:
    """The form to print: of a country the usual one, never "People's Republic of China"."""
    known = gazetteer().names.get(text)
    if known is None or kind != "country":
        stop = text.endswith(".") and len(text) > 5 and text.split()[-1] not in _STOPPED
        return text.rstrip(".") if stop and "." not in text[:-1] else text
    return known.name if known.name in forms or len(text) > len(known.name) else text
