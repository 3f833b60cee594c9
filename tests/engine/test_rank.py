"""Ranking: nothing is asked twice, no stem answers another, and no type takes over."""

from collections import Counter

from quizgen.items.candidate import Candidate
from quizgen.items.rank import LONG, Choice, alike, in_story_order, score
from quizgen.models import Evidence
from tests.engine.build import candidate

TOPICS = [
    "ferry harbour sailors", "wheat farmers drought", "library readers novels",
    "glacier climbers ropes", "museum paintings thieves", "orchestra violins concert",
    "bridge engineers steel", "hospital nurses wages", "lynx rangers forest",
    "school pupils laptops", "bakery ovens flour", "airport runway pilots",
    "brewery barrels hops", "theatre actors curtain", "reactor uranium turbine",
    "vineyard grapes frost", "tunnel trains signals", "satellite orbit antenna",
    "pharmacy vaccines fridges", "stadium fans tickets", "quarry granite trucks",
    "beehive honey wasps", "lighthouse keeper lamp", "bank vault robbers",
    "mosque minaret prayer", "zoo pandas bamboo", "volcano ash villagers", "court judge jury",
    "canal barges locks", "sawmill timber saws",
]  # fmt: skip
"""Words of stems that have nothing to do with each other."""


def evidence_of(made: Candidate, quote: str) -> Evidence:
    """The evidence of a candidate with other words at its place."""
    start = made.fact.evidence.start
    return Evidence(start=start, end=start + len(quote), quote=quote)


def filled(limit: int, candidates: list[Candidate]) -> Choice:
    """A choice of the best candidates, taken as the items are made."""
    choice, left = Choice(limit), list(candidates)
    while not choice.full():
        found = choice.best(left)
        if found is None:
            break
        left.remove(found)
        if not choice.obstacle(found):
            choice.take(found)
    return choice


def of_each_form(count: int) -> list[Candidate]:
    """A question, a gap, a true and a false statement on each of many unrelated facts."""
    found = []
    for i, topic in enumerate(TOPICS[:count]):
        for k, (kind, role) in enumerate(
            [("short_answer", "actor"), ("cloze", "actor"), ("true_false", "true"),
             ("true_false", "false")]
        ):  # fmt: skip
            at = 1000 * i
            stem = f"{topic} {i}?"
            found.append(
                candidate(stem, f"answer{i}", at=at, verb_at=20 + k, role=role).changed(type=kind)
            )
    return found


def test_a_clause_is_asked_once() -> None:
    """Two questions on one verb of one sentence are one too many."""
    choice = Choice(10)
    choice.take(candidate("Who fed the pandas?", "Ada"))

    found = choice.obstacle(candidate("Which animals ate bamboo?", "bears", verb_at=20))

    assert found == "fact asked already"


def test_a_sentence_gives_two_items_at_most() -> None:
    """A third clause of one sentence is left alone."""
    choice = Choice(10)
    choice.take(candidate("Who fed the pandas?", "Ada", verb_at=20))
    choice.take(candidate("When does the bakery close?", "Friday", verb_at=40))

    found = choice.obstacle(candidate("Which bridge was sold?", "the old one", verb_at=60))

    assert found == "sentence asked already"


def test_a_long_sentence_has_room_for_a_third_item() -> None:
    """Thirty words tell three facts; a fourth is left alone there too."""
    asked = [
        candidate(f"{t}?", f"name{i}", verb_at=20 * i) for i, t in enumerate(TOPICS[:4], start=1)
    ]
    quote = "word " * LONG
    facts = (c.fact.model_copy(update={"evidence": evidence_of(c, quote)}) for c in asked)
    long = [c.changed(fact=fact) for c, fact in zip(asked, facts, strict=True)]

    choice = Choice(10)
    for one in long[:3]:
        assert choice.obstacle(one) == ""
        choice.take(one)

    assert choice.obstacle(long[3]) == "sentence asked already"


def test_a_statement_to_judge_has_no_answer_that_comes_too_often() -> None:
    """The verb of a true statement is nobody's answer, and no stem can give it away."""
    choice = Choice(10)
    for i, topic in enumerate(TOPICS[:3]):
        told = candidate(f"{topic}.", "said", at=100 * i, role="true")
        choice.take(told.changed(type="true_false"))
    fourth = candidate(f"{TOPICS[3]}.", "said", at=900, role="true").changed(type="true_false")
    beside = candidate("Who said that the tunnel trains stop?", "Ada", at=900, verb_at=40)

    assert choice.obstacle(fourth) == ""
    choice.take(beside)
    assert choice.obstacle(fourth) == ""


