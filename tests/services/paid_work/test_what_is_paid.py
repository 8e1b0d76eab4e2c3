import pytest

from actions.domain.cases.quotes import CoverChanged, CoveredWork, NotQuotable, QuoteNotAccepted
from actions.domain.errors import DeskError
from actions.domain.language import Language
from actions.domain.staff import NotAllowed
from actions.domain.tickets import Stage
from actions.services.quotes.quoting import needs_quote
from actions.store.tickets import get_ticket
from actions.texts import say
from tests.services.clocks import walk
from tests.services.paid_work.standing import ticket
from tests.services.people import SAM
from tests.services.supplies import COVERED, ENDED, case, quoted, quotes, taps
from tests.services.team import JAN, MEI, READER, rows, texts


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
