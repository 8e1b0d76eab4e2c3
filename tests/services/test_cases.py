import pytest
from sqlmodel import select

from actions.domain.cases.corrections import Correction, Corrector
from actions.domain.chats.handoff import Brief, Holder, Reason, TakenAlready
from actions.domain.errors import IllegalMove
from actions.domain.messages import Act
from actions.domain.sla.clocks import Clock, NotWaiting, Waiting
from actions.domain.staff import NotAllowed
from actions.domain.tickets import FaultClass, Stage
from tests.services.people import SAM, complaint, repair
from tests.services.team import JAN, MEI, READER, events, rows, texts, topic, wishes, writes


@pytest.fixture
def with_mei(crew):
    wishes(crew, brief=Brief(words="it drips", intent="ask_howto", label="inquiry"))
    crew.handoffs.take(MEI, 1, key="take")
    return crew


def ticket(desk, code="Q-1001"):
    return desk.tickets.one(SAM, code)


def title(desk):
    return texts(desk, topic(), Act.TITLE)[-1]


def test_resolving_ends_the_work_asks_the_customer_and_gives_the_chat_back(with_mei):
    for _ in range(2):
        with_mei.cases.resolve(MEI, 1, key="s1", summary="new hose sent")
    assert ticket(with_mei).stage is Stage.EVALUATION
    assert with_mei.handoffs.holder(SAM) is Holder.BOT
    assert texts(with_mei, SAM.lane) == [
        "Mei has finished: new hose sent (Q-1001). I'm here again if anything comes up."
    ]
    assert len(rows(with_mei, topic(), Act.CLOSE)) == 1
    assert ("resolved", "Mei") in events(with_mei)


def test_an_agreed_case_is_not_resolved_without_the_work(with_mei):
    with with_mei.database.transaction() as session:
        agreed = ticket(with_mei)
        agreed.stage = Stage.AGREED
        session.add(agreed)
    with_mei.cases.resolve(MEI, 1, key="s1")
    assert ticket(with_mei).stage is Stage.EVALUATION


def test_what_is_resolved_can_be_reopened_and_its_topic_with_it(with_mei):
    with pytest.raises(IllegalMove):
        with_mei.cases.reopen(MEI, 1, key="s0")
    with_mei.cases.resolve(MEI, 1, key="s1")
    with_mei.cases.reopen(JAN, 1, key="s2")
    assert ticket(with_mei).stage is Stage.DIAGNOSIS
    assert len(rows(with_mei, topic(), Act.REOPEN)) == 1
    assert texts(with_mei, SAM.lane)[-1] == "Q-1001 is open again; a colleague takes it on."


def test_what_a_colleague_has_is_not_resolved(with_mei):
    with pytest.raises(TakenAlready):
        with_mei.cases.resolve(JAN, 1, key="s1")
    assert ticket(with_mei).stage is Stage.RECEIVED
    assert events(with_mei)[-1] == ("taken", "Mei")


def test_who_only_reads_along_changes_nothing(with_mei):
    with pytest.raises(NotAllowed):
        with_mei.cases.set_priority(READER, 1, urgent=True, key="s1")
    assert not ticket(with_mei).urgent


def test_priority_and_fault_class_are_set_with_who_and_what(with_mei):
    with_mei.cases.set_priority(JAN, 1, urgent=True, key="s1")
    with_mei.cases.set_fault_class(MEI, 1, FaultClass.A, key="s2")
    assert (ticket(with_mei).urgent, ticket(with_mei).fault_class) == (True, FaultClass.A)
    last = with_mei.tickets.history(SAM, "Q-1001")[-2:]
    assert [(e.what, e.person, e.cause) for e in last] == [
        ("priority", "Jan", "urgent"),
        ("fault_class", "Mei", "A"),
    ]
    assert rows(with_mei, topic())[0].text.startswith("⚠️ Q-1001 · Mei")


def test_a_class_that_staff_correct_goes_to_the_ledger_once(with_mei):
    for _ in range(2):
        with_mei.cases.retag(MEI, 1, "report_fault", key="s1")
    with with_mei.database.reading() as session:
        [noted] = session.exec(select(Correction)).all()
    assert (noted.text, noted.guessed, noted.meant) == ("it drips", "ask_howto", "report_fault")
    assert noted.corrector is Corrector.STAFF


def standing(desk, code="Q-1001"):
    return desk.clocks.standing(ticket(desk, code))


def test_the_first_answer_of_a_person_stops_its_clock(crew):
    wishes(crew)
    assert standing(crew).answer_due_at
    writes(crew, MEI, "// looks easy", "s1")
    assert standing(crew).answer_due_at
    writes(crew, MEI, "Hello", "s2")
    assert standing(crew).answer_due_at is None