def test_a_stem_does_not_say_the_key_of_another_on_its_sentence() -> None:
    """Neither the new stem the old key, nor the old stem the new key."""
    taken = candidate("Who fed the pandas in Oslo?", "Ada Moreau", verb_at=20)
    says_the_key = candidate("Which bread did Ada Moreau bake?", "rye", verb_at=40)
    key_is_said = candidate("Where does the bakery stand?", "Oslo", verb_at=40)
    apart = candidate("Which bread is baked?", "rye", verb_at=40)

    choice = Choice(10)
    choice.take(taken)

    expected = ["another stem answers it", "another stem answers it", ""]
    assert expected == [choice.obstacle(c) for c in (says_the_key, key_is_said, apart)]


def test_one_answer_comes_three_times_at_most() -> None:
    """A reader who writes one name everywhere does not pass."""
    choice = Choice(10)
    for i, topic in enumerate(TOPICS[:3]):
        choice.take(candidate(f"{topic}?", "Ada", at=100 * i))

    found = choice.obstacle(candidate("Who sailed?", "ADA", at=900))

    assert found == "answer asked already"


def test_stems_that_say_the_same_are_alike() -> None:
    """Two wordings of one question share their content; two questions do not."""
    asked = "When did the court in Oslo fine the ferry owners?"

    assert alike(asked, "Which court in Oslo fined the ferry owners in May?")
    assert not alike(asked, "When did the nurses in Bergen end the strike?")
    assert not alike("", asked)


def test_a_name_counts_once_in_what_two_stems_share() -> None:
    """Two questions on one person are two, however long the name is."""
    assert not alike("Where was Ada Maria Moreau born?", "When did Ada Maria Moreau sell the mill?")
    assert alike("Where was Ada Maria Moreau born?", "In which year was Ada Maria Moreau born?")


def test_a_long_quiz_has_room_for_an_answer_more() -> None:
    """Three of twenty are many; of forty there may be five."""
    choice = Choice(40)
    for i, topic in enumerate(TOPICS[:5]):
        asked = candidate(f"{topic}?", "Ada", at=100 * i)
        assert choice.obstacle(asked) == ""
        choice.take(asked)

    assert choice.obstacle(candidate("Who sailed?", "Ada", at=900)) == "answer asked already"


def test_a_stem_like_one_taken_is_not_asked() -> None:
    """Alike stems of different sentences are refused as well."""
    choice = Choice(10)
    choice.take(candidate("When did the court in Oslo fine the ferry owners?", "Friday"))

    found = choice.obstacle(
        candidate("How much did the court in Oslo fine the ferry owners?", "$5", at=500)
    )

    assert found == "like another stem"


def test_offices_are_a_tenth_of_a_quiz() -> None:
    """Many offices do not make a quiz of offices."""
    offices = [
        candidate(f"{t}?", f"name{i}", at=100 * i, kind="role", role="person")
        for i, t in enumerate(TOPICS[:12])
    ]

    assert len(filled(20, offices).taken) == 2


def test_no_more_are_taken_than_asked_for() -> None:
    """The limit holds, and is reached where there is enough."""
    choice = filled(7, of_each_form(30))

    assert choice.full()
    assert len(choice.taken) == 7


def test_types_take_their_shares() -> None:
    """Questions lead, gaps follow, and true and false statements are level."""
    choice = filled(30, of_each_form(30))

    forms = Counter(c.role if c.type == "true_false" else c.type for c in choice.taken)
    assert len(choice.taken) == 30
    assert forms["short_answer"] > forms["cloze"] > max(forms["true"], forms["false"]) > 0
    assert abs(forms["true"] - forms["false"]) <= 1


def test_statements_to_judge_stop_at_their_most() -> None:
    """With nothing else to take, a quiz of statements stays short."""
    judged = [c for c in of_each_form(30) if c.type == "true_false"]

    choice = filled(30, judged)

    assert 0 < len(choice.taken) <= 3


def test_true_statements_do_not_outnumber_false_ones() -> None:
    """Who always says true does not win, even where true ones are worth more."""
    judged = [
        c.changed(weight=1.0 if c.role == "true" else 0.5)
        for c in of_each_form(30)
        if c.type != "cloze"
    ]

    roles = Counter(c.role for c in filled(30, judged).taken if c.type == "true_false")

    assert roles["true"] <= roles["false"] + 2


def test_what_matters_more_is_worth_more() -> None:
    """Salience and weight both raise the score, and the best comes first."""
    low, high = candidate("a?", "x", salience=0.1), candidate("b?", "y", salience=0.9)
    light = high.changed(weight=0.5)

    assert score(high) > score(light) > 0
    assert score(high) > score(low) > 0
    assert Choice(3).best([low, light, high]) is high


def test_of_equals_the_earlier_in_the_story_comes_first() -> None:
    """The order in which candidates are found changes nothing."""
    first, later = candidate("a?", "x", at=10), candidate("b?", "y", at=90)

    assert Choice(3).best([later, first]) is first
    assert in_story_order([later, first]) == [first, later]


def test_nothing_is_best_of_nothing() -> None:
    """Without candidates there is none."""
    assert Choice(3).best([]) is None
