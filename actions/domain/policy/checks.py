"""The policy's checks: which cases need several eyes before they end (Rule R18)."""

from typing import Literal

from pydantic import Field

from actions.domain.policy.parts import Part
from actions.domain.tickets import FaultClass

KindName = Literal["inquiry", "repair", "complaint"]


class Checking(Part):
    """Which cases a second person looks at, and when a supervisor does too."""

    kinds: list[KindName] = Field(default=["repair"])
    classes: list[FaultClass] = Field(default=[FaultClass.A])
    urgent: bool = True
    supervisor: bool = True
