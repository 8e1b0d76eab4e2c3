"""What was agreed with a customer stays owed until somebody has carried it out (Rule R11)."""

import pytest

from actions.domain.chats.handoff import Holder
from actions.domain.complaints.offers import NothingOwed
from actions.domain.staff import Role
from actions.domain.tickets import NotCancellable
from tests.services.complaining import all_offers, complains, key, offers
from tests.services.people import LI, SAM, at_once
from tests.services.team import (
    ANN,
    JAN,
    MEI,
    events,
    open_handoff,
    rows,
    said,
    texts,
    topic,
    wishes,
    writes,
)


@pytest.fixture
def number(crew):
    crew.team.set_role(ANN, JAN, Role.SUPERVISOR)
    return complains(crew)


def press(crew, word, number=1, address=SAM, turn=None):
    (reply,) = crew.offers.press(address, turn or key(), f"{number}:{word}")
    return reply.text


def settled(crew, number, words="", *, by=MEI, key="s1"):
    return crew.settlements.carry_out(by, number, words, key=key).text


@pytest.fixture
def disputed(crew, number, clock):
    """Sam has declined the first offer, so the case is with Jan; a second one is made."""
    offers(crew, number, "refund 20")
    press(crew, "no")
    clock.forward(hours=1)
    offers(crew, number, "refund 40")
    clock.forward(hours=1)
    return number


def test_who_accepts_after_a_dispute_is_with_the_bot_again_and_nobody_has_to_hand_back(
    crew, disputed
):
    assert crew.handoffs.holder(SAM) is Holder.WAITING
    told = press(crew, "yes", 2, turn="p1")
    assert told == (
        "Agreed on 2 March 2026: a refund of £40 (C-1001). We carry it out within 7 days. "
        "Jan knows, and I'm here again."
    )
    assert press(crew, "yes", 2, turn="p1") == told
    assert open_handoff(crew) is None
    assert (
        "ℹ️ C-1001 is settled, and Sam is with the bot again. What you write here still "
        "reaches them." in texts(crew, topic())
    )


def test_a_message_that_nobody_has_answered_since_the_offer_keeps_the_chat_with_the_person(
    crew, disputed
):
    crew.relay.from_customer(SAM, "m1", said("And when does the money come?"))
    told = press(crew, "yes", 2)
    assert told.endswith("Jan knows and still answers you here.")
    assert crew.handoffs.holder(SAM) is Holder.WAITING
    last = rows(crew, topic())[-2]
    assert last.text == (
        "ℹ️ C-1001 is settled, but Sam still waits for an answer here. After it, give the chat "
        "back."
    )
    assert [button["payload"] for button in last.buttons] == ["staff:back"]


def test_accepting_leaves_the_person_who_has_another_case_of_the_customer(crew, number):
    offers(crew, number, "refund 20")
    wishes(crew, turn="w1")
    assert press(crew, "yes").endswith("within 7 days.")
    assert open_handoff(crew).ticket_id == 2


def test_what_was_agreed_stands_in_the_queue_until_it_is_carried_out(crew, disputed):
    press(crew, "yes", 2)
    assert crew.overview.queue().splitlines() == [
        "Nobody is waiting for a person, and nobody has a case in hand.",
        "Under way, and with nobody (take one with /take and its number): 1",
        "🗂 C-1001 · dishwasher · Sam · completion Thu 5 Mar, 09:00",
        "Agreed with customers, not carried out yet: 1",
        "🤝 C-1001 · dishwasher · Sam · a refund of £40 · Jan, by 9 March 2026",
    ]
    said = settled(crew, disputed, "Bank transfer, reference 88")
    assert said == "C-1001: a refund of £40 is carried out; the customer is told."
    assert "not carried out yet" not in crew.overview.queue()
    assert texts(crew, SAM.lane)[-1] == (
        "What we agreed for C-1001 is done: a refund of £40.\nBank transfer, reference 88"
    )
    assert ("settled", "Mei") in events(crew)
    offer = all_offers(crew)[-1]
    assert (offer.carried_out_by, offer.carried_out_at) == ("Mei", crew.now())


