import pytest

from actions.domain.chats.handoff import Holder, Reason
from actions.domain.messages import Act, Button
from actions.domain.tickets import Stage
from actions.services.conversation.held import Held
from tests.services.people import LI, SAM, at_once, complaint, repair
from tests.services.surveying import Taps, asked, finished
from tests.services.team import MEI, open_handoff, rows, said, texts, topic, wishes, writes


def opened(crew, address=SAM, **more):
    crew.tickets.open(address, repair(), turn="t0")
    return wishes(crew, address, ticket_code="R-1001", **more)


def cancels(crew, address=SAM, turn="c1"):
    crew.tickets.cancel(address, "R-1001", turn=turn)
    return crew.cases.show_changed(address, "R-1001", key=turn)


def card(crew):
    return (rows(crew, topic(), Act.EDIT) or rows(crew, topic()))[0]


def deliver(crew):
    while claimed := crew.outbox.claim("telegram", "w", limit=9):
        for row in claimed:
            crew.outbox.delivered(row.id)


def test_who_cancels_the_case_a_person_has_is_with_the_bot_again_and_the_person_is_told(crew):
    opened(crew)
    crew.handoffs.take(MEI, 1, key="s1")
    deliver(crew)
    assert cancels(crew) == "Mei knows, and I'm here again."
    assert crew.handoffs.holder(SAM) is Holder.BOT
    assert texts(crew, topic())[-1] == (
        "ℹ️ Sam has cancelled R-1001 and is with the bot again. What you write here still "
        "reaches them."
    )
    assert card(crew).text.startswith("R-1001 · dishwasher · cancelled")
    assert [button["payload"] for button in card(crew).buttons] == ["staff:reopen"]
    assert crew.handoffs.untold(SAM)[1] == "R-1001"


def test_who_cancels_before_anybody_took_it_is_told_in_their_language(crew):
    opened(crew, LI)
    assert cancels(crew, LI) == "Mei 已经知道了，现在由我接着服务。"
    assert open_handoff(crew) is None


def test_the_same_cancelling_run_again_says_the_same_and_tells_the_person_once(crew):
    opened(crew)
    assert cancels(crew) == cancels(crew)
    assert sum("has cancelled" in text for text in texts(crew, topic())) == 1


def test_a_person_can_still_write_to_who_has_cancelled(crew):
    opened(crew)
    cancels(crew)
    writes(crew, MEI, "May I ask why?", "s1")
    assert texts(crew, SAM.lane)[-1] == "May I ask why?"
    assert crew.handoffs.holder(SAM) is Holder.PERSON


def test_a_danger_stays_with_the_person_although_its_case_is_cancelled(crew):
    opened(crew, reason=Reason.DANGER)
    told = cancels(crew)
    assert told == "Mei knows and still answers you here."
    assert crew.handoffs.holder(SAM) is Holder.WAITING
    last = rows(crew, topic())[-1]
    assert "there was a danger" in last.text
    assert [button["payload"] for button in last.buttons] == ["staff:back"]
    assert [b["payload"] for b in card(crew).buttons] == [
        "staff:take",
        "staff:back",
        "staff:reopen",
    ]


def test_a_cancelling_and_a_taking_at_once_leave_one_who_answers(any_crew):
    opened(any_crew)
    at_once(2, lambda n: any_crew.handoffs.take(MEI, 1, key="s1") if n else cancels(any_crew))
    holder = any_crew.handoffs.holder(SAM)
    assert holder in (Holder.BOT, Holder.PERSON)
    assert (open_handoff(any_crew) is None) == (holder is Holder.BOT)
    assert sum("has cancelled" in text for text in texts(any_crew, topic())) == 1


def test_cancelling_another_case_leaves_the_person_where_they_are(crew):
    opened(crew)
    crew.tickets.open(SAM, complaint(), turn="t2")
    crew.tickets.cancel(SAM, "C-1001", turn="c1")
    assert crew.cases.show_changed(SAM, "C-1001", key="c1") == ""
    assert crew.handoffs.holder(SAM) is Holder.WAITING


@pytest.fixture
def resolved(crew, clock):
    """A case whose customer is asked whether all is well, and is with Mei about it."""
    asked(crew, clock)
    wishes(crew, turn="t2", ticket_code="R-1001")
    crew.handoffs.take(MEI, 1, key="s1")
    return crew


def test_a_yes_gives_the_chat_back_when_nothing_waits_for_an_answer(resolved):
    writes(resolved, MEI, "It is all done.", "s2")
    Taps(resolved)("yes")
    assert resolved.tickets.one(SAM, "R-1001").stage is Stage.CLOSED
    assert resolved.handoffs.holder(SAM) is Holder.BOT
    assert "closed by Sam’s word" in texts(resolved, topic())[-1]


def test_a_yes_leaves_the_person_who_owes_an_answer_and_offers_to_give_back(resolved):
    writes(resolved, MEI, "It is all done.", "s2")
    resolved.relay.from_customer(SAM, "m1", said("And the bill?"))
    Taps(resolved)("yes")
    assert resolved.handoffs.holder(SAM) is Holder.PERSON
    last = rows(resolved, topic())[-1]
    assert last.text == (
        "ℹ️ R-1001 is closed, but Sam still waits for an answer here. After it, give the chat back."
    )
    assert [button["payload"] for button in last.buttons] == ["staff:back"]
    resolved.handoffs.hand_back(MEI, 1, key="s3")
    assert resolved.handoffs.holder(SAM) is Holder.BOT


def test_a_case_is_not_closed_by_silence_while_its_customer_is_with_a_person(crew, clock):
    asked(crew, clock)
    days_go_by(crew, clock, 4)
    wishes(crew, turn="t2", ticket_code="R-1001")
    days_go_by(crew, clock, 12)
    assert crew.tickets.one(SAM, "R-1001").stage is Stage.EVALUATION
    crew.handoffs.hand_back(MEI, 1, key="s3")
    days_go_by(crew, clock, 2)
    assert crew.tickets.one(SAM, "R-1001").stage is Stage.CLOSED


def days_go_by(crew, clock, days):
    for _ in range(days):
        clock.forward(days=1)
        crew.surveys.sweep()


def test_the_card_of_a_resolved_case_shows_who_is_with_its_customer(crew):
    crew.tickets.open(SAM, repair(), turn="t0")
    finished(crew)
    wishes(crew, ticket_code="R-1001")
    assert card(crew).text.startswith("R-1001 · dishwasher · Mei’s turn")
    assert [b["payload"] for b in card(crew).buttons] == [
        "staff:take",
        "staff:back",
        "staff:reopen",
    ]


@pytest.mark.parametrize("intent", ["show_ticket", "cancel_ticket", "reopen_ticket"])
async def test_a_button_of_the_customer_s_own_case_works_while_a_person_has_the_chat(crew, intent):
    opened(crew)
    crew.inbox.store(SAM, 1, {})
    button = Button(title="x", payload=f'/{intent}{{"ticket_code": "R-1001"}}')
    customer = crew.customers.meet(SAM)
    assert not await Held(crew, None).is_pressed("telegram:1", customer, button)
