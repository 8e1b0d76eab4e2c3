"""How long a report takes over a year of 20,000 tickets."""

import importlib
import time
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from actions.services.company.policy import load_policy
from actions.services.desk import open_desk
from actions.store.database import Database
from actions.store.migrate import migrate
from tests.bench.year_of_tickets import write_year

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)


def main() -> None:
    with TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'desk.db'}")
        migrate(database)
        write_year(database, until=NOW)
        desk = open_desk(database, load_policy(), now=lambda: NOW)
        # Loaded once by a desk that runs, at its first figure.
        importlib.import_module("scipy.stats")
        for words in ("2026", "2026-10"):
            began, busy = time.perf_counter(), time.process_time()
            report = desk.reporting.make(desk.reporting.period(words))
            took, busy = time.perf_counter() - began, time.process_time() - busy
            print(
                f"{words}: {len(report.facts)} tickets in {took:.1f} s, {busy:.1f} s of one core"
            )
        database.close()


if __name__ == "__main__":
    main()
