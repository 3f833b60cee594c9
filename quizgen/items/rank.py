"""Ranking: which candidates are asked, so that the story is covered and nothing twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from quizgen.items.candidate import Candidate
from quizgen.items.voiced import asks_voice, enough
from quizgen.items.words import content
from quizgen.models import Quotation

SHARES = {"short_answer": 0.62, "true": 0.08, "false": 0.1, "cloze": 0.2}
"""What each form should take of all items; a question becomes multiple choice later."""
JUDGED = 0.4
"""The most of all items that may be statements to judge, and one more."""
TRUE_SHARE = 0.52
"""The most of the statements to judge that may be true, beside one more."""
LEAN = 0.25
"""How much a type gains by being short of its share, or loses by being over it."""
EVEN = 1.7
"""How much a false statement gains where a true one waits for it: it often tells of a fact that a
question could ask, and would never be taken."""
BASE = 0.35
"""What a candidate of no salience keeps of its weight."""
SAME_KEY, KEY_SHARE = 3, 0.12
"""How often one answer may come, in a long quiz as a share of it."""
PER_SENTENCE, PER_LONG_SENTENCE = 2, 3
LONG = 30
"""Words from which on a sentence has room for a third item."""
ROLES = {"title": 0.1, "person": 0.1}
"""The most of all items that a role may take, so that a quiz is not all offices."""
_NAME = re.compile(r"\b[A-Z][\w-]+(?: [A-Z][\w-]+)+")
TOLD = 0.3
"""Share of a stem's content words from which on another stem that has its key answers it."""
ALIKE = 0.6
"""Share of common content words above which two stems ask the same."""


def score(candidate: Candidate) -> float:
    """How much a candidate is worth asking, 0 to about 1.3."""
    return candidate.weight * (BASE + candidate.fact.salience)


@dataclass
class Choice:
    """The candidates taken so far, and what they rule out."""

    limit: int
    one_voice: bool = False
    """Whether one person alone speaks in the story."""
    taken: list[Candidate] = field(default_factory=list)
    _clauses: set[tuple[int, int, str]] = field(default_factory=set)
    _keys: Counter[str] = field(default_factory=Counter)
    _sentences: dict[int, list[Candidate]] = field(default_factory=lambda: defaultdict(list))
    _forms: Counter[str] = field(default_factory=Counter)
    _roles: Counter[str] = field(default_factory=Counter)

    def full(self) -> bool:
        """Whether as many are taken as were asked for."""
        return len(self.taken) >= self.limit

    def obstacle(self, candidate: Candidate) -> str:
        """Why a candidate cannot join those taken; empty when it can."""
        beside = self._sentences[candidate.fact.evidence.start]
        if _clause(candidate) in self._clauses or any(_same(candidate, o) for o in beside):
            return "fact asked already"
        if len(beside) >= _room(candidate):
            return "sentence asked already"
        if self._keys[_answer(candidate)] >= max(SAME_KEY, round(KEY_SHARE * self.limit)):
            return "answer asked already"
        if any(_cues(candidate, other) or _cues(other, candidate) for other in beside):
            return "another stem answers it"
        role = candidate.role
        if role in ROLES and self._roles[role] >= max(1, round(ROLES[role] * self.limit)):
            return "enough of its kind"
        if any(_again(candidate, other) for other in self.taken):
            return "like another stem"
        return ""

    def best(self, candidates: Sequence[Candidate]) -> Candidate | None:
        """The candidate to look at next: the best by score, types that are short first.

        None when only such are left as there are enough of: statements to judge, voices.
        """
        judged = self._forms["true"] + self._forms["false"]
        ruled_out = set()
        if judged + 1 > JUDGED * (len(self.taken) + 1) + 1:
            ruled_out = {"true", "false"}
        elif self._forms["true"] - 1 > TRUE_SHARE * judged:
            # who always says "true" must not win
            ruled_out = {"true"}
        allowed = [c for c in candidates if _form(c) not in ruled_out]
        if enough(self.taken, alone=self.one_voice):
            allowed = [c for c in allowed if not asks_voice(c)]
        return max(allowed, key=self._order, default=None)

    def _order(self, candidate: Candidate) -> tuple[float, int]:
        return round(score(candidate) * self._balance(candidate), 4), -_place(candidate)

    def _balance(self, candidate: Candidate) -> float:
        form = _form(candidate)
        if form == "false" and self._forms["true"] > self._forms["false"]:
            return EVEN
        share = self._forms[form] / max(1, len(self.taken))
        return 1 + LEAN * max(-1, (SHARES[form] - share) / SHARES[form])

    def take(self, candidate: Candidate) -> None:
        """Add a candidate to those taken."""
        self.taken.append(candidate)
        self._clauses.add(_clause(candidate))
        if candidate.type != "true_false":
            self._keys[_answer(candidate)] += 1
        self._sentences[candidate.fact.evidence.start].append(candidate)
        self._forms[_form(candidate)] += 1
        self._roles[candidate.role] += 1


