"""Complaints: what is recorded beside the ticket, and what is missing before it can end."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, Text
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError, Unfinished


class Cause(StrEnum):
    """What the complaint comes from, which decides what it takes (Rule R9)."""

    QUALITY = "quality"
    OTHER = "other"
    """Use or surroundings: neither product nor service failed."""


class Item(StrEnum):
    """What people write down about a complaint."""

    UNIT = "unit"
    """The unit responsible."""
    ANALYSIS = "analysis"
    COUNTERMEASURE = "countermeasure"
    EXPLANATION = "explanation"
    REPAIR = "repair"
    GUIDANCE = "guidance"
    COST = "cost"


NEEDED: dict[Cause, tuple[Item, ...]] = {
    Cause.QUALITY: (Item.UNIT, Item.ANALYSIS, Item.COUNTERMEASURE),
    Cause.OTHER: (Item.EXPLANATION, Item.REPAIR, Item.GUIDANCE, Item.COST),
}
"""What each cause requires (Rule R9)."""

CAUSES = {
    Cause.QUALITY: ("quality", "质量", "质量问题"),
    Cause.OTHER: ("not quality", "no quality", "use", "非质量", "非质量问题", "使用"),
}
CAUSE = "cause"
PERSON = "person"
NAMES: dict[str, tuple[str, ...]] = {
    CAUSE: ("cause", "原因类别", "原因", "类别"),
    PERSON: ("person", "responsible", "负责人"),
    Item.UNIT: ("unit", "责任单位", "单位"),
    Item.ANALYSIS: ("analysis", "分析", "原因分析"),
    Item.COUNTERMEASURE: ("countermeasure", "对策", "措施"),
    Item.EXPLANATION: ("explanation", "解释", "说明"),
    Item.REPAIR: ("repair", "维修", "修理"),
    Item.GUIDANCE: ("guidance", "使用指导", "指导"),
    Item.COST: ("cost", "费用", "费用协商"),
}
"""What a line may name, in the words that staff write."""


class Complaint(SQLModel, table=True):
    """What is known and done about one complaint, beside its ticket (Rules R7 to R11)."""

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", unique=True)
    earlier: list[str] = Field(default=[], sa_type=JSON)
    """Codes of the customer's complaints about the same before this one (Rule R10)."""
    cause: Cause | None = Field(default=None, sa_type=coded(Cause))
    items: dict[str, str] = Field(default={}, sa_type=JSON)
    """What people wrote down, by `Item`."""
    responsible_id: int | None = Field(default=None, foreign_key="staff_member.id")
    result: str = Field(default="", sa_type=Text)
    """As the customer was told it (Rule R8)."""
    told_at: datetime | None = Field(default=None, sa_type=Moment)
    told_by_id: int | None = Field(default=None, foreign_key="staff_member.id")
    disputed_at: datetime | None = Field(default=None, sa_type=Moment)
    dispute_with_id: int | None = Field(default=None, foreign_key="staff_member.id")
    """Who decides what customer and desk do not agree on (Rule R11)."""


class ComplaintUnfinished(Unfinished):
    """Raised when a complaint cannot end yet; `fields` says what it lacks."""

    key = "error-unfinished"


class NoComplaint(DeskError):
    """Raised when a ticket is no complaint."""

    key = "error-no-complaint"


def lacks(
    complaint: Complaint,
    *,
    ruled: bool,
    offered: bool,
    taken_up_at: datetime | None = None,
) -> list[str]:
    """List what a complaint lacks before it can end, as names of sentences.

    Args:
        complaint: as it stands.
        ruled: whether its responsibility ruling is issued (Rule R12).
        offered: whether an offer waits for somebody's word.
        taken_up_at: when it was last opened again: what the customer was told before is over.
    """
    if complaint.cause is None:
        found = [CAUSE]
    else:
        found = [item for item in NEEDED[complaint.cause] if not complaint.items.get(item)]
        if complaint.cause is Cause.QUALITY and not ruled:
            found.append("ruling")
    if offered:
        found.append("offer")
    since = max(filter(None, (taken_up_at, complaint.disputed_at)), default=None)
    if complaint.told_at is None or (since and complaint.told_at < since):
        found.append("result")
    return [f"complaint-{name}" for name in found]
