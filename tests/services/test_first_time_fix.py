import pytest

from actions.domain.chats.topics import Said
from actions.domain.tickets import Stage
from actions.services.cards.group import Place
from tests.services.people import SAM
from tests.services.surveying import Taps
from tests.services.team import JAN, MEI
from tests.services.visiting import books, reports, sends

AT_HOME = ("arrived", "worked")


def visits(desk, clock, number, day, *verbs):
    clock.at = clock.at.replace(day=day, hour=7, minute=55)
    for verb in (*AT_HOME, "words", *verbs):
        if verb == "words":
            said = Said(chat_id=MEI, message_id=number, text="looked at the pump")
            place = Place(MEI, None, 5)
            desk.technician_days.write_down(MEI, "R-1001", said, place=place, key=f"w{number}")
        else:
            desk.technician_days.step(MEI, number, verb, key=f"step/{number}/{verb}")


def closes(desk, clock):
    desk.cases.resolve(JAN, 1, key="second eye")
    desk.surveys.sweep()
    clock.forward(hours=30)
    desk.surveys.sweep()
    Taps(desk, SAM)("yes")
    assert desk.tickets.one(SAM, "R-1001").stage is Stage.CLOSED
    clock.forward(minutes=1)


def fixed_first_time(desk):
    found = desk.reporting.make(desk.reporting.period("2026-03")).total.first_time
    return found.good, found.of


@pytest.fixture
def booked(crew):
    sends(crew)
    reports(crew)
    crew.visits.sweep()
    books(crew)
    return crew


def test_rule_r27_a_repair_done_at_the_first_visit_is_fixed_first_time(booked, clock):
    visits(booked, clock, 1, 3, "repaired", "checked")
    closes(booked, clock)
    assert fixed_first_time(booked) == (1, 1)


def test_rule_r27_a_repair_that_took_a_second_visit_is_not_fixed_first_time(booked, clock):
    visits(booked, clock, 1, 3, "needs_part")
    booked.visits.offer(JAN, 1, key="again")
    books(booked, day="Thu 5 Mar", turn="again")
    visits(booked, clock, 2, 5, "repaired", "checked")
    closes(booked, clock)
    assert fixed_first_time(booked) == (0, 1)
