"""What is recalled: in words for customers, and by the serial numbers it is about (Rule R30)."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from actions.domain.policy.parts import Bilingual, wrong
from actions.domain.products.catalogue import plain_serial

RANGE = re.compile(r"([A-Z0-9]+)(?:\s*[-–]\s*([A-Z0-9]+))?")


def _read(text: str) -> str:
    found = RANGE.fullmatch(text.strip().upper())
    if found is None or (
        found[2] and not (len(found[1]) == len(found[2]) and found[1] <= found[2])
    ):
        raise wrong("slip-serials", said=text)
    return f"{found[1]}-{found[2] or found[1]}"


class Recall(Bilingual):
    """What is recalled now; numbers that begin within one of `serials` are in it."""

    serials: list[Annotated[str, AfterValidator(_read)]] = Field(default_factory=list)

    def names(self, serial: str) -> bool | None:
        """Tell whether a unit is recalled; None where the policy gives no numbers."""
        if not self.serials:
            return None
        number = plain_serial(serial)
        ends = (one.split("-") for one in self.serials)
        return any(first <= number[: len(first)] <= last for first, last in ends)
