import pytest

from actions.domain.cases.quotes import QuoteMoved, QuoteState
from actions.domain.chats.handoff import Holder
from actions.domain.errors import Unfinished
from actions.domain.language import Language
from actions.domain.sla.clocks import Waiting
from actions.domain.tickets import Stage
from actions.texts import explain_to_staff
from tests.services.paid_work.standing import ticket
from tests.services.people import LI, SAM
from tests.services.supplies import buttons, case, quoted, quotes, taps
from tests.services.team import MEI, events, texts, topic

QUOTE = """\
Quote 1 for R-1001 (dishwasher):
• heating element HE-65: £29.00
• Labour, per hour, 1.5 × £48.00: £72.00
• Visit: £35.00
Total: £136.00, of which £22.67 is tax (20%)
The price holds until 16 March 2026. Paid work only begins once you accept."""


def waits(desk):
    return desk.clocks.standing(ticket(desk)).waiting


def test_a_quote_is_drafted_from_the_prices_of_policy_and_parts_and_sent_by_a_button(desk):
    case(desk)
    draft = desk.quotes.draft(MEI, 1, "part HE-65 x1; labour 1.5; visit", key="q1")
    assert "Draft, not sent yet" in draft.text
    assert texts(desk, SAM.lane) == []
    desk.quotes.send(MEI, 1, key="s1")
    assert texts(desk, SAM.lane) == [QUOTE]
    assert buttons(desk, "Quote 1 for") == ["Accept", "Decline", "Ask a question"]
    assert "Mei sent quote 1, £136.00" in texts(desk, topic())[-1]


def test_a_quote_reads_in_the_customers_language(desk):
    number = case(desk, address=LI, product="烤箱")
    quoted(desk, number, "配件 HE-65 2个；人工 1；优惠 10%")
    [said] = texts(desk, LI.lane)
    assert said.splitlines() == [
        "R-1001（烤箱）的报价（第 1 份）：",
        "• 加热管 HE-65，2 × £29.00：£58.00",
        "• 人工（每小时）：£48.00",
        "• 优惠 10%：-£10.60",
        "合计：£95.40，其中税 £15.90（20%）",
        "报价有效期至 2026年3月16日。您接受之后才会开始收费的维修。",
    ]
    assert "已接受 R-1001 的第 1 份报价，合计 £95.40" in taps(desk, "accept", address=LI)


def test_a_quote_sent_twice_reaches_the_customer_once(desk):
    case(desk)
    for _ in range(2):
        shown = desk.quotes.draft(MEI, 1, "visit", key="q1")
    for key in ("s1", "s1", "s2"):
        assert "went to the customer" in desk.quotes.send(MEI, 1, key=key).text
    assert len(quotes(desk)) == len(texts(desk, SAM.lane)) == 1
    assert shown.buttons[0].title == "Send"


def test_the_acceptance_is_kept_with_time_and_the_exact_words(desk, clock):
    case(desk)
    quoted(desk)
    clock.forward(hours=3)
    assert taps(desk, "accept").startswith("Thank you. You accepted quote 1 for R-1001, £136.00")
    [quote] = quotes(desk)
    assert (quote.state, quote.decided_at, quote.text) == (QuoteState.ACCEPTED, clock(), QUOTE)
    [kept] = [e for e in desk.tickets.history(SAM, "R-1001") if e.what == "quote_accepted"]
    assert (kept.person, kept.at, kept.detail["text"]) == ("customer", clock(), QUOTE)
    assert ticket(desk).stage is Stage.AGREED
    assert "✅ The customer accepted quote 1, £136.00" in texts(desk, topic())[-1]
    assert buttons(desk, "customer accepted quote 1") == ["Reserve 1 × HE-65"]


def test_the_clocks_wait_for_the_customer_while_a_quote_is_out(desk):
    case(desk)
    quoted(desk)
    assert waits(desk) is Waiting.CUSTOMER
    taps(desk, "accept")
    assert waits(desk) is None


def test_a_second_tap_hears_what_was_decided_and_changes_nothing(desk):
    case(desk)
    quoted(desk)
    first = taps(desk, "accept", key="u1")
    assert taps(desk, "accept", key="u1") == first
    assert "accepted quote 1 for R-1001 already" in taps(desk, "accept", key="u2")
    assert "accepted quote 1 for R-1001 already" in taps(desk, "decline", key="u3")
    assert [what for what, _ in events(desk)].count("quote_accepted") == 1


def test_what_is_declined_is_told_to_staff_and_can_be_quoted_anew(desk):
    case(desk)
    quoted(desk)
    assert "nothing will be charged" in taps(desk, "decline")
    assert "declined quote 1" in texts(desk, topic())[-1]
    [again] = desk.quote_answers.press(SAM, "u2", "accept:1")
    assert [button.title for button in again.buttons] == ["Ask for a new quote"]
    assert quotes(desk)[0].state is QuoteState.DECLINED


