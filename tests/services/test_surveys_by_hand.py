"""Staff ask a customer now, or not at all: within what the policy lets anybody be asked."""

import pytest

from actions.domain.errors import IllegalMove, InvalidAnswer
from actions.domain.staff import NotAllowed
from actions.domain.surveys.surveys import NotAsked, Stopped, SurveyState
from actions.domain.tickets import Stage
from tests.services.people import SAM, repair
from tests.services.surveying import Taps, asked, finished, surveys, told
from tests.services.team import ANN, MEI, wishes


@pytest.fixture
def done(crew, clock):
    """Sam's repair is finished at eleven in the morning; the topic's number is 1."""
    crew.tickets.open(SAM, repair(), turn="t1")
    crew.handoffs.topic_for("R-1001", key="t")
    clock.forward(hours=2)
    finished(crew)
    return crew


def refused(work, *words, **more):
    with pytest.raises(NotAsked) as no:
        work(*words, **more)
    return no.value.key


def test_the_customer_is_asked_at_once_and_only_once(done, clock):
    assert told(done) == []
    said = done.surveys_by_hand.ask_now(MEI, 1, key="k1")
    assert said.text == "R-1001: the customer is asked now."
    assert done.surveys_by_hand.ask_now(MEI, 1, key="k1").text == said.text
    assert refused(done.surveys_by_hand.ask_now, MEI, 1, key="k2") == "error-survey-asked"
    clock.forward(hours=22)
    done.surveys.sweep()
    assert len(told(done)) == 1


def test_in_the_evening_it_goes_out_the_next_morning(done, clock):
    clock.forward(hours=10)
    said = done.surveys_by_hand.ask_now(MEI, 1, key="k1")
    assert said.text == "R-1001: the customer is asked 09:00 tomorrow, nobody is at night."
    assert told(done) == []
    clock.forward(hours=11.9)
    done.surveys.sweep()
    assert told(done) == []
    clock.forward(hours=0.2)
    done.surveys.sweep()
    assert len(told(done)) == 1


def test_who_talks_to_a_person_is_asked_afterwards(done):
    wishes(done, turn="w")
    said = done.surveys_by_hand.ask_now(MEI, 1, key="k1")
    assert said.text.endswith("as soon as the chat is with the bot again.")
    assert told(done) == []


def test_nobody_is_asked_twice_in_two_weeks_nor_who_wants_no_questions(crew, clock):
    asked(crew, clock)
    crew.tickets.open(SAM, repair(product="oven"), turn="t2")
    number = crew.handoffs.topic_for("R-1002", key="t")
    finished(crew, "R-1002")
    assert refused(crew.surveys_by_hand.ask_now, MEI, number, key="k1") == "error-survey-recent"
    clock.forward(days=20)
    Taps(crew)("stop", survey=1)
    assert refused(crew.surveys_by_hand.ask_now, MEI, number, key="k2") == "error-survey-wish"


def test_before_the_work_is_done_there_is_nothing_to_ask(crew):
    crew.tickets.open(SAM, repair(), turn="t1")
    number = crew.handoffs.topic_for("R-1001", key="t")
    with pytest.raises(IllegalMove):
        crew.surveys_by_hand.ask_now(MEI, number, key="k1")


def test_a_supervisor_lets_it_be_with_a_reason_and_the_case_closes(done, clock):
    with pytest.raises(NotAllowed):
        done.surveys_by_hand.skip(MEI, 1, "asked by telephone", key="k1")
    with pytest.raises(InvalidAnswer):
        done.surveys_by_hand.skip(ANN, 1, "", key="k2")
    said = done.surveys_by_hand.skip(ANN, 1, "asked by telephone", key="k3")
    assert said.text == "R-1001: nothing is asked. Noted: asked by telephone"
    (survey,) = (one for one in surveys(done) if one.kind == "close")
    assert (survey.state, survey.cause) == (SurveyState.STOPPED, Stopped.SKIPPED)
    assert done.tickets.one(SAM, "R-1001").stage is Stage.CLOSED
    what = [(e.what, e.person, e.cause) for e in done.tickets.history(SAM, "R-1001")][-2:]
    assert what == [
        ("survey_skipped", "Ann", "asked by telephone"),
        ("closed", "desk", "skipped"),
    ]
    clock.forward(days=3)
    done.surveys.sweep()
    assert told(done) == []


def test_after_an_unhappy_answer_it_is_always_asked_whether_it_is_right_now(crew, clock):
    asked(crew, clock)
    number = crew.handoffs.topic_for("R-1001", key="t")
    Taps(crew)("no")
    crew.handoffs.hand_back(ANN, number, key="back")
    clock.forward(hours=3)
    finished(crew)
    skip = crew.surveys_by_hand.skip
    assert refused(skip, ANN, number, "enough", key="k1") == "error-survey-rescue"
    assert crew.surveys_by_hand.ask_now(MEI, number, key="k2").text.endswith("is asked now.")
