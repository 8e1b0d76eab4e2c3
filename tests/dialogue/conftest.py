"""What tests of the dialogue without an engine begin with."""

import pytest

from tests.dialogue.heard import SAM


@pytest.fixture
def shop(desk):
    """A desk that knows its products, and Sam, who writes English."""
    desk.seeding.seed_catalogue()
    desk.customers.meet(SAM, name="Sam", code="en")
    return desk
