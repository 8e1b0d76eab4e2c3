"""What staff see at a glance: the queue, one's own cases, and what a search finds."""

from dataclasses import dataclass

from sqlmodel import Session, select

from actions.domain.cases.custody import Place
from actions.domain.cases.numbering import read_code
from actions.domain.chats.handoff import Handoff, Holder
from actions.domain.chats.topics import Topic
from actions.domain.language import Language
from actions.domain.people import Customer
from actions.domain.policy.complaints import role_for
from actions.domain.staff import StaffMember
from actions.domain.tickets import Stage, Ticket
from actions.services.base import Service
from actions.services.product_names import staff_product
from actions.store.clocks import find_owner_id, list_clocks, list_intervals
from actions.store.complaints import list_asked, list_owed
from actions.store.overview import find_cases, find_told, list_open_handoffs, list_unheld
from actions.store.staff import get_member, list_away
from actions.store.tickets import find_survivor, find_ticket
from actions.store.visits import is_repaired
from actions.store.work_lines import find_work
from actions.texts import say
from actions.texts.clocks import write_running, write_waiting
from actions.texts.complaints import write_due, write_offered
from actions.texts.dates import write_length
from actions.texts.visits import write_day_name

SHOWN = 25
FOUND = 10
WITH_US = (Place.COMING, Place.HERE, Place.READY)
"""Where a unit is that somebody has to do something about."""
SHORTEST = 2
"""Characters from which words are looked for in stories."""


