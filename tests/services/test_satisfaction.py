"""Figures out of answers, each with how many were asked."""

from datetime import timedelta

import pytest

from actions.domain.reports.facts import Group
from actions.domain.surveys.satisfaction import Band
from actions.domain.surveys.servqual import Dimension
from actions.domain.surveys.surveys import SurveyKind
from tests.services.people import SAM, repair
from tests.services.surveying import Taps, asked, surveys
from tests.services.team import JAN, MEI


def customer(desk, number, phone="0113 496 0018"):
    address = SAM.model_copy(update={"chat_id": 3000 + number})
    desk.customers.meet(address, name=f"Customer {number}", code="en")
    desk.customers.note_phone(address, phone)
    return address


def answered(desk, clock, number, *taps, new=None):
    """A case of a customer of its own, whose survey is answered so far."""
    address = customer(desk, number)
    code = asked(desk, clock, new, address, f"t{number}")
    tap = Taps(desk, address)
    for value in taps:
        tap(value)
    return code, tap


@pytest.fixture
def period(clock):
    return clock() - timedelta(days=1), clock() + timedelta(days=400)


def test_satisfaction_is_told_with_how_many_were_asked_and_how_many_answered(crew, clock, period):
    answered(crew, clock, 1, "yes", "5", "10")
    answered(crew, clock, 2, "yes", "4", "7")
    answered(crew, clock, 3, "yes", "3", "2")
    answered(crew, clock, 4)
    clock.forward(days=8)
    crew.surveys.sweep()
    clock.forward(days=8)
    crew.surveys.sweep()
    answered(crew, clock, 5)
    found = crew.satisfaction.of(*period)
    assert (found.csat.response.asked, found.csat.response.answered, found.waiting) == (4, 3, 1)
    assert (found.csat.satisfied.good, found.csat.top.good) == (2, 1)
    assert found.csat.stars.value == 4
    assert (found.nps.promoters, found.nps.passives, found.nps.detractors) == (1, 1, 1)
    assert found.bands == {Band.EXCEEDS: 1, Band.WITHIN: 1, Band.LOWEST: 1}
    assert found.solved == {"yes": 3}


def test_a_time_in_which_nobody_was_asked_has_no_figures_and_no_error(crew, period):
    found = crew.satisfaction.of(*period)
    assert (found.csat.response.asked, found.csat.stars.value, found.nps.value) == (0, None, None)
    assert crew.satisfaction.quality(*period).overall.value is None
    assert crew.satisfaction.rescues(*period).hours.value is None
    assert crew.satisfaction.held(*period, Group.PRODUCT) == {}
    assert crew.satisfaction.people(*period) == []


def test_expectation_and_perception_become_gaps(crew, clock, period):
    number = next(n for n in range(1, 50) if _expects(crew, clock, n))
    tap = Taps(crew, customer(crew, number))
    for value in ("yes", "skip", "skip"):
        tap(value)
    tap("5", step="expected:tangibles")
    tap("3", step="perceived:tangibles")
    tap("enough")
    gap = crew.satisfaction.quality(*period).gaps[0]
    assert (gap.dimension, gap.gap.value, gap.gap.count) == (Dimension.TANGIBLES, -2, 1)


def _expects(desk, clock, number):
    address = customer(desk, number)
    asked(desk, clock, address=address, turn=f"t{number}")
    newest = [one for one in surveys(desk) if one.asked_at][-1]
    return any(step.startswith("expected:") for step in newest.route)


def test_the_time_of_a_rescue_runs_from_the_answer_to_the_work_done_again(crew, clock, period):
    answered(crew, clock, 1, "no")
    crew.handoffs.take(MEI, 1, key="take")
    clock.forward(hours=5)
    crew.cases.resolve(MEI, 1, key="done", summary="New seal.")
    crew.surveys.sweep()
    answered(crew, clock, 2, "no")
    found = crew.satisfaction.rescues(*period)
    assert (found.righted.good, found.righted.of) == (1, 2)
    assert found.hours.value == 5


def test_a_repair_that_came_back_is_counted_under_its_product(crew, clock, period):
    for number, holds in ((1, "yes"), (2, "no"), (3, "yes")):
        product = "fridge" if number == 3 else "dishwasher"
        _, tap = answered(crew, clock, number, "yes", new=repair(product=product))
        clock.forward(days=31)
        crew.surveys.sweep()
        newest = max((s for s in surveys(crew) if s.asked_at), key=lambda s: s.asked_at)
        assert newest.kind is SurveyKind.HELD
        tap(holds)
    curves = crew.satisfaction.held(*period, Group.PRODUCT)
    assert {name: (c.repairs, c.came_back) for name, c in curves.items()} == {
        "dishwasher": (2, 1),
        "fridge": (1, 0),
    }


def test_a_repair_opened_again_within_the_month_came_back_on_that_day(crew, clock, period):
    _, tap = answered(crew, clock, 1, "yes")
    clock.forward(days=10)
    tap("rescue")
    curve = crew.satisfaction.held(*period, Group.PRODUCT)["dishwasher"]
    assert (curve.repairs, curve.came_back) == (1, 1)
    assert curve.steps[-1].days == pytest.approx(10)


def test_each_person_sees_cases_promises_first_fixes_and_scores(crew, clock, period):
    crew.team.set_duty(JAN, on_duty=False)
    answered(crew, clock, 1, "no")
    crew.handoffs.take(MEI, 1, key="take")
    crew.cases.resolve(MEI, 1, key="done", summary="New seal.")
    crew.surveys.sweep()
    clock.forward(days=1)
    crew.surveys.sweep()
    tap = Taps(crew, customer(crew, 1))
    tap("yes")
    tap("4")
    (mei,) = crew.satisfaction.people(*period)
    assert (mei.person, mei.cases, mei.first_time.good, mei.first_time.of) == ("Mei", 1, 0, 1)
    assert (mei.score.value, mei.response.asked, mei.response.answered) == (80, 1, 1)
    assert mei.promises.of >= 1
