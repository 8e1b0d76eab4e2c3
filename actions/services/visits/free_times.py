"""When technicians are free for a case (Rule R2)."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session

from actions.domain.cases.slots import BEFORE, Busy, Slot, Worker, slots_of
from actions.domain.cases.visits import Technician, Visit
from actions.domain.sla.promises import is_far
from actions.domain.staff import StaffMember
from actions.domain.tickets import Ticket
from actions.services.handoff.holding import Holding
from actions.store.catalogue import find_product, find_unit
from actions.store.database import hold
from actions.store.technicians import list_technicians
from actions.store.visits import count_visits, list_between, list_busy, list_visits

LATELY = timedelta(days=14)


class FreeTimes(Holding):
    """Looks for free times, and takes one, in the transaction of its caller."""

    def slots(
        self,
        session: Session,
        ticket: Ticket,
        district: str,
        *,
        without: int | None = None,
        soon: bool = False,
    ) -> list[Slot]:
        """List when somebody who can repair it is free, the earliest first.

        Args:
            session: the running transaction.
            ticket: what is to be repaired.
            district: where, by the policy's names.
            without: the visit that would be moved, and so takes no time.
            soon: also what is nearer than a customer may choose.
        """
        words, far = _words(session, ticket), is_far(ticket, self.policy.clocks)
        able = [one for one in list_technicians(session) if one[0].serves(words, district)]
        workers = self._workers(session, able, without)
        rules = self.policy.visits
        rules = rules.model_copy(update={"lead_hours": 0.0}) if soon else rules
        return slots_of(workers, rules, now=self.now(), far=far)

    def take_slot(
        self,
        session: Session,
        ticket: Ticket,
        district: str,
        starts_at: datetime,
        visit: Visit | None,
    ) -> Slot | None:
        """Take a time: whoever was there before, else of those free the one with fewest that day.

        Of those who have as few it is whoever had the fewest lately.
        From here on nobody else books until the transaction ends; None if it is gone.
        """
        hold(session, "visits")
        open_slots = self.slots(session, ticket, district, without=visit.id if visit else None)
        there = [slot for slot in open_slots if slot.starts_at == starts_at]
        day = there[0].day if there else None
        lately = count_visits(session, self.now() - LATELY)
        own = Counter(slot.technician_id for slot in open_slots if slot.day == day)
        known = {one.technician_id for one in list_visits(session, ticket.id or 0)[-1:]}

        def left(slot: Slot) -> tuple[bool, int, int, int]:
            who = slot.technician_id
            return (who not in known, -own[who], lately.get(who, 0), who)

        return min(there, key=left, default=None)

    def _workers(
        self,
        session: Session,
        technicians: Sequence[tuple[Technician, StaffMember]],
        without: int | None,
    ) -> list[Worker]:
        """Give technicians with what takes their time, as the search for slots sees them."""
        busy: dict[int, list[Busy]] = {one.id or 0: [] for one, _ in technicians}
        for visit in list_busy(session, list(busy), self.now() - BEFORE):
            if visit.id != without:
                busy[visit.technician_id].append(Busy(visit.starts_at, visit.ends_at, visit.far))
        usual, hours = self.policy.visits.calendar, self.policy.hours
        return [
            Worker(
                one.id or 0,
                self.policy.calendar(one.calendar or usual) or hours,
                busy[one.id or 0],
                one.off_on,
                person.back_on,
            )
            for one, person in technicians
        ]

    def zone_of(self, technician: Technician) -> ZoneInfo:
        """Give the zone in which a technician's days begin and end."""
        calendar = self.policy.calendar(technician.calendar or self.policy.visits.calendar)
        return (calendar or self.policy.hours).zone

    def today_of(self, technician: Technician) -> date:
        """Give which day it is for a technician."""
        return self.now().astimezone(self.zone_of(technician)).date()

    def visits_on(self, session: Session, technician: Technician, day: date) -> Sequence[Visit]:
        """List a technician's visits of a day that were not called off."""
        zone = self.zone_of(technician)
        begins = datetime.combine(day, time(), zone)
        ends = datetime.combine(day + timedelta(days=1), time(), zone)
        return list_between(session, technician.id or 0, begins, ends)


def _words(session: Session, ticket: Ticket) -> set[str]:
    """Give every word that the product of a case goes by, in either language."""
    unit = find_unit(session, ticket.serial_number) if ticket.serial_number else None
    product = unit[1] if unit else find_product(session, ticket.product)
    return {ticket.product, *(product.words() if product else ())}
