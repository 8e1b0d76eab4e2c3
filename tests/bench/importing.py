"""How long it takes to import 100,000 units: `python -m tests.bench.importing`."""

import csv
import tempfile
from pathlib import Path
from time import perf_counter

from openpyxl import Workbook

from actions.services.company.policy import load_policy
from actions.services.desk import open_desk
from actions.store.database import Database
from actions.store.migrate import migrate

ROWS = 100_000
HEADINGS = ("serial_number", "model", "sold_on", "buyer", "buyer_phone", "extension_months")


def rows():
    for number in range(ROWS):
        phone = f"0113 49{number % 100_000:05}"
        yield f"KF9{number:09}", "KF-420", f"2025-{number % 12 + 1:02}-15", "Sam Reed", phone, ""


def main():
    with tempfile.TemporaryDirectory() as folder:
        table, sheet = Path(folder, "units.csv"), Path(folder, "units.xlsx")
        with table.open("w", newline="") as file:
            csv.writer(file).writerows([HEADINGS, *rows()])
        workbook = Workbook(write_only=True)
        page = workbook.create_sheet()
        for row in [HEADINGS, *rows()]:
            page.append(row)
        workbook.save(sheet)
        for title, path in (("CSV", table), ("CSV again", table), ("XLSX", sheet)):
            if title != "CSV again":
                database = Database(f"sqlite:///{path}.db")
                migrate(database)
                desk = open_desk(database, load_policy())
                desk.seeding.seed_catalogue()
            started = perf_counter()
            outcome = desk.importing.units(path)
            assert not outcome.faults, outcome.faults[:3]
            print(f"{title}: {perf_counter() - started:.1f} s, {outcome.taken}")


if __name__ == "__main__":
    main()
