"""A customer walks through the checks: kept as it comes, stopped at any moment, never skipped."""

from itertools import count

import pytest
from sqlmodel import select

from actions.domain.cases.diagnosis import Diagnosis, DiagnosisAnswer, Finding
from actions.domain.chats.handoff import Holder
from actions.domain.tickets import FaultClass, Kind, NewTicket, Stage
from actions.services.desk import open_desk
from actions.texts.diagnosis import DIAGNOSIS_BUTTON
from tests.services.people import LI, SAM, at_once, repair
from tests.services.surveying import told
from tests.services.team import GROUP, MEI, events, texts

TURNS = count(1)


def spin(**more):
    return repair(**{"product": "washing machine", "story": "it won't spin", **more})


def opened(desk, new=None, address=SAM, turn="r1"):
    return desk.tickets.open(address, new or spin(), turn=turn).code


class Walk:
    """A customer who taps the buttons of the newest question."""

    def __init__(self, desk, code="R-1001", address=SAM):
        self.desk, self.code, self.address = desk, code, address
        self.reply = None

    def start(self, key=None):
        return self._press(f"{self.code}:start", key)

    def tap(self, title, key=None):
        button = next(one for one in self.reply.buttons if one.title == title)
        return self._press(button.payload.removeprefix(DIAGNOSIS_BUTTON), key)

    def old(self, rest, key=None):
        return self._press(f"{self.code}:{rest}", key)

    def _press(self, rest, key):
        key = key or f"walk/{next(TURNS)}"
        replies = self.desk.diagnosing.press(self.address, key, rest)
        # As a turn ends: its replies are written.
        self.desk.outbox.post(self.address, key, replies)
        self.key, self.reply = key, replies[-1]
        return [reply.text for reply in replies]


def checks(desk):
    with desk.database.reading() as session:
        return session.exec(select(Diagnosis)).one()


def kept(desk):
    with desk.database.reading() as session:
        found = session.exec(select(DiagnosisAnswer).order_by(DiagnosisAnswer.id)).all()
    return [(answer.step, answer.answer, answer.said) for answer in found]


def ticket(desk, address=SAM, code="R-1001"):
    return desk.tickets.one(address, code)


def test_checks_are_offered_for_a_fault_that_has_some(desk):
    assert desk.diagnosing.offer(SAM, opened(desk)).title == "Try a few checks (1 minute)"


@pytest.mark.parametrize(
    "new",
    [
        spin(urgent=True),
        spin(story="it smokes while it spins"),
        spin(product="hair dryer"),
        NewTicket(kind=Kind.INQUIRY, product="washing machine", story="spin"),
        NewTicket(kind=Kind.COMPLAINT, product="washing machine", story="spin"),
    ],
    ids=["urgent", "danger in the story", "no tree", "an inquiry", "a complaint"],
)
def test_nothing_is_offered_where_checks_do_not_belong(desk, new):
    assert desk.diagnosing.offer(SAM, opened(desk, new)) is None


def test_rule_r30_a_case_that_became_urgent_is_not_checked(desk):
    walk = Walk(desk, opened(desk))
    with desk.database.transaction() as session:
        case = ticket(desk)
        case.urgent = True
        session.add(case)
    assert walk.start()[0].startswith("I have no checks")


def test_a_walk_to_a_cause_is_kept_step_by_step_and_stands_on_the_ticket(crew):
    code = opened(crew)
    walk = Walk(crew, code)
    assert "packed full" in walk.start()[0]
    assert [button.title for button in walk.reply.buttons] == ["Yes", "No", "Stop here"]
    assert ticket(crew).stage is Stage.DIAGNOSIS
    walk.tap("No")
    assert kept(crew) == [("load", "no", "No")]
    walk.tap("Yes")
    said = walk.tap("No")[0]
    assert "a blocked or worn drain pump" in said
    assert code in said
    found = checks(crew)
    assert (found.finding, found.fault_class) == (Finding.CAUSE, FaultClass.B)
    assert found.parts == ["drain pump"]
    assert ("diagnosed", "customer") in events(crew)
    [note] = [text for text in texts(crew, GROUP) if "checks with the customer" in text]
    assert "drain pump" in note
    topic = crew.handoffs.topic_for(code, key="t")
    card = next(t for t in texts(crew, f"{GROUP}/{topic}") if "Checks: likely" in t)
    assert "– Is there still water standing in the drum? → Yes" in card
    assert "In the loop: 2 of 6" in card


def test_rule_r1_what_the_customer_solved_is_asked_and_evaluated_never_closed_silently(
    desk, clock
):
    walk = Walk(desk, opened(desk))
    walk.start()
    walk.tap("Yes")
    assert "Does that settle R-1001" in walk.tap("Yes")[0]
    assert ticket(desk).stage is Stage.DIAGNOSIS
    assert "only then is it closed" in walk.tap("Yes, it's solved")[0]
    case = ticket(desk)
    assert (case.stage, case.self_solved) == (Stage.EVALUATION, True)
    assert "self_solved" in [what for what, _ in events(desk)]
    desk.surveys.sweep()
    clock.forward(hours=24)
    desk.surveys.sweep()
    [question] = told(desk)
    assert question.text.startswith("You put R-1001 (washing machine) right yourself.")
    desk.surveys.press(SAM, "yes", "desk:survey:1:solved:yes")
    assert ticket(desk).stage is Stage.CLOSED


def test_what_works_again_may_stay_open(desk):
    walk = Walk(desk, opened(desk))
    walk.start()
    walk.tap("Yes")
    walk.tap("Yes")
    assert "stays open" in walk.tap("No, keep it open")[0]
    case = ticket(desk)
    assert (case.stage, case.self_solved) == (Stage.DIAGNOSIS, False)
    assert checks(desk).confirmed == "no"


