"""What the tests of rulings and of their actions begin with."""

import pytest

from tests.services.complaining import complains


@pytest.fixture
def number(crew):
    return complains(crew)
