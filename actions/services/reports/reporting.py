"""Reports of a period, worked out from all its tickets at once (Rules R19, R22, R27, R32)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import inf
from pathlib import Path
from statistics import fmean

from sqlmodel import Session

from actions.domain.ahp.standing import Evaluated
from actions.domain.language import Language
from actions.domain.periods import Period, Window, read_period, window_before, window_of
from actions.domain.reports.counting import Passage, funnel
from actions.domain.reports.facts import Fact, Group, Line, Tally, lines_of
from actions.domain.reports.figures import Figure, figures_of
from actions.domain.reports.five_gaps import Counts, Delivered, Finding, Promise, findings
from actions.domain.reports.performance import PersonFigures
from actions.domain.reports.performance import figures_of as people_of
from actions.domain.reports.report import Report, causes_of, stretches_of
from actions.domain.surveys.satisfaction import Csat, csat
from actions.domain.surveys.servqual import Answer, quality
from actions.domain.surveys.surveys import STARS, SurveyKind
from actions.domain.tickets import Stage
from actions.services.base import Service
from actions.services.bulk import many_objects
from actions.services.company.evaluation import evaluate_file
from actions.services.reports.facts import Ledger, read_ledger
from actions.services.reports.held_repairs import held_curves
from actions.services.reports.satisfaction import dimensions_of
from actions.store.report_sources import checked, planned
from actions.store.reporting import count_messages
from actions.store.staff import get_member

DAY = timedelta(days=1)
WATCHED = 365 * DAY
"""So far back repairs are watched for the repair-held curve, where the period is shorter."""
OWN_DAYS = 30
MOST, LEAST = {Group.UNIT: 20, Group.CAUSE: 20, Group.PRODUCT: 40}, {Group.UNIT: 2}
HELD_BY = (Group.PRODUCT, Group.PART, Group.TECHNICIAN)
DONE = (Stage.EVALUATION, Stage.CLOSED)


@dataclass(frozen=True)
class Reporting(Service):
    """Works reports out; it changes nothing."""

    evaluation: Path | None = None
    """The company's criteria and scores, shown in its reports (Rule R25)."""

    @property
    def today(self) -> date:
        """Give the day it is where the company is."""
        return self.now().astimezone(self.policy.hours.zone).date()

    def period(self, words: str) -> Period:
        """Read a period as somebody typed it, or raise what says which there are."""
        return read_period(words, self.today)

    def make(self, period: Period, language: Language = Language.EN) -> Report:
        """Work out everything a period is told by, products named in one language."""
        zone, now = self.policy.hours.zone, self.now()
        window, before = window_of(period, zone, now), window_before(period, zone, now)
        watched = Window(min(window.since, window.until - WATCHED), window.until)
        with self.database.reading() as session, many_objects():
            ledger = read_ledger(session, window, self.policy, language)
            total = Tally(facts := ledger.facts())
            given = [
                (survey.ticket_id, dimensions_of(answers))
                for survey, answers in ledger.given((SurveyKind.CLOSE,))
            ]
            caused_by = Group.CAUSE if _is_named(facts, Group.CAUSE) else Group.PRODUCT
            return Report(
                period=period,
                window=window,
                before=before,
                made_at=now,
                over=now >= period.until(zone),
                figures=self._figures(session, total, window, before),
                total=total,
                lines={group: _lines(facts, group) for group in Group},
                stretches=stretches_of(period, facts, zone, window.until),
                people=people_of(fact.record for fact in facts if fact.record),
                quality=quality([answer for _, answer in given]),
                gaps=self._gaps(session, ledger, _delivered(ledger, facts, given)),
                annual=_annual(ledger),
                passages=_passages(facts, count_messages(session, window)),
                causes=causes_of(facts, caused_by),
                caused_by=caused_by,
                held=held_curves(session, watched, HELD_BY, language),
                held_window=watched,
                to_do=sorted(
                    (f for f in facts if f.open and f.overdue), key=lambda fact: fact.opened_at
                ),
                evaluation=self._evaluated(),
                currency=self.policy.company.currency,
            )

    def own(self, user_id: int, window: Window | None = None) -> PersonFigures | None:
        """Work out a person's own figures, of the last days if no time is given (Rule R27).

        None where the person has closed no case in it.
        """
        now = self.now()
        window = window or Window(now - OWN_DAYS * DAY, now)
        with self.database.reading() as session:
            member = get_member(session, user_id)
            found = people_of(read_ledger(session, window, self.policy).records(member.id))
        return found[0] if found else None

    def _figures(
        self, session: Session, total: Tally, window: Window, before: Window
    ) -> list[Figure]:
        earlier = Tally(read_ledger(session, before, self.policy).facts())
        return figures_of(total, earlier, share=window.share_beside(before))

    def _gaps(
        self, session: Session, ledger: Ledger, delivered: Sequence[Delivered]
    ) -> list[Finding]:
        """Judge the five gaps by what the period gave to count (Rule R22)."""
        clocks = [clock for by_ticket in ledger.clocks.values() for clock in by_ticket]
        due = [clock for clock in clocks if clock.due_at in ledger.window]
        named = planned(session)
        opened = [ticket.id for ticket in ledger.tickets if ticket.opened_at in ledger.window]
        return findings(
            Counts(
                promises=[
                    _promise(clock.seconds / 3600, kept=not clock.is_late(ledger.window.until))
                    for clock in due
                ],
                planned=(sum(number in named for number in opened), len(opened) if named else 0),
                checked=checked(session, ledger.window),
                delivered=delivered,
            )
        )

    def _evaluated(self) -> Evaluated | None:
        return evaluate_file(self.evaluation) if self.evaluation else None