def test_a_case_opened_again_after_all_is_no_longer_solved_by_the_customer(desk, clock):
    test_rule_r1_what_the_customer_solved_is_asked_and_evaluated_never_closed_silently(desk, clock)
    case = desk.tickets.reopen(SAM, "R-1001", turn="again")
    assert (case.self_solved, case.round) == (False, 2)


def test_a_person_who_has_the_case_finishes_it(crew):
    code = opened(crew)
    walk = Walk(crew, code)
    walk.start()
    walk.tap("Yes")
    walk.tap("Yes")
    crew.handoffs.take(MEI, crew.handoffs.topic_for(code, key="t"), key="take")
    assert "A colleague finishes R-1001" in walk.tap("Yes, it's solved")[0]
    assert ticket(crew).stage is Stage.DIAGNOSIS
    assert any("solved by the customer" in text for text in texts(crew, f"{GROUP}/1"))


def test_the_checks_can_be_left_at_any_moment_and_gone_on_with(desk):
    walk = Walk(desk, opened(desk))
    walk.start()
    walk.tap("No")
    assert walk.tap("Stop here")[0].startswith("Of course")
    assert checks(desk).finding is Finding.STOPPED
    assert "water standing" in walk.start()[0]
    walk.tap("Yes")
    assert [step for step, _, _ in kept(desk)] == ["load", "water"]


def test_old_buttons_are_answered_kindly_and_change_nothing(desk):
    walk = Walk(desk, opened(desk))
    walk.start()
    walk.tap("No")
    said = walk.old("answer:load:yes")
    assert said[0].startswith("That one is answered already")
    assert "water standing" in said[1]
    assert kept(desk) == [("load", "no", "No")]
    walk.tap("Stop here")
    assert walk.old("answer:water:yes")[0].startswith("These checks are done")
    assert walk.old("solved:yes")[0].startswith("These checks are done")
    desk.tickets.cancel(SAM, "R-1001", turn="c")
    assert "moved on" in walk.start()[0]


def test_the_same_tap_twice_counts_once_and_is_answered_alike(desk):
    walk = Walk(desk, opened(desk))
    first = walk.start("k1")
    assert walk.start("k1") == first
    question = walk.reply
    second = walk.tap("No", "k2")
    walk.reply = question
    assert walk.tap("No", "k2") == second
    assert len(kept(desk)) == 1


def test_somebody_elses_case_cannot_be_checked(desk):
    opened(desk)
    with pytest.raises(Exception, match="error-ticket-not-yours"):
        Walk(desk, address=LI).start()


def test_rule_r30_a_check_that_finds_danger_ends_at_once_and_alerts_a_person(crew):
    code = opened(crew, repair(product="gas boiler", story="no heating"))
    walk = Walk(crew, code)
    assert walk.start()[0].startswith("Safety first")
    said = walk.tap("Yes")[0]
    assert "open the windows" in said
    assert "Is anyone hurt?" in said
    case = ticket(crew)
    assert (case.urgent, case.fault_class) == (True, FaultClass.A)
    assert crew.handoffs.holder(SAM) is not Holder.BOT
    assert checks(crew).finding is Finding.DANGER
    assert (case.handling["way"], case.handling["plans"]) == ("danger", ["gas"])
    assert any("Mei" in text for text in texts(crew, f"{GROUP}/1"))


def test_words_answer_the_newest_question_in_both_languages(desk):
    desk.tickets.open(LI, spin(product="洗衣机", story="不脱水"), turn="r2")
    walk = Walk(desk, "R-1001", LI)
    assert "桶里" in walk.start()[0]
    assert desk.diagnosing.awaits_words(LI, "w1")
    [reply] = desk.diagnosing.hear(LI, "w1", "no", "没有")
    assert "积着水" in reply.text
    assert kept(desk) == [("load", "no", "没有")]
    assert desk.diagnosing.hear(LI, "w1", "no", "没有") == [reply]
    assert not desk.diagnosing.awaits_words(SAM, "w2")


def test_words_after_another_message_are_no_answer(desk, clock):
    walk = Walk(desk, opened(desk))
    walk.start()
    desk.outbox.post(SAM, "else", [walk.reply])
    assert not desk.diagnosing.awaits_words(SAM, "w1")
    assert desk.diagnosing.hear(SAM, "w1", "yes", "yes") is None


def test_a_choice_is_not_answered_by_yes(desk):
    walk = Walk(desk, opened(desk, spin(story="it is so loud")))
    walk.start()
    assert desk.diagnosing.hear(SAM, "w1", "yes", "yes") is None
    walk.tap("While spinning")
    assert kept(desk) == [("when", "0", "While spinning")]


def test_a_company_that_changes_its_checks_meanwhile_leaves_nobody_stuck(
    desk, tmp_path, policy, clock
):
    walk = Walk(desk, opened(desk))
    walk.start()
    own = tmp_path / "checks.yml"
    own.write_text("trees:\n  washing-machine-not-spinning:\n", encoding="utf-8")
    later = open_desk(desk.database, policy, now=clock, diagnosis=own)
    walk.desk = later
    assert "technician" in walk.tap("No")[0]
    assert checks(later).finding is Finding.TECHNICIAN


def test_two_taps_at_once_begin_one_walk_and_answer_once(any_desk):
    code = opened(any_desk)
    walk = Walk(any_desk, code)

    def start(number):
        return any_desk.diagnosing.press(SAM, f"race/{number}", f"{code}:start")

    assert len({replies[-1].text for replies in at_once(4, start)}) == 1
    walk.start()

    def answer(number):
        return any_desk.diagnosing.press(SAM, f"answer/{number}", f"{code}:answer:load:no")

    at_once(4, answer)
    assert kept(any_desk) == [("load", "no", "No")]
