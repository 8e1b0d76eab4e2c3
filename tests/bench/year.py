"""How long a year of a company takes: `python -m tests.bench.year [tickets]`.

Prints seconds, tickets a second, the highest memory and the size of the database, and whether
everything holds in it.
"""

import resource
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import perf_counter, process_time

from actions.services.company.policy import load_policy
from actions.services.desk import open_desk
from actions.store.database import Database
from actions.store.migrate import migrate
from bot.simulation.checking import check
from bot.simulation.company import Company
from bot.simulation.year import simulate


def main() -> None:
    tickets = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "year.db")
        database, policy = Database(f"sqlite:///{path}", durable=False), load_policy()
        migrate(database)
        started, worked = perf_counter(), process_time()
        plan = simulate(database, policy, Company(tickets))
        seconds, busy = perf_counter() - started, process_time() - worked
        size = sum(file.stat().st_size for file in Path(folder).glob("year.db*"))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{len(plan.cases)} tickets in {seconds:.0f} s ({busy:.0f} s of one processor)")
        print(f"{len(plan.cases) / seconds:.1f} tickets a second")
        print(f"memory {peak:.0f} MB, database {size / 2**20:.0f} MB", flush=True)
        desk, started = open_desk(database, policy), perf_counter()
        broken = check(desk)
        print(f"checked in {perf_counter() - started:.0f} s: {Counter(b.rule for b in broken)}")
        planted = {(f.kind, f.product, str(f.what)) for f in plan.planted}
        listed = desk.faults.listed(over=True)
        found = {(one.fault.kind, one.fault.product, one.fault.what) for one in listed}
        print(
            f"faults: {len(found & planted)} of {len(planted)} found, {len(found - planted)} false"
        )


if __name__ == "__main__":
    main()
