"""The facts of the policy by the names that articles use, written as customers read them."""

from datetime import date

from actions.domain.language import Language
from actions.domain.policy.policy import DAYS, Policy, WorkingHours
from actions.domain.sla.hours import is_open_on
from actions.texts import listed, say
from actions.texts.custody import write_sites

FROM_CATALOGUE = ("products",)
"""What articles may name beside them: the kinds of product that are serviced."""


def facts(policy: Policy, language: Language) -> dict[str, str]:
    """Give every fact of the policy by the name that articles use."""
    numbers = {
        **policy.commitments.model_dump(),
        **{f"{name}_hours": v for name, v in _clock_hours(policy).items()},
    }
    found = {name: f"{value:g}" for name, value in numbers.items() if not isinstance(value, bool)}
    for name in ("free_delivery", "free_installation"):
        found[name] = say(f"fact-{name}-{str(numbers[name]).lower()}", language)
    prices = {
        **policy.prices.model_dump(),
        "extended_warranty": numbers["extended_warranty_price"],
    }
    found |= {f"{name}_price": money(value, policy) for name, value in prices.items()}
    company = policy.company
    return found | {
        "company": company.name.to(language),
        "phone": company.phone,
        "emergency_phone": company.emergency_phone,
        "email": company.email,
        "website": company.website,
        "feedback_days": str(policy.clocks.feedback_days),
        "staff_minutes": str(policy.staff_answer_minutes),
        "hours": opening_hours(policy.hours, language),
        "visit_hours": _visit_hours(policy, language),
        "sites": write_sites(policy.sites, language),
        "recall": policy.recall.to(language),
    }


def _visit_hours(policy: Policy, language: Language) -> str:
    """Write when technicians work."""
    hours = policy.calendar(policy.visits.calendar)
    return opening_hours(hours, language) if hours else say("hours-always", language)


def _clock_hours(policy: Policy) -> dict[str, float]:
    return {
        name.removesuffix("_hours"): value
        for name, value in policy.clocks.model_dump().items()
        if name.endswith("_hours")
    }


def money(amount: float, policy: Policy) -> str:
    """Write an amount in the company's currency."""
    return f"{policy.company.currency}{amount:,.2f}".removesuffix(".00")


def hours_of_day(hours: WorkingHours, day: date, language: Language) -> str:
    """Write when somebody works on a day; empty where nobody does."""
    if not is_open_on(day, hours):
        return ""
    spans = hours.week.get(DAYS[day.weekday()], [])
    return listed((str(span).replace("-", "–") for span in spans), language)


def opening_hours(hours: WorkingHours, language: Language) -> str:
    """Write the week in one line, days with the same hours together."""
    runs: list[tuple[list[str], str]] = []
    for name in DAYS:
        spans = (str(span).replace("-", "–") for span in hours.week.get(name, []))
        text = listed(spans, language)
        if runs and runs[-1][1] == text:
            runs[-1][0].append(name)
        else:
            runs.append(([name], text))
    said = []
    for days, text in runs:
        ends = [say(f"day-{name}", language) for name in (days[0], days[-1])]
        joined = ends[0] if len(days) == 1 else say("day-range", language, a=ends[0], b=ends[1])
        said.append(f"{joined} {text or say('day-closed', language)}")
    return "; ".join(said) if language is Language.EN else "；".join(said)
