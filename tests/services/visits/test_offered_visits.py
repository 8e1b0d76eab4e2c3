import pytest

from actions.domain.messages import Reply
from actions.domain.policy.visits import Offering
from actions.services.desk import open_desk
from tests.conftest import STAFF
from tests.services.conftest import met
from tests.services.people import LI, SAM
from tests.services.team import hire, texts, wishes
from tests.services.visiting import last_reply, reports, sends, titles


def test_rule_r3_a_near_repair_of_class_b_is_offered_days_by_itself_once(offered):
    reply = last_reply(offered)
    assert reply.text == (
        "A technician can come to you for R-1001 (dishwasher). Which day suits you?"
    )
    assert titles(reply)[:2] == ["Mon 2 Mar", "Tue 3 Mar"]
    assert titles(reply)[-2:] == ["Other days", "None of these"]
    assert offered.visits.sweep() == 0


@pytest.mark.parametrize(
    ("report", "duties"),
    [
        ({"place": "14 Mill Lane, York"}, {}),
        ({"care": "workshop"}, {}),
        ({"urgent": True}, {}),
        ({}, {"skills": ["fridge"]}),
        ({}, {"districts": ["London"]}),
    ],
    ids=["far", "in the workshop", "urgent", "another skill", "another district"],
)
def test_what_needs_judgement_or_has_no_technician_is_not_offered_by_itself(crew, report, duties):
    sends(crew, **duties)
    reports(crew, **report)
    assert crew.visits.sweep() == 0
    assert texts(crew, SAM.lane) == []


def test_repairs_that_need_judgement_keep_no_later_one_from_being_offered(crew, monkeypatch):
    monkeypatch.setattr("actions.services.visits.offering.BATCH", 1)
    sends(crew, skills=["dishwasher"])
    reports(crew, place="14 Mill Lane, York")
    reports(crew, turn="r2", product="fridge")
    reports(crew, LI, "r3")
    assert crew.visits.sweep() == 1
    assert "R-1003" in last_reply(crew, LI).text


def test_without_a_technician_nothing_is_offered(crew):
    reports(crew)
    assert crew.visits.sweep() == 0


def test_where_staff_are_to_offer_nothing_is_offered_by_itself(database, policy, clock):
    rules = policy.visits.model_copy(update={"offer": Offering.BY_STAFF})
    policy = policy.model_copy(update={"visits": rules})
    desk = hire(met(open_desk(database, policy, staff=STAFF, now=clock)))
    sends(desk)
    reports(desk)
    assert desk.visits.sweep() == 0


def test_a_customer_whose_chat_is_with_a_person_is_not_offered_a_visit_by_itself(crew):
    sends(crew)
    reports(crew)
    wishes(crew)
    assert crew.visits.sweep() == 0


def test_the_offer_comes_after_the_words_that_the_repair_is_open(crew):
    sends(crew)
    crew.inbox.store(SAM, 5, {})
    reports(crew, turn="telegram:5")
    assert crew.visits.sweep() == 0
    crew.inbox.finish("telegram:5", SAM, [Reply(text="Done: R-1001.")])
    assert crew.visits.sweep() == 1
    assert texts(crew, SAM.lane)[0] == "Done: R-1001."


def test_a_skill_is_found_in_either_language(crew):
    crew.seeding.seed_catalogue()
    sends(crew, skills=["dishwasher"])
    reports(crew, LI, product="洗碗机", place="利兹 Mill Lane 14 号")
    assert crew.visits.sweep() == 1
    assert last_reply(crew, LI).text == "师傅可以上门处理 R-1001（洗碗机）。您哪天方便？"
    assert titles(last_reply(crew, LI))[1] == "3月3日周二"
