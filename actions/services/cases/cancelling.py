"""Cases that staff cancel: under the same guards as a customer's cancelling, with a reason."""

from collections.abc import Sequence

from actions.domain.cases.merging import Merged
from actions.domain.cases.visits import Visit
from actions.domain.chats.handoff import Handoff, Reason
from actions.domain.messages import Button, Reply
from actions.domain.tickets import MOVES, NotCancellable, Stage
from actions.services.cases.cases import Change
from actions.services.cases.stepping import Stepping, lines
from actions.services.tickets.guards import refuse_while_here
from actions.store.complaints import find_owed
from actions.store.tickets import find_event, find_survivor
from actions.store.visits import open_visits
from actions.texts import say
from actions.texts.visits import write_window


class Cancelling(Stepping):
    """The staff's side of cancelling a case."""

    def cancel(self, user_id: int, topic_id: int, reason: str, *, key: str) -> Reply:
        """Cancel a case; its customer reads the reason, and the chat is the bot's again.

        Raises:
            NotCancellable: without a reason, or when it is too late; it names what to do instead.
            Unfinished: while the unit is with us.
        """
        with self.step(user_id, topic_id, key) as change:
            session, ticket = change.session, change.ticket
            done = Reply(text=self.say("staff-did-cancelled", code=ticket.code))
            if find_event(session, f"{key}/cancelled"):
                return done
            self._check(change, reason)
            handoff = self.find_here(session, ticket)
            self._check_chat(change, handoff)
            visits = open_visits(session, ticket.id or 0)
            off = self.tickets.cancel_in(
                *(session, ticket),
                person=change.member.name,
                key=f"{key}/cancelled",
                cause=reason,
            )
            if handoff:
                self.end(session, handoff, ticket, key=key)
            if off:
                self.board.post(session, change.topic, f"{key}/visits", off)
            self._tell_customer(change, reason, visits)
            self.board.show(session, ticket, key=f"{key}/cancelled")
            self.board.close(session, change.topic, key=key)
            return Reply(text=lines(done.text, self.language_hint(change.customer, reason)))

    def _check(self, change: Change, reason: str) -> None:
        session, ticket = change.session, change.ticket
        into = find_survivor(session, ticket)
        if into:
            raise Merged(code=ticket.code, into=into.code)
        if Stage.CANCELLED not in MOVES[ticket.stage]:
            raise NotCancellable(f"error-cancel-{ticket.stage}", code=ticket.code)
        if find_owed(session, ticket.id or 0):
            raise NotCancellable("error-cancel-owed", code=ticket.code)
        refuse_while_here(session, self.policy, ticket, self.language)
        if not reason:
            raise NotCancellable("error-cancel-reason", code=ticket.code)

    def _check_chat(self, change: Change, handoff: Handoff | None) -> None:
        """Refuse what a colleague has in hand, and a danger that nobody has seen to (Rule R30)."""
        if handoff:
            self.check_lock(change.session, handoff, change.member)
            if handoff.reason is Reason.DANGER:
                raise NotCancellable("error-cancel-danger", code=change.ticket.code)

    def _tell_customer(self, change: Change, reason: str, visits: Sequence[Visit]) -> None:
        """Say kindly who cancelled it and why, that nobody comes, and the way back."""
        language, code = change.customer.language, change.ticket.code
        who = change.member.name
        text = lines(
            say("case-cancelled", language, name=who, code=code, reason=reason),
            *(
                say("case-cancelled-visit", language, window=write_window(visit, language))
                for visit in visits
            ),
            say("case-cancelled-back", language),
        )
        again = Button(
            title=say("button-reopen_ticket", language, ticket_code=code),
            payload=f'/reopen_ticket{{"ticket_code": "{code}"}}',
        )
        self.write_to_customer(change, f"{change.key}/told", Reply(text=text, buttons=[again]))
