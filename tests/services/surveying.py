"""Short ways through a survey for these tests."""

from itertools import count

from sqlmodel import select

from actions.domain.messages import Outbound
from actions.domain.surveys.surveys import SURVEY_BUTTON, Survey, SurveyAnswer
from actions.domain.tickets import Stage
from actions.services.sla.clockwork import Clockwork
from actions.store.tickets import get_ticket
from tests.services.people import SAM, repair


def finished(desk, code="R-1001"):
    """Bring a case to where only the customer's word is missing, as staff do."""
    with desk.database.transaction() as session:
        ticket = get_ticket(session, code, to_change=True)
        came_from = ticket.stage
        ticket.move(Stage.EVALUATION, now=desk.now())
        session.add(ticket)
        Clockwork(session, desk.policy, ticket, desk.now()).follow(came_from, person="Mei")
    desk.surveys.sweep()


def asked(desk, clock, new=None, address=SAM, turn="t1"):
    """Open a case, finish it, and let the next day come."""
    ticket = desk.tickets.open(address, new or repair(), turn=turn)
    clock.forward(hours=2)
    finished(desk, ticket.code)
    clock.forward(hours=22)
    desk.surveys.sweep()
    return ticket.code


def surveys(desk):
    with desk.database.reading() as session:
        return session.exec(select(Survey).order_by(Survey.id)).all()


def answers(desk, number=1):
    with desk.database.reading() as session:
        found = session.exec(
            select(SurveyAnswer).where(SurveyAnswer.survey_id == number).order_by(SurveyAnswer.id)
        ).all()
    return {a.question: a.value if a.value is not None else a.choice or a.text for a in found}


def told(desk, address=SAM):
    """What a customer was sent about surveys, in order."""
    with desk.database.reading() as session:
        rows = session.exec(select(Outbound).order_by(Outbound.id)).all()
    return [r for r in rows if r.chat_id == address.chat_id and r.key.startswith("survey:")]


TURNS = count(1)


class Taps:
    """A customer who taps: each tap is a turn of its own."""

    def __init__(self, desk, address=SAM):
        self.desk, self.address = desk, address

    def __call__(self, value, *, survey=None, step=None, key=None):
        """Tap a button of the question that is open, or of an older one."""
        found = surveys(self.desk)
        newest = [one for one in found if one.asked_at][-1:]
        row = newest[0] if survey is None else found[survey - 1]
        payload = f"{SURVEY_BUTTON}{row.id}:{step or row.step}:{value}"
        key = key or f"tap/{next(TURNS)}"
        (reply,) = self.desk.surveys.press(self.address, key, payload)
        return reply


def titles(reply):
    return [button.title for button in reply.buttons]
