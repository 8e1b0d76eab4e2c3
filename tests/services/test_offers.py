"""Offers that settle a case: limits by role, the second person, the customer's word (Rule R11)."""

import pytest

from actions.domain.chats.handoff import Holder
from actions.domain.complaints.complaints import ComplaintUnfinished
from actions.domain.complaints.offers import OfferOpen, OfferOver, OfferState, SecondPerson
from actions.domain.errors import IllegalMove, NotFound
from actions.domain.named_lines import UnreadableValue
from actions.domain.people import Customer
from actions.domain.staff import Role
from actions.domain.tickets import Stage
from tests.services.complaining import all_offers, complains, fills, key, offers, records
from tests.services.people import LI, SAM, at_once, repair
from tests.services.team import ANN, JAN, MEI, events, open_handoff, rows, texts, topic


@pytest.fixture
def number(crew):
    crew.team.set_role(ANN, JAN, Role.SUPERVISOR)
    return complains(crew)


def press(desk, word, number=1, address=SAM, turn=None):
    (reply,) = desk.offers.press(address, turn or key(), f"{number}:{word}")
    return reply.text


def agree(desk, by, *, agreed=True, number=1):
    return desk.offers.decide(by, number, agreed=agreed, key=key()).text


def state(desk):
    return all_offers(desk)[-1].state


def stage(desk):
    return desk.tickets.one(SAM, "C-1001").stage


def test_rule_r11_what_a_role_may_offer_alone_goes_to_the_customer_with_buttons(crew, number):
    said = offers(crew, number, "refund 50 and our apology")
    assert said == "The offer for C-1001 is on its way to the customer; /withdraw takes it back."
    (row,) = rows(crew, SAM.lane)
    assert row.text == (
        "About C-1001, we offer you a refund of £50. It is agreed once you accept, and carried "
        "out within 7 days.\nand our apology"
    )
    assert [button["title"] for button in row.buttons] == ["Accept", "Decline"]


def test_rule_r11_above_the_limit_nobody_but_a_second_higher_person_sends_it(crew, number):
    said = offers(crew, number, "refund 120")
    assert "a second one is asked" in said
    assert texts(crew, SAM.lane) == []
    assert "Above £50 somebody else has to agree (supervisor): @jan" in texts(crew, topic())[-1]

    crew.team.meet(21, "Kim")
    crew.team.set_role(ANN, 21, Role.AGENT)
    for colleague in (MEI, 21):
        with pytest.raises(SecondPerson):
            agree(crew, colleague)
    assert state(crew) is OfferState.ASKED
    assert agree(crew, JAN) == "C-1001: agreed, the customer has the offer."
    assert "a refund of £120" in texts(crew, SAM.lane)[0]
    assert "✓ Jan agreed." in texts(crew, topic())[1]
    with pytest.raises(OfferOver):
        agree(crew, ANN)


def test_rule_r11_above_the_highest_limit_two_admins_agree(crew, number):
    offers(crew, number, "refund 2500", by=ANN)
    for lower in (ANN, JAN):
        with pytest.raises(SecondPerson):
            agree(crew, lower)
    crew.team.set_role(ANN, MEI, Role.ADMIN)
    agree(crew, MEI)
    assert state(crew) is OfferState.OFFERED


def test_rule_r11_an_offer_refused_by_the_second_person_is_never_seen(crew, number):
    offers(crew, number, "compensation 120")
    assert agree(crew, JAN, agreed=False) == "C-1001: refused, the customer does not see it."
    assert texts(crew, SAM.lane) == []
    offers(crew, number, "compensation 40")
    assert len(texts(crew, SAM.lane)) == 1


def test_rule_r11_a_new_unit_is_for_supervisors_whatever_it_costs(crew, number):
    assert "a second one is asked" in offers(crew, number, "exchange")
    agree(crew, JAN)
    assert "a new unit in exchange" in texts(crew, SAM.lane)[0]


def test_rule_r11_the_customer_s_word_is_kept_with_the_exact_text_and_moment(crew, number, clock):
    offers(crew, number, "refund 45.50 for the three visits")
    shown = texts(crew, SAM.lane)[0]
    at = clock.forward(hours=1)
    said = press(crew, "yes", turn="p1")
    assert said == (
        "Agreed on 2 March 2026: a refund of £45.50 (C-1001). We carry it out within 7 days."
    )
    assert press(crew, "yes", turn="p1") == said
    (offer,) = all_offers(crew)
    assert (offer.state, offer.words, offer.answer) == (OfferState.ACCEPTED, shown, "Accept")
    assert offer.ended_at == at
    assert stage(crew) is Stage.AGREED
    assert len([e for e in events(crew) if e == ("offer_accepted", "customer")]) == 1
    assert "✅ Sam accepted for C-1001" in texts(crew, topic())[-1]


def test_a_second_tap_changes_nothing_and_says_how_it_stands(crew, number):
    offers(crew, number, "refund 20")
    press(crew, "yes")
    assert press(crew, "no").startswith("Agreed on")
    assert state(crew) is OfferState.ACCEPTED


def test_rule_r11_declined_means_a_dispute_with_a_named_person(crew, number):
    offers(crew, number, "discount 20")
    said = press(crew, "no", turn="p1")
    assert said.startswith("I understand; nothing is agreed then. Jan decides on C-1001 now")
    assert press(crew, "no", turn="p1") == said
    record = records(crew)[0]
    assert record.dispute_with_id == crew.team.member(JAN).id
    handoff = open_handoff(crew)
    assert (handoff.owner_id, handoff.holder) == (record.dispute_with_id, Holder.WAITING)
    assert "Decides and answers now: @jan" in texts(crew, topic())[-1]


