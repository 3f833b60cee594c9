"""The public API: what `quizgen` names is there, complete and sorted."""

import importlib.metadata

import quizgen


def test_each_public_name_is_there_and_documented() -> None:
    """Every name of `__all__` loads; functions and classes have a docstring."""
    for name in quizgen.__all__:
        found = getattr(quizgen, name)
        if callable(found):
            assert found.__doc__, name


def test_the_public_names_are_sorted_and_all_lead_somewhere() -> None:
    """Constants first, then classes, then functions, each by the alphabet."""
    kinds = [(not name.isupper(), name[0].islower(), name) for name in quizgen.__all__]

    assert sorted(kinds) == kinds
    assert set(quizgen.__all__) == set(quizgen._HOME)
    assert set(quizgen.__all__) <= set(dir(quizgen))


def test_the_version_is_the_one_that_is_installed() -> None:
    """`quizgen.__version__` and the package's metadata agree."""
    assert importlib.metadata.version("quizgen") == quizgen.__version__
