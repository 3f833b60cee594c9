"""A small story with its facts, built by hand: no language model is at work in these tests."""

from quizgen.items.distractors import Ask
from quizgen.models import (
    Action,
    Article,
    Attendance,
    Evidence,
    Fact,
    Mention,
    MentionType,
    Role,
    Statement,
)

TEXT = """\
Elena Marsh, the mayor of Lisbon, said on Tuesday that 240 flats would be built by 2031.
The Portuguese government had rejected it in March, but Marsh won support from Spain and Italy.
Tomas Berg, chief executive of the Harbour Trust, called for a wind farm instead.
Norway offered $24bn for the scheme, and more than 40 engineers came to Porto.
Rui Castro, the architect of the new flats, left the meeting early."""

ARTICLE = Article(id="harbour", title="Lisbon plans new flats", text=TEXT)


def mention(text: str, type: MentionType = "thing", *, plural: bool = False) -> Mention:  # noqa: A002
    """The first place where the words stand in the story."""
    start = TEXT.index(text)
    return Mention(start=start, end=start + len(text), text=text, type=type, plural=plural)


def sentence(words: str) -> Evidence:
    """The sentence of the story that holds the words."""
    line = next(p for p in ARTICLE.paragraphs if words in p.quote)
    return ARTICLE.evidence(line.start, line.end)


def _verb(text: str) -> Mention:
    return mention(text, "clause")


MARSH = mention("Elena Marsh", "person")
BERG = mention("Tomas Berg", "person")
CASTRO = mention("Rui Castro", "person")

FACTS: tuple[Fact, ...] = (
    Role(
        id="r1",
        evidence=sentence("Elena Marsh"),
        person=MARSH,
        title=mention("the mayor of Lisbon", "role"),
    ),
    Statement(
        id="s1",
        evidence=sentence("Elena Marsh"),
        speaker=MARSH,
        verb=_verb("said"),
        content=mention("240 flats would be built by 2031", "clause"),
        salience=0.9,
    ),
    Action(
        id="a1",
        evidence=sentence("rejected"),
        actor=mention("The Portuguese government", "organisation"),
        verb=_verb("rejected"),
        object=mention("it in March"),
        when=mention("March", "month"),
    ),
    Attendance(
        id="t1",
        evidence=sentence("rejected"),
        participants=(mention("Spain", "country"), mention("Italy", "country")),
    ),
    Role(
        id="r2",
        evidence=sentence("Tomas Berg"),
        person=BERG,
        title=mention("chief executive of the Harbour Trust", "role"),
    ),
    Action(
        id="a2",
        evidence=sentence("Tomas Berg"),
        actor=BERG,
        verb=_verb("called"),
        object=mention("a wind farm"),
    ),
    Action(
        id="a3",
        evidence=sentence("Norway"),
        actor=mention("Norway", "country"),
        verb=_verb("offered"),
        object=mention("$24bn", "money"),
    ),
    Role(
        id="r3",
        evidence=sentence("Rui Castro"),
        person=CASTRO,
        title=mention("the architect of the new flats", "role"),
    ),
    Action(
        id="a4",
        evidence=sentence("Rui Castro"),
        actor=CASTRO,
        verb=_verb("left"),
        object=mention("the meeting"),
    ),
)


def fact(words: str) -> Fact:
    """The last fact that was read from the sentence with these words."""
    return next(f for f in reversed(FACTS) if words in f.evidence.quote)


def ask(stem: str, key: str, kind: MentionType, *, evidence: str = "") -> Ask:
    """A question about the story; a key that is not in it takes the place of its first word."""
    words = evidence or key
    if key in TEXT:
        return Ask(stem, key, mention(key, kind), fact(words))
    held = Mention(start=0, end=5, text=TEXT[:5], name=key, type=kind)
    return Ask(stem, key, held, fact(words) if words in TEXT else FACTS[1])
