"""What the sections of the service policy are made of: the base of each, and its figures."""

from typing import Annotated

import phonenumbers
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from actions.domain.language import Language

Hours = Annotated[float, Field(gt=0, le=24 * 31)]
Days = Annotated[int, Field(ge=0, le=3660)]
Months = Annotated[int, Field(ge=0, le=600)]
Minutes = Annotated[int, Field(ge=1, le=24 * 60)]
Money = Annotated[float, Field(ge=0)]


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
        raise ValueError("name a country by its two letters, such as GB or HK")
    return code


Country = Annotated[str, AfterValidator(_known)]
"""A country or region that has telephone numbers, by its two letters."""
