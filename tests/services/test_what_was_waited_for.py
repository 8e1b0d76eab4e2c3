"""What had to wait for somebody else's step is decided by how things are after it."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from time import sleep

import pytest

from actions.domain.sla.clocks import Waiting
from actions.domain.staff import NotAllowed, Role
from actions.domain.surveys.care import Care, CareAnswer, Result
from actions.store.handoff import find_open, get_topic, lock_customer
from actions.store.staff import list_team
from tests.services.caring import after, closed
from tests.services.people import SAM, repair
from tests.services.team import ANN, MEI, said, wishes

THURSDAY = date(2026, 3, 5)


@contextmanager
def meanwhile(desk, step):
    """Begin a step while the transaction inside the block holds what that needs."""
    with ThreadPoolExecutor(1) as pool:
        with desk.database.transaction() as session:

            def begin():
                waiting = pool.submit(step)
                # On SQLite it begins only when this transaction is over.
                sleep(0.3)
                return waiting

            waits = []
            yield session, lambda: waits.append(begin())
        for each in waits:
            each.result(10)


def member(desk, user_id):
    return desk.team.member(user_id)


def test_of_two_admins_who_take_each_other_s_role_one_stays(any_crew):
    any_crew.team.set_role(ANN, MEI, Role.ADMIN)

    def mei_takes_it_from_ann():
        with pytest.raises(NotAllowed):
            any_crew.team.set_role(MEI, ANN, Role.AGENT)

    with meanwhile(any_crew, mei_takes_it_from_ann) as (session, begin):
        (mei,) = (m for m in list_team(session, to_change=True) if m.user_id == MEI)
        begin()
        mei.role = Role.AGENT
        session.add(mei)
    assert member(any_crew, ANN).role is Role.ADMIN


def test_who_goes_off_duty_while_put_on_duty_again_is_off(any_crew):
    any_crew.team.set_duty(MEI, on_duty=False, back_on=date(2026, 3, 2))

    def goes():
        any_crew.team.set_duty(MEI, on_duty=False, back_on=THURSDAY)

    with meanwhile(any_crew, goes) as (session, begin):
        (mei,) = (m for m in list_team(session, to_change=True) if m.user_id == MEI)
        begin()
        mei.on_duty, mei.back_on = True, None
        session.add(mei)
    assert (member(any_crew, MEI).on_duty, member(any_crew, MEI).back_on) == (False, THURSDAY)


def test_a_case_opened_in_the_chat_and_one_opened_by_staff_at_once_are_both_opened(any_crew):
    def opens():
        any_crew.tickets.open(SAM, repair(phone="+447700900123"), turn="t1")

    with meanwhile(any_crew, opens) as (session, begin):
        sam = lock_customer(session, 1)
        begin()
        any_crew.tickets.open_in(session, sam, repair(), turn="t2")
    assert len(any_crew.tickets.mine(SAM)) == 2


def chat_is_told(desk):
    return desk.relay.from_customer(SAM, "t2", said("Tuesday suits me", 2))


def danger_is_told_of(desk):
    return desk.safety.warn(SAM, "t2", "it is on fire")


def address_is_corrected(desk):
    return desk.contacts.correct(SAM, "Q-1001", "ring me", turn="t2", phone="+447700900123")


def desk_lets_it_pass_on(desk):
    return desk.waiting.sweep()


def goes_on_with_the_bot(desk):
    return desk.waiting.back_to_bot(SAM, "t2")


@pytest.mark.parametrize(
    "step",
    [
        *(chat_is_told, danger_is_told_of, address_is_corrected),
        *(desk_lets_it_pass_on, goes_on_with_the_bot),
    ],
)
def test_a_customer_s_step_waits_for_that_of_staff_and_staff_s_for_none(any_crew, clock, step):
    wishes(any_crew)
    any_crew.clocks.pause("Q-1001", Waiting.CUSTOMER, person="Mei", key="s0")
    clock.forward(hours=1)
    with meanwhile(any_crew, lambda: step(any_crew)) as (session, begin):
        _, ticket, customer = get_topic(session, 1)
        begin()
        handoff = find_open(session, 1, to_change=True)
        handoff.asked_at = clock()
        customer.mark = "VIP"
        ticket.urgent = False
        session.add_all([handoff, customer, ticket])


def test_what_a_customer_answers_while_a_call_is_noted_stays_the_answer(any_crew, clock):
    closed(any_crew, clock)
    after(any_crew, clock, days=7)
    after(any_crew, clock, days=8)
    [one] = any_crew.calls.due()

    def notes():
        any_crew.calls.note(MEI, one.about, one.number, Result.FINE, key="c1")

    with meanwhile(any_crew, notes) as (session, begin):
        lock_customer(session, 1)
        begin()
        care = session.get_one(Care, one.number)
        care.take(CareAnswer.SOMETHING, "tap", clock())
        session.add(care)
    with any_crew.database.reading() as session:
        assert session.get_one(Care, one.number).answer is CareAnswer.SOMETHING
