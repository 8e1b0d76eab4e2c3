"""Looking up products and units."""

import re
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
        if _named_in(word, said)
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


def _named_in(word: str, said: str) -> bool:
    """Tell whether a word stands in a text; Latin words stand alone, save for a plural."""
    if not word.isascii():
        return word in said
    return bool(re.search(rf"(?<![a-z0-9]){re.escape(word)}(?:e?s)?(?![a-z0-9])", said))
