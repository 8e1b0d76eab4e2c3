"""The staff group as a whole: what is wrong with it is told to those who can mend it."""

from dataclasses import dataclass

from sqlmodel import select

from actions.domain.language import Language
from actions.domain.messages import Outbound, Priority
from actions.domain.staff import Role, StaffMember
from actions.domain.troubles import Trouble
from actions.services.base import Service
from actions.services.receipts import write_row
from actions.texts import say


@dataclass(frozen=True)
class StaffGroup(Service):
    """News about the group for its administrators, in their private chats with the bot."""

    staff_language: Language = Language.EN

    def report(self, trouble: Trouble) -> int:
        """Tell every administrator what is wrong and what mends it; give how many there are."""
        return self._tell(f"trouble-{trouble}", say(f"trouble-{trouble}", self.staff_language))

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
