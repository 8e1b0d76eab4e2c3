"""The card of a case names the visit to come, the quote that counts, and the parts."""

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.cases.cases import cancel, reopen
from actions.domain.chats.topics import Topic
from actions.domain.messages import Outbound
from tests.dialogue.heard import turn
from tests.services.people import SAM
from tests.services.supplies import ENDED, case, equip, part_id, quoted, taps
from tests.services.team import JAN, MEI
from tests.services.visiting import PLACE, books, last_reply, sends
from tests.services.visiting import taps as visit_taps


@pytest.fixture
def desk(crew):
    desk = equip(crew)
    sends(desk)
    case(desk, ENDED, place=PLACE)
    return desk


def card(desk, *names):
    """The lines of the card of the first topic that begin with these names."""
    with desk.database.reading() as session:
        text = session.get_one(Outbound, session.get_one(Topic, 1).card_id).text
    wanted = names or ("Visit: ", "Quote ", "Parts: ")
    return [line for line in text.splitlines() if line.startswith(wanted)]


def test_a_card_has_no_line_for_what_there_is_not(desk):
    assert card(desk) == []


def test_the_quote_that_counts_stands_on_the_card_with_sum_and_state(desk):
    desk.quotes.draft(MEI, 1, "visit", key="q0")
    assert card(desk) == []
    quoted(desk)
    assert card(desk) == ["Quote 2: £136.00, with the customer"]
    taps(desk, "accept", 2)
    assert card(desk) == ["Quote 2: £136.00, accepted"]


def test_a_declined_quote_leaves_the_card(desk):
    quoted(desk)
    taps(desk, "decline")
    assert card(desk) == []


def test_the_visit_to_come_stands_on_the_card_until_it_is_over(desk, clock):
    quoted(desk)
    taps(desk, "accept")
    desk.visits.sweep()
    books(desk)
    assert card(desk, "Visit") == ["Visit: Tue 3 Mar, 8:00–10:00, Mei, booked"]
    clock.at = clock.at.replace(day=3, hour=8)
    for verb, state in (("on_way", "on the way"), ("arrived", "arrived")):
        desk.technician_days.step(MEI, 1, verb, key=verb)
        assert card(desk, "Visit") == [f"Visit: Tue 3 Mar, 8:00–10:00, Mei, {state}"]
    desk.technician_days.step(MEI, 1, "worked", key="w")
    assert card(desk, "Visit") == ["Visit: Tue 3 Mar, 8:00–10:00, Mei, writing it down"]


def test_a_visit_that_is_cancelled_leaves_the_card(desk):
    quoted(desk)
    taps(desk, "accept")
    desk.visits.sweep()
    agreed = books(desk)
    visit_taps(desk, agreed, "Cancel the visit", "c1")
    assert card(desk, "Visit") == []
    assert "Cancelled" not in last_reply(desk).text


def test_a_case_that_its_customer_cancels_has_no_visit_on_its_card_any_more(desk):
    quoted(desk)
    taps(desk, "accept")
    desk.visits.sweep()
    books(desk)
    heard = turn("yes, cancel it", turn="x1", address=SAM)
    cancel(desk, heard, CollectingDispatcher(), "R-1001")
    assert card(desk, "Visit") == []
    assert card(desk, "R-1001") == ["R-1001 · oven · cancelled"]
    reopen(desk, turn("again", turn="x2", address=SAM), CollectingDispatcher(), "R-1001")
    assert card(desk, "R-1001") == ["R-1001 · oven · with the bot"]


def test_parts_stand_on_the_card_reserved_or_with_the_day_on_which_they_come(desk):
    desk.allocations.use(MEI, 1, part_id(desk, "HE-65"), 1, key="u1")
    assert card(desk) == ["Parts: 1 × HE-65 heating element, reserved"]
    desk.requisitions.ask(MEI, part_id(desk, "HX-24"), 2, key="o1", topic_id=1)
    both = "Parts: 1 × HE-65 heating element, reserved · 2 × HX-24 heat exchanger, "
    assert card(desk) == [f"{both}asked for"]
    desk.requisitions.decide(JAN, 1, approve=True, key="d1")
    assert card(desk) == [f"{both}expected on 12 March 2026"]
    desk.requisitions.arrived(MEI, 1, key="a1")
    assert card(desk) == [f"{both}reserved"]
    desk.allocations.issue(MEI, 1, key="i1")
    desk.allocations.give_back(MEI, 2, key="g1")
    assert card(desk) == []


def test_two_quotes_and_two_parts_are_told_once_each(desk):
    for number in (1, 2):
        quoted(desk, key=f"q{number}")
        desk.allocations.use(MEI, 1, part_id(desk, "HE-65"), 1, key=f"u{number}")
    assert card(desk) == [
        "Quote 2: £136.00, with the customer",
        "Parts: 1 × HE-65 heating element, reserved · 1 × HE-65 heating element, reserved",
    ]
