"""Surveys that come due: asked once, whatever happens to clock, process or database."""

from datetime import timedelta

import pytest

from actions.domain.chats.handoff import Holder
from actions.domain.policy.policy import Policy
from actions.domain.surveys.surveys import SurveyKind, SurveyState
from actions.domain.tickets import Stage
from actions.services.desk import open_desk
from actions.services.surveys.surveying import Surveying
from tests.conftest import STAFF
from tests.services.people import LI, SAM, at_once, complaint, repair
from tests.services.surveying import Taps, asked, finished, surveys, told
from tests.services.team import MEI, events, hire, wishes


def stage(desk, code="R-1001"):
    return desk.tickets.one(SAM, code).stage


def swept(desk, clock, **length):
    """What Sam is told by one more sweep."""
    clock.forward(**length)
    before = len(told(desk))
    desk.surveys.sweep()
    return [row.text for row in told(desk)[before:]]


def closed_with(desk):
    with_cause = desk.tickets.history(SAM, "R-1001")[-1]
    return with_cause.what, with_cause.person, with_cause.cause


def test_nobody_is_asked_before_the_delay_is_over(crew, clock):
    crew.tickets.open(SAM, repair(), turn="t1")
    clock.forward(hours=3)
    finished(crew)
    assert swept(crew, clock, hours=19.9) == []
    # Now it is 7:54 on the next day: still quiet.
    assert swept(crew, clock, hours=1) == []
    assert len(swept(crew, clock, hours=0.2)) == 1


def test_a_sweep_that_comes_late_in_the_evening_waits_for_the_morning(crew, clock):
    crew.tickets.open(SAM, repair(), turn="t1")
    finished(crew)
    assert swept(crew, clock, hours=36) == []
    assert len(swept(crew, clock, hours=12)) == 1


def test_one_reminder_then_the_case_closes_and_stands_in_the_call_back_list(crew, clock):
    asked(crew, clock)
    assert swept(crew, clock, days=2.9) == []
    (reminder,) = swept(crew, clock, hours=3)
    assert reminder.startswith("You may have overlooked this")
    assert swept(crew, clock, days=3.9) == []
    assert stage(crew) is Stage.EVALUATION
    assert swept(crew, clock, hours=3) == []
    assert closed_with(crew) == ("closed", "desk", "no_answer")
    assert surveys(crew)[0].state is SurveyState.EXPIRED


def test_who_has_begun_to_answer_is_not_reminded_and_the_answers_count(crew, clock):
    asked(crew, clock)
    Taps(crew)("yes")
    assert swept(crew, clock, days=5) == []
    assert surveys(crew)[0].state is SurveyState.PARTLY


def test_whom_it_helped_partly_and_who_says_no_more_leaves_a_closed_case(crew, clock):
    asked(crew, clock)
    Taps(crew)("partly")
    swept(crew, clock, days=5)
    assert closed_with(crew) == ("closed", "desk", "no_answer")


def test_a_customer_is_not_asked_twice_in_two_weeks(crew, clock):
    asked(crew, clock)
    Taps(crew)("yes")
    asked(crew, clock, complaint(), turn="t2")
    assert len(told(crew)) == 1
    assert surveys(crew)[-1].cause == "recent"
    assert crew.tickets.one(SAM, "C-1001").stage is Stage.CLOSED
    clock.forward(days=14)
    asked(crew, clock, complaint(), turn="t3")
    assert len(told(crew)) == 2


def test_after_a_rescue_the_customer_is_asked_again_at_once_all_the_same(crew, clock):
    asked(crew, clock)
    Taps(crew)("no")
    crew.handoffs.take(MEI, 1, key="take")
    crew.cases.resolve(MEI, 1, key="done", summary="New seal.")
    crew.surveys.sweep()
    assert len(swept(crew, clock, days=1)) == 1


