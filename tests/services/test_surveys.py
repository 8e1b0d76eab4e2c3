"""What customers are asked after the work, and what their answers lead to (Rules R20–R24)."""

import pytest

from actions.domain.chats.handoff import Holder, Reason
from actions.domain.language import Language
from actions.domain.surveys.surveys import SurveyKind, SurveyState
from actions.domain.tickets import Kind, NewTicket, Stage
from tests.services.people import LI, SAM, complaint, repair
from tests.services.surveying import Taps, answers, asked, finished, surveys, titles, told
from tests.services.team import MEI, events, open_handoff, texts, topic


def stage(desk, code="R-1001", address=SAM):
    return desk.tickets.one(address, code).stage


def test_rule_r20_the_day_after_the_work_the_customer_is_asked_whether_it_is_put_right(
    crew, clock
):
    asked(crew, clock)
    (question,) = told(crew)
    assert question.text == (
        "The work on R-1001 (dishwasher) is done. Is everything working as it should?"
    )
    assert [button["title"] for button in question.buttons] == ["Yes", "Partly", "No"]


def test_each_kind_of_case_is_asked_about_in_its_own_words_and_language(crew, clock):
    asked(crew, clock, complaint())
    asked(crew, clock, NewTicket(kind=Kind.INQUIRY, product="冰箱"), LI, "t2")
    assert told(crew)[0].text == "We have finished C-1001. Is it settled for you?"
    assert told(crew, LI)[0].text == "Q-1001（冰箱）已经答复。您想知道的都清楚了吗？"


def test_yes_closes_the_case_and_asks_on_step_by_step_until_the_thanks(crew, clock, tap):
    asked(crew, clock)
    stars = tap("yes")
    assert stage(crew) is Stage.CLOSED
    assert ("closed", "customer") in events(crew)
    assert stars.text == "How was our service, all in all?"
    assert titles(stars) == ["⭐" * n for n in range(1, 6)] + ["Skip"]
    assert tap("5").text.startswith("How likely are you to recommend us")
    dimensions = [tap("9")]
    while surveys(crew)[0].step != "words":
        dimensions.append(tap("4"))
    assert dimensions[0].text.startswith("Looks: tools")
    assert dimensions[-1].text.startswith("Is there anything you would like to tell us")
    thanks = tap("skip")
    assert thanks.text == "Thank you, that helps us do better."
    assert titles(thanks) == ["Something is still wrong"]
    given = answers(crew)
    assert (given["solved"], given["stars"], given["recommend"]) == ("yes", 5, 9)
    assert sum(question.startswith("perceived:") for question in given) == 6
    assert surveys(crew)[0].state is SurveyState.ANSWERED


def test_every_question_can_be_left_out_and_enough_is_enough(crew, clock, tap):
    asked(crew, clock)
    tap("yes")
    tap("skip")
    tap("skip")
    assert tap("enough").text.startswith("Is there anything")
    tap("enough")
    assert answers(crew) == {"solved": "yes"}
    assert surveys(crew)[0].state is SurveyState.ANSWERED


def test_rule_r24_not_solved_opens_the_same_case_one_level_up_with_a_named_person(
    crew, clock, tap
):
    asked(crew, clock)
    reply = tap("no")
    ticket = crew.tickets.one(SAM, "R-1001")
    assert (ticket.stage, ticket.level) == (Stage.DIAGNOSIS, 2)
    assert reply.text == (
        "Then we're not done, and I'm sorry. Mei from our service team has your case (R-1001) and "
        "usually answers within 10 minutes. Anything you write now reaches Mei. "
        "R-1001 is open again, one level up. What is still wrong?"
    )
    assert open_handoff(crew).reason is Reason.LOW_SCORE
    assert ("rescued", "customer") in events(crew)
    card = texts(crew, topic())[0]
    assert "unhappy in the survey" in card
    assert "In the survey: not put right." in card


@pytest.mark.parametrize(("stars", "rescued"), [("1", True), ("2", True), ("3", False)])
def test_rule_r24_stars_in_the_lowest_band_open_the_case_again(crew, clock, tap, stars, rescued):
    asked(crew, clock)
    tap("yes")
    reply = tap(stars)
    assert (stage(crew) is Stage.DIAGNOSIS) is rescued
    assert ("one level up" in reply.text) is rescued
    if rescued:
        assert f"In the survey: {stars} of 5 stars." in texts(crew, topic())[0]


def test_whom_it_helped_partly_may_have_somebody_see_to_the_rest(crew, clock, tap):
    asked(crew, clock)
    assert titles(tap("partly")) == ["Yes, please", "No, it's fine"]
    assert stage(crew) is Stage.EVALUATION
    tap("yes")
    assert stage(crew) is Stage.DIAGNOSIS


def test_whom_it_helped_partly_may_leave_it_at_that(crew, clock, tap):
    asked(crew, clock)
    tap("partly")
    assert tap("no").text == "How was our service, all in all?"
    assert stage(crew) is Stage.CLOSED
    assert answers(crew) == {"solved": "partly", "mend": "no"}


