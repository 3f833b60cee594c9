"""Items as entries: one function for each item type, named as the type."""

import math
from collections.abc import Callable, Iterable
from typing import Any, TypedDict

from quizgen.models import (
    GAP,
    Cloze,
    Essay,
    Evidence,
    Item,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Ordering,
    ShortAnswer,
    TrueFalse,
    options,
    right_sides,
)
from quizgen.models.order import shuffled
from quizgen.renderers.wordings import others
from quizgen.renderers.worksheet.context import Context
from quizgen.renderers.worksheet.shapes import (
    Arrange,
    Blank,
    Choice,
    Choose,
    Entry,
    Fill,
    Judge,
    Match,
    Placed,
    Row,
    Write,
    letter,
)

_BY_HAND = 46
"""Characters that a learner's handwriting puts on a ruled line of the page's width."""
_HALF = 20
"""An answer of at most so many characters fits on half a line."""
_NARROW = 34
"""Longer left-hand sides get as much width as the right-hand ones."""
_ESSAY_RULES = 10


class _Common(TypedDict):
    stem: str
    points: float
    explanation: str
    where: str
    quote: str


def entry(item: Item, context: Context) -> Entry:
    """The item as it stands on paper, without its number."""
    return _SHAPES[item.type](item, context)


def multiple_choice(item: MultipleChoice | MultipleResponse, context: Context) -> Entry:
    """Lettered options in the order that all formats share."""
    return Choose(
        **_common(item, context),
        choices=tuple(
            Choice(letter(i), option.text, option.right, option.feedback)
            for i, option in enumerate(options(item, context.seed))
        ),
        several=isinstance(item, MultipleResponse),
    )


def true_false(item: TrueFalse, context: Context) -> Entry:
    """A statement with the words true and false to mark."""
    return Judge(**_common(item, context), key=item.key, correction=item.correction)


def cloze(item: Cloze, context: Context) -> Entry:
    """The sentence with a ruled space for each gap."""
    *before, after = item.stem.split(GAP)
    gaps = tuple(
        Blank(key=gap.key, accept=others(gap.key, gap.accept), before=said)
        for gap, said in zip(item.gaps, before, strict=True)
    )
    return Fill(**_common(item, context), gaps=gaps, after=after)


def short_answer(item: ShortAnswer, context: Context) -> Entry:
    """A question and as many ruled lines as its answer needs."""
    return Write(
        **_common(item, context),
        key=item.key,
        accept=others(item.key, item.accept),
        rules=rules_for(item.key),
        short=len(item.key) <= _HALF,
    )


def matching(item: Matching, context: Context) -> Entry:
    """Left-hand sides with a box each, right-hand sides with a letter each."""
    pairs = [(pair.left, pair.right) for pair in item.pairs]
    places = (p.evidence for p in item.pairs)
    return match(pairs, right_sides(item, context.seed), **_common(item, context, places))


def match(pairs: list[tuple[str, str]], sides: list[str], **common: Any) -> Match:
    """Pairs, beside all right-hand sides as shown."""
    answers = {right for _, right in pairs}
    letters = {side: letter(i) for i, side in enumerate(sides)}
    return Match(
        rows=tuple(Row(left, letters[right], right) for left, right in pairs),
        sides=tuple(Choice(letters[side], side, side in answers) for side in sides),
        wide=max(len(left) for left, _ in pairs) > _NARROW,
        **common,
    )


def ordering(item: Ordering, context: Context) -> Entry:
    """The steps, shuffled, with a box each for their number."""
    steps = [(step.text, step.when) for step in item.steps]
    places = (s.evidence for s in item.steps)
    return arrange(steps, context.seed, item.id, **_common(item, context, places))


def arrange(steps: list[tuple[str, str]], seed: int, salt: str, **common: Any) -> Arrange:
    """Steps (text and time, in the right order) as shown, never in the right order."""
    places = {text: place for place, (text, _) in enumerate(steps, 1)}
    shown = shuffled(steps, seed, salt, key=lambda step: step[0])
    if shown == steps:
        shown = [*shown[1:], shown[0]]
    return Arrange(
        steps=tuple(
            Placed(letter(i), text, places[text], when) for i, (text, when) in enumerate(shown)
        ),
        **common,
    )


def essay(item: Essay, context: Context) -> Entry:
    """A prompt, what a good answer does, and room to write."""
    return Write(**_common(item, context), rules=_ESSAY_RULES, rubric=item.rubric)


def rules_for(answer: str) -> int:
    """Ruled lines of the page's width that an answer needs in a learner's handwriting."""
    return max(1, math.ceil(len(answer) / _BY_HAND))


def _common(item: Item, context: Context, places: Iterable[Evidence | None] = ()) -> _Common:
    """What all entries have; `places` prove the parts of an item that joins several."""
    evidence = item.evidence
    return {
        "stem": item.stem,
        "points": item.points,
        "explanation": item.explanation,
        "where": context.wheres(places) or context.where(item.answer_at, evidence),
        "quote": evidence.quote if evidence else "",
    }


_SHAPES: dict[str, Callable[[Any, Context], Entry]] = {
    "multiple_choice": multiple_choice,
    "multiple_response": multiple_choice,
    "true_false": true_false,
    "cloze": cloze,
    "short_answer": short_answer,
    "matching": matching,
    "ordering": ordering,
    "essay": essay,
}
