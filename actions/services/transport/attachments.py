"""Photos, voice messages and other things customers send, kept with their ticket."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, bindparam, col, select

from actions.domain.messages import Attachment, Spoken
from actions.domain.people import Address, Customer
from actions.services.base import Service
from actions.store.customers import find_customer, get_customer
from actions.store.database import hold
from actions.store.tickets import list_tickets

LAST_VERSION = (
    select(Spoken)
    .where(col(Spoken.customer_id) == bindparam("customer"))
    .where(col(Spoken.message_id) == bindparam("message"))
    .order_by(col(Spoken.version).desc())
    .limit(1)
)


class Attachments(Service):
    """What customers send besides plain words, and the versions of their words."""

    def keep(self, address: Address, item: Attachment) -> bool:
        """Keep an attachment; tell whether it begins an album or stands alone.

        It belongs to the newest open ticket; without one it waits for the next to be opened.
        """
        with self.database.transaction() as session:
            hold(session, f"{address}/{item.album_id or item.key}")
            customer_id = get_customer(session, address).id or 0
            album = self._album(session, customer_id, item.album_id) if item.album_id else []
            first = not album or album[0].key == item.key
            if session.exec(select(Attachment).where(Attachment.key == item.key)).first():
                return first
            tickets = list_tickets(session, customer_id, open_only=True)
            item.customer_id = customer_id
            item.ticket_id = tickets[0].id if tickets else None
            session.add(item)
        return first

    def replace(self, address: Address, item: Attachment) -> bool:
        """Keep the file that an edit put in place of another; tell whether it is another one.

        It belongs to the ticket of the one before, which stays as it was sent.
        """
        with self.database.transaction() as session:
            hold(session, f"{address}/{item.message_id}")
            customer_id = get_customer(session, address).id or 0
            if session.exec(select(Attachment).where(Attachment.key == item.key)).first():
                return True
            before = _shown_before(session, customer_id, item)
            if before and before.unique_id == item.unique_id:
                return False
            tickets = list_tickets(session, customer_id, open_only=True)
            item.customer_id = customer_id
            item.ticket_id = tickets[0].id if tickets else None
            if before and before.ticket_id:
                item.ticket_id = before.ticket_id
            session.add(item)
        return True

    def _album(self, session: Session, customer_id: int, album_id: str) -> Sequence[Attachment]:
        return session.exec(
            select(Attachment)
            .where(Attachment.customer_id == customer_id, Attachment.album_id == album_id)
            .order_by(col(Attachment.id))
        ).all()

    def note_words(self, address: Address, message_id: int, text: str) -> int:
        """Keep what was written, or its next version after an edit; give the version's number."""
        # Its update, which is kept, is handled again if this is lost.
        with self.database.transaction(hasty=True) as session:
            return write_words(
                session, get_customer(session, address), message_id, text, now=self.now()
            )

    def words_of(self, address: Address, message_id: int) -> str:
        """Give what a message says as far as the desk knows; nothing for one it does not know."""
        with self.database.reading() as session:
            customer = find_customer(session, address)
            which = {"customer": customer.id if customer else None, "message": message_id}
            last = session.exec(LAST_VERSION, params=which).first()
            return last.text if last else ""

    def newest_words(self, address: Address) -> int | None:
        """Give the number of the message a customer wrote last."""
        with self.database.reading() as session:
            customer_id = get_customer(session, address).id or 0
            return session.exec(
                select(Spoken.message_id)
                .where(Spoken.customer_id == customer_id)
                .order_by(col(Spoken.id).desc())
                .limit(1)
            ).first()


def write_words(
    session: Session, customer: Customer, message_id: int, text: str, *, now: datetime
) -> int:
    """Write the next version of a message, unless it says so already; give its number."""
    hold(session, f"{customer.address}/{message_id}")
    which = {"customer": customer.id, "message": message_id}
    last = session.exec(LAST_VERSION, params=which).first()
    if last and last.text == text:
        return last.version
    version = last.version + 1 if last else 1
    session.add(
        Spoken(
            customer_id=customer.id or 0,
            message_id=message_id,
            version=version,
            text=text,
            said_at=now,
        )
    )
    return version


def _shown_before(session: Session, customer_id: int, item: Attachment) -> Attachment | None:
    """Find the file that a message showed last.

    Of a file that was kept without its message, only that it is the same one can be told.
    """
    known = select(Attachment).where(Attachment.customer_id == customer_id)
    shown = known.where(Attachment.message_id == item.message_id)
    same = known.where(col(Attachment.message_id).is_(None)).where(
        Attachment.unique_id == item.unique_id
    )
    newest = col(Attachment.id).desc()
    return session.exec(shown.order_by(newest)).first() or session.exec(same).first()
