"""Canned replies: what staff send often, in each language, with places for names and numbers."""

from collections.abc import Sequence
from string import Formatter

from pydantic import BaseModel, ConfigDict, field_validator

from actions.domain.errors import DeskError, Sentence
from actions.domain.language import Language
from actions.domain.policy_parts import wrong

PLACEHOLDERS = ("name", "code", "product", "agent")


class CannedError(DeskError):
    """Raised when the file of canned replies cannot be used."""

    key = "error-canned"

    def __init__(self, reason: Sentence) -> None:
        super().__init__(reason=reason)


class CannedReply(BaseModel):
    """One reply in every language, with a title to find it by."""

    model_config = ConfigDict(extra="forbid")

    name: str
    title: dict[Language, str]
    en: str
    zh: str

    @field_validator("en", "zh")
    @classmethod
    def _fillable(cls, text: str) -> str:
        for _, field, form, conversion in Formatter().parse(text):
            if field is not None and (field not in PLACEHOLDERS or form or conversion):
                raise wrong("slip-placeholder", name=f"{{{field}}}", known=PLACEHOLDERS)
        return text

    @field_validator("title")
    @classmethod
    def _named(cls, title: dict[Language, str]) -> dict[Language, str]:
        if set(title) != set(Language):
            raise wrong("slip-title")
        return title

    def text(self, language: Language) -> str:
        """Give the words in a language, its places still open."""
        return self.zh if language is Language.ZH else self.en

    def fill(self, language: Language, **fields: str) -> str:
        """Give the words in a language with names and numbers in their places."""
        return self.text(language).format_map(fields)


def search(replies: Sequence[CannedReply], words: str) -> list[CannedReply]:
    """Find the replies that hold every one of these words, those with them in the title first."""
    wanted = words.casefold().split()
    in_title, in_text = [], []
    for reply in replies:
        titles = f"{reply.name} {' '.join(reply.title.values())}".casefold()
        texts = f"{titles} {reply.en} {reply.zh}".casefold()
        if all(word in titles for word in wanted):
            in_title.append(reply)
        elif all(word in texts for word in wanted):
            in_text.append(reply)
    return in_title + in_text
