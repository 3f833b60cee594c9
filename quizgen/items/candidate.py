"""A candidate: a question before it has options, and before anything has refused it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from quizgen.models import Evidence, Fact, FactKind, ItemType, Mention


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stem with its key, and all that the gates, the options and the ranker ask about it."""

    stem: str
    key: str
    mention: Mention
    """The key in the article."""
    fact: Fact
    kind: FactKind
    """The kind of fact that is asked; a clause's own kind, or time, place, quantity, cause."""
    role: str
    """The role that is asked ("actor", "when")."""
    answer_at: Evidence | None
    said_back: str = ""
    """The statement that stem and key make together, for the gate that parses it."""
    type: ItemType = "short_answer"
    weight: float = 1.0
    """How well such questions turn out, before the story is looked at; 0 to 1."""

    def changed(self, **fields: object) -> Candidate:
        """The same with other fields."""
        return replace(self, **fields)  # type: ignore[arg-type]


class Refusal(Exception):  # noqa: N818 - it is an answer, not an error
    """A candidate is not asked; the reason counts in the quality card."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
