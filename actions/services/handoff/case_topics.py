"""The topic of a case: found by its code, or made for what is asked of the case."""

from datetime import timedelta

from actions.domain.errors import NotFound
from actions.services.handoff.holding import Holding
from actions.store.handoff import find_topic, lock_customer
from actions.store.tickets import find_ticket
from actions.store.topics import put_off


class CaseTopics(Holding):
    """Finds and makes topics by the codes of their cases."""

    def topic_of(self, code: str) -> int | None:
        """Find the topic of a ticket, for what is asked for by code."""
        with self.database.reading() as session:
            ticket = find_ticket(session, code)
            topic = ticket and find_topic(session, ticket.id or 0)
            return topic.id if topic else None

    def topic_for(
        self, code: str, *, key: str, card: bool = True, wait: timedelta = timedelta()
    ) -> int:
        """Get the topic of a ticket, made with its card when there is none.

        Who takes the case gets the card by taking it. With `wait` the group sees nothing of it
        for so long, or until `Topics.settle`.
        """
        with self.database.transaction() as session:
            ticket = find_ticket(session, code)
            if ticket is None:
                raise NotFound("error-no-ticket", code=code)
            lock_customer(session, ticket.customer_id)
            topic = find_topic(session, ticket.id or 0)
            if topic is None:
                self.refuse_merged(session, ticket)
                topic = self.board.open(session, ticket, key=key)
                if card:
                    self.board.brief(session, topic, ticket, key=key)
                if wait:
                    put_off(session, topic.id or 0, self.now() + wait)
            return topic.id or 0
