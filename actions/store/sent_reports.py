"""What was sent by itself once, and is not to be sent again."""

from sqlmodel import Session, select

from actions.domain.reports.sent_reports import SentReport


def is_sent(session: Session, key: str) -> bool:
    """Tell whether a report, or what a day holds, was sent under this key."""
    return session.exec(select(SentReport.id).where(SentReport.key == key)).first() is not None
