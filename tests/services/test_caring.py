import pytest
from sqlmodel import select

from actions.domain.messages import Outbound
from actions.domain.policy.care import Tip
from actions.domain.products.catalogue import Product
from actions.domain.surveys.care import Care, Unsent
from actions.domain.tickets import Stage
from tests.services.caring import after, closed, ticket
from tests.services.people import LI, SAM, at_once, repair
from tests.services.surveying import asked, surveys
from tests.services.team import MEI


def sent(desk, address=SAM):
    with desk.database.reading() as session:
        found = session.exec(select(Outbound).order_by(Outbound.id)).all()
    return [r for r in found if r.key.startswith("care:") and r.chat_id == address.chat_id]


def cares(desk):
    with desk.database.reading() as session:
        return session.exec(select(Care).order_by(Care.id)).all()


def press(desk, answer, number=1, key="p1", address=SAM):
    [reply] = desk.care.press(address, key, f"{number}:{answer}")
    return reply


def test_rule_r31_a_customer_is_asked_a_week_and_three_months_after_a_repair(crew, clock):
    closed(crew, clock)
    after(crew, clock, days=6)
    assert not sent(crew)
    after(crew, clock, days=1)
    [row] = sent(crew)
    assert row.text == "A week ago we finished R-1001 (dishwasher). Is all well with it?"
    assert [b["title"] for b in row.buttons] == [
        "All well",
        "There's something",
        "No more such messages",
    ]
    after(crew, clock, days=83)
    assert sent(crew)[1].text.startswith("Three months ago we finished")


def test_a_company_that_asks_nobody_after_a_repair_has_nothing_to_sweep(crew, clock, monkeypatch):
    monkeypatch.setitem(vars(crew.policy.care), "after_days", [])
    closed(crew, clock)
    assert crew.care.sweep() == 0
    after(crew, clock, days=7)
    assert not sent(crew)


def test_a_tip_that_fits_the_product_is_sent_along_in_the_customers_language(crew, clock):
    crew.seeding.seed_catalogue()
    closed(crew, clock, repair(product="洗碗机"), LI)
    after(crew, clock, days=90)
    assert "小提示：每月用温水冲洗一次底部滤网" in sent(crew, LI)[-1].text


def test_a_tip_is_found_by_any_name_of_the_product():
    tip = Tip(product="Dish washer", after_days=90, en="a", zh="b")
    product = Product(model="DW-1", name_en="Dishwasher", name_zh="洗碗机", aliases="dish washer")
    assert tip.fits(product, "")
    assert tip.fits(None, "dish washer")
    assert not tip.fits(None, "fridge")


@pytest.mark.parametrize("answer", ["stop", "stop_followups", "blocked", "barred"])
def test_rule_r31_nobody_is_asked_after_a_stop_or_a_block(crew, clock, answer):
    closed(crew, clock)
    after(crew, clock, days=7)
    if answer == "stop":
        assert press(crew, "stop").text.startswith("Of course: no more such messages.")
    elif answer == "blocked":
        crew.customers.block(SAM)
    elif answer == "barred":
        crew.barring.bar(MEI, crew.handoffs.topic_for("R-1001", key="t"), key="b")
    else:
        crew.customers.stop_followups(SAM)
    after(crew, clock, days=83)
    assert len(sent(crew)) == 1
    assert cares(crew)[1].cause in (Unsent.WISH, Unsent.BLOCKED)


def test_nobody_is_asked_at_night_or_while_a_person_has_the_chat(crew, clock):
    closed(crew, clock)
    after(crew, clock, days=6, hours=13)
    after(crew, clock, hours=10)
    assert not sent(crew)
    crew.handoffs.begin(SAM, "asked", turn="h1")
    after(crew, clock, hours=2)
    assert not sent(crew)
    crew.handoffs.take(MEI, crew.handoffs.topic_of("Q-1001"), key="s1")
    crew.handoffs.hand_back(MEI, crew.handoffs.topic_of("Q-1001"), key="s2")
    after(crew, clock, hours=2)
    assert len(sent(crew)) == 1


def test_a_customer_is_asked_once_in_so_many_days(crew, clock):
    closed(crew, clock)
    asked(crew, clock, repair(product="fridge"), turn="t2")
    crew.care.sweep()
    after(crew, clock, days=6)
    assert len(sent(crew)) == 1
    for _ in range(4):
        after(crew, clock, days=1)
    assert len(sent(crew)) == 1
    after(crew, clock, days=1)
    assert len(sent(crew)) == 2


def test_care_keeps_its_distance_from_a_survey(crew, clock):
    crew.policy.care.__dict__["after_days"] = [3]
    closed(crew, clock)
    after(crew, clock, days=4)
    assert not sent(crew)
    after(crew, clock, days=1)
    assert len(sent(crew)) == 1
    crew.policy.care.__dict__["after_days"] = [7, 90]


