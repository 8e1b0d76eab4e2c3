import pytest

from actions.domain.errors import DeskError, Unfinished
from actions.domain.handoff import Holder
from actions.domain.language import Language
from actions.domain.quotes import (
    CoverChanged,
    CoveredWork,
    NotQuotable,
    QuoteMoved,
    QuoteNotAccepted,
    QuoteState,
)
from actions.domain.sla import Waiting
from actions.domain.staff import NotAllowed
from actions.domain.tickets import Stage
from actions.services.quoting import needs_quote
from actions.store.tickets import get_ticket
from actions.texts import say
from tests.services.clocks import walk
from tests.services.people import LI, SAM
from tests.services.supplies import COVERED, ENDED, buttons, case, equip, quoted, quotes, taps
from tests.services.team import JAN, MEI, READER, events, rows, texts, topic

QUOTE = """\
Quote 1 for R-1001 (dishwasher):
• heating element HE-65: £29.00
• Labour, per hour, 1.5 × £48.00: £72.00
• Visit: £35.00
Total: £136.00, of which £22.67 is tax (20%)
The price holds until 16 March 2026. Paid work only begins once you accept."""


@pytest.fixture
def desk(crew):
    return equip(crew)


def ticket(desk, code="R-1001", address=SAM):
    return desk.tickets.one(address, code)


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


def test_rule_r6_no_money_is_asked_for_what_the_warranty_covers(desk):
    case(desk, COVERED)
    with pytest.raises(CoveredWork) as refused:
        desk.quotes.draft(MEI, 1, "part DP-60; labour 1; visit", key="q1")
    assert "covered until 22 August 2027" in refused.value.fields["reason"]
    assert quotes(desk) == []


def test_rule_r6_a_part_with_a_longer_warranty_is_free_while_labour_is_paid(desk):
    case(desk, "KF4202211080264")
    quoted(desk, words="part CP-420; labour 2")
    said = texts(desk, SAM.lane)[0]
    assert "• compressor CP-420: free, the warranty covers it" in said
    assert "Total: £96.00" in said


def test_rule_r6_a_defect_reported_in_time_stays_free_however_long_it_takes(desk, clock):
    case(desk, COVERED)
    clock.forward(days=700)
    with pytest.raises(CoveredWork):
        desk.quotes.draft(MEI, 1, "labour 1", key="q1")


def test_damage_that_no_warranty_covers_is_quoted_by_a_supervisor_with_the_reason(desk):
    case(desk, COVERED)
    words = "part DP-60; misuse the inlet was cut with a knife"
    with pytest.raises(NotAllowed):
        desk.quotes.draft(MEI, 1, words, key="q1")
    quoted(desk, words=words, by=JAN)
    said = texts(desk, SAM.lane)[0]
    assert "The warranty does not pay for this: the inlet was cut with a knife" in said


def test_a_draft_is_made_again_when_the_warranty_became_known_meanwhile(desk):
    case(desk, "")
    draft = desk.quotes.draft(MEI, 1, "part DP-60; installation", key="q1")
    assert "is not known" in draft.text
    with desk.database.transaction() as session:
        found = get_ticket(session, "R-1001", to_change=True)
        found.serial_number = COVERED
        session.add(found)
    with pytest.raises(CoverChanged):
        desk.quotes.send(MEI, 1, key="s1")


def test_rule_r6_paid_work_does_not_begin_before_its_quote_is_accepted(desk):
    case(desk)
    walk(desk, Stage.AGREED)
    with pytest.raises(QuoteNotAccepted):
        desk.cases.resolve(MEI, 1, key="s1")
    quoted(desk)
    with pytest.raises(QuoteNotAccepted):
        desk.cases.resolve(MEI, 1, key="s2")
    taps(desk, "accept")
    desk.cases.resolve(MEI, 1, key="s3")
    assert ticket(desk).stage is Stage.EVALUATION


def test_what_the_customer_would_not_pay_for_is_resolved_without_the_work(desk):
    case(desk)
    walk(desk, Stage.AGREED)
    quoted(desk)
    taps(desk, "decline")
    desk.cases.resolve(MEI, 1, key="s1", summary="taken back unrepaired")
    assert ticket(desk).stage is Stage.EVALUATION


@pytest.mark.parametrize(
    ("serial", "needs"), [(ENDED, True), (COVERED, False), ("", False)], ids=str
)
def test_a_quote_is_needed_where_the_warranty_is_known_not_to_pay(desk, serial, needs):
    case(desk, serial)
    with desk.database.reading() as session:
        assert needs_quote(session, get_ticket(session, "R-1001"), desk.policy) is needs


def test_a_company_may_begin_before_acceptance(desk):
    case(desk)
    quotes_of = desk.policy.quotes.model_copy(update={"accept_before_work": False})
    lenient = desk.policy.model_copy(update={"quotes": quotes_of})
    with desk.database.reading() as session:
        assert not needs_quote(session, get_ticket(session, "R-1001"), lenient)


def test_what_is_done_is_not_quoted(desk):
    case(desk)
    walk(desk, Stage.EVALUATION)
    with pytest.raises(NotQuotable):
        desk.quotes.draft(MEI, 1, "visit", key="q1")


def test_a_quote_that_is_answered_after_the_case_was_cancelled_no_longer_counts(desk):
    case(desk)
    quoted(desk)
    desk.tickets.cancel(SAM, "R-1001", turn="c1")
    assert "no longer counts" in taps(desk, "accept")
    assert ticket(desk).stage is Stage.CANCELLED


@pytest.mark.parametrize(
    "words", ["part NO-1", "nonsense", "discount 10%", "labour many", "visit; discount 999", ""]
)
def test_what_cannot_be_quoted_is_refused_in_words(desk, words):
    case(desk)
    with pytest.raises(DeskError) as refused:
        desk.quotes.draft(MEI, 1, words, key="q1")
    assert say(refused.value.key, Language.EN, **refused.value.fields)
    assert quotes(desk) == []


def test_who_only_reads_along_quotes_nothing(desk):
    case(desk)
    with pytest.raises(NotAllowed):
        desk.quotes.draft(READER, 1, "visit", key="q1")


def test_how_the_quotes_of_a_case_stand_is_listed(desk):
    case(desk)
    assert "has no quote yet" in desk.quotes.newest(MEI, 1).text
    quoted(desk)
    taps(desk, "decline")
    assert "Quote 1 · declined · £136.00 · by Mei" in desk.quotes.newest(MEI, 1).text
    assert [row for row in rows(desk, SAM.lane) if "Quote" in row.text]
