"""How satisfied customers are: bands, satisfied shares, recommendation (Rules R20, R23, R24)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

from actions.domain.intervals import Mean, Share, Z, mean_of, share_of

STARS = (1, 2, 3, 4, 5)
SATISFIED, TOP = 4, 5
PROMOTER, PASSIVE, MOST = 9, 7, 10


class Band(StrEnum):
    """What a score from 0 to 100 means."""

    EXCEEDS = "exceeds"
    WITHIN = "within"
    LOWEST = "lowest"
    UNACCEPTABLE = "unacceptable"


# A band ends where the field writes its last whole number: 70.5 is past 70, hence within target.
UPPER_ENDS = ((50, Band.UNACCEPTABLE), (70, Band.LOWEST), (90, Band.WITHIN), (100, Band.EXCEEDS))


def band_of(score: float) -> Band:
    """Give the band of a score (Rule R23).

    Raises:
        ValueError: if it is no score.
    """
    if not 0 <= score <= 100:
        raise ValueError(f"{score} is not between 0 and 100")
    return next(band for end, band in UPPER_ENDS if score <= end)


def score_of_stars(stars: float) -> float:
    """Give the score from 0 to 100 that so many of five stars are."""
    if not STARS[0] <= stars <= STARS[-1]:
        raise ValueError(f"{stars} is not between 1 and 5 stars")
    return stars * 100 / STARS[-1]


def needs_rescue(score: float) -> bool:
    """Tell whether a score opens the service loop again (Rule R24)."""
    return band_of(score) is Band.UNACCEPTABLE


@dataclass(frozen=True)
class Response:
    """How many of the asked answered; who is silent is told, not guessed."""

    asked: int
    answered: int

    def __post_init__(self) -> None:
        if not 0 <= self.answered <= self.asked:
            raise ValueError(f"{self.answered} answers to {self.asked} questions")

    @property
    def silent(self) -> int:
        """Give how many did not answer."""
        return self.asked - self.answered

    @property
    def rate(self) -> Share:
        """Give the share that answered."""
        return share_of(self.answered, self.asked)


@dataclass(frozen=True)
class Csat:
    """Answers in stars: who gave four or five is satisfied, who gave five is at the top."""

    response: Response
    satisfied: Share
    top: Share
    stars: Mean


def csat(stars: Sequence[int], *, asked: int) -> Csat:
    """Give the satisfied share of answers from one to five stars.

    Raises:
        ValueError: if an answer is none of them, or there are more answers than questions.
    """
    if wrong := [given for given in stars if given not in STARS]:
        raise ValueError(f"{wrong[0]} is not between 1 and 5 stars")
    return Csat(
        Response(asked, len(stars)),
        share_of(sum(given >= SATISFIED for given in stars), len(stars)),
        share_of(sum(given >= TOP for given in stars), len(stars)),
        mean_of(stars, within=(STARS[0], STARS[-1])),
    )


@dataclass(frozen=True)
class Nps:
    """How many would recommend the service less how many would not, from −100 to 100.

    `value`, `low` and `high` are None as long as nobody answered.
    """

    response: Response
    promoters: int
    passives: int
    detractors: int
    value: float | None
    low: float | None
    high: float | None


def nps(answers: Sequence[int], *, asked: int) -> Nps:
    """Give the net promoter score of answers from 0 to 10.

    Raises:
        ValueError: if an answer is none of them, or there are more answers than questions.
    """
    if wrong := [given for given in answers if given not in range(MOST + 1)]:
        raise ValueError(f"{wrong[0]} is not between 0 and 10")
    promoters = sum(given >= PROMOTER for given in answers)
    detractors = sum(given < PASSIVE for given in answers)
    count = len(answers)
    value = 100 * (promoters - detractors) / count if count else None
    low, high = _around(promoters, detractors, count) if count else (None, None)
    response = Response(asked, count)
    rest = count - promoters - detractors
    return Nps(response, promoters, rest, detractors, value, low, high)


def _around(promoters: int, detractors: int, count: int) -> tuple[float, float]:
    """Give the 95 % interval by the adjusted Wald way.

    Three answers are added, 3/4 of one on either side, so that a few who all agree do not look
    certain (B. Rocks, The American Statistician 70(4), 2016: best covered of those compared).
    """
    many = count + 3
    yes, no = (promoters + 0.75) / many, (detractors + 0.75) / many
    middle = yes - no
    half = Z * sqrt((yes + no - middle**2) / many)
    return max(100 * (middle - half), -100.0), min(100 * (middle + half), 100.0)
