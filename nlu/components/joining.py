"""Telling by its words whether a message puts two things together."""

from __future__ import annotations

import re

_JOINING = re.compile(
    r"\b(?:and|plus|also|both|as well|along with|besides|not only)\b|[+&]"
    r"|还[要得想请是]|也[要得想给请]|又[要想]|再[给派叫开来把查报说讲问告找教看买]|顺便|另外|而且|并且?|同时"
    r"|既[要想然]|[加和跟]|一起|一并|都[要得给]|仲[要想]"
)


def joins(normalised: str) -> bool:
    """Tell whether a normalised text may say two things in one breath."""
    return bool(_JOINING.search(normalised))
