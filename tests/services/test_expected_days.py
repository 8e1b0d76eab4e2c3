from datetime import date

import pytest

from actions.domain.language import Language
from actions.domain.sla.clocks import NotWaiting, Waiting
from tests.services.clocks import intervals
from tests.services.people import LI, SAM, at_once
from tests.services.supplies import buttons, case, equip, part_id
from tests.services.team import JAN, MEI, events, texts, topic

DAY = date(2026, 3, 5)


@pytest.fixture
def desk(crew):
    return equip(crew)


def standing(desk, address=SAM):
    return desk.clocks.standing(desk.tickets.one(address, "R-1001"))


def test_a_wait_for_a_part_with_a_day_tells_the_customer_the_day_and_why(desk):
    case(desk)
    desk.cases.wait_for(MEI, 1, Waiting.PART, key="w1", until=DAY)
    [said] = texts(desk, SAM.lane)
    assert said.startswith("R-1001 now waits for a spare part, which we expect on 5 March 2026.")
    assert "stands still" in said
    assert standing(desk).waiting_until == DAY


def test_the_day_is_told_in_chinese_too(desk):
    case(desk, address=LI)
    desk.cases.wait_for(MEI, 1, Waiting.PART, key="w1", until=DAY)
    assert "正在等配件，预计 2026年3月5日到" in texts(desk, LI.lane)[0]


def test_when_the_day_comes_the_clocks_go_on_and_staff_are_asked_once(desk, clock):
    case(desk)
    desk.cases.wait_for(MEI, 1, Waiting.PART, key="w1", until=DAY)
    clock.forward(days=2, hours=23)
    assert desk.expected.sweep() == 0
    clock.forward(hours=1)
    assert [desk.expected.sweep() for _ in range(2)] == [1, 0]
    assert standing(desk).waiting is None
    assert "Is it here? The clocks go on." in texts(desk, topic())[-1]
    assert buttons(desk, "Is it here?") == ["It is here", "Waiting…"]
    assert [person for what, person in events(desk) if what == "resumed"] == ["desk"]


def test_a_part_that_is_here_on_its_day_is_told_to_the_customer_once(desk, clock):
    case(desk)
    desk.cases.wait_for(MEI, 1, Waiting.PART, key="w1", until=DAY)
    clock.forward(days=3)
    desk.expected.sweep()
    for key in ("h1", "h2"):
        desk.allocations.here(MEI, 1, key=key)
    assert texts(desk, SAM.lane)[1:] == [
        "Good news about R-1001: the spare part is here, and the repair goes on."
    ]


def test_a_day_on_which_nobody_works_is_kept_on_the_next(desk, clock):
    case(desk)
    sunday = date(2026, 3, 8)
    desk.cases.wait_for(MEI, 1, Waiting.DATE, key="w1", until=sunday)
    clock.forward(days=6, hours=12)
    assert desk.expected.sweep() == 0
    clock.forward(hours=12)
    assert desk.expected.sweep() == 1
    assert (
        "8 March 2026 has come, until which R-1001 was to wait for the agreed day"
        in (texts(desk, topic())[-1])
    )
    assert texts(desk, SAM.lane) == []


def test_a_new_day_takes_the_place_of_the_old(desk, clock):
    case(desk)
    desk.cases.wait_for(MEI, 1, Waiting.PART, key="w1", until=DAY)
    desk.cases.wait_for(MEI, 1, Waiting.PART, key="w2", until=date(2026, 3, 10))
    clock.forward(days=3)
    assert desk.expected.sweep() == 0
    assert standing(desk).waiting_until == date(2026, 3, 10)
    assert len([one for one in intervals(desk) if one.why]) == 1


def test_a_case_that_went_on_before_its_day_is_not_asked_about(desk, clock):
    case(desk)
    desk.cases.wait_for(MEI, 1, Waiting.PART, key="w1", until=DAY)
    desk.cases.resume(MEI, 1, key="r1")
    clock.forward(days=9)
    assert desk.expected.sweep() == 0


def test_an_ordered_part_that_is_late_is_asked_for_with_its_own_button(desk, clock):
    case(desk)
    desk.requisitions.ask(MEI, part_id(desk, "HX-24"), 1, key="o1", topic_id=1)
    desk.requisitions.decide(JAN, 1, approve=True, key="d1")
    clock.forward(days=10)
    desk.expected.sweep()
    assert buttons(desk, "Is it here?") == ["It is here HX-24", "Waiting…"]
    desk.requisitions.arrived(MEI, 1, key="a1")
    assert "the heat exchanger is here" in texts(desk, SAM.lane)[-1]


def test_two_sweeps_at_once_ask_once(any_crew, clock):
    case(equip(any_crew))
    any_crew.cases.wait_for(MEI, 1, Waiting.PART, key="w1", until=DAY)
    clock.forward(days=4)
    assert sum(at_once(4, lambda _: any_crew.expected.sweep())) == 1
    assert len([text for text in texts(any_crew, topic()) if "Is it here?" in text]) == 1


def test_rule_r17_the_day_of_a_part_may_be_named_after_the_wait_began(desk, clock):
    case(desk)
    desk.cases.wait_for(MEI, 1, Waiting.PART, key="w1")
    assert texts(desk, SAM.lane) == []
    for key in ("d1", "d2"):
        desk.cases.expect_part(MEI, 1, DAY, key=key)
    [said] = texts(desk, SAM.lane)
    assert said.startswith("R-1001 now waits for a spare part, which we expect on 5 March 2026.")
    assert standing(desk).waiting_until == DAY
    assert len([one for one in intervals(desk) if one.why]) == 1
    clock.forward(days=3)
    assert desk.expected.sweep() == 1


def test_rule_r17_a_day_that_nobody_knows_is_told_as_such_once(desk):
    case(desk, address=LI)
    desk.cases.wait_for(MEI, 1, Waiting.PART, key="w1")
    for key in ("d1", "d2"):
        desk.cases.expect_part(MEI, 1, None, key=key)
    [said] = texts(desk, LI.lane)
    assert "到货日期还没确定" in said
    assert "暂停计算" in said
    assert standing(desk, LI).waiting is Waiting.PART


def test_a_day_is_no_longer_taken_once_the_part_is_here(desk):
    case(desk)
    desk.cases.wait_for(MEI, 1, Waiting.PART, key="w1")
    desk.allocations.here(MEI, 1, key="h1")
    with pytest.raises(NotWaiting):
        desk.cases.expect_part(MEI, 1, DAY, key="d1")
    assert standing(desk).waiting is None


def test_why_a_deadline_moved_still_explains_the_wait(desk, clock):
    case(desk)
    desk.cases.wait_for(MEI, 1, Waiting.PART, key="w1", until=DAY)
    clock.forward(days=3)
    desk.expected.sweep()
    assert "waited for a part, nothing counted (Mei)" in desk.clocks.why("R-1001", Language.EN)