def test_the_question_after_a_month_waits_when_another_was_asked_lately(crew, clock):
    asked(crew, clock)
    Taps(crew)("yes")
    clock.forward(days=25)
    asked(crew, clock, complaint(), turn="t2")
    Taps(crew)("yes")
    assert swept(crew, clock, days=5) == []
    late = [text for _ in range(12) for text in swept(crew, clock, days=1)]
    assert late[0].startswith("A month ago")


@pytest.mark.parametrize("way", ["stopped", "blocked", "barred"])
def test_nobody_is_asked_after_a_stop_or_a_block_and_the_case_says_so(crew, clock, way):
    crew.tickets.open(SAM, repair(), turn="t1")
    finished(crew)
    if way == "stopped":
        crew.customers.stop_followups(SAM)
    elif way == "blocked":
        crew.customers.block(SAM)
    else:
        crew.barring.bar(MEI, crew.handoffs.topic_for("R-1001", key="t"), key="b")
    assert swept(crew, clock, days=1) == []
    assert closed_with(crew)[2] == ("wish" if way == "stopped" else "blocked")


def test_nobody_is_asked_while_a_person_holds_the_chat(crew, clock):
    crew.tickets.open(SAM, repair(), turn="t1")
    finished(crew)
    wishes(crew)
    crew.handoffs.take(MEI, 1, key="take")
    assert crew.handoffs.holder(SAM) is Holder.PERSON
    assert swept(crew, clock, days=1) == []
    crew.handoffs.hand_back(MEI, 1, key="back")
    assert len(swept(crew, clock, hours=1.1)) == 1


def test_the_desk_was_down_for_a_week_and_asks_all_the_same_once(crew, clock):
    crew.tickets.open(SAM, repair(), turn="t1")
    finished(crew)
    assert len(swept(crew, clock, days=7)) == 1
    assert swept(crew, clock, minutes=1) == []


def test_after_a_quarter_of_a_year_the_question_would_only_surprise(crew, clock):
    crew.tickets.open(SAM, repair(), turn="t1")
    finished(crew)
    assert swept(crew, clock, days=90) == []
    assert closed_with(crew)[2] == "late"


def test_a_clock_that_jumps_ahead_and_back_asks_once_and_misses_nobody(crew, clock):
    crew.tickets.open(SAM, repair(), turn="t1")
    finished(crew)
    assert len(swept(crew, clock, days=2)) == 1
    assert swept(crew, clock, days=-2) == []
    for _ in range(24):
        assert swept(crew, clock, hours=2) == []
    crew.tickets.open(LI, repair(), turn="t2")
    clock.forward(days=-3)
    finished(crew, "R-1002")
    clock.forward(days=3)
    crew.surveys.sweep()
    assert len(told(crew, LI)) == 1


def test_a_case_finished_again_before_the_clock_was_set_back_is_asked_about(crew, clock):
    asked(crew, clock)
    Taps(crew)("no")
    clock.forward(days=-10)
    crew.handoffs.take(MEI, 1, key="take")
    crew.cases.resolve(MEI, 1, key="done", summary="New seal.")
    crew.surveys.sweep()
    assert len(swept(crew, clock, days=1)) == 1


@pytest.fixture
def many(any_crew, clock):
    """Ten customers whose cases were finished yesterday."""
    for number in range(10):
        address = SAM.model_copy(update={"chat_id": 2000 + number})
        any_crew.customers.meet(address, name=f"C{number}", code="en")
        any_crew.tickets.open(address, repair(), turn=f"t{number}")
        finished(any_crew, f"R-{1001 + number}")
    clock.forward(days=1)
    return any_crew


def everybody(desk):
    return [
        len(told(desk, SAM.model_copy(update={"chat_id": 2000 + number}))) for number in range(10)
    ]


def test_two_instances_that_sweep_at_once_ask_everybody_once(many, clock):
    again = open_desk(many.database, many.policy, staff=STAFF, now=clock)
    taken = at_once(6, lambda number: (many, again)[number % 2].surveys.sweep())
    assert everybody(many) == [1] * 10
    assert sum(taken) == 10
    clock.forward(days=3)
    at_once(6, lambda number: (many, again)[number % 2].surveys.sweep())
    assert everybody(many) == [2] * 10


