"""What the tests of visits and of technicians' days begin with."""

import pytest

from tests.services.visiting import books, reports, sends


@pytest.fixture
def offered(crew):
    sends(crew)
    reports(crew)
    crew.visits.sweep()
    return crew


@pytest.fixture
def booked(crew, clock):
    """Mei comes to Sam on Tuesday from eight to ten; it is five to eight."""
    sends(crew)
    reports(crew)
    crew.visits.sweep()
    books(crew)
    clock.at = clock.at.replace(day=3, hour=7, minute=55)
    return crew
