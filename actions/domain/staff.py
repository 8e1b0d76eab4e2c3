"""Staff: who they are, what they may do, what they can, and whether they are on duty."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import JSON, BigInteger
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError
from actions.domain.language import Language


class Role(StrEnum):
    """What a person in the staff group is trusted with."""

    READER = "reader"
    """Reads along; whoever is in the group and was given no role."""
    AGENT = "agent"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"

    @property
    def rank(self) -> int:
        """Order the roles: each may do what those below it may."""
        return list(Role).index(self)


class NotAllowed(DeskError):
    """Raised when somebody's role does not reach; `fields` says whose does."""

    key = "error-not-allowed-agent"


class LastAdmin(DeskError):
    """Raised when nobody would be left who may give roles."""

    key = "error-last-admin"


class StaffMember(SQLModel, table=True):
    """A person who works in the staff group, known by their Telegram account."""

    __tablename__ = "staff_member"

    id: int | None = Field(default=None, primary_key=True)
    user_id: int = Field(sa_type=BigInteger, unique=True)
    name: str
    """As customers and colleagues read it."""
    username: str = ""
    role: Role = Field(default=Role.READER, sa_type=coded(Role))
    languages: list[Language] = Field(default=[], sa_type=JSON)
    """Those the person answers in; none stated means all."""
    skills: list[str] = Field(default=[], sa_type=JSON)
    """Kinds of ticket or of product, such as `complaint` or `fridge`; none stated means all."""
    cap: int = 5
    """Open cases the person is given at most."""
    on_duty: bool = False
    duty_changed_at: datetime | None = Field(default=None, sa_type=Moment)
    back_on: date | None = None
    """The day from whose morning on who is away is on duty again; None without such a day."""
    assigned_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the person was last given a case: the longest ago is next (round robin)."""
    joined_at: datetime = Field(sa_type=Moment)

    def may(self, role: Role) -> bool:
        """Tell whether this person is trusted with what a role may do."""
        return self.role.rank >= role.rank

    @property
    def mention(self) -> str:
        """The name as it rings on the person's telephone where they have a user name."""
        return f"@{self.username}" if self.username else self.name
