import pytest

from actions.domain.cases.visits import (
    NotTechnician,
    NotYourVisit,
    RecordUnfinished,
    Result,
    VisitMoved,
    VisitState,
)
from actions.domain.errors import InvalidAnswer, NotFound
from actions.domain.messages import Medium
from actions.domain.sla.clocks import Waiting
from actions.domain.tickets import Stage
from tests.services.clocks import ARRIVAL, COMPLETION, intervals, latest
from tests.services.people import SAM
from tests.services.team import ANN, JAN, MEI, READER, events, rows, shown, texts, topic
from tests.services.visiting import books, last_reply, records, taps, titles, visits
from tests.services.visits.days import OWN, steps, ticket, writes


def test_a_technician_sees_the_visits_of_the_day_as_cards(booked):
    day = booked.technician_days.day(MEI)
    assert day.text == "Mei, Tue 3 Mar: 1 visit"
    booked.technician_days.post_day(day, OWN, key="d")
    card = rows(booked, str(MEI))[0]
    assert card.text.splitlines()[:3] == [
        "🛠 R-1001 · Tue 3 Mar, 8:00–10:00 · booked",
        "Sam",
        "14 Mill Lane, Leeds",
    ]
    assert titles(card) == ["On the way", "Arrived"]
    assert booked.technician_days.day(MEI, "tomorrow").text == "Mei, Wed 4 Mar: no visits."
    assert booked.technician_days.day(MEI, "2026-03-03").visit_ids == [1]
    with pytest.raises(InvalidAnswer):
        booked.technician_days.day(MEI, "some day")


def test_who_is_no_technician_has_no_day(booked):
    for somebody in (JAN, SAM.chat_id):
        with pytest.raises(NotTechnician):
            booked.technician_days.day(somebody)
    assert booked.technician_days.is_technician(MEI)
    assert not booked.technician_days.is_technician(JAN)


def test_rule_r2_on_the_way_and_arrived_are_told_and_stop_the_clock(booked, clock):
    assert steps(booked, "on_way") == "R-1001: on the way"
    assert last_reply(booked).text == (
        "Mei is on the way to you and comes as agreed, 8:00–10:00 (R-1001)."
    )
    clock.forward(minutes=20)
    steps(booked, "arrived")
    assert last_reply(booked).text == "Mei has arrived (R-1001)."
    assert latest(booked, ARRIVAL).met_at == clock.at
    assert ticket(booked).stage is Stage.DIAGNOSIS
    assert texts(booked, topic())[-1].endswith("🚪 Mei has arrived.")


def test_rule_r2_the_diagnosis_is_noted_and_the_time_for_the_repair_runs(booked):
    steps(booked, "arrived")
    writes(booked, "the pump is blocked")
    steps(booked, "diagnosed")
    assert ticket(booked).stage is Stage.AGREED
    assert latest(booked, COMPLETION).due_at
    assert records(booked)[0].found == "the pump is blocked"
    assert "has found the cause: the pump is blocked" in texts(booked, topic())[-1]


def test_rule_r14_the_record_holds_time_content_person_parts_and_result(booked, clock):
    steps(booked, "arrived")
    writes(booked, "pump blocked", 1)
    steps(booked, "diagnosed", "worked")
    writes(booked, "cleaned the pump\nparts: seal DW-7", 2)
    steps(booked, "repaired")
    clock.forward(minutes=40)
    assert steps(booked, "checked") == "R-1001: done\nResult: repaired"
    record = records(booked)[0]
    assert (record.person, record.found, record.content) == (
        "Mei",
        "pump blocked",
        "cleaned the pump",
    )
    assert (record.parts, record.result) == ("seal DW-7", Result.REPAIRED)
    assert record.finished_at == clock.at
    assert last_reply(booked).text.startswith("Mei has finished R-1001: cleaned the pump. Your")


def test_rule_r18_a_repair_ends_only_with_the_technician_s_own_check(booked):
    steps(booked, "arrived", "worked")
    writes(booked, "cleaned the pump")
    steps(booked, "repaired")
    assert visits(booked)[0].state is VisitState.WORKED
    assert ticket(booked).stage is Stage.DIAGNOSIS
    steps(booked, "checked")
    assert records(booked)[0].checked_at
    assert ("visit_checked", "Mei") in events(booked)
    assert ticket(booked).stage is Stage.SERVICE
    assert latest(booked, COMPLETION).met_at
    booked.cases.resolve(JAN, 1, key="second eye")
    assert ticket(booked).stage is Stage.EVALUATION


@pytest.mark.parametrize("verb", [Result.REPAIRED, Result.NEEDS_PART])
def test_without_words_no_work_is_done(booked, verb):
    steps(booked, "arrived", "worked")
    with pytest.raises(RecordUnfinished):
        steps(booked, verb)


def test_where_the_company_wants_a_photo_the_work_needs_one(booked, policy):
    object.__setattr__(
        booked.technician_days,
        "policy",
        policy.model_copy(
            update={"visits": policy.visits.model_copy(update={"photo_proof": True})}
        ),
    )
    steps(booked, "arrived", "worked")
    writes(booked, "cleaned the pump")
    with pytest.raises(RecordUnfinished):
        steps(booked, "repaired")
    writes(booked, "", 2, media=[Medium(kind="photo", file_id="P1")])
    steps(booked, "repaired", "checked")


