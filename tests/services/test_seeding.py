from datetime import date

from sqlmodel import func, select

from actions.domain.language import Language
from actions.domain.products.catalogue import Product, Unit
from actions.domain.products.warranty import WarrantyTerm


def count(desk, table):
    with desk.database.reading() as session:
        return session.exec(select(func.count()).select_from(table)).one()


def test_a_catalogue_is_filled_once(desk):
    units = desk.seeding.seed_catalogue()
    products = count(desk, Product)
    assert min(units, products) >= 10
    assert desk.seeding.seed_catalogue() == 0
    assert (count(desk, Unit), count(desk, Product)) == (units, products)


def test_a_product_and_a_unit_that_a_company_changed_stay_as_they_are(stocked):
    with stocked.database.transaction() as session:
        product = session.exec(select(Product).where(Product.model == "KF-420")).one()
        whole = session.exec(
            select(WarrantyTerm).where(
                WarrantyTerm.product_id == product.id, WarrantyTerm.part_en == ""
            )
        ).one()
        whole.until_months = 60
        unit = session.exec(select(Unit).where(Unit.serial_number == "KF4202503140017")).one()
        unit.sold_on = date(2020, 1, 1)
    assert stocked.seeding.seed_catalogue() == 0
    said = stocked.units.warranty("KF4202503140017", Language.EN)
    assert "31 December 2024" in said


def test_units_are_added_to_products_that_are_there_already(stocked):
    with stocked.database.transaction() as session:
        unit = session.exec(select(Unit).where(Unit.serial_number == "KF4202503140017")).one()
        product_id = unit.product_id
        session.delete(unit)
    assert stocked.seeding.seed_catalogue() == 1
    with stocked.database.reading() as session:
        again = session.exec(select(Unit).where(Unit.serial_number == "KF4202503140017")).one()
    assert again.product_id == product_id
