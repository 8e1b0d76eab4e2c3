from datetime import date, timedelta

import pytest
from sqlmodel import select

from actions.domain.complaints.measures import (
    ActionState,
    Due,
    MeasureState,
    NoProof,
    NotYet,
    OwnAction,
)
from actions.domain.errors import NotFound
from actions.domain.language import Language
from actions.domain.messages import Medium
from actions.domain.named_lines import UnreadableValue
from actions.domain.staff import NotAllowed
from actions.domain.tickets import TicketEvent
from actions.texts import explain_to_staff
from tests.services.complaining import complains, key, measures, plans, ruled, ruling
from tests.services.people import at_once
from tests.services.team import ANN, JAN, MEI, READER, rows, texts, topic

PROOF = [Medium(kind="photo", file_id="file-1")]


def finish(desk, proof="Gauge is in use", media=(), by=JAN):
    return desk.measures.finish(by, 1, proof, list(media), key=key()).text


def judge(desk, by, *, effective=True):
    return desk.measures.judge(by, 1, effective=effective, key=key()).text


def test_rule_r13_an_action_has_an_owner_and_a_day_and_says_so_in_the_topic(crew, number):
    assert plans(crew, number) == "Action #1 is Jan's."
    plans(crew, number, "预防 @mei 2026-03-20 四号工位加检具", owner="mei")
    shown = texts(crew, topic())
    assert any(
        "#1 Gauge at station 4 · corrective · @jan · by 10 March 2026 · open" in text
        for text in shown
    )
    assert [one.kind for one in measures(crew)] == ["corrective", "preventive"]


@pytest.mark.parametrize(
    "words", ["", "@jan", "@jan 2026-03-10", "@jan someday do it", "@jan 2026-02-30 do it"]
)
def test_an_action_without_owner_day_or_words_is_refused(crew, number, words):
    with pytest.raises(UnreadableValue):
        plans(crew, number, words)
    assert measures(crew) == []


@pytest.mark.parametrize("day", ["3 April", "Fri 3 April 2026", "2026-04-03", "4月3日"])
def test_the_day_of_an_action_may_be_several_words(crew, number, day):
    plans(crew, number, f"@jan {day} gauge at station 4")
    (one,) = measures(crew)
    assert (one.due_on, one.what) == (date(2026, 4, 3), "gauge at station 4")


def test_rule_r13_an_owner_is_reminded_before_and_after_the_day(crew, number, clock):
    plans(crew, number)
    said = []
    for _ in range(12):
        crew.measures.sweep()
        said.append(len([r for r in rows(crew, topic()) if "@jan, " in r.text]))
        clock.forward(days=1)
    # 2 March + n: due on the 10th, told on the 8th and, once, when it is late on the 11th.
    assert said == [0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2]
    assert "⏳ @jan, due soon for C-1001" in texts(crew, topic())[-2]
    assert "⏰ @jan, late for C-1001" in texts(crew, topic())[-1]
    assert rows(crew, topic())[-1].buttons[0]["title"] == "#1 done"


def test_after_a_long_failure_of_the_desk_the_last_reminder_says_it_all(crew, number, clock):
    plans(crew, number)
    clock.forward(days=40)
    assert crew.measures.sweep() == 1
    assert crew.measures.sweep() == 0
    assert measures(crew)[0].reminded == [Due.SOON, Due.LATE]


def test_rule_r13_done_needs_a_proof_in_words_or_a_photo(crew, number):
    plans(crew, number)
    with pytest.raises(NoProof):
        finish(crew, "")
    said = finish(crew, "", PROOF)
    assert said == "#1 is done; somebody else looks from 16 March 2026 on whether it works."
    assert rows(crew, topic())[-1].media == [PROOF[0].model_dump()]
    with pytest.raises(ActionState):
        finish(crew)


def test_rule_r13_only_somebody_else_and_only_later_finds_it_effective(crew, number, clock):
    ruled(crew, number)
    with pytest.raises(ActionState):
        judge(crew, MEI)
    finish(crew)
    for at_first in (MEI, ANN):
        with pytest.raises(NotYet) as refused:
            judge(crew, at_first)
    assert "effective from 16 March 2026 on" in explain_to_staff(refused.value, Language.EN)
    assert "2026年3月16日" in explain_to_staff(refused.value, Language.ZH)
    clock.forward(days=14)
    with pytest.raises(OwnAction):
        judge(crew, JAN)
    with pytest.raises(NotAllowed):
        judge(crew, READER)
    judge(crew, MEI)
    (one,) = measures(crew)
    assert (one.state, one.verified_by_id) == (MeasureState.VERIFIED, crew.team.member(MEI).id)


