"""Words as they are compared: without case, accents, articles and endings."""

import re
import unicodedata
from functools import lru_cache

from quizgen.items.distractors.files import word_list, word_pairs

ARTICLES = ("the", "a", "an")
_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """The text in lower case, without accents, first article, possessive and curly quotes."""
    plain = unicodedata.normalize("NFD", text.replace("’", "'").replace("‘", "'"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    for british, american in word_pairs("spellings"):
        plain = plain.replace(british, american)
    words = plain.strip(" \"'“”.,;:").split()
    if len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    return " ".join(words).removesuffix("'s").removesuffix("s'")


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text, folded, in order."""
    return tuple(word.removesuffix("'s") for word in _WORD.findall(fold(text)))


def stem_of(word: str) -> str:
    """A word without its commonest endings, so that "attended" meets "attend"."""
    for ending in ("ings", "ing", "ies", "ied", "ed", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word.rstrip("eyi") if len(word) > 4 else word


def content(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    empty = word_list("empty")
    return frozenset(
        stem_of(word)
        for word in tokens(text)
        if word not in empty and (len(word) > 2 or word.isdigit())
    )


def holds(text: str, phrase: str) -> bool:
    """Whether the words of a phrase stand one after the other in a text."""
    return _holds(tokens(text), tokens(phrase))


def _holds(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    size = len(wanted)
    if not size:
        return False
    return any(words[i : i + size] == wanted for i in range(len(words) - size + 1))


def initials(text: str) -> str:
    """The acronym of a name: "European Union" -> "eu"."""
    words = [w for w in tokens(text) if w not in {"of", "the", "and", "for"}]
    return "".join(w[0] for w in words) if len(words) > 1 else ""


def is_name(text: str) -> bool:
    """Whether a text is a proper name: its words have capitals, but for the small ones."""
    words = re.findall(r"[^\W\d_][\w.’'-]*", text)
    small = word_list("inside names")
    good = (w[0].isupper() or w in small or re.match(r"(?:al|el|ibn|d|l)[-’']", w) for w in words)
    return any(w[0].isupper() for w in words) and all(good)


def is_acronym(name: str) -> bool:
    """Whether a name is an acronym, with or without "the": "the UN"."""
    bare = name.removeprefix("the ").replace(".", "")
    return bare.isupper() and len(bare) <= 6


def inside(text: str, key: str) -> str:
    """A text of the story with "The" as it stands inside a sentence, unless the key begins so."""
    begins = text.startswith(("The ", "A ", "An ")) and not key.startswith(("The ", "A ", "An "))
    return text[0].lower() + text[1:] if begins else text


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def article_for(word: str) -> str:
    """The indefinite article, by the sound that a word begins with, as its spelling tells."""
    low = word.casefold()
    if low.startswith(("eu", "uni", "use", "usu", "one", "uk", "us ", "u.s", "ura", "once")):
        return "a"
    if low.startswith(("hour", "honest", "honour", "honor", "heir", "8")):
        return "an"
    if re.match(r"1[18](?:\D|$|,|\d{3}\b)", low):
        return "an"
    return "an" if low[:1] in "aeiou" else "a"


def agree(before: str, word: str) -> str:
    """What stands before a word, its "a" or "an" set right for the word."""
    fitted = article_for(word)[1:]
    return re.sub(r"\b([Aa])n?(?=\s$)", rf"\g<1>{fitted}", before)
