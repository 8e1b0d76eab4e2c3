"""The free days for who asks somebody to come, where the desk may offer them itself."""

from datetime import date

import pytest

from actions.domain.policy.visits import Offering
from actions.services.desk import open_desk
from tests.conftest import STAFF
from tests.services.people import LI, SAM
from tests.services.team import hire
from tests.services.visiting import books, reports, sends, titles

THURSDAY = date(2026, 3, 5)


def test_the_first_day_is_named_and_the_clock_offers_no_second_time(crew):
    sends(crew)
    reports(crew)
    offered = crew.visits.soonest(SAM, "R-1001", key="t1")
    assert offered.text.startswith("The earliest day for R-1001 (dishwasher) is Mon 2 Mar.")
    assert titles(offered)[0] == "Mon 2 Mar"
    assert crew.visits.sweep() == 0


def test_a_day_that_is_named_is_offered_with_its_times(crew):
    sends(crew)
    reports(crew)
    offered = crew.visits.soonest(SAM, "R-1001", key="t1", day=THURSDAY)
    assert offered.text == "Thu 5 Mar: what time?"
    gone = crew.visits.soonest(SAM, "R-1001", key="t2", day=date(2026, 3, 8))
    assert gone.text.startswith("The earliest day")


def test_an_agreed_visit_may_be_moved_to_a_day_that_is_named(crew):
    sends(crew)
    reports(crew)
    crew.visits.sweep()
    books(crew)
    assert crew.visits.soonest(SAM, "R-1001", key="t1", day=THURSDAY).text.startswith("Thu 5 Mar")


@pytest.mark.parametrize(
    ("report", "duties"),
    [
        ({"place": "14 Mill Lane, York"}, {}),
        ({"care": "workshop"}, {}),
        ({"urgent": True}, {}),
        ({"serial_number": "OV652208260019", "product": "oven"}, {}),
        ({}, {"skills": ["fridge"]}),
    ],
    ids=["far", "in the workshop", "urgent", "paid, without a quote", "another skill"],
)
def test_where_staff_decide_or_nobody_can_nothing_is_offered(crew, report, duties):
    crew.seeding.seed_catalogue()
    sends(crew, **duties)
    reports(crew, **report)
    assert crew.visits.soonest(SAM, "R-1001", key="t1") is None


def test_where_visits_are_left_to_staff_nothing_is_offered(database, policy, clock):
    visits = policy.visits.model_copy(update={"offer": Offering.BY_STAFF})
    by_staff = policy.model_copy(update={"visits": visits})
    desk = hire(open_desk(database, by_staff, staff=STAFF, now=clock))
    desk.customers.meet(SAM, name="Sam", code="en")
    sends(desk)
    reports(desk)
    assert desk.visits.soonest(SAM, "R-1001", key="t1") is None


def test_somebody_elses_case_is_offered_to_nobody_else(crew):
    sends(crew)
    reports(crew)
    assert crew.visits.soonest(LI, "R-1001", key="t1") is None