def test_two_instances_plan_a_case_once(any_crew, clock):
    any_crew.tickets.open(SAM, repair(), turn="t1")
    with any_crew.database.transaction() as session:
        ticket = any_crew.tickets.one(SAM, "R-1001")
        ticket.move(Stage.EVALUATION, now=clock())
        session.add(ticket)
    at_once(6, lambda _: any_crew.surveys.sweep())
    assert len(surveys(any_crew)) == 1


def test_two_cases_of_one_customer_due_at_once_are_asked_about_once(any_crew, clock):
    for number in range(2):
        any_crew.tickets.open(SAM, repair(), turn=f"t{number}")
        finished(any_crew, f"R-{1001 + number}")
    clock.forward(days=1)
    base = (any_crew.database, any_crew.policy, clock)
    shared = {"tickets": any_crew.tickets, "board": any_crew.surveys.board}
    sweeps = [Surveying(*base, **shared) for _ in range(2)]
    # Each instance is at another of the two.
    at_once(2, lambda number: sweeps[number]._take(number + 1, 1))
    assert len(told(any_crew)) == 1
    assert sorted(survey.state for survey in surveys(any_crew)) == [
        *(SurveyState.ASKED, SurveyState.DUE, SurveyState.STOPPED),
    ]


def test_a_tap_and_the_end_at_the_same_moment_agree(any_crew, clock):
    asked(any_crew, clock)
    clock.forward(days=3)
    any_crew.surveys.sweep()
    clock.forward(days=5)
    tap = Taps(any_crew)

    def work(number):
        return any_crew.surveys.sweep() if number % 2 else tap("no", survey=1, step="solved")

    at_once(2, work)
    ticket = any_crew.tickets.one(SAM, "R-1001")
    assert (ticket.stage, ticket.level) == (Stage.DIAGNOSIS, 2)


def test_the_same_tap_handled_by_two_instances_at_once_counts_once(any_crew, clock):
    asked(any_crew, clock)
    tap = Taps(any_crew)
    replies = at_once(4, lambda _: tap("no", survey=1, step="solved", key="k1"))
    assert len({reply.text for reply in replies}) == 1
    assert any_crew.tickets.one(SAM, "R-1001").level == 2
    assert len([what for what, _ in events(any_crew) if what == "rescued"]) == 1


def yearly(crew, clock, **annual):
    policy = crew.policy.model_dump()
    policy["surveys"]["annual"] |= annual
    return hire(open_desk(crew.database, Policy.model_validate(policy), staff=STAFF, now=clock))


def test_rule_r20_in_october_every_customer_is_asked_once_at_the_pace_of_the_policy(crew, clock):
    desk = yearly(crew, clock, an_hour=1)
    clock.at = clock.at.replace(month=9, day=30, hour=10)
    desk.surveys.sweep()
    assert surveys(desk) == []
    clock.forward(days=1)
    for _ in range(3):
        desk.surveys.sweep()
    first, second = surveys(desk)
    assert {first.kind, second.kind} == {SurveyKind.ANNUAL}
    assert second.since_at - first.since_at == timedelta(hours=1)
    assert len(swept(desk, clock, hours=2)) == 0
    assert [row.text for row in told(desk)] == [
        "Once a year we ask how we are doing. How is our service, all in all?"
    ]
    assert len(told(desk, LI)) == 1
    clock.forward(days=20)
    for _ in range(3):
        desk.surveys.sweep()
    assert len([one for one in surveys(desk) if one.kind is SurveyKind.ANNUAL]) == 2


def test_a_company_may_ask_nobody_once_a_year(crew, clock):
    desk = yearly(crew, clock, share=0)
    clock.at = clock.at.replace(month=10)
    desk.surveys.sweep()
    assert surveys(desk) == []


def test_low_stars_once_a_year_open_no_case(crew, clock):
    desk = yearly(crew, clock)
    clock.at = clock.at.replace(month=10)
    desk.surveys.sweep()
    desk.surveys.sweep()
    assert Taps(desk)("1").text.startswith("How likely")
