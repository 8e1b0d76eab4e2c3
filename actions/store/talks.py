"""What the engine remembers of conversations: a table of its own, beside the desk's."""

from pathlib import Path

from sqlalchemy import URL, create_engine, inspect, make_url, text
from sqlmodel import Session

from actions.domain.people import Address
from actions.store.database import Database

EVENTS = "events"
FORGET = text(f"delete from {EVENTS} where sender_id = :sender")


def talk_file(url: str | URL) -> Path:
    """Give the file of conversations that stands beside a SQLite database."""
    return Path(make_url(url).database or "aftercare.db").resolve().with_suffix(".talk.db")


def forget_talk(database: Database, session: Session, address: Address) -> None:
    """Delete what the engine remembers of a chat; it then begins anew, even while it runs.

    In PostgreSQL it is part of the running transaction. SQLite keeps a file of its own for it,
    which is written at once: what fails afterwards may be done again.
    """
    sender = {"sender": str(address)}
    if not database.is_sqlite:
        if inspect(session.connection()).has_table(EVENTS):
            session.connection().execute(FORGET, sender)
        return
    path = talk_file(database.engine.url)
    if path.exists():
        talks = create_engine(f"sqlite:///{path}", connect_args={"timeout": 15})
        with talks.begin() as connection:
            if inspect(connection).has_table(EVENTS):
                connection.execute(FORGET, sender)
        talks.dispose()
