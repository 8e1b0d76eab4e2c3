"""What a customer adds after the booking stands on the card of whoever comes, and rings there."""

from tests.services.people import SAM
from tests.services.team import MEI, rows
from tests.services.visits.days import OWN

CODE = "the code for the gate is 4411"


def own(desk):
    return [row.text for row in rows(desk, str(MEI))]


def test_a_technician_reads_on_the_card_what_the_customer_added(booked):
    booked.tickets.add_detail(SAM, "R-1001", CODE, turn="told")
    booked.technician_days.post_day(booked.technician_days.day(MEI), OWN, key="d")
    assert f"💬 The customer: {CODE}" in own(booked)[-1]


def test_what_is_added_while_the_card_stands_there_rings_and_is_written_on_it(booked):
    booked.technician_days.post_day(booked.technician_days.day(MEI), OWN, key="d")
    booked.tickets.add_detail(SAM, "R-1001", CODE, turn="told")
    booked.tickets.add_detail(SAM, "R-1001", CODE, turn="told")
    told = own(booked)
    assert told.count(f"R-1001 💬 The customer: {CODE}") == 1
    assert f"💬 The customer: {CODE}" in next(text for text in told if text.startswith("🛠"))


def test_of_many_words_the_last_stand_on_the_card(booked):
    for number in range(7):
        booked.tickets.add_detail(SAM, "R-1001", f"word {number}", turn=f"t{number}")
    booked.technician_days.post_day(booked.technician_days.day(MEI), OWN, key="d")
    shown = [n for n in range(7) if f"The customer: word {n}" in own(booked)[-1]]
    assert shown == [2, 3, 4, 5, 6]
