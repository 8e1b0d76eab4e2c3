"""What was kept of a customer away from their cases: in the ledger, in chats of single staff."""

import pytest

from actions.domain.cases.corrections import Corrector
from actions.domain.chats.handoff import Brief, Reason
from actions.domain.language import Language
from actions.domain.messages import Reply
from actions.services.cards.group import Place
from tests.services.people import SAM
from tests.services.privacy.living import PHONE, WORD, delivers, erase, everything
from tests.services.team import MEI, texts
from tests.services.visiting import last_reply, reports, sends, taps, titles, visits
from tests.services.visits.days import OWN


def left(desk):
    delivers(desk)
    return [name for name, row in everything(desk) if WORD in row or PHONE in row]


def test_words_that_a_customer_put_right_go_with_them_and_are_no_training_rows(lived):
    lived.corrections.note(
        SAM,
        WORD,
        language=Language.EN,
        guessed="nlu_fallback",
        meant="report_fault",
        corrector=Corrector.CUSTOMER,
        key="telegram:5/correction",
    )
    erase(lived)
    assert left(lived) == []
    assert lived.corrections.export(Language.EN).examples == 0


def test_words_that_staff_read_anew_or_that_wait_for_a_reviewer_go_with_their_customer(lived):
    brief = Brief(wish=WORD, words=WORD, intent="nlu_fallback")
    lived.handoffs.begin(SAM, Reason.MISUNDERSTOOD, turn="h2", brief=brief)
    lived.handoffs.take(MEI, 2, key="take2")
    lived.cases.retag(MEI, 2, "report_fault", key="tag")
    assert lived.corrections.export(Language.EN).examples == 1
    lived.cancelling.cancel(MEI, 2, "his wish", key="c")
    erase(lived)
    assert left(lived) == []


def test_a_card_in_a_technician_s_own_chat_keeps_nothing_of_who_was_erased(lived, clock):
    sends(lived, MEI)
    reports(lived, story=WORD, place=f"2 {WORD} Lane, Leeds", turn="r9", phone=PHONE)
    lived.visits.sweep()
    times = taps(lived, last_reply(lived), titles(last_reply(lived))[0], "day")
    taps(lived, times, titles(times)[0], "time")
    clock.at = visits(lived)[0].starts_at
    days = lived.technician_days
    days.post_day(days.day(MEI), OWN, key="own")
    lived.tickets.cancel(SAM, "R-1002", turn="c")
    assert any(WORD in text for text in texts(lived, str(MEI)))
    erase(lived)
    assert left(lived) == []


@pytest.mark.parametrize("named", ["R-1001", "#1", PHONE])
def test_what_staff_looked_up_in_their_own_chat_keeps_nothing_of_who_was_erased(lived, named):
    lived.group.answer("asked", Place(MEI), f"Sam {WORD} {named}")
    delivers(lived)
    erase(lived)
    assert left(lived) == []


def test_the_number_of_a_parcel_goes_with_who_sent_it(lived):
    reports(lived, turn="r9", care="workshop")
    lived.custody.press(SAM, "k1", "R-1002:send")
    lived.custody.press(SAM, "k2", "R-1002:sent")
    lived.outbox.post(SAM, "k2", [Reply(text="Which number?")])
    assert lived.custody.hear(SAM, "k3", WORD)
    lived.tickets.cancel(SAM, "R-1002", turn="c")
    erase(lived)
    assert left(lived) == []
