"""Looking up products, units and what covers them."""

from collections.abc import Sequence

from sqlmodel import Session, bindparam, col, select

from actions.domain.catalogue import Product, Unit, named_product, plain_serial
from actions.domain.errors import NotFound
from actions.domain.warranty import WarrantyExtension, WarrantyTerm

# What is asked at every step is built once: building it takes as long as asking.
PRODUCTS = select(Product)
UNIT = (
    select(Unit, Product)
    .where(Unit.product_id == Product.id)
    .where(col(Unit.serial_number) == bindparam("serial"))
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


def find_product(session: Session, words: str) -> Product | None:
    """Find the product that a customer's words name, the longest name winning."""
    return named_product(list_products(session), words)


def find_unit(session: Session, serial: str) -> tuple[Unit, Product] | None:
    """Find a unit by its serial number, however it is typed."""
    row = session.exec(UNIT, params={"serial": plain_serial(serial)}).one_or_none()
    return (row[0], row[1]) if row else None


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
