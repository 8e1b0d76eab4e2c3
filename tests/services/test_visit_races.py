"""Two customers, two workers or two people of the staff change visits at the same moment."""

from time import sleep

import pytest

from actions.domain.cases.visits import VisitState
from actions.domain.errors import DeskError
from actions.domain.people import Address
from actions.services.visits.booking import Booking
from actions.services.visits.illness import Illness
from tests.services.people import LI, SAM, at_once
from tests.services.team import ANN, JAN, MEI
from tests.services.visiting import books, last_reply, reports, sends, taps, titles, visits


@pytest.fixture
def two(any_crew):
    """Sam and Li were both offered the days of the only technician."""
    sends(any_crew)
    for address, turn in ((SAM, "r1"), (LI, "r2")):
        reports(any_crew, address, turn)
    any_crew.customers.meet(LI, code="en")
    any_crew.visits.sweep()
    return any_crew


def test_of_two_customers_who_want_one_slot_at_once_one_gets_it_the_other_fresh_ones(two):
    people = (SAM, LI)
    days = ("Tue 3 Mar", "3月3日周二")
    times = [taps(two, last_reply(two, people[n]), days[n], f"d{n}", people[n]) for n in (0, 1)]
    said = at_once(2, lambda n: taps(two, times[n], "8:00–10:00", f"b{n}", people[n]))
    booked = visits(two)
    assert len(booked) == 1
    other = said[1 if booked[0].ticket_id == 1 else 0]
    assert "quicker" in other.text or "约走" in other.text
    assert len(titles(other)) > 3


def test_eight_customers_at_once_fill_four_slots_and_no_more(any_crew):
    sends(any_crew)
    people = [Address(channel="telegram", chat_id=3000 + n) for n in range(8)]
    for number, address in enumerate(people):
        any_crew.customers.meet(address, code="en")
        reports(any_crew, address, f"r{number}")
    any_crew.visits.sweep()
    times = [taps(any_crew, last_reply(any_crew, a), "Tue 3 Mar", f"{a}/d", a) for a in people]
    wanted = ("8:00–10:00", "10:00–12:00", "12:30–14:30", "14:30–16:30")

    def book(number):
        return taps(any_crew, times[number], wanted[number % 4], f"b{number}", people[number])

    at_once(8, book)
    starts = sorted(f"{v.starts_at:%H:%M}" for v in visits(any_crew))
    assert starts == ["08:00", "10:00", "12:30", "14:30"]


def test_one_tap_run_by_six_workers_at_once_books_once_and_is_answered_alike(two):
    times = taps(two, last_reply(two), "Tue 3 Mar", "d")
    said = at_once(6, lambda _: taps(two, times, "8:00–10:00", "b").text)
    assert len(set(said)) == len(visits(two)) == 1


def test_two_taps_of_one_customer_at_once_leave_one_visit(two):
    times = taps(two, last_reply(two), "Tue 3 Mar", "d")
    wanted = ("8:00–10:00", "10:00–12:00")
    at_once(2, lambda n: taps(two, times, wanted[n], f"b{n}"))
    assert len(visits(two)) == 1


def test_two_sweeps_at_once_offer_and_remind_once(two, clock):
    books(two, day="Wed 4 Mar")
    clock.at = clock.at.replace(day=3, hour=17, minute=30)
    assert sum(at_once(4, lambda _: two.visits.sweep())) == 1


def test_a_visit_that_is_cancelled_while_the_technician_sets_off_has_one_end(two):
    agreed = books(two)

    def change(number):
        try:
            if number:
                two.technician_days.step(MEI, 1, "on_way", key="s")
            else:
                taps(two, agreed, "Cancel the visit", "c")
        except DeskError:
            return "refused"
        return "done"

    at_once(2, change)
    assert visits(two)[0].state in (VisitState.CANCELLED, VisitState.ON_WAY)


def test_a_case_resolved_while_its_customer_books_is_not_left_with_a_visit(two):
    times = taps(two, last_reply(two), "Tue 3 Mar", "d")
    two.handoffs.topic_for("R-1001", key="t")

    def change(number):
        try:
            if number:
                two.cases.resolve(ANN, 1, key="s")
            else:
                taps(two, times, "8:00–10:00", "b")
        except DeskError:
            return

    at_once(2, change)
    stage = two.tickets.one(SAM, "R-1001").stage
    assert (stage == "evaluation") == (visits(two) == [])


def test_a_step_pressed_six_times_at_once_is_taken_once(two):
    books(two)

    def press(number):
        try:
            two.technician_days.step(MEI, 1, "arrived", key=f"s{number}")
        except DeskError:
            return 0
        return 1

    assert sum(at_once(6, press)) == 1


def slowly(monkeypatch, whose, name):
    """Let a step take a while before its transaction ends."""
    quick = getattr(whose, name)

    def slow(*given, **more):
        done = quick(*given, **more)
        sleep(0.3)
        return done

    monkeypatch.setattr(whose, name, slow)


def test_a_visit_booked_while_its_technician_falls_ill_is_given_on(two, monkeypatch):
    sends(two, JAN)
    slowly(monkeypatch, Booking, "book")
    times = taps(two, last_reply(two), "Tue 3 Mar", "d")

    def change(number):
        if number:
            sleep(0.1)
            return two.illness.call_in_sick(MEI, MEI, "2026-03-03", key="ill").text
        return taps(two, times, "8:00–10:00", "b").text

    at_once(2, change)
    assert [one.technician_id for one in visits(two)] == [2]


def test_two_days_on_which_a_technician_is_ill_are_both_kept(two, monkeypatch):
    slowly(monkeypatch, Illness, "visits_on")
    days = ("2026-03-03", "2026-03-04")
    at_once(2, lambda n: two.illness.call_in_sick(ANN, MEI, days[n], key=f"i{n}"))
    ((technician, _),) = two.technicians.everybody()
    assert tuple(technician.days_off) == days