def test_rule_r13_when_it_may_be_judged_somebody_is_asked_to_look(crew, number, clock):
    plans(crew, number)
    finish(crew)
    clock.forward(days=13)
    assert crew.measures.sweep() == 0
    clock.forward(days=1)
    assert crew.measures.sweep() == 1
    last = rows(crew, topic())[-1]
    assert last.text.startswith("🔍 C-1001: did it work? Somebody else than @jan looks")
    assert [button["title"] for button in last.buttons] == ["#1 effective", "#1 not effective"]


def test_rule_r13_not_effective_opens_the_action_again_with_a_new_day(crew, number, clock):
    ruled(crew, number)
    finish(crew)
    clock.forward(days=14)
    assert judge(crew, MEI, effective=False) == "#1 is open again, due 30 March 2026."
    (one,) = measures(crew)
    assert (one.state, one.returned, one.due_on) == (MeasureState.OPEN, 1, date(2026, 3, 30))
    clock.forward(days=12)
    assert crew.measures.sweep() == 1
    assert ruling(crew).closed_at is None


def test_rule_r13_a_ruling_is_closed_only_when_all_its_actions_are_effective(crew, number, clock):
    ruled(crew, number)
    plans(crew, number, "@mei 2026-03-12 Tell the supplier", owner="mei")
    finish(crew)
    crew.measures.finish(MEI, 2, "Letter sent", [], key=key())
    clock.forward(days=15)
    judge(crew, ANN)
    assert ruling(crew).closed_at is None
    step = key()
    for _ in range(2):
        crew.measures.judge(JAN, 2, effective=True, key=step)
    assert ruling(crew).closed_at == clock()
    closed = [text for text in texts(crew, topic()) if "the ruling is closed" in text]
    assert len(closed) == 1
    plans(crew, number, "@mei 2026-04-12 One thing more", owner="mei")
    assert ruling(crew).closed_at is None


def test_open_actions_are_listed_for_oneself_and_for_all_with_what_can_be_done(crew, number):
    assert crew.measures.overview(MEI, everybody=True).text == "No action is open."
    plans(crew, number)
    plans(crew, number, "@mei 2026-03-05 Call the supplier", owner="mei")
    mine = crew.measures.overview(JAN, everybody=False)
    assert mine.text.startswith("C-1001 #1 Gauge at station 4")
    assert [button.title for button in mine.buttons] == ["#1 done"]
    everybody = crew.measures.overview(JAN, everybody=True)
    assert [line.split()[1] for line in everybody.text.splitlines()] == ["#2", "#1"]
    with pytest.raises(NotFound):
        crew.measures.finish(MEI, 9, "done", [], key=key())


def test_of_two_judgements_at_once_one_counts(any_crew, clock):
    number = complains(any_crew)
    ruled(any_crew, number)
    finish(any_crew)
    clock.forward(days=15)

    def act(which):
        try:
            return judge(any_crew, (MEI, ANN)[which], effective=bool(which))
        except ActionState:
            return "too late"

    assert at_once(2, act).count("too late") == 1


def test_two_sweeps_at_once_remind_once(any_crew, clock):
    plans(any_crew, complains(any_crew))
    clock.forward(days=7)
    assert sum(at_once(4, lambda _: any_crew.measures.sweep())) == 1


def test_every_step_leaves_who_took_it(crew, number, clock):
    ruled(crew, number)
    finish(crew)
    clock.forward(days=14)
    judge(crew, ANN)
    with crew.database.reading() as session:
        left = session.exec(select(TicketEvent).order_by(TicketEvent.id)).all()
    assert [(e.what, e.person) for e in left if e.person != "customer"] == [
        ("ruling_filled", "Mei"),
        ("action_given", "Mei"),
        ("ruling_issued", "Ann"),
        ("action_done", "Jan"),
        ("action_verified", "Ann"),
        ("ruling_closed", "Ann"),
    ]
    assert timedelta(days=14) == left[-1].at - left[-3].at
