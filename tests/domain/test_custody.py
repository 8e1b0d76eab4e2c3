from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.cases.custody import (
    GONE,
    PATHS,
    WITH_US,
    Custody,
    IllegalCustody,
    Place,
    Way,
    read_tracking,
    receipt_of,
)

START = datetime(2026, 3, 2, 9, tzinfo=UTC)


def custody(place=Place.CUSTOMER):
    return Custody(ticket_id=1, receipt="R-1001/1", way=Way.BRING, place=place, asked_at=START)


@st.composite
def journeys(draw):
    """Any way that the paths allow."""
    stay, path = custody(), [Place.CUSTOMER]
    for hour, choice in enumerate(draw(st.lists(st.integers(0, 5), max_size=20))):
        ways = sorted(PATHS[path[-1]])
        if not ways:
            break
        stay.move(ways[choice % len(ways)], now=START + timedelta(hours=hour + 1))
        path.append(stay.place)
    return stay, path


@given(journeys())
def test_nothing_leaves_us_that_never_came(journey):
    _, path = journey
    for before, after in pairwise(path):
        if after in GONE:
            assert before in WITH_US


@given(journeys())
def test_every_stay_with_us_is_dated_from_its_coming_to_its_end(journey):
    stay, path = journey
    assert (stay.received_at is not None) == any(place in WITH_US for place in path)
    assert (stay.returned_at is not None) == (stay.place in GONE)
    moments = [m for m in (stay.sent_at, stay.received_at, stay.returned_at) if m]
    assert moments == sorted(moments)


@given(journeys())
def test_what_is_back_with_its_owner_stays_there(journey):
    _, path = journey
    assert not any(place in GONE for place in path[:-1])


@pytest.mark.parametrize("place", Place)
@pytest.mark.parametrize("to", Place)
def test_a_step_is_taken_or_refused_as_the_table_says(place, to):
    stay = custody(place)
    if to in PATHS[place]:
        stay.move(to, now=START)
        assert stay.place is to
    else:
        with pytest.raises(IllegalCustody) as no:
            stay.move(to, now=START)
        assert no.value.key == f"error-custody-{place}"
        assert stay.place is place


def test_a_unit_that_needs_more_work_after_all_is_here_again():
    stay = custody(Place.READY)
    stay.ready_at = stay.received_at = START
    stay.move(Place.HERE, now=START + timedelta(days=1))
    assert stay.ready_at is None
    assert stay.received_at == START


def test_a_receipt_leads_to_its_case():
    assert receipt_of("R-1001", 2) == "R-1001/2"


@pytest.mark.parametrize(
    "text", ["SF1234567890", "1Z 999 AA1 01 2345 6784", "jd0012345678.", "420-123456-9"]
)
def test_the_number_of_a_parcel_is_read(text):
    assert read_tracking(text)


@pytest.mark.parametrize("text", ["R-1001", "yes", "on Monday", "I sent it on 12/03", "没有", ""])
def test_words_are_no_number_of_a_parcel(text):
    assert read_tracking(text) is None
