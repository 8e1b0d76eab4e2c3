import pytest

from actions.domain.errors import NotFound
from tests.services.people import LI, NOBODY, SAM, complaint, repair

ASKING = {
    "shown": lambda tickets, who, code: tickets.one(who, code),
    "told in full": lambda tickets, who, code: tickets.history(who, code),
    "added to": lambda tickets, who, code: tickets.add_detail(who, code, "hm", turn="x"),
    "cancelled": lambda tickets, who, code: tickets.cancel(who, code, turn="x"),
    "reopened": lambda tickets, who, code: tickets.reopen(who, code, turn="x"),
}


def refusal(ask, *given):
    with pytest.raises(NotFound) as no:
        ask(*given)
    return no.value.key, no.value.fields


@pytest.mark.parametrize("ask", ASKING.values(), ids=ASKING)
def test_a_stranger_s_ticket_is_refused_exactly_like_one_that_does_not_exist(desk, ask):
    desk.tickets.open(LI, repair(), turn="t1")
    of_a_stranger = refusal(ask, desk.tickets, SAM, "R-1001")
    of_nobody = refusal(ask, desk.tickets, SAM, "R-4444")
    assert of_a_stranger == ("error-ticket-not-yours", {"code": "R-1001"})
    assert of_nobody == ("error-ticket-not-yours", {"code": "R-4444"})


@pytest.mark.parametrize("ask", ASKING.values(), ids=ASKING)
def test_a_stranger_s_attempt_leaves_no_trace(desk, ask):
    before = desk.tickets.open(LI, repair(), turn="t1")
    refusal(ask, desk.tickets, SAM, "R-1001")
    assert desk.tickets.one(LI, "R-1001") == before
    assert [event.what for event in desk.tickets.history(LI, "R-1001")] == ["opened"]


def test_the_newest_ticket_stands_first(desk):
    for turn, new in (("t1", repair()), ("t2", complaint()), ("t3", repair())):
        desk.tickets.open(SAM, new, turn=turn)
    desk.tickets.open(LI, repair(), turn="t4")
    assert [ticket.code for ticket in desk.tickets.mine(SAM)] == ["R-1002", "C-1001", "R-1001"]
    assert [ticket.code for ticket in desk.tickets.mine(LI)] == ["R-1003"]


def test_what_has_ended_is_listed_only_on_request(desk):
    desk.tickets.open(SAM, repair(), turn="t1")
    desk.tickets.open(SAM, repair(), turn="t2")
    desk.tickets.cancel(SAM, "R-1001", turn="t3")
    assert [ticket.code for ticket in desk.tickets.mine(SAM)] == ["R-1002"]
    everything = desk.tickets.mine(SAM, open_only=False)
    assert [ticket.code for ticket in everything] == ["R-1002", "R-1001"]


def test_who_never_wrote_has_no_tickets_to_list(desk):
    with pytest.raises(NotFound):
        desk.tickets.mine(NOBODY)


def test_the_same_number_in_another_channel_is_somebody_else(desk):
    desk.tickets.open(SAM, repair(), turn="t1")
    other = SAM.model_copy(update={"channel": "terminal"})
    desk.customers.meet(other, name="Other Sam")
    assert desk.tickets.mine(other) == []
    with pytest.raises(NotFound):
        desk.tickets.one(other, "R-1001")
