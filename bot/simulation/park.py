"""The products of a simulated company: how many are sold, what fails in them, and when."""

from dataclasses import dataclass
from math import cos, pi

from actions.domain.words.symptoms import SparePart, Symptom


@dataclass(frozen=True)
class Model:
    """How a model of the catalogue behaves: its share of cases, its season, its symptoms."""

    model: str
    en: str
    zh: str
    share: float
    symptoms: dict[Symptom, float]
    parts: tuple[SparePart, ...]
    season: float = 0.0
    """How much more there is at the peak than in the mean."""
    peak: int = 15
    """Day of the year of the peak."""
    home: bool = True

    def in_season(self, day_of_year: int) -> float:
        """Tell how many times the mean there is on a day."""
        return 1 + self.season * cos(2 * pi * (day_of_year - self.peak) / 365)


MODELS = (
    Model(
        "KF-420",
        "fridge",
        "冰箱",
        15,
        {
            Symptom.WARM: 5,
            Symptom.NOISE: 4,
            Symptom.ICE: 3,
            Symptom.LEAK: 2,
            Symptom.DOOR: 2,
            Symptom.DEAD: 1,
            Symptom.SMELL: 1,
        },
        (SparePart.COMPRESSOR, SparePart.THERMOSTAT, SparePart.SEAL, SparePart.FAN),
        0.25,
        200,
    ),
    Model(
        "WM-80",
        "washing machine",
        "洗衣机",
        18,
        {
            Symptom.LEAK: 4,
            Symptom.NOISE: 4,
            Symptom.DRAIN: 4,
            Symptom.SPIN: 3,
            Symptom.ERROR: 2,
            Symptom.DOOR: 2,
            Symptom.DEAD: 1,
        },
        (SparePart.PUMP, SparePart.BEARING, SparePart.SEAL, SparePart.MOTOR, SparePart.HOSE),
    ),
    Model(
        "DW-60",
        "dishwasher",
        "洗碗机",
        10,
        {
            Symptom.DRAIN: 4,
            Symptom.LEAK: 3,
            Symptom.WEAK: 3,
            Symptom.ERROR: 3,
            Symptom.DOOR: 1,
            Symptom.DEAD: 1,
        },
        (SparePart.PUMP, SparePart.HOSE, SparePart.HEATER, SparePart.FILTER),
    ),
    Model(
        "HB-24",
        "gas boiler",
        "壁挂炉",
        8,
        {Symptom.COLD: 6, Symptom.ERROR: 4, Symptom.NOISE: 2, Symptom.LEAK: 2, Symptom.STOPS: 2},
        (SparePart.FAN, SparePart.VALVE, SparePart.HEATER, SparePart.BOARD),
        0.8,
        15,
    ),
    Model(
        "WH-60",
        "water heater",
        "热水器",
        8,
        {Symptom.COLD: 6, Symptom.LEAK: 4, Symptom.TRIPS: 2, Symptom.NOISE: 1, Symptom.HOT: 1},
        (SparePart.HEATER, SparePart.TANK, SparePart.THERMOSTAT, SparePart.VALVE),
        0.4,
        15,
    ),
    Model(
        "RH-90",
        "cooker hood",
        "油烟机",
        5,
        {Symptom.NOISE: 5, Symptom.WEAK: 4, Symptom.DEAD: 2, Symptom.SMELL: 2},
        (SparePart.MOTOR, SparePart.FAN, SparePart.FILTER),
    ),
    Model(
        "OV-65",
        "oven",
        "烤箱",
        5,
        {Symptom.COLD: 4, Symptom.HOT: 2, Symptom.DOOR: 3, Symptom.TRIPS: 2, Symptom.ERROR: 1},
        (SparePart.HEATER, SparePart.THERMOSTAT, SparePart.BOARD, SparePart.FAN),
    ),
    Model(
        "AC-35",
        "air conditioner",
        "空调",
        10,
        {Symptom.WARM: 6, Symptom.LEAK: 4, Symptom.NOISE: 3, Symptom.SMELL: 2, Symptom.STOPS: 1},
        (SparePart.COMPRESSOR, SparePart.FAN, SparePart.FILTER, SparePart.BOARD),
        0.9,
        200,
    ),
    Model(
        "TV-55",
        "telly",
        "电视机",
        7,
        {Symptom.PICTURE: 6, Symptom.DEAD: 3, Symptom.CONNECTION: 3, Symptom.STOPS: 2},
        (SparePart.SCREEN, SparePart.BOARD),
    ),
    Model(
        "RV-10",
        "robot vacuum",
        "扫地机",
        6,
        {
            Symptom.BATTERY: 4,
            Symptom.SPIN: 3,
            Symptom.CONNECTION: 4,
            Symptom.WEAK: 2,
            Symptom.NOISE: 1,
        },
        (SparePart.BATTERY, SparePart.BRUSH, SparePart.MOTOR),
        home=False,
    ),
    Model(
        "CX-15",
        "coffee machine",
        "咖啡机",
        4,
        {Symptom.LEAK: 4, Symptom.COLD: 2, Symptom.NOISE: 2, Symptom.ERROR: 2, Symptom.WEAK: 1},
        (SparePart.PUMP, SparePart.SEAL, SparePart.HEATER),
        home=False,
    ),
    Model(
        "HD-21",
        "hair dryer",
        "电吹风",
        1.5,
        {Symptom.HOT: 3, Symptom.DEAD: 3, Symptom.SMELL: 2, Symptom.STOPS: 2},
        (SparePart.MOTOR, SparePart.FAN),
        home=False,
    ),
    Model(
        "KT-17",
        "kettle",
        "电水壶",
        1.5,
        {Symptom.LEAK: 3, Symptom.COLD: 3, Symptom.DEAD: 2, Symptom.STOPS: 2},
        (SparePart.THERMOSTAT, SparePart.HEATER),
        home=False,
    ),
    Model(
        "PF-30",
        "air purifier",
        "净化器",
        2,
        {Symptom.NOISE: 4, Symptom.WEAK: 3, Symptom.CONNECTION: 2, Symptom.SMELL: 1},
        (SparePart.FAN, SparePart.FILTER),
        0.2,
        15,
        home=False,
    ),
)
"""The models of the demonstration catalogue."""
