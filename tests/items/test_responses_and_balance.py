from collections import Counter

from quizgen.items.balance import best_seed
from quizgen.items.responses import response_distractors
from quizgen.models import Distractor, Item, MultipleChoice, ShortAnswer, options
from tests.items.story import ARTICLE, FACTS, mention


def _choice(number: int) -> MultipleChoice:
    wrong = tuple(Distractor(text=f"wrong {letter}{number}") for letter in "xyz")
    return MultipleChoice(id=f"i{number}", stem="Which?", key=f"right {number}", distractors=wrong)


def test_beside_two_countries_stand_two_that_were_not_there() -> None:
    """A list gets as many distractors as keys, none of them in the list or in the stem."""
    keys = (mention("Spain", "country"), mention("Italy", "country"))
    stem = "Which of these countries supported Marsh?"

    found = response_distractors(keys, stem, FACTS[3], ARTICLE, FACTS, salt="a")

    assert 2 == len(found)
    assert set() == {d.text for d in found} & {"Spain", "Italy", "Portugal"}
    assert all(d.feedback.endswith("The answers are Spain and Italy.") for d in found)


def test_a_list_of_two_kinds_gets_no_distractors() -> None:
    """Countries and persons together have no peers."""
    keys = (mention("Spain", "country"), mention("Rui Castro", "person"))

    assert () == response_distractors(keys, "Which?", FACTS[3], ARTICLE, FACTS, salt="a")


def test_no_keys_give_no_distractors() -> None:
    """An empty list asks nothing."""
    assert () == response_distractors((), "Which?", FACTS[3], ARTICLE, FACTS, salt="a")


def test_the_best_seed_spreads_the_keys() -> None:
    """Of forty items each letter holds the key ten times, give or take one."""
    items: list[Item] = [_choice(number) for number in range(40)]

    seed = best_seed(items)

    places = Counter(
        next(i for i, o in enumerate(options(item, seed)) if o.right)
        for item in items
        if isinstance(item, MultipleChoice)
    )
    assert {0, 1, 2, 3} == set(places)
    assert max(places.values()) - min(places.values()) <= 2


def test_a_bank_without_multiple_choice_takes_the_first_seed() -> None:
    """There is nothing to spread."""
    assert 1 == best_seed([ShortAnswer(id="s", stem="Who?", key="Marsh")])
