"""What helps the learner after the answer: feedback and explanation."""

from collections.abc import Iterator

from quizgen.checks.codes import issue
from quizgen.models import Article, Issue, Item, MultipleChoice, MultipleResponse, TrueFalse


def feedback(item: Item, _: Article) -> Iterator[Issue]:
    """Items with distractors that say nothing to who chose them: one issue an item."""
    if not isinstance(item, MultipleChoice | MultipleResponse):
        return
    silent = [d.text for d in item.distractors if not d.feedback.strip()]
    if silent:
        named = ", ".join(f"“{text}”" for text in silent)
        yield issue("missing-feedback", f"distractors: {named}.", item.id)


def explanation(item: Item, _: Article) -> Iterator[Issue]:
    """Items without an explanation; a false statement's correction counts as one."""
    corrected = isinstance(item, TrueFalse) and item.correction.strip()
    if not item.explanation.strip() and not corrected:
        yield issue("missing-explanation", "explanation: empty.", item.id)
