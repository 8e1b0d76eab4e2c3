"""Looking up the checks that customers went through."""

from collections.abc import Sequence

from sqlmodel import Session, bindparam, col, select

from actions.domain.cases.diagnosis import Diagnosis, DiagnosisAnswer, Finding
from actions.domain.tickets import Ticket

# Asked at every step of a case, so built once.
OF_TICKET = select(Diagnosis).where(col(Diagnosis.ticket_id) == bindparam("ticket"))
OF_CUSTOMER = (
    select(Diagnosis, Ticket)
    .where(Diagnosis.ticket_id == Ticket.id)
    .where(col(Ticket.customer_id) == bindparam("customer"))
)
OPEN = OF_CUSTOMER.where(col(Diagnosis.finding).in_((Finding.ASKING, Finding.SOLVED))).order_by(
    col(Diagnosis.begun_at).desc(), col(Diagnosis.id).desc()
)
MOVED_BY = OF_CUSTOMER.where(col(Diagnosis.turn) == bindparam("turn"))


def find_diagnosis(session: Session, ticket_id: int) -> Diagnosis | None:
    """Find the checks of a case."""
    return session.exec(OF_TICKET, params={"ticket": ticket_id}).one_or_none()


def find_answer(session: Session, diagnosis: Diagnosis) -> DiagnosisAnswer | None:
    """Find the answer to the step that is open, from an earlier walk."""
    return session.exec(
        select(DiagnosisAnswer).where(
            DiagnosisAnswer.diagnosis_id == diagnosis.id, DiagnosisAnswer.step == diagnosis.step
        )
    ).one_or_none()


def list_answers(session: Session, diagnosis_id: int) -> Sequence[DiagnosisAnswer]:
    """List the answers in the order in which they came."""
    return session.exec(
        select(DiagnosisAnswer)
        .where(DiagnosisAnswer.diagnosis_id == diagnosis_id)
        .order_by(col(DiagnosisAnswer.id))
    ).all()


def find_open_question(session: Session, customer_id: int) -> tuple[Diagnosis, Ticket] | None:
    """Find the checks of a customer that wait for an answer, those that moved last."""
    found = session.exec(OPEN, params={"customer": customer_id}).all()
    waits = [pair for pair in found if pair[0].finding is Finding.ASKING or not pair[0].confirmed]
    return (waits[0][0], waits[0][1]) if waits else None


def find_moved_by(
    session: Session, customer_id: int, turn: str
) -> tuple[Diagnosis, Ticket] | None:
    """Find the checks that a turn has already moved."""
    found = session.exec(MOVED_BY, params={"customer": customer_id, "turn": turn}).first()
    return (found[0], found[1]) if found else None
