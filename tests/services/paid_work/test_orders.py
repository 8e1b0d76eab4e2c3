from datetime import date

import pytest

from actions.domain.cases.quotes import NotQuotable
from actions.domain.sla.clocks import Waiting
from actions.domain.staff import NotAllowed
from actions.domain.supplies.requisitions import (
    AllocationState,
    MovedOn,
    OwnRequest,
    RequisitionState,
)
from actions.domain.tickets import Stage
from tests.services.clocks import walk
from tests.services.paid_work.standing import order
from tests.services.people import LI, SAM
from tests.services.supplies import LONDON, allocations, buttons, case, level, requisitions
from tests.services.team import ANN, GROUP, JAN, MEI, shown, texts, topic


def standing(desk, code="R-1001", address=SAM):
    return desk.clocks.standing(desk.tickets.one(address, code))


def test_rule_r17_an_agent_asks_and_a_supervisor_approves(desk):
    order(desk, 2, "DP-60")
    asked = texts(desk, GROUP)[-1]
    assert "Mei asks for 2 × DP-60 (drain pump) for the store, to Leeds workshop" in asked
    assert "@ann, @jan" in asked
    assert buttons(desk, "Mei asks for") == ["Approve", "Decline"]
    with pytest.raises(NotAllowed):
        desk.requisitions.decide(MEI, 1, approve=True, key="d0")
    said = desk.requisitions.decide(JAN, 1, approve=True, key="d1").text
    assert said == ("Jan approved 2 × DP-60 (drain pump) for the store. Expected on 7 March 2026.")
    with pytest.raises(MovedOn):
        desk.requisitions.decide(ANN, 1, approve=False, key="d2")
    desk.requisitions.arrived(MEI, 1, key="a1")
    assert level(desk).on_hand == 6
    with pytest.raises(MovedOn):
        desk.requisitions.arrived(MEI, 1, key="a2")
    assert level(desk).on_hand == 6


def test_rule_r17_nobody_approves_what_they_asked_for_but_an_admin(desk):
    order(desk, by=JAN, key="o1")
    with pytest.raises(OwnRequest):
        desk.requisitions.decide(JAN, 1, approve=True, key="d1")
    order(desk, by=ANN, key="o2")
    desk.requisitions.decide(ANN, 2, approve=True, key="d2")
    assert [one.state for one in requisitions(desk)] == [
        RequisitionState.ASKED,
        RequisitionState.APPROVED,
    ]


def test_a_case_waits_for_an_approved_part_and_the_customer_hears_why_and_until_when(desk):
    case(desk)
    walk(desk, Stage.DIAGNOSIS)
    order(desk, topic_id=1)
    assert standing(desk).waiting is None
    desk.requisitions.decide(JAN, 1, approve=True, key="d1")
    assert standing(desk).waiting is Waiting.PART
    assert standing(desk).waiting_until == date(2026, 3, 12)
    assert texts(desk, SAM.lane) == [
        "R-1001 now waits for a spare part: the heat exchanger is on order and expected on "
        "12 March 2026. Nothing can be done on the repair before that, so the time we promised "
        "for it stands still until then. I'll write as soon as it is here."
    ]
    assert buttons(desk, "Jan approved 1 × HX-24") == ["It is here"]


def test_when_the_part_arrives_the_wait_ends_by_itself_and_both_sides_hear_of_it(desk, clock):
    case(desk)
    order(desk, topic_id=1)
    desk.requisitions.decide(JAN, 1, approve=True, key="d1")
    clock.forward(days=3)
    desk.requisitions.arrived(MEI, 1, key="a1")
    assert standing(desk).waiting is None
    assert texts(desk, SAM.lane)[-1] == (
        "Good news about R-1001: the heat exchanger is here, and the repair goes on."
    )
    assert "for R-1001 has arrived and is reserved" in texts(desk, topic())[-1]
    assert allocations(desk)[0].state is AllocationState.RESERVED
    assert desk.allocations.sweep() == 0


