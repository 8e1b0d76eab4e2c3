from datetime import date

from sqlmodel import col, func, select, update

from actions.domain.catalogue import Product, Unit
from actions.domain.knowledge import Article
from actions.domain.language import Language
from actions.domain.warranty import WarrantyTerm


def count(desk, table):
    with desk.database.reading() as session:
        return session.exec(select(func.count()).select_from(table)).one()


def test_a_new_desk_is_filled_once(desk):
    articles, units = desk.seeding.seed_knowledge(), desk.seeding.seed_catalogue()
    products = count(desk, Product)
    assert (count(desk, Article), count(desk, Unit)) == (articles, units)
    assert articles >= 50
    assert min(units, products) >= 10

    assert (desk.seeding.seed_knowledge(), desk.seeding.seed_catalogue()) == (0, 0)
    assert [count(desk, table) for table in (Article, Unit, Product)] == [
        *(articles, units, products),
    ]


def test_an_article_that_a_company_rewrote_stays_as_it_is(stocked):
    with stocked.database.transaction() as session:
        session.exec(
            update(Article)
            .where(col(Article.topic) == "ask_hours", col(Article.language) == Language.EN)
            .values(text="We never close.")
        )
    stocked.seeding.seed_knowledge()
    assert stocked.knowledge.answer("ask_hours", Language.EN).text == "We never close."


def test_an_article_that_is_missing_comes_back(stocked):
    with stocked.database.transaction() as session:
        for article in session.exec(select(Article).where(Article.topic == "ask_hours")):
            session.delete(article)
    assert stocked.seeding.seed_knowledge() == len(Language)
    assert stocked.knowledge.answer("ask_hours", Language.EN)


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