def test_a_part_that_is_missing_lets_the_case_wait_and_tells_the_customer(booked):
    steps(booked, "arrived", "worked")
    writes(booked, "needs a new pump.")
    steps(booked, "needs_part")
    assert intervals(booked)[-1].why is Waiting.PART
    assert ticket(booked).stage is Stage.AGREED
    assert last_reply(booked).text == (
        "Mei needs a part to finish (R-1001): needs a new pump. "
        "We order it and write to you as soon as it is here."
    )
    booked.visits.offer(JAN, 1, key="v")
    books(booked, day="Thu 5 Mar", turn="again")
    assert len(visits(booked)) == 2


def test_the_days_of_an_old_offer_bring_nobody_once_the_work_is_done(booked):
    booked.visits.offer(JAN, 1, key="offer")
    old = last_reply(booked)
    steps(booked, "arrived", "worked")
    writes(booked, "Hose replaced.")
    steps(booked, "repaired", "checked")

    said = taps(booked, old, "Wed 4 Mar", "late")
    assert said.text.startswith("R-1001 needs no visit any more.")
    booked.visits.offer(JAN, 1, key="offer/again")
    assert "what time?" in taps(booked, last_reply(booked), "Wed 4 Mar", "again").text


def test_what_could_not_be_repaired_goes_back_to_diagnosis(booked):
    steps(booked, "arrived", "diagnosed", "worked")
    writes(booked, "no access to the drain")
    steps(booked, "not_repaired")
    assert ticket(booked).stage is Stage.DIAGNOSIS
    assert not visits(booked)[0].state.is_open


def test_what_has_to_go_to_the_workshop_is_cared_for_there(booked):
    steps(booked, "arrived", "worked")
    writes(booked, "motor burnt")
    steps(booked, "workshop")
    assert ticket(booked).care == "workshop"


def test_nobody_at_home_asks_for_another_day_and_waits_for_the_customer(booked):
    steps(booked, "on_way", "missed")
    reply = last_reply(booked)
    assert reply.text.startswith("Mei was at your door at 07:55, but nobody answered (R-1001).")
    assert "Wed 4 Mar" in titles(reply)
    assert intervals(booked)[-1].why is Waiting.CUSTOMER
    books(booked, day="Wed 4 Mar", turn="again")
    assert intervals(booked)[-1].why is Waiting.DATE


def test_steps_out_of_order_are_refused(booked):
    for verb in ("diagnosed", "worked", "repaired", "checked", "missed", "nonsense"):
        with pytest.raises(VisitMoved):
            steps(booked, verb)
    steps(booked, "arrived")
    with pytest.raises(VisitMoved):
        booked.technician_days.step(MEI, 1, "on_way", key="back")


def test_only_its_technician_or_a_supervisor_takes_the_steps_of_a_visit(booked):
    with pytest.raises(NotYourVisit):
        steps(booked, "arrived", by=JAN)
    with pytest.raises(NotYourVisit):
        writes(booked, "hello", by=READER)
    with pytest.raises(NotFound):
        steps(booked, "arrived", by=SAM.chat_id)
    steps(booked, "arrived", by=ANN)
    assert records(booked)[0].person == "Mei"


def test_a_press_run_again_takes_the_step_once(booked):
    for _ in range(2):
        steps(booked, "on_way")
    assert len([t for t in texts(booked, SAM.lane) if "on the way" in t]) == 1


def test_a_step_that_fits_no_longer_says_where_the_visit_is_and_mends_the_card(booked):
    for key in "abcdef":
        booked.technician_days.post_day(booked.technician_days.day(MEI), OWN, key=key)
    old = shown(booked, str(MEI))[0]
    booked.technician_days.step(MEI, 1, "arrived", key="s1")
    assert titles(shown(booked, str(MEI))[0]) == ["On the way", "Arrived"]
    with pytest.raises(VisitMoved) as no:
        booked.technician_days.step(MEI, 1, "on_way", key="s2")
    assert no.value.fields == {"code": "R-1001", "state": "arrived"}
    booked.technician_days.freshen(1, old, key="s2")
    assert titles(shown(booked, str(MEI))[0])[0] == "Cause found"


def test_what_a_customer_does_with_a_visit_rings_where_its_card_stands(booked):
    days = booked.technician_days
    days.post_day(days.day(MEI), OWN, key="d")
    steps(booked, "on_way", "missed")
    for _ in range(2):
        taps(booked, last_reply(booked), "I'm at home", "h")
    (rung,) = [text for text in texts(booked, str(MEI)) if "at home after all" in text]
    assert rung.startswith("R-1001 🔔 @mei: somebody is at home after all, 14 Mill Lane, Leeds.")


@pytest.mark.parametrize("card", [True, False])
def test_a_cancelled_case_rings_at_its_technician_s_where_the_card_stands(booked, card):
    days = booked.technician_days
    if card:
        days.post_day(days.day(MEI), OWN, key="d")
    booked.tickets.cancel(SAM, "R-1001", turn="c")
    rung = [text for text in texts(booked, str(MEI)) if "The case is cancelled" in text]
    assert len(rung) == int(card)
