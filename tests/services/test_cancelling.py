import pytest
from sqlmodel import select

from actions.domain.cases.quotes import QuoteState
from actions.domain.cases.visits import VisitState
from actions.domain.chats.handoff import Holder, Reason, TakenAlready
from actions.domain.errors import Unfinished
from actions.domain.messages import Act
from actions.domain.staff import NotAllowed
from actions.domain.tickets import NotCancellable, Stage, TicketEvent
from actions.services.conversation.payloads import read_payload
from actions.services.products.counter import HandedIn
from tests.services.complaining import all_offers, complains, offers
from tests.services.people import LI, SAM, at_once, repair
from tests.services.supplies import case, equip, level, part_id, quotes
from tests.services.supplies import quoted as sends_quote
from tests.services.supplies import taps as answers_quote
from tests.services.team import JAN, MEI, READER, rows, texts, topic, wishes
from tests.services.visiting import books, reports, sends, visits

REASON = "you have bought a new one"


def cancels(crew, reason=REASON, *, by=MEI, number=1, key="c1"):
    return crew.cancelling.cancel(by, number, reason, key=key).text


def opened(crew, address=SAM, reason=Reason.ASKED):
    crew.tickets.open(address, repair(), turn="t0")
    wishes(crew, address, ticket_code="R-1001", reason=reason)


def refused(crew, reason=REASON, **more):
    with pytest.raises((NotCancellable, Unfinished)) as no:
        cancels(crew, reason, **more)
    return no.value.key


def stage(crew, address=SAM, code="R-1001"):
    return crew.tickets.one(address, code).stage


def test_who_is_cancelled_by_staff_reads_who_why_and_the_way_back_and_is_with_the_bot(crew):
    opened(crew)
    crew.handoffs.take(MEI, 1, key="s1")
    said = cancels(crew)
    assert said == "R-1001 is cancelled; the customer was told why. /reopen brings it back."
    told = rows(crew, SAM.lane)[-1]
    assert told.text == (
        "Mei has cancelled R-1001. The reason: you have bought a new one\n"
        "If you still need us, tap below or just write to me."
    )
    (back,) = told.buttons
    assert back["title"] == "Reopen R-1001"
    assert read_payload(back["payload"]) == ("reopen_ticket", {"ticket_code": "R-1001"})
    assert crew.handoffs.holder(SAM) is Holder.BOT
    assert stage(crew) is Stage.CANCELLED
    assert rows(crew, topic(), Act.CLOSE)


def test_a_chinese_customer_reads_it_in_chinese_and_staff_hear_when_the_reason_is_not(crew):
    opened(crew, LI)
    crew.handoffs.take(MEI, 1, key="s1")
    assert "李 writes in Chinese" in cancels(crew)
    assert texts(crew, LI.lane)[-1].splitlines() == [
        "Mei 已取消 R-1001，原因：you have bought a new one",
        "如果还需要，点下面的按钮，或直接给我留言。",
    ]


def test_the_history_names_the_member_of_staff_and_the_reason(crew):
    opened(crew)
    crew.handoffs.take(MEI, 1, key="s1")
    for _ in range(2):
        cancels(crew)
    with crew.database.reading() as session:
        query = select(TicketEvent).where(TicketEvent.what == "cancelled")
        (event,) = session.exec(query).all()
    assert (event.person, event.cause) == ("Mei", REASON)
    assert sum("has cancelled" in text for text in texts(crew, SAM.lane)) == 1


def test_without_a_reason_nothing_is_cancelled_and_staff_are_asked_for_it(crew):
    opened(crew)
    assert refused(crew, "") == "error-cancel-reason"
    assert stage(crew) is Stage.RECEIVED


def test_a_danger_is_not_cancelled_before_somebody_has_given_the_chat_back(crew):
    opened(crew, reason=Reason.DANGER)
    crew.handoffs.take(MEI, 1, key="s1")
    assert refused(crew) == "error-cancel-danger"
    crew.handoffs.hand_back(MEI, 1, key="s2")
    cancels(crew)
    assert stage(crew) is Stage.CANCELLED


def test_a_case_that_a_colleague_has_is_not_cancelled_by_another_nor_by_a_reader(crew):
    opened(crew)
    crew.handoffs.take(JAN, 1, key="s1")
    with pytest.raises(TakenAlready):
        cancels(crew)
    with pytest.raises(NotAllowed):
        cancels(crew, by=READER)
    assert stage(crew) is Stage.RECEIVED


