"""Precision and recall of the engine on the articles whose facts were listed by hand."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from quizgen.facts import extract
from quizgen.models import FACT_KINDS, Fact
from tests.gold.matching import FOLDER, Gold, Story, same, stories


class Verdict(NamedTuple):
    """An article's facts, judged."""

    story: Story
    right: tuple[Fact, ...]
    wrong: tuple[Fact, ...]
    """Facts of the engine that no listed one confirms."""
    found: tuple[Gold, ...]
    """Facts listed before the engine was run that it finds."""
    missed: tuple[Gold, ...]


class Score(NamedTuple):
    """The counts of one kind of fact, or of all."""

    right: int
    made: int
    found: int
    listed: int

    @property
    def precision(self) -> float:
        """Facts of the engine that are right, as a share of those it makes."""
        return self.right / self.made if self.made else 1.0

    @property
    def recall(self) -> float:
        """Facts listed beforehand that the engine finds, as a share of all listed."""
        return self.found / self.listed if self.listed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def judged(story: Story) -> Verdict:
    """The engine's facts of an article against the listed ones.

    Listed facts marked `added` make a fact of the engine right but are not asked for in recall:
    the engine found them first.
    """
    made = extract(story.article)
    right = tuple(f for f in made if any(same(g, f) for g in story.gold))
    asked = [g for g in story.gold if not g.added]
    found = tuple(g for g in asked if any(same(g, f) for f in made))
    known = {f.id for f in right}
    return Verdict(
        story=story,
        right=right,
        wrong=tuple(f for f in made if f.id not in known),
        found=found,
        missed=tuple(g for g in asked if g not in found),
    )


@cache
def verdicts() -> tuple[Verdict, ...]:
    """All articles judged, once a run."""
    return tuple(judged(story) for story in stories())


def scores(judgements: Iterable[Verdict]) -> dict[str, Score]:
    """The score of each kind of fact that is listed or made, and of "all"."""
    right: Counter[str] = Counter()
    made: Counter[str] = Counter()
    found: Counter[str] = Counter()
    listed: Counter[str] = Counter()
    for verdict in judgements:
        right.update(f.kind for f in verdict.right)
        made.update(f.kind for f in (*verdict.right, *verdict.wrong))
        found.update(g.kind for g in verdict.found)
        listed.update(g.kind for g in (*verdict.found, *verdict.missed))
    of_kind = {
        kind: Score(right[kind], made[kind], found[kind], listed[kind])
        for kind in FACT_KINDS
        if made[kind] or listed[kind]
    }
    total = Score(right.total(), made.total(), found.total(), listed.total())
    return {**of_kind, "all": total}


def corpus_hash() -> str:
    """Twelve hexadecimal digits that change with any article or list of facts."""
    whole = hashlib.sha256()
    for path in sorted([*FOLDER.glob("articles/*.txt"), *FOLDER.glob("facts/*.yaml")]):
        whole.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()[:12]
