from collections import Counter
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from actions.domain.faults.register import FaultKind
from actions.domain.language import Language
from actions.domain.tickets import Kind
from actions.domain.words.symptoms import part_of, symptom_of
from bot.simulation.park import MODELS
from bot.simulation.plan import Planner
from bot.simulation.words import words
from tests.simulation.finding import drawn, looks, score


def test_rule_r28_planted_faults_are_found_and_chance_is_not_taken_for_one():
    plan = drawn(1, 20_000, (5, 2, 5))
    found = score(plan, looks(plan, 1, every=28))
    assert found.planted == 12
    assert found.recall >= 0.9
    assert found.false_alarms <= 0.05


def test_rule_r28_in_a_year_without_planted_faults_nothing_is_found():
    plan = drawn(2, 6_000, (0, 0, 0))
    assert score(plan, looks(plan, 2, every=56)).false == 0


@pytest.mark.parametrize("language", Language)
def test_each_simulated_story_is_read_as_the_symptom_it_tells_of(language):
    for symptom, told in words()["symptoms"].items():
        for sentence in told[language]:
            assert symptom_of(sentence.format(product="")) == symptom


@pytest.mark.parametrize("language", Language)
def test_what_people_simulated_say_otherwise_tells_of_no_fault(language):
    for topic in ("begins", "ends", "vague", "parts"):
        for sentence in words()[topic][language]:
            said = sentence.format(product="thing", part="")
            assert symptom_of(said) is None
            assert part_of(said) is None


def test_a_year_is_busier_on_mondays_than_on_sundays_and_in_its_season():
    plan = Planner(5, 5000, date(2025, 1, 6), ZoneInfo("Europe/London"), faults=(0, 0, 0)).plan()
    weekdays = Counter(case.at.weekday() for case in plan.cases)
    assert weekdays[0] > 1.8 * weekdays[6]
    boilers = Counter(c.at.month for c in plan.cases if c.unit.model.model == "HB-24")
    assert boilers[1] > 3 * boilers[7]


def test_complaints_are_about_earlier_cases_and_some_come_again():
    plan = drawn(3, 3000, (1, 1, 1))
    about = [case for case in plan.cases if case.again is not None]
    assert all(case.again < case.number for case in about)
    assert {case.kind for case in about} == {Kind.COMPLAINT}


def test_faults_are_planted_at_the_strength_that_is_stated():
    plan = drawn(4, 8000, (4, 0, 3))
    for fault in plan.planted:
        mine = [c for c in plan.cases if c.planted and c.unit.model.model == fault.product]
        if fault.kind is FaultKind.UNIT:
            assert sum(c.unit.serial == fault.what for c in mine) == fault.strength
        else:
            assert sum(c.symptom == fault.what for c in mine) > 5
    assert {model.model for model in MODELS} >= {fault.product for fault in plan.planted}
