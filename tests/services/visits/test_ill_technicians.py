"""A technician who falls ill: who goes instead, who is asked for another day, who may say so."""

import pytest

from actions.domain.cases.visits import NotTechnician, NotYourVisit, VisitState
from actions.domain.errors import InvalidAnswer
from actions.domain.messages import Act
from actions.domain.staff import NotAllowed
from tests.services.people import LI, NOBODY
from tests.services.team import ANN, JAN, MEI, READER, rows, texts, topic
from tests.services.visiting import books, last_reply, reports, sends, titles, visits
from tests.services.visits.days import OWN


def ill(desk, by=MEI, whose=MEI, words="", key="ill"):
    return desk.illness.call_in_sick(by, whose, words, key=key).text


def test_a_colleague_who_is_free_then_goes_instead_and_everybody_reads_so(booked):
    sends(booked, JAN)
    booked.technician_days.post_day(booked.technician_days.day(MEI), OWN, key="d")
    said = ill(booked)
    assert said == (
        "Mei is off on Tue 3 Mar. 1 visit:\n"
        "• R-1001, Tue 3 Mar, 8:00–10:00: Jan goes instead, the customer knows"
    )
    assert last_reply(booked).text == (
        "Mei cannot come, sorry: Jan comes instead, at the time that was agreed, "
        "Tue 3 Mar, 8:00–10:00 (R-1001)."
    )
    assert titles(last_reply(booked)) == ["Another time", "Cancel the visit"]
    assert any("@jan goes instead" in text for text in texts(booked, topic()))
    card = rows(booked, str(MEI))[0]
    assert (card.text, card.buttons) != ("", [])
    assert booked.technician_days.day(MEI).visit_ids == []
    assert booked.technician_days.day(JAN).visit_ids == [1]


def test_the_card_of_who_is_ill_has_no_buttons_any_more(booked):
    sends(booked, JAN)
    booked.technician_days.post_day(booked.technician_days.day(MEI), OWN, key="d")
    card = rows(booked, str(MEI))[0]
    booked.outbox.delivered(card.id, [77])
    ill(booked)
    (edit,) = [row for row in rows(booked, str(MEI), act=Act.EDIT) if row.target_id == card.id]
    assert edit.text == "🛠 R-1001 · Tue 3 Mar, 8:00–10:00: Jan goes instead."
    assert edit.buttons == []
    assert texts(booked, str(MEI)) == [card.text]


def test_who_did_not_say_so_reads_in_the_own_chat_who_goes_instead(booked):
    sends(booked, JAN)
    booked.technician_days.post_day(booked.technician_days.day(MEI), OWN, key="d")
    ill(booked, by=ANN)
    assert texts(booked, str(MEI))[1:] == ["R-1001 · Tue 3 Mar, 8:00–10:00: Jan goes instead."]


def test_where_nobody_is_free_then_the_customer_chooses_another_day(booked):
    said = ill(booked)
    assert "• R-1001, Tue 3 Mar, 8:00–10:00: nobody is free then, the customer was asked" in said
    assert last_reply(booked).text.startswith("I'm sorry, Mei cannot come on Tue 3 Mar")
    assert titles(last_reply(booked))[0] == "Wed 4 Mar"
    assert visits(booked)[0].state is VisitState.CANCELLED


def test_a_colleague_who_is_busy_then_is_not_sent_to_two_customers_at_once(booked):
    reports(booked, LI, "r2")
    booked.visits.sweep()
    books(booked, LI, day="3月4日周三", turn="c")
    sends(booked, JAN)
    booked.customers.meet(NOBODY, name="Nora", code="en")
    reports(booked, NOBODY, "r3")
    booked.visits.sweep()
    books(booked, NOBODY, day="Wed 4 Mar", turn="d")
    assert [one.technician_id for one in visits(booked)] == [1, 1, 2]
    said = ill(booked, words="Wednesday")
    assert "R-1002, Wed 4 Mar, 8:00–10:00: nobody is free then" in said


def test_who_is_on_the_way_already_is_given_on_too_but_not_who_is_there(booked):
    sends(booked, JAN)
    booked.technician_days.step(MEI, 1, "on_way", key="s1")
    assert "Jan goes instead" in ill(booked)
    booked.technician_days.step(JAN, 1, "arrived", key="s2")
    with pytest.raises(NotYourVisit):
        booked.technician_days.step(MEI, 1, "worked", key="s3")
    assert (
        ill(booked, ANN, JAN, key="ill2")
        == "Jan is off on Tue 3 Mar; no visit was to be given on.\n"
        "• R-1001: Jan is with the customer already, so it stays; “Must come again” on its card "
        "lets the customer choose another day"
    )


def test_only_oneself_or_a_supervisor_may_say_so(booked):
    sends(booked, JAN)
    for by in (JAN, READER):
        with pytest.raises(NotAllowed):
            ill(booked, by)
    assert "1 visit" in ill(booked, ANN)
    with pytest.raises(NotTechnician):
        ill(booked, ANN, ANN)
    with pytest.raises(InvalidAnswer):
        ill(booked, words="some day")


def test_a_day_ahead_is_named_as_people_name_days(booked):
    assert "Mei is off on Wed 4 Mar; no visit" in ill(booked, words="tomorrow")
    assert "Mei is off on Thu 5 Mar; no visit" in ill(booked, words="周四", key="k2")
    assert booked.technician_days.day(MEI, "Thursday").text.startswith("Mei, Thu 5 Mar")
    assert [one.state for one in visits(booked)] == [VisitState.BOOKED]
