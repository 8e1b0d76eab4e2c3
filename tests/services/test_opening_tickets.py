from datetime import timedelta

import pytest
from sqlmodel import select

from actions.domain.errors import NotFound
from actions.domain.messages import Attachment
from actions.domain.tickets import FaultClass, Kind, NewTicket, Stage, Usable
from tests.services.people import LI, NOBODY, SAM, complaint, photo, repair


def test_each_kind_of_ticket_is_numbered_on_its_own(desk):
    inquiry = NewTicket(kind=Kind.INQUIRY, story="A person, please.")
    wanted = [repair(), repair(), complaint(), inquiry, repair()]
    codes = [desk.tickets.open(SAM, new, turn=f"t{n}").code for n, new in enumerate(wanted)]
    assert codes == ["R-1001", "R-1002", "C-1001", "Q-1001", "R-1003"]


def test_a_turn_that_is_run_again_opens_nothing_more(desk):
    first = desk.tickets.open(SAM, repair(), turn="t1")
    again = desk.tickets.open(SAM, repair(story="told again"), turn="t1")
    assert (again.id, again.code, again.story) == (first.id, "R-1001", "It leaks.")
    assert len(desk.tickets.mine(SAM)) == 1
    assert desk.tickets.open(SAM, repair(), turn="t2").code == "R-1002"


def test_a_ticket_keeps_what_the_customer_told(desk, clock):
    told = repair(
        serial_number="DW602507300076", place="14 Mill Lane, Leeds", phone="+44 113 496 0018"
    )
    desk.tickets.open(SAM, told, turn="t1")
    ticket = desk.tickets.one(SAM, "R-1001")
    assert {name: getattr(ticket, name) for name in NewTicket.model_fields} == told.model_dump()
    assert (ticket.stage, ticket.opened_at, ticket.moved_at) == (Stage.RECEIVED, clock(), clock())


def test_the_opening_leaves_an_event_with_time_person_and_cause(desk, clock):
    desk.tickets.open(SAM, repair(), turn="t1")
    (event,) = desk.tickets.history(SAM, "R-1001")
    assert (event.what, event.at, event.person, event.cause) == (
        *("opened", clock(), "customer", "chat"),
    )
    assert event.detail["story"] == "It leaks."
    assert event.detail["usable"] == "no"


def test_the_telephone_number_is_remembered_for_the_next_time(desk):
    desk.tickets.open(SAM, repair(phone="+44 113 496 0018"), turn="t1")
    desk.tickets.open(SAM, repair(), turn="t2")
    assert desk.customers.meet(SAM).phone == "+44 113 496 0018"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"product": "dishwasher", "usable": Usable.NO}, FaultClass.B),
        ({"product": "hairdryer", "usable": Usable.NO}, FaultClass.A),
        ({"product": "dishwasher", "care": "workshop", "usable": Usable.NO}, FaultClass.B),
        ({"product": "toaster", "care": "workshop", "usable": Usable.NO}, FaultClass.A),
        ({"product": "dishwasher", "usable": Usable.PARTLY}, FaultClass.C),
        ({"product": "it", "serial_number": "hd21-0500-2217"}, FaultClass.A),
        ({"product": "toaster", "usable": Usable.NO}, FaultClass.B),
        ({"product": "dishwasher", "urgent": True}, FaultClass.A),
    ],
)
def test_a_repair_gets_its_fault_class_from_use_and_product(stocked, told, expected):
    assert stocked.tickets.open(SAM, repair(**told), turn="t1").fault_class is expected


def test_a_known_serial_number_joins_the_ticket_to_the_unit(stocked):
    found = stocked.tickets.open(SAM, repair(serial_number="dw60 2507300076"), turn="t1")
    unknown = stocked.tickets.open(SAM, repair(serial_number="DW60XXXX"), turn="t2")
    assert found.unit_id
    assert unknown.unit_id is None


def test_a_complaint_has_no_fault_class(desk):
    assert desk.tickets.open(SAM, complaint(), turn="t1").fault_class is None


@pytest.mark.parametrize(
    ("waited", "due"),
    [
        (timedelta(), "2026-03-02 11:00"),
        (timedelta(hours=2.5), "2026-03-02 14:30"),
        (timedelta(hours=8), "2026-03-03 10:00"),
        (timedelta(days=4, hours=8), "2026-03-07 11:00"),
        (timedelta(days=5, hours=4), "2026-03-09 10:00"),
        (timedelta(days=-1), "2026-03-02 11:00"),
    ],
    ids=["morning", "over lunch", "over night", "from Friday", "from Saturday", "from Sunday"],
)
def test_the_first_answer_is_due_after_two_working_hours(desk, clock, waited, due):
    clock.at += waited
    ticket = desk.tickets.open(SAM, repair(), turn="t1")
    assert f"{desk.clocks.standing(ticket).answer_due_at:%Y-%m-%d %H:%M}" == due


def test_an_urgent_ticket_is_answered_within_a_quarter_of_an_hour_at_any_hour(desk, clock):
    midnight = clock.forward(hours=15)
    ticket = desk.tickets.open(SAM, repair(urgent=True), turn="t1")
    due = desk.clocks.standing(ticket).answer_due_at
    assert due == midnight + timedelta(minutes=15)


def test_photos_sent_before_go_into_the_ticket_and_strangers_photos_do_not(desk):
    desk.attachments.keep(SAM, photo("p1"))
    desk.attachments.keep(SAM, photo("p2"))
    desk.attachments.keep(LI, photo("p3"))
    ticket = desk.tickets.open(SAM, repair(), turn="t1")
    with desk.database.reading() as session:
        found = session.exec(select(Attachment.key, Attachment.ticket_id)).all()
    assert dict(found) == {"p1": ticket.id, "p2": ticket.id, "p3": None}


def test_who_never_wrote_can_open_nothing(desk):
    with pytest.raises(NotFound):
        desk.tickets.open(NOBODY, repair(), turn="t1")
    assert desk.tickets.open(SAM, repair(), turn="t2").code == "R-1001"
