"""Cases that staff open for customers, who told of it at the counter or on the telephone."""

import re
from dataclasses import dataclass

from actions.domain.errors import DeskError
from actions.domain.tickets import Kind

KINDS = {
    **{"inquiry": Kind.INQUIRY, "repair": Kind.REPAIR, "complaint": Kind.COMPLAINT},
    **{"咨询": Kind.INQUIRY, "报修": Kind.REPAIR, "投诉": Kind.COMPLAINT},
}
WRITTEN = re.compile(
    r"(?P<whom>.*?)(?:\b(?P<kind>inquiry|repair|complaint)\b|(?P<chinese>咨询|报修|投诉))"
    r"[\s:：,，.。;；-]*(?P<story>.*)",
    re.IGNORECASE | re.DOTALL,
)


class UnclearIntake(DeskError):
    """Raised when words do not tell for whom a case is to be opened, or what about."""

    key = "error-open-how"


@dataclass(frozen=True)
class Intake:
    """What a member of staff wrote down."""

    whom: str
    """A number of theirs, a telephone number, a serial number or a name; empty in their topic."""
    kind: Kind
    story: str


def read_intake(words: str) -> Intake:
    """Read "Sam repair the door does not close": whom, what kind of case, what they said.

    Raises:
        UnclearIntake: where the kind or the story is missing.
    """
    read = WRITTEN.match(words)
    if read is None or not read["story"].strip():
        raise UnclearIntake
    kind = KINDS[(read["kind"] or read["chinese"]).casefold()]
    return Intake(read["whom"].strip(" \t\r\n:：,，"), kind, read["story"].strip())