@dataclass(frozen=True)
class Overview(Service):
    """Lists of cases, in the staff's language."""

    language: Language = Language.EN

    def queue(self) -> str:
        """List what waits for a person, what people have, and what was agreed and is owed."""
        with self.database.reading() as session:
            open_ones = list_open_handoffs(session)
            waiting = [h for h in open_ones if h.holder is Holder.WAITING]
            held = [h for h in open_ones if h.holder is Holder.PERSON]
            head = say("queue-head", self.language, waiting=len(waiting), held=len(held))
            lines = [head if open_ones else say("queue-empty", self.language)]
            lines += [self._line(session, handoff) for handoff in [*waiting, *held][:SHOWN]]
            lines += self._more(len(open_ones))
            asked = (*self._unheld(session), *self._asked(session), *self._owed(session))
            return "\n".join([*lines, *asked, *self._away(session)])

    def _unheld(self, session: Session) -> list[str]:
        """List the cases under way whose chat is with the bot: somebody has to see to them."""
        found, count = list_unheld(session, SHOWN)
        if not count:
            return []
        lines = [say("queue-unheld-head", self.language, count=count)]
        for ticket in found:
            case, by = self._case(session, ticket), self._due(session, ticket)
            line = say("queue-unheld", self.language, case=case, by=by)
            lines.append(f"{line} {self._link(session, ticket)}".rstrip())
        return lines + self._more(count)

    def _asked(self, session: Session) -> list[str]:
        """List the offers that wait for a second, higher person (Rule R11)."""
        currency, limits = self.policy.company.currency, self.policy.complaints.limits
        lines = []
        for offer, ticket, person in list_asked(session):
            line = say(
                "queue-asked",
                self.language,
                case=self._case(session, ticket),
                what=write_offered(offer, self.language, currency),
                name=person.name,
                role=say(f"role-{role_for(offer.cents, limits)}", self.language),
            )
            lines.append(f"{line} {self._link(session, ticket)}".rstrip())
        return lines and [say("queue-asked-head", self.language, count=len(lines)), *lines]

    def _owed(self, session: Session) -> list[str]:
        """List what was agreed with customers and nobody has carried out (Rule R11)."""
        owed = list_owed(session)
        if not owed:
            return []
        lines = [say("queue-owed-head", self.language, count=len(owed))]
        for offer, ticket in owed[:SHOWN]:
            owner_id = find_owner_id(session, ticket.id or 0) or offer.proposed_by_id
            line = say(
                "queue-owed",
                self.language,
                case=self._case(session, ticket),
                what=write_offered(offer, self.language, self.policy.company.currency),
                owner=session.get_one(StaffMember, owner_id).name,
                by=write_due(offer, self.policy, self.language),
            )
            lines.append(f"{line} {self._link(session, ticket)}".rstrip())
        return lines + self._more(len(owed))

    def _away(self, session: Session) -> list[str]:
        """Name who is away until a day."""
        away = tuple(
            say("away-until", self.language, name=one.name, day=self._back(one))
            for one in list_away(session)
        )
        return [say("queue-away", self.language, names=away)] if away else []

    def _back(self, member: StaffMember) -> str:
        return write_day_name(member.back_on, self.language) if member.back_on else ""

    def _more(self, count: int) -> list[str]:
        """Say how many are not shown."""
        more = count - SHOWN
        return [say("list-more", self.language, count=more)] if more > 0 else []

    def mine(self, user_id: int) -> str:
        """List a person's open cases and say whether they are on duty."""
        with self.database.reading() as session:
            member = get_member(session, user_id)
            own = list_open_handoffs(session, member.id)
            duty = say("duty-on" if member.on_duty else "duty-off", self.language)
            if member.back_on:
                duty = say("duty-away", self.language, day=self._back(member))
            head = say("mine-head", self.language, count=len(own), cap=member.cap, duty=duty)
            return "\n".join([head, *(self._line(session, handoff) for handoff in own[:SHOWN])])

    def find(self, words: str) -> str:
        """List the cases that a code, a number, a name or words of their story lead to."""
        with self.database.reading() as session:
            code = read_code(words)
            by_code = find_ticket(session, code) if code else None
            tickets = [by_code] if by_code else self._named_or_told(session, words.strip())
            if not tickets:
                return say("find-nothing", self.language)
            return "\n".join(self._found(session, ticket) for ticket in tickets)

    def _named_or_told(self, session: Session, words: str) -> list[Ticket]:
        """Find what a number or name leads to first, then what was told in these words."""
        named = list(find_cases(session, words, FOUND)) if words else []
        known = {ticket.id for ticket in named}
        told = find_told(session, words, FOUND) if len(words) >= SHORTEST else ()
        return [*named, *(ticket for ticket in told if ticket.id not in known)][:FOUND]

    def _line(self, session: Session, handoff: Handoff) -> str:
        ticket = session.get_one(Ticket, handoff.ticket_id)
        since = handoff.customer_waits_at or handoff.since_at
        owner = session.get(StaffMember, handoff.owner_id) if handoff.owner_id else None
        line = say(
            f"queue-{handoff.holder}" if owner else "queue-nobody",
            self.language,
            case=self._case(session, ticket),
            since=write_length(self.now() - since, self.language),
            owner=owner.name if owner else "–",
            by=self._due(session, ticket),
        )
        return f"{line} {self._link(session, ticket)}".rstrip()

    def _due(self, session: Session, ticket: Ticket) -> str:
        """Name what the case waits for, and what is owed by when."""
        number, language, zone = ticket.id or 0, self.language, self.policy.hours.zone
        running = [(c.due_at, c.kind) for c in list_clocks(session, number) if c.ended_at is None]
        waits = [one for one in list_intervals(session, number) if one.until_at is None]
        said = [write_waiting(one.why, one.expected_on, language) for one in waits]
        said.append(write_running(running, language, zone=zone, now=self.now()))
        return " · ".join(filter(None, said)) or self._left(session, ticket)

    def _left(self, session: Session, ticket: Ticket) -> str:
        """Name what is left to do where no promise runs."""
        if is_repaired(session, ticket.id or 0) and ticket.stage is Stage.SERVICE:
            return say("queue-to-resolve", self.language)
        custody = find_work(session, ticket.id or 0).custody
        if custody and custody.place in WITH_US:
            return say(f"queue-unit-{custody.place}", self.language)
        return say(f"stage-{ticket.stage}", self.language)

    def _found(self, session: Session, ticket: Ticket) -> str:
        stage = say(f"stage-{ticket.stage}", self.language)
        case = self._case(session, ticket)
        line = say("find-line", self.language, case=case, stage=stage)
        into = find_survivor(session, ticket)
        if into:
            return f"{line}\n→ {self._found(session, into)}"
        return f"{line} {self._link(session, ticket)}".rstrip()

    def _case(self, session: Session, ticket: Ticket) -> str:
        customer = session.get_one(Customer, ticket.customer_id)
        mark = say("card-mark", self.language, value=customer.mark) if customer.mark else ""
        code = f"⚠️ {ticket.code}" if ticket.urgent else ticket.code
        product = staff_product(session, ticket, self.language)
        parts = (code, product, customer.name, mark)
        return " · ".join(part for part in parts if part)

    def _link(self, session: Session, ticket: Ticket) -> str:
        """Give the way to the ticket's topic, as members of the group can follow it."""
        topic = session.exec(select(Topic).where(Topic.ticket_id == ticket.id)).one_or_none()
        return topic.link if topic else ""
