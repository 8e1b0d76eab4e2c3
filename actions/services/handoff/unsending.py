"""Messages of staff taken back: the customer's copy goes, as far as Telegram still lets it."""

from datetime import timedelta

from sqlmodel import Session

from actions.domain.chats.receipts import Sign
from actions.domain.chats.topics import NotTakenBack, Relayed
from actions.domain.messages import TAKEN_BACK, Act, Outbound, Reply, State
from actions.domain.staff import NotAllowed, Role
from actions.services.handoff.holding import Holding
from actions.services.staff import require
from actions.services.transport.receipts import write_sign
from actions.store.handoff import get_topic, list_versions, lock_row
from actions.store.tickets import find_event
from actions.texts import say

DELETABLE = timedelta(hours=48)
"""So long Telegram lets a bot delete what it sent into a private chat."""


class Unsending(Holding):
    """Takes back what staff wrote to customers."""

    def unsend(self, user_id: int, chat_id: int, message_id: int, *, key: str) -> Reply:
        """Take back what a staff member wrote in the group as a message there.

        Raises:
            NotTakenBack: where it never went to a customer, is not with them, or is too old.
            NotAllowed: of somebody else's, unless by a supervisor.
        """
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            first = next(iter(list_versions(session, chat_id, message_id)), None)
            if first is None or first.staff_id is None or first.outbound_id is None:
                raise NotTakenBack("error-unsend-which")
            topic, ticket, customer = get_topic(session, first.topic_id)
            name = customer.name or "–"
            done = Reply(text=say("staff-unsent", self.board.language, name=name))
            if find_event(session, f"{key}/unsent"):
                return done
            if first.staff_id != member.id and not member.may(Role.SUPERVISOR):
                raise NotAllowed("error-unsend-others")
            self._take_back(session, first, name, key)
            write_sign(session, topic, first, Sign.TAKEN_BACK, now=self.now())
            self.record(session, ticket, "unsent", member.name, key=key, cause="")
        return done

    def _take_back(self, session: Session, first: Relayed, name: str, key: str) -> None:
        """Let go what still waits, and have deleted what has arrived or is just being sent."""
        row = session.get_one(Outbound, first.outbound_id)
        if row.state in (State.FAILED, State.UNDELIVERABLE):
            raise NotTakenBack("error-unsend-nothing", name=name)
        if row.sent_at and self.now() - row.sent_at > DELETABLE:
            raise NotTakenBack("error-unsend-late", name=name)
        waiting = lock_row(session, row.id or 0)
        if waiting and not waiting.message_ids:
            waiting.state, waiting.error = State.UNDELIVERABLE, TAKEN_BACK
            session.add(waiting)
            return
        session.add(
            Outbound(
                channel=row.channel,
                chat_id=row.chat_id,
                lane=row.lane,
                act=Act.UNSEND,
                text=row.text,
                target_id=row.id,
                key=f"{key}/unsend",
                due_at=self.now(),
                created_at=self.now(),
            )
        )
