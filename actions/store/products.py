"""Writing products with their warranty terms."""

from collections.abc import Sequence

from sqlmodel import Session, col, delete

from actions.domain.lists.products import ProductRow, Term
from actions.domain.products.catalogue import Product
from actions.domain.products.warranty import WarrantyTerm
from actions.store.catalogue import list_products, list_terms, write_product
from actions.store.units import Taken


def take_products(session: Session, rows: Sequence[ProductRow]) -> Taken:
    """Add the products that are new and bring the others to what the rows state."""
    known = {product.model.casefold(): product for product in list_products(session)}
    taken = Taken()
    for row in rows:
        product = known.get(row.model.casefold())
        if product is None:
            product = Product(model=row.model, name_en=row.name_en, name_zh=row.name_zh)
            taken += Taken(added=1)
        elif _stated(session, product) == _wanted(row):
            taken += Taken(unchanged=1)
            continue
        else:
            taken += Taken(changed=1)
        _bring(session, product, row)
    return taken


def _bring(session: Session, product: Product, row: ProductRow) -> None:
    product.name_en, product.name_zh = row.name_en, row.name_zh
    product.aliases, product.care = row.aliases, row.care
    write_product(session, product)
    session.exec(delete(WarrantyTerm).where(col(WarrantyTerm.product_id) == product.id))
    session.add_all(WarrantyTerm(product_id=product.id or 0, **vars(term)) for term in row.terms)
    session.flush()


def _stated(session: Session, product: Product) -> tuple[object, ...]:
    terms = {
        Term(term.until_months, term.from_months, term.cover, term.part_en, term.part_zh)
        for term in list_terms(session, product.id or 0)
    }
    return (product.name_en, product.name_zh, product.aliases, product.care, terms)


def _wanted(row: ProductRow) -> tuple[object, ...]:
    return (row.name_en, row.name_zh, row.aliases, row.care, set(row.terms))
