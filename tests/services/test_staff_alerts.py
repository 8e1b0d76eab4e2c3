import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from actions.domain.messages import Outbound
from tests.conftest import STAFF
from tests.services.people import LI, SAM, complaint, repair


def alerts(desk):
    with desk.database.reading() as session:
        return session.exec(select(Outbound)).all()


def test_the_staff_group_hears_of_a_new_ticket_once(staffed):
    staffed.tickets.open(SAM, repair(place="14 Mill Lane, Leeds"), turn="t1")
    staffed.tickets.open(SAM, repair(), turn="t1")
    (alert,) = alerts(staffed)
    assert (alert.channel, alert.chat_id) == (STAFF.channel, STAFF.chat_id)
    for told in ("R-1001", "Sam", "dishwasher", "It leaks.", "14 Mill Lane, Leeds"):
        assert told in alert.text


def test_an_urgent_ticket_is_announced_as_urgent(staffed):
    staffed.tickets.open(SAM, repair(urgent=True), turn="t1")
    (alert,) = alerts(staffed)
    assert alert.text.startswith("⚠️ URGENT repair R-1001")


def test_without_a_staff_group_nobody_is_alerted(desk):
    desk.tickets.open(SAM, repair(), turn="t1")
    assert alerts(desk) == []


def test_a_ticket_whose_alert_cannot_be_written_is_not_opened(staffed):
    with staffed.database.transaction() as session:
        session.exec(
            text(
                "create trigger full before insert on outbound"
                " begin select raise(abort, 'the disk is full'); end"
            )
        )
    with pytest.raises(IntegrityError, match="the disk is full"):
        staffed.tickets.open(SAM, repair(), turn="t1")
    with staffed.database.transaction() as session:
        session.exec(text("drop trigger full"))

    assert staffed.tickets.mine(SAM) == []
    assert staffed.tickets.open(SAM, repair(), turn="t1").code == "R-1001"


def test_staff_read_what_a_complainant_chose_in_their_own_words(staffed):
    staffed.tickets.open(LI, complaint(wish="refund"), turn="t1")
    staffed.tickets.open(LI, complaint(wish="a better lid"), turn="t2")
    first, second = alerts(staffed)
    assert "Wish: Money back" in first.text
    assert "Wish: a better lid" in second.text
