"""`why`: a deadline with everything it follows from, in both languages."""

from datetime import timedelta

import pytest

from actions.domain.language import Language
from actions.domain.sla.clocks import Waiting
from tests.services.clocks import ANSWER, ARRIVAL
from tests.services.people import SAM, repair


@pytest.fixture
def waited(desk, clock):
    """A repair that waited a night for its customer, and was answered and visited late."""
    desk.tickets.open(SAM, repair(place="14 Mill Lane, Leeds"), turn="t1")
    clock.forward(hours=1)
    desk.clocks.meet("R-1001", ANSWER, person="Mei", key="a1")
    clock.forward(hours=1)
    desk.clocks.pause("R-1001", Waiting.CUSTOMER, person="Mei", key="p1")
    clock.forward(days=1)
    desk.tickets.add_detail(SAM, "R-1001", "Here I am.", turn="t2")
    clock.forward(days=2)
    desk.clocks.meet("R-1001", ARRIVAL, person="Jan", key="a2")
    return desk


def test_the_working_time_of_the_stretches_is_the_time_used(waited, clock):
    for one in waited.clocks.explain("R-1001").clocks:
        assert sum((part.time for part in one.parts), timedelta()) == one.total


def test_each_deadline_is_explained_line_by_line(waited, clock):
    clock.forward(hours=2)
    assert waited.clocks.why("R-1001", Language.EN) == (
        "R-1001: repair, class B, level 1. Times are those of Europe/London.\n"
        "Handled by: class B, near: on site within 16 h\n"
        "\n"
        "first answer: 2 h promised (first answer to every case, R2), the opening hours\n"
        "• Mon 2 Mar 2026, 09:00 – Mon 2 Mar 2026, 10:00: ran, 1 h counted (customer)\n"
        "= 1 h used\n"
        "→ due Mon 2 Mar 2026, 11:00; done Mon 2 Mar 2026, 10:00\n"
        "\n"
        "arrival on site: 16 h promised (on site nearby, by fault class, R2 and R3),"
        " the technicians’ hours\n"
        "• Mon 2 Mar 2026, 09:00 – Mon 2 Mar 2026, 11:00: ran, 2 h counted (customer)\n"
        "• Mon 2 Mar 2026, 11:00 – Tue 3 Mar 2026, 11:00: waited for the customer,"
        " nothing counted (Mei)\n"
        "• Tue 3 Mar 2026, 11:00 – Thu 5 Mar 2026, 11:00: ran, 21 h counted (customer)\n"
        "= 23 h used\n"
        "→ due Wed 4 Mar 2026, 15:00; done Thu 5 Mar 2026, 11:00, late\n"
        "\n"
        "completion: 24 h promised (repair after the diagnosis, by fault class, R2 and R3),"
        " the opening hours\n"
        "• Thu 5 Mar 2026, 11:00 – now: ran, 1 h 30 min counted (customer)\n"
        "= 1 h 30 min used\n"
        "→ due Mon 9 Mar 2026, 16:00"
    )


def test_it_is_explained_in_chinese_too(waited):
    told = waited.clocks.why("R-1001", Language.ZH)
    assert "R-1001：报修，B 类，第 1 级。时间按 Europe/London。" in told
    assert "2026年3月2日周一 11:00 – 2026年3月3日周二 11:00：等客户回复，不计时（Mei）" in told
    assert "→ 期限 2026年3月4日周三 15:00；完成于 2026年3月5日周四 11:00，超时" in told


def test_while_a_case_waits_the_explanation_says_that_the_rest_is_kept(desk, clock):
    desk.tickets.open(SAM, repair(), turn="t1")
    desk.clocks.pause("R-1001", Waiting.PART, person="Mei", key="p1")
    told = desk.clocks.why("R-1001", Language.EN)
    assert "waited for a part, nothing counted (Mei)\n= 0 min used\n→ due once it runs on" in told


def test_a_cancelled_and_reopened_case_tells_both_times(desk, clock):
    desk.tickets.open(SAM, repair(urgent=True, care="workshop"), turn="t1")
    clock.forward(minutes=5)
    desk.tickets.cancel(SAM, "R-1001", turn="t2")
    clock.forward(days=1)
    desk.tickets.reopen(SAM, "R-1001", turn="t3")
    told = desk.clocks.why("R-1001", Language.EN)
    assert "class A, level 1, urgent." in told
    assert "= 5 min used\n→ due Mon 2 Mar 2026, 09:15; ended with the case" in told
    assert "first answer (time 2, reopened): 15 min promised" in told
    assert "round the clock\n• Tue 3 Mar 2026, 09:05 – now: ran, 0 min counted" in told
