"""Reports for the staff's group: when asked for, and by themselves when a period is over."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session

from actions.domain.chats.papers import PICTURES
from actions.domain.errors import DeskError
from actions.domain.language import Language
from actions.domain.messages import Button, Medium
from actions.domain.people import Address
from actions.domain.periods import Period, window_of
from actions.domain.reports.report import Report
from actions.domain.reports.sent_reports import SentReport
from actions.domain.staff import Role, StaffMember
from actions.services.base import Service
from actions.services.cards.group import Place, StaffGroup
from actions.services.papers import keep_paper
from actions.services.posting import post
from actions.services.reports.files import Form, write_report
from actions.services.reports.reporting import OWN_DAYS, Reporting
from actions.store.database import hold
from actions.store.sent_reports import is_sent
from actions.texts import say
from actions.texts.periods import write_period
from actions.texts.report_message import write_message, write_own

logger = logging.getLogger(__name__)

REPORT_BUTTON = "staff:report:"
"""Begins what a button under a report means: `staff:report:<form>:<period>`."""
PICTURE = PICTURES[0]


@dataclass(frozen=True, kw_only=True)
class Reports(Service):
    """Brings reports to those whom they concern."""

    staff: Address | None = None
    language: Language = Language.EN
    evaluation: Path | None = None
    """The company's criteria and scores, shown in its reports (Rule R25)."""

    @property
    def reporting(self) -> Reporting:
        """Give what works reports out."""
        base = (self.database, self.policy, self.now)
        return Reporting(*base, evaluation=self.evaluation)

    @property
    def group(self) -> StaffGroup:
        """Give the group that is answered."""
        return StaffGroup(self.database, self.policy, self.now, staff_language=self.language)

    def show(self, member: StaffMember, words: str, place: Place, *, key: str) -> None:
        """Answer with a period's figures and pictures, or with one's own figures.

        Who leads sees everything; everybody else sees their own (Rule R27).
        """
        period = self.reporting.period(words)
        if not member.may(Role.SUPERVISOR):
            self.group.answer(f"{key}/own", place, self._own(member, period))
            return
        report = self.reporting.make(period, self.language)
        text = write_message(report, self.policy.hours.zone, self.language)
        buttons = () if report.is_empty else self._buttons(period)
        self.group.answer(f"{key}/report", place, text, buttons=buttons)
        from actions.services.reports.pictures import draw_pictures  # here: a second of a start

        pictures = draw_pictures(report, self.language)
        media = self._keep({f"{n}{PICTURE}": content for n, content in pictures.items()}, key)
        if media:
            self.group.answer(f"{key}/pictures", place, "", media=media)

    def send_file(self, form: Form, code: str, place: Place, *, key: str) -> None:
        """Answer with the report of a period as a file."""
        report = self.reporting.make(self.reporting.period(code), self.language)
        content = write_report(report, form, self.policy, self.language)
        media = self._keep({self._name(report, form): content}, key)
        self.group.answer(f"{key}/file", place, "", media=media)

    def own(self, user_id: int) -> str:
        """Write a person's own figures of the last days (Rule R27)."""
        days = say("own-days", self.language, count=OWN_DAYS)
        return write_own(self.reporting.own(user_id), days, self.language)

    def sweep(self) -> int:
        """Send what is due; twice, late or on two machines, each report is sent once."""
        if self.staff is None:
            return 0
        due = self.policy.reports.due(self.now(), self.policy.hours.zone)
        return sum(self._send(period, self.staff) for period in due)

    def _send(self, period: Period, staff: Address) -> bool:
        key = f"report/{staff}/{period.code}"
        with self.database.reading() as session:
            if is_sent(session, key):
                return False
        language = self.policy.reports.language or self.language
        report = self.reporting.make(period, language)
        content = b""
        if not report.is_empty:
            content = write_report(report, Form.PDF, self.policy, language)
        with self.database.transaction() as session:
            hold(session, key)
            if is_sent(session, key):
                return False
            session.add(SentReport(key=key, sent_at=self.now()))
            if content:
                self._write(session, report, content, staff, language, key)
        logger.info("report %s %s", period.code, "is sent" if content else "has nothing to say")
        return True

    def _write(
        self,
        session: Session,
        report: Report,
        content: bytes,
        staff: Address,
        language: Language,
        key: str,
    ) -> None:
        """Write message and document as rows of the running transaction."""
        now = self.now()
        name = self._name(report, Form.PDF)
        paper = keep_paper(session, name, content, key=f"{key}/{name}", now=now)
        text = write_message(report, self.policy.hours.zone, language)
        for part, said, media in (("text", text, []), ("file", "", [paper.medium])):
            post(
                session,
                staff.chat_id,
                said,
                key=f"{key}/{part}",
                now=now,
                buttons=() if media else self._buttons(report.period),
                media=media,
            )

    def _own(self, member: StaffMember, period: Period) -> str:
        window = window_of(period, self.policy.hours.zone, self.now())
        figures = self.reporting.own(member.user_id, window)
        return write_own(figures, write_period(period, self.language), self.language)

    def _keep(self, files: dict[str, bytes], key: str) -> list[Medium]:
        with self.database.transaction() as session:
            now = self.now()
            return [
                keep_paper(session, name, content, key=f"{key}/{name}", now=now).medium
                for name, content in files.items()
            ]

    def _buttons(self, period: Period) -> Sequence[Button]:
        return [
            Button(
                title=say(f"button-report-{form}", self.language),
                payload=f"{REPORT_BUTTON}{form}:{period.code}",
            )
            for form in Form
        ]

    def _name(self, report: Report, form: Form) -> str:
        return f"{say('report-file', self.language)}-{report.period.code}.{form}"


def read_press(rest: str) -> tuple[Form, str]:
    """Read what a button means, or raise `DeskError`."""
    form, _, code = rest.partition(":")
    try:
        return Form(form), code
    except ValueError:
        raise DeskError from None
