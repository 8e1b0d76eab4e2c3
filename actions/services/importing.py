"""Taking over a company's list of units: all of it or nothing, every bad line named first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from actions.domain.importing import Fault, RowReader, UnitRow, read_headings
from actions.services.base import Service
from actions.services.sheets import Line, UnreadableSheet, read_sheet
from actions.store.catalogue import list_products
from actions.store.units import Taken, take_units


@dataclass(frozen=True)
class Outcome:
    """What an import did, or in a dry run would do; with faults it did nothing."""

    taken: Taken
    faults: Sequence[Fault] = ()


class Importing(Service):
    """Lists from a company's other systems (Rules R15, R16)."""

    def units(self, path: Path, *, dry_run: bool = False) -> Outcome:
        """Add the units of a list and bring those already known to what it states.

        Raises:
            UnreadableSheet: if the file is no table.
            UnknownHeading: if a column means nothing to the desk.
            MissingHeading: if a column that is needed is not there.
        """
        lines = read_sheet(path)
        first = next(lines, None)
        if first is None:
            raise UnreadableSheet(file=path.name, reason="it is empty")
        headings = read_headings(first[1])
        with self.database.transaction() as session:
            products = {product.model: product.id or 0 for product in list_products(session)}
            today = self.now().astimezone(self.policy.hours.zone).date()
            reader = RowReader(set(products), self.policy.company.country, today)
            rows = list(_rows(reader, headings, lines))
            if reader.faults:
                return Outcome(Taken(), reader.faults)
            taken = take_units(session, rows, products)
            if dry_run:
                # What would be done is found out by doing it.
                session.rollback()
        return Outcome(taken)


def _rows(reader: RowReader, headings: list[str], lines: Iterator[Line]) -> Iterator[UnitRow]:
    for number, cells in lines:
        named = {name: cell for name, cell in zip(headings, cells, strict=False) if name}
        row = reader.read(number, named)
        if row:
            yield row
