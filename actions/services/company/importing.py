"""Taking over a company's lists: all of one or nothing, every bad line named first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

from sqlmodel import Session

from actions.domain.errors import sentence
from actions.domain.lists import partners as partner_lists
from actions.domain.lists import parts as part_lists
from actions.domain.lists import products as product_lists
from actions.domain.lists import technicians as technician_lists
from actions.domain.lists import units as unit_lists
from actions.domain.lists.lines import Fault, Headings, read_headings
from actions.domain.lists.partners import PartnerRows
from actions.domain.lists.parts import PartRows
from actions.domain.lists.products import ProductRows
from actions.domain.lists.technicians import TechnicianRows
from actions.domain.lists.units import UnitRows
from actions.services.base import Service
from actions.services.company.sheets import UnreadableSheet, read_sheet
from actions.services.units import today
from actions.store.catalogue import list_products
from actions.store.parts import take_parts
from actions.store.people_lists import (
    list_accounts,
    list_part_numbers,
    take_partners,
    take_technicians,
)
from actions.store.products import take_products
from actions.store.units import Taken, take_units

Row_co = TypeVar("Row_co", covariant=True)
Row = TypeVar("Row")


class Rows(Protocol[Row_co]):
    """Reads the rows of one kind of list."""

    faults: list[Fault]

    def read(self, line: int, cells: Mapping[str, Any]) -> Row_co | None:
        """Read one row, or note its faults and give None."""
        ...


@dataclass(frozen=True)
class Outcome:
    """What an import did, or in a dry run would do; with faults it did nothing."""

    taken: Taken
    faults: Sequence[Fault] = ()


class Importing(Service):
    """Lists from a company's other systems (Rules R2, R4, R15, R16, R17, R32).

    Each method raises `UnreadableSheet` for a file that is no table, `UnknownHeading` and
    `MissingHeading` for a first line that does not name the columns.
    """

    def units(self, path: Path, *, dry_run: bool = False) -> Outcome:
        """Add the units of a list and bring those already known to what it states."""
        with self.database.transaction() as session:
            products = {product.model: product.id or 0 for product in list_products(session)}
            day = today(self.now(), self.policy)
            rows = UnitRows(set(products), self.policy.company.country, day)
            return _import(
                *(session, path, rows, unit_lists.HEADINGS, unit_lists.NEEDED),
                take=lambda found: take_units(session, found, products),
                dry_run=dry_run,
            )

    def products(self, path: Path, *, dry_run: bool = False) -> Outcome:
        """Add the products of a list and bring those already known to what it states."""
        with self.database.transaction() as session:
            return _import(
                *(session, path, ProductRows(), product_lists.HEADINGS, product_lists.NEEDED),
                take=lambda found: take_products(session, found),
                dry_run=dry_run,
            )

    def parts(self, path: Path, *, dry_run: bool = False) -> Outcome:
        """Add the parts of a list and bring those already known, and their stock, to it."""
        with self.database.transaction() as session:
            return _import(
                *(session, path, PartRows(), part_lists.HEADINGS, part_lists.NEEDED),
                take=lambda found: take_parts(session, found, now=self.now()),
                dry_run=dry_run,
            )

    def technicians(self, path: Path, *, dry_run: bool = False) -> Outcome:
        """Let the people of a list go to customers, with what it states of each."""
        with self.database.transaction() as session:
            accounts = list_accounts(session)
            rows = TechnicianRows(
                {name.casefold(): number for number, name in accounts if name},
                {number for number, _ in accounts},
                self.policy.visits,
                self.policy.calendars,
            )
            cap = self.policy.handoff.cases_at_once
            return _import(
                *(session, path, rows, technician_lists.HEADINGS, technician_lists.NEEDED),
                take=lambda found: take_technicians(session, found, cap=cap, now=self.now()),
                dry_run=dry_run,
            )

    def partners(self, path: Path, *, dry_run: bool = False) -> Outcome:
        """Add the suppliers and service partners of a list and bring those known to it."""
        with self.database.transaction() as session:
            rows = PartnerRows(list_part_numbers(session), self.policy.calendars)
            return _import(
                *(session, path, rows, partner_lists.HEADINGS, partner_lists.NEEDED),
                take=lambda found: take_partners(session, found, now=self.now()),
                dry_run=dry_run,
            )


def _import(
    session: Session,
    path: Path,
    rows: Rows[Row],
    headings: Headings,
    needed: tuple[str, ...],
    *,
    take: Callable[[list[Row]], Taken],
    dry_run: bool,
) -> Outcome:
    lines = read_sheet(path)
    first = next(lines, None)
    if first is None:
        raise UnreadableSheet(file=path.name, reason=sentence("slip-empty"))
    columns = read_headings(first[1], headings, needed)
    found = []
    for number, cells in lines:
        named = {name: cell for name, cell in zip(columns, cells, strict=False) if name}
        row = rows.read(number, named)
        if row is not None:
            found.append(row)
    if rows.faults:
        return Outcome(Taken(), rows.faults)
    taken = take(found)
    if dry_run:
        # What would be done is found out by doing it.
        session.rollback()
    return Outcome(taken)
