"""Looking up articles."""

from sqlmodel import Session, select

from actions.domain.knowledge import Article
from actions.domain.language import Language


def find_article(session: Session, topic: str, language: Language) -> Article | None:
    """Find the answer to a topic in a language."""
    return session.exec(
        select(Article).where(Article.topic == topic, Article.language == language)
    ).one_or_none()