def test_rule_r11_after_a_dispute_the_result_is_told_again(crew, number, clock):
    fills(crew, number, "cause: use\nexplanation: a\nrepair: b\nguidance: c\ncost: none")
    crew.complaints.tell_result(MEI, number, "We offer a discount.", key=key())
    offers(crew, number, "discount 20")
    with pytest.raises(ComplaintUnfinished) as refused:
        crew.cases.resolve(MEI, number, key=key())
    assert refused.value.fields["what"] == "an answer to the open offer"
    clock.forward(hours=1)
    press(crew, "no")
    clock.forward(hours=1)
    with pytest.raises(ComplaintUnfinished) as refused:
        crew.cases.resolve(JAN, number, key=key())
    assert refused.value.fields["what"] == "Result for the customer (/result)"


def test_a_withdrawn_offer_can_no_longer_be_accepted(crew, number):
    offers(crew, number, "refund 20")
    step = key()
    for _ in range(2):
        crew.offers.withdraw(MEI, number, key=step)
    assert press(crew, "yes") == (
        "This offer for C-1001 is no longer open, so nothing has changed."
    )
    assert state(crew) is OfferState.WITHDRAWN
    assert len([text for text in texts(crew, SAM.lane) if "taken back" in text]) == 1
    with pytest.raises(NotFound):
        crew.offers.withdraw(MEI, number, key=key())


def test_a_stranger_cannot_answer_somebody_else_s_offer(crew, number):
    offers(crew, number, "refund 20")
    assert press(crew, "yes", address=LI) == "这个方案已经不在了。"
    for rest in ("999999999999999:yes", ":yes", "1x:yes", "7:yes"):
        (reply,) = crew.offers.press(SAM, key(), rest)
        assert reply.text == "This offer is no longer there."
    assert state(crew) is OfferState.OFFERED


def test_one_offer_at_a_time(crew, number):
    offers(crew, number, "refund 20")
    with pytest.raises(OfferOpen):
        offers(crew, number, "refund 30")


@pytest.mark.parametrize("words", ["", "refund", "refund lots", "gift 20", "refund 0"])
def test_what_names_no_offer_or_no_amount_is_refused(crew, number, words):
    with pytest.raises(UnreadableValue):
        offers(crew, number, words)
    assert all_offers(crew) == []


def test_a_case_that_is_over_gets_no_offer_and_a_cancelled_one_no_agreement(crew, number):
    offers(crew, number, "refund 20")
    crew.tickets.cancel(SAM, "C-1001", turn="t9")
    assert "no longer open" in press(crew, "yes")
    with pytest.raises(IllegalMove):
        offers(crew, number, "refund 20")


def test_a_repair_can_be_settled_too_and_chinese_is_spoken(crew, clock):
    crew.tickets.open(LI, repair(product="洗碗机"), turn="t1")
    number = crew.handoffs.topic_for("R-1001", key="s1")
    offers(crew, number, "赔偿 30元 给您添麻烦了")
    (row,) = rows(crew, LI.lane)
    assert row.text == (
        "关于 R-1001，我们的方案是：赔偿 £30。您接受后即为双方约定，7 天内办理。\n给您添麻烦了"
    )
    assert press(crew, "no", address=LI).startswith(
        "明白了，那就不算约定。R-1001 现在由 Ann 按合同"
    )


def test_of_an_acceptance_and_a_withdrawal_at_once_one_counts(any_crew):
    number = complains(any_crew)
    offers(any_crew, number, "refund 20")

    def act(which):
        if which:
            return press(any_crew, "yes")
        try:
            return any_crew.offers.withdraw(MEI, number, key=key()).text
        except (NotFound, OfferOver):
            return "too late"

    withdrawn, answered = at_once(2, act)
    accepted = state(any_crew) is OfferState.ACCEPTED
    assert accepted == answered.startswith("Agreed on")
    assert accepted == (withdrawn == "too late")


def test_of_an_acceptance_and_a_refusal_at_once_one_counts(any_crew):
    number = complains(any_crew)
    offers(any_crew, number, "refund 20")
    said = at_once(2, lambda which: press(any_crew, ("yes", "no")[which]))
    assert len(set(said)) == 1
    assert len([what for what, _ in events(any_crew) if what.startswith("offer_")]) == 2


def test_of_two_second_persons_at_once_one_decides(any_crew):
    any_crew.team.set_role(ANN, JAN, Role.SUPERVISOR)
    number = complains(any_crew)
    offers(any_crew, number, "refund 120")

    def decide(which):
        try:
            return agree(any_crew, (ANN, JAN)[which], agreed=bool(which))
        except OfferOver:
            return "over"

    assert at_once(2, decide).count("over") == 1


def test_of_two_offers_at_once_one_is_made(any_crew):
    number = complains(any_crew)

    def propose(which):
        try:
            return offers(any_crew, number, "refund 20", by=(MEI, JAN)[which])
        except OfferOpen:
            return "open"

    assert at_once(2, propose).count("open") == 1
    assert len(all_offers(any_crew)) == 1


def test_an_offer_for_a_customer_without_a_name_is_still_told(crew):
    with crew.database.transaction() as session:
        sam = session.get_one(Customer, 1)
        sam.name = ""
        session.add(sam)
    number = complains(crew)
    offers(crew, number, "refund 20")
    press(crew, "yes")
    assert "✅ – accepted for C-1001" in texts(crew, topic())[-1]


def test_an_offer_above_the_limit_without_words_shows_no_empty_line(crew, number):
    offers(crew, number, "refund 120")
    asked = next(t for t in texts(crew, topic()) if "would like to offer" in t)
    assert "For the customer" not in asked
    with pytest.raises(UnreadableValue) as no:
        offers(crew, number, "")
    assert no.value.key == "error-offer-words"
