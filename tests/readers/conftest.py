"""What the tests of the readers share."""

from collections.abc import Iterator

import pytest

from tests.readers.server import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    """A web server on this machine."""
    with serving() as running:
        yield running
