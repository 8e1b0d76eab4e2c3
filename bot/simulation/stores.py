"""What the company keeps in stock: parts, suppliers, and how many of each (Rule R17)."""

import csv
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from random import Random

from actions.domain.tickets import Kind
from actions.domain.words.symptoms import SparePart
from actions.services.desk import Desk
from bot.simulation.park import MODELS
from bot.simulation.plan import KINDS, PlannedCase

TAKES_A_PART, TAKES_THE_NAMED = 0.36, 0.7
"""Share of the repairs that take a part; where the customer named one it is often that one."""
PLACES = {"Leeds workshop": "利兹服务站", "London workshop": "伦敦服务站"}
WEEKS_AT_FIRST, WEEKS_KEPT = 6.0, 2.0
HEAD = ("number", "name", "chinese name", "price", "supplier", "lead days", "component")


@dataclass(frozen=True)
class Stocked:
    """A part as the company's list states it."""

    number: str
    part: SparePart
    en: str
    zh: str
    price: str
    supplier: str
    lead_days: int
    component: str = ""


STOCKED = (
    Stocked("DP-60", SparePart.PUMP, "drain pump", "排水泵", "42", "Hydrotec", 5),
    Stocked("DS-61", SparePart.SEAL, "door seal", "门封条", "18.50", "Hydrotec", 3),
    Stocked("HS-62", SparePart.HOSE, "hose", "水管", "9.50", "Hydrotec", 3),
    Stocked("FT-63", SparePart.FILTER, "filter", "滤网", "12", "Hydrotec", 3),
    Stocked(
        "CP-420", SparePart.COMPRESSOR, "compressor", "压缩机", "165", "Coolmark", 8, "compressor"
    ),
    Stocked("FN-421", SparePart.FAN, "fan motor", "风扇电机", "36", "Coolmark", 6),
    Stocked("TS-422", SparePart.THERMOSTAT, "thermostat", "温控器", "24", "Coolmark", 6),
    Stocked("MT-80", SparePart.MOTOR, "motor", "电机", "99", "Rotora", 7, "motor"),
    Stocked("BR-81", SparePart.BEARING, "drum bearing", "滚筒轴承", "24", "Rotora", 4),
    Stocked("BS-10", SparePart.BRUSH, "brush", "刷头", "14", "Rotora", 4),
    Stocked("HE-65", SparePart.HEATER, "heating element", "加热管", "29", "Thermia", 4),
    Stocked("GV-24", SparePart.VALVE, "gas valve", "燃气阀", "58", "Thermia", 10),
    Stocked("TK-60", SparePart.TANK, "tank", "内胆", "110", "Thermia", 12, "tank"),
    Stocked("BT-10", SparePart.BATTERY, "battery", "电池", "39", "Voltline", 3),
    Stocked("CB-50", SparePart.BOARD, "control board", "控制板", "74", "Voltline", 9),
    Stocked("SC-55", SparePart.SCREEN, "screen", "屏幕", "180", "Voltline", 12),
)
BY_PART = {one.part: one for one in STOCKED}


def part_for(dice: Random, planned: PlannedCase) -> str:
    """Draw the number of the part that a repair takes, or nothing."""
    if planned.part and dice.random() < TAKES_THE_NAMED:
        return BY_PART[planned.part].number
    if dice.random() < TAKES_A_PART:
        return BY_PART[dice.choice(planned.unit.model.parts)].number
    return ""


def fill_stores(desk: Desk, tickets_a_week: float) -> None:
    """Take parts and opening stock over as a company does, from a list."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "parts.csv")
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow((*HEAD, "place", "on hand", "keep"))
            writer.writerows(_rows(tickets_a_week))
        desk.importing.parts(path)


def _rows(tickets_a_week: float) -> Iterator[tuple[object, ...]]:
    weekly = _used(tickets_a_week)
    for one in STOCKED:
        told = (one.number, one.en, one.zh, one.price, one.supplier, one.lead_days, one.component)
        for place in PLACES:
            used = weekly[one.part] / len(PLACES)
            kept = max(1, ceil(used * (one.lead_days / 7 + WEEKS_KEPT) / 2))
            yield (*told, place, max(2, ceil(used * WEEKS_AT_FIRST)), kept)


def _used(tickets_a_week: float) -> Counter[SparePart]:
    """Work out how many of each part are used in a week."""
    whole = sum(model.share for model in MODELS)
    used: Counter[SparePart] = Counter()
    for model in MODELS:
        cases = tickets_a_week * KINDS[Kind.REPAIR] * TAKES_A_PART * model.share / whole
        for part in model.parts:
            used[part] += cases / len(model.parts)  # type: ignore[assignment]
    return used
