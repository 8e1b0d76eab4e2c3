"""What a customer reads about time: by when, since when, and that nobody is there just now."""

from datetime import date

import pytest

from actions.dialogue.asides.prospects import what_comes_next
from actions.dialogue.base import until_open, when_answered
from actions.domain.language import Language
from actions.domain.sla.clocks import Waiting
from actions.domain.tickets import Stage
from actions.services.desk import open_desk
from tests.conftest import STAFF
from tests.dialogue.heard import turn
from tests.services.clocks import ANSWER, ARRIVAL, walk
from tests.services.conftest import Clock
from tests.services.people import SAM, repair
from tests.services.team import hire
from tests.services.visiting import books, reports, sends

EN, ZH = Language


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(database, policy, clock):
    desk = open_desk(database, policy, now=clock)
    desk.customers.meet(SAM, name="Sam", code="en")
    return desk


def test_a_visit_that_is_agreed_is_named_with_who_comes_and_when(database, policy, clock):
    desk = hire(open_desk(database, policy, staff=STAFF, now=clock))
    desk.customers.meet(SAM, name="Sam", code="en")
    sends(desk)
    reports(desk)
    desk.visits.sweep()
    books(desk, day="Sat 7 Mar", time="9:00–11:00")
    assert told(desk) == "Mei comes to you on Sat 7 Mar, 9:00–11:00."
    assert told(desk, ZH) == "Mei 师傅 3月7日周六 9:00–11:00 上门。"


@pytest.fixture
def ticket(desk):
    return desk.tickets.open(SAM, repair(), turn="t1")


def told(desk, language=EN):
    return what_comes_next(desk, desk.tickets.one(SAM, "R-1001"), language)


def test_until_it_is_answered_the_ticket_says_by_when(desk, ticket):
    assert told(desk) == "A colleague answers by 11:00 today."


def test_an_answer_that_is_overdue_is_admitted(desk, ticket, clock):
    clock.forward(hours=3)
    assert told(desk) == "The answer is overdue, sorry; it has been moved up."


def test_once_it_is_answered_the_ticket_says_by_when_somebody_comes(desk, ticket):
    desk.clocks.meet("R-1001", ANSWER, person="Mei", key="a1")
    assert told(desk) == "A colleague has it in hand; the visit is due by 15:00 tomorrow."
    assert told(desk, ZH) == "同事正在跟进，最晚明天 15:00 上门。"


def test_a_ticket_that_waits_for_a_part_says_since_when_and_until_when(desk, ticket, clock):
    until = date(2026, 3, 10)
    desk.clocks.pause("R-1001", Waiting.PART, person="Mei", key="p1", until=until)
    clock.forward(days=1)
    assert told(desk) == (
        "It has been waiting for a part since yesterday, which is expected on 10 March 2026; "
        "I'll write as soon as it is here."
    )
    assert told(desk, ZH) == ("从昨天起在等配件，预计 2026年3月10日到货；一到货我就告诉您。")


def test_after_the_visit_a_colleague_has_it_in_hand(desk, ticket):
    desk.clocks.meet("R-1001", ANSWER, person="Mei", key="a1")
    desk.clocks.meet("R-1001", ARRIVAL, person="Mei", key="a2")
    assert told(desk) == "A colleague has it in hand."


@pytest.mark.parametrize(
    ("days", "since", "chinese"),
    [
        (0, "09:00 today", "今天 09:00 "),
        (1, "yesterday", "昨天"),
        (2, "Monday", "星期一"),
        (6, "Monday", "星期一"),
        (7, "2 March", " 3月2日"),
    ],
)
def test_what_waits_says_for_whom_and_since_when(desk, ticket, clock, days, since, chinese):
    desk.clocks.pause("R-1001", Waiting.CUSTOMER, person="Mei", key="p1")
    clock.forward(days=days)
    assert told(desk) == (
        f"It has been waiting for your answer since {since}; write to me and it goes on."
    )
    assert told(desk, ZH) == f"从{chinese}起在等您的回复，写给我就继续处理。"


@pytest.mark.parametrize(
    ("why", "words"),
    [
        (Waiting.PART, "waiting for a part since 09:00 today"),
        (Waiting.DATE, "until the day that was agreed with you"),
        (Waiting.PARTNER, "with our service partner since"),
    ],
)
def test_what_waits_for_something_else_says_so_at_any_stage(desk, ticket, why, words):
    walk(desk, Stage.AGREED)
    desk.clocks.pause("R-1001", why, person="Mei", key="p1")
    assert words in told(desk)
    desk.clocks.resume("R-1001", person="Mei", key="p2")
    assert told(desk) == "Next, the work is carried out as agreed with you."


@pytest.mark.parametrize(
    ("hours", "opens", "due"),
    [
        (4, "13:30 today", "15:30 today"),
        (11, "09:00 tomorrow", "11:00 tomorrow"),
        (4 * 24 + 10, "10:00 tomorrow", "12:00 tomorrow"),
        (5 * 24 + 10, "Mon 9 Mar, 09:00", "Mon 9 Mar, 11:00"),
    ],
    ids=["lunch", "evening", "Friday", "Saturday"],
)
def test_outside_hours_the_customer_hears_what_happened_and_when_a_person_is_back(
    desk, clock, hours, opens, due
):
    clock.forward(hours=hours)
    ticket = desk.tickets.open(SAM, repair(), turn="t1")
    assert when_answered(desk, turn(), ticket) == due
    assert until_open(desk, turn(), ticket) == (
        "We are closed at the moment. R-1001 is registered already, and the time for our answer"
        f" runs from {opens}, when a person is here again."
    )


def test_within_hours_and_in_danger_nothing_is_said_of_being_closed(desk, ticket, clock):
    assert until_open(desk, turn(), ticket) == ""
    clock.forward(hours=15)
    urgent = desk.tickets.open(SAM, repair(urgent=True), turn="t2")
    assert until_open(desk, turn(), urgent) == ""
    assert when_answered(desk, turn(), urgent) == "00:15 today"


def test_who_asks_again_after_an_answer_is_owed_one_as_soon(desk, ticket, clock):
    desk.clocks.meet("R-1001", ANSWER, person="Mei", key="a1")
    clock.forward(hours=1)
    assert when_answered(desk, turn(), ticket) == "12:00 today"
