"""What a supervisor says of a technician, and who hears that somebody else goes."""

import pytest

from actions.domain.cases.visits import NotYourVisit
from actions.domain.errors import InvalidAnswer
from actions.domain.messages import Act
from actions.services.cards.group import Place
from actions.services.visits.illness import WELL
from tests.services.team import JAN, MEI, rows, texts, topic
from tests.services.visiting import books, sends, taps
from tests.services.visits.days import OWN


def test_a_day_off_leaves_skills_and_districts_as_they_are(crew):
    sends(crew, skills=["fridge"], districts=["Leeds"])
    now = sends(crew, days_off=["tomorrow", "2026-03-02"])
    assert (now.skills, now.districts) == (["fridge"], ["Leeds"])
    assert now.days_off == ["2026-03-02", "2026-03-03"]


def test_what_was_named_is_taken_back(crew):
    sends(crew, skills=["fridge"], days_off=["周三"])
    now = sends(crew, MEI, skills=[], days_off=[])
    assert (now.skills, now.days_off) == ([], [])


def test_a_day_that_is_none_is_refused(crew):
    with pytest.raises(InvalidAnswer):
        sends(crew, days_off=["some day"])


def test_a_visit_moved_to_a_colleague_s_time_leaves_no_live_card_behind(offered):
    agreed = books(offered)
    sends(offered, JAN)
    sends(offered, days_off=["2026-03-04"])
    days = offered.technician_days
    days.post_day(days.day(MEI, "tomorrow"), OWN, key="d")
    card = rows(offered, str(MEI))[0]
    offered.outbox.delivered(card.id, [77])
    choice = taps(offered, taps(offered, agreed, "Another time", "m"), "Wed 4 Mar", "m/day")
    assert taps(offered, choice, "8:00–10:00", "m/at").text.startswith("Moved: Jan comes to you")
    given = "R-1001 · Tue 3 Mar, 8:00–10:00: moved by the customer to Wed 4 Mar, 8:00–10:00, and"
    (edit,) = rows(offered, str(MEI), act=Act.EDIT)
    assert (edit.target_id, edit.text, edit.buttons) == (card.id, f"🛠 {given} Jan goes.", [])
    assert texts(offered, str(MEI))[1:] == [f"{given} Jan goes."]
    assert texts(offered, topic())[-1].endswith("Leeds. @mei goes no longer.")
    with pytest.raises(NotYourVisit):
        days.step(MEI, 1, "on_way", key="s")


def test_who_lent_a_hand_for_a_day_hears_that_the_colleague_is_well(booked):
    sends(booked, JAN)
    (undo,) = booked.illness.call_in_sick(MEI, MEI, "", key="ill").buttons
    own = Place(JAN, None, 6)
    booked.technician_days.post_day(booked.technician_days.day(JAN), own, key="j")
    booked.illness.take_back(MEI, undo.payload.removeprefix(WELL), key="well")
    assert texts(booked, str(JAN))[-1] == "R-1001 · Tue 3 Mar, 8:00–10:00: Mei goes instead."
