"""A year of made-up tickets, written straight into the tables: for measuring and for looking."""

import random
from datetime import UTC, datetime, timedelta

from sqlalchemy import insert

from actions.domain.chats.handoff import Handoff, Holder, Reason
from actions.domain.people import Customer
from actions.domain.sla.clocks import Clock, ClockInterval, ClockKind
from actions.domain.staff import Role, StaffMember
from actions.domain.surveys.surveys import Survey, SurveyAnswer, SurveyKind, SurveyState
from actions.domain.tickets import FaultClass, Kind, Stage, Ticket, TicketEvent

PEOPLE = ("Ann", "Mei", "Jan", "李敏", "Oskar", "Priya", "王强", "Tom")
PRODUCTS = ("fridge KF-420", "washing machine WM-8", "dishwasher DW-6", "hair dryer HD-21", "")
DIMENSIONS = ("tangibles", "reliability", "responsiveness", "assurance", "empathy", "recovery")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class Year:
    """Makes rows of every table that a report reads."""

    def __init__(self, tickets: int, start: datetime, days: int = 365, seed: int = 7) -> None:
        self.draw = random.Random(seed)
        self.count, self.start, self.days = tickets, start, days
        self.end = start + days * DAY
        self.rows: dict[type, list[dict]] = {
            table: []
            for table in (
                *(StaffMember, Customer, Ticket, TicketEvent, Handoff, Clock, ClockInterval),
                *(Survey, SurveyAnswer),
            )
        }

    def write(self, database) -> None:
        """Write everything in one transaction."""
        for number, name in enumerate(PEOPLE, 1):
            self._add(
                StaffMember,
                id=number,
                user_id=number,
                name=name,
                username="",
                role=Role.AGENT,
                languages=[],
                skills=[],
                cap=5,
                on_duty=False,
                joined_at=self.start,
            )
        for number in range(1, self.count + 1):
            self._ticket(number)
        with database.transaction() as session:
            for table, rows in self.rows.items():
                # Rows of one table must name the same columns.
                names = {name for row in rows for name in row}
                whole = [dict.fromkeys(names) | row for row in rows]
                for first in range(0, len(whole), 5000):
                    session.connection().execute(insert(table), whole[first : first + 5000])

    def _add(self, table: type, **row) -> None:
        self.rows[table].append(row)

    def _ticket(self, number: int) -> None:
        draw = self.draw
        opened = self.start + timedelta(
            days=self.days * number / self.count, minutes=draw.randrange(60)
        )
        kind = draw.choices((Kind.REPAIR, Kind.INQUIRY, Kind.COMPLAINT), (6, 3, 1))[0]
        product = draw.choices(PRODUCTS, (9, 6, 5, 3, 1))[0]
        closed = opened + draw.lognormvariate(1.2, 0.6) * DAY
        stage = Stage.CLOSED if closed < self.end else Stage.SERVICE
        if draw.random() < 0.03:
            stage = Stage.CANCELLED
        address = {"channel": "telegram", "chat_id": 10**6 + number}
        self._add(
            Customer,
            id=number,
            **address,
            name=f"Customer {number}",
            language=draw.choice(("en", "zh")),
            language_chosen=False,
            created_at=opened,
        )
        self._add(
            Ticket,
            id=number,
            code=f"{kind}-{1000 + number}",
            kind=kind,
            customer_id=number,
            stage=stage,
            fault_class=draw.choice(tuple(FaultClass)) if kind is Kind.REPAIR else None,
            urgent=draw.random() < 0.05,
            level=1,
            product=product,
            serial_number=f"KF{draw.randrange(self.count // 4):07}" if product else "",
            opened_at=opened,
            moved_at=closed if not stage.is_open else opened + HOUR,
        )
        owner = number % len(PEOPLE) + 1
        self._add(
            Handoff,
            customer_id=number,
            ticket_id=number,
            holder=Holder.BOT,
            reason=Reason.ASKED,
            owner_id=owner,
            brief={},
            since_at=opened,
            opened_at=opened,
            ended_at=closed,
            passed_over=[],
            key=f"h{number}",
        )
        self._clocks(number, kind, product, opened, closed, stage)
        if stage is Stage.CLOSED:
            self._surveys(number, kind, closed, owner)

    def _clocks(self, number, kind, product, opened, closed, stage) -> None:
        draw = self.draw
        self._add(ClockInterval, ticket_id=number, since_at=opened, person="desk")
        slow = 1.6 if product.startswith("dish") else 1.0
        if 200 < (opened - self.start).days < 210:
            slow *= 2
        kinds = (ClockKind.ANSWER, ClockKind.ARRIVAL, ClockKind.COMPLETION)
        for which in kinds if kind is Kind.REPAIR else kinds[:1]:
            hours = {ClockKind.ANSWER: 2, ClockKind.ARRIVAL: 24, ClockKind.COMPLETION: 96}[which]
            took = opened + timedelta(hours=hours * draw.lognormvariate(-0.9, 0.6) * slow)
            late = took > opened + timedelta(hours=hours)
            met = took if took < self.end and stage is not Stage.CANCELLED else None
            self._add(
                Clock,
                ticket_id=number,
                kind=which,
                round=1,
                started_at=opened,
                seconds=hours * 3600,
                rule="answer",
                calendar="always",
                due_at=opened + timedelta(hours=hours),
                met_at=met,
                stopped_at=None if met or stage.is_open else closed,
                breached_at=took if late else None,
                level=0,
            )

    def _survey(self, number, kind, since, asked, ended, **more) -> int:
        self._add(
            Survey,
            id=len(self.rows[Survey]) + 1,
            customer_id=number,
            ticket_id=number,
            kind=kind,
            state=SurveyState.ANSWERED if ended else SurveyState.ASKED,
            step="done",
            since_at=since,
            asked_at=asked,
            ended_at=ended,
            cause="",
            turn="",
            key=f"{kind}:{number}",
            **more,
        )
        return len(self.rows[Survey])

    def _surveys(self, number, kind, closed, owner) -> None:
        draw, asked = self.draw, closed + 20 * HOUR
        route = ["solved", "stars", "recommend", *(f"perceived:{d}" for d in DIMENSIONS)]
        unhappy = draw.random() < 0.06
        rescue = {"rescued_at": asked + HOUR, "righted_at": asked + 30 * HOUR} if unhappy else {}
        survey = self._survey(
            number, SurveyKind.CLOSE, closed, asked, asked + 7 * DAY, route=route, **rescue
        )
        if draw.random() < 0.6:
            stars = draw.choices((1, 2, 3, 4, 5), (1, 1, 2, 6, 7 - owner / 2))[0]
            answers = {"stars": stars, "recommend": min(stars * 2 + draw.randrange(2), 10)}
            for dimension in DIMENSIONS if number % 2 else ():
                hoped = draw.choice((3, 4, 4, 5))
                shift = {"responsiveness": -0.7, "reliability": -0.2}.get(dimension, 0.2)
                answers[f"expected:{dimension}"] = hoped
                answers[f"perceived:{dimension}"] = min(
                    max(round(hoped + draw.gauss(shift, 1)), 1), 5
                )
            for question, value in answers.items():
                self._answer(survey, question, asked + HOUR, value=value)
        if kind is Kind.REPAIR and closed + 31 * DAY < self.end:
            asked = closed + 30 * DAY
            held = self._survey(
                number, SurveyKind.HELD, closed, asked, asked + DAY, route=["held"]
            )
            back = draw.random() < 0.12
            if draw.random() < 0.7:
                self._answer(held, "held", asked + HOUR, choice="no" if back else "yes")
            elif back:
                self._add(
                    TicketEvent,
                    ticket_id=number,
                    at=closed + draw.randrange(2, 30) * DAY,
                    person="customer",
                    what="reopened",
                    cause="",
                    detail={},
                )

    def _answer(self, survey, question, at, *, value=None, choice="") -> None:
        self._add(
            SurveyAnswer,
            survey_id=survey,
            question=question,
            value=value,
            choice=choice,
            text="",
            at=at,
        )


def write_year(database, tickets: int = 20_000, *, until: datetime | None = None) -> None:
    """Fill a database with a year that ends at a moment."""
    end = until or datetime(2026, 11, 26, 9, tzinfo=UTC)
    Year(tickets, end - 365 * DAY).write(database)
