"""What the tests of quotes and of parts begin with."""

import pytest

from tests.services.supplies import equip


@pytest.fixture
def desk(crew):
    return equip(crew)
