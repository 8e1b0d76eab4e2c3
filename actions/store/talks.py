"""What the engine remembers of conversations: a table of its own, beside the desk's."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime
from pathlib import Path

from sqlalchemy import URL, Connection, create_engine, inspect, make_url, text
from sqlmodel import Session

from actions.domain.people import Address
from actions.store.database import Database

EVENTS = "events"
FORGET = text(f"delete from {EVENTS} where sender_id = :sender")
SILENT = text(
    f"select sender_id from {EVENTS} group by sender_id"
    " having max(timestamp) < :before limit :most"
)


def talk_file(url: str | URL) -> Path:
    """Give the file of conversations that stands beside a SQLite database."""
    return Path(make_url(url).database or "aftercare.db").resolve().with_suffix(".talk.db")


def forget_talk(database: Database, session: Session, address: Address) -> None:
    """Delete what the engine remembers of a chat; it then begins anew, even while it runs.

    In PostgreSQL it is part of the running transaction. SQLite keeps a file of its own for it,
    which is written at once: what fails afterwards may be done again.
    """
    with _talks(database, session) as connection:
        if connection:
            connection.execute(FORGET, {"sender": str(address)})


def forget_silent_talks(database: Database, before: datetime, *, limit: int) -> int:
    """Delete what the engine remembers of chats in which nothing was said since a moment.

    That is nothing it would read again, if the moment lies further back than a conversation
    lasts: a day, as the engine's domain says (`session_expiration_time`).

    Args:
        database: of the desk.
        before: the moment.
        limit: how many chats at the most.

    Returns:
        How many chats there were.
    """
    with _talks(database) as connection:
        if connection is None:
            return 0
        which = {"before": before.timestamp(), "most": limit}
        silent = connection.execute(SILENT, which).scalars().all()
        for sender in silent:
            connection.execute(FORGET, {"sender": sender})
    return len(silent)


@contextmanager
def _talks(database: Database, session: Session | None = None) -> Iterator[Connection | None]:
    """Give the way to the conversations, in a session's transaction where that can be.

    None where there has been no conversation yet.
    """
    if not database.is_sqlite:
        with nullcontext(session.connection()) if session else database.engine.begin() as desk:
            yield desk if inspect(desk).has_table(EVENTS) else None
        return
    path = talk_file(database.engine.url)
    if not path.exists():
        yield None
        return
    talks = create_engine(f"sqlite:///{path}", connect_args={"timeout": 15})
    try:
        with talks.begin() as connection:
            yield connection if inspect(connection).has_table(EVENTS) else None
    finally:
        talks.dispose()
