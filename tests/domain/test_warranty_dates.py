from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.products.catalogue import Unit, plain_serial
from actions.domain.products.warranty import covered_until

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
MONTHS = st.integers(0, 600)


@pytest.mark.parametrize(
    ("start", "months", "until"),
    [
        (date(2025, 3, 14), 24, date(2027, 3, 13)),
        (date(2025, 3, 1), 12, date(2026, 2, 28)),
        (date(2023, 3, 1), 12, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 28)),
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2025, 12, 31), 2, date(2026, 2, 28)),
        (date(2025, 1, 1), 24, date(2026, 12, 31)),
        (date(2025, 12, 15), 1, date(2026, 1, 14)),
        (date(2025, 3, 14), 0, date(2025, 3, 13)),
    ],
)
def test_warranty_ends_the_day_before_the_months_are_full(start, months, until):
    assert covered_until(start, months) == until


@given(DAYS, MONTHS)
def test_the_last_covered_day_comes_before_the_same_day_of_the_last_month(start, months):
    years, month = divmod(start.month - 1 + months, 12)
    full = (start.year + years, month + 1, start.day)  # need not exist: 31 February
    last = covered_until(start, months)
    following = last + timedelta(days=1)
    assert (last.year, last.month, last.day) < full
    assert (following.year, following.month, following.day) >= full


@given(DAYS, MONTHS)
def test_another_month_of_warranty_covers_more_days(start, months):
    assert covered_until(start, months) < covered_until(start, months + 1)


@given(DAYS, MONTHS)
def test_who_buys_a_day_later_is_covered_at_least_as_long(start, months):
    assert covered_until(start, months) <= covered_until(start + timedelta(days=1), months)


@pytest.mark.parametrize(
    ("sold_on", "activated_on", "start"),
    [
        (date(2025, 3, 1), date(2025, 3, 14), date(2025, 3, 14)),
        (date(2025, 3, 1), None, date(2025, 3, 1)),
        (None, date(2025, 3, 14), date(2025, 3, 14)),
        (None, None, None),
    ],
)
def test_warranty_starts_with_activation_else_with_the_sale(sold_on, activated_on, start):
    unit = Unit(serial_number="X1", product_id=1, sold_on=sold_on, activated_on=activated_on)
    assert unit.covered_from() == start


@pytest.mark.parametrize(
    "typed", ["KF4202503140017", "kf4202503140017", "KF420-250314-0017", " KF420 250314 0017."]
)
def test_a_serial_number_is_the_same_however_it_is_typed(typed):
    assert plain_serial(typed) == "KF4202503140017"
