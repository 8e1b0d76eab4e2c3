"""The papers of complaints: the form of each, and the register of a period (Rule R7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from actions.documents.printing import print_pdf
from actions.documents.workbook import Column, Form, Sheet, write_workbook
from actions.domain.complaints.complaints import Complaint, NoComplaint
from actions.domain.messages import Reply
from actions.domain.people import Customer
from actions.domain.staff import StaffMember
from actions.domain.tickets import Kind, Ticket
from actions.services.complaints.printing import Printing
from actions.services.product_names import staff_product
from actions.store.clocks import list_clocks, list_staff
from actions.store.complaints import find_complaint, last_close, list_complaints, list_offers
from actions.store.rulings import find_ruling, list_files, list_measures
from actions.store.tickets import get_ticket
from actions.texts.complaint_form import (
    PRINTED,
    REGISTER,
    Cell,
    ComplaintFile,
    write_facts,
    write_register_line,
    write_sections,
)
from actions.texts.dates import write_day
from actions.texts.papers import Writing

LONGEST_CELL = 160
"""Characters of a printed cell of the register; the sheet holds all of them."""


@dataclass(frozen=True, kw_only=True)
class ComplaintPapers(Printing):
    """Forms and registers, as PDF and as sheets, in the staff's language."""

    def form(self, code: str, kind: str = "pdf") -> bytes:
        """Print the complaint form (客户意见处理表) of a complaint.

        Raises:
            NotFound: if there is no such ticket.
            NoComplaint: if it is none.
        """
        with self.database.reading() as session:
            return self._form(session, get_ticket(session, code), kind)

    def register(self, since: date, until: date, kind: str = "pdf") -> bytes:
        """Print the register (客户投诉登记追踪表) of a period, first and last day in it."""
        zone = self.policy.hours.zone
        start = datetime.combine(since, datetime.min.time(), zone)
        end = datetime.combine(until + timedelta(days=1), datetime.min.time(), zone)
        to = self.writing()
        with self.database.reading() as session:
            staff = {one.id or 0: one for one in list_staff(session)}
            lines = [
                write_register_line(self._file(session, ticket, complaint, staff), to)
                for ticket, complaint in list_complaints(session, start, end)
            ]
        if kind == "xlsx":
            return self._sheet(lines)
        period = " – ".join(write_day(day, self.language) for day in (since, until))
        return self._register_pdf(lines, period, to)

    def post_form(self, user_id: int, topic_id: int, kind: str, *, key: str) -> Reply:
        """Put the complaint form into the topic as a file."""
        with self.step(user_id, topic_id, key) as change:
            content = self._form(change.session, change.ticket, kind)
            medium = self.keep(change, f"{change.ticket.code}.{kind}", content, f"{key}/form")
            self.post_paper(change, medium, key)
            return Reply(text=self.say("form-posted", code=change.ticket.code))

    def _form(self, session: Session, ticket: Ticket, kind: str) -> bytes:
        if ticket.kind is not Kind.COMPLAINT:
            raise NoComplaint(code=ticket.code)
        to, complaint = self.writing(), find_complaint(session, ticket.id or 0)
        staff = {one.id or 0: one for one in list_staff(session)}
        file = self._file(session, ticket, complaint, staff)
        facts, sections = write_facts(file, to), write_sections(file, to)
        title = self.say("form-title")
        if kind == "xlsx":
            parts = [(title, facts), *((part.title, part.rows) for part in sections)]
            return write_workbook(Form(f"{title} {ticket.code}", parts))
        data = {
            **self.head(title, to),
            "number": ticket.code,
            "facts": facts,
            "sections": [vars(section) for section in sections],
            "signatures": [
                self.say(f"form-sign-{who}") for who in ("handler", "head", "customer")
            ],
        }
        return print_pdf("form", data, self.language)

    def _register_pdf(self, lines: Sequence[dict[str, Cell]], period: str, to: Writing) -> bytes:
        data = {
            **self.head(self.say("register-title"), to),
            "period": period,
            "counts": self.say("register-counts", count=len(lines), period=period),
            "head": [self.say(f"form-{name}") for name in PRINTED],
            "widths": list(PRINTED.values()),
            "rows": [[_printed(line[name]) for name in PRINTED] for line in lines],
        }
        return print_pdf("register", data, self.language)

    def _sheet(self, lines: Sequence[dict[str, Cell]]) -> bytes:
        columns = [Column(self.say(f"form-{name}"), width) for name, width in REGISTER.items()]
        rows = [[line[name] for name in REGISTER] for line in lines]
        return write_workbook(Sheet(self.say("register-title"), columns, rows))

    def _file(
        self,
        session: Session,
        ticket: Ticket,
        complaint: Complaint | None,
        staff: dict[int, StaffMember],
    ) -> ComplaintFile:
        number = ticket.id or 0
        complaint = complaint or Complaint(ticket_id=number)
        ruling, closed = find_ruling(session, number), last_close(session, number)
        return ComplaintFile(
            ticket=ticket,
            customer=session.get_one(Customer, ticket.customer_id),
            complaint=complaint,
            product=staff_product(session, ticket, self.language),
            responsible=staff.get(complaint.responsible_id or 0),
            owner=self.owner(session, ticket),
            told_by=staff.get(complaint.told_by_id or 0),
            clocks=list_clocks(session, number),
            offers=list_offers(session, number),
            files=list_files(session, number),
            ruling=ruling,
            measures=list_measures(session, ruling.id or 0) if ruling else (),
            closed_at=closed.at if closed and not ticket.stage.is_open else None,
            closed_by=closed.person if closed else "",
        )


def _printed(value: Cell) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    text = "–" if value is None else str(value)
    return text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}…"