def test_the_alert_of_the_agreement_has_the_button_that_ends_it(crew, number):
    offers(crew, number, "refund 20")
    press(crew, "yes")
    alert = next(r for r in rows(crew, topic()) if r.text.startswith("✅"))
    assert alert.buttons == [{"title": "Carried out", "payload": "staff:settled:1"}]
    assert crew.settlements.carried_out(MEI, 1, key="b1").text.startswith("C-1001: a refund")
    (changed,) = [r for r in rows(crew, topic()) if r.text.startswith("✅")]
    assert changed.text.endswith("✓ Mei has carried it out.")
    assert changed.buttons == []


def test_what_is_carried_out_twice_or_was_never_agreed_is_said_so(crew, number):
    with pytest.raises(NothingOwed):
        settled(crew, number)
    offers(crew, number, "refund 20")
    with pytest.raises(NothingOwed):
        settled(crew, number)
    press(crew, "yes")
    for _ in range(2):
        settled(crew, number, key="s5")
    with pytest.raises(NothingOwed):
        settled(crew, number, key="s6")
    with pytest.raises(NothingOwed):
        crew.settlements.carried_out(MEI, 1, key="b6")
    assert sum("is done" in text for text in texts(crew, SAM.lane)) == 1


def test_a_chinese_customer_hears_in_chinese_that_it_is_done(crew):
    number = complains(crew, LI)
    offers(crew, number, "退款 20 抱歉")
    press(crew, "yes", address=LI)
    settled(crew, number, "已转账")
    assert texts(crew, LI.lane)[-1] == "C-1001 约定的事已经办好：退款 £20。\n已转账"


def test_staff_are_reminded_by_name_a_day_before_it_is_due_and_daily_until_it_is_done(
    crew, number, clock
):
    offers(crew, number, "refund 20")
    press(crew, "yes")
    clock.forward(days=5)
    assert crew.settlements.sweep() == 0
    clock.forward(days=1)
    assert (crew.settlements.sweep(), crew.settlements.sweep()) == (1, 0)
    assert texts(crew, topic())[-1] == (
        "⏰ @mei: a refund of £20 for C-1001 is agreed and not carried out yet, due by "
        "9 March 2026. /settled when it is done."
    )
    clock.forward(days=1)
    assert crew.settlements.sweep() == 1
    settled(crew, number)
    clock.forward(days=9)
    assert crew.settlements.sweep() == 0


def test_a_case_in_which_something_agreed_is_owed_is_not_cancelled_by_staff(crew, number):
    offers(crew, number, "refund 20")
    press(crew, "yes")
    with pytest.raises(NotCancellable) as no:
        crew.cancelling.cancel(MEI, number, "done", key="c1")
    assert no.value.key == "error-cancel-owed"
    settled(crew, number)
    crew.cancelling.cancel(MEI, number, "done", key="c2")


def test_what_is_owed_outlives_the_case(crew, number):
    offers(crew, number, "refund 20")
    press(crew, "yes")
    crew.tickets.cancel(SAM, "C-1001", turn="x1")
    assert "a refund of £20 · Mei" in crew.overview.queue()


def test_of_two_who_carry_it_out_at_once_one_does(any_crew):
    number = complains(any_crew)
    offers(any_crew, number, "refund 20")
    press(any_crew, "yes")

    def carry(which):
        try:
            return settled(any_crew, number, by=(MEI, JAN)[which], key=f"s{which}")
        except NothingOwed:
            return "nothing"

    assert at_once(2, carry).count("nothing") == 1
    assert sum("is done" in text for text in texts(any_crew, SAM.lane)) == 1


def test_who_writes_after_the_settlement_still_reaches_the_customer(crew, disputed):
    press(crew, "yes", 2)
    writes(crew, MEI, "The money is on its way.", "w1")
    assert texts(crew, SAM.lane)[-1] == "The money is on its way."
