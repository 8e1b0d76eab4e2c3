"""The customer's word on the work, put into the service record (Rule R14)."""

from sqlmodel import Session

from actions.domain.surveys.surveys import MEND, SOLVED, STARS, WORDS
from actions.store.visits import list_records

HEARD = (SOLVED, MEND, STARS, WORDS)


def note_feedback(session: Session, ticket_id: int, step: str, value: str, text: str = "") -> None:
    """Note an answer of the survey with the newest record of a case; without one nothing is."""
    records = list_records(session, ticket_id)
    if records and step in HEARD:
        record = records[-1]
        record.feedback = {**record.feedback, step: text or value}
        session.add(record)
