"""The policy's quotes: how long they hold, what tax is in them, what waits for them (Rule R6)."""

from typing import Annotated

from pydantic import Field

from actions.domain.policy.parts import Part


class Quoting(Part):
    """How paid work is quoted."""

    valid_days: Annotated[int, Field(ge=1, le=365)] = 14
    tax_percent: Annotated[float, Field(ge=0, le=100)] = 20
    prices_include_tax: bool = True
    accept_before_work: bool = True
