"""A day of illness that was a mistake: what is given back, and what has moved on meanwhile."""

import pytest

from actions.domain.cases.visits import VisitState
from actions.domain.chats.topics import Said
from actions.domain.staff import NotAllowed
from tests.services.people import SAM, at_once
from tests.services.team import ANN, JAN, MEI, rows, texts, topic
from tests.services.visiting import (
    books,
    last_reply,
    records,
    reports,
    sends,
    taps,
    titles,
    visits,
)
from tests.services.visits.days import OWN, steps, writes

CASE = "• R-1001: "
BACK = "• R-1001: back with Mei on Tue 3 Mar, 8:00–10:00, the customer knows"


def ill(desk, by=MEI, words="", key="ill"):
    return desk.illness.call_in_sick(by, MEI, words, key=key)


def well(desk, said, by=MEI, key="well"):
    """Tap the button under the answer."""
    (button,) = said.buttons
    assert button.title == "Undo"
    rest = button.payload.partition("well:")[2]
    return desk.illness.take_back(by, rest, key=key)


def test_a_visit_that_a_colleague_has_goes_back_and_everybody_reads_so(booked):
    sends(booked, JAN)
    said = ill(booked)
    days = booked.technician_days
    days.post_day(days.day(JAN), OWN, key="d")
    assert well(booked, said) == ("Taken back: Mei works on Tue 3 Mar.\n" + BACK)
    assert last_reply(booked).text == (
        "Mei can come after all, at the time that was agreed, Tue 3 Mar, 8:00–10:00 (R-1001)."
    )
    assert titles(last_reply(booked)) == ["Another time", "Cancel the visit"]
    assert any("@mei goes instead" in text for text in texts(booked, topic()))
    assert rows(booked, str(MEI))[-1].text.endswith("Mei goes instead.")
    assert days.day(MEI).visit_ids == [1]
    assert booked.technicians.everybody()[0][0].days_off == []


def test_a_customer_who_has_not_chosen_yet_gets_the_visit_back(booked):
    said = ill(booked)
    assert visits(booked)[0].state is VisitState.CANCELLED
    assert well(booked, said).endswith(BACK)
    assert last_reply(booked).text.startswith("Mei can come after all")
    assert [one.state for one in visits(booked)] == [VisitState.CANCELLED, VisitState.BOOKED]
    assert len(booked.technician_days.day(MEI).visit_ids) == 1


def test_a_customer_who_has_chosen_another_day_keeps_it(booked):
    said = ill(booked)
    books(booked, day="Wed 4 Mar", turn="again")
    assert well(booked, said).endswith(
        CASE + "the customer has chosen Wed 4 Mar, 8:00–10:00, and it stays so"
    )
    assert len(visits(booked)) == 2


def test_a_colleague_who_is_on_the_way_goes_on(booked):
    sends(booked, JAN)
    said = ill(booked)
    booked.technician_days.step(JAN, 1, "on_way", key="s")
    assert well(booked, said).endswith(CASE + "Jan has set off or is there, and it stays so")
    assert booked.technician_days.day(JAN).visit_ids == [1]


def test_a_time_that_has_begun_is_not_given_back(booked, clock):
    said = ill(booked)
    clock.forward(hours=1)
    assert well(booked, said).endswith(
        CASE + "the time has begun, and it stays so; please look after it"
    )


def test_a_case_that_has_ended_needs_nobody(booked):
    said = ill(booked)
    booked.tickets.cancel(SAM, "R-1001", turn="c")
    assert well(booked, said).endswith(CASE + "nobody is to come there any more")


def test_a_day_that_was_off_before_stays_off(booked):
    sends(booked, MEI, days_off=["2026-03-03"])
    said = ill(booked)
    assert well(booked, said) == (
        "Mei was off on Tue 3 Mar before, and stays so.\n"
        "• R-1001: Mei has no time then any more, and it stays so; please look after it"
    )
    assert booked.technicians.everybody()[0][0].days_off == ["2026-03-03"]


def test_where_nothing_was_changed_there_is_nothing_to_take_back(booked):
    ill(booked)
    assert ill(booked, key="again").buttons == []


def test_a_visit_that_its_customer_called_off_since_is_not_brought_back(offered):
    sends(offered, JAN)
    books(offered, day="Tue 3 Mar")
    mei = offered.technician_days.day(MEI, "tomorrow").visit_ids == [1]
    said = offered.illness.call_in_sick(ANN, MEI if mei else JAN, "tomorrow", key="ill")
    taps(offered, last_reply(offered), "Cancel the visit", "off")
    assert well(offered, said, by=ANN).endswith(CASE + "nobody is to come there any more")


def test_taken_back_twice_nobody_is_told_again(booked):
    said = ill(booked)
    well(booked, said)
    told = len(texts(booked, "1001"))
    assert well(booked, said, key="again").endswith(CASE + "with Mei already")
    assert len(texts(booked, "1001")) == told


def test_only_oneself_or_a_supervisor_takes_it_back(booked):
    said = ill(booked)
    with pytest.raises(NotAllowed):
        well(booked, said, by=JAN)
    assert "Taken back" in well(booked, said, by=ANN)


def test_of_two_who_take_it_back_at_once_one_does_and_the_customer_reads_it_once(any_crew):
    sends(any_crew)
    reports(any_crew)
    any_crew.visits.sweep()
    books(any_crew)
    said = any_crew.illness.call_in_sick(MEI, MEI, "tomorrow", key="ill")
    answers = at_once(2, lambda number: well(any_crew, said, key=f"well{number}"))
    lines = sorted(answer.splitlines()[1] for answer in answers)
    assert lines == [BACK, CASE + "with Mei already"]
    told = [text for text in texts(any_crew, SAM.lane) if "can come after all" in text]
    assert len(told) == 1


def test_words_of_one_message_at_once_are_kept_once(any_crew):
    sends(any_crew)
    reports(any_crew)
    any_crew.visits.sweep()
    books(any_crew)
    steps(any_crew, "arrived")
    at_once(2, lambda number: writes(any_crew, "hose", 1, key=f"w{number}"))
    assert records(any_crew)[0].found == "hose"
    assert any_crew.technician_days.places(MEI)[0] == 1
    message = Said(chat_id=MEI, message_id=1, text="hose")
    assert any_crew.technician_days.kept_at(MEI, message) == 1
    any_crew.technician_days.take_away(MEI, [message], key="away")
    assert records(any_crew)[0].found == ""
    assert any_crew.technician_days.kept_at(MEI, message) is None
