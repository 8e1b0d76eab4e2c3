from datetime import timedelta

from actions.domain.language import Language
from actions.domain.surveys.care import Result
from actions.domain.surveys.surveys import NO
from actions.domain.tickets import Stage
from actions.services.desk import open_desk
from tests.conftest import STAFF
from tests.services.caring import after, closed, ticket
from tests.services.people import LI, at_once
from tests.services.surveying import Taps, asked, finished
from tests.services.team import MEI


def silent(desk, clock):
    """Ask about a repair, and hear nothing until the survey has run out."""
    asked(desk, clock)
    for days in (4, 5):
        clock.forward(days=days)
        desk.surveys.sweep()


def test_rule_r16_who_answers_no_survey_and_no_care_message_is_to_be_called(crew, clock):
    silent(crew, clock)
    [one] = crew.calls.due()
    assert (one.about, one.code, one.name) == ("survey", "R-1001", "Sam")
    closed(crew, clock, None, LI, "t2")
    after(crew, clock, days=7)
    after(crew, clock, days=8)
    assert [(d.about, d.code) for d in crew.calls.due()][-1] == ("care", "R-1002")


def test_whom_to_call_is_listed_with_the_product_in_the_staff_s_language(crew, policy, clock):
    crew.seeding.seed_catalogue()
    silent(crew, clock)
    desk = open_desk(crew.database, policy, staff=STAFF, staff_language=Language.ZH, now=clock)
    [one] = desk.calls.due()
    assert one.product == "洗碗机"


def test_a_customer_who_was_reached_and_is_content_leaves_the_list(crew, clock):
    silent(crew, clock)
    for _ in range(2):
        outcome = crew.calls.note(MEI, "survey", 1, Result.FINE, key="c1")
        assert outcome.text == "Noted: R-1001 is fine."
    assert not crew.calls.due()
    assert crew.calls.note(MEI, "survey", 1, Result.NOT_FINE, key="c2").text == (
        "R-1001 is settled already."
    )


def test_a_customer_who_is_not_content_on_the_telephone_is_brought_back(crew, clock):
    silent(crew, clock)
    assert ticket(crew).stage is Stage.CLOSED
    crew.calls.note(MEI, "survey", 1, Result.NOT_FINE, key="c1")
    assert (ticket(crew).stage, ticket(crew).level) == (Stage.DIAGNOSIS, 2)
    assert not crew.calls.due()
    assert crew.handoffs.topic_of("R-1001")
    rescues = crew.satisfaction.rescues(clock() - timedelta(days=1), clock() + timedelta(days=1))
    assert rescues.righted.of == 1
    clock.forward(hours=1)
    finished(crew)
    assert crew.satisfaction.rescues(clock() - timedelta(days=1), clock()).hours.value == 1


def test_who_is_not_reached_comes_back_the_next_day_and_after_three_tries_no_more(crew, clock):
    silent(crew, clock)
    for number in range(3):
        assert [one.tries for one in crew.calls.due()] == [number]
        crew.calls.note(MEI, "survey", 1, Result.NOT_REACHED, key=f"c{number}")
        assert not crew.calls.due()
        clock.forward(days=1)
    assert not crew.calls.due()


def test_two_who_note_the_same_call_at_once_bring_the_customer_back_once(any_crew, clock):
    silent(any_crew, clock)

    def note(number):
        return any_crew.calls.note(MEI, "survey", 1, Result.NOT_FINE, key=f"c{number}").text

    said = at_once(3, note)
    assert said.count("R-1001 is settled already.") == 2
    assert ticket(any_crew).level == 2


def test_an_unhappy_answer_to_the_survey_is_no_call(crew, clock):
    asked(crew, clock)
    Taps(crew)(NO)
    assert not crew.calls.due()
