from datetime import timedelta

import pytest

from actions.domain.sla.clocks import Waiting
from tests.services.people import LI, SAM, repair
from tests.services.team import MEI, shown, topic, wishes


def test_how_long_somebody_waits_is_told_in_days_and_hours_not_in_thousands_of_minutes(
    crew, clock
):
    wishes(crew)
    clock.forward(minutes=7)
    assert " · 7 min · " in crew.overview.queue()
    clock.forward(hours=51, minutes=-7)
    assert " · 2 d 3 h · " in crew.overview.queue()


def test_what_is_under_way_and_with_nobody_is_named_the_urgent_first(crew):
    crew.tickets.open(SAM, repair(), turn="t1")
    crew.tickets.open(SAM, repair(urgent=True, story="it smokes"), turn="t2")
    queue = crew.overview.queue()
    assert "with nobody (take one with /take and its number): 2" in queue
    assert queue.index("R-1002") < queue.index("R-1001")
    wishes(crew, ticket_code="R-1001")
    crew.tickets.cancel(SAM, "R-1002", turn="t3")
    assert "with nobody" not in crew.overview.queue()


def test_what_is_overdue_is_marked_in_the_queue_and_on_the_card(crew, clock):
    wishes(crew)
    assert "⏰" not in crew.overview.queue()
    clock.forward(hours=3)
    crew.marking.mark(MEI, "Q-1001", "VIP", key="m")
    assert "⏰ first answer 11:00 today" in crew.overview.queue()
    assert "Due: ⏰ first answer 11:00 today" in shown(crew, topic())[0].text


def test_the_card_says_until_when_a_case_waits(crew):
    wishes(crew)
    day = crew.now().date() + timedelta(days=3)
    crew.cases.wait_for(MEI, 1, Waiting.PART, key="w", until=day)
    assert "Due: waits for a part until 5 March 2026" in shown(crew, topic())[0].text


@pytest.fixture
def told(crew):
    """Three cases: a burnt smell, a leak under the door, and the same in Chinese."""
    crew.tickets.open(SAM, repair(story="A burnt smell, then it stopped."), turn="f1")
    crew.tickets.open(SAM, repair(story="It leaks under the door."), turn="f2")
    crew.tickets.open(LI, repair(story="门下面漏水"), turn="f3")
    return crew


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("burnt smell", ["R-1001"]),
        ("smell BURNT", ["R-1001"]),
        ("door", ["R-1002"]),
        ("漏水", ["R-1003"]),
        ("door smell", []),
        ("100%", []),
        ("_", []),
        ("", []),
        ("sam", ["R-1002", "R-1001"]),
    ],
)
def test_a_case_is_found_by_what_its_customer_told(told, words, codes):
    found = told.overview.find(words)
    assert [line.split(" · ")[0] for line in found.splitlines() if line.startswith("R-")] == codes
    assert found.startswith("Nothing found") is not bool(codes)


def test_who_bears_the_name_comes_before_who_told_of_it(told):
    told.tickets.open(LI, repair(story="Sam sold it to me, it leaks."), turn="f4")
    codes = [line.split(" · ")[0] for line in told.overview.find("sam").splitlines()]
    assert codes == ["R-1002", "R-1001", "R-1004"]
