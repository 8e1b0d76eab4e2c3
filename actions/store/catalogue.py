"""Looking up products and units."""

from collections.abc import Sequence

from sqlmodel import Session, select

from actions.domain.catalogue import Product, Unit, plain_serial


def list_products(session: Session) -> Sequence[Product]:
    """List the whole catalogue."""
    return session.exec(select(Product)).all()


def find_product(session: Session, words: str) -> Product | None:
    """Find the product that a customer's words name, the longest name winning."""
    said = words.casefold()
    named = [
        (len(word), product)
        for product in list_products(session)
        for word in product.words()
        if word in said
    ]
    return max(named, key=lambda pair: pair[0])[1] if named else None


def find_unit(session: Session, serial: str) -> tuple[Unit, Product] | None:
    """Find a unit by its serial number, however it is typed."""
    row = session.exec(
        select(Unit, Product)
        .where(Unit.product_id == Product.id)
        .where(Unit.serial_number == plain_serial(serial))
    ).one_or_none()
    return (row[0], row[1]) if row else None
