"""What a customer can expect of a ticket next, and by when."""

from actions.domain.language import Language
from actions.domain.sla.clocks import Waiting
from actions.domain.tickets import Stage, Ticket
from actions.services.desk import Desk
from actions.texts import say
from actions.texts.dates import write_day, write_moment, write_since
from actions.texts.visits import write_window


def what_comes_next(desk: Desk, ticket: Ticket, language: Language) -> str:
    """Say what happens next and by when, or what the ticket waits for and since when."""
    standing, now = desk.clocks.standing(ticket), desk.now()
    zone = desk.policy.hours.zone
    agreed = desk.visits.next_of(ticket)
    if agreed:
        window = write_window(agreed.visit, language)
        return say("next-visit-agreed", language, name=agreed.name, window=window)
    if standing.waiting and standing.waiting_since:
        since = write_since(standing.waiting_since, language, zone=zone, now=now)
        until = standing.waiting_until
        if until and standing.waiting is Waiting.PART:
            return say("part-expected", language, since=since, day=write_day(until, language))
        return say(f"waiting-{standing.waiting}", language, since=since)
    answer_owed = ticket.stage is Stage.DIAGNOSIS and standing.answer_due_at
    if not ticket.stage.is_open and not desk.policy.reopening.may(ticket, now):
        return say("next-ended", language)
    if ticket.stage is not Stage.RECEIVED and not answer_owed:
        return say(f"next-{ticket.stage}", language)
    if standing.answer_due_at and ticket.urgent:
        return say("next-urgent", language)
    if standing.answer_due_at:
        if standing.answer_due_at < now:
            return say("next-late", language)
        by = write_moment(standing.answer_due_at, language, zone=zone, now=now)
        return say("next-received", language, by=by)
    if standing.visit_due_at and standing.visit_due_at > now:
        by = write_moment(standing.visit_due_at, language, zone=zone, now=now)
        return say("next-visit", language, by=by)
    return say("next-answered", language)
