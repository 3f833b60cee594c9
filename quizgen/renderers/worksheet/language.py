"""Language-class sections that any text gives by rule, without knowing what it means."""

import re
from collections.abc import Callable
from functools import lru_cache

from quizgen.models import Article, Evidence
from quizgen.models.order import apart, shuffled
from quizgen.renderers.worksheet.context import Context
from quizgen.renderers.worksheet.entries import arrange, match, rules_for
from quizgen.renderers.worksheet.sentences import plain_sentences, sentences, sentences_of
from quizgen.renderers.worksheet.shapes import Entry, Spell, Write
from quizgen.renderers.worksheet.sheet import Card, Section
from quizgen.renderers.worksheet.words import words

_HALVES = 6
_LARGE = 4
"""Parts of a jumbled text that stand on one page in large print."""
_SENTENCES = 4
_WORDS = 8
_LEAST = 3
_LONG = range(7, 13)
"""A word of so many letters is worth spelling, and can be found."""
_ENDING = 3
"""Forms of one word differ in so many last letters at most,"""
_STEM = 5
"""and share so many first ones at least."""
_PART_WORDS = 40
"""A part of a jumbled text has at most about so many words."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_SIGNS = re.compile(r"[%$£€¥&+=/°]|\d ?[–-] ?\d")
"""Signs and scores that are no punctuation, and that nobody can put back."""
_NOT_LETTERS = re.compile(r"(?!(?<=\d)[.,:](?=\d))[^\w\s’'-]")


def sentence_halves(context: Context) -> Section | None:
    """Beginnings and endings of sentences to put together."""
    pairs = [
        (halves, s)
        for s in _share(context.bank.article, context.seed)["sentence_halves"]
        if (halves := _halves(s.quote))
    ][:_HALVES]
    if len(pairs) < _LEAST:
        return None
    endings = [right for (_, right), _ in pairs]
    sides = apart(shuffled(endings, context.seed, "halves"), endings)
    found = match(
        [halves for halves, _ in pairs],
        sides,
        stem="",
        points=len(pairs),
        where=context.wheres(s for _, s in pairs),
    )
    return Section(name="sentence_halves", entries=(found,))


def word_order(context: Context) -> Section | None:
    """Sentences with their words shuffled."""
    chosen = _share(context.bank.article, context.seed)["word_order"]
    return _rewritten(context, "word_order", chosen, lambda s: _mix(s, context.seed))


def punctuation(context: Context) -> Section | None:
    """Sentences without capitals and punctuation marks."""
    chosen = _share(context.bank.article, context.seed)["punctuation"]
    return _rewritten(context, "punctuation", chosen, _strip)


def jumbled_words(context: Context) -> Section | None:
    """Words with their letters shuffled."""
    chosen = _hard_words(context.bank.article, context.seed)[0::2][:_WORDS]
    return _spelt(context, "jumbled_words", chosen, lambda w: _jumble(w, context.seed))


def missing_vowels(context: Context) -> Section | None:
    """Words without their vowels."""
    chosen = _hard_words(context.bank.article, context.seed)[1::2][:_WORDS]
    return _spelt(context, "missing_vowels", chosen, lambda w: re.sub("[aeiou]", "_", w))


def jumbled_paragraphs(context: Context) -> Section | None:
    """The parts of the article out of order; long ones are cut after a sentence."""
    article = context.bank.article
    parts = [_cut(article, p) for p in article.paragraphs if len(p.quote.split()) > _PART_WORDS / 4]
    if len(parts) < _LEAST:
        parts = [s.quote for s in sentences(article)]
    parts = list(dict.fromkeys(parts))[: _LARGE if context.options.large_print else _HALVES]
    if len(parts) < _LEAST:
        return None
    found = arrange(
        [(part, "") for part in parts],
        context.seed,
        "paragraphs",
        stem="",
        points=len(parts),
    )
    return Section(name="jumbled_paragraphs", entries=(found,))


def survey(context: Context) -> Section | None:
    """A table in which to note what classmates say."""
    terms = [g.term for g in context.bank.glossary]
    for word, _ in _hard_words(context.bank.article, context.seed):
        if not any(_kin(word, term) for term in terms):
            terms.append(word)
    chosen = sorted(shuffled(terms[:12], context.seed, "survey")[:5])
    if len(chosen) < _LEAST:
        return None
    cards = tuple(Card(term) for term in chosen)
    return Section(name="survey", macro="survey", cards=cards)


@lru_cache(maxsize=8)
def _share(article: Article, seed: int) -> dict[str, list[Evidence]]:
    """Sentences for each section, in the order of the text, none in two sections."""
    pool = shuffled(plain_sentences(article, 7, 24), seed, "sentences", key=lambda s: s.quote)
    short = sorted(
        (s for s in pool if len(s.quote.split()) <= 20), key=lambda s: len(s.quote.split())
    )
    ordered = short[: min(_SENTENCES, max(2, len(pool) // 3))]
    rest = [s for s in pool if s not in ordered]
    halves = [s for s in rest if _halves(s.quote)]
    halves = halves[: min(_HALVES, max(_LEAST, len(rest) // 2))]
    left = (s for s in rest if s not in halves and not _SIGNS.search(s.quote))
    marked = [s for s in left if _strip(s.quote) != s.quote[:-1]]
    return {
        "word_order": sorted(ordered, key=lambda s: s.start),
        "sentence_halves": sorted(halves, key=lambda s: s.start),
        "punctuation": sorted(marked[:_SENTENCES], key=lambda s: s.start),
    }


def _rewritten(
    context: Context, name: str, chosen: list[Evidence], change: Callable[[str], str]
) -> Section | None:
    entries: tuple[Entry, ...] = tuple(
        Write(
            stem=change(s.quote),
            key=s.quote,
            rules=rules_for(s.quote),
            where=context.where(s),
        )
        for s in chosen
    )
    return Section(name=name, entries=entries) if len(entries) >= 2 else None


def _spelt(
    context: Context, name: str, chosen: list[tuple[str, Evidence]], change: Callable[[str], str]
) -> Section | None:
    entries = tuple(
        Spell(stem=change(word), key=word, where=context.where(place)) for word, place in chosen
    )
    return Section(name=name, macro="spelling", entries=entries) if len(entries) >= _LEAST else None


@lru_cache(maxsize=8)
def _hard_words(article: Article, seed: int) -> list[tuple[str, Evidence]]:
    """Long words of the text, never capitalised in it: some of the frequent and the long ones."""
    found: dict[str, list[re.Match[str]]] = {}
    for match_ in _WORD.finditer(article.text):
        if len(match_.group()) in _LONG:
            found.setdefault(match_.group().lower(), []).append(match_)
    plain = words().plain_words
    fit = [
        (word, places)
        for word, places in found.items()
        if word.isascii()
        and word.isalpha()
        and word not in plain
        and all(place.group() == word for place in places)
    ]
    fit.sort(key=lambda pair: (-len(pair[1]), -len(pair[0]), pair[0]))
    apart_: list[tuple[str, list[re.Match[str]]]] = []
    for word, places in fit:
        if not any(_kin(word, other) for other, _ in apart_):
            apart_.append((word, places))
    chosen = shuffled(apart_[: 3 * _WORDS], seed, "words", key=lambda pair: pair[0])
    return [(word, article.evidence(*places[0].span())) for word, places in chosen]


def _kin(one: str, other: str) -> bool:
    """Whether two words are forms of one, "explosion" and "explosions": they begin alike."""
    shared = max(_STEM, max(len(one), len(other)) - _ENDING)
    return one[:shared] == other[:shared]


def _halves(sentence: str) -> tuple[str, str] | None:
    """The sentence cut before a joint near its middle, or none."""
    parts = sentence.split()
    joints = [
        i
        for i in range(3, len(parts) - 2)
        if parts[i].lower() in words().joints and parts[i - 1].lower() not in words().joints
    ]
    if not joints:
        return None
    cut = min(joints, key=lambda i: (abs(i - len(parts) / 2), -i))
    return " ".join(parts[:cut]) + "\u00a0…", "…\u00a0" + " ".join(parts[cut:])


def _mix(sentence: str, seed: int) -> str:
    """The words of a sentence shuffled, its full stop left out."""
    parts = [p.rstrip(",") for p in sentence.rstrip(".").split()]
    order = shuffled(range(len(parts)), seed, sentence)
    return " / ".join(parts[i] for i in order)


def _strip(sentence: str) -> str:
    """The sentence in lower case, with no mark but apostrophes, hyphens and those in numbers."""
    return " ".join(_NOT_LETTERS.sub("", sentence).lower().split())


def _jumble(word: str, seed: int) -> str:
    """The letters of a word in another order."""
    letters = [word[i] for i in shuffled(range(len(word)), seed, word)]
    mixed = "".join(letters)
    return " ".join(mixed if mixed != word else mixed[::-1])


def _cut(article: Article, paragraph: Evidence) -> str:
    """A paragraph, or its first sentences when it is long."""
    if len(paragraph.quote.split()) <= _PART_WORDS:
        return paragraph.quote
    count = 0
    for sentence in sentences_of(article, paragraph):
        count += len(sentence.quote.split())
        if count >= _PART_WORDS / 3:
            return article.text[paragraph.start : sentence.end]
    return paragraph.quote