def test_who_has_waited_longest_gets_the_part_first(desk):
    for number, address in enumerate((SAM, LI), start=1):
        case(desk, address=address, turn=f"t{number}")
        order(desk, 2, key=f"o{number}", topic_id=number)
        desk.requisitions.decide(JAN, number, approve=True, key=f"d{number}")
    desk.stock.receive(MEI, "HX-24", "London workshop", 3, key="r1")
    assert desk.allocations.sweep() == 1
    assert [one.state for one in allocations(desk)] == [
        AllocationState.RESERVED,
        AllocationState.WAITING,
    ]
    assert standing(desk, "R-1002", LI).waiting is Waiting.PART


def test_a_case_that_waits_for_two_parts_goes_on_with_the_second(desk):
    case(desk)
    for number, part in enumerate(("HX-24", "CP-420"), start=1):
        order(desk, 2, part, key=f"o{number}", topic_id=1)
        desk.requisitions.decide(JAN, number, approve=True, key=f"d{number}")
    desk.requisitions.arrived(MEI, 1, key="a1")
    assert standing(desk).waiting is Waiting.PART
    desk.requisitions.arrived(MEI, 2, key="a2")
    assert standing(desk).waiting is None
    assert len([text for text in texts(desk, SAM.lane) if "Good news" in text]) == 1


def test_a_declined_order_leaves_the_case_without_the_part(desk):
    case(desk)
    order(desk, topic_id=1)
    desk.requisitions.decide(JAN, 1, approve=False, key="d1")
    assert allocations(desk)[0].state is AllocationState.CANCELLED
    assert "Jan declined 1 × HX-24" in texts(desk, topic())[-1]
    assert standing(desk).waiting is None


def test_a_part_that_is_ordered_and_not_needed_any_more_lets_the_case_go_on(desk):
    case(desk)
    order(desk, topic_id=1)
    desk.requisitions.decide(JAN, 1, approve=True, key="d1")
    desk.allocations.give_back(MEI, 1, key="g1")
    assert standing(desk).waiting is None
    desk.requisitions.arrived(MEI, 1, key="a1")
    assert level(desk, "HX-24", LONDON).free == 1


@pytest.mark.parametrize("by_customer", [True, False])
def test_an_order_for_a_cancelled_case_is_withdrawn_and_who_would_approve_it_hears_so(
    desk, by_customer
):
    case(desk)
    order(desk, topic_id=1)
    if by_customer:
        desk.tickets.cancel(SAM, "R-1001", turn="c")
    else:
        desk.cancelling.cancel(MEI, 1, "bought a new one", key="c")
    with pytest.raises(NotQuotable, match="error-part-ended"):
        desk.requisitions.decide(JAN, 1, approve=True, key="too-soon")
    desk.allocations.sweep()
    assert [one.state for one in requisitions(desk)] == [RequisitionState.WITHDRAWN]
    assert [one.state for one in allocations(desk)] == [AllocationState.CANCELLED]
    asked, told = [row for row in shown(desk, GROUP) if "HX-24" in row.text]
    assert asked.text.endswith("\n✖️ Withdrawn: it is needed no longer.")
    assert asked.buttons == told.buttons == []
    assert told.text.startswith("🛒 Nothing to approve any more: R-1001 does without 1 × HX-24")
    assert told.text.endswith(" @ann, @jan")
    assert any("The order of 1 × HX-24" in text for text in texts(desk, topic()))
    assert desk.requisitions.open_orders(MEI).text.startswith("No order is open.")
    with pytest.raises(MovedOn):
        desk.requisitions.decide(JAN, 1, approve=False, key="too-late")


def test_a_part_that_is_on_its_way_for_a_cancelled_case_goes_to_the_store(desk):
    case(desk)
    order(desk, topic_id=1)
    desk.requisitions.decide(JAN, 1, approve=True, key="d1")
    desk.cancelling.cancel(MEI, 1, "bought a new one", key="c")
    desk.allocations.sweep()
    told = "1 × HX-24 (heat exchanger) is on order and goes to the store when it comes."
    assert any(told in text for text in texts(desk, topic()))
    desk.requisitions.arrived(MEI, 1, key="a1")
    assert level(desk, "HX-24", LONDON).free == 1


def test_a_request_that_is_decided_has_no_buttons_any_more(desk):
    order(desk, 2, "DP-60")
    desk.requisitions.decide(JAN, 1, approve=False, key="d1")
    request = next(row for row in shown(desk, GROUP) if "Mei asks for" in row.text)
    assert request.text.endswith("\n✖️ Jan declined it.")
    assert request.buttons == []
