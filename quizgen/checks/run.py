"""The lists of checks, and what runs them."""

from collections.abc import Callable, Iterator

from quizgen.checks import (
    answers,
    balance,
    between,
    cues,
    grammar,
    grounding,
    options,
    plausible,
    references,
    sameness,
    sequence,
    statements,
    stems,
    support,
    writing,
)
from quizgen.checks.codes import strictly
from quizgen.models import Article, Bank, Issue, Item

ItemCheck = Callable[[Item, Article], Iterator[Issue]]
"""A rule on one item by itself."""
BankCheck = Callable[[Bank], Iterator[Issue]]
"""A rule on the items of a bank together."""

ITEM_CHECKS: tuple[ItemCheck, ...] = (
    grounding.mismatch,
    grounding.outside,
    grounding.key_held,
    grounding.missing,
    stems.unfocused,
    stems.negative,
    stems.gratuitous,
    stems.too_long,
    stems.question_mark,
    references.open_references,
    writing.format_faults,
    writing.key_punctuation,
    answers.wrong_wh,
    answers.key_repeats_stem,
    options.combined,
    options.absolute,
    options.vague,
    sameness.second_key,
    sameness.duplicates,
    cues.longest,
    cues.echo,
    cues.convergence,
    cues.opposites,
    grammar.grammatical_cue,
    plausible.implausible,
    statements.giveaway,
    statements.open_gap,
    support.feedback,
    support.explanation,
)

BANK_CHECKS: tuple[BankCheck, ...] = (
    sequence.lost_sequence,
    between.duplicates,
    between.cueing,
    balance.positions,
    balance.long_keys,
    balance.guess_bots,
)


def check(bank: Bank, *, strict: bool = False) -> list[Issue]:
    """All issues of a bank: each item's in the order of the items, then the bank's own.

    Strict raises every issue by a level: advice to warning, warning to error.
    """
    found = [issue for item in bank.items for issue in flaws(item, bank.article)]
    found += [issue for rule in BANK_CHECKS for issue in rule(bank)]
    place = {item.id: number for number, item in enumerate(bank.items)}
    found.sort(key=lambda issue: place.get(issue.item, len(place)))
    return [strictly(issue) for issue in found] if strict else found


def flaws(item: Item, article: Article) -> list[Issue]:
    """The issues of one item by itself, in the order of the rules."""
    return [issue for rule in ITEM_CHECKS for issue in rule(item, article)]


def refusal(item: Item, article: Article) -> str:
    """Why an item is not shipped: the code of its error, or of the first of two warnings.

    Empty when it may be shipped.
    """
    found = flaws(item, article)
    errors = [issue.code for issue in found if issue.level == "error"]
    warnings = list(dict.fromkeys(issue.code for issue in found if issue.level == "warning"))
    return errors[0] if errors else warnings[0] if len(warnings) > 1 else ""