def test_a_survey_about_what_holds_waits_for_the_care_before_it(crew, clock):
    crew.policy.care.__dict__["after_days"] = [29]
    closed(crew, clock)
    after(crew, clock, days=29)
    assert len(sent(crew)) == 1
    clock.forward(days=2)
    crew.surveys.sweep()
    assert not surveys(crew)[1].was_asked
    clock.forward(days=4)
    crew.surveys.sweep()
    assert surveys(crew)[1].was_asked
    crew.policy.care.__dict__["after_days"] = [7, 90]


def test_who_has_another_repair_open_is_not_asked_whether_all_is_well(crew, clock):
    closed(crew, clock)
    crew.tickets.open(SAM, repair(product="fridge"), turn="t2")
    after(crew, clock, days=7)
    assert not sent(crew)
    assert cares(crew)[0].cause == Unsent.BUSY


def test_what_a_long_failure_of_the_desk_delayed_is_left_out(crew, clock):
    closed(crew, clock)
    after(crew, clock, days=38)
    assert not sent(crew)
    assert cares(crew)[0].cause == Unsent.LATE


def test_no_more_than_so_many_an_hour_are_asked(crew, clock):
    crew.policy.care.__dict__["an_hour"] = 1
    closed(crew, clock)
    closed(crew, clock, None, LI, "t2")
    after(crew, clock, days=8)
    assert len([*sent(crew), *sent(crew, LI)]) == 1
    after(crew, clock, hours=1, minutes=1)
    assert len([*sent(crew), *sent(crew, LI)]) == 2
    crew.policy.care.__dict__["an_hour"] = 60


def test_all_well_is_thanked_for_and_noted_once(crew, clock):
    closed(crew, clock)
    after(crew, clock, days=7)
    assert press(crew, "well").text.startswith("Good to hear.")
    assert press(crew, "well").text.startswith("Good to hear.")
    assert cares(crew)[0].answer == "well"


def test_the_same_again_opens_the_case_one_level_up_with_a_named_person(crew, clock):
    closed(crew, clock)
    after(crew, clock, days=7)
    which = press(crew, "something")
    assert which.text == "I'm sorry. Is it the same as in R-1001 (dishwasher), or something new?"
    assert [b.title for b in which.buttons] == ["The same again", "Something new"]
    for _ in range(2):
        reply = press(crew, "again", key="p2")
        assert reply.text.startswith("Then we're not done, and I'm sorry. Mei")
        assert reply.text.endswith("R-1001 is open. What is still wrong?")
    assert (ticket(crew).stage, ticket(crew).level) == (Stage.DIAGNOSIS, 2)
    assert press(crew, "new", key="p3").text.startswith("That is in hand already")


def test_something_new_opens_a_repair_that_knows_the_unit_and_asks_nothing_again(crew, clock):
    crew.seeding.seed_catalogue()
    closed(crew, clock, repair(serial_number="KF4202503140017", place="12 Mill Lane"))
    after(crew, clock, days=7)
    press(crew, "something")
    press(crew, "new", key="p2")
    press(crew, "new", key="p2")
    new = ticket(crew, "R-1002")
    assert (new.serial_number, new.place, new.reference) == (
        "KF4202503140017",
        "12 Mill Lane",
        "R-1001",
    )
    assert new.unit_id
    assert ticket(crew).stage is Stage.CLOSED
    assert cares(crew)[0].led_to_id == new.id


def test_a_desk_without_a_staff_group_opens_the_case_all_the_same(desk, clock):
    closed(desk, clock)
    after(desk, clock, days=7)
    assert press(desk, "again").text.endswith("R-1001 is open. What is still wrong?")
    assert ticket(desk).stage is Stage.DIAGNOSIS


@pytest.mark.parametrize("rest", ["", "1", "x:well", "9:well", "1:nothing", "1:well:more"])
def test_a_button_that_means_nothing_is_answered_kindly(crew, clock, rest):
    closed(crew, clock)
    after(crew, clock, days=7)
    [reply] = crew.care.press(SAM, "p1", rest)
    assert reply.text.startswith("That message is settled")


def test_a_strangers_button_moves_nothing(crew, clock):
    closed(crew, clock)
    after(crew, clock, days=7)
    assert "办完了" in press(crew, "again", address=LI).text
    assert ticket(crew).stage is Stage.CLOSED


def test_sweeps_at_once_ask_once(any_crew, clock):
    closed(any_crew, clock)
    clock.forward(days=7)
    at_once(4, lambda _: any_crew.care.sweep())
    assert len(sent(any_crew)) == 1