def test_a_case_that_waits_stands_still_and_goes_on(with_mei):
    writes(with_mei, MEI, "Could you send a photo?", "s0")
    with_mei.cases.wait_for(MEI, 1, Waiting.CUSTOMER, key="s1")
    assert standing(with_mei).waiting is Waiting.CUSTOMER
    with_mei.cases.wait_for(MEI, 1, Waiting.PART, key="s2")
    assert standing(with_mei).waiting is Waiting.PART
    for _ in range(2):
        with_mei.cases.resume(MEI, 1, key="s3")
    assert standing(with_mei).waiting is None
    assert [person for what, person in events(with_mei) if what == "resumed"] == ["Mei"]


def test_a_resolved_case_keeps_its_promises_and_a_reopened_one_begins_anew(with_mei):
    with_mei.cases.resolve(MEI, 1, key="s1")
    assert {clock.met_at is not None for clock in clocks(with_mei)} == {True}
    with_mei.cases.reopen(MEI, 1, key="s2")
    assert any(clock.ended_at is None for clock in clocks(with_mei))


def clocks(desk):
    with desk.database.reading() as session:
        return session.exec(select(Clock)).all()


def test_an_urgent_case_is_promised_sooner(crew):
    crew.tickets.open(SAM, repair(place="1 Mill Lane, Leeds"), turn="t1")
    number = crew.handoffs.topic_for("R-1001", key="s0")
    before = standing(crew, "R-1001").visit_due_at
    crew.cases.set_priority(MEI, number, urgent=True, key="s1")
    assert standing(crew, "R-1001").visit_due_at < before


def test_the_title_tells_what_a_case_waits_for(with_mei):
    with_mei.outbox.claim("telegram", "w", limit=9)
    with_mei.handoffs.hand_back(MEI, 1, key="s1")
    with_mei.cases.wait_for(MEI, 1, Waiting.PART, key="s2")
    assert title(with_mei) == "Q-1001 · waiting for a part"


def test_a_case_the_customer_is_not_in_just_now_can_be_worked_on_all_the_same(with_mei):
    with_mei.tickets.open(SAM, repair(), turn="t2")
    number = with_mei.handoffs.topic_for("R-1001", key="s1")
    with_mei.cases.set_fault_class(MEI, number, FaultClass.B, key="s2")
    with_mei.cases.resolve(MEI, number, key="s3")
    assert ticket(with_mei, "R-1001").stage is Stage.EVALUATION
    assert with_mei.handoffs.holder(SAM) is Holder.PERSON


def test_complaints_about_the_same_thing_rise_in_level(crew, clock):
    for turn in range(4):
        crew.tickets.open(SAM, complaint(product="fridge", reference=""), turn=f"t{turn}")
    crew.tickets.open(SAM, complaint(product="kettle"), turn="t4")
    clock.forward(days=91)
    crew.tickets.open(SAM, complaint(product="fridge"), turn="t5")
    mine = crew.tickets.mine(SAM)
    assert [t.level for t in reversed(mine)] == [1, 2, 3, 3, 1, 1]


def test_a_high_complaint_brings_its_reason_into_the_topic(crew):
    crew.tickets.open(SAM, complaint(product="fridge"), turn="t1")
    begun = wishes(crew, turn="t2", reason=Reason.COMPLAINT, ticket_code="C-1001")
    assert begun.says.startswith("This goes to a person right away.")
    assert "Why with us: complaint for a person to decide" in texts(crew, topic())[0]


def test_staff_read_what_is_so_now_not_only_that_something_changed(crew):
    wishes(crew)
    cases = crew.cases
    assert cases.set_priority(MEI, 1, urgent=True, key="p1").text.startswith(
        "Q-1001 is urgent now"
    )
    assert cases.set_priority(MEI, 1, urgent=True, key="p1").text.startswith(
        "Q-1001 is urgent now"
    )
    said = cases.set_priority(MEI, 1, urgent=True, danger="it smokes", key="p2").text
    assert "emergency plan" in said
    assert "back among the others" in cases.set_priority(MEI, 1, urgent=False, key="p3").text
    assert "is class B now" in cases.set_fault_class(MEI, 1, FaultClass.B, key="f1").text
    assert "waits for a part" in cases.wait_for(MEI, 1, Waiting.PART, key="w1").text


def test_a_case_that_waits_for_nothing_says_so_instead_of_going_on(crew):
    wishes(crew)
    crew.cases.wait_for(MEI, 1, Waiting.CUSTOMER, key="w1")
    assert crew.cases.resume(MEI, 1, key="r1").text == "Q-1001 goes on."
    assert crew.cases.resume(MEI, 1, key="r1").text == "Q-1001 goes on."
    with pytest.raises(NotWaiting) as no:
        crew.cases.resume(MEI, 1, key="r2")
    assert no.value.key == "error-waits-for-nothing"
