"""Repeated faults as quality people see them in the staff group."""

from datetime import timedelta

from actions.domain.faults.register import FaultRecord
from actions.domain.people import Address
from actions.domain.tickets import Kind, NewTicket
from bot.telegram.context import CHANNEL
from tests.end_to_end.staffed import employ


def past(desk, count, symptom, days):
    """So many cases of the past with a symptom, counted already."""
    address = Address(channel=CHANNEL, chat_id=4711)
    desk.customers.meet(address, name="Sam", code="en")
    today = desk.now().date()
    for number in range(count):
        new = NewTicket(kind=Kind.REPAIR, story="It leaks.", product="dishwasher")
        ticket = desk.tickets.open(address, new, turn=f"{symptom}/{days}/{number}")
        with desk.database.transaction() as session:
            session.add(
                FaultRecord(
                    ticket_id=ticket.id,
                    product="DW-60",
                    symptom=symptom,
                    told_on=today - timedelta(days=days + number % 20),
                )
            )


async def test_rule_r28_staff_are_told_of_a_fault_that_repeats_and_list_it(
    group, staff_desk, staff_service
):
    mei = employ(staff_desk, group.member("Mei"))
    await mei.writes("/faults")
    await group.hears("No repair has been counted yet")

    past(staff_desk, 60, "noise", 60)
    past(staff_desk, 5, "noise", 1)
    past(staff_desk, 15, "leak", 1)
    await mei.writes("/faults")
    alert = await group.hears("For the improvement list")
    assert "DW-60: leaks" in alert["text"]
    listed = await group.hears("One fault repeats")
    assert "15 in 28 days, usual 0.0" in listed["text"]
    assert "R-1080" in listed["text"]
