"""From an item to the fields of its note: one function an item type, named as the type."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import Any, NamedTuple

from quizgen.errors import RenderError
from quizgen.models import (
    GAP,
    Bank,
    Cloze,
    Essay,
    Evidence,
    Item,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Option,
    Ordering,
    ShortAnswer,
    TrueFalse,
    options,
    right_sides,
)
from quizgen.models.order import shuffled
from quizgen.renderers.anki.decks import day, tags
from quizgen.renderers.anki.notetypes import PAIRS
from quizgen.renderers.anki.text import attribute, html, isolated, link
from quizgen.renderers.wordings import others


class Note(NamedTuple):
    """One note as it stands in the package."""

    type: str
    """The item type, by which its note type is found."""
    guid: str
    fields: tuple[str, ...]
    """HTML, in the order of the note type's fields."""
    tags: tuple[str, ...]
    cards: int
    """How many cards it has; their ordinals count from 0."""


class _Body(NamedTuple):
    """What a type of item brings of its own."""

    fields: tuple[str, ...]
    evidence: str
    stem: str
    cards: int = 1


def guid(bank: str, item: str, part: int = 0) -> str:
    """What Anki knows a note by. It hangs on these ids alone: every edit finds its note again."""
    return _guid(_name(bank, item, part))


def _name(bank: str, item: str, part: int) -> str:
    return f"{bank}/{item}/{part + 1}" if part else f"{bank}/{item}"


def _guid(name: str) -> str:
    return sha256(f"quizgen:{name}".encode()).hexdigest()[:20]


def notes(bank: Bank) -> Iterator[Note]:
    """The notes of a bank in the order of its items.

    Raises:
        RenderError: a stem, the key of a gap or a left side holds nothing that can be seen.
    """
    source = _source(bank)
    for item in bank.items:
        _visible(item.stem, "The stem", item, bank)
        explanation = "" if _told_by_pairs(item) else html(item.explanation)
        marks = tags(bank, item)
        for part, body in enumerate(_BODIES[item.type](item, bank)):
            name = _name(bank.id, item.id, part)
            fields = (name, body.stem, *body.fields, explanation, body.evidence, *source)
            yield Note(item.type, _guid(name), fields, marks, body.cards)


def _told_by_pairs(item: Item) -> bool:
    """Whether an explanation says no more than the table of pairs below which it would stand."""
    return isinstance(item, Matching) and all(
        pair.left in item.explanation and pair.right in item.explanation for pair in item.pairs
    )


def _source(bank: Bank) -> tuple[str, ...]:
    """The fields from `Article` to the end: the same for all notes of a bank."""
    article = bank.article
    published = day(article.published) if article.published is not None else ""
    known = (article.title, article.publisher, article.author, published)
    return (*map(html, known), link(article.url), html(article.licence), "", "", "", "", "")


def _multiple_choice(item: MultipleChoice, bank: Bank) -> Iterator[_Body]:
    yield _Body((_options(options(item, bank.seed)), html(item.key)), *_rest(item))


def _multiple_response(item: MultipleResponse, bank: Bank) -> Iterator[_Body]:
    found = _options(options(item, bank.seed))
    yield _Body((found, ", ".join(map(isolated, item.keys))), *_rest(item))


def _true_false(item: TrueFalse, _bank: Bank) -> Iterator[_Body]:
    told = item.explanation if item.key else item.correction
    both = [Option(name, name == str(item.key), told) for name in ("True", "False")]
    yield _Body((_options(both), str(item.key), html(item.correction)), *_rest(item))


def _cloze(item: Cloze, bank: Bank) -> Iterator[_Body]:
    before, *after = map(html, item.stem.split(GAP))
    text = before
    for n, (gap, words) in enumerate(zip(item.gaps, after, strict=True), start=1):
        key = _visible(gap.key, f"The key of gap {n}", item, bank)
        text += f"{{{{c{n}::{key}}}}}{words}"
    also = "; ".join(
        f"{isolated(gap.key)}: " * (len(item.gaps) > 1) + ", ".join(map(isolated, found))
        for gap in item.gaps
        if (found := others(gap.key, gap.accept))
    )
    bank_words = [gap.key for gap in item.gaps] + [d.text for d in item.distractors]
    shown = shuffled(dict.fromkeys(bank_words), bank.seed, item.id) if item.distractors else ()
    yield _Body((also, _list(shown)), evidence(item), text, len(item.gaps))


def _short_answer(item: ShortAnswer, _bank: Bank) -> Iterator[_Body]:
    yield _Body(
        (html(item.key), ", ".join(map(isolated, others(item.key, item.accept)))), *_rest(item)
    )


