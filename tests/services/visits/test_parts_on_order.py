"""A technician needs a part that is on order: the case waits for its day, and staff are asked."""

from datetime import date

from tests.services.paid_work.standing import order
from tests.services.people import SAM
from tests.services.supplies import equip
from tests.services.team import JAN, texts, topic
from tests.services.visits.days import steps, writes


def test_the_case_waits_until_the_day_on_which_what_is_ordered_is_expected(booked, clock):
    equip(booked)
    order(booked, topic_id=1)
    booked.requisitions.decide(JAN, 1, approve=True, key="d1")
    steps(booked, "on_way", "arrived", "worked")
    writes(booked, "the heat exchanger is burnt")
    steps(booked, "needs_part")
    standing = booked.clocks.standing(booked.tickets.one(SAM, "R-1001"))
    assert standing.waiting_until == date(2026, 3, 13)
    clock.at = clock.at.replace(day=13, hour=9)
    assert booked.expected.sweep() == 1
    assert "13 March 2026 has come, the day on which the part" in texts(booked, topic())[-1]
