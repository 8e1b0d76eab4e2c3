"""Tickets in which something is agreed or offered go on as one."""

import pytest

from actions.domain.cases.merging import CannotMerge
from actions.domain.complaints.offers import OfferState
from actions.domain.tickets import Stage
from actions.services.tickets.guards import Unfinished
from tests.services.complaining import all_offers, complains, offers
from tests.services.people import SAM
from tests.services.team import MEI
from tests.services.test_partners import partnered
from tests.services.visiting import books, reports, sends, visits


def merge(desk, code, into, key="m"):
    return desk.merges.merge(MEI, code, into, key=key)


def test_two_tickets_that_each_have_a_visit_ahead_are_merged_once_one_is_called_off(any_crew):
    desk = any_crew
    sends(desk)
    for number, day in (1, "Tue 3 Mar"), (2, "Wed 4 Mar"):
        reports(desk, turn=f"r{number}")
        desk.visits.sweep()
        books(desk, day=day, turn=f"b{number}")
        desk.handoffs.topic_for(f"R-100{number}", key=f"t{number}")
    with pytest.raises(CannotMerge) as no:
        merge(desk, "R-1002", "R-1001")
    assert no.value.key == "error-merge-two-visits"
    desk.visits.call_off(MEI, 1, key="off")
    merge(desk, "R-1002", "R-1001")
    assert [(one.ticket_id, one.state.is_open) for one in visits(desk)] == [(1, False), (1, True)]


def test_an_offer_goes_on_with_the_ticket_and_is_answered_there(any_crew):
    desk = any_crew
    old, new = complains(desk), complains(desk, product="fridge")
    offers(desk, old, "refund 20")
    merge(desk, "C-1001", "C-1002")
    with pytest.raises(Unfinished):
        desk.cases.resolve(MEI, new, key="early")
    desk.offers.press(SAM, "yes", f"{all_offers(desk)[0].id}:yes")
    assert desk.tickets.one(SAM, "C-1002").stage is Stage.AGREED
    desk.settlements.carry_out(MEI, new, "paid back", key="done")
    assert all_offers(desk)[0].state is OfferState.ACCEPTED
    assert all_offers(desk)[0].carried_out_by == "Mei"


def test_of_two_tickets_with_an_open_offer_each_staff_withdraw_one_before_they_merge(any_crew):
    desk = any_crew
    for product in ("dishwasher", "fridge"):
        offers(desk, complains(desk, product=product), "refund 20")
    with pytest.raises(CannotMerge) as no:
        merge(desk, "C-1001", "C-1002")
    assert no.value.key == "error-merge-two-offers"


def test_a_ticket_that_is_with_a_partner_is_merged_once_they_have_answered(any_crew):
    desk = any_crew
    here = partnered(desk)
    reports(desk, turn="r2")
    desk.partners.refer(MEI, here, "Bosch Service: a new pump, please", key="p1")
    with pytest.raises(CannotMerge) as no:
        merge(desk, "R-1001", "R-1002")
    assert (no.value.key, no.value.fields["partner"]) == ("error-merge-partner", "Bosch Service")
    desk.partners.answered(MEI, here, "pump sent", key="p2")
    assert merge(desk, "R-1001", "R-1002").code == "R-1002"
