"""Cases that go to a supplier or service partner, by the same clocks and figures (Rule R32)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel
from sqlmodel import Session

from actions.domain.language import Language
from actions.domain.messages import Priority, Reply
from actions.domain.people import Address
from actions.domain.reports.performance import CaseRecord, PersonFigures, figures_of
from actions.domain.sla.clocks import Clock, ClockKind, Waiting
from actions.domain.sla.explained import explain
from actions.domain.staff import Role
from actions.domain.supplies.partners import (
    NoPartner,
    NotReferred,
    Partner,
    PartnerKind,
    Referral,
    ReferredAlready,
    named_first,
)
from actions.domain.tickets import Ticket
from actions.services.handoff.handoff import Outcome
from actions.services.handoff.holding import Holding
from actions.services.product_names import both_products
from actions.services.replies import write_replies
from actions.services.sla.joined_clocks import JoinedClocks
from actions.services.staff import require
from actions.store.database import hold
from actions.store.handoff import get_topic
from actions.store.partners import (
    find_partner,
    find_referral,
    list_open_referrals,
    list_partners,
    list_referrals,
)
from actions.store.tickets import find_event
from actions.texts import say
from actions.texts.dates import write_moment


class NewPartner(BaseModel):
    """A partner as staff name it."""

    name: str
    kind: PartnerKind
    contact: str = ""
    language: Language = Language.EN
    chat_id: int | None = None
    answer_hours: float | None = None
    calendar: str = ""


@dataclass(frozen=True)
class Listed:
    """A partner with what is there now and its figures."""

    partner: Partner
    open: Sequence[tuple[Ticket, Clock]]
    figures: PersonFigures | None
    """None while it has answered nothing."""


class Partners(Holding):
    """Who the partners are, what is with them, and how they keep their time."""

    def add(self, user_id: int, new: NewPartner) -> Partner:
        """Add a partner, or change what is known of one by that name."""
        with self.database.transaction() as session:
            require(session, user_id, Role.SUPERVISOR)
            hold(session, f"partner/{new.name.casefold()}")
            partner = find_partner(session, new.name) or Partner(
                name=new.name, kind=new.kind, created_at=self.now()
            )
            for name, value in new.model_dump(exclude={"name"}).items():
                setattr(partner, name, value)
            session.add(partner)
        return partner

    def refer(self, user_id: int, topic_id: int, words: str, *, key: str) -> Outcome:
        """Give a case to the partner named first; its clocks wait, the partner's begins.

        Raises:
            NoPartner: when nobody goes by that name.
            ReferredAlready: when it is with one.
        """
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            topic, ticket, _ = get_topic(session, topic_id)
            known = list_partners(session)
            found = named_first(words, known)
            if found is None:
                names = tuple(one.name for one in known)
                raise NoPartner(names=names) if known else NoPartner("error-no-partners")
            partner, rest = found
            said = Outcome(
                ticket.code,
                say("staff-referred", self.board.language, code=ticket.code, name=partner.name),
            )
            if find_event(session, f"{key}/referred"):
                return said
            there = find_referral(session, ticket.id or 0)
            if there:
                raise ReferredAlready(code=ticket.code, name=there[1].name)
            clock = self._hand(session, ticket, partner, rest, member.name, key)
            fields = self._fields(partner, clock, rest)
            text = say("topic-referred", self.board.language, **fields)
            self.board.tell_step(session, topic, key, text)
            self.board.show(session, ticket, key=f"{key}/referred")
        return said

    def answered(self, user_id: int, topic_id: int, words: str, *, key: str) -> Outcome:
        """Note a partner's answer: its clock has ended, and the case goes on."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            topic, ticket, _ = get_topic(session, topic_id)
            done = find_event(session, f"{key}/answered")
            if done:
                text = say("staff-did-went_on", self.board.language, code=ticket.code)
                return Outcome(ticket.code, text)
            found = find_referral(session, ticket.id or 0)
            if found is None:
                raise NotReferred(code=ticket.code)
            referral, partner, clock = found
            referral.answer = words
            session.add(referral)
            clocks = self.clocks(session, ticket)
            clocks.meet(ClockKind.PARTNER, person=partner.name, key=f"{key}/partner")
            clocks.resume(person=member.name, key=f"{key}/resumed")
            self.record(session, ticket, "answered", member.name, key=key, cause=partner.name)
            fields = self._fields(partner, clock, words)
            text = say("topic-partner-answered", self.board.language, **fields)
            self.board.tell_step(session, topic, key, text)
            self.board.show(session, ticket, key=f"{key}/answered")
            said = say(
                "staff-partner-answered",
                self.board.language,
                code=ticket.code,
                name=partner.name,
            )
        return Outcome(ticket.code, said)

    def listed(self, since: datetime, until: datetime) -> list[Listed]:
        """List every partner with what is there and its figures over a time."""
        figures = {one.person: one for one in self.figures(since, until)}
        with self.database.reading() as session:
            return [
                Listed(one, list_open_referrals(session, one.id or 0), figures.get(one.name))
                for one in list_partners(session)
            ]

    def figures(self, since: datetime, until: datetime) -> list[PersonFigures]:
        """Work out the partners' figures over what they answered, as those of staff are."""
        with self.database.reading() as session:
            records = [
                CaseRecord(
                    person=partner.name,
                    answer=explain(clock, [], self.policy, now=self.now()).total,
                    promises=1,
                    promises_kept=int(clock.breached_at is None),
                )
                for _, partner, clock in list_referrals(session, since, until)
                if clock.met_at
            ]
        return figures_of(records)

    def _hand(
        self,
        session: Session,
        ticket: Ticket,
        partner: Partner,
        words: str,
        person: str,
        key: str,
    ) -> Clock:
        """Let the case wait for the partner, whose own clock begins."""
        clocks = JoinedClocks(session, self.policy, ticket, self.now())
        clocks.pause(Waiting.PARTNER, person=person, key=f"{key}/paused")
        clock = clocks.refer(*partner.promise(self.policy.partners))
        session.add(
            Referral(
                partner_id=partner.id or 0,
                ticket_id=ticket.id or 0,
                clock_id=clock.id or 0,
                words=words,
                person=person,
                at=self.now(),
                key=key,
            )
        )
        self.record(session, ticket, "referred", person, key=key, cause=partner.name)
        self._write(session, partner, ticket, clock, words, key)
        return clock

    def _fields(self, partner: Partner, clock: Clock, words: str) -> dict[str, str]:
        zone, now = self.policy.hours.zone, self.now()
        by = write_moment(clock.due_at or now, self.board.language, zone=zone, now=now)
        contact = partner.contact or "–"
        return {"name": partner.name, "contact": contact, "by": by, "words": words or "–"}

    def _write(
        self,
        session: Session,
        partner: Partner,
        ticket: Ticket,
        clock: Clock,
        words: str,
        key: str,
    ) -> None:
        """Write to a partner who is in Telegram: the case, and nothing of who the customer is."""
        if partner.chat_id is None or self.board.staff is None:
            return
        language, now = partner.language, self.now()
        by = write_moment(clock.due_at or now, language, zone=self.policy.hours.zone, now=now)
        text = say(
            "partner-case",
            language,
            code=ticket.code,
            product=both_products(session, ticket, language) or "–",
            serial=ticket.serial_number or "–",
            words=words or "–",
            by=by,
        )
        address = Address(channel=self.board.staff.channel, chat_id=partner.chat_id)
        replies = [Reply(text=text)]
        write_replies(session, address, f"{key}/partner", replies, now=now, priority=Priority.CARD)
