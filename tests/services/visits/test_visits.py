import pytest

from actions.domain.cases.visits import NoSlot, Visit, VisitMoved, VisitOpen, VisitState
from actions.domain.errors import InvalidAnswer, NotFound
from actions.domain.messages import Act
from actions.domain.sla.clocks import Waiting
from actions.domain.staff import NotAllowed
from actions.domain.tickets import Stage
from actions.services.desk import open_desk
from actions.services.visits.technicians import Duties
from tests.conftest import STAFF
from tests.services.clocks import ANSWER, ARRIVAL, intervals, latest
from tests.services.conftest import met
from tests.services.people import LI, SAM
from tests.services.supplies import ENDED, equip, quoted
from tests.services.supplies import taps as supply_taps
from tests.services.team import ANN, JAN, MEI, hire, rows, texts, topic, wishes
from tests.services.visiting import PLACE, books, last_reply, reports, sends, taps, titles, visits


def test_a_day_and_a_time_make_a_visit_and_staff_hear_of_it(offered):
    agreed = books(offered)
    assert agreed.text == (
        "Mei comes to you on Tue 3 Mar, 8:00–10:00, at 14 Mill Lane, Leeds (R-1001). You'll get a "
        "reminder the day before and a message when Mei sets off."
    )
    assert titles(agreed) == ["Another time", "Cancel the visit"]
    told = texts(offered, topic())
    assert told[-1].endswith(f"📅 @mei: Tue 3 Mar, 8:00–10:00, {PLACE}")
    assert latest(offered, ANSWER).met_at


def test_the_same_tap_run_again_books_once_and_is_answered_alike(offered):
    times = taps(offered, last_reply(offered), "Tue 3 Mar", "d")
    said = [taps(offered, times, "8:00–10:00", "b").text for _ in range(3)]
    assert len(set(said)) == len(visits(offered)) == 1


def test_a_visit_is_moved_in_one_message_and_stays_one(offered):
    days = taps(offered, books(offered), "Another time", "m")
    times = taps(offered, days, "Wed 4 Mar", "m/day")
    moved = taps(offered, times, "12:30–14:30", "m/at")
    assert moved.text.startswith("Moved: Mei comes to you on Wed 4 Mar, 12:30–14:30")
    assert [f"{v.starts_at:%d %H:%M}" for v in visits(offered)] == ["04 12:30"]
    assert "The customer has moved it" in texts(offered, topic())[-1]


def test_a_visit_is_cancelled_in_one_tap_and_another_day_can_be_chosen(offered):
    agreed = books(offered)
    said = [taps(offered, agreed, "Cancel the visit", "c") for _ in range(2)]
    assert said[0] == said[1]
    assert said[0].text.startswith("Cancelled: nobody comes on Tue 3 Mar, 8:00–10:00 (R-1001).")
    assert visits(offered)[0].state is VisitState.CANCELLED
    days = taps(offered, said[0], "Choose a day", "again")
    assert "Tue 3 Mar" in titles(days)
    assert taps(offered, agreed, "Cancel the visit", "late").text == "That visit is over."


def test_shortly_before_it_only_a_colleague_changes_a_visit(offered, clock):
    agreed = books(offered)
    clock.at = clock.at.replace(day=3, hour=6)
    said = taps(offered, agreed, "Cancel the visit", "c")
    assert "only a colleague can change it" in said.text
    assert visits(offered)[0].state is VisitState.BOOKED


def test_the_time_somebody_else_has_is_not_given_twice(offered):
    times = taps(offered, last_reply(offered), "Tue 3 Mar", "d")
    reports(offered, LI, turn="r2")
    offered.visits.sweep()
    books(offered, LI, day="3月3日周二", turn="li")
    gone = taps(offered, times, "8:00–10:00", "b")
    assert gone.text == "Somebody was quicker: that time has just gone. These are free:"
    assert "8:00–10:00" not in titles(taps(offered, gone, "Tue 3 Mar", "d2"))
    assert len(visits(offered)) == 1


def test_two_technicians_take_two_customers_at_the_same_time(offered):
    sends(offered, JAN)
    times = taps(offered, last_reply(offered), "Tue 3 Mar", "d")
    reports(offered, LI, turn="r2")
    offered.visits.sweep()
    books(offered, LI, day="3月3日周二", turn="li")
    assert taps(offered, times, "8:00–10:00", "b").text.startswith("Jan comes")
    assert {v.technician_id for v in visits(offered)} == {1, 2}


