"""The figures of a report against the period before: what chance brings is no news."""

from datetime import UTC, datetime
from random import Random

import pytest

from actions.domain.reports.facts import Fact, Tally
from actions.domain.reports.figures import figures_of
from actions.domain.tickets import Kind, Stage

AT = datetime(2026, 3, 2, tzinfo=UTC)


def fact(**more):
    told = {"code": "R-1", "kind": Kind.REPAIR, "stage": Stage.CLOSED, "fault_class": None}
    return Fact(**told, urgent=False, opened_at=AT, ended_at=None, groups={}, **more)


def opened(count):
    return Tally([fact(opened=True)] * count + [fact()])


def first_time(good, of):
    return Tally([fact(first_time=number < good) for number in range(of)])


def news(key, now, before, **lengths):
    (figure,) = (one for one in figures_of(now, before, **lengths) if one.key == key)
    return figure.change.news


@pytest.mark.parametrize(("now", "before"), [(4, 0), (0, 5), (1, 1), (30, 22)])
def test_so_few_more_or_fewer_cases_may_be_chance(now, before):
    assert not news("opened", opened(now), opened(before))


@pytest.mark.parametrize(("now", "before"), [(6, 0), (60, 25), (900, 1100)])
def test_many_more_or_fewer_cases_are_news(now, before):
    assert news("opened", opened(now), opened(before))


def test_as_many_cases_a_day_in_a_shorter_month_are_no_news():
    january, february = opened(1000), opened(903)
    assert not news("opened", february, january, share=28 / (28 + 31))
    assert news("opened", february, january)


def test_of_months_in_which_nothing_has_changed_one_in_twenty_is_called_news_at_most():
    chance = Random(7)

    def month():
        return opened(sum(chance.random() < 0.02 for _ in range(200)))

    called = sum(news("opened", month(), month()) for _ in range(1000))
    assert called <= 50


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        ((2, 2), (0, 2), False),
        ((3, 3), (1, 3), False),
        ((9, 10), (2, 10), True),
        ((0, 0), (5, 5), False),
    ],
    ids=["two and two", "three and three", "ten and ten", "none now"],
)
def test_a_share_of_few_repairs_is_news_only_where_chance_does_not_bring_it(now, before, expected):
    figure = next(
        f for f in figures_of(first_time(*now), first_time(*before)) if f.key == "first-time"
    )
    assert bool(figure.change and figure.change.news) == expected
