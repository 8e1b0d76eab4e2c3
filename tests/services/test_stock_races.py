"""Whoever asks at once: one result, nothing below nothing, on both databases."""

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from actions.domain.cases.quotes import QuoteState
from actions.domain.errors import DeskError
from actions.domain.supplies.requisitions import AllocationState, MovedOn
from actions.domain.supplies.stock import NotEnough, StockLevel
from actions.domain.tickets import Stage
from actions.store.stock import sum_moves
from tests.services.people import LI, SAM, at_once
from tests.services.supplies import (
    VAN,
    allocations,
    case,
    equip,
    everything,
    level,
    part_id,
    quoted,
    quotes,
    taps,
)
from tests.services.team import ANN, JAN, MEI, events, texts, topic


@pytest.fixture
def any_shop(any_crew):
    return equip(any_crew)


def in_order(desk):
    """Whether each level is what its moves add up to, and none is below nothing."""
    levels = everything(desk, StockLevel)
    with desk.database.reading() as session:
        sums = [sum_moves(session, one.id) for one in levels]
    assert sums == [(one.on_hand, one.reserved) for one in levels]
    return all(0 <= one.reserved <= one.on_hand for one in levels)


def test_of_five_parts_twelve_cases_that_ask_at_once_get_five(any_shop):
    number = part_id(any_shop, "BT-10")
    case(any_shop)

    def ask(place):
        return any_shop.allocations.use(MEI, 1, number, 1, key=f"s{place}").text

    said = at_once(12, ask)
    assert len([text for text in said if "reserved for" in text]) == 5
    assert len(allocations(any_shop)) == 5
    assert in_order(any_shop)


def test_the_last_part_goes_to_one_of_two_customers(any_shop):
    number = part_id(any_shop, "CP-420")
    for place, address in enumerate((SAM, LI), start=1):
        case(any_shop, address=address, turn=f"t{place}")

    def ask(place):
        return any_shop.allocations.use(MEI, place + 1, number, 1, key=f"s{place}").buttons

    assert sorted(len(buttons) for buttons in at_once(2, ask)) == [0, 1]
    assert in_order(any_shop)


def test_parts_moved_crosswise_and_taken_at_once_are_all_accounted_for(any_shop):
    there, here = "Leeds workshop", "Leeds van 1"

    def work(place):
        try:
            if place % 3 == 0:
                any_shop.stock.move(MEI, "DP-60", there, here, 2, key=f"m{place}")
            elif place % 3 == 1:
                any_shop.stock.move(JAN, "DP-60", here, there, 2, key=f"m{place}")
            else:
                any_shop.stock.receive(ANN, "DP-60", here, 1, key=f"r{place}")
        except NotEnough:
            return 0
        return 1

    at_once(12, work)
    assert in_order(any_shop)
    assert level(any_shop).on_hand + level(any_shop, place=VAN).on_hand == 9


def test_the_database_itself_lets_no_level_fall_below_nothing(any_shop):
    for change in ({"on_hand": -1}, {"reserved": 99}, {"reserved": -1}):
        with pytest.raises(IntegrityError), any_shop.database.transaction() as session:
            session.exec(update(StockLevel).where(col(StockLevel.id) == 1).values(**change))


def test_staff_are_warned_once_also_of_what_falls_at_once(any_shop):
    case(any_shop)
    number = part_id(any_shop, "DS-61")
    at_once(6, lambda place: any_shop.allocations.use(MEI, 1, number, 1, key=f"s{place}"))
    warned = [text for text in texts(any_shop, str(any_shop.staff.chat_id)) if "DS-61" in text]
    assert len(warned) == 1


def test_an_order_is_decided_once_by_two_who_decide_at_once(any_shop):
    case(any_shop)
    any_shop.requisitions.ask(MEI, part_id(any_shop, "HX-24"), 1, key="o1", topic_id=1)

    def decide(place):
        try:
            return any_shop.requisitions.decide(
                (ANN, JAN)[place], 1, approve=bool(place), key=f"d{place}"
            ).text
        except MovedOn:
            return "too late"

    assert at_once(2, decide).count("too late") == 1


def test_what_arrives_is_given_out_once_by_taps_and_sweeps_at_once(any_shop):
    case(any_shop)
    any_shop.requisitions.ask(MEI, part_id(any_shop, "HX-24"), 1, key="o1", topic_id=1)
    any_shop.requisitions.decide(JAN, 1, approve=True, key="d1")

    def work(place):
        if place > 1:
            return any_shop.allocations.sweep()
        try:
            any_shop.requisitions.arrived(MEI, 1, key=f"a{place}")
        except MovedOn:
            return "too late"
        return "arrived"

    assert sorted(map(str, at_once(5, work))).count("arrived") == 1
    any_shop.allocations.sweep()
    assert [one.state for one in allocations(any_shop)] == [AllocationState.RESERVED]
    assert len([text for text in texts(any_shop, SAM.lane) if "Good news" in text]) == 1
    assert in_order(any_shop)


def test_both_buttons_of_a_quote_at_once_and_twice_are_one_answer(any_shop):
    case(any_shop)
    quoted(any_shop)

    def tap(place):
        return taps(any_shop, ("accept", "decline")[place % 2], key=f"u{place // 2}/{place % 2}")

    said = at_once(8, tap)
    first = [text for text in said if "Thank you" in text or "Understood" in text]
    assert len(first) == 1
    [quote] = quotes(any_shop)
    assert quote.state in (QuoteState.ACCEPTED, QuoteState.DECLINED)
    kept = [what for what, _ in events(any_shop) if what.startswith("quote_")]
    assert kept == [f"quote_{quote.state}"]
    answered = [text for text in texts(any_shop, topic()) if "The customer" in text]
    assert len(answered) == 1


def test_a_tap_a_sweep_and_a_newer_quote_at_once_agree(any_shop, clock):
    case(any_shop)
    quoted(any_shop)
    any_shop.quotes.draft(MEI, 1, "visit", key="q2")
    clock.forward(days=15)

    def work(place):
        try:
            if place == 0:
                taps(any_shop, "accept")
            elif place == 1:
                any_shop.quote_answers.sweep()
            else:
                any_shop.quotes.send(MEI, 2, key="s2")
        except DeskError as no:
            return no.key
        return ""

    at_once(3, work)
    old, new = quotes(any_shop)
    assert old.state in (QuoteState.EXPIRED, QuoteState.WITHDRAWN)
    assert new.state is QuoteState.OFFERED
    assert any_shop.tickets.one(SAM, "R-1001").stage is Stage.RECEIVED


def test_two_who_draft_at_once_get_two_numbers(any_shop):
    case(any_shop)
    at_once(4, lambda place: any_shop.quotes.draft(MEI, 1, "visit", key=f"q{place % 2}"))
    assert sorted(quote.number for quote in quotes(any_shop)) == [1, 2]