def test_visits_on_different_days_go_round_among_technicians(offered):
    sends(offered, JAN)
    assert books(offered, day="Tue 3 Mar").text.startswith("Mei comes")
    reports(offered, LI, turn="r2")
    offered.visits.sweep()
    books(offered, LI, day="3月4日周三", turn="li")
    assert [visit.technician_id for visit in visits(offered)] == [1, 2]


def test_a_visit_that_is_too_near_for_a_reminder_promises_none(offered):
    times = taps(offered, last_reply(offered), "Mon 2 Mar", "d")
    said = taps(offered, times, titles(times)[0], "b")
    assert "when Mei sets off" in said.text
    assert "reminder" not in said.text


def test_a_visit_is_not_called_off_once_the_technician_is_there(offered, clock):
    books(offered)
    wishes(offered, ticket_code="R-1001")
    with offered.database.transaction() as session:
        visit = session.get_one(Visit, 1)
        visit.state = VisitState.ARRIVED
        session.add(visit)
    with pytest.raises(VisitMoved) as no:
        offered.visits.call_off(MEI, 1, key="s1")
    assert no.value.key == "error-visit-there"
    assert visits(offered)[0].state is VisitState.ARRIVED


def test_staff_who_offer_days_again_hear_that_the_visit_stands_until_then(offered):
    books(offered)
    wishes(offered, ticket_code="R-1001")
    said = offered.visits.offer(MEI, 1, key="s1").text
    assert said.endswith("the visit on Tue 3 Mar, 8:00–10:00 stands until another time is chosen.")
    with offered.database.transaction() as session:
        visit = session.get_one(Visit, 1)
        visit.state = VisitState.ON_WAY
        session.add(visit)
    with pytest.raises(VisitOpen):
        offered.visits.offer(MEI, 1, key="s2")


def test_none_of_these_brings_a_person(offered):
    said = taps(offered, last_reply(offered), "None of these", "o")
    assert said.text.startswith("No problem. A colleague writes to you here")
    assert "None of the free times suits" in texts(offered, topic())[-1]


def test_rule_r2_who_chooses_a_later_day_stops_the_clock_of_arrival_until_then(offered, clock):
    books(offered, day="Sat 7 Mar", time="9:00–11:00")
    assert intervals(offered)[-1].why is Waiting.DATE
    clock.at = visits(offered)[0].starts_at
    offered.visits.sweep()
    offered.visits.sweep()
    assert intervals(offered)[-1].why is None


def test_rule_r2_a_day_that_keeps_the_promise_leaves_the_clock_running(offered):
    books(offered)
    assert intervals(offered)[-1].why is None
    assert latest(offered, ARRIVAL).due_at


def test_rule_r1_a_case_with_an_open_visit_cannot_end(offered):
    books(offered)
    with pytest.raises(VisitOpen) as refused:
        offered.cases.resolve(MEI, 1, key="s1")
    assert refused.value.fields == {
        "code": "R-1001",
        "name": "Mei",
        "window": "Tue 3 Mar, 8:00–10:00",
    }
    assert offered.tickets.one(SAM, "R-1001").stage is Stage.RECEIVED


def test_a_case_that_is_cancelled_takes_its_visit_with_it(offered):
    agreed = books(offered)
    offered.tickets.cancel(SAM, "R-1001", turn="x")
    assert visits(offered)[0].state is VisitState.CANCELLED
    assert "so is the visit on Tue 3 Mar" in texts(offered, STAFF.lane)[-1]
    assert taps(offered, agreed, "Another time", "m").text.startswith("R-1001 needs no visit")


def test_the_day_before_the_customer_is_reminded_once_outside_quiet_hours(offered, clock):
    books(offered, day="Wed 4 Mar")
    clock.at = clock.at.replace(day=3, hour=16, minute=59)
    assert offered.visits.sweep() == 0
    clock.forward(minutes=2)
    assert [offered.visits.sweep() for _ in range(2)] == [1, 0]
    reminder = last_reply(offered)
    assert reminder.text.startswith("A reminder: Mei comes to you on Wed 4 Mar, 8:00–10:00")
    assert titles(reminder) == ["Another time", "Cancel the visit"]


def test_however_often_the_desk_looks_a_customer_is_reminded_of_a_visit_once(offered, clock):
    agreed = books(offered, day="Wed 4 Mar")
    clock.at = clock.at.replace(day=3, hour=12)
    while clock.at.day < 4 or clock.at.hour < 12:
        offered.visits.sweep()
        clock.forward(minutes=30)
    told = [row.text for row in rows(offered, SAM.lane) if "A reminder" in row.text]
    assert len(told) == 1
    assert not rows(offered, SAM.lane, Act.EDIT)
    assert "reminder" in agreed.text


