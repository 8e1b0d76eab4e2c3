"""The staff group as a whole: what is wrong with it is told to those who can mend it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import select

from actions.domain.language import Language
from actions.domain.messages import Button, Medium, Outbound, Priority
from actions.domain.staff import Role, StaffMember
from actions.domain.topics import Topic
from actions.domain.troubles import Trouble
from actions.services.base import Service
from actions.services.receipts import write_row
from actions.texts import say


@dataclass(frozen=True)
class Place:
    """Where a staff member wrote."""

    chat_id: int
    topic_id: int | None = None
    message_id: int | None = None


@dataclass(frozen=True)
class StaffGroup(Service):
    """News about the group for its administrators, in their private chats with the bot."""

    staff_language: Language = Language.EN

    def report(self, trouble: Trouble) -> int:
        """Tell every administrator what is wrong and what mends it; give how many there are."""
        return self._tell(f"trouble-{trouble}", say(f"trouble-{trouble}", self.staff_language))

    def answer(
        self,
        key: str,
        place: Place,
        text: str,
        *,
        buttons: Sequence[Button] = (),
        media: Sequence[Medium] = (),
    ) -> None:
        """Answer a staff member where they wrote; the same key answers once."""
        now = self.now()
        with self.database.transaction() as session:
            topic = session.get(Topic, place.topic_id) if place.topic_id else None
            noted = topic and text
            said = say("topic-notice", self.staff_language, text=text) if noted else text
            row = Outbound(
                channel="telegram",
                chat_id=place.chat_id,
                lane=topic.lane if topic else str(place.chat_id),
                priority=Priority.CARD,
                topic_id=place.topic_id,
                text=said,
                buttons=[button.model_dump() for button in buttons],
                media=[medium.model_dump() for medium in media],
                reply_to=place.message_id,
                key=key,
                due_at=now,
                created_at=now,
            )
            write_row(session, row)

    def mended(self) -> int:
        """Tell every administrator that the group works again."""
        return self._tell("trouble-mended", say("trouble-mended", self.staff_language))

    def _tell(self, key: str, text: str) -> int:
        now = self.now()
        with self.database.transaction() as session:
            admins = session.exec(select(StaffMember).where(StaffMember.role == Role.ADMIN)).all()
            for admin in admins:
                row = Outbound(
                    channel="telegram",
                    chat_id=admin.user_id,
                    lane=str(admin.user_id),
                    priority=Priority.ALERT,
                    text=text,
                    # Several processes see the same trouble: once in an hour is enough.
                    key=f"{key}/{admin.id}/{now:%Y%m%d%H}",
                    due_at=now,
                    created_at=now,
                )
                write_row(session, row)
        return len(admins)
