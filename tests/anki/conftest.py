"""What the tests of the deck share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.anki.collections import Learner


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    """A person with an empty collection."""
    person = Learner(tmp_path)
    yield person
    person.col.close()
