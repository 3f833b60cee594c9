"""Who of a story may stand beside a person, and who never."""

from dataclasses import replace

import pytest

from quizgen.items.distractors import Ask, distractors
from quizgen.items.distractors.ask import Story
from quizgen.items.distractors.characters import character, is_person, is_place
from quizgen.items.distractors.rivals import genders
from quizgen.models import Article, Fact, Mention, MentionType, Quotation, Role, Statement

TEXT = """\
“The bridge is safe,” said Dr. Anna Holm, the chief engineer.
“We have waited too long,” said Peter Lund, the harbour master.
“Nobody asked us,” said Dr. Maria Berg, a physicist.
“It will be closed,” said Erik Dahl, the Norwegian transport minister.
“I saw it fall,” said Johan Moe, who died on Friday.
Karl Vik reports for the harbour paper. “It is a long story,” said Karl Vik."""

ARTICLE = Article(id="bridge", title="A bridge is closed", text=TEXT)
HELD = {
    "Dr. Anna Holm": "the chief engineer",
    "Peter Lund": "the harbour master",
    "Dr. Maria Berg": "a physicist",
    "Erik Dahl": "the Norwegian transport minister",
}
SPEAKERS = (*HELD, "Johan Moe", "Karl Vik")


def _mention(text: str, kind: str) -> Mention:
    start = TEXT.index(text)
    return Mention(start=start, end=start + len(text), text=text, type=kind)


def _facts() -> list[Fact]:
    found: list[Fact] = []
    for name in SPEAKERS:
        line = next(p for p in ARTICLE.paragraphs if name in p.quote)
        evidence = ARTICLE.evidence(line.start, line.end)
        words = _mention(line.quote[line.quote.index("“") : line.quote.index("”") + 1], "quote")
        found.append(
            Quotation(
                id=f"q{name}", evidence=evidence, speaker=_mention(name, "person"), words=words
            )
        )
        if name in HELD:
            title = _mention(HELD[name], "role")
            found.append(
                Role(id=f"r{name}", evidence=evidence, person=_mention(name, "person"), title=title)
            )
    return found


FACTS = _facts()


def _beside(name: str, stem: str) -> set[str]:
    fact = next(f for f in FACTS if f.id == f"q{name}")
    ask = Ask(stem, name, _mention(name, "person"), fact)
    return {d.text for d in distractors(ask, ARTICLE, FACTS, salt="a")}


def test_the_dead_and_reporters_never_stand_beside_who_speaks() -> None:
    """A dead man and the man of the paper are out; a title that the key lacks is left out."""
    found = _beside("Peter Lund", "Who said: “We have waited too long”?")

    assert {"Anna Holm", "Maria Berg", "Erik Dahl"} == found


def test_a_key_with_a_title_has_one_beside_it() -> None:
    """Of two doctors neither is given away by the title."""
    found = _beside("Dr. Anna Holm", "Who said: “The bridge is safe”?")

    assert "Dr. Maria Berg" in found


def test_a_country_of_the_stem_takes_its_people_away() -> None:
    """Who is told to be Norwegian is no option where the stem speaks of Norway."""
    found = _beside("Peter Lund", "Who told Norway that it had waited too long?")

    assert {"Anna Holm", "Maria Berg"} == found & {*SPEAKERS, "Anna Holm", "Maria Berg"}


def test_her_in_the_stem_leaves_the_women() -> None:
    """A man cannot be meant by "her"; with one woman left there is no choice."""
    assert set() == _beside("Dr. Maria Berg", "Who said nobody asked her team?")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Johan Moe", (True, False)), ("Karl Vik", (False, True)), ("Peter Lund", (False, False))],
)
def test_the_story_tells_who_is_dead_and_who_reports(
    name: str, expected: tuple[bool, bool]
) -> None:
    """By the words around the name."""
    found = character(Story(ARTICLE, tuple(FACTS)), name)

    assert expected == (found.dead, found.reports)


def test_a_minister_governs_and_a_harbour_master_does_not() -> None:
    """By the words of the office."""
    story = Story(ARTICLE, tuple(FACTS))

    assert character(story, "Erik Dahl").governs
    assert not character(story, "Peter Lund").governs


