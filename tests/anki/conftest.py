"""What the tests of the deck share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from quizgen.renderers.anki import render
from tests.anki.collections import Learner, later
from tests.anki.screen import Screen
from tests.banks import sample_bank


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    """A person with an empty collection."""
    person = Learner(tmp_path)
    yield person
    person.col.close()


@pytest.fixture(scope="module")
def person(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Learner]:
    """A person who has the sample deck."""
    learner = Learner(tmp_path_factory.mktemp("person"))
    learner.imports(render([sample_bank()], later(0)))
    yield learner
    learner.col.close()


@pytest.fixture
def screen(browser: Browser, person: Learner) -> Iterator[Screen]:
    """A phone's screen, by day."""
    shown = Screen(browser, person)
    yield shown
    shown.close()
    assert [] == shown.errors
    assert [] == shown.requests