def test_a_quote_that_ran_out_refuses_kindly_also_before_the_sweep(desk, clock):
    case(desk)
    quoted(desk)
    clock.forward(days=14)
    assert desk.quote_answers.sweep() == 0
    clock.forward(hours=15)
    assert "held until 16 March 2026. A colleague can send" in taps(desk, "accept")
    assert quotes(desk)[0].state is QuoteState.EXPIRED
    assert ticket(desk).stage is Stage.RECEIVED
    assert desk.quote_answers.sweep() == 0


def test_a_quote_nobody_answers_runs_out_and_both_sides_hear_of_it_once(desk, clock):
    case(desk)
    quoted(desk)
    clock.forward(days=15)
    assert [desk.quote_answers.sweep() for _ in range(2)] == [1, 0]
    assert "has run out; nothing is charged" in texts(desk, SAM.lane)[-1]
    assert buttons(desk, "has run out; nothing") == ["Ask for a new quote"]
    assert "has run out without an answer" in texts(desk, topic())[-1]
    assert waits(desk) is None


def test_a_newer_quote_takes_the_place_of_the_older(desk):
    case(desk)
    first = quoted(desk, key="q1")
    second = quoted(desk, words="visit", key="q2")
    assert "replaced by a newer one" in taps(desk, "accept", first)
    assert "£35.00 in all" in taps(desk, "accept", second, key="u2")
    assert [q.state for q in quotes(desk)] == [QuoteState.WITHDRAWN, QuoteState.ACCEPTED]


def test_what_was_sent_can_be_withdrawn_and_the_customer_is_told(desk):
    case(desk)
    quoted(desk)
    assert [b.title for b in desk.quotes.newest(MEI, 1).buttons] == ["Withdraw"]
    desk.quotes.withdraw(MEI, 1, key="w1")
    assert "is withdrawn; please disregard it" in texts(desk, SAM.lane)[-1]
    assert "was withdrawn; it no longer counts" in taps(desk, "accept")
    assert waits(desk) is None
    with pytest.raises(QuoteMoved):
        desk.quotes.withdraw(MEI, 1, key="w2")


def test_discarding_a_draft_takes_nothing_back_that_the_customer_has(desk):
    case(desk)
    quoted(desk)
    with pytest.raises(QuoteMoved) as no:
        desk.quotes.withdraw(MEI, 1, key="w1", draft=True)
    assert explain_to_staff(no.value, Language.EN) == (
        "Quote 1 is past that already (with the customer)."
    )
    assert "（等客户答复）" in explain_to_staff(no.value, Language.ZH)
    assert quotes(desk)[0].state is QuoteState.OFFERED


def test_a_draft_that_is_dropped_was_never_there_for_the_customer(desk):
    case(desk)
    desk.quotes.draft(MEI, 1, "visit", key="q1")
    desk.quotes.withdraw(MEI, 1, key="w1")
    with pytest.raises(QuoteMoved):
        desk.quotes.send(MEI, 1, key="s1")
    assert texts(desk, SAM.lane) == []


def test_a_question_about_a_quote_goes_to_a_person_and_the_quote_stays_open(desk):
    case(desk)
    quoted(desk)
    [reply] = desk.quote_answers.press(SAM, "u1", "ask:1")
    assert "R-1001" in reply.text
    assert "Quote 1 stays open meanwhile" in reply.text
    assert [b.payload for b in reply.buttons] == ["desk:quote:accept:1", "desk:quote:decline:1"]
    assert desk.handoffs.holder(SAM) is Holder.WAITING
    assert any("has a question about quote 1" in text for text in texts(desk, topic()))
    assert "You accepted" in taps(desk, "accept", key="u2")


def test_a_case_does_not_end_while_its_customer_has_a_quote_to_decide(desk):
    case(desk)
    quoted(desk)
    with pytest.raises(Unfinished) as refused:
        desk.cases.resolve(MEI, 1, key="s1")
    assert refused.value.fields == {"code": "R-1001", "number": "1"}
    desk.quotes.withdraw(MEI, quotes(desk)[0].id, key="s2")
    desk.cases.resolve(MEI, 1, key="s3")
    assert ticket(desk).stage is Stage.EVALUATION


def test_who_asks_for_a_new_quote_after_the_old_one_ran_out_gets_a_person(desk, clock):
    case(desk)
    quoted(desk)
    clock.forward(days=15)
    desk.quote_answers.sweep()
    taps(desk, "new")
    assert any("asks for a new quote in place of quote 1" in text for text in texts(desk, topic()))


def test_a_strangers_quote_is_not_found(desk):
    case(desk)
    quoted(desk)
    assert taps(desk, "accept", address=LI) == "在您名下没有找到这份报价。"
    assert quotes(desk)[0].state is QuoteState.OFFERED
