"""The staff group as a whole: what is wrong with it is told to those who can mend it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import select

from actions.domain.chats.topics import Topic
from actions.domain.chats.troubles import OF_TOPICS, Trouble
from actions.domain.language import Language
from actions.domain.messages import Button, Medium, Outbound, Priority
from actions.domain.people import Address
from actions.domain.staff import Role, StaffMember
from actions.services.base import Service
from actions.services.posting import line_of, post, rewrite
from actions.store.handoff import find_change, find_row
from actions.store.staff import list_team
from actions.texts import say


@dataclass(frozen=True)
class Place:
    """Where a staff member wrote."""

    chat_id: int
    topic_id: int | None = None
    message_id: int | None = None


@dataclass(frozen=True)
class StaffGroup(Service):
    """News about the group, for its administrators in private and where it can be for all."""

    staff: Address | None = None
    staff_language: Language = Language.EN

    def report(self, trouble: Trouble) -> int:
        """Tell every administrator what is wrong and what mends it; give how many there are.

        Who has never written to the bot cannot be told in private, so the group reads it too.
        """
        key, text = f"trouble-{trouble}", say(f"trouble-{trouble}", self.staff_language)
        if trouble in OF_TOPICS:
            self._tell_group(f"{key}/group/{self._hour()}", text)
        return self._tell(key, text)

    def greet(self) -> None:
        """Say once, before anybody has a role, how the group begins to work."""
        with self.database.reading() as session:
            begun = any(one.role is not Role.ADMIN for one in list_team(session))
        if not begun:
            self._tell_group("group/ready", say("group-ready", self.staff_language))

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
        with self.database.transaction() as session:
            topic = session.get(Topic, place.topic_id) if place.topic_id else None
            noted = topic and text
            said = say("topic-notice", self.staff_language, text=text) if noted else text
            post(
                session,
                topic or place.chat_id,
                said,
                key=key,
                now=self.now(),
                buttons=buttons,
                media=media,
                reply_to=place.message_id,
            )

    def has_told(self, step: str, place: Place) -> bool:
        """Tell whether a step has said itself, where it was taken, what came of it."""
        with self.database.reading() as session:
            return find_row(session, line_of(step, place.topic_id)) is not None

    def settle(self, row: Outbound, said: str, *, key: str) -> None:
        """Say under a message what came of its buttons, and take them away."""
        with self.database.transaction() as session:
            message = session.get_one(Outbound, row.target_id or row.id)
            text = f"{(find_change(session, message.id) or message).text}\n✓ {said}"
            rewrite(session, message, text, key=f"{key}/settled", now=self.now())

    def mended(self) -> int:
        """Tell every administrator that the group works again."""
        return self._tell("trouble-mended", say("trouble-mended", self.staff_language))

    def _tell_group(self, key: str, text: str) -> None:
        if self.staff:
            chat, alert = self.staff.chat_id, Priority.ALERT
            with self.database.transaction() as session:
                post(session, chat, text, key=key, now=self.now(), priority=alert)

    def _hour(self) -> str:
        """Name the hour: several processes see the same trouble, and once in it is enough."""
        return f"{self.now():%Y%m%d%H}"

    def _tell(self, key: str, text: str) -> int:
        now = self.now()
        with self.database.transaction() as session:
            admins = session.exec(select(StaffMember).where(StaffMember.role == Role.ADMIN)).all()
            for admin in admins:
                once = f"{key}/{admin.id}/{self._hour()}"
                alert = Priority.ALERT
                post(session, admin.user_id, text, key=once, now=now, priority=alert)
        return len(admins)
