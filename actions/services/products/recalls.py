"""A recall told to the owners of its units: who they are, told once each, and what came of it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.errors import NotFound
from actions.domain.messages import Button, Priority, Reply, State
from actions.domain.people import Address, Customer
from actions.domain.products.catalogue import Unit
from actions.domain.products.recalls import RECALL_BUTTON, RecallNotice
from actions.domain.staff import Role
from actions.domain.tickets import Kind, NewTicket, Ticket
from actions.services.handoff.holding import Holding
from actions.services.replies import write_replies
from actions.services.staff import require
from actions.store.catalogue import find_unit
from actions.store.database import hold
from actions.store.handoff import lock_customer_at
from actions.store.recalls import (
    find_notice,
    list_customers_of,
    list_notices,
    list_recalled,
    list_reported,
)
from actions.texts import say
from actions.texts.dates import write_day

SHOWN = 15
UNREACHED = (State.FAILED, State.UNDELIVERABLE)
TELL = f"{STAFF_BUTTON}recall:tell"
"""What the button means that tells the owners."""


@dataclass(frozen=True)
class Owner:
    """A customer with recalled units: their numbers by the recall they are in."""

    customer: Customer
    units: dict[str, list[str]]


@dataclass(frozen=True)
class Standing:
    """Who has to be told, whom nothing reaches, and units whose owners nobody knows here."""

    units: int
    owners: int
    left: list[Owner]
    shut: list[Owner]
    strangers: list[Unit]


class Recalls(Holding):
    """Tells the owners whom the desk knows, in their own language."""

    def show(self, user_id: int) -> Reply:
        """Say whom a recall concerns and who still has to be told; nothing is sent by asking."""
        recall, language = self.policy.recall, self.board.language
        with self.database.reading() as session:
            require(session, user_id, Role.AGENT)
            if not recall.serials:
                return Reply(text=say("staff-recall-none", language))
            found = self._standing(session)
        head = say(
            "staff-recall",
            language,
            recall=recall.to(language),
            serials=tuple(recall.serials),
            units=found.units,
            owners=found.owners,
            left=len(found.left),
        )
        lines = [head, *self._shut(found), *self._strangers(found)]
        title = say("button-recall-tell", language, count=len(found.left))
        buttons = [Button(title=title, payload=TELL)] if found.left else []
        return Reply(text="\n".join(lines), buttons=buttons)

    def tell(self, user_id: int) -> str:
        """Write to every owner who was not told yet; give how many there were.

        Whom a recall was told of once is never told of it again, however often this is asked.
        """
        now, language = self.now(), self.board.language
        with self.database.transaction() as session:
            require(session, user_id, Role.SUPERVISOR)
            hold(session, "recalls")
            left = self._standing(session).left
            for owner in left:
                self._tell(session, owner)
            if left and self.board.staff:
                key = f"recalls/{now.isoformat()}"
                text = say("staff-recall-told", language, count=len(left))
                write_replies(
                    *(session, self.board.staff, key, [Reply(text=text)]),
                    now=now,
                    priority=Priority.CARD,
                )
        return say("staff-recall-sent" if left else "staff-recall-all", language, count=len(left))

    def told(self, user_id: int) -> str:
        """List who was told, who asked for the exchange, and whom the message did not reach."""
        language, zone = self.board.language, self.policy.hours.zone
        with self.database.reading() as session:
            require(session, user_id, Role.AGENT)
            rows = list_notices(session, self.policy.recall.serials)
            lines = [
                say(
                    "recall-told",
                    language,
                    name=customer.name or "–",
                    serials=tuple(notice.serials),
                    day=write_day(notice.told_at.astimezone(zone).date(), language),
                    code=ticket.code if ticket else "none",
                    phone=customer.phone or "–",
                    state="lost" if row and row.state in UNREACHED else "sent",
                )
                for notice, customer, row, ticket in rows
            ]
        answered = sum(ticket is not None for *_, ticket in rows)
        head = say("recall-told-head", language, count=len(rows), answered=answered)
        return "\n".join([head, *lines])

    def press(self, address: Address, key: str, rest: str) -> list[Reply]:
        """Open the request of an owner, once, and say what happens next."""
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            number = int(rest) if rest.isdecimal() else 0
            notice = find_notice(session, number, customer.id or 0)
            if notice is None:
                raise NotFound
            there = session.get(Ticket, notice.ticket_id) if notice.ticket_id else None
            ticket = there or self._open(session, customer, notice, key)
            by, language = self.promise(session, ticket, customer), customer.language
            if there:
                return [Reply(text=say("recall-open-already", language, code=ticket.code, by=by))]
            return [Reply(text=say("recall-opened", language, code=ticket.code, by=by))]

    def _open(
        self, session: Session, customer: Customer, notice: RecallNotice, key: str
    ) -> Ticket:
        language = customer.language
        found = find_unit(session, notice.serials[0])
        new = NewTicket(
            kind=Kind.INQUIRY,
            story=say("recall-story", language, serials=tuple(notice.serials)),
            product=found[1].kind(language) if found else "",
            serial_number=notice.serials[0],
        )
        ticket = self.tickets.open_in(session, customer, new, turn=key)
        for one, owner, *_ in list_notices(session, [*self.policy.recall.serials, notice.recall]):
            if owner.id == customer.id and one.key == notice.key:
                one.ticket_id = ticket.id
                session.add(one)
        return ticket

    def _tell(self, session: Session, owner: Owner) -> None:
        customer, now = owner.customer, self.now()
        language, key = customer.language, f"recall/{customer.id}/{'+'.join(sorted(owner.units))}"
        serials = [serial for units in owner.units.values() for serial in units]
        notices = [
            RecallNotice(
                recall=recall, customer_id=customer.id or 0, serials=units, key=key, told_at=now
            )
            for recall, units in owner.units.items()
        ]
        session.add_all(notices)
        session.flush()
        found = find_unit(session, serials[0])
        text = say(
            "recall-notice",
            language,
            product=found[1].name(language) if found else "none",
            serials=tuple(serials),
            recall=self.policy.recall.to(language),
        )
        title = say("button-recall-open", language)
        button = Button(title=title, payload=f"{RECALL_BUTTON}{notices[0].id}")
        write_replies(
            *(session, customer.address, key, [Reply(text=text, buttons=[button])]),
            now=now,
            priority=Priority.CARD,
        )

    def _standing(self, session: Session) -> Standing:
        """Look whose units are recalled and who was told of it."""
        owned: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        units: dict[str, Unit | None] = {}
        people: dict[int, Customer] = {}
        known: set[str] = set()
        for recall in self.policy.recall.serials:
            first, last = recall.split("-")
            found = list_recalled(session, first, last)
            reported = list_reported(session, first, last)
            units |= dict.fromkeys(serial for _, serial in reported)
            units |= {one.serial_number: one for one in found}
            here = _customers(session, found, reported)
            people |= {one.id or 0: one for one in here}
            by_phone = {one.phone: one.id or 0 for one in here if one.phone}
            whose = [
                (one.customer_id or by_phone.get(one.buyer_phone, 0), one.serial_number)
                for one in found
            ]
            for who, serial in (*whose, *reported):
                if who in people and serial not in owned[who][recall]:
                    owned[who][recall].append(serial)
                    known.add(serial)
        told = {
            (notice.recall, customer.id)
            for notice, customer, *_ in list_notices(session, self.policy.recall.serials)
        }
        left = []
        for number, by_recall in owned.items():
            open_ones = {one: got for one, got in by_recall.items() if (one, number) not in told}
            if any(open_ones.values()):
                left.append(Owner(people[number], open_ones))
        return Standing(
            units=len(units),
            owners=sum(any(by_recall.values()) for by_recall in owned.values()),
            left=[one for one in left if not one.customer.is_asked_nothing],
            shut=[one for one in left if one.customer.is_asked_nothing],
            strangers=[one for serial, one in units.items() if one and serial not in known],
        )

    def _shut(self, found: Standing) -> list[str]:
        """Name those whom nothing reaches here."""
        language = self.board.language
        lines = [
            say(
                "staff-recall-call",
                language,
                name=one.customer.name or "–",
                phone=one.customer.phone or "–",
                serials=tuple(serial for units in one.units.values() for serial in units),
            )
            for one in found.shut[:SHOWN]
        ]
        head = say("staff-recall-shut", language, count=len(found.shut))
        return [head, *lines, *self._more(len(found.shut))] if lines else []

    def _strangers(self, found: Standing) -> list[str]:
        """Name the units whose owners have never written here, with their buyers."""
        language = self.board.language
        lines = [
            say(
                "staff-recall-call" if one.buyer or one.buyer_phone else "staff-recall-unknown",
                language,
                name=one.buyer or "–",
                phone=one.buyer_phone or "–",
                serials=(one.serial_number,),
            )
            for one in found.strangers[:SHOWN]
        ]
        head = say("staff-recall-strangers", language, count=len(found.strangers))
        return [head, *lines, *self._more(len(found.strangers))] if lines else []

    def _more(self, count: int) -> list[str]:
        more = count - SHOWN
        return [say("list-more", self.board.language, count=more)] if more > 0 else []


def _customers(
    session: Session, units: Sequence[Unit], reported: Sequence[tuple[int, str]]
) -> list[Customer]:
    """Give whom units belong to, who bought them by telephone, and who reported such numbers."""
    phones = {one.buyer_phone for one in units if one.buyer_phone}
    numbers = {one.customer_id or 0 for one in units} | {who for who, _ in reported}
    found = list_customers_of(session, numbers, phones)
    return [one for one in found if not one.is_erased]
