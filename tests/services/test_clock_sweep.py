"""Deadlines that come near or pass: who hears of them, once each."""

import pytest
from sqlalchemy import text

from actions.domain.chats.topics import Topic
from actions.domain.language import Language
from actions.domain.messages import Priority
from actions.domain.sla.clocks import Waiting
from actions.domain.staff import Role
from actions.services.desk import open_desk
from actions.services.sla.clocks import Reclassed
from tests.conftest import STAFF
from tests.services.clocks import (
    ANSWER,
    alerts,
    events,
    give,
    hire,
    latest,
    whats,
)
from tests.services.people import SAM, at_once, complaint, repair


@pytest.fixture
def group(any_database, policy, clock):
    """The desk with a staff group, on each database."""
    desk = open_desk(any_database, policy, staff=STAFF, now=clock)
    desk.customers.meet(SAM, name="Sam", code="en")
    return desk


@pytest.fixture
def ticket(group):
    """A repair that is to be answered by eleven."""
    return group.tickets.open(SAM, repair(), turn="t1")


def swept(desk, clock, **length):
    clock.forward(**length)
    before = len(alerts(desk))
    desk.clocks.sweep()
    return [row.text for row in alerts(desk)[before:]]


def test_nobody_is_disturbed_while_there_is_time(group, ticket, clock):
    assert swept(group, clock, hours=1.49) == []
    assert group.clocks.sweep() == 0


def test_a_warning_names_the_deadline_the_time_left_and_the_owner(group, ticket, clock):
    mei = hire(group, "Mei", username="mei_n")
    give(group, mei)
    (warning,) = swept(group, clock, hours=1.5)
    assert warning == (
        "⏳ R-1001: the first answer is due 11:00 today, in 30 min. "
        "Mei (@mei_n), please see to it."
    )
    assert swept(group, clock, minutes=1) == []
    assert latest(group, ANSWER).warned_at
    assert latest(group, ANSWER).breached_at is None


def test_an_alert_goes_up_level_by_level_and_names_a_person_at_each(group, ticket, clock):
    hire(group, "Ann", Role.ADMIN)
    hire(group, "Sue", Role.SUPERVISOR, duty=False)
    hire(group, "Sid", Role.SUPERVISOR)
    give(group, hire(group, "Mei"))
    told = [text for _ in range(9) for text in swept(group, clock, hours=1)]
    assert [text.split(". ", 1)[1] for text in told] == [
        "Level 1. Mei, please see to it.",
        "Level 2. Sid, as supervisor: please decide who takes it now.",
        "Level 3. Ann: please step in, nobody has acted so far.",
    ]
    assert "was due 11:00 today and is 1 h late" in told[1]
    assert latest(group, ANSWER).level == 3
    assert latest(group, ANSWER).check_at is None


def test_each_alert_is_an_event_of_the_ticket(group, ticket, clock):
    give(group, hire(group, "Mei"))
    swept(group, clock, hours=1.5)
    swept(group, clock, hours=0.5)
    warned, alerted = events(group)[-2:]
    assert (warned.what, warned.person, warned.cause) == ("warned", "desk", "clock")
    assert (alerted.what, alerted.at) == ("escalated", clock())
    assert alerted.detail == {"clock": "answer", "level": 1, "named": "Mei"}


def test_an_alert_goes_before_cards_and_titles_to_the_group(group, ticket, clock):
    swept(group, clock, hours=2)
    (row,) = alerts(group)
    assert (row.chat_id, row.lane, row.topic_id) == (STAFF.chat_id, STAFF.lane, None)
    assert row.priority == Priority.ALERT


@pytest.mark.parametrize(
    ("chat_id", "found"), [(STAFF.chat_id, True), (-42, False)], ids=["this group", "an old one"]
)
def test_an_alert_stands_in_the_topic_of_its_case(group, ticket, clock, chat_id, found):
    with group.database.transaction() as session:
        topic = Topic(
            chat_id=chat_id, customer_id=1, ticket_id=ticket.id, thread_id=77, opened_at=clock()
        )
        session.add(topic)
    swept(group, clock, hours=2)
    (row,) = alerts(group)
    assert row.topic_id == (topic.id if found else None)
    assert row.lane == (f"{STAFF.chat_id}/{topic.id}" if found else STAFF.lane)


def test_without_anybody_the_alert_asks_whoever_reads_it(group, ticket, clock):
    (alert,) = swept(group, clock, hours=2)
    assert alert.endswith("whoever reads this, please take it.")


def test_without_a_staff_group_it_is_marked_and_nobody_is_written_to(desk, clock):
    desk.tickets.open(SAM, repair(), turn="t1")
    clock.forward(hours=2)
    assert desk.clocks.sweep() == 1
    assert alerts(desk) == []
    assert latest(desk, ANSWER).breached_at == clock()
    assert whats(desk) == ["opened", "escalated"]


def test_a_desk_that_slept_says_once_what_is_late_now(group, ticket, clock):
    hire(group, "Ann", Role.ADMIN)
    told = swept(group, clock, days=1)
    assert len(told) == 1
    assert "is 22 h late. Level 3. Ann" in told[0]
    assert swept(group, clock, hours=1) == []


def test_a_case_that_was_answered_is_left_in_peace(group, ticket, clock):
    group.clocks.meet("R-1001", ANSWER, person="Mei", key="a1")
    assert swept(group, clock, hours=9) == []


def test_a_case_that_was_cancelled_is_left_in_peace(group, ticket, clock):
    group.tickets.cancel(SAM, "R-1001", turn="t2")
    assert swept(group, clock, days=9) == []


