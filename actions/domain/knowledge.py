"""Articles that answer inquiries, filled with facts from the service policy."""

from sqlalchemy import Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from actions.domain.columns import coded
from actions.domain.language import Language


class Article(SQLModel, table=True):
    """The answer to one topic in one language; `{…}` names a fact of the policy."""

    __table_args__ = (UniqueConstraint("topic", "language"),)

    id: int | None = Field(default=None, primary_key=True)
    topic: str
    language: Language = Field(sa_type=coded(Language))
    text: str = Field(sa_type=Text)
    offers: str = ""
    """Intents offered as buttons under the answer, separated by `|`."""
