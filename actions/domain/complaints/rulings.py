"""Responsibility rulings: which unit, why, on what evidence, at whose cost (Rule R12)."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, BigInteger, Text
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError
from actions.domain.named_lines import UnreadableValue, read_amount, read_word


class Party(StrEnum):
    """Who may be responsible for a fault, or bear what it cost."""

    DEPARTMENT = "department"
    SUPPLIER = "supplier"
    CARRIER = "carrier"
    CUSTOMER = "customer"
    COMPANY = "company"


PARTIES = {
    Party.DEPARTMENT: ("department", "部门"),
    Party.SUPPLIER: ("supplier", "供应商"),
    Party.CARRIER: ("carrier", "承运商", "物流"),
    Party.CUSTOMER: ("customer", "客户"),
    Party.COMPANY: ("company", "公司"),
}
NO_ACTION = "ruling-action"
"""What a ruling lacks that no line states: it is given by a command of its own."""
CLAIMED = (Party.SUPPLIER, Party.CARRIER)
"""Against whom something can be claimed."""


class Claim(StrEnum):
    """How a claim against a supplier or carrier stands."""

    NONE = "none"
    CLAIMED = "claimed"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    PAID = "paid"


CLAIMS = {
    Claim.NONE: ("none", "无"),
    Claim.CLAIMED: ("claimed", "已索赔", "索赔"),
    Claim.ACCEPTED: ("accepted", "已同意", "同意"),
    Claim.REFUSED: ("refused", "已拒绝", "拒绝"),
    Claim.PAID: ("paid", "已付款", "已付", "付款"),
}
CLAIM_MOVES: dict[Claim, set[Claim]] = {
    Claim.NONE: {Claim.CLAIMED},
    Claim.CLAIMED: {Claim.ACCEPTED, Claim.REFUSED, Claim.NONE},
    Claim.ACCEPTED: {Claim.PAID, Claim.REFUSED},
    Claim.REFUSED: {Claim.CLAIMED},
    Claim.PAID: set(),
}


class IllegalClaim(DeskError):
    """Raised when a claim cannot go from one state to another."""

    key = "error-claim"


class NothingToClaim(DeskError):
    """Raised when the unit responsible is nobody that something is claimed from."""

    key = "error-claim-party"


class NoEvidence(DeskError):
    """Raised when a file is named that the ticket does not have."""

    key = "error-evidence"


class NotRuled(DeskError):
    """Raised when a step needs a ruling that is not begun, or lacks something."""

    key = "error-no-ruling"


NAMES: dict[str, tuple[str, ...]] = {
    "unit": ("unit", "责任单位", "单位"),
    "cause": ("cause", "原因"),
    "evidence": ("evidence", "证据"),
    "cost": ("cost", "费用"),
    "bearer": ("borne by", "bearer", "费用承担", "承担"),
    "claim": ("claim", "索赔"),
}
"""What a line of a ruling may name."""
NOTHING = ("none", "no", "-", "无", "没有")


class Ruling(SQLModel, table=True):
    """What was found about who is responsible for one case."""

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", unique=True)
    party: Party | None = Field(default=None, sa_type=coded(Party))
    unit: str = Field(default="", index=True)
    """The unit's name; for a supplier this is what reports count by (Rule R32)."""
    cause: str = Field(default="", sa_type=Text)
    evidence: list[int] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    """Numbers of the ticket's files; None until somebody has said which, or that there is none."""
    cents: int | None = Field(default=None, sa_type=BigInteger)
    """What the fault cost, in hundredths."""
    bearer: Party | None = Field(default=None, sa_type=coded(Party))
    claim: Claim = Field(default=Claim.NONE, sa_type=coded(Claim))
    claim_cents: int = Field(default=0, sa_type=BigInteger)
    claim_moved_at: datetime | None = Field(default=None, sa_type=Moment)
    revision: int = 0
    """How often it was issued."""
    issued_at: datetime | None = Field(default=None, sa_type=Moment)
    issued_by_id: int | None = Field(default=None, foreign_key="staff_member.id")
    closed_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the last of its actions was found effective (Rule R13)."""

    def state(self, stated: dict[str, str], *, files: int, now: datetime) -> None:
        """Take what lines state, or raise what is wrong with one of them."""
        if "unit" in stated:
            self.party, self.unit = read_unit(stated["unit"])
        if "cause" in stated:
            self.cause = stated["cause"]
        if "evidence" in stated:
            self.evidence = read_evidence(stated["evidence"], files)
        if "cost" in stated:
            self.cents = read_amount(stated["cost"])
        if "bearer" in stated:
            self.bearer = read_word(stated["bearer"], PARTIES)
        if "claim" in stated:
            word, _, amount = stated["claim"].partition(" ")
            self.move_claim(read_word(word, CLAIMS), amount, now=now)

    def move_claim(self, to: Claim, amount: str = "", *, now: datetime) -> None:
        """Take a claim on, or raise `IllegalClaim`; without an amount all of the cost is."""
        if to is self.claim and not amount.strip():
            return
        if to is not Claim.NONE and self.party not in CLAIMED:
            raise NothingToClaim
        if to is not self.claim and to not in CLAIM_MOVES[self.claim]:
            raise IllegalClaim(state=self.claim, wanted=to)
        if amount.strip():
            self.claim_cents = read_amount(amount)
        elif to is Claim.CLAIMED:
            self.claim_cents = self.cents or 0
        self.claim, self.claim_moved_at = to, now

    def lacks(self, measures: int) -> list[str]:
        """List what is missing before it can be issued, as names of sentences."""
        stated = {
            "unit": self.party is not None and bool(self.unit),
            "cause": bool(self.cause.strip()),
            "evidence": self.evidence is not None,
            "cost": self.cents is not None,
            "bearer": self.bearer is not None,
            "action": measures > 0,
        }
        return [f"ruling-{name}" for name, there in stated.items() if not there]


class RulingCopy(SQLModel, table=True):
    """One copy of an issued ruling: for whom, and the message that carries it."""

    __tablename__ = "ruling_copy"

    id: int | None = Field(default=None, primary_key=True)
    ruling_id: int = Field(foreign_key="ruling.id", index=True)
    revision: int
    recipient: str
    """`quality`, `finance`, or the name of a unit."""
    member_id: int | None = Field(default=None, foreign_key="staff_member.id")
    """None where it went into the staff group."""
    outbound_id: int = Field(foreign_key="outbound.id")
    sent_at: datetime = Field(sa_type=Moment)


def read_unit(text: str) -> tuple[Party, str]:
    """Read `supplier Aqua Seals`; a name alone is a department of the company's own."""
    first, _, rest = text.strip().partition(" ")
    for party, words in PARTIES.items():
        if first.casefold() in words:
            alone = party in (Party.CUSTOMER, Party.COMPANY)
            if not rest.strip() and not alone:
                raise UnreadableValue("error-line-unit", text=text.strip()[:40])
            return party, rest.strip() or first
    if not text.strip():
        raise UnreadableValue("error-line-unit", text="–")
    return Party.DEPARTMENT, text.strip()


def read_evidence(text: str, files: int) -> list[int]:
    """Read the numbers of files, or that there is none."""
    if text.strip().casefold() in NOTHING:
        return []
    found = []
    for part in text.replace("，", ",").replace("、", ",").split(","):
        word = part.strip().removeprefix("#")
        if not word.isdecimal() or not 1 <= int(word) <= files:
            raise NoEvidence(text=part.strip()[:20] or "–", files=str(files))
        found.append(int(word))
    return sorted(set(found))