def test_a_visit_is_called_off_and_both_the_technician_and_the_customer_are_told(crew):
    sends(crew)
    reports(crew)
    crew.visits.sweep()
    books(crew)
    crew.handoffs.topic_for("R-1001", key="k")
    cancels(crew)
    assert visits(crew)[0].state is VisitState.CANCELLED
    assert (
        "📅 The case is cancelled, and so is the visit on Tue 3 Mar, 8:00–10:00 (@mei)."
        in texts(crew, topic())
    )
    assert (
        "The visit on Tue 3 Mar, 8:00–10:00 is called off, so you need not wait for anybody."
        in texts(crew, SAM.lane)[-1]
    )


def test_what_is_reserved_for_it_is_free_again(crew):
    equip(crew)
    number = case(crew)
    crew.allocations.use(MEI, number, part_id(crew), 2, key="u1")
    cancels(crew, number=number)
    crew.allocations.sweep()
    assert level(crew).reserved == 0


@pytest.mark.parametrize("who", ["staff", "customer"])
def test_a_quote_of_a_cancelled_case_cannot_be_accepted_not_even_once_it_is_open_again(crew, who):
    equip(crew)
    number = case(crew)
    sends_quote(crew, number)
    if who == "staff":
        cancels(crew, number=number)
        crew.cases.reopen(MEI, number, key="r1")
    else:
        crew.tickets.cancel(SAM, "R-1001", turn="x1")
        crew.tickets.reopen(SAM, "R-1001", turn="x2")
    assert [quote.state for quote in quotes(crew)] == [QuoteState.WITHDRAWN]
    assert "no longer counts" in answers_quote(crew, "accept")


def test_an_offer_of_a_cancelled_complaint_cannot_be_accepted_once_it_is_open_again(crew):
    number = complains(crew)
    offers(crew, number, "refund 20")
    cancels(crew, "you have withdrawn it", number=number)
    crew.cases.reopen(MEI, number, key="r1")
    assert [offer.state for offer in all_offers(crew)] == ["withdrawn"]


def test_a_unit_that_is_with_us_comes_back_first(crew):
    crew.tickets.open(SAM, repair(care="workshop"), turn="t0")
    number = crew.handoffs.topic_for("R-1001", key="k")
    crew.counter.receive(MEI, "R-1001", HandedIn("dishwasher"), key="k1")
    assert refused(crew, number=number) == "error-unit-with-us"
    crew.counter.collected(MEI, "R-1001", key="k2")
    cancels(crew, number=number)
    assert stage(crew) is Stage.CANCELLED


def test_what_is_over_is_not_cancelled_and_staff_read_what_to_do_instead(crew):
    opened(crew)
    crew.handoffs.take(MEI, 1, key="s1")
    cancels(crew)
    assert refused(crew, key="c2") == "error-cancel-cancelled"
    crew.cases.reopen(MEI, 1, key="s2")
    assert stage(crew) is Stage.RECEIVED
    crew.cases.resolve(MEI, 1, key="s3")
    assert refused(crew, key="c3") == "error-cancel-evaluation"


def test_nobody_is_asked_how_a_cancelled_case_went(crew, clock):
    opened(crew)
    crew.handoffs.take(MEI, 1, key="s1")
    cancels(crew)
    told = len(texts(crew, SAM.lane))
    for _ in range(40):
        clock.forward(days=1)
        crew.surveys.sweep()
        crew.care.sweep()
    assert len(texts(crew, SAM.lane)) == told


def test_a_customer_who_cancels_at_the_same_moment_leaves_one_end(any_crew):
    opened(any_crew)

    def ends(number):
        try:
            if number:
                any_crew.tickets.cancel(SAM, "R-1001", turn="x1")
            else:
                cancels(any_crew)
        except Exception as no:
            return type(no).__name__
        return "cancelled"

    found = at_once(2, ends)
    assert "cancelled" in found
    assert set(found) <= {"cancelled", "IllegalMove", "NotCancellable"}
    assert stage(any_crew) is Stage.CANCELLED
    with any_crew.database.reading() as session:
        query = select(TicketEvent).where(TicketEvent.what == "cancelled")
        assert len(session.exec(query).all()) == 1
