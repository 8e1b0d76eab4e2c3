"""Setting the company up: articles, products, units, parts, people, partners."""

import csv
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from actions.domain.staff import Role
from actions.services.desk import Desk
from actions.services.visits.technicians import Duties
from actions.store.stock import search_parts
from bot.simulation.park import MODELS
from bot.simulation.plan import YEAR, Plan
from bot.simulation.referring import partners_are_added
from bot.simulation.stores import fill_stores
from bot.simulation.words import words
from bot.simulation.world import ADMIN, FIRST_OF_STAFF, World

GO_OUT = 0.6
"""Share of the staff who go to customers; the others answer them."""
SUPERVISORS = 3
DISTRICTS: tuple[list[str], ...] = (["Leeds"], ["London"], [])
"""Where technicians go, in turn; the last everywhere."""
SKILLED_FROM = 12
"""So many technicians are enough for some to know only half of the products."""
DAYS_OFF = 25


@dataclass(frozen=True)
class Company:
    """What is simulated."""

    tickets: int = 20_000
    technicians: int = 40
    """Everybody: who goes to customers and who answers them."""
    seed: int = 7
    first: date = date(2025, 1, 6)
    days: int = YEAR
    faults: tuple[int, int, int] = (6, 3, 6)
    """How many faults are planted: of a product's symptom, of a part, of a unit."""


def set_up(world: World, company: Company, plan: Plan) -> None:
    """Fill the company with all that it needs before the first customer writes."""
    desk = world.desk
    desk.seeding.seed_catalogue()
    _import_units(desk, plan)
    fill_stores(desk, company.tickets / company.days * 7)
    with desk.database.reading() as session:
        world.stock = {one.number: one.id or 0 for one in search_parts(session, "", limit=100)}
    _hire(world, company)
    _send_out(world, company)
    partners_are_added(world)


def _hire(world: World, company: Company) -> None:
    """Hire everybody: supervisors and agents first, then who goes to customers."""
    team, names = world.desk.team, words()["technicians"]
    team.meet(ADMIN, "Ann", "ann", admin=True)
    for number in range(company.technicians):
        user_id = FIRST_OF_STAFF + number
        name = names[number % len(names)]
        name = name if number < len(names) else f"{name} {number // len(names) + 1}"
        team.meet(user_id, name)
        answers = number < _answering(company)
        supervises = answers and number < SUPERVISORS
        team.set_role(ADMIN, user_id, Role.SUPERVISOR if supervises else Role.AGENT)
        team.set_cap(ADMIN, user_id, 1000)
        team.set_duty(user_id, on_duty=answers)
        world.agents += [user_id] if answers else []
        world.supervisors += [user_id] if supervises else []
    world.everybody = {one.user_id: one for one in team.team() if one.user_id != ADMIN}


def _send_out(world: World, company: Company) -> None:
    """Say who goes to customers, where, for what, and who is on holiday when."""
    out = [user for user in world.everybody if user not in world.agents]
    for number, user_id in enumerate(sorted(out)):
        many = len(out) >= SKILLED_FROM
        skills = [model.model for model in MODELS[number % 2 :: 2]] if many else []
        districts = DISTRICTS[number // 2 % len(DISTRICTS)] if many else []
        off = [day.isoformat() for day in _days_off(world, company)]
        duties = Duties(skills=skills, districts=districts, days_off=off)
        technician, _ = world.desk.technicians.name(ADMIN, user_id, duties)
        world.visitors[technician.id or 0] = user_id


def _answering(company: Company) -> int:
    return max(1, round(company.technicians * (1 - GO_OUT)))


def _days_off(world: World, company: Company) -> Iterator[date]:
    """Draw holidays, a week at a time, and a few single days."""
    weeks = company.days // 7
    for week in sorted(world.dice.sample(range(weeks), min(DAYS_OFF // 5 - 1, weeks // 8))):
        yield from (company.first + timedelta(days=week * 7 + day) for day in range(5))
    for _ in range(5 * weeks // 52):
        yield company.first + timedelta(days=world.dice.randrange(company.days))


def _import_units(desk: Desk, plan: Plan) -> None:
    """Take the sold units over as a company does, from a list."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "units.csv")
        with path.open("w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("serial_number", "model", "sold_on"))
            writer.writerows((u.serial, u.model.model, u.sold_on.isoformat()) for u in plan.units)
        desk.importing.units(path)
