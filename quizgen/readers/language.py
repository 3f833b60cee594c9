"""Whether a text is English, and the name of the language when it is not."""

import re
from functools import cache

from quizgen.errors import ArticleError
from quizgen.resources import data

# English news has 0.25 to 0.45 of these words, single odd sentences 0.14; other languages in Latin
# letters stay below 0.05. Between the two the classifier decides.
_SURELY_ENGLISH = 0.15
# A classifier of letter groups errs on names and scores; below this it is not asked.
_FEW_WORDS = 20
_LAST_LATIN = "\u024f"


def refuse_foreign(text: str, source: str) -> None:
    """Nothing, when a text can be taken for English.

    What a page states is not asked: many say "en" whatever they hold.

    Raises:
        ArticleError: it is in another language, which the message names.
    """
    name = foreign(text)
    if name:
        raise ArticleError(
            f"{source} seems to be in {name}. Quizzes are made from English articles only: "
            "give an English article or a translation of this one."
        )


def foreign(text: str) -> str:
    """The English name of the language that a text is in; empty for English and for doubt."""
    words = re.findall(r"[^\W\d_]+", text[:20_000])
    # Chinese and Japanese have no spaces: their letters are counted.
    letters = sum(1 for c in text[:20_000] if c > _LAST_LATIN and c.isalpha())
    if len(words) < _FEW_WORDS and letters < _FEW_WORDS:
        return ""
    known = _function_words()
    if sum(1 for w in words if w.lower() in known) >= _SURELY_ENGLISH * len(words):
        return ""
    import py3langid  # type: ignore[import-untyped]

    code = str(py3langid.classify(text[:20_000])[0])
    return "" if code == "en" else _names().get(code, f"another language ({code})")


@cache
def _function_words() -> frozenset[str]:
    return frozenset(word.lower() for line in _lines("function-words.txt") for word in line.split())


@cache
def _names() -> dict[str, str]:
    return {line[:2]: line[3:] for line in _lines("languages.txt")}


def _lines(name: str) -> list[str]:
    text = (data() / "readers" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
