import pytest

from actions.domain.cases.checks import Eye, SameEyes
from actions.domain.cases.visits import VisitState
from actions.domain.errors import InvalidAnswer, Unfinished
from actions.domain.messages import Act, Medium
from actions.domain.tickets import FaultClass, Stage
from actions.services.cards.group import Place
from actions.store.checks import list_checks
from tests.conftest import STAFF
from tests.services.supplies import allocations, level
from tests.services.team import JAN, MEI, rows, texts, topic
from tests.services.visiting import records, titles, visits
from tests.services.visits.days import OWN, steps, ticket, writes


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
        writes(booked, "", 3, media=[Medium(kind="sticker", file_id="S1")])


def test_a_voice_note_is_kept_and_shown_but_proves_no_work(booked):
    steps(booked, "arrived")
    writes(booked, "", media=[Medium(kind="voice", file_id="V1")])
    (shown,) = [r for r in rows(booked, topic()) if r.media]
    assert (shown.media[0]["kind"], shown.text) == ("voice", "🎤 Mei, voice note")
    booked.technician_days.post_day(booked.technician_days.day(MEI), OWN, key="d")
    assert "Photos" not in rows(booked, str(MEI))[-1].text


def test_an_edited_answer_takes_the_place_of_the_old_one(booked):
    steps(booked, "arrived", "worked")
    writes(booked, "changed the hose\nparts: hose", 1, key="w")
    writes(booked, "cleaned the filter", 2)
    writes(booked, "changed the seal\n配件：密封圈", 1, key="edit")
    record = records(booked)[0]
    assert record.content == "changed the seal\ncleaned the filter"
    assert record.parts == "密封圈"


def test_words_before_the_arrival_are_no_part_of_the_record_but_colleagues_read_them(booked):
    said = writes(booked, "already done")
    assert said.text.startswith("R-1001, Sam: a note for colleagues;")
    assert texts(booked, topic())[-1].endswith("💬 Mei: already done")
    assert records(booked) == []
    steps(booked, "arrived")
    writes(booked, "already done", key="edited")
    assert records(booked)[0].found == "already done"


def test_words_after_the_visit_leave_its_record_as_it_is(booked):
    steps(booked, "arrived", "worked")
    writes(booked, "new hose")
    steps(booked, "repaired", "checked")
    said = writes(booked, "and it was dusty", 2)
    assert said.text.endswith("The visit is over, its record stays as it is.")
    assert records(booked)[0].content == "new hose"
    assert texts(booked, topic())[-1].endswith("💬 Mei: and it was dusty")


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
    assert titles(edits[0]) == ["Cause found", "Work done", "Nobody at home", "↩️ Undo"]


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


def test_the_queue_says_that_finished_work_is_to_be_looked_over_and_resolved(booked):
    steps(booked, "on_way", "arrived", "worked")
    writes(booked, "new inlet hose")
    steps(booked, "repaired", "checked")
    line = booked.overview.queue().splitlines()[-1]
    assert "R-1001 · dishwasher · Sam · work done: look over it, then /resolve" in line
