"""Simulated years that are kept: played once, opened at once from then on."""

from collections.abc import Iterable
from datetime import date, timedelta
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from bot.simulation.company import Company

A_YEAR = timedelta(weeks=52)
DEMO_TICKETS, DEMO_TECHNICIANS = 1000, 10
LENGTH = 16


def last_year(today: date) -> date:
    """Give the Monday a year ago, so that a simulated year ends this week."""
    first = today - A_YEAR
    return first - timedelta(days=first.weekday())


def demo_company(today: date) -> Company:
    """Give a small company, played within a minute or two."""
    return Company(DEMO_TICKETS, DEMO_TECHNICIANS, first=last_year(today), faults=(3, 1, 2))


def fingerprint(company: Company, policy: Path | None) -> str:
    """Name a year by all that decides what happens in it: program, policy, company."""
    digest = sha256(repr(company).encode())
    for path in (*_sources(), *([policy] if policy else [])):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:LENGTH]


def _sources() -> Iterable[Path]:
    for package in ("actions", "bot.simulation"):
        folder = Path(str(files(package)))
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".py", ".yml", ".ftl"):
                yield path