def test_after_the_rescue_the_customer_is_asked_again_and_its_time_is_kept(crew, clock, tap):
    asked(crew, clock)
    tap("no")
    clock.forward(hours=3)
    crew.handoffs.take(MEI, 1, key="take")
    crew.cases.resolve(MEI, 1, key="done", summary="New seal.")
    crew.surveys.sweep()
    clock.forward(hours=21)
    crew.surveys.sweep()
    first, second = surveys(crew)
    assert second.rescue_of_id == first.id
    assert (first.righted_at - first.rescued_at).total_seconds() == 3 * 3600
    assert told(crew)[-1].text == (
        "We have been at R-1001 (dishwasher) a second time. Is it put right now?"
    )
    tap("yes")
    assert stage(crew) is Stage.CLOSED


def test_a_turn_that_is_run_again_changes_once_and_is_answered_alike(crew, clock, tap):
    asked(crew, clock)
    assert tap("yes", key="k1") == tap("yes", key="k1", step="solved")
    assert len(answers(crew)) == 1
    assert tap("1", key="k2") == tap("1", key="k2")
    assert crew.tickets.one(SAM, "R-1001").level == 2
    assert len([what for what, _ in events(crew) if what == "rescued"]) == 1


def test_a_late_tap_on_an_old_question_is_answered_kindly(crew, clock, tap):
    asked(crew, clock)
    tap("yes")
    assert tap("no", step="solved").text == "That one is answered already, thank you."
    for _ in range(2):
        tap("skip")
    tap("enough")
    tap("skip")
    assert tap("no", step="solved").text.startswith("Thank you for coming back to this")
    assert stage(crew) is Stage.CLOSED


def test_who_thanks_and_finds_something_wrong_after_all_taps_the_way_back(crew, clock, tap):
    asked(crew, clock)
    tap("yes")
    tap("4")
    tap("enough")
    tap("skip")
    clock.forward(days=3)
    assert "one level up" in tap("rescue", step="done").text
    assert stage(crew) is Stage.DIAGNOSIS


def test_no_after_the_case_was_closed_without_an_answer_opens_it_all_the_same(crew, clock, tap):
    asked(crew, clock)
    for _ in range(2):
        clock.forward(days=5)
        crew.surveys.sweep()
    assert (stage(crew), surveys(crew)[0].state) == (Stage.CLOSED, SurveyState.EXPIRED)
    tap("no", survey=1)
    assert stage(crew) is Stage.DIAGNOSIS
    assert crew.handoffs.holder(SAM) is Holder.WAITING


def test_somebody_else_s_survey_is_not_there(crew, clock):
    asked(crew, clock)
    reply = Taps(crew, LI)("no")
    assert reply.text.startswith("谢谢您还记得")
    assert stage(crew) is Stage.EVALUATION


def test_who_wants_no_surveys_gets_none_any_more(crew, clock, tap):
    asked(crew, clock)
    clock.forward(days=3)
    crew.surveys.sweep()
    reminder = told(crew)[-1]
    assert reminder.text.startswith("You may have overlooked this; I ask only once more.")
    assert reminder.buttons[-1]["title"] == "No more surveys"
    assert tap("stop").text.startswith("Of course: no more surveys.")
    assert stage(crew) is Stage.CLOSED
    clock.forward(days=40)
    asked(crew, clock, turn="t2")
    assert len(told(crew)) == 2


def test_without_a_staff_group_the_case_is_opened_again_all_the_same(desk, clock):
    asked(desk, clock)
    reply = Taps(desk)("no")
    assert reply.text == (
        "Then we're not done, and I'm sorry. R-1001 is open again, one level up. "
        "What is still wrong?"
    )
    assert desk.tickets.one(SAM, "R-1001").level == 2


def test_a_month_after_a_repair_the_customer_is_asked_whether_it_still_works(crew, clock, tap):
    asked(crew, clock)
    tap("yes")
    clock.forward(days=30)
    crew.surveys.sweep()
    question = told(crew)[-1]
    assert question.text == "A month ago we finished R-1001 (dishwasher). Does it still work?"
    assert tap("yes").text.startswith("Good to hear.")
    assert surveys(crew)[-1].state is SurveyState.ANSWERED


def test_a_repair_that_did_not_hold_is_opened_again_or_reported_anew(crew, clock, tap):
    asked(crew, clock)
    tap("yes")
    clock.forward(days=30)
    crew.surveys.sweep()
    offer = tap("no")
    assert titles(offer) == ["Open R-1001 again", "Something new"]
    assert offer.buttons[1].payload == "/report_fault"
    assert stage(crew) is Stage.CLOSED
    tap("rescue", step="done")
    assert stage(crew) is Stage.DIAGNOSIS


def test_complaints_are_not_asked_about_after_a_month(crew, clock, tap):
    asked(crew, clock, complaint())
    tap("yes")
    assert [survey.kind for survey in surveys(crew)] == [SurveyKind.CLOSE]


def test_a_case_opened_again_before_the_question_is_asked_about_once_it_is_done(crew, clock):
    crew.tickets.open(SAM, repair(), turn="t1")
    finished(crew)
    with crew.database.transaction() as session:
        ticket = crew.tickets.one(SAM, "R-1001")
        ticket.move(Stage.DIAGNOSIS, now=crew.now())
        session.add(ticket)
    clock.forward(days=1)
    crew.surveys.sweep()
    assert told(crew) == []
    assert surveys(crew)[0].cause == "reopened"
    finished(crew)
    clock.forward(days=1)
    crew.surveys.sweep()
    assert len(told(crew)) == 1


def test_the_reply_follows_the_language_of_the_customer(crew, clock, tap):
    asked(crew, clock)
    crew.customers.choose_language(SAM, Language.ZH)
    assert tap("yes").text == "总的来说，我们的服务怎么样？"
