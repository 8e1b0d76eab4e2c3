"""Complaints led to their end: cause, what it requires, and the result told (Rules R8 to R10)."""

from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.complaints.complaints import (
    CAUSE,
    CAUSES,
    NAMES,
    PERSON,
    Cause,
    Complaint,
    Item,
    NoComplaint,
)
from actions.domain.messages import Button, Reply
from actions.domain.named_lines import UnreadableValue, read_lines, read_word
from actions.domain.people import Address
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import Kind
from actions.services.cases.cases import Change
from actions.services.cases.stepping import Stepping, lines, require_under_way
from actions.services.staff import require
from actions.services.tickets.guards import complaint_unfinished, write_lacking
from actions.services.tickets.naming import name_responsible
from actions.store.clocks import find_owner_id
from actions.store.complaints import find_complaint, get_complaint
from actions.store.tickets import find_event
from actions.texts import say
from actions.texts.complaints import write_complaint


class Complaints(Stepping):
    """The staff's side of complaints, beside the ticket."""

    def responsible(self, address: Address, code: str) -> str:
        """Tell a customer who is responsible for their complaint; empty while nobody is named."""
        with self.database.reading() as session:
            ticket = self.tickets.one(address, code)
            complaint = find_complaint(session, ticket.id or 0)
            named = complaint and complaint.responsible_id
            named = named or find_owner_id(session, ticket.id or 0)
            member = session.get(StaffMember, named) if named else None
            return member.name if member else ""

    def look(self, user_id: int, topic_id: int) -> Reply:
        """Show what is written down and what is missing."""
        with self.step(user_id, topic_id, "") as change:
            return self._shown(change, _complaint(change))

    def fill(
        self,
        user_id: int,
        topic_id: int,
        text: str,
        *,
        key: str,
        person: StaffMember | None = None,
    ) -> Reply:
        """Write down what lines of `name: value` state (Rule R9).

        Args:
            user_id: who writes.
            topic_id: of the complaint.
            text: the lines.
            key: the idempotency key.
            person: whom a line names as responsible.
        """
        with self.step(user_id, topic_id, key) as change:
            complaint = _complaint(change)
            if not find_event(change.session, f"{key}/complaint_filled"):
                stated = read_lines(text, NAMES)
                if CAUSE in stated:
                    complaint.cause = read_word(stated.pop(CAUSE), CAUSES)
                if stated.pop(PERSON, "") and person:
                    require(change.session, person.user_id, Role.AGENT)
                    complaint.responsible_id = person.id
                complaint.items = {**complaint.items, **stated}
                change.session.add(complaint)
                self.note(change, "complaint_filled", ", ".join(stated))
            return self._shown(change, complaint)

    def set_cause(self, user_id: int, topic_id: int, cause: Cause, *, key: str) -> Reply:
        """Take a branch: quality or not (Rule R9)."""
        with self.step(user_id, topic_id, key) as change:
            complaint = _complaint(change)
            if not find_event(change.session, f"{key}/cause"):
                complaint.cause = cause
                change.session.add(complaint)
                self.note(change, "cause", cause)
                shown = self._shown(change, complaint)
                self.board.notice(change.session, change.topic, f"{key}/cause", shown.text)
            name = self.say(f"cause-{cause}")
            return Reply(text=self.say("said-of", about=change.ticket.code, said=name))

    def tell_result(self, user_id: int, topic_id: int, words: str, *, key: str) -> Reply:
        """Report the result to the customer and to those responsible (Rule R8)."""
        with self.step(user_id, topic_id, key) as change:
            complaint, ticket, customer = _complaint(change), change.ticket, change.customer
            if not words.strip():
                raise UnreadableValue("error-result-words", code=ticket.code)
            if not find_event(change.session, f"{key}/result_told"):
                require_under_way(ticket)
                result = words.strip()
                told = say("result-told", customer.language, code=ticket.code, result=result)
                self.write_to_customer(change, f"{key}/result", Reply(text=told))
                complaint.result, complaint.told_at = result, self.now()
                complaint.told_by_id = change.member.id
                change.session.add(complaint)
                self.note(change, "result_told")
                self._tell_responsible(change, complaint)
            missing = complaint_unfinished(change.session, ticket)
            text = self.say("result-sent", code=ticket.code)
            hint = self.language_hint(customer, words)
            return Reply(text=lines(text, hint, self._missing(missing)))

    def _tell_responsible(self, change: Change, complaint: Complaint) -> None:
        session, ticket = change.session, change.ticket
        people = (
            name_responsible(session, self.policy.complaints, complaint, ticket),
            self.owner(session, ticket),
        )
        names = dict.fromkeys(one.mention for one in people if one and one != change.member)
        if not names:
            return
        text = self.say(
            "result-news",
            code=ticket.code,
            name=change.member.name,
            result=complaint.result,
            to=tuple(names),
        )
        self.tell_group(session, f"{change.key}/result-news", text)

    def _shown(self, change: Change, complaint: Complaint) -> Reply:
        session, ticket = change.session, change.ticket
        person = name_responsible(session, self.policy.complaints, complaint, ticket)
        missing = complaint_unfinished(session, ticket)
        text = write_complaint(ticket, complaint, person, self.language)
        buttons = []
        if complaint.cause is None:
            buttons = [
                Button(
                    title=self.say(f"button-cause-{cause}"),
                    payload=f"{STAFF_BUTTON}cause:{cause}:{change.topic.id}",
                )
                for cause in Cause
            ]
        how = self.say("complaint-how") if any(f"complaint-{i}" in missing for i in Item) else ""
        return Reply(text=lines(text, self._missing(missing), how), buttons=buttons)

    def _missing(self, missing: list[str]) -> str:
        if not missing:
            return self.say("complaint-complete")
        return self.say("complaint-missing", what=write_lacking(missing, self.language))


def _complaint(change: Change) -> Complaint:
    if change.ticket.kind is not Kind.COMPLAINT:
        raise NoComplaint(code=change.ticket.code)
    return get_complaint(change.session, change.ticket)
