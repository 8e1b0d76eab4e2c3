"""The policy's custody: where customers send their units, and what the parcel needs."""

from actions.domain.policy.parts import Part
from actions.domain.policy.trees import Line


class Handing(Part):
    """What a customer is told who sends a unit in; what is left out is as usual."""

    send_to: Line | None = None
    pack: Line | None = None
