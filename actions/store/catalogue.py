"""Looking up products, units and what covers them."""

from collections.abc import Sequence

from sqlalchemy import BindParameter, String
from sqlmodel import Session, bindparam, col, delete, func, select

from actions.domain.errors import NotFound
from actions.domain.language import Language
from actions.domain.products.catalogue import Product, ProductWord, Unit, is_named, plain_serial
from actions.domain.products.warranty import WarrantyExtension, WarrantyTerm
from actions.store.database import find_once

# What is asked at every step is built once: building it takes as long as asking.
PRODUCTS = select(Product)
SAID: BindParameter[str] = bindparam("said", type_=String())
# A word that holds `%` or `_` may come up where it was not said: what comes up is looked at again.
SAID_WORDS = (
    select(ProductWord.word, func.min(ProductWord.product_id))
    .where(SAID.contains(col(ProductWord.word)))
    .group_by(ProductWord.word)
)
UNIT = (
    select(Unit, Product)
    .where(Unit.product_id == Product.id)
    .where(col(Unit.serial_number) == bindparam("serial"))
)
SERIALS = select(Unit.serial_number).where(
    col(Unit.serial_number).in_(bindparam("serials", expanding=True))
)
TERMS = (
    select(WarrantyTerm)
    .where(col(WarrantyTerm.product_id) == bindparam("product"))
    .order_by(col(WarrantyTerm.part_en), col(WarrantyTerm.from_months))
)
EXTENSIONS = (
    select(WarrantyExtension)
    .where(col(WarrantyExtension.unit_id) == bindparam("unit"))
    .order_by(col(WarrantyExtension.id))
)


def list_products(session: Session) -> Sequence[Product]:
    """List the whole catalogue."""
    return session.exec(PRODUCTS).all()


def list_kinds(session: Session, language: Language) -> list[str]:
    """Name the kinds of product there are, in the order in which they came."""
    chinese = language is Language.ZH
    name = Product.name_zh if chinese else func.lower(Product.name_en)
    return list(session.exec(select(name).group_by(name).order_by(func.min(Product.id))))


def find_product(session: Session, words: str) -> Product | None:
    """Find the product that a customer's words name, the longest name winning."""
    named = [(len(word), -number) for word, number in _named(session, words)]
    return session.get_one(Product, -max(named)[1]) if named else None


def find_model(session: Session, model: str) -> Product | None:
    """Find a product by its model, as the catalogue writes it."""
    return session.exec(select(Product).where(Product.model == model)).one_or_none()


def list_serials(session: Session, product_id: int) -> Sequence[str]:
    """List the serial numbers of a product's units, in the order in which they came."""
    of_product = select(Unit.serial_number).where(Unit.product_id == product_id)
    return session.exec(of_product.order_by(col(Unit.id))).all()


def list_named(session: Session, words: str) -> Sequence[Product]:
    """List the products that a customer's words may name, the first of each name."""
    numbers = sorted({number for _, number in _named(session, words)})
    return [session.get_one(Product, number) for number in numbers]


def _named(session: Session, words: str) -> list[tuple[str, int]]:
    said = words.casefold()

    def look() -> list[tuple[str, int]]:
        found = session.exec(SAID_WORDS, params={"said": said})
        return [(word, number) for word, number in found if is_named(word, said)]

    return find_once(session, ("products", said), look) or []


def write_product(session: Session, product: Product) -> None:
    """Write a product down, and the words by which it is found."""
    session.add(product)
    session.flush()
    number = product.id or 0
    session.exec(delete(ProductWord).where(col(ProductWord.product_id) == number))
    session.add_all(ProductWord(product_id=number, word=word) for word in product.words())


def find_unit(session: Session, serial: str) -> tuple[Unit, Product] | None:
    """Find a unit by its serial number, however it is typed."""
    which = {"serial": plain_serial(serial)}
    row = find_once(
        session, (Unit, which["serial"]), lambda: session.exec(UNIT, params=which).one_or_none()
    )
    return (row[0], row[1]) if row else None


def known_serials(session: Session, words: Sequence[str]) -> set[str]:
    """Choose those of some words that are serial numbers of units, written the one way."""
    asked = sorted({plain_serial(word) for word in words})
    found = find_once(
        session,
        ("serials", *asked),
        lambda: set(session.exec(SERIALS, params={"serials": asked})),
    )
    return found or set()


def get_unit(session: Session, serial: str) -> tuple[Unit, Product]:
    """Get a unit by its serial number, or raise `NotFound`."""
    found = find_unit(session, serial)
    if found is None:
        raise NotFound("error-unit-unknown", serial=serial)
    return found


def list_terms(session: Session, product_id: int) -> Sequence[WarrantyTerm]:
    """List the warranty terms of a product, those of the whole unit first."""
    return session.exec(TERMS, params={"product": product_id}).all()


def list_extensions(session: Session, unit_id: int) -> Sequence[WarrantyExtension]:
    """List the extensions of a unit's warranty in the order they were bought."""
    return session.exec(EXTENSIONS, params={"unit": unit_id}).all()
