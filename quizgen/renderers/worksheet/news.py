"""Sections of every worksheet: what the bank holds, as it stands."""

from collections.abc import Callable

from quizgen.models import Bank, GlossaryEntry, Item, Person
from quizgen.models.order import apart, shuffled
from quizgen.renderers.worksheet.context import Context
from quizgen.renderers.worksheet.entries import entry, match
from quizgen.renderers.worksheet.sheet import Card, Section
from quizgen.renderers.worksheet.words import words

_LEAST_TO_MATCH = 3
_LEAST_IN_BOX = 3
_WIDE = ("matching", "ordering", "essay")
"""Items that need the width of the page."""
_MOST_IN_COLUMN = 3000
"""An item of more characters, all told, may need more than a page in half its width."""
_MOST_TO_MATCH = 8
_LEAST_KNOWN = 2
"""Fewer words, people or questions make no section: a box with one entry says nothing."""
_PLACES = "GeoNames"
"""Where the glossary has its places from: "city in Russia" is no word to learn."""
_QUESTIONS = {
    "who": "Who?",
    "what": "What?",
    "where and when": "Where and when?",
    "why": "Why?",
    "what next": "What next?",
}


def reading(context: Context) -> Section | None:
    """The passage; its lines are the part's."""
    return Section(name="reading", macro="reading") if context.lines else None


def glossary(context: Context) -> Section | None:
    """Words with their meanings: those that the vocabulary match does not ask for."""
    asked = {g.term for g in _to_match(context)}
    cards = tuple(
        Card(g.term, g.definition, context.where(g.evidence))
        for g in _words_of(context.bank)
        if g.term not in asked
    )
    return _listed("glossary", cards)


def _listed(name: str, cards: tuple[Card, ...]) -> Section | None:
    """A section of cards, printed by the macro of its name; none when there are too few."""
    return Section(name=name, macro=name, cards=cards) if len(cards) >= _LEAST_KNOWN else None


def _words_of(bank: Bank) -> list[GlossaryEntry]:
    """The glossary without its places."""
    return [g for g in bank.glossary if not g.source.startswith(_PLACES)]


def people(context: Context) -> Section | None:
    """Who is in the story, with their offices: a bare name says no more than the passage."""
    cards = tuple(
        Card(p.name, known, context.where(p.evidence))
        for p in context.bank.people
        if (known := office(p, context.bank))
    )
    return _listed("people", cards)


def office(person: Person, bank: Bank) -> str:
    """A person's office, unless an item asks for it: then it is not to be given away."""
    asked = [item for item in bank.items if item.fact == "role"]
    return "" if any(person.name in _told(item) for item in asked) else person.office


def _told(item: Item) -> str:
    """The words in which an item names whom it asks about."""
    texts = [item.stem, getattr(item, "key", "")]
    texts += [pair.left for pair in getattr(item, "pairs", ())]
    return " ".join(map(str, texts))


def five_questions(context: Context) -> Section | None:
    """Those of a news story's five questions that it answers, with room for the answers."""
    known = {fact.question: fact for fact in context.bank.key_facts}
    cards = tuple(
        Card(
            asked,
            known[question].text,
            context.where(known[question].evidence),
        )
        for question, asked in _QUESTIONS.items()
        if question in known
    )
    return _listed("five_questions", cards)


def vocabulary(context: Context) -> Section | None:
    """Words and meanings to put together."""
    terms = _to_match(context)
    if not terms:
        return None
    meanings = [g.definition for g in terms]
    sides = apart(shuffled(meanings, context.seed, "vocabulary"), meanings)
    found = match(
        [(g.term, g.definition) for g in terms],
        sides,
        stem="",
        points=len(terms),
        where=context.wheres(g.evidence for g in terms),
    )
    return Section(name="vocabulary", entries=(found,))


def items_of(name: str) -> Callable[[Context], Section | None]:
    """A maker of the section that holds one type of item."""

    def make(context: Context) -> Section | None:
        chosen = [item for item in context.bank.items if section_of(item) == name]
        if not chosen:
            return None
        entries = tuple(entry(item, context) for item in chosen)
        return Section(
            name=name,
            entries=entries,
            word_bank=_word_bank(context, chosen),
            columns=name not in _WIDE
            and all(len(item.model_dump_json()) < _MOST_IN_COLUMN for item in chosen),
        )

    make.__doc__ = f"The items of section {name}."
    return make


def section_of(item: Item) -> str:
    """The name of the section in which an item stands."""
    return "quotations" if item.fact == "quotation" and item.type in _QUOTES else item.type


_QUOTES = ("multiple_choice", "short_answer")


def discussion(context: Context) -> Section | None:
    """Prompts to talk about."""
    cards = tuple(Card(d.prompt, d.bloom) for d in context.bank.discussion)
    return Section(name="discussion", macro="discussion", cards=cards) if cards else None


def exit_ticket(_context: Context) -> Section:
    """Sentences to finish before leaving."""
    return Section(
        name="exit_ticket",
        macro="exit_ticket",
        cards=tuple(Card(start) for start in words().exit_ticket),
    )


def _to_match(context: Context) -> list[GlossaryEntry]:
    """The glossary entries that the vocabulary match asks for.

    Where the glossary is printed too, it keeps the other half: no meaning stands on both lists.
    """
    if "vocabulary" not in context.chosen:
        return []
    seen: set[str] = set()
    usable = [
        g
        for g in _words_of(context.bank)
        if g.definition not in seen and not seen.add(g.definition)  # type: ignore[func-returns-value]
    ]
    share = 2 if "glossary" in context.chosen else 1
    number = min(_MOST_TO_MATCH, len(usable) // share)
    if number < _LEAST_TO_MATCH:
        return []
    asked = {
        g.term for g in shuffled(usable, context.seed, "glossary", key=lambda g: g.term)[:number]
    }
    return [g for g in usable if g.term in asked]


def _word_bank(context: Context, items: list[Item]) -> tuple[str, ...]:
    """The words for the gaps and some that fit none, once each; none when there are too few."""
    clozes = [item for item in items if item.type == "cloze"]
    keys = list(dict.fromkeys(gap.key for item in clozes for gap in item.gaps))
    found = {*keys, *(d.text for item in clozes for d in item.distractors)}
    if len(found) < _LEAST_IN_BOX or found == set(keys):
        return ()
    return tuple(apart(shuffled(found, context.seed, "word bank"), keys))
