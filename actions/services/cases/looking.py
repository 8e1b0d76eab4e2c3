"""A look at finished work: noted, shown in the topic, the next person asked (Rule R18)."""

from sqlmodel import Session

from actions.domain.cases.checks import Check, Eye, eyes_of, missing, needed
from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.errors import DeskError
from actions.domain.language import Language
from actions.domain.messages import Button
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import DONE, Ticket
from actions.services.handoff.holding import Holding
from actions.store.checks import list_checks, list_named_checks
from actions.store.handoff import find_topic
from actions.texts import say


class CheckedAlready(DeskError):
    """Raised when everybody who should look has looked; `fields` names them."""

    key = "error-checked-already"


class Looking(Holding):
    """Takes the looks of those who see the work, each in the transaction of its caller."""

    def look_first(
        self,
        session: Session,
        ticket: Ticket,
        member: StaffMember,
        *,
        key: str,
    ) -> None:
        """Take the own check of whoever did the work; with no eyes needed it is only noted."""
        looks = list_checks(session, ticket.id or 0, ticket.round)
        if any(one.eye is Eye.SELF for one in looks):
            return
        if needed(ticket, self.policy.checks):
            self.look(session, ticket, member, key=key, note="")
        else:
            session.add(self._note(ticket, member, Eye.SELF, ""))

    def _note(self, ticket: Ticket, member: StaffMember, eye: Eye, note: str) -> Check:
        return Check(
            ticket_id=ticket.id or 0,
            round=ticket.round,
            eye=eye,
            member_id=member.id or 0,
            note=note,
            at=self.now(),
        )

    def look(
        self,
        session: Session,
        ticket: Ticket,
        member: StaffMember,
        *,
        key: str,
        note: str,
    ) -> None:
        """Note whose eyes a person's word counts for, and show it in the topic."""
        looks = list_checks(session, ticket.id or 0, ticket.round)
        eyes = eyes_of(
            looks,
            member.id or 0,
            supervises=member.may(Role.SUPERVISOR),
            wanted=needed(ticket, self.policy.checks),
        )
        if not eyes:
            looked = list_named_checks(session, ticket.id or 0, ticket.round)
            names = tuple(dict.fromkeys(person.name for _, person in looked))
            raise CheckedAlready(code=ticket.code, name=names)
        session.add_all(self._note(ticket, member, eye, note) for eye in eyes)
        session.flush()
        cause = "+".join(eyes)
        self.record(session, ticket, "checked", member.name, key=key, cause=cause)
        self._post(session, ticket, member, eyes[0], key=key, note=note)

    def _post(
        self,
        session: Session,
        ticket: Ticket,
        member: StaffMember,
        eye: Eye,
        *,
        key: str,
        note: str,
    ) -> None:
        """Show the look in the topic, with a button for whoever has to look next."""
        topic = find_topic(session, ticket.id or 0)
        if topic is None:
            return
        language = self.board.language
        name = say(f"eye-{eye}", language)
        text = say("eye-seen", language, eye=name, name=member.name)
        owed = self.owed(session, ticket)
        if owed:
            after = say(f"staff-looks-{owed[0]}", language)
        else:
            after = "" if ticket.stage in DONE else say("staff-looks-nobody", language)
        self.board.tell_step(
            session,
            topic,
            key,
            "\n".join(filter(None, (text, note, after))),
            buttons=[check_button(ticket.code, language)] if owed else [],
        )
        self.board.show(session, ticket, key=f"{key}/checked")

    def owed(self, session: Session, ticket: Ticket) -> list[Eye]:
        """List whose look is still owed; after a first look one more never harms."""
        looks = list_checks(session, ticket.id or 0, ticket.round)
        return missing(ticket, looks, self.policy.checks)


def check_button(code: str, language: Language) -> Button:
    """Give the button for the next person's look."""
    title = say("button-staff-check", language)
    return Button(title=title, payload=f"{STAFF_BUTTON}check:{code}")
