"""Which customer staff mean where more than one could be."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actions.domain.errors import DeskError

NUMBER = re.compile(r"#(\d{1,9})")
"""How a customer is named beyond doubt: by the number that the desk gave them."""


@dataclass(frozen=True)
class Meant:
    """A customer who could be meant."""

    number: int
    about: str
    """What tells them apart: name, telephone, newest case."""

    @property
    def line(self) -> str:
        """Give the whole of it on a line."""
        return f"#{self.number} {self.about}"


class SeveralFit(DeskError):
    """Raised when more than one customer could be meant."""

    key = "error-customers-several"

    def __init__(self, whom: str, choices: Sequence[Meant]) -> None:
        super().__init__(whom=whom, found="\n".join(one.line for one in choices))
        self.choices = choices
