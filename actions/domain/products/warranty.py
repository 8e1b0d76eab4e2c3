"""Warranty: what covers a unit, by which rule, until when (Rule R6)."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlmodel import Field, SQLModel

from actions.domain.columns import coded
from actions.domain.language import Language
from actions.domain.products.catalogue import is_named


class Cover(StrEnum):
    """What a term pays for."""

    FULL = "full"
    PARTS = "parts"
    """Parts are free; labour and the way are paid."""
    LABOUR = "labour"
    """Labour and the way are free; parts are paid."""


class Verdict(StrEnum):
    """Whether a unit is covered."""

    COVERED = "covered"
    ENDED = "ended"
    UNKNOWN = "unknown"
    """No date of sale or activation is known; never counted from the day of the record."""


class WarrantyTerm(SQLModel, table=True):
    """One term of a product: for the whole unit or one part, in one stage after the start."""

    __tablename__ = "warranty_term"

    id: int | None = Field(default=None, primary_key=True)
    product_id: int = Field(foreign_key="product.id", index=True)
    part_en: str = ""
    """The part it is about; empty for the whole unit."""
    part_zh: str = ""
    from_months: int = 0
    until_months: int
    cover: Cover = Field(default=Cover.FULL, sa_type=coded(Cover))

    def part(self, language: Language) -> str:
        """Name the part in a language; empty for the whole unit."""
        return self.part_zh if language is Language.ZH else self.part_en

    def is_about(self, part: str) -> bool:
        """Tell whether the term is about a part, however it is named."""
        return part.casefold() in (self.part_en.casefold(), self.part_zh.casefold())


class WarrantyExtension(SQLModel, table=True):
    """Months that were bought for one unit; they follow the end of its full warranty."""

    __tablename__ = "warranty_extension"

    id: int | None = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id", index=True)
    months: int
    bought_on: date | None = None
    reference: str = ""


@dataclass(frozen=True)
class Period:
    """Days, first and last included, in which something is covered, and by what.

    Attributes:
        months: length of the term, counted from the start of warranty.
        term: the product's term, or None for an extension.
    """

    first: date
    last: date
    months: int
    cover: Cover
    term: WarrantyTerm | None


@dataclass(frozen=True)
class Judgement:
    """Whether a unit is covered on a day, and the period that decided it."""

    verdict: Verdict
    start: date | None = None
    period: Period | None = None

    @property
    def is_free(self) -> bool:
        """Tell whether a repair costs the customer nothing."""
        covered = self.verdict is Verdict.COVERED
        return covered and self.period is not None and self.period.cover is Cover.FULL


def month_later(start: date, months: int) -> date:
    """Give the first day after `months` months: the same day, or the next that exists."""
    total = start.month - 1 + months
    year, month = start.year + total // 12, total % 12 + 1
    length = monthrange(year, month)[1]
    if start.day <= length:
        return date(year, month, start.day)
    return date(year, month, length) + timedelta(days=1)


def covered_until(start: date, months: int) -> date:
    """Give the last day covered by `months` of warranty from `start`."""
    return month_later(start, months) - timedelta(days=1)


def periods(
    start: date, terms: Sequence[WarrantyTerm], extensions: Sequence[WarrantyExtension] = ()
) -> Iterator[Period]:
    """Yield every period of a unit: the product's terms, then the extensions in a row."""
    for term in terms:
        yield Period(
            month_later(start, term.from_months),
            covered_until(start, term.until_months),
            term.until_months,
            term.cover,
            term,
        )
    whole = [t for t in terms if not t.part_en and t.cover is Cover.FULL]
    months = max((term.until_months for term in whole), default=0)
    for extension in extensions:
        first = month_later(start, months)
        months += extension.months
        yield Period(first, covered_until(start, months), months, Cover.FULL, None)


def judge(
    start: date | None,
    terms: Sequence[WarrantyTerm],
    extensions: Sequence[WarrantyExtension],
    *,
    today: date,
    part: str = "",
) -> Judgement:
    """Judge whether a unit, or one part of it, is covered on a day (Rule R6).

    Where several terms cover it the fullest decides, then the longest, with what follows it
    without a gap; where none does, the longest that has ended.
    """
    if start is None:
        return Judgement(Verdict.UNKNOWN)
    about = [
        period
        for period in periods(start, terms, extensions)
        if period.term is None or not period.term.part_en or (part and period.term.is_about(part))
    ]
    # A warranty that begins tomorrow covers today's fault as well: the day of the start may be
    # the day of an activation that is only announced.
    running = [p for p in about if p.last >= today and (p.first <= today or p.first == start)]
    if running:
        best = max(running, key=lambda p: (p.cover is Cover.FULL, p.last))
        return Judgement(Verdict.COVERED, start, _followed(best, about))
    ended = [p for p in about if p.last < today]
    return Judgement(Verdict.ENDED, start, max(ended, key=lambda p: p.last, default=None))


def parts_beyond(
    judged: Judgement, terms: Sequence[WarrantyTerm], *, today: date
) -> Sequence[Period]:
    """List the parts that stay covered where the warranty of the whole has ended (Rule R6)."""
    if judged.verdict is not Verdict.ENDED or judged.start is None:
        return ()
    return [
        period
        for period in periods(judged.start, terms)
        if period.term
        and period.term.part_en
        and period.cover is Cover.FULL
        and period.first <= today <= period.last
    ]


def part_named(words: str, terms: Sequence[WarrantyTerm]) -> str:
    """Give the part with a term of its own that words name; empty where they name none."""
    said = words.casefold()
    parts = (part for term in terms for part in (term.part_en, term.part_zh) if part)
    return next((part for part in parts if is_named(part.casefold(), said)), "")


def _followed(period: Period, among: Sequence[Period]) -> Period:
    """Give the last of the periods that carry the same cover on without a gap."""
    while True:
        following = [
            later
            for later in among
            if later.cover is period.cover
            and later.first <= period.last + timedelta(days=1)
            and later.last > period.last
        ]
        if not following:
            return period
        period = max(following, key=lambda later: later.last)
