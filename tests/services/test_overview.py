from tests.services.people import SAM, repair
from tests.services.team import wishes


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
