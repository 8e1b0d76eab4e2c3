"""Turning rows of the database into the facts that a report counts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from actions.domain.cases.visits import Result, fixed_at_once
from actions.domain.language import Language
from actions.domain.periods import Window
from actions.domain.policy.policy import Policy
from actions.domain.reports.facts import Cost, Due, Fact, Group
from actions.domain.reports.performance import CaseRecord
from actions.domain.sla.clocks import ClockKind, Stretch, running, worked
from actions.domain.surveys.satisfaction import score_of_stars
from actions.domain.surveys.surveys import NO, RECOMMEND, STARS, SurveyKind
from actions.domain.tickets import Kind, Stage
from actions.store.report_sources import NAMES, costs, products
from actions.store.reporting import (
    AnswerRow,
    ClockRow,
    IntervalRow,
    SurveyRow,
    TicketRow,
    read_answers,
    read_clocks,
    read_intervals,
    read_names,
    read_owners,
    read_reopenings,
    read_results,
    read_surveys,
    read_tickets,
)

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True)
class Ledger:
    """All rows of a time, by ticket."""

    window: Window
    policy: Policy
    tickets: Sequence[TicketRow]
    clocks: Mapping[int, list[ClockRow]]
    intervals: Mapping[int, list[IntervalRow]]
    owners: Mapping[int, int]
    people: Mapping[int, str]
    surveys: Mapping[int | None, list[SurveyRow]]
    answers: Mapping[int, list[AnswerRow]]
    reopenings: Mapping[int, list[datetime]]
    results: Mapping[int, list[Result | None]]
    names: Mapping[Group, Mapping[int, tuple[str, ...]]]
    costs: Mapping[int, tuple[Cost, ...]]

    def facts(self) -> list[Fact]:
        """Give the fact of every ticket with something in the time."""
        return [self._fact(ticket) for ticket in self.tickets]

    def records(self, owner_id: int | None = None) -> list[CaseRecord]:
        """Put each case closed in the time down to whoever had it last (Rule R27)."""
        return [
            record
            for ticket in self.tickets
            if owner_id in (None, self.owners.get(ticket.id)) and (record := self._record(ticket))
        ]

    def given(self, kinds: Sequence[SurveyKind]) -> Iterator[tuple[SurveyRow, list[AnswerRow]]]:
        """Give the surveys that were asked in the time and are over or answered."""
        for surveys in self.surveys.values():
            for survey in surveys:
                answers = self.answers.get(survey.id, [])
                counts = survey.kind in kinds and survey.asked_at in self.window
                if counts and (survey.ended_at or answers):
                    yield survey, answers

    def _fact(self, ticket: TicketRow) -> Fact:
        window = self.window
        ended = None if ticket.stage.is_open else ticket.moved_at
        closed = ticket.stage is Stage.CLOSED and ended in window
        clocks = [clock for clock in self.clocks.get(ticket.id, []) if _counts(clock)]
        return Fact(
            code=ticket.code,
            kind=ticket.kind,
            stage=ticket.stage,
            fault_class=ticket.fault_class,
            urgent=ticket.urgent,
            opened_at=ticket.opened_at,
            ended_at=ended,
            groups=self._groups(ticket),
            opened=ticket.opened_at in window,
            closed=closed,
            cancelled=ticket.stage is Stage.CANCELLED and ended in window,
            open=ticket.opened_at < window.until and (ended is None or ended >= window.until),
            promises=tuple(
                Due(clock.due_at, not clock.is_late(window.until))
                for clock in clocks
                if clock.due_at and clock.due_at in window
            ),
            overdue=sum(_owed(clock, window.until) for clock in clocks),
            answer_hours=self._answer_hours(clocks),
            done_days=(ticket.moved_at - ticket.opened_at) / DAY if closed else None,
            first_time=self._first_time(ticket) if closed else None,
            held=self._held(ticket),
            reopened=sum(at in window for at in self.reopenings.get(ticket.id, [])),
            **self._said(ticket),
            costs=self.costs.get(ticket.id, ()) if closed else (),
            record=self._record(ticket),
        )

    def _groups(self, ticket: TicketRow) -> dict[Group, tuple[str, ...]]:
        kind = f"{ticket.kind}{ticket.fault_class or ''}"
        person = self.people.get(self.owners.get(ticket.id, 0), "")
        own = {
            Group.KIND: kind,
            Group.PRODUCT: ticket.product,
            Group.UNIT: ticket.serial_number,
            Group.PERSON: person,
        }
        named = {group: (name,) for group, name in own.items() if name}
        return named | {g: found for g, by in self.names.items() if (found := by.get(ticket.id))}

    def _answer_hours(self, clocks: Sequence[ClockRow]) -> float | None:
        answer = next((c for c in clocks if c.kind is ClockKind.ANSWER and c.met_at), None)
        if answer is None or answer.met_at not in self.window:
            return None
        return self._worked(answer, ()) / HOUR

    def _worked(self, clock: ClockRow, intervals: Sequence[IntervalRow]) -> timedelta:
        """Give the working time that a promise took to keep."""
        end = clock.met_at or clock.started_at
        stretches = [Stretch(clock.started_at)]
        if clock.kind is not ClockKind.ANSWER:
            stretches = running(clock, intervals)
        return worked(stretches, end, self.policy.calendar(clock.calendar))

    def _first_time(self, ticket: TicketRow) -> bool | None:
        """Tell whether a repair took no second visit and was never opened again."""
        if ticket.kind is not Kind.REPAIR:
            return None
        again = any(at > ticket.opened_at for at in self.reopenings.get(ticket.id, ()))
        return not again and fixed_at_once(self.results.get(ticket.id, ()))

    def _held(self, ticket: TicketRow) -> bool | None:
        """Tell whether a repair holds, if the time brought news of it."""
        for survey in reversed(self.surveys.get(ticket.id, [])):
            found = self.outcome(survey)
            if found and found[0] in self.window:
                return not found[1]
        return None

    def outcome(self, survey: SurveyRow) -> tuple[datetime, bool] | None:
        """Tell when it was heard of a repair, and whether the fault had come back."""
        if survey.kind is not SurveyKind.HELD or survey.ticket_id is None:
            return None
        answers = self.answers.get(survey.id, ())
        back = [at for at in self.reopenings.get(survey.ticket_id, ()) if at > survey.since_at]
        known = [(a.at, a.choice == NO) for a in answers if a.at] + [(at, True) for at in back[:1]]
        return min(known) if known else None

    def _said(self, ticket: TicketRow) -> dict[str, Any]:
        """Gather what the customer answered in the time, and what unhappy answers led to."""
        surveys = self.surveys.get(ticket.id, [])
        mine = [
            (survey, self.answers.get(survey.id, []))
            for survey in surveys
            if survey.kind is SurveyKind.CLOSE and survey.asked_at in self.window
        ]
        over = [(survey, answers) for survey, answers in mine if survey.ended_at or answers]
        rescued = [survey for survey in surveys if survey.rescued_at in self.window]
        return {
            "asked": len(over),
            "stars": _values((answers for _, answers in over), STARS),
            "might_recommend": sum(RECOMMEND in survey.route for survey, _ in over),
            "recommended": _values((answers for _, answers in over), RECOMMEND),
            "rescued": len(rescued),
            "righted_hours": tuple(
                (one.righted_at - one.rescued_at) / HOUR
                for one in rescued
                if one.righted_at and one.rescued_at
            ),
        }

    def _record(self, ticket: TicketRow) -> CaseRecord | None:
        person = self.people.get(self.owners.get(ticket.id, 0), "")
        if not person or ticket.stage is not Stage.CLOSED or ticket.moved_at not in self.window:
            return None
        # A partner's promise is the partner's own, whoever has the case (Rule R32).
        met = [
            clock
            for clock in self.clocks.get(ticket.id, [])
            if clock.met_at and clock.kind is not ClockKind.PARTNER
        ]
        asked = [s for s in self.surveys.get(ticket.id, []) if s.kind is SurveyKind.CLOSE][-1:]
        was_asked = bool(asked and asked[0].asked_at)
        stars = _values([self.answers.get(asked[0].id, [])], STARS) if was_asked else ()
        return CaseRecord(
            person=person,
            answer=self._taken(ticket, met, ClockKind.ANSWER),
            arrival=self._taken(ticket, met, ClockKind.ARRIVAL),
            promises=len(met),
            promises_kept=sum(not clock.is_late(self.window.until) for clock in met),
            fixed_first_time=self._first_time(ticket),
            asked=was_asked,
            score=score_of_stars(stars[0]) if stars else None,
        )

    def _taken(
        self, ticket: TicketRow, met: Sequence[ClockRow], kind: ClockKind
    ) -> timedelta | None:
        """Give the working time to the first answer or arrival, the first time."""
        clock = next((clock for clock in met if clock.kind is kind), None)
        return self._worked(clock, self.intervals.get(ticket.id, ())) if clock else None


def read_ledger(
    session: Session, window: Window, policy: Policy, language: Language = Language.EN
) -> Ledger:
    """Read all rows of a time at once, products named in one language."""
    tickets = read_tickets(session, window)
    named = products(session, (one.product for one in tickets), language)
    surveys: dict[int | None, list[SurveyRow]] = defaultdict(list)
    for survey in read_surveys(session, window):
        surveys[survey.ticket_id].append(survey)
    return Ledger(
        window=window,
        policy=policy,
        tickets=[one._replace(product=named.get(one.product, one.product)) for one in tickets],
        clocks=read_clocks(session, window),
        intervals=read_intervals(session, window),
        owners=read_owners(session, window),
        people=read_names(session),
        surveys=surveys,
        answers=read_answers(session, window),
        reopenings=read_reopenings(session, window),
        results=read_results(session, window),
        names={group: source(session) for group, source in NAMES.items()},
        costs=costs(session),
    )


def _counts(clock: ClockRow) -> bool:
    """Leave out a promise that ended with its case before it fell due: neither kept nor missed."""
    if clock.met_at or not clock.stopped_at or not clock.due_at:
        return True
    return clock.stopped_at > clock.due_at


def _owed(clock: ClockRow, now: datetime) -> bool:
    """Tell whether a promise is missed and the work still to be done."""
    ended = clock.met_at or clock.stopped_at
    return clock.due_at is not None and clock.due_at < now and (ended is None or ended >= now)


def _values(answers: Iterable[Sequence[AnswerRow]], question: str) -> tuple[int, ...]:
    return tuple(
        a.value
        for given in answers
        for a in given
        if a.question == question and a.value is not None
    )
