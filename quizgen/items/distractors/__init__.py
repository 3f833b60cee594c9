"""Wrong options: three that are plausible, surely wrong and explained; or two; or none."""

from collections.abc import Sequence

from quizgen.items.distractors.ask import Ask, Story
from quizgen.items.distractors.choose import choose
from quizgen.items.distractors.families import candidates
from quizgen.items.distractors.feedback import with_answer
from quizgen.items.distractors.sound import is_sound
from quizgen.models import Article, Distractor, Fact

__all__ = ["Ask", "distractors"]


def distractors(
    ask: Ask, article: Article, facts: Sequence[Fact], *, salt: str
) -> tuple[Distractor, ...]:
    """Three distractors for a key, or two; empty when the item should become a short answer.

    Each is of the key's type, granularity and form, is wrong by the article's facts, and carries
    a true line of feedback. The same arguments give the same distractors.
    """
    story = Story(article, tuple(facts))
    sound = [c for c in candidates(ask, story, salt=salt) if is_sound(ask, story, c)]
    chosen = choose(ask.key, sound, salt=salt)
    return tuple(Distractor(text=c.text, feedback=with_answer(c.about, [ask.key])) for c in chosen)
