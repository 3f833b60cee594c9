"""Banks in, parts of a worksheet out: which sections, in which order, with which numbers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from quizgen.errors import RenderError
from quizgen.models import Article, Bank, RenderOptions
from quizgen.renderers.worksheet import gapped, language, news, voices
from quizgen.renderers.worksheet.context import Context
from quizgen.renderers.worksheet.lines import measure
from quizgen.renderers.worksheet.sheet import Card, Part, Section
from quizgen.renderers.worksheet.stylesheet import stylesheet
from quizgen.renderers.worksheet.words import words

_MOST_AIMS = 6

_PASSAGES = frozenset(("reading", "jumbled_paragraphs", "missing_articles", "missing_prepositions"))
"""Sections that print whole passages: none of them stands on a sheet without the article."""

_MAKERS: dict[str, Callable[[Context], Section | None]] = {
    "reading": news.reading,
    "glossary": news.glossary,
    "people": news.people,
    "voices": voices.voices,
    "five_questions": news.five_questions,
    "vocabulary": news.vocabulary,
    "sentence_halves": language.sentence_halves,
    "jumbled_words": language.jumbled_words,
    "missing_vowels": language.missing_vowels,
    "missing_articles": gapped.missing_articles,
    "missing_prepositions": gapped.missing_prepositions,
    "punctuation": language.punctuation,
    "word_order": language.word_order,
    "jumbled_paragraphs": language.jumbled_paragraphs,
    "role_cards": voices.role_cards,
    "survey": language.survey,
    "discussion": news.discussion,
    "exit_ticket": news.exit_ticket,
    **{
        name: news.items_of(name)
        for name in (
            "true_false",
            "multiple_choice",
            "multiple_response",
            "cloze",
            "matching",
            "ordering",
            "short_answer",
            "quotations",
            "essay",
        )
    },
}
"""How each section is made; the aims come last, from all the others."""

SECTIONS: tuple[str, ...] = ("aims", *_MAKERS)
"""The names that `RenderOptions.sections` may hold."""


def parts(banks: Sequence[Bank], options: RenderOptions) -> tuple[Part, ...]:
    """A part for each bank, its entries numbered from 1 through all parts.

    Raises:
        RenderError: a section does not exist, or nothing is left to print.
    """
    chosen = _chosen(options)
    found: list[Part] = []
    number = 1
    for place, bank in enumerate(banks, 1):
        # One lesson has one end, however many articles it has.
        here = chosen if place == len(banks) else tuple(n for n in chosen if n != "exit_ticket")
        part = _part(bank, options, here, number)
        part = replace(part, number=len(found) + 1)
        number += sum(len(section.entries) for section in part.sections)
        if part.sections:
            found.append(part)
    if not found:
        raise RenderError(
            "There is nothing to print: none of the sections "
            f"{', '.join(chosen)} has content. Choose other ones with --sections."
        )
    return tuple(found)


def empty(banks: Sequence[Bank], options: RenderOptions) -> list[str]:
    """The chosen sections, by name and in order, for which no bank has any content.

    Raises:
        RenderError: as by `parts`.
    """
    made = {section.name for part in parts(banks, options) for section in part.sections}
    return [name for name in _chosen(options) if name not in made]


def _chosen(options: RenderOptions) -> tuple[str, ...]:
    """The names of the sections to make, in order."""
    unknown = [name for name in options.sections if name not in SECTIONS]
    if unknown:
        raise RenderError(
            f"There is no section “{', '.join(unknown)}”. Choose from: {', '.join(SECTIONS)}."
        )
    names = options.sections or tuple(
        name for name, said in words().sections.items() if options.profile in said.profiles
    )
    return tuple(name for name in dict.fromkeys(names) if options.reading or name not in _PASSAGES)


def _part(bank: Bank, options: RenderOptions, chosen: tuple[str, ...], number: int) -> Part:
    article = bank.article
    lines = None
    if "reading" in chosen and article.text.strip():
        lines = measure(article.text, article.language, stylesheet(options))
    context = Context(bank, options, chosen, lines)
    sections = tuple(_numbered(_made(context), number))
    return Part(
        number=1,
        bank_id=bank.id,
        title=bank.title,
        headline=article.title,
        standfirst=article.standfirst if options.reading else "",
        byline=_byline(article) if lines else _joined(_byline(article), _source(article)),
        source=_source(article),
        sections=sections,
        paragraphs=lines.paragraphs(article.text) if lines else (),
    )


def _made(context: Context) -> list[Section]:
    """The sections that have content, with their words, in order."""
    made = {
        name: _worded(section, context)
        for name in context.chosen
        if name in _MAKERS and (section := _MAKERS[name](context)) is not None
    }
    if "aims" in context.chosen:
        aims = dict.fromkeys(words().sections[name].aim for name in made)
        cards = tuple(Card(aim) for aim in aims if aim)[:_MOST_AIMS]
        if cards:
            made["aims"] = _worded(Section(name="aims", macro="aims", cards=cards), context)
    return [made[name] for name in context.chosen if name in made]


def _worded(section: Section, context: Context) -> Section:
    said = words().sections[section.name]
    instruction = (
        (context.lines and said.instruction_lines)
        or (section.again and said.instruction_again)
        or (section.word_bank and said.instruction_box)
        or (section.spare and said.instruction_spare)
        or said.instruction
    )
    first, *more = section.entries or (None,)
    if first is not None and not more and not first.stem:
        # One thing to do that says nothing itself: the instruction is what it says.
        asked = replace(first, stem=instruction)
        return replace(section, title=said.title, entries=(asked,))
    return replace(section, title=said.title, instruction=instruction)


def _numbered(sections: Sequence[Section], number: int) -> Iterator[Section]:
    for section in sections:
        entries = tuple(replace(e, number=i) for i, e in enumerate(section.entries, number))
        number += len(entries)
        yield replace(section, entries=entries)


def _byline(article: Article) -> str:
    """Who wrote and published the article, and when, as far as it is known."""
    day = article.published
    date = f"{day.day} {day:%B %Y}" if day else ""
    return _joined(*dict.fromkeys((article.author, article.publisher)), date)


def _source(article: Article) -> str:
    return _joined(article.url, article.licence)


def _joined(*texts: str) -> str:
    return " · ".join(filter(None, texts))
