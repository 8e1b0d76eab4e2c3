"""What a desk is tried with: the demonstration catalogue and its spare parts."""

from importlib.resources import files
from typing import Any

import yaml
from sqlmodel import Session

from actions.domain.lists.parts import Lying, PartRow
from actions.domain.products.catalogue import Product, Unit, plain_serial
from actions.domain.products.warranty import WarrantyTerm
from actions.services.base import Service
from actions.services.company.files import FAST
from actions.store.catalogue import find_unit, list_products, write_product
from actions.store.parts import add_places, take_parts
from actions.store.stock import find_part


class Seeding(Service):
    """Filling a database with what is shipped; what a company changed stays as it is."""

    def seed_catalogue(self) -> int:
        """Add the products and units that are missing and tell how many units were added."""
        shipped = _read("catalogue.yml")
        with self.database.transaction() as session:
            ids = _add_products(session, shipped["products"])
            units = [
                _unit(entry, ids)
                for entry in shipped["units"]
                if not find_unit(session, entry["serial_number"])
            ]
            session.add_all(units)
        return len(units)

    def seed_parts(self) -> int:
        """Add the spare parts with their stock that are missing and tell how many were added."""
        shipped = _read("parts.yml")
        with self.database.transaction() as session:
            rows = [
                PartRow(**{**entry, "places": [Lying(**lying) for lying in entry["places"]]})
                for entry in shipped["parts"]
                if not find_part(session, entry["number"])
            ]
            add_places(session, {place["en"]: place["zh"] for place in shipped["places"]})
            return take_parts(session, rows, now=self.now()).added


def _read(*path: str) -> dict[str, Any]:
    source = files("actions").joinpath("defaults", *path)
    content: dict[str, Any] = yaml.load(source.read_text(encoding="utf-8"), FAST)
    return content


def _add_products(session: Session, entries: list[dict[str, Any]]) -> dict[str, int | None]:
    """Add the products that are missing and give the ids of all by model."""
    known = {product.model for product in list_products(session)}
    for entry in entries:
        if entry["model"] not in known:
            product = Product.model_validate(entry)
            write_product(session, product)
            session.add_all(
                WarrantyTerm.model_validate({**term, "product_id": product.id})
                for term in entry["warranty"]
            )
    return {product.model: product.id for product in list_products(session)}


def _unit(entry: dict[str, Any], ids: dict[str, int | None]) -> Unit:
    serial = plain_serial(entry["serial_number"])
    return Unit.model_validate(
        {**entry, "serial_number": serial, "product_id": ids[entry["model"]]}
    )