def test_a_case_that_waits_is_left_in_peace_and_alerted_to_when_it_runs_on(group, ticket, clock):
    group.clocks.meet("R-1001", ANSWER, person="Mei", key="a1")
    group.clocks.pause("R-1001", Waiting.PART, person="Mei", key="p1")
    assert swept(group, clock, days=9) == []
    group.clocks.resume("R-1001", person="Mei", key="p2")
    (warning,) = swept(group, clock, hours=26)
    assert "⏳ R-1001: the arrival on site is due" in warning


def test_a_danger_is_alerted_to_in_the_middle_of_the_night(group, clock):
    hire(group, "Ann", Role.ADMIN)
    hire(group, "Nia", duty=False)
    hire(group, "Mei")
    clock.forward(hours=15)  # midnight
    group.tickets.open(SAM, repair(urgent=True), turn="t1")
    assert "Mei, please see to it" in swept(group, clock, minutes=12)[0]
    (alert,) = swept(group, clock, minutes=3)
    assert alert.startswith("⏰ R-1001 (urgent): the first answer was due 00:15 today")


def test_a_complaint_s_days_end_at_night_without_waking_anybody(group, clock):
    clock.forward(days=4, hours=12)  # Friday, 21:00
    group.tickets.open(SAM, complaint(), turn="t1")
    group.clocks.meet("C-1001", ANSWER, person="Mei", key="a1")
    swept(group, clock, days=2, hours=12)  # the warning, on Monday at 9:00
    assert swept(group, clock, hours=12.5) == []  # Monday, 21:30
    (alert,) = swept(group, clock, hours=11.5)
    assert "the completion was due Mon 9 Mar, 21:00" in alert


def test_a_promise_that_changes_and_changes_back_is_not_told_twice(group, ticket, clock):
    clock.forward(minutes=20)
    for key, urgent in enumerate((True, False, True)):
        to = Reclassed(urgent=urgent)
        group.clocks.reclass("R-1001", to, person="Mei", key=f"c{key}")
        group.clocks.sweep()
    assert len(alerts(group)) == 1
    assert latest(group, ANSWER).level == 1


def test_a_case_that_is_late_no_more_is_alerted_to_at_its_new_deadline(group, ticket, clock):
    clock.forward(minutes=20)
    group.clocks.reclass("R-1001", Reclassed(urgent=True), person="Mei", key="c1")
    group.clocks.sweep()
    group.clocks.reclass("R-1001", Reclassed(urgent=False), person="Mei", key="c2")
    assert latest(group, ANSWER).breached_at is None
    assert swept(group, clock, minutes=69) == []
    assert [
        text[0] for text in (swept(group, clock, minutes=1) + swept(group, clock, hours=1))
    ] == [*"⏳⏰"]


def test_a_clock_that_is_set_back_alerts_nobody_again(group, ticket, clock):
    assert len(swept(group, clock, hours=2)) == 1
    assert swept(group, clock, hours=-1) == []
    assert swept(group, clock, hours=1) == []
    assert len(swept(group, clock, hours=1)) == 1


def test_two_sweeps_at_once_alert_once(group, clock):
    for number in range(12):
        group.tickets.open(SAM, repair(), turn=f"t{number}")
    clock.forward(hours=2)
    taken = at_once(4, lambda _: group.clocks.sweep())
    assert sum(taken) == 12
    assert len(alerts(group)) == 12


def test_a_sweep_and_an_answer_at_once_leave_both_written(group, clock):
    for number in range(10):
        group.tickets.open(SAM, repair(), turn=f"t{number}")
    clock.forward(hours=2)

    def work(number):
        if number < 2:
            group.clocks.sweep()
        else:
            code = f"R-{999 + number}"
            group.clocks.meet(code, ANSWER, person="Mei", key=f"a {code}")

    at_once(12, work)
    group.clocks.sweep()
    answered = [latest(group, ANSWER, f"R-{number}") for number in range(1001, 1011)]
    assert all(one.met_at for one in answered)
    assert {one.check_at for one in answered} == {None}


def test_a_clock_whose_alert_cannot_be_written_holds_no_other_and_is_tried_again(
    staffed, clock, caplog
):
    for number in range(2):
        staffed.tickets.open(SAM, repair(), turn=f"t{number}")
    clock.forward(hours=2)
    with staffed.database.transaction() as session:
        session.exec(
            text(
                "create trigger full before insert on outbound when new.text like '%R-1001%'"
                " begin select raise(abort, 'the disk is full'); end"
            )
        )
    assert staffed.clocks.sweep() == 1
    assert "clock 1 is tried again: IntegrityError" in caplog.text
    with staffed.database.transaction() as session:
        session.exec(text("drop trigger full"))
    assert staffed.clocks.sweep() == 1
    assert len(alerts(staffed)) == 2


def test_the_staff_read_alerts_in_their_language(database, policy, clock):
    desk = open_desk(database, policy, staff=STAFF, staff_language=Language.ZH, now=clock)
    desk.customers.meet(SAM, name="Sam", code="en")
    desk.tickets.open(SAM, repair(), turn="t1")
    (alert,) = swept(desk, clock, hours=3)
    assert alert.startswith("⏰ R-1001：首次答复的期限是今天 11:00，已超时 1 小时。第 2 级。")


def test_more_clocks_than_one_sweep_takes_are_taken_by_the_next(group, clock, monkeypatch):
    monkeypatch.setattr("actions.services.sla.escalating.BATCH", 2)
    for number in range(5):
        group.tickets.open(SAM, repair(), turn=f"t{number}")
    clock.forward(hours=2)
    assert [group.clocks.sweep() for _ in range(4)] == [2, 2, 1, 0]
