"""Repeated faults: counted, found by themselves, told of once, listed (Rules R10, R28)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, select

from actions.domain.faults.counting import Case, findings_of_pairs, findings_of_units, first_day
from actions.domain.faults.register import FaultKind, FaultRecord, RepeatedFault
from actions.domain.faults.repeated import YEAR, Finding, grows
from actions.domain.language import Language
from actions.domain.messages import Priority, Reply
from actions.domain.people import Address
from actions.domain.tickets import Ticket
from actions.domain.words.symptoms import part_of, symptom_of
from actions.services.base import Service
from actions.services.replies import write_replies
from actions.services.units import today
from actions.store.catalogue import find_product
from actions.store.database import hold
from actions.store.faults import (
    count_units,
    find_evidence,
    list_counted,
    list_findings,
    list_uncounted,
    serials_of,
)
from actions.texts.faults import write_alert, write_list

BATCH = 500
OVER_AFTER = timedelta(days=28)
"""A fault that has not stood out for so long is over."""
TREND = 12
"""Weeks that are shown."""


@dataclass(frozen=True)
class Shown:
    """A repeated fault with its evidence: the codes of its cases and how many came each week."""

    fault: RepeatedFault
    codes: Sequence[str]
    weeks: Sequence[int]
    """The last twelve weeks, the oldest first."""


@dataclass(frozen=True)
class RepeatedFaults(Service):
    """The register of faults and what is found in it."""

    staff: Address | None = None
    """The group that quality reads, if there is one."""
    staff_language: Language = Language.EN

    def sweep(self) -> int:
        """Count new cases, look for what repeats, tell of it once; give how many were told of."""
        while self._count_some() == BATCH:
            pass
        day = today(self.now(), self.policy)
        with self.database.reading() as session:
            found = self._find(session, day)
        with self.database.transaction() as session:
            hold(session, "repeated-faults")
            told = self._keep(session, found, day)
            if told and self.staff:
                # Two sweeps at once find the same, and write it once.
                key = "faults/" + "/".join(f"{one.id}:{one.times}" for one in told)
                shown = [self._shown(session, one) for one in told]
                reply = Reply(text=write_alert(shown, self.staff_language))
                write_replies(
                    *(session, self.staff, key, [reply]), now=self.now(), priority=Priority.CARD
                )
        return len(told)

    def listed(self, *, over: bool = False) -> list[Shown]:
        """List what repeats now, the clearest first; with `over` also what did."""
        with self.database.reading() as session:
            return [self._shown(session, one) for one in list_findings(session, over=over)]

    def write(self) -> str:
        """List what repeats in the staff's words."""
        with self.database.reading() as session:
            counted = session.exec(select(FaultRecord.ticket_id).limit(1)).first()
        return write_list(self.listed(), self.staff_language, counted=counted is not None)

    def _count_some(self) -> int:
        with self.database.transaction() as session:
            hold(session, "fault-register")
            rows = list_uncounted(session, limit=BATCH)
            session.add_all(self._record(session, ticket, model) for ticket, model in rows)
        return len(rows)

    def _record(self, session: Session, ticket: Ticket, model: str | None) -> FaultRecord:
        named = find_product(session, ticket.product) if model is None else None
        return FaultRecord(
            ticket_id=ticket.id or 0,
            product=model or (named.model if named else ticket.product.strip().casefold()[:80]),
            unit_id=ticket.unit_id,
            symptom=symptom_of(ticket.told),
            part=part_of(ticket.told),
            told_on=today(ticket.opened_at, self.policy),
        )

    def _find(self, session: Session, day: date) -> list[tuple[FaultKind, Finding]]:
        rows = list_counted(session, first_day(day), day)
        serials = serials_of(session, sorted({row[3] for row in rows if row[3]}))
        since = day - timedelta(days=YEAR - 1)
        of_units = [
            (product, serials[unit], symptom or "")
            for product, symptom, _, unit, on in rows
            if unit and on >= since
        ]
        symptoms = [Case(product, symptom or "", on) for product, symptom, _, _, on in rows]
        parts = [Case(product, part or "", on) for product, _, part, _, on in rows]
        found = {
            FaultKind.SYMPTOM: findings_of_pairs(symptoms, day),
            FaultKind.PART: findings_of_pairs(parts, day),
            FaultKind.UNIT: findings_of_units(of_units, count_units(session)),
        }
        return [(kind, one) for kind, findings in found.items() for one in findings]

    def _keep(
        self, session: Session, found: list[tuple[FaultKind, Finding]], day: date
    ) -> list[RepeatedFault]:
        """Bring the list up to what was found, and give what is to be told of."""
        known = {(f.kind, f.product, f.what): f for f in list_findings(session, over=True)}
        told = []
        for kind, finding in found:
            fault = known.get((kind, finding.product, finding.what))
            if fault is None:
                fault = self._new(kind, finding, day)
                told.append(fault)
            elif self._again(fault, finding, day):
                told.append(fault)
            session.add(fault)
        for fault in known.values():
            if fault.ended_at is None and self.now() - fault.seen_at > OVER_AFTER:
                fault.ended_at = self.now()
                session.add(fault)
        session.flush()
        return told

    def _new(self, kind: FaultKind, finding: Finding, day: date) -> RepeatedFault:
        now = self.now()
        return RepeatedFault(
            kind=kind,
            product=finding.product,
            what=finding.what,
            seen=finding.seen,
            expected=finding.expected,
            q=finding.q,
            since_on=day - timedelta(days=finding.days - 1),
            until_on=day,
            found_at=now,
            seen_at=now,
            told_at=now,
            told_seen=finding.seen,
            told_days=finding.days,
        )

    def _again(self, fault: RepeatedFault, finding: Finding, day: date) -> bool:
        """Note that a fault still stands out; tell whether quality should hear of it anew."""
        over = fault.ended_at is not None
        fault.seen, fault.expected, fault.q = finding.seen, finding.expected, finding.q
        fault.since_on, fault.until_on = day - timedelta(days=finding.days - 1), day
        fault.seen_at, fault.ended_at = self.now(), None
        if not over and not grows(fault.seen, finding.days, fault.told_seen, fault.told_days):
            return False
        fault.told_at, fault.told_seen, fault.told_days = self.now(), fault.seen, finding.days
        fault.times += 1
        return True

    def _shown(self, session: Session, fault: RepeatedFault) -> Shown:
        first = fault.until_on - timedelta(weeks=TREND) + timedelta(days=1)
        evidence = find_evidence(session, fault, min(first, fault.since_on))
        weeks = [0] * TREND
        for _, on in evidence:
            if on >= first:
                weeks[(on - first).days // 7] += 1
        return Shown(fault, [code for code, on in evidence if on >= fault.since_on], weeks)
