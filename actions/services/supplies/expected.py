"""Waits that end on a day: the clocks go on, and staff are asked what has come (R2, R17)."""

from sqlmodel import Session

from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.chats.topics import Topic
from actions.domain.messages import Button
from actions.domain.sla.clocks import ClockInterval, Waiting
from actions.domain.supplies.requisitions import AllocationState
from actions.domain.tickets import Ticket
from actions.services.supplies.supplying import Supplying
from actions.services.sweeping import each
from actions.store.clocks import list_expected, list_intervals
from actions.store.handoff import find_topic, lock_case
from actions.store.requisitions import list_allocations
from actions.texts import say
from actions.texts.dates import write_day

BATCH = 200


class Expected(Supplying):
    """The sweep over cases whose day has come."""

    def sweep(self) -> int:
        """End the waits that are due; tell how many. Twice or late is harmless."""
        with self.database.reading() as session:
            due = list_expected(session, self.now(), limit=BATCH)
        return each("wait", self._end, due)

    def _end(self, interval_id: int, ticket_id: int) -> bool:
        with self.database.transaction() as session:
            ticket, _ = lock_case(session, ticket_id)
            waits = next(
                (one for one in list_intervals(session, ticket_id) if one.until_at is None), None
            )
            if waits is None or waits.id != interval_id or not self._is_due(waits):
                return False
            key = f"expected/{interval_id}/{waits.expected_on}"
            self.clocks(session, ticket).resume(person="desk", key=f"{key}/resumed")
            topic = find_topic(session, ticket_id)
            if topic:
                self._ask(session, topic, ticket, waits, key)
                self.board.show(session, ticket, key=key)
        return True

    def _is_due(self, waits: ClockInterval) -> bool:
        return waits.expected_at is not None and waits.expected_at <= self.now()

    def _ask(
        self, session: Session, topic: Topic, ticket: Ticket, waits: ClockInterval, key: str
    ) -> None:
        """Ask staff what has come, on the day for which it was expected."""
        assert waits.expected_on
        language = self.board.language
        text = say(
            "topic-day-part" if waits.why is Waiting.PART else "topic-day",
            language,
            code=ticket.code,
            day=write_day(waits.expected_on, language),
            what=say(f"waits-{waits.why}", language),
        )
        notice = say("topic-notice", language, text=text)
        buttons = self._choices(session, topic, ticket, waits)
        self.board.post(session, topic, key, notice, buttons=buttons)

    def _choices(
        self, session: Session, topic: Topic, ticket: Ticket, waits: ClockInterval
    ) -> list[Button]:
        payloads = []
        if waits.why is Waiting.PART:
            ordered = [
                (f"order:arrived:{one.requisition_id}", part.number)
                for one, part in list_allocations(session, ticket.id or 0)
                if one.state is AllocationState.WAITING and one.requisition_id
            ]
            payloads += ordered or [(f"part:here:{topic.id}", "")]
        language = self.board.language
        here = say("button-order-arrived", language)
        buttons = [
            Button(title=f"{here} {number}".strip(), payload=f"{STAFF_BUTTON}{payload}")
            for payload, number in payloads
        ]
        wait = Button(title=say("button-staff-wait", language), payload=f"{STAFF_BUTTON}wait")
        return [*buttons, wait]
