"""A technician at a door: a mistaken tap taken back, nobody at home, a second visit needed."""

import pytest

from actions.domain.cases.visits import VisitMoved, VisitState
from actions.domain.sla.clocks import Waiting
from actions.domain.tickets import Stage
from actions.texts.visits import undo_of
from tests.services.clocks import (
    ARRIVAL,
    COMPLETION,
    clocks,
    intervals,
    latest,
    stored_and_worked_out,
)
from tests.services.people import SAM
from tests.services.team import ANN, JAN, MEI, rows, texts, topic
from tests.services.visiting import last_reply, records, sends, taps, titles, visits
from tests.services.visits.days import OWN, ticket, writes


def state(desk):
    return visits(desk)[0].state


def step(desk, verb, number=0):
    """Take a step, or the one that the card offers as undo."""
    if verb == "undo":
        visit = visits(desk)[0]
        record = next(iter(records(desk)), None)
        verb = undo_of(visit, record)
    return desk.technician_days.step(MEI, 1, verb, key=f"step/{verb}/{number}")


def card(desk, key="d"):
    desk.technician_days.post_day(desk.technician_days.day(MEI), OWN, key=key)
    return [row for row in rows(desk, str(MEI)) if row.text.startswith("🛠")][-1]


@pytest.mark.parametrize(
    ("verbs", "before", "told"),
    [
        (["on_way"], VisitState.BOOKED, "Mei has not set off yet and comes as agreed, Tue 3 Mar"),
        (
            ["arrived"],
            VisitState.BOOKED,
            "Mei is not with you yet and comes as agreed, 8:00–10:00",
        ),
        (["on_way", "arrived"], VisitState.ON_WAY, "Mei is not with you yet"),
        (["arrived", "diagnosed"], VisitState.ARRIVED, ""),
        (["arrived", "worked"], VisitState.ARRIVED, ""),
        (["arrived", "diagnosed", "worked"], VisitState.DIAGNOSED, ""),
        (["on_way", "missed"], VisitState.ON_WAY, "Mei is there for you now, so no other day"),
        (["arrived", "missed"], VisitState.ARRIVED, "Mei is there for you now"),
    ],
)
def test_a_mistaken_tap_is_taken_back_by_one_tap_and_the_customer_reads_so(
    booked, verbs, before, told
):
    for verb in verbs:
        step(booked, verb)
    heard = last_reply(booked).text
    step(booked, "undo")
    assert state(booked) is before
    assert (told in last_reply(booked).text) if told else (last_reply(booked).text == heard)
    for verb in verbs[verbs.index(before) + 1 if before in verbs else 0 :]:
        step(booked, verb, 2)
    assert all(stored == worked for stored, worked in stored_and_worked_out(booked))


def test_a_double_tap_on_undo_goes_back_one_step_only(booked):
    step(booked, "on_way")
    step(booked, "arrived")
    days = booked.technician_days
    days.step(MEI, 1, "undo-arrived", key="tap/1")
    with pytest.raises(VisitMoved):
        days.step(MEI, 1, "undo-arrived", key="tap/2")
    assert state(booked) is VisitState.ON_WAY


def test_an_arrival_taken_back_is_still_owed_and_the_repair_has_not_begun(booked):
    step(booked, "arrived")
    assert (latest(booked, ARRIVAL).met_at, latest(booked, COMPLETION).ended_at) != (None, None)
    step(booked, "undo")
    assert latest(booked, ARRIVAL).met_at is None
    assert [one.kind for one in clocks(booked) if one.kind is COMPLETION] == []


def test_a_cause_called_found_too_early_brings_the_case_back_to_the_diagnosis(booked):
    step(booked, "arrived")
    step(booked, "diagnosed")
    assert ticket(booked).stage is Stage.AGREED
    step(booked, "undo")
    assert ticket(booked).stage is Stage.DIAGNOSIS


def test_a_result_tapped_by_mistake_is_taken_back_before_the_own_check(booked):
    step(booked, "arrived")
    step(booked, "worked")
    writes(booked, "cleaned the pump")
    step(booked, "repaired")
    assert titles(card(booked)) == ["Checked it myself", "Not repaired", "↩️ Undo"]
    step(booked, "undo")
    assert (state(booked), records(booked)[0].result) == (VisitState.WORKED, None)
    assert "Repaired" in titles(card(booked, "d2"))


def test_nobody_at_home_taken_back_lets_the_clocks_run_on(booked):
    step(booked, "on_way")
    step(booked, "missed")
    assert intervals(booked)[-1].why is Waiting.CUSTOMER
    assert titles(card(booked)) == ["↩️ Undo"]
    step(booked, "undo")
    assert intervals(booked)[-1].why is None


def test_nobody_at_home_stays_so_once_the_customer_has_chosen_another_day(booked):
    step(booked, "on_way")
    step(booked, "missed")
    times = taps(booked, last_reply(booked), "Wed 4 Mar", "n/day")
    taps(booked, times, "8:00–10:00", "n/at")
    with pytest.raises(VisitMoved):
        step(booked, "undo")
    assert [one.state for one in visits(booked)] == [VisitState.MISSED, VisitState.BOOKED]