def alike(one: str, other: str) -> bool:
    """Whether two stems share most of what they say."""
    a, b = (set(content(_NAME.sub(_joined, text))) for text in (one, other))
    return bool(a and b) and len(a & b) / min(len(a), len(b)) > ALIKE


def _joined(name: re.Match[str]) -> str:
    """A name as one word, so that its length says nothing of what is asked."""
    return name[0].replace(" ", "")


def _same(one: Candidate, other: Candidate) -> bool:
    """Whether two ask for the same part of a clause, one as a question and one as a gap."""
    return _clause(one)[:2] == _clause(other)[:2] and one.key == other.key


def _again(one: Candidate, other: Candidate) -> bool:
    """Whether a stem asks what another asks; where and when a meeting is are two questions."""
    both = _clause(one)[:2] == _clause(other)[:2] and one.fact.kind == other.fact.kind == "meeting"
    return not both and alike(one.stem, other.stem)


def _clause(candidate: Candidate) -> tuple[int, int, str]:
    fact, clause = candidate.fact, candidate.fact.clause
    if isinstance(fact, Quotation):
        return fact.words.start, fact.words.start, ""
    verb = next((p for p in clause.parts if p.slot == "verb"), None) if clause else None
    start = verb.mention.start if verb else candidate.mention.start
    circumstance = candidate.type == "short_answer" and candidate.role in {"where", "when"}
    part = candidate.role if fact.kind == "meeting" and circumstance else ""
    return fact.evidence.start, start, part


def _form(candidate: Candidate) -> str:
    """The type, where a statement to judge counts as true or false."""
    if candidate.type != "true_false":
        return candidate.type
    return "true" if candidate.role == "true" else "false"


def _place(candidate: Candidate) -> int:
    return candidate.fact.evidence.start


def _room(candidate: Candidate) -> int:
    """How many items the candidate's sentence may give."""
    long = len(candidate.fact.evidence.quote.split()) >= LONG
    return PER_LONG_SENTENCE if long else PER_SENTENCE


def _answer(candidate: Candidate) -> str:
    """What a learner writes who answers; nothing for a statement to judge."""
    return "" if candidate.type == "true_false" else candidate.key.lower()


def _cues(one: Candidate, other: Candidate) -> bool:
    """Whether the first one's stem says the other's key, and more of what the other asks."""
    if other.role in {"true", "turned"}:
        # the answer is no word of the stem: what tells it is most of the statement
        return _tells(one, other, ALIKE)
    if other.key.lower() not in one.stem.lower():
        return False
    if one.fact.id == other.fact.id:
        return True
    return _tells(one, other, TOLD)


def _tells(one: Candidate, other: Candidate, share: float) -> bool:
    """Whether the first one says so much of the other's stem, beside its key."""
    own = set(content(other.stem))
    beside = set() if other.type == "true_false" else set(content(other.key))
    told = {*content(one.stem), *content(one.key)} - beside
    return len(own & told) >= share * len(own)


def in_story_order(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates as the article tells their facts."""
    return sorted(candidates, key=lambda c: (c.fact.evidence.start, c.mention.start))
