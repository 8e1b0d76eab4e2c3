from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.products.warranty import (
    Cover,
    Verdict,
    WarrantyExtension,
    WarrantyTerm,
    covered_until,
    judge,
    periods,
)

START = date(2024, 2, 29)
STAGES = [
    WarrantyTerm(product_id=1, until_months=12),
    WarrantyTerm(product_id=1, from_months=12, until_months=36, cover=Cover.PARTS),
    WarrantyTerm(product_id=1, part_en="motor", part_zh="电机", until_months=120),
]
terms = st.lists(
    st.builds(
        WarrantyTerm,
        product_id=st.just(1),
        part_en=st.sampled_from(["", "motor"]),
        from_months=st.integers(0, 60),
        until_months=st.integers(61, 240),
        cover=st.sampled_from(Cover),
    ),
    max_size=5,
)
days = st.dates(date(1995, 1, 1), date(2060, 12, 31))


def bought(*months):
    return [WarrantyExtension(unit_id=1, months=length) for length in months]


@pytest.mark.parametrize(
    ("today", "part", "verdict", "cover", "last"),
    [
        (date(2024, 3, 1), "", Verdict.COVERED, Cover.FULL, date(2025, 2, 28)),
        (date(2025, 2, 28), "", Verdict.COVERED, Cover.FULL, date(2025, 2, 28)),
        (date(2025, 3, 1), "", Verdict.COVERED, Cover.PARTS, date(2027, 2, 28)),
        (date(2025, 3, 1), "Motor", Verdict.COVERED, Cover.FULL, date(2034, 2, 28)),
        (date(2025, 3, 1), "电机", Verdict.COVERED, Cover.FULL, date(2034, 2, 28)),
        (date(2027, 3, 1), "", Verdict.ENDED, Cover.PARTS, date(2027, 2, 28)),
        (date(2027, 3, 1), "pump", Verdict.ENDED, Cover.PARTS, date(2027, 2, 28)),
        (date(2034, 3, 1), "motor", Verdict.ENDED, Cover.FULL, date(2034, 2, 28)),
    ],
)
def test_the_stage_and_the_part_decide(today, part, verdict, cover, last):
    judged = judge(START, STAGES, [], today=today, part=part)
    assert (judged.verdict, judged.period.cover, judged.period.last) == (verdict, cover, last)


def test_extensions_follow_the_full_warranty_one_after_the_other():
    lasts = [p.last for p in periods(START, STAGES, bought(12, 6)) if p.term is None]
    assert lasts == [covered_until(START, 24), covered_until(START, 30)]


def test_an_extension_makes_free_what_only_parts_would_be():
    today = date(2025, 6, 1)
    assert not judge(START, STAGES, [], today=today).is_free
    assert judge(START, STAGES, bought(12), today=today).is_free


def test_without_a_date_nothing_is_promised_and_nothing_refused():
    judged = judge(None, STAGES, bought(60), today=date(2025, 1, 1))
    assert (judged.verdict, judged.is_free) == (Verdict.UNKNOWN, False)


def test_an_activation_that_is_announced_covers_already():
    assert judge(START, STAGES, [], today=START - timedelta(days=3)).is_free


@given(days, terms, st.lists(st.integers(1, 60), max_size=3), days)
def test_an_extension_never_takes_cover_away(start, terms, months, today):
    without = judge(start, terms, [], today=today)
    extended = judge(start, terms, bought(*months), today=today)
    assert extended.is_free or not without.is_free
    assert (extended.verdict is Verdict.COVERED) or (without.verdict is not Verdict.COVERED)


@given(days, terms, days, days)
def test_whole_unit_cover_that_has_ended_never_comes_back(start, terms, one, other):
    whole = [t for t in terms if not t.part_en and not t.from_months]
    first, later = sorted((one, other))
    if judge(start, whole, [], today=first).verdict is Verdict.ENDED:
        assert judge(start, whole, [], today=later).verdict is Verdict.ENDED
