"""The policy's care: when customers hear from the desk after a repair, and how seldom (R31)."""

from typing import Annotated

from pydantic import Field, model_validator

from actions.domain.language import Language
from actions.domain.policy.parts import Days, Part, wrong
from actions.domain.products.catalogue import Product

Later = Annotated[int, Field(ge=1, le=3660)]


class Tip(Part):
    """What helps an owner of a product, sent with one of the messages."""

    product: str
    """Any name of it in the catalogue."""
    after_days: Later
    en: str
    zh: str

    def to(self, language: Language) -> str:
        """Give it in a language."""
        return self.zh if language is Language.ZH else self.en

    def fits(self, product: Product | None, called: str) -> bool:
        """Tell whether it is about a product, known or only called something."""
        names = product.words() if product else {called.casefold()}
        return self.product.casefold() in names


class Caring(Part):
    """When customers are asked whether all is well, and when they are left in peace."""

    after_days: list[Later] = Field(default_factory=lambda: [7, 90])
    not_twice_in_days: Days = 5
    too_late_days: Later = 30
    an_hour: int = Field(default=60, ge=1, le=3600)
    call_after_days: Later = 7
    call_again_days: Later = 1
    calls: int = Field(default=3, ge=1, le=20)
    tips: list[Tip] = Field(default_factory=list)

    @model_validator(mode="after")
    def _tips_are_sent(self) -> "Caring":
        for tip in self.tips:
            if tip.after_days not in self.after_days:
                days = tuple(map(str, self.after_days))
                raise wrong("slip-tip-days", days=f"{tip.after_days}", known=days)
        return self

    def tip(self, product: Product | None, called: str, days: int) -> Tip | None:
        """Find what helps the owner of a product at this time."""
        fitting = (t for t in self.tips if t.after_days == days and t.fits(product, called))
        return next(fitting, None)
