from datetime import UTC, date, datetime

import pytest

from actions.domain.language import Language
from actions.domain.products.catalogue import Product, Unit
from actions.domain.products.warranty import WarrantyTerm
from actions.store.catalogue import write_product

EN, ZH = Language.EN, Language.ZH


def told(desk, serial, language=EN):
    return desk.units.warranty(serial, language)


@pytest.fixture
def kettle(desk):
    """Add a kettle with twelve months of warranty and give its units their dates."""
    with desk.database.transaction() as session:
        product = Product(model="K-1", name_en="Kettle", name_zh="水壶")
        write_product(session, product)
        session.add(WarrantyTerm(product_id=product.id, until_months=12))

        def add(serial, **dates):
            with desk.database.transaction() as other:
                other.add(Unit(serial_number=serial, product_id=product.id, **dates))

    return add


def test_a_covered_unit_is_told_with_the_reason(stocked):
    assert told(stocked, "KF4202503140017") == (
        "Fridge KF-420: covered until 13 March 2028 (36 months, counted from 14 March 2025)."
        " Repairing a defect is free."
    )


def test_a_unit_out_of_warranty_is_told_with_its_last_day(stocked):
    assert told(stocked, "KF4202211080264") == (
        "Fridge KF-420: the warranty ended on 2 December 2025."
        " A repair is paid; you get the price beforehand and decide then."
        " The compressor is still covered, until 2 December 2032: replacing it is free."
    )


def test_a_part_that_outlasts_the_warranty_is_told_in_chinese_too(stocked):
    assert told(stocked, "KF4202211080264", ZH).endswith(
        "压缩机仍在保，到 2032年12月2日为止，更换免费。"
    )


def test_a_part_that_is_covered_longer_goes_without_saying_while_all_is_covered(stocked):
    assert "compressor" not in told(stocked, "KF4202503140017")


@pytest.mark.parametrize(
    ("about", "language", "until"),
    [
        ("is the compressor of my fridge covered", EN, "2 December 2032"),
        ("压缩机还在保吗", ZH, "2032年12月2日"),
    ],
)
def test_a_part_that_is_asked_about_is_told_by_its_own_term(stocked, about, language, until):
    told = stocked.units.warranty("KF4202211080264", language, about=about)
    assert until in told
    assert "ended" not in told
    assert "到期" not in told


def test_the_warranty_is_told_in_chinese_too(stocked):
    said = told(stocked, "KF4202503140017", ZH)
    for part in ("冰箱 KF-420", "2028年3月13日", "36", "2025年3月14日"):
        assert part in said


@pytest.mark.parametrize("typed", ["kf4202503140017", "KF420-2503-140017", " KF4202503140017 "])
def test_a_serial_number_may_be_typed_in_any_way(stocked, typed):
    assert told(stocked, typed) == told(stocked, "KF4202503140017")


@pytest.mark.parametrize("serial", ["KF420999999", "", "R-1042", "'; drop table unit; --"])
def test_an_unknown_serial_number_says_nothing(stocked, serial):
    assert told(stocked, serial) is None
    assert stocked.units.covered(serial) is None
    assert stocked.knowledge.product_of_unit(serial) is None


def test_the_serial_number_of_a_unit_is_found_among_all_words_of_a_long_message(stocked):
    said = ["my", "fridge", "KF420-9999", "(kf4202503140017),", "is", *["very"] * 700, "warm"]
    assert stocked.knowledge.known_serial(said) == "(kf4202503140017),"
    assert stocked.knowledge.known_serial(said[:3]) is None
    assert stocked.knowledge.known_serial([]) is None


def test_warranty_counts_from_activation_rather_than_the_sale(desk, kettle):
    kettle("A1", sold_on=date(2025, 2, 1), activated_on=date(2025, 3, 10))
    assert "covered until 9 March 2026 (12 months, counted from 10 March 2025)" in told(desk, "A1")


def test_without_activation_warranty_counts_from_the_sale(desk, kettle):
    kettle("A1", sold_on=date(2025, 3, 10))
    assert "counted from 10 March 2025" in told(desk, "A1")


def test_a_unit_without_dates_is_never_counted_from_the_day_of_its_record(desk, kettle):
    kettle("A1")
    assert desk.units.covered("A1") is None
    said = told(desk, "A1")
    assert said.startswith("Kettle K-1: it is in our records, but without a date of purchase.")
    assert "2026" not in said


@pytest.mark.parametrize(
    ("moment", "covered"),
    [
        (datetime(2026, 7, 8, 22, 59, tzinfo=UTC), True),
        (datetime(2026, 7, 8, 23, 1, tzinfo=UTC), True),
        (datetime(2026, 7, 9, 22, 59, tzinfo=UTC), True),
        (datetime(2026, 7, 9, 23, 1, tzinfo=UTC), False),
    ],
    ids=["the day before", "the last day begins", "the last day ends", "the day after begins"],
)
def test_the_last_day_is_covered_to_its_end_in_the_company_s_time(
    desk, kettle, clock, moment, covered
):
    kettle("A1", activated_on=date(2025, 7, 10))
    clock.at = moment
    assert desk.units.covered("A1") is covered
    assert ("covered until 9 July 2026" in told(desk, "A1")) is covered
    assert ("ended on 9 July 2026" in told(desk, "A1")) is not covered


def test_a_product_s_terms_name_the_part_that_is_covered_longer(stocked):
    fridge = stocked.knowledge.answer("ask_warranty", EN, about="fridge").text
    kettle = stocked.knowledge.answer("ask_warranty", EN, about="kettle").text
    assert "36 months of warranty, 10 years on the compressor, and 6 months on a paid" in fridge
    assert "12 months of warranty, and 6 months on a paid repair" in kettle


@pytest.mark.parametrize(
    ("months", "told"), [(12, "1 year on"), (30, "30 months on"), (36, "3 years on")]
)
def test_a_part_s_term_is_told_in_whole_years_only_where_it_is_some(desk, months, told):
    with desk.database.transaction() as session:
        product = Product(model="B-1", name_en="Bike", name_zh="电动车")
        write_product(session, product)
        session.add(WarrantyTerm(product_id=product.id, until_months=6))
        session.add(
            WarrantyTerm(
                product_id=product.id, until_months=months, part_en="battery", part_zh="电池"
            )
        )

    assert told in desk.knowledge.answer("ask_warranty", EN, about="my bike").text
