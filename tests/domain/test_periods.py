from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.periods import Period, PeriodAhead, Span, UnknownPeriod, read_period

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("2026-W40", "2026-W40"),
        ("w40", "2026-W40"),
        ("2026年第40周", "2026-W40"),
        ("2026-10", "2026-10"),
        ("2026/3", "2026-03"),
        ("2026年10月", "2026-10"),
        ("9月", "2026-09"),
        ("2026-q3", "2026-Q3"),
        ("Q3", "2026-Q3"),
        ("2026年第三季度", "2026-Q3"),
        ("2026-H1", "2026-H1"),
        ("2026年上半年", "2026-H1"),
        ("2025", "2025"),
        ("2025年", "2025"),
        ("", "2026-11"),
        ("last", "2026-10"),
        ("last week", "2026-W47"),
        ("this quarter", "2026-Q4"),
        ("last half-year", "2026-H1"),
        ("last year", "2025"),
        ("本周", "2026-W48"),
        ("上周", "2026-W47"),
        ("本月", "2026-11"),
        ("上个月", "2026-10"),
        ("本季度", "2026-Q4"),
        ("上季度", "2026-Q3"),
        ("本年", "2026"),
        ("今年", "2026"),
        ("去年", "2025"),
    ],
)
def test_a_period_is_read_as_people_name_it(words, code):
    assert read_period(words, TODAY).code == code


@pytest.mark.parametrize("words", ["soon", "2026-13", "2026-Q5", "2026-W60", "2026-H3", "昨天"])
def test_words_that_name_no_period_are_refused(words):
    with pytest.raises(UnknownPeriod):
        read_period(words, TODAY)


@pytest.mark.parametrize("words", ["2027", "2026-12", "2026-W49"])
def test_a_period_that_has_not_begun_is_refused(words):
    with pytest.raises(PeriodAhead):
        read_period(words, TODAY)


def test_the_week_at_the_turn_of_a_year_belongs_to_the_year_of_its_thursday():
    assert Period.of(Span.WEEK, date(2027, 1, 2)).code == "2026-W53"


def test_a_day_of_a_report_begins_at_the_company_s_midnight():
    july = read_period("2026-07", TODAY)
    assert july.since(ZoneInfo("Asia/Shanghai")).isoformat() == "2026-06-30T16:00:00+00:00"


@given(st.sampled_from(Span), st.dates(date(2001, 1, 1), date(2198, 12, 31)))
def test_periods_of_one_length_follow_each_other_without_a_gap(span, day):
    period = Period.of(span, day)
    assert period.first <= day < period.end
    assert period.before.end == period.first
    assert Period.of(span, period.end).before == period


@given(st.sampled_from(Span), st.dates(date(2001, 1, 1), date(2198, 12, 31)))
def test_what_a_period_is_called_is_read_back(span, day):
    period = Period.of(span, day)
    assert read_period(period.code, date(2199, 12, 31)) == period


@given(
    st.sampled_from((Span.QUARTER, Span.HALF, Span.YEAR)),
    st.dates(date(2001, 1, 1), date(2198, 12, 31)),
)
def test_the_months_of_a_period_fill_it(span, day):
    period = Period.of(span, day)
    months = list(period.split(Span.MONTH))
    assert (months[0].first, months[-1].end) == (period.first, period.end)
