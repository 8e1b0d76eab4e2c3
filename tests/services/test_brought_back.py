"""What staff see and owe when a customer brings a case back (Rule R24)."""

import pytest

from actions.domain.errors import Unfinished
from actions.domain.language import Language
from actions.domain.tickets import Stage
from actions.services.desk import open_desk
from tests.conftest import STAFF
from tests.services.clocks import ANSWER, COMPLETION, clocks
from tests.services.people import SAM, complaint, repair
from tests.services.surveying import Taps, answers, asked
from tests.services.team import ANN, GROUP, MEI, hire, rows, texts, topic


def brought_back(desk, clock, value="no"):
    """A case that Mei resolved and its customer is not content with."""
    desk.tickets.open(SAM, repair(place="14 Mill Lane, Leeds"), turn="t1")
    desk.handoffs.take(MEI, desk.handoffs.topic_for("R-1001", key="t"), key="k1")
    clock.forward(hours=1)
    desk.cases.resolve(MEI, 1, key="k2", summary="Hose tightened.")
    desk.surveys.sweep()
    clock.forward(hours=24)
    desk.surveys.sweep()
    tap = Taps(desk)
    return tap, tap(value)


def test_the_group_hears_who_has_it_now_and_who_sees_it_through(crew, clock):
    brought_back(crew, clock)
    (row,) = [row for row in rows(crew, GROUP) if row.text.startswith("🔁")]
    assert row.text == (
        "🔁 R-1001 · dishwasher · Sam is open again, level 2. In the survey: not put right.\n"
        "Whose turn: @jan\nSees it through: @ann\nThe customer is owed an answer: 12:00 today"
    )
    assert [button["title"] for button in row.buttons] == ["Take it"]


def test_the_group_hears_it_in_chinese_where_its_language_is_chinese(database, policy, clock):
    desk = open_desk(database, policy, staff=STAFF, staff_language=Language.ZH, now=clock)
    desk.customers.meet(SAM, name="Sam", code="en")
    brought_back(hire(desk), clock)
    (text,) = [text for text in texts(desk, GROUP) if text.startswith("🔁")]
    assert "R-1001 · dishwasher · Sam 又打开了，第 2 级。回访：没有处理好。" in text
    assert "轮到：@jan\n跟进到底：@ann\n答应客户的答复时间：今天 12:00" in text


def test_where_nobody_is_on_duty_the_group_is_asked_to_take_it(crew, clock):
    for user_id in (MEI, 13):
        crew.team.set_duty(user_id, on_duty=False)
    asked(crew, clock)
    Taps(crew)("no")
    (text,) = [text for text in texts(crew, GROUP) if text.startswith("🔁")]
    assert "Nobody is on duty: whoever is here, please take it." in text


def test_the_new_card_says_what_was_done_before_and_how_often_it_is_worked_on(crew, clock):
    brought_back(crew, clock)
    card = texts(crew, topic())[-1]
    assert "🔁 Worked on for the 2nd time, level 2\n• 2 March 2026, Mei: Hose tightened." in card


def test_a_case_that_came_back_is_not_done_until_it_is_said_what_was_done(crew, clock):
    brought_back(crew, clock)
    crew.handoffs.take(MEI, 1, key="k3")
    with pytest.raises(Unfinished) as no:
        crew.cases.resolve(MEI, 1, key="k4")
    assert no.value.key == "error-rescue-unsaid"
    crew.cases.resolve(MEI, 1, key="k5", summary="New seal.")
    crew.cases.reopen(MEI, 1, key="k6")
    crew.cases.resolve(MEI, 1, key="k7")
    assert crew.tickets.one(SAM, "R-1001").stage is Stage.EVALUATION


def test_who_says_it_is_put_right_but_gives_one_star_is_owed_words_and_no_visit(crew, clock):
    tap, _ = brought_back(crew, clock, "yes")
    tap("1")
    assert answers(crew)["solved"] == "yes"
    assert [one.kind for one in clocks(crew) if one.ended_at is None] == [ANSWER, COMPLETION]


def test_the_third_time_is_not_called_the_second(crew, clock):
    brought_back(crew, clock)
    for number in (1, 2):
        crew.handoffs.take(MEI, 1, key=f"again/{number}")
        crew.cases.resolve(MEI, 1, key=f"done/{number}", summary="New seal.")
        crew.surveys.sweep()
        clock.forward(days=1)
        crew.surveys.sweep()
        said = [row.text for row in rows(crew) if row.key.startswith("survey:")][-1]
        assert ("a second time" if number == 1 else "once more") in said
        Taps(crew)("no")


def test_a_case_brought_back_while_its_customer_talks_about_another_opens_its_own_topic(
    crew, clock
):
    brought_back_topic = asked(crew, clock)
    crew.handoffs.topic_for(brought_back_topic, key="t")
    other = crew.tickets.open(SAM, complaint(), turn="t2").code
    crew.handoffs.take(ANN, crew.handoffs.topic_for(other, key="o"), key="k1")
    Taps(crew)("no")
    assert "finding the cause" in texts(crew, topic())[0]
    assert [text for text in texts(crew, GROUP) if text.startswith("🔁")]
