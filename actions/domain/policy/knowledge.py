"""Articles that answer inquiries, filled with facts from the service policy."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, RootModel, StringConstraints

from actions.domain.language import Language
from actions.domain.policy.parts import Part
from actions.domain.products.catalogue import is_named

LONGEST = 3500
"""Characters of an article: one message, with room for what may be said beside it."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST)]
Asked = Annotated[str, StringConstraints(strip_whitespace=True, to_lower=True, min_length=2)]


class Article(Part):
    """The answer to one topic in every language; `{…}` names a fact of the policy."""

    en: Text
    zh: Text
    asks: list[Asked] = Field(default_factory=list)
    """Words by which a question of the company's own is heard."""
    offers: list[str] = Field(default_factory=list)
    """Intents offered as buttons under the answer."""

    def to(self, language: Language) -> str:
        """Give the text in one language."""
        return self.zh if language is Language.ZH else self.en


class Articles(RootModel[dict[str, Article | None]]):
    """All articles of a file by topic; an empty one takes a shipped one away."""


def topic_asked(articles: Mapping[str, Article], words: str) -> str | None:
    """Find the topic whose `asks` stand in a customer's words, the longest winning."""
    said = " ".join(words.casefold().split())
    named = [
        (len(word), topic)
        for topic, article in articles.items()
        for word in article.asks
        if is_named(word, said)
    ]
    return max(named)[1] if named else None
