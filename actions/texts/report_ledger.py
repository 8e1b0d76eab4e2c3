"""The tickets behind a report, one line each: every figure is a sum or a middle of its columns."""

from collections.abc import Callable, Iterator, Sequence
from zoneinfo import ZoneInfo

from actions.domain.language import Language
from actions.domain.reports.facts import Fact, Group
from actions.domain.surveys.satisfaction import PASSIVE, PROMOTER, SATISFIED
from actions.texts import listed, say
from actions.texts.report_tables import Value
from actions.texts.report_words import write_name

Reader = Callable[[Fact], Value]
NAMED = {
    "cause": Group.CAUSE,
    "product": Group.PRODUCT,
    "unit": Group.UNIT,
    "person": Group.PERSON,
    "supplier": Group.SUPPLIER,
    "part": Group.PART,
    "technician": Group.TECHNICIAN,
    "handed": Group.HANDED,
}
COUNTED: dict[str, Reader] = {
    "opened": lambda f: int(f.opened),
    "closed": lambda f: int(f.closed),
    "cancelled": lambda f: int(f.cancelled),
    "open": lambda f: int(f.open),
    "due": lambda f: f.due,
    "kept": lambda f: f.kept,
    "missed": lambda f: f.overdue,
    "answer-hours": lambda f: f.answer_hours,
    "done-days": lambda f: f.done_days,
    "repairs": lambda f: int(f.first_time is not None),
    "first-fixed": lambda f: int(f.first_time is True),
    "heard": lambda f: int(f.held is not None),
    "still": lambda f: int(f.held is True),
    "asked": lambda f: f.asked,
    "stars": lambda f: len(f.stars),
    "content": lambda f: sum(stars >= SATISFIED for stars in f.stars),
    "star-sum": lambda f: sum(f.stars),
    "might-recommend": lambda f: f.might_recommend,
    "recommended": lambda f: len(f.recommended),
    "promoters": lambda f: sum(n >= PROMOTER for n in f.recommended),
    "detractors": lambda f: sum(n < PASSIVE for n in f.recommended),
    "reopened": lambda f: f.reopened,
    "rescued": lambda f: f.rescued,
    "righted": lambda f: len(f.righted_hours),
    "cost": lambda f: sum(cost.amount for cost in f.costs) if f.costs else None,
}


def heads_of(language: Language) -> list[str]:
    """Give the titles of the columns."""
    keys = ("code", "kind", *NAMED, "stage", "opened-at", "ended-at", "borne-by", *COUNTED)
    return [say(f"report-column-{key}", language) for key in keys]


def lines_of(facts: Sequence[Fact], zone: ZoneInfo, language: Language) -> Iterator[list[Value]]:
    """Give the tickets line by line; moments are those of the company's clock."""
    stages: dict[str, str] = {}
    for fact in facts:
        kind = write_name(Group.KIND, f"{fact.kind}{fact.fault_class or ''}", language)
        ended = fact.ended_at.astimezone(zone).replace(tzinfo=None) if fact.ended_at else None
        if fact.stage not in stages:
            stages[fact.stage] = say(f"stage-{fact.stage}", language)
        yield [
            fact.code,
            kind,
            *(_named(fact, group, language) for group in NAMED.values()),
            stages[fact.stage],
            fact.opened_at.astimezone(zone).replace(tzinfo=None),
            ended,
            _bearers(fact, language),
            *(read(fact) for read in COUNTED.values()),
        ]


def _named(fact: Fact, group: Group, language: Language) -> str | None:
    """Name what a ticket is counted under as the tables do, so that it is found by it."""
    names = (write_name(group, name, language) for name in fact.named(group))
    return listed(names, language) or None


def _bearers(fact: Fact, language: Language) -> str | None:
    """Name who bears what a ticket has cost."""
    parties = dict.fromkeys(cost.borne_by for cost in fact.costs)
    return listed((say(f"party-{party}", language) for party in parties), language) or None
