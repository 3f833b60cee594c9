"""Write `known_names.txt` of `quizgen/data/options` from the package Faker.

Needs `faker==40.63.0` (MIT) at hand. At the repository's top:

    python tools/person_names.py
"""

from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path

OUT = Path("quizgen/data/options/known_names.txt")

LOCALES = {
    "english": ("en_GB", "en_US", "en_NZ"), "german": ("de_DE",), "french": ("fr_FR",),
    "spanish": ("es_MX", "es_ES"), "italian": ("it_IT",), "portuguese": ("pt_BR",),
    "dutch": ("nl_NL",), "swedish": ("sv_SE",), "norwegian": ("no_NO",), "danish": ("da_DK",),
    "finnish": ("fi_FI",), "czech": ("cs_CZ",), "turkish": ("tr_TR",), "indian": ("en_IN",),
}  # fmt: skip

MOST = {"first_names_male": 250, "first_names_female": 250, "last_names": 400}
"""How many names of a part are kept; twice as many English ones."""


def _thinned(names: Iterable[str], most: int) -> list[str]:
    """Plain names of one word, at most so many, taken from the whole of the list."""
    plain = dict.fromkeys(n for n in names if n.isalpha() and n.istitle() and 3 <= len(n) <= 12)
    found = list(plain)
    step = max(1.0, len(found) / most)
    return [found[int(i * step)] for i in range(min(most, len(found)))]


def _of(locales: Sequence[str], part: str) -> list[str]:
    providers = [import_module(f"faker.providers.person.{loc}").Provider for loc in locales]
    return [name for provider in providers for name in getattr(provider, part)]


def _rows() -> Iterable[str]:
    for language, locales in LOCALES.items():
        known: set[str] = set()
        for part, most in MOST.items():
            wanted = most * 2 if language == "english" else most
            known.update(_thinned(_of(locales, part), wanted))
        yield f"{language}: {'; '.join(sorted(known))}"


if __name__ == "__main__":
    head = "# Given names and last names that tell of which language a name is; never offered.\n"
    OUT.write_text(head + "\n".join(_rows()) + "\n", encoding="utf-8")