def _matching(item: Matching, bank: Bank) -> Iterator[_Body]:
    told = {pair.right: f"This goes with {pair.left}." for pair in item.pairs}
    told |= {d.text: d.feedback for d in item.distractors}
    for start in range(0, len(item.pairs), PAIRS):
        pairs = item.pairs[start : start + PAIRS]
        slots = {pair.right: n for n, pair in enumerate(pairs, start=1)}
        shown = "".join(
            f"<li{_attribute('data-pair', str(slots.get(right, '')))}"
            f"{_attribute('data-fb', told[right])}>{html(right)}</li>"
            for right in right_sides(item, bank.seed)
        )
        table = "".join(
            f'<li class="p{n}"><b>{isolated(pair.left)}</b> {isolated(pair.right)}</li>'
            for n, pair in enumerate(pairs, start=1)
        )
        proofs: dict[str, list[str]] = {}
        for n, pair in enumerate(pairs, start=1):
            proof = html(pair.evidence.quote) if pair.evidence else evidence(item)
            proofs.setdefault(proof, []).append(f"p{n}")
        quotes = "".join(f'<p class="{" ".join(c)}">{q}</p>' for q, c in proofs.items() if q)
        lefts = [_visible(pair.left, "A left side", item, bank) for pair in pairs]
        lefts += [""] * (PAIRS - len(pairs))
        yield _Body((shown, table, *lefts), quotes, html(item.stem), len(pairs))


def _ordering(item: Ordering, bank: Bank) -> Iterator[_Body]:
    places = {step.text: n for n, step in enumerate(item.steps, start=1)}
    shown = "".join(
        f'<li data-at="{places[text]}">{html(text)}</li>'
        for text in shuffled(places, bank.seed, item.id)
    )
    times = [f' <span class="qg-when">{html(s.when)}</span>' if s.when else "" for s in item.steps]
    key = "".join(
        f"<li>{html(step.text)}{time}</li>" for step, time in zip(item.steps, times, strict=True)
    )
    quotes = dict.fromkeys(html(s.evidence.quote) for s in item.steps if s.evidence)
    proof = "".join(f"<p>{quote}</p>" for quote in quotes) or evidence(item)
    yield _Body((shown, key), proof, html(item.stem))


def _essay(item: Essay, _bank: Bank) -> Iterator[_Body]:
    yield _Body((_list(item.rubric),), *_rest(item))


# Each function takes the one type of its key, which a table's type cannot say.
_BODIES: dict[str, Callable[[Any, Bank], Iterator[_Body]]] = {
    "multiple_choice": _multiple_choice,
    "multiple_response": _multiple_response,
    "true_false": _true_false,
    "cloze": _cloze,
    "short_answer": _short_answer,
    "matching": _matching,
    "ordering": _ordering,
    "essay": _essay,
}


def evidence(item: Item) -> str:
    """The words that prove the key, with the key marked where it stands among them."""
    if item.evidence is None:
        return ""
    quote = item.evidence.quote
    start, end = _within(item.evidence, item.answer_at)
    if not 0 <= start < end <= len(quote):
        return html(quote)
    return f"{html(quote[:start])}<mark>{html(quote[start:end])}</mark>{html(quote[end:])}"


def _within(whole: Evidence, part: Evidence | None) -> tuple[int, int]:
    """The place of the part in the whole's quote; nowhere when there is no part."""
    return (part.start - whole.start, part.end - whole.start) if part is not None else (0, 0)


def _visible(text: str, what: str, item: Item, bank: Bank) -> str:
    """The text as HTML; a card hangs on it, and Anki makes none, or a blank one, of nothing."""
    shown = html(text).strip()
    if not shown.replace("<br>", ""):
        raise RenderError(f"{what} of item {item.id} of {bank.id} is empty: write it in the bank.")
    return shown


def _rest(item: Item) -> tuple[str, str]:
    return evidence(item), html(item.stem)


def _options(found: Iterable[Option]) -> str:
    """Options as list items, the right one by its class, with their feedback as an attribute.

    A voice that reads the front aloud, and a list of cards, know text alone: nothing is given away.
    """
    return "".join(
        f'<li class="r">{html(option.text)}</li>'
        if option.right
        else f'<li class="w"{_attribute("data-fb", option.feedback)}>{html(option.text)}</li>'
        for option in found
    )


def _attribute(name: str, value: str) -> str:
    return f' {name}="{attribute(value)}"' if value else ""


def _list(texts: Iterable[str]) -> str:
    return "".join(f"<li>{html(text)}</li>" for text in texts)
