"""Items: what is asked, what is right, and why.

An item is one of a closed union told apart by `type`. All text is plain: no HTML, no Markdown, no
braces of any format. A renderer escapes at its own border.
"""

from collections.abc import Iterable
from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator

from quizgen.models.article import Evidence
from quizgen.models.base import Model
from quizgen.models.facts import FactKind

Bloom = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
Difficulty = Literal["easy", "medium", "hard"]

GAP = "____"
"""What stands for a gap in the stem of a cloze item: four underscores."""


class ItemBase(Model):
    """What all items have."""

    id: str = Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")
    """Made once from a hash of the fact, then stored and never made again."""
    stem: str = Field(min_length=1)
    """The question, instruction or statement."""
    explanation: str = ""
    """Why the key is right, for after the answer."""
    evidence: Evidence | None = None
    """The words of the article that prove the key; none in items that a person wrote without."""
    answer_at: Evidence | None = None
    """The key's own words inside the evidence, for marking them; none when they stand in another
    form."""
    fact: FactKind | None = None
    """The kind of fact that is asked."""
    bloom: Bloom = "remember"
    difficulty: Difficulty = "medium"
    tags: tuple[str, ...] = ()
    points: float = Field(default=1, ge=0)


class Distractor(Model):
    """A wrong option, and what to tell the person who chose it."""

    text: str = Field(min_length=1)
    feedback: str = ""


class MultipleChoice(ItemBase):
    """One key among distractors."""

    type: Literal["multiple_choice"] = "multiple_choice"
    key: str = Field(min_length=1)
    distractors: tuple[Distractor, ...] = Field(min_length=1, max_length=7)

    @model_validator(mode="after")
    def _options_differ(self) -> Self:
        _refuse_twins((self.key, *(d.text for d in self.distractors)))
        return self


class MultipleResponse(ItemBase):
    """Several keys among distractors; partial credit."""

    type: Literal["multiple_response"] = "multiple_response"
    keys: tuple[str, ...] = Field(min_length=1)
    distractors: tuple[Distractor, ...] = ()

    @model_validator(mode="after")
    def _options_differ(self) -> Self:
        _refuse_twins((*self.keys, *(d.text for d in self.distractors)))
        return self


class TrueFalse(ItemBase):
    """A statement to judge: the stem."""

    type: Literal["true_false"] = "true_false"
    key: bool
    correction: str = ""
    """For a false statement: what is true instead."""


class Gap(Model):
    """What belongs into a gap."""

    key: str = Field(min_length=1)
    accept: tuple[str, ...] = ()
    """Other spellings and wordings that are right too."""


class Cloze(ItemBase):
    """A sentence with gaps: each `____` in the stem is the next of `gaps`."""

    type: Literal["cloze"] = "cloze"
    gaps: tuple[Gap, ...] = Field(min_length=1)
    distractors: tuple[Distractor, ...] = ()
    """Extra words for the word bank."""

    @model_validator(mode="after")
    def _a_key_for_each_gap(self) -> Self:
        if self.stem.count(GAP) != len(self.gaps):
            raise ValueError(
                f"the stem has {self.stem.count(GAP)} gaps ({GAP}), but gaps lists {len(self.gaps)}"
            )
        return self


class ShortAnswer(ItemBase):
    """A question answered in a few words."""

    type: Literal["short_answer"] = "short_answer"
    key: str = Field(min_length=1)
    accept: tuple[str, ...] = ()
    """Other wordings that are right too."""


class Pair(Model):
    """Two things that belong together."""

    left: str = Field(min_length=1)
    right: str = Field(min_length=1)
    evidence: Evidence | None = None


class Matching(ItemBase):
    """Pairs to put together."""

    type: Literal["matching"] = "matching"
    pairs: tuple[Pair, ...] = Field(min_length=2)
    distractors: tuple[Distractor, ...] = ()
    """Extra right-hand sides that belong to none."""

    @model_validator(mode="after")
    def _sides_differ(self) -> Self:
        _refuse_twins(p.left for p in self.pairs)
        _refuse_twins((*(p.right for p in self.pairs), *(d.text for d in self.distractors)))
        return self


class Step(Model):
    """One event of an order."""

    text: str = Field(min_length=1)
    when: str = ""
    """Its time, shown after the answer."""
    evidence: Evidence | None = None


class Ordering(ItemBase):
    """Events to put in order; `steps` are in the right one."""

    type: Literal["ordering"] = "ordering"
    steps: tuple[Step, ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _steps_differ(self) -> Self:
        _refuse_twins(s.text for s in self.steps)
        return self


class Essay(ItemBase):
    """A prompt for a longer answer."""

    type: Literal["essay"] = "essay"
    rubric: tuple[str, ...] = ()
    """What a good answer does, a point each."""


Item = Annotated[
    MultipleChoice
    | MultipleResponse
    | TrueFalse
    | Cloze
    | ShortAnswer
    | Matching
    | Ordering
    | Essay,
    Field(discriminator="type"),
]

ItemType = Literal[
    "multiple_choice", "multiple_response", "true_false", "cloze", "short_answer",
    "matching", "ordering", "essay",
]  # fmt: skip
ITEM_TYPES: tuple[str, ...] = get_args(ItemType)


def _refuse_twins(texts: Iterable[str]) -> None:
    """Two options that read the same make an item unanswerable."""
    seen: set[str] = set()
    for text in texts:
        folded = " ".join(text.split()).casefold()
        if folded in seen:
            raise ValueError(f"“{text}” stands twice among the options")
        seen.add(folded)
