"""What a supervisor says of a technician: what is not said stays as it is."""

import pytest

from actions.domain.errors import InvalidAnswer
from tests.services.team import MEI
from tests.services.visiting import sends


def test_a_day_off_leaves_skills_and_districts_as_they_are(crew):
    sends(crew, skills=["fridge"], districts=["Leeds"])
    now = sends(crew, days_off=["tomorrow", "2026-03-02"])
    assert (now.skills, now.districts) == (["fridge"], ["Leeds"])
    assert now.days_off == ["2026-03-02", "2026-03-03"]


def test_all_and_none_take_back_what_was_named(crew):
    sends(crew, skills=["fridge"], days_off=["周三"])
    now = sends(crew, MEI, skills=["all"], days_off=["无"])
    assert (now.skills, now.days_off) == ([], [])


def test_a_day_that_is_none_is_refused(crew):
    with pytest.raises(InvalidAnswer):
        sends(crew, days_off=["some day"])
