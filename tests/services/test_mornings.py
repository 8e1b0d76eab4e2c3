"""What the day holds, told once each working day: to the group, and each technician their own."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest

from actions.domain.language import Language
from actions.domain.policy.mornings import Mornings
from actions.domain.sla.clocks import Waiting
from actions.services.desk import open_desk
from bot.jobs.sweeps import sweeping
from tests.conftest import STAFF
from tests.services.people import LI, complaint
from tests.services.team import ANN, GROUP, MEI, rows, wishes
from tests.services.visiting import books, reports, sends

TUESDAY = datetime(2026, 3, 3, 7, 30, tzinfo=UTC)
"""Half past seven in London, half an hour before technicians begin and an hour and a half before
the desk opens."""


@pytest.fixture
def with_visit(crew):
    """Mei goes to Sam on Tuesday at eight."""
    sends(crew)
    reports(crew)
    crew.visits.sweep()
    books(crew)
    return crew


def told(desk, chat=GROUP):
    """What a chat has read since the clock was set to the morning."""
    return [row.text for row in rows(desk, chat) if row.created_at >= TUESDAY]


def test_the_group_reads_in_the_morning_what_the_day_holds_and_only_once(with_visit, clock):
    wishes(with_visit, LI)
    clock.at = TUESDAY - timedelta(minutes=1)
    assert sweeping("mornings", with_visit).run() == 0
    clock.at = TUESDAY
    assert sweeping("mornings", with_visit).run() == 2
    assert sweeping("mornings", with_visit).run() == 0
    (text,) = told(with_visit)
    assert text.splitlines() == [
        "☀️ Tue 3 Mar",
        "Overdue: 1",
        "⏰ Q-1001 · 李 · first answer Mon 2 Mar, 11:00",
        "Owed by tonight: 1",
        "⏰ R-1001 · dishwasher · Sam · arrival on site 15:00 today",
        "Visits: 1",
        "🛠 Mei: 8:00 R-1001",
        "Customers waiting for a person: 1. /queue names them.",
    ]


def test_a_visit_that_nobody_has_ended_is_named_until_somebody_does(with_visit, clock):
    clock.at = TUESDAY + timedelta(days=6)
    with_visit.mornings.sweep()
    assert "🛠 Mei: Tue 3 Mar R-1001" in rows(with_visit, GROUP)[-1].text
    assert rows(with_visit, str(MEI))[-1].text.startswith("🛠 R-1001 · Tue 3 Mar, 8:00–10:00")
    with_visit.visits.call_off(ANN, 1, key="off")
    assert "🛠" not in with_visit.mornings.write()


def test_a_technician_reads_the_own_day_with_a_card_for_each_visit(with_visit, clock):
    clock.at = TUESDAY
    with_visit.mornings.sweep()
    head, card = rows(with_visit, str(MEI))
    assert head.text == "☀️ Mei, Tue 3 Mar: 1 visit"
    assert card.text.startswith("🛠 R-1001")
    assert [button["title"] for button in card.buttons] == ["On the way", "Arrived"]


def test_a_change_during_the_day_rings_in_the_own_chat_of_who_comes(with_visit, clock):
    clock.at = TUESDAY
    with_visit.mornings.sweep()
    with_visit.visits.call_off(ANN, 1, key="off")
    assert "R-1001" in rows(with_visit, str(MEI))[-1].text


def test_a_day_that_holds_nothing_is_not_told(crew, clock):
    clock.at = TUESDAY
    assert crew.mornings.sweep() == 0
    assert told(crew) == []
    reports(crew, address=LI)
    assert crew.mornings.sweep() == 0


@pytest.mark.parametrize("closed", [datetime(2026, 3, 8, 7, 30, tzinfo=UTC), "holiday"])
def test_nobody_is_told_on_a_day_off(with_visit, policy, clock, closed):
    if closed == "holiday":
        hours = policy.hours.model_copy(update={"closed_on": [date(2026, 3, 3)]})
        policy = policy.model_copy(update={"hours": hours})
        closed = TUESDAY
    desk = open_desk(with_visit.database, policy, staff=STAFF, now=clock)
    clock.at = closed
    desk.mornings.sweep()
    assert told(desk) == []


def test_a_technician_who_works_while_the_desk_is_closed_reads_the_own_day(
    with_visit, policy, clock
):
    hours = policy.hours.model_copy(update={"closed_on": [date(2026, 3, 3)]})
    desk = open_desk(
        with_visit.database,
        policy.model_copy(update={"hours": hours}),
        staff=STAFF,
        now=clock,
    )
    clock.at = TUESDAY
    assert desk.mornings.sweep() == 1
    assert len(rows(desk, str(MEI))) == 2


def test_a_desk_that_starts_late_in_the_day_tells_nothing_any_more(with_visit, clock):
    clock.at = TUESDAY + timedelta(hours=4)
    assert with_visit.mornings.sweep() == 0


def test_what_the_policy_switches_off_is_not_told(with_visit, policy, clock):
    quiet = policy.model_copy(update={"mornings": Mornings(group=False, technicians=False)})
    desk = open_desk(with_visit.database, quiet, staff=STAFF, now=clock)
    clock.at = TUESDAY
    assert desk.mornings.sweep() == 0
    assert (told(desk), rows(desk, str(MEI))) == ([], [])


def test_what_is_expected_today_is_named(with_visit, clock):
    with_visit.cases.wait_for(ANN, 1, Waiting.PART, until=date(2026, 3, 3), key="waits")
    clock.at = TUESDAY
    with_visit.mornings.sweep()
    (text,) = told(with_visit)
    assert "Expected today: 1\n📦 R-1001" in text


def test_the_morning_is_told_in_chinese_where_the_staff_speak_it(with_visit, policy, clock):
    desk = open_desk(
        *(with_visit.database, policy), staff=STAFF, staff_language=Language.ZH, now=clock
    )
    clock.at = TUESDAY
    desk.mornings.sweep()
    (text,) = told(desk)
    assert text.startswith("☀️ 3月3日周二")
    assert "上门：1 次\n🛠 Mei：8:00 R-1001" in text
    assert rows(desk, str(MEI))[0].text == "☀️ Mei，3月3日周二：上门 1 次"


@pytest.mark.parametrize("instances", [2, 4])
def test_several_instances_tell_it_once(any_database, policy, clock, instances):
    desk = open_desk(any_database, policy, staff=STAFF, now=clock)
    desk.customers.meet(LI, name="李", code="zh-hans")
    desk.tickets.open(LI, complaint(), turn="c1")
    clock.at = TUESDAY
    desks = [open_desk(any_database, policy, staff=STAFF, now=clock) for _ in range(instances)]
    with ThreadPoolExecutor(instances) as pool:
        count = sum(pool.map(lambda one: one.mornings.sweep(), desks))
    assert count == 1
    assert len(told(desk)) == 1


def test_the_day_of_the_whole_desk_is_told_when_asked_for(with_visit, clock):
    clock.at = TUESDAY
    assert "🛠 Mei: 8:00 R-1001" in with_visit.mornings.write()
