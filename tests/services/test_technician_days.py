import pytest

from actions.domain.checks import Eye, SameEyes
from actions.domain.errors import InvalidAnswer, NotFound, Unfinished
from actions.domain.messages import Act, Medium
from actions.domain.sla import Waiting
from actions.domain.tickets import FaultClass, Stage
from actions.domain.topics import Said
from actions.domain.visits import (
    NotTechnician,
    NotYourVisit,
    RecordUnfinished,
    Result,
    VisitMoved,
    VisitState,
)
from actions.services.group import Place
from actions.store.checks import list_checks
from tests.conftest import STAFF
from tests.services.clocks import ARRIVAL, COMPLETION, intervals, latest
from tests.services.people import SAM
from tests.services.supplies import allocations, level
from tests.services.team import ANN, JAN, MEI, READER, events, rows, texts, topic
from tests.services.visiting import books, last_reply, records, reports, sends, titles, visits

OWN = Place(MEI, None, 5)
"""The technician's own chat with the bot."""


@pytest.fixture
def booked(crew, clock):
    """Mei comes to Sam on Tuesday from eight to ten; it is five to eight."""
    sends(crew)
    reports(crew)
    crew.visits.sweep()
    books(crew)
    clock.at = clock.at.replace(day=3, hour=7, minute=55)
    return crew


def steps(desk, *verbs, by=MEI):
    for verb in verbs:
        said = desk.technician_days.step(by, 1, verb, key=f"step/{verb}")
    return said.text


def writes(desk, text, number=1, *, media=(), place=OWN, by=MEI, key=""):
    said = Said(chat_id=MEI, message_id=number, text=text, media=list(media))
    desk.technician_days.write_down(by, "R-1001", said, place=place, key=key or f"w{number}")


def ticket(desk):
    return desk.tickets.one(SAM, "R-1001")


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
    assert steps(booked, "checked") == "R-1001: done"
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


def test_photos_are_kept_with_the_case_and_shown_to_colleagues(booked):
    steps(booked, "arrived")
    for _ in range(2):
        writes(booked, "", media=[Medium(kind="photo", file_id="P1")])
    assert [r.media[0]["file_id"] for r in rows(booked, topic()) if r.media] == ["P1"]
    here = Place(STAFF.chat_id, 1, 7)
    writes(booked, "leak", 2, media=[Medium(kind="photo", file_id="P2")], place=here)
    assert [r.media[0]["file_id"] for r in rows(booked, topic()) if r.media] == ["P1"]
    booked.technician_days.post_day(booked.technician_days.day(MEI), OWN, key="d")
    assert "Photos: 2" in rows(booked, str(MEI))[-1].text
    with pytest.raises(InvalidAnswer):
        writes(booked, "", 3, media=[Medium(kind="voice", file_id="V1")])


def test_an_edited_answer_takes_the_place_of_the_old_one(booked):
    steps(booked, "arrived", "worked")
    writes(booked, "changed the hose\nparts: hose", 1, key="w")
    writes(booked, "cleaned the filter", 2)
    writes(booked, "changed the seal\n配件：密封圈", 1, key="edit")
    record = records(booked)[0]
    assert record.content == "changed the seal\ncleaned the filter"
    assert record.parts == "密封圈"


def test_nothing_is_written_down_before_the_technician_is_there(booked):
    with pytest.raises(VisitMoved):
        writes(booked, "already done")


def test_the_cards_of_a_visit_follow_it_wherever_they_stand(booked):
    days = booked.technician_days
    days.post_day(days.day(MEI), OWN, key="d")
    card = rows(booked, str(MEI))[0]
    booked.outbox.delivered(card.id, [77])
    steps(booked, "arrived")
    writes(booked, "pump blocked")
    edits = rows(booked, str(MEI), Act.EDIT)
    assert len(edits) == 1
    assert edits[0].target_id == card.id
    assert "Found: pump blocked" in edits[0].text
    assert titles(edits[0]) == ["Cause found", "Work done", "Nobody at home"]


def test_rule_r17_parts_of_the_stock_leave_it_with_the_visit_and_other_words_stay_words(booked):
    booked.seeding.seed_parts()
    before = level(booked, "DS-61").on_hand
    steps(booked, "on_way", "arrived", "diagnosed", "worked")
    writes(booked, "new seal\nparts: DS-61 x2, hose from the van")
    steps(booked, "repaired")
    assert level(booked, "DS-61").on_hand == before
    steps(booked, "checked")
    assert records(booked)[0].parts == "2 × DS-61 door seal, hose from the van"
    assert level(booked, "DS-61").on_hand == before - 2
    assert [(a.quantity, a.state) for a in allocations(booked)] == [(2, "issued")]


def test_parts_that_the_books_do_not_hold_end_the_visit_all_the_same_and_staff_are_told(booked):
    booked.seeding.seed_parts()
    steps(booked, "on_way", "arrived", "diagnosed", "worked")
    writes(booked, "new seals\nparts: DS-61 x99")
    steps(booked, "repaired", "checked")
    assert visits(booked)[0].state is VisitState.DONE
    assert allocations(booked) == []
    assert any("99 × DS-61" in text and "count" in text for text in texts(booked, topic()))


def test_rule_r18_the_technicians_own_check_is_the_first_eye_and_a_second_person_is_asked(booked):
    booked.cases.set_fault_class(JAN, 1, FaultClass.A, key="c1")
    steps(booked, "arrived", "worked")
    writes(booked, "new pump", 1)
    steps(booked, "repaired", "checked")
    asked = rows(booked, topic())[-1]
    assert asked.text == ("ℹ️ ✓ whoever did the work: Mei\nNow a second person looks at it.")
    assert titles(asked) == ["I looked too: it's right"]
    with pytest.raises(SameEyes):
        booked.checks.check(MEI, "R-1001", key="k1")
    with pytest.raises(Unfinished):
        booked.cases.resolve(JAN, 1, key="k2")
    assert booked.checks.check(JAN, "R-1001", key="k3").text.endswith("/resolve can follow.")
    booked.cases.resolve(JAN, 1, key="k4")
    assert ticket(booked).stage is Stage.EVALUATION


def test_the_own_check_of_ordinary_work_is_noted_without_a_word(booked):
    steps(booked, "arrived", "worked")
    writes(booked, "new pump", 1)
    steps(booked, "repaired", "checked")
    assert not any("whoever did the work" in row.text for row in rows(booked, topic())[1:])
    booked.checks.check(JAN, "R-1001", key="k1")
    with booked.database.reading() as session:
        assert [one.eye for one in list_checks(session, 1, 1)] == [Eye.SELF, Eye.SECOND]
