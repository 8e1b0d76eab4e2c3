from tests.services.team import wishes


def test_how_long_somebody_waits_is_told_in_days_and_hours_not_in_thousands_of_minutes(
    crew, clock
):
    wishes(crew)
    clock.forward(minutes=7)
    assert " · 7 min · " in crew.overview.queue()
    clock.forward(hours=51, minutes=-7)
    assert " · 2 d 3 h · " in crew.overview.queue()
