"""How many planted faults are found, and how often chance is taken for one.

`python -m tests.bench.faults [seeds] [tickets]`: each seed is a year of a company, read and looked
at every week.
"""

import sys
from collections import Counter
from statistics import median

from actions.domain.intervals import share_of
from tests.simulation.finding import Score, drawn, looks, score

PLANTED = (6, 3, 6)


def main() -> None:
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    tickets = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    total, quiet, kinds = Score(0, 0, 0), 0, Counter()
    for seed in range(seeds):
        plan = drawn(seed, tickets, PLANTED)
        one = score(plan, looks(plan, seed))
        total += one
        kinds.update(fault.kind for fault in plan.planted)
        print(f"seed {seed}: {one.found} of {one.planted} found, {one.false} false", flush=True)
    for seed in range(seeds // 4):
        plan = drawn(1000 + seed, tickets, (0, 0, 0))
        quiet += score(plan, looks(plan, seed)).false
    found, false = (
        share_of(total.found, total.planted),
        share_of(total.false, total.found + total.false),
    )
    print(f"{seeds} years of {tickets} tickets, planted: {dict(kinds)}")
    print(f"recall {found.value:.3f} ({found.low:.3f} to {found.high:.3f})")
    print(f"false alarms {false.value:.3f} ({false.low:.3f} to {false.high:.3f})")
    print(f"days until found: {median(total.days):.0f} (median)")
    print(f"false in {seeds // 4} years without any fault: {quiet}")


if __name__ == "__main__":
    main()