def test_what_is_done_or_only_booked_cannot_be_taken_back(booked):
    with pytest.raises(VisitMoved):
        step(booked, "undo")
    for verb in ("arrived", "worked"):
        step(booked, verb)
    writes(booked, "cleaned the pump")
    step(booked, "repaired")
    step(booked, "checked")
    with pytest.raises(VisitMoved):
        step(booked, "undo", 2)


def test_where_nobody_was_at_home_and_nothing_is_free_a_person_is_promised(booked):
    booked.technicians.dismiss(ANN, MEI)
    step(booked, "on_way")
    step(booked, "missed")
    said = last_reply(booked)
    assert "nobody answered" in said.text
    assert "A colleague writes to you here with a time (R-1001)" in said.text
    assert titles(said) == ["I'm at home"]
    assert any("No technician is free" in text for text in texts(booked, topic()))


def test_a_second_visit_is_chosen_by_the_customer_at_once(booked):
    for verb in ("arrived", "worked"):
        step(booked, verb)
    writes(booked, "pump out, needs drying")
    step(booked, "come_again")
    said = last_reply(booked)
    assert said.text == (
        "Mei has to come once more to finish (R-1001): pump out, needs drying. "
        "Which day suits you?"
    )
    times = taps(booked, said, "Wed 4 Mar", "n/day")
    assert "Mei comes to you on Wed 4 Mar" in taps(booked, times, "8:00–10:00", "n/at").text
    assert any("Mei has to come again: pump out" in text for text in texts(booked, topic()))


def test_on_the_second_visit_the_card_says_what_was_done_at_the_first(booked, clock):
    for verb in ("arrived", "worked"):
        step(booked, verb)
    writes(booked, "pump out, needs drying")
    step(booked, "come_again")
    times = taps(booked, last_reply(booked), "Wed 4 Mar", "n/day")
    taps(booked, times, "8:00–10:00", "n/at")
    clock.at = clock.at.replace(day=4, hour=7)
    assert "Before: 3 March 2026, Mei: pump out, needs drying" in card(booked).text


def test_a_repair_called_done_and_then_not_repaired_takes_a_new_day(booked):
    for verb in ("arrived", "worked"):
        step(booked, verb)
    writes(booked, "cleaned the pump")
    step(booked, "repaired")
    step(booked, "not_repaired")
    (reply,) = booked.visits.press(SAM, "again", "again:1::")
    assert "Which day suits you" in reply.text


def test_who_is_at_home_after_all_says_so_by_one_tap_and_the_technician_hears_it(booked):
    step(booked, "on_way")
    step(booked, "missed")
    missed = last_reply(booked)
    assert titles(missed)[0] == "I'm at home"
    said = taps(booked, missed, "I'm at home", "h")
    assert said.text.startswith("Thank you, Mei hears it this moment (R-1001).")
    taps(booked, missed, "I'm at home", "h")
    (rung,) = [text for text in texts(booked, topic()) if "at home after all" in text]
    assert "@mei: somebody is at home after all, 14 Mill Lane, Leeds." in rung
    step(booked, "undo")
    assert taps(booked, missed, "I'm at home", "h2").text == "That visit is over."


@pytest.mark.parametrize(
    "words", ["I am here!!", "we're at home, ring again", "我在家啊", "有人在的"]
)
def test_who_writes_that_they_are_at_home_is_heard_as_by_the_tap(booked, words):
    step(booked, "on_way")
    assert booked.visits.hear(SAM, "h0", words) is None
    step(booked, "missed")
    (said,) = booked.visits.hear(SAM, "h", words)
    assert said.text.startswith("Thank you, Mei hears it this moment (R-1001).")
    assert len([text for text in texts(booked, topic()) if "at home after all" in text]) == 1


@pytest.mark.parametrize(
    "words", ["I was not at home, sorry", "when will he be here?", "我不在家"]
)
def test_who_writes_that_nobody_is_there_calls_nobody_back(booked, words):
    step(booked, "on_way")
    step(booked, "missed")
    assert booked.visits.hear(SAM, "h", words) is None


def test_hours_later_nobody_is_called_back_to_a_door(booked, clock):
    step(booked, "on_way")
    step(booked, "missed")
    clock.forward(hours=4)
    assert taps(booked, last_reply(booked), "I'm at home", "h").text == "That visit is over."


def test_who_came_the_first_time_comes_again_where_that_is_possible(booked):
    sends(booked, JAN)
    for verb in ("arrived", "worked"):
        step(booked, verb)
    writes(booked, "pump out, needs drying")
    step(booked, "come_again")
    times = taps(booked, last_reply(booked), "Wed 4 Mar", "n/day")
    assert taps(booked, times, "8:00–10:00", "n/at").text.startswith("Mei comes to you")
