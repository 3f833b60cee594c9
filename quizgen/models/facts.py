"""Typed facts: what the article states, who says so, and the words that prove it.

A fact is one of a closed union told apart by `kind`. Each role is a `Mention` with its own span.
"""

from collections.abc import Iterator
from typing import Annotated, Literal, get_args

from pydantic import Field

from quizgen.models.article import Evidence
from quizgen.models.base import Model

MentionType = Literal[
    "person", "people", "organisation", "country", "city", "place", "nationality",
    "weekday", "month", "year", "date", "time", "duration",
    "number", "money", "percent", "quantity", "ordinal",
    "role", "event", "work", "quote", "clause", "thing",
]  # fmt: skip
"""What a mention is, at the granularity that options need: a city is not a country, "people" are
persons without a name ("military leaders"), "quantity" is a number with its unit ("30 days")."""

Modality = Literal["asserted", "planned", "possible", "conditional", "denied"]
Polarity = Literal["positive", "negative"]
Slot = Literal[
    "subject", "verb", "object", "indirect_object", "complement", "oblique", "agent",
    "adverb", "clause", "particle", "marker",
]  # fmt: skip


class Mention(Model):
    """Words of the article that fill a role."""

    start: int
    """First character: 0-based offset into `Article.text`, in code points."""
    end: int
    """One past the last character (half-open)."""
    text: str
    """The very characters between the two."""
    name: str = ""
    """How to say it away from its page: references resolved, names in full ("he" -> "Keir
    Starmer"). Empty: `text` itself says it."""
    type: MentionType = "thing"
    plural: bool = False
    head: str = ""
    """Lemma of the head word, lower case; empty for names."""
    short: str = ""
    """`words` without what hangs on its right edge and can be spared; empty: there is none."""
    origin: Evidence | None = None
    """The sentence that names what the words refer to, when their own does not."""

    @property
    def words(self) -> str:
        """What to print: the stand-alone name where there is one, else the text."""
        return self.name or self.text


class Part(Model):
    """One constituent of a clause, in its syntactic slot."""

    slot: Slot
    mention: Mention
    marker: str = ""
    """The preposition or conjunction that brings it in, when `mention` leaves it out ("in")."""
    role: str = ""
    """The semantic role by the frame ("where", "content"); empty when it is only carried along."""
    open: bool = False
    """Whether something in it cannot be understood away from its page."""
    weak: int = 0
    """How many descriptions in it only the story explains ("the competition")."""
    aside: bool = False
    """Whether commas set it off, so that the clause stands without it."""
    closing: bool = False
    """Whether it ends in an aside, so that a comma goes before the words behind it."""
    short_closing: bool = False
    """The same of its short words."""


class Verb(Model):
    """The verb group of a clause."""

    lemma: str
    auxiliaries: tuple[str, ...] = ()
    """Auxiliaries as they stand, in order, without negation: ("has", "been")."""
    form: str
    """The main verb as it stands ("entered")."""
    tense: Literal["past", "present", "none"] = "past"
    passive: bool = False
    negated: bool = False
    particle: str = ""


class Clause(Model):
    """The clause a fact was read from: enough to say it again, or to ask about a part of it."""

    parts: tuple[Part, ...]
    """Constituents in the order of the sentence; the verb group is the part in slot "verb"."""
    verb: Verb

    def part(self, slot: Slot) -> Part | None:
        """The first part in a slot, or none."""
        return next((p for p in self.parts if p.slot == slot), None)


class FactBase(Model):
    """What all facts have."""

    id: str
    """Short hash of kind and place in the article."""
    evidence: Evidence
    """The whole sentence (or sentences) that the fact was read from."""
    attribution: Mention | None = None
    """Who says so; none when the article itself asserts it."""
    modality: Modality = "asserted"
    polarity: Polarity = "positive"
    salience: float = 0.0
    """How much it matters in the story: 0 (aside) to 1 (headline)."""
    clause: Clause | None = None
    """The clause behind it; kept in memory for the items, not in the bank file."""

    def roles(self) -> Iterator[tuple[str, Mention]]:
        """Role names and their mentions, in the order of the fields; lists give one each."""
        for name in type(self).model_fields:
            value = getattr(self, name)
            if name == "attribution":
                continue
            for mention in value if isinstance(value, tuple) else (value,):
                if isinstance(mention, Mention):
                    yield name, mention


class Attendance(FactBase):
    """Who was at an event."""

    kind: Literal["attendance"] = "attendance"
    event: Mention | None = None
    participants: tuple[Mention, ...]
    number: Mention | None = None


class Meeting(FactBase):
    """People come together."""

    kind: Literal["meeting"] = "meeting"
    who: Mention | None = None
    where: Mention | None = None
    when: Mention | None = None
    purpose: Mention | None = None


class Proposal(FactBase):
    """Somebody puts something forward."""

    kind: Literal["proposal"] = "proposal"
    proposer: Mention
    content: Mention
    recipient: Mention | None = None


class Demand(FactBase):
    """Somebody asks for something, perhaps as a condition."""

    kind: Literal["demand"] = "demand"
    demander: Mention
    content: tuple[Mention, ...]
    recipient: Mention | None = None
    condition_of: Mention | None = None


class Response(FactBase):
    """Somebody accepts or rejects something."""

    kind: Literal["response"] = "response"
    actor: Mention
    stance: Literal["accept", "reject", "conditional"]
    object: Mention
    condition: Mention | None = None


class Statement(FactBase):
    """Somebody says that something is so; the content stays a claim."""

    kind: Literal["statement"] = "statement"
    speaker: Mention
    verb: Mention
    content: Mention
    occasion: Mention | None = None


class Quotation(FactBase):
    """Somebody's words, between quotation marks."""

    kind: Literal["quotation"] = "quotation"
    speaker: Mention
    words: Mention


class Role(FactBase):
    """Somebody holds an office."""

    kind: Literal["role"] = "role"
    person: Mention
    title: Mention
    body: Mention | None = None


class Action(FactBase):
    """Somebody does something."""

    kind: Literal["action"] = "action"
    actor: Mention | None = None
    verb: Mention
    object: Mention | None = None
    recipient: Mention | None = None
    where: Mention | None = None
    when: Mention | None = None
    how: Mention | None = None
    result: Mention | None = None


class Quantity(FactBase):
    """How many, how much."""

    kind: Literal["quantity"] = "quantity"
    number: Mention
    of: Mention | None = None
    change: Mention | None = None


class Time(FactBase):
    """When something happens."""

    kind: Literal["time"] = "time"
    event: Mention
    when: Mention


class Place(FactBase):
    """Where something happens or is."""

    kind: Literal["place"] = "place"
    event: Mention
    where: Mention


class Cause(FactBase):
    """Why something is so, or what came of it."""

    kind: Literal["cause"] = "cause"
    cause: Mention
    effect: Mention


class Membership(FactBase):
    """What belongs to a group."""

    kind: Literal["membership"] = "membership"
    group: Mention
    members: tuple[Mention, ...]


Fact = Annotated[
    Attendance
    | Meeting
    | Proposal
    | Demand
    | Response
    | Statement
    | Quotation
    | Role
    | Action
    | Quantity
    | Time
    | Place
    | Cause
    | Membership,
    Field(discriminator="kind"),
]

FactKind = Literal[
    "attendance", "meeting", "proposal", "demand", "response", "statement", "quotation",
    "role", "action", "quantity", "time", "place", "cause", "membership",
]  # fmt: skip
FACT_KINDS: tuple[str, ...] = get_args(FactKind)
