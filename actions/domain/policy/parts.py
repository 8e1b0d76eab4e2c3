"""What the sections of the service policy are made of: the base of each, and its figures."""

from typing import Annotated

import phonenumbers
from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from actions.domain.errors import Sentence, Told
from actions.domain.language import Language

Hours = Annotated[float, Field(gt=0, le=24 * 31)]
Days = Annotated[int, Field(ge=0, le=3660)]
Months = Annotated[int, Field(ge=0, le=600)]
Minutes = Annotated[int, Field(ge=1, le=24 * 60)]
Money = Annotated[float, Field(ge=0)]


def wrong(key: str, *where: str | int, **fields: Told) -> PydanticCustomError:
    """Make the error of a validator: a sentence by its key, and where below the value it is."""
    about = {"key": key, "where": where, "said": Sentence(key, fields)}
    return PydanticCustomError("wrong", "{key}", about)


class Part(BaseModel):
    """A section of the policy: unknown names are refused, so a slip is seen at the start."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Bilingual(Part):
    """A text in every language of the desk."""

    en: str
    zh: str

    def to(self, language: Language) -> str:
        """Give the text in one language."""
        return self.zh if language is Language.ZH else self.en


def _known(code: str) -> str:
    if code not in phonenumbers.SUPPORTED_REGIONS:
        raise wrong("slip-country")
    return code


Country = Annotated[str, AfterValidator(_known)]
"""A country or region that has telephone numbers, by its two letters."""