def test_a_sentence_on_the_same_thing_makes_nobody_the_speaker_of_a_quotation() -> None:
    """Who says that "we have waited too long" did not say the other's very words."""
    found = _beside("Erik Dahl", "Who said: “They have waited long”?")

    assert {"Anna Holm", "Peter Lund", "Maria Berg"} == found


@pytest.mark.parametrize(
    ("title", "official"),
    [
        ("vice president of business development", False),
        ("president at Harbour Trust", False),
        ("president of the region", True),
        ("vice president", True),
    ],
)
def test_an_office_of_a_firm_is_none_of_state(title: str, official: bool) -> None:
    """A vice president of a firm may stand beside anybody."""
    person = replace(character(Story(ARTICLE, tuple(FACTS)), "Peter Lund"), titles=(title,))

    assert official == person.official


def test_a_match_of_words_is_no_game() -> None:
    """Only a story of games asks whether somebody plays."""
    found = _beside("Peter Lund", "Who blames those who replaced the bridge?")

    assert {"Anna Holm", "Maria Berg", "Erik Dahl"} == found


@pytest.mark.parametrize(
    ("stem", "sexes"),
    [
        ("Who won the best actor awards for her films?", "f"),
        ("Who won the best actor awards?", "m"),
        ("Who won the awards for his and her films?", "mf"),
    ],
)
def test_a_pronoun_tells_more_than_a_noun(stem: str, sexes: str) -> None:
    """Awards for the best actor have names of their own."""
    assert sexes == genders(stem)


@pytest.mark.parametrize(
    ("name", "person"),
    [("Greater Holm", False), ("Vestmarka Square", False), ("Anna Hall", True), ("Lund", True)],
)
def test_a_place_is_no_person(name: str, *, person: bool) -> None:
    """Unless a given name stands before it."""
    assert person == is_person(name)


def test_a_square_with_a_given_name_is_told_by_what_is_in_it() -> None:
    """ "They met in Anna Place"."""
    told = Article(id="a", title="A day", text="They met in Anna Place. Anna Hall spoke.")

    assert is_place(Story(told, ()), "Anna Place")
    assert not is_place(Story(told, ()), "Anna Hall")


def test_a_quotation_on_a_country_has_only_those_beside_it_who_could_say_so() -> None:
    """ "Norway is ..." is said by the Norwegian minister; the others are of no country."""
    assert _beside("Erik Dahl", "Who said: “Norway is a land where we mend bridges”?") == set()
    assert _beside("Erik Dahl", "Who said: “This is a land where we mend bridges”?") != set()


@pytest.mark.parametrize(("verb", "beside"), [("warned", False), ("said", True)])
def test_two_who_warn_are_not_told_apart_by_a_warning(verb: str, *, beside: bool) -> None:
    """Anna calls for care: she warns as well as Peter does, whatever he says besides."""
    text = (
        f"Peter Lund {verb} that the bridge was too weak for trains.\n"
        "“We must be careful with old steel,” Anna Holm said.\n"
        "“We have waited for years,” Maria Berg said.\n"
        "“It will be mended in May,” Erik Dahl said.\n"
        "“Nobody asked the sailors,” Jonas Moe said."
    )
    article = Article(id="weak", title="A bridge is closed", text=text)
    lines = {p.quote: p for p in article.paragraphs}

    def at(words: str, kind: MentionType) -> Mention:
        start = text.index(words)
        return Mention(start=start, end=start + len(words), text=words, type=kind)

    first, *others = lines.values()
    said = Statement(
        id="s", evidence=first, speaker=at("Peter Lund", "person"), verb=at(verb, "clause"),
        content=at("the bridge was too weak for trains", "clause"),
    )  # fmt: skip
    quoted = [
        Quotation(
            id=f"q{line.start}", evidence=line, speaker=at(name, "person"),
            words=at(line.quote.split(",")[0], "quote"),
        )
        for line, name in zip(
            others, ("Anna Holm", "Maria Berg", "Erik Dahl", "Jonas Moe"), strict=True
        )
    ]  # fmt: skip
    asked = Ask(f"Who {verb} that the bridge was too weak?", "Peter Lund", said.speaker, said)

    found = {d.text for d in distractors(asked, article, [said, *quoted], salt="a")}

    assert len(found) == 3
    assert ("Anna Holm" in found) == beside