def test_a_reminder_that_would_disturb_the_night_waits_for_the_morning(database, policy, clock):
    rules = policy.visits.model_copy(update={"remind_at": clock.at.time().replace(hour=22)})
    policy = policy.model_copy(update={"visits": rules})
    desk = hire(met(open_desk(database, policy, staff=STAFF, now=clock)))
    sends(desk)
    reports(desk)
    desk.visits.sweep()
    books(desk, day="Wed 4 Mar", time="12:30–14:30")
    assert f"{visits(desk)[0].due_at:%d %H:%M}" == "04 09:00"


def test_a_visit_booked_for_tomorrow_evening_needs_no_reminder_late(offered, clock):
    clock.at = clock.at.replace(hour=18)
    books(offered, day="Tue 3 Mar")
    before = len(rows(offered, SAM.lane))
    clock.forward(hours=2)
    offered.visits.sweep()
    assert len(rows(offered, SAM.lane)) == before


def test_staff_offer_days_and_a_second_press_offers_once(crew):
    sends(crew)
    reports(crew, place="14 Mill Lane, York")
    crew.handoffs.topic_for("R-1001", key="t")
    said = [crew.visits.offer(JAN, 1, key="v", district="Leeds").text for _ in range(2)]
    assert said == ["R-1001: the customer was offered 13 days."] * 2
    assert len(texts(crew, SAM.lane)) == 1
    assert books(crew).text.startswith("Mei comes to you on Tue 3 Mar")
    assert visits(crew)[0].far


def test_a_case_that_a_person_has_handled_is_left_to_people(crew):
    sends(crew)
    reports(crew)
    crew.handoffs.topic_for("R-1001", key="t")
    crew.handoffs.take(MEI, 1, key="take")
    crew.handoffs.hand_back(MEI, 1, key="back")
    assert crew.visits.sweep() == 0


def test_a_visit_that_nobody_can_keep_is_called_off_by_staff_and_another_day_asked_for(offered):
    books(offered, day="Sat 7 Mar", time="9:00–11:00")
    said = [offered.visits.call_off(JAN, 1, key="off").text for _ in range(2)]
    assert said == ["R-1001: the visit is called off, the customer was asked for another day."] * 2
    reply = last_reply(offered)
    assert reply.text.startswith("I'm sorry, Mei cannot come on Sat 7 Mar, 9:00–11:00 (R-1001).")
    assert "Tue 3 Mar" in titles(reply)
    assert intervals(offered)[-1].why is None
    with pytest.raises(NotFound):
        offered.visits.call_off(JAN, 1, key="again")


def test_staff_hear_that_no_technician_fits(crew):
    sends(crew, skills=["fridge"], districts=["London"])
    reports(crew)
    crew.handoffs.topic_for("R-1001", key="t")
    with pytest.raises(NoSlot) as refused:
        crew.visits.offer(JAN, 1, key="v")
    assert refused.value.fields == {"product": "dishwasher", "district": "Leeds"}


def test_only_a_supervisor_names_technicians_and_slips_are_told(crew):
    with pytest.raises(NotAllowed):
        crew.technicians.name(MEI, MEI, Duties())
    for slip in (
        {"districts": ["Paris"]},
        {"calendar": "always"},
        {"days_off": ["some day"]},
    ):
        with pytest.raises(InvalidAnswer):
            sends(crew, **slip)
    assert crew.technicians.everybody() == []
    sends(crew, days_off=["2026-03-03"], districts=["leeds"])
    assert crew.technicians.everybody()[0][0].districts == ["Leeds"]
    crew.technicians.dismiss(ANN, MEI)
    assert crew.technicians.everybody() == []


def test_rule_r6_paid_work_is_offered_a_visit_only_once_its_quote_is_accepted(crew):
    equip(crew)
    sends(crew)
    reports(crew, serial_number=ENDED)
    crew.handoffs.topic_for("R-1001", key="t")
    crew.visits.sweep()
    assert "Which day" not in (getattr(last_reply(crew), "text", ""))
    quoted(crew)
    assert crew.visits.sweep() == 0
    supply_taps(crew, "accept")
    assert crew.visits.sweep() == 1
    assert "Which day suits you?" in last_reply(crew).text
