import pytest
from sqlmodel import select

from actions.domain.errors import IllegalMove
from actions.domain.messages import Attachment, Outbound
from actions.domain.policy.reopening import TooLongAgo
from actions.domain.tickets import Stage, Ticket
from tests.services.people import SAM, photo, repair
from tests.services.team import MEI


@pytest.fixture
def ticket(staffed, clock):
    opened = staffed.tickets.open(SAM, repair(), turn="t1")
    clock.forward(hours=1)
    return opened


def put(desk, ticket, stage):
    """Bring a ticket to a stage that only staff bring it to."""
    with desk.database.transaction() as session:
        session.get_one(Ticket, ticket.id).stage = stage


def told_to_staff(desk):
    with desk.database.reading() as session:
        return [row.text for row in session.exec(select(Outbound))][1:]


def whats(desk):
    return [event.what for event in desk.tickets.history(SAM, "R-1001")]


def test_a_cancelled_ticket_says_when_by_whom_and_from_where(staffed, ticket, clock):
    cancelled = staffed.tickets.cancel(SAM, ticket.code, turn="t2")
    assert (cancelled.stage, cancelled.moved_at) == (Stage.CANCELLED, clock())
    event = staffed.tickets.history(SAM, ticket.code)[-1]
    assert (event.what, event.at, event.person, event.cause) == (
        *("cancelled", clock(), "customer", "chat"),
    )
    assert event.detail == {"from": "received", "to": "cancelled"}
    assert told_to_staff(staffed) == ["R-1001 was cancelled by the customer."]


@pytest.mark.parametrize("stage", [Stage.RECEIVED, Stage.DIAGNOSIS, Stage.AGREED])
def test_a_ticket_can_be_cancelled_until_work_begins(staffed, ticket, stage):
    put(staffed, ticket, stage)
    assert staffed.tickets.cancel(SAM, ticket.code, turn="t2").stage is Stage.CANCELLED


@pytest.mark.parametrize("stage", [Stage.SERVICE, Stage.EVALUATION, Stage.CLOSED, Stage.CANCELLED])
def test_once_work_has_begun_cancelling_is_refused_and_changes_nothing(staffed, ticket, stage):
    put(staffed, ticket, stage)
    with pytest.raises(IllegalMove) as no:
        staffed.tickets.cancel(SAM, ticket.code, turn="t2")
    assert no.value.fields["stage"] == stage
    assert staffed.tickets.one(SAM, ticket.code).stage is stage
    assert whats(staffed) == ["opened"]
    assert told_to_staff(staffed) == []


@pytest.mark.parametrize(
    ("ended", "again"),
    [(Stage.CANCELLED, Stage.RECEIVED), (Stage.CLOSED, Stage.DIAGNOSIS)],
)
def test_a_reopened_ticket_goes_back_to_where_work_goes_on(staffed, ticket, clock, ended, again):
    put(staffed, ticket, ended)
    reopened = staffed.tickets.reopen(SAM, ticket.code, turn="t2")
    assert (reopened.stage, reopened.moved_at) == (again, clock())
    assert whats(staffed) == ["opened", "reopened"]
    assert told_to_staff(staffed) == ["R-1001 was reopened by the customer."]


@pytest.mark.parametrize("ended", [Stage.CANCELLED, Stage.CLOSED])
def test_what_ended_long_ago_is_a_case_of_its_own_for_customers_but_staff_may_open_it(
    crew, clock, ended
):
    code = crew.tickets.open(SAM, repair(), turn="t1").code
    put(crew, crew.tickets.one(SAM, code), ended)
    clock.forward(days=180)
    assert crew.tickets.reopen(SAM, code, turn="t2").stage.is_open
    put(crew, crew.tickets.one(SAM, code), ended)

    clock.forward(days=180, seconds=1)
    with pytest.raises(TooLongAgo) as no:
        crew.tickets.reopen(SAM, code, turn="t3")
    assert no.value.fields == {"code": code, "days": "180"}
    assert crew.tickets.one(SAM, code).stage is ended
    topic = crew.handoffs.topic_for(code, key="t")
    crew.cases.reopen(MEI, topic, key="s1")
    assert crew.tickets.one(SAM, code).stage.is_open


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage.is_open])
def test_an_open_ticket_cannot_be_reopened(staffed, ticket, stage):
    put(staffed, ticket, stage)
    with pytest.raises(IllegalMove):
        staffed.tickets.reopen(SAM, ticket.code, turn="t2")
    assert staffed.tickets.one(SAM, ticket.code).stage is stage


def test_a_change_that_is_run_again_is_made_once(staffed, ticket):
    for _ in range(2):
        assert staffed.tickets.cancel(SAM, "R-1001", turn="t2").stage is Stage.CANCELLED
    for _ in range(2):
        assert staffed.tickets.reopen(SAM, "R-1001", turn="t3").stage is Stage.RECEIVED
    assert whats(staffed) == ["opened", "cancelled", "reopened"]
    assert len(told_to_staff(staffed)) == 2


def test_more_words_are_kept_with_the_ticket_once(staffed, ticket, clock):
    for _ in range(2):
        staffed.tickets.add_detail(SAM, ticket.code, "It also smells.", turn="t2")
    clock.forward(minutes=5)
    staffed.tickets.add_detail(SAM, ticket.code, "And beeps.", turn="t3")
    details = [e for e in staffed.tickets.history(SAM, ticket.code) if e.what == "detail"]
    assert [e.detail["text"] for e in details] == ["It also smells.", "And beeps."]
    assert details[1].at == clock()
    assert details[1].person == "customer"


def test_a_photo_sent_while_nothing_was_open_goes_with_the_next_words(staffed, ticket, clock):
    staffed.tickets.cancel(SAM, ticket.code, turn="t2")
    staffed.attachments.keep(SAM, photo("p"))
    staffed.tickets.reopen(SAM, ticket.code, turn="t3")
    staffed.tickets.add_detail(SAM, ticket.code, "See the photo.", turn="t4")
    with staffed.database.reading() as session:
        assert session.exec(select(Attachment.ticket_id)).one() == ticket.id