def _lines(facts: Sequence[Fact], group: Group) -> list[Line]:
    return lines_of(facts, group, most=MOST.get(group, 60), least=LEAST.get(group, 1))


def _is_named(facts: Sequence[Fact], group: Group) -> bool:
    return any(fact.named(group) for fact in facts)


def _promise(hours: float, *, kept: bool) -> Promise:
    """Tell of a promise what the five gaps ask; it was made as the policy says (Rule R2)."""
    return Promise(told=hours, policy=hours, took=hours if kept else inf)


def _delivered(
    ledger: Ledger, facts: Sequence[Fact], given: Sequence[tuple[int | None, Answer]]
) -> list[Delivered]:
    """Gather the gaps of customers to whom every promise was kept."""
    by_ticket = dict(zip((ticket.id for ticket in ledger.tickets), facts, strict=True))
    found = []
    for ticket_id, answer in given:
        fact = by_ticket.get(ticket_id or 0)
        gaps = answer.gaps().values() if fact and 0 < fact.due == fact.kept else ()
        if gaps:
            found.append(Delivered(fmean(gaps)))
    return found


def _annual(ledger: Ledger) -> Csat:
    """Give what all customers answered in the survey of the year."""
    given = [answers for _, answers in ledger.given((SurveyKind.ANNUAL,))]
    stars = [a.value for answers in given for a in answers if a.question == STARS and a.value]
    return csat(stars, asked=len(given))


def _passages(facts: Sequence[Fact], messages: int) -> list[Passage]:
    """Follow what was opened in the period from the message to the close (Rule R1)."""
    opened = [fact for fact in facts if fact.opened]
    done = [fact for fact in opened if fact.stage in DONE]
    answered = [f for f in opened if f.stage not in (Stage.RECEIVED, Stage.CANCELLED)]
    stages = [
        ("opened", len(opened)),
        ("answered", len(answered)),
        ("done", len(done)),
        ("closed", sum(fact.stage is Stage.CLOSED for fact in done)),
    ]
    return funnel([("messages", messages), *stages] if messages >= len(opened) else stages)
