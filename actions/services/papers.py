"""Files that the desk makes: kept in the database, so that any instance can send them."""

from datetime import datetime

from sqlmodel import Session, select

from actions.domain.chats.papers import PAPER, Paper
from actions.services.base import Service
from actions.store.database import hold


class Papers(Service):
    """The kept files."""

    def load(self, file_id: str) -> Paper | None:
        """Give a kept file by its name in a message; None for one that Telegram keeps."""
        if not file_id.startswith(PAPER):
            return None
        with self.database.reading() as session:
            return session.get_one(Paper, int(file_id.removeprefix(PAPER)))


def keep_paper(session: Session, name: str, content: bytes, *, key: str, now: datetime) -> Paper:
    """Keep a file in a running transaction; the same key keeps the first."""
    hold(session, f"paper/{key}")
    paper = session.exec(select(Paper).where(Paper.key == key)).first()
    if paper is None:
        paper = Paper(key=key, name=name, content=content, made_at=now)
        session.add(paper)
        session.flush()
    return paper
