"""The glossary: hard words with WordNet's definition, and cities with the gazetteer's.

A word is taken only when the dictionary leaves no doubt about its sense. No definition is made up.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from quizgen.lexicon import SOURCE, Pos, Sense, look_up
from quizgen.models import Article, Fact, GlossaryEntry
from quizgen.resources import data

MOST = 12
HARD, RAREST = 4.1, 1.0
"""Zipf frequencies between which a word is worth explaining: above, learners know it; below, it is
a name or a slip."""
_WORD = re.compile(r"(?<![\w’'-])[a-z]{5,}(?![\w’'-])")
_GAZETTEER = "GeoNames, CC BY 4.0; Unicode CLDR, Unicode licence"


def glossary(article: Article, facts: Sequence[Fact]) -> tuple[GlossaryEntry, ...]:
    """Hard words and places, in the order in which the article brings them; at most twelve."""
    words = sorted(_words(article), key=lambda pair: pair[0])[: MOST - 3]
    found = [entry for _, entry in words] + list(_places(article, facts))[:3]
    return tuple(sorted(found, key=lambda e: e.evidence.start if e.evidence else 0))


def _words(article: Article) -> Iterator[tuple[float, GlossaryEntry]]:
    """Hard words with how common they are."""
    from wordfreq import zipf_frequency

    seen: Counter[str] = Counter()
    for match in _WORD.finditer(article.text):
        if match.group().endswith(("ed", "ing")):
            # "a muted reaction" has little to do with muting
            continue
        lemma, sense = _sense(match.group())
        seen[lemma] += 1
        if sense is None or seen[lemma] > 1:
            continue
        common = zipf_frequency(lemma, "en")
        if RAREST < common < HARD:
            yield (
                common,
                GlossaryEntry(
                    term=lemma,
                    definition=sense.definition,
                    source=SOURCE,
                    evidence=article.evidence(match.start(), match.end()),
                ),
            )


@cache
def _sense(word: str) -> tuple[str, Sense | None]:
    """The lemma of a word, and its one sense; none when there are several."""
    import lemminflect

    lemmas = lemminflect.getAllLemmas(word)
    forms: dict[str, Pos] = {"NOUN": "noun", "VERB": "verb", "ADJ": "adjective"}
    found = [
        (lemma, sense)
        for tag, names in lemmas.items()
        if tag in forms
        for lemma in names
        for sense in [look_up(lemma, forms[tag]) or _hyphened(lemma, forms[tag])]
        if sense is not None
    ]
    if len(found) != 1 or len(found[0][1].classes) != 1:
        return word, None
    lemma, sense = found[0]
    plain = lemma not in sense.definition.split() and len(sense.definition.split()) > 2
    return lemma, sense if plain else None


def _hyphened(word: str, pos: Pos) -> Sense | None:
    """The entry of a compound that the dictionary writes with a hyphen ("cease-fire")."""
    cuts = (f"{word[:i]}-{word[i:]}" for i in range(3, len(word) - 2))
    return next((s for cut in cuts if (s := look_up(cut, pos)) is not None), None)


def _places(article: Article, facts: Sequence[Fact]) -> Iterator[GlossaryEntry]:
    """Cities of the story, each with its country."""
    seen: set[str] = set()
    for fact in facts:
        for _, mention in fact.roles():
            name = mention.words
            if mention.type != "city" or name in seen or name not in _cities():
                continue
            seen.add(name)
            country = _cities()[name]
            if country in article.text and country != name:
                yield GlossaryEntry(
                    term=name,
                    definition=f"city in {country}",
                    source=_GAZETTEER,
                    evidence=article.evidence(mention.start, mention.end),
                )


@cache
def _cities() -> dict[str, str]:
    text = (data() / "names" / "cities.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {row[0]: row[1] for row in rows if len(row) >= 2}
