from datetime import time

import pytest
from pydantic import ValidationError

from actions.domain.language import Language
from actions.domain.policy.parts import Bilingual
from actions.domain.policy.policy import Policy, Span, WorkingHours
from tests.refusals import told

WEEK = {"mon": ["09:00-17:00"]}


def hours(**more):
    return WorkingHours.model_validate({"time_zone": "Europe/London", "week": WEEK, **more})


def test_a_span_is_written_as_two_times_with_a_dash():
    span = Span.model_validate("09:00-12:30")
    assert (span.start, span.end) == (time(9), time(12, 30))
    assert str(Span.model_validate(" 09:00 - 12:30 ")) == "09:00-12:30"


@pytest.mark.parametrize("span", ["22:00-02:00", "20:00-24:00", "00:00-24:00"])
def test_a_span_may_end_at_midnight_or_on_the_next_day(span):
    read = Span.model_validate(span)
    assert read.over_night
    assert str(read) == span


@pytest.mark.parametrize(
    ("span", "reason"),
    [
        ("09:00", "write a span as 09:00-12:30"),
        ("09:00-09:00", "09:00-09:00 has no length"),
        ("00:00-00:00", "a whole day is 00:00-24:00"),
        ("nine-ten", "time"),
        ("09:00-25:00", "time such as"),
    ],
)
def test_a_span_that_cannot_be_is_refused(span, reason):
    with pytest.raises(ValidationError) as refused:
        Span.model_validate(span)
    assert reason in told(refused.value)


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"time_zone": "London"}, "Europe/London"),
        ({"time_zone": ""}, "Europe/London"),
        ({"week": {}}, "at least one day"),
        ({"week": {"mon": [], "tue": []}}, "at least one day"),
        ({"week": {"monday": ["09:00-17:00"]}}, "mon, tue"),
        ({"week": {"mon": ["09:00-12:30", "12:00-17:00"]}}, "spans of mon overlap"),
        ({"week": {"mon": ["13:00-17:00", "09:00-13:30"]}}, "spans of mon overlap"),
        ({"week": {"mon": "09:00-17:00"}}, "list"),
        ({"week": {"mon": ["22:00-02:00", "23:00-24:00"]}}, "spans of mon overlap"),
        (
            {"week": {"mon": ["22:00-02:00"], "tue": ["01:00-05:00"]}},
            "of mon run into those of tue",
        ),
        (
            {"week": {"sun": ["22:00-02:00"], "mon": ["01:00-05:00"]}},
            "of sun run into those of mon",
        ),
        ({"holidays": "XX"}, "country"),
        ({"holidays": "Britain"}, "country"),
        ({"holidays": "GB-LON"}, "GB-ENG, GB-NIR, GB-SCT, GB-WLS"),
        ({"holidays": "CN-BJ"}, "CN alone or one of its regions: –"),
        ({"holidays": "GB-"}, "GB-ENG"),
        ({"closed_on": ["Christmas"]}, "date"),
        ({"lunch": "12:00"}, "not permitted"),
    ],
)
def test_a_calendar_that_cannot_be_is_refused(wrong, reason):
    with pytest.raises(ValidationError) as refused:
        hours(**wrong)
    assert reason in told(refused.value)


def test_a_night_may_touch_the_next_morning():
    found = hours(week={"sun": ["22:00-02:00"], "mon": ["02:00-05:00"]})
    assert found.week["sun"][0].over_night


def test_spans_may_touch_and_are_put_in_order():
    found = hours(week={"mon": ["13:00-17:00", "09:00-13:00"]}).week["mon"]
    assert [str(span) for span in found] == ["09:00-13:00", "13:00-17:00"]


@pytest.mark.parametrize(
    ("section", "name", "value"),
    [
        ("clocks", "first_answer_hours", 0),
        ("clocks", "first_answer_hours", -2),
        ("clocks", "first_answer_hours", 1000),
        ("clocks", "feedback_days", 1.5),
        ("commitments", "warranty_months", -1),
        ("commitments", "return_days", "a fortnight"),
        ("commitments", "free_delivery", "sometimes"),
        ("prices", "visit", -5),
        ("handoff", "take_minutes", 0),
        ("handoff", "cases_at_once", -1),
        ("handoff", "idle_hours", "never"),
        ("handoff", "complaint_level", 9),
        ("company", "country", "Great Britain"),
        ("company", "phone", None),
    ],
)
def test_a_figure_that_nobody_can_keep_is_refused(policy, section, name, value):
    tree = policy.model_dump(mode="json")
    tree[section][name] = value
    with pytest.raises(ValidationError) as refused:
        Policy.model_validate(tree)
    assert refused.value.errors()[0]["loc"] == (section, name)


@pytest.mark.parametrize("section", ["company", "hours", "clocks", "commitments", "prices"])
def test_every_section_is_needed(policy, section):
    tree = policy.model_dump(mode="json")
    del tree[section]
    with pytest.raises(ValidationError, match="Field required"):
        Policy.model_validate(tree)


def test_a_company_without_a_service_point_is_refused(policy):
    with pytest.raises(ValidationError, match="at least 1 item"):
        Policy.model_validate({**policy.model_dump(mode="json"), "sites": []})


def test_a_text_is_given_in_the_customer_s_language():
    name = Bilingual(en="Fridge", zh="冰箱")
    assert (name.to(Language.EN), name.to(Language.ZH)) == ("Fridge", "冰箱")


def test_the_promises_cannot_be_changed_while_the_desk_runs(policy):
    with pytest.raises(ValidationError, match="frozen"):
        policy.clocks.first_answer_hours = 5
