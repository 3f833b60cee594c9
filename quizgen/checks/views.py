"""What items hold, seen the same way whatever their type."""

from collections.abc import Iterator

from quizgen.models import (
    Cloze,
    Essay,
    Item,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Ordering,
    ShortAnswer,
    TrueFalse,
)


def keys(item: Item) -> tuple[str, ...]:
    """The words that are right, in order; none where the answer is no word of the item's."""
    match item:
        case MultipleChoice() | ShortAnswer():
            return (item.key,)
        case MultipleResponse():
            return item.keys
        case Cloze():
            return tuple(gap.key for gap in item.gaps)
        case Matching():
            return tuple(pair.right for pair in item.pairs)
        case Ordering():
            return tuple(step.text for step in item.steps)
        case TrueFalse() | Essay():
            return ()


def wrong(item: Item) -> tuple[str, ...]:
    """The texts of the distractors, in order."""
    if isinstance(item, MultipleChoice | MultipleResponse | Cloze | Matching):
        return tuple(d.text for d in item.distractors)
    return ()


def answer(item: Item) -> str:
    """The one key of an item that has just one; else empty."""
    found = keys(item)
    return found[0] if len(found) == 1 else ""


def fields(item: Item) -> Iterator[tuple[str, str]]:
    """Each text of an item that a learner sees, with the name of its field."""
    yield "stem", item.stem
    for key in keys(item):
        yield "key", key
    for text in wrong(item):
        yield "distractors", text
    if isinstance(item, Matching):
        for pair in item.pairs:
            yield "pairs", pair.left
    if isinstance(item, TrueFalse):
        yield "correction", item.correction
    yield "explanation", item.explanation


def asks(item: Item) -> bool:
    """Whether the stem is a question, rather than a statement, a gap text or an instruction."""
    return isinstance(item, MultipleChoice | MultipleResponse | ShortAnswer)
