"""Standards checked: conversations drawn, sheets filled by reviewers, findings kept (Rule R29)."""

from dataclasses import dataclass
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path

from sqlmodel import Session

from actions.domain.errors import sentence
from actions.domain.language import Language
from actions.domain.lists.checks import HEADINGS, NEEDED, MarkRow, MarkRows
from actions.domain.lists.lines import Fault, read_headings
from actions.domain.periods import read_period
from actions.domain.reviews.reviews import (
    Checked,
    Checklist,
    CheckMark,
    CheckRound,
    CheckSample,
    DrawnAlready,
    Mark,
    Marked,
    NothingToCheck,
    judge,
)
from actions.domain.reviews.sampling import draw
from actions.services.base import Service
from actions.services.company.files import YamlFile
from actions.services.company.sheets import UnreadableSheet, read_sheet
from actions.services.quality.improvements import note_improvement
from actions.services.quality.review_sheets import write_check
from actions.services.units import today
from actions.store.reviews import (
    find_mark,
    find_round,
    list_drawable,
    list_marks,
    list_samples,
)
from actions.texts import say


@dataclass(frozen=True)
class Reviewed:
    """What a filled sheet did, or in a dry run would do; with faults it did nothing."""

    taken: int
    left_out: int
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Reviews(Service):
    """Checks of sampled conversations."""

    language: Language = Language.EN

    def draw(
        self, period: str, size: int, *, seed: int = 1, checklist: Path | None = None
    ) -> tuple[bytes, int]:
        """Draw conversations of a period and write the sheet that a reviewer fills in.

        The same period gives the same sheet again, whatever has happened since.

        Args:
            period: 2026, 2026-H1, 2026-Q3 or 2026-09.
            size: how many conversations are wanted.
            seed: the same one draws the same.
            checklist: the company's own; else the shipped one.

        Returns:
            The workbook, and how many conversations are in it.

        Raises:
            FileError: naming the line of the checklist that is wrong.
            UnknownPeriod: if the period is none.
            NothingToCheck: if no case was opened in the period.
            DrawnAlready: if the period was drawn with another size or seed.
        """
        standards = load_checklist(checklist)
        named = read_period(period, today(self.now(), self.policy))
        name = named.code
        with self.database.transaction() as session:
            found = find_round(session, name)
            if found is None:
                found = self._draw(session, name, (named.first, named.end), size, seed, standards)
            elif (found.size, found.seed) != (size, seed):
                raise DrawnAlready(period=name, size=str(found.size), seed=str(found.seed))
            samples = list_samples(session, found.id or 0)
            content = write_check(session, found, samples, self.language, self.policy.hours.zone)
        return content, len(samples)

    def take(self, path: Path, period: str, reviewer: str, *, dry_run: bool = False) -> Reviewed:
        """Take a filled sheet: all of it or nothing; a reviewer's later one replaces it.

        Raises:
            NothingToCheck: if nothing was drawn for the period.
            UnreadableSheet: if the file is no table.
        """
        with self.database.transaction() as session:
            found = self._round(session, period)
            samples = list_samples(session, found.id or 0)
            standards = Checklist.model_validate(found.checklist).standards
            rows = MarkRows({one.id or 0 for one in samples}, {s.key for s in standards})
            marks = _read(path, rows)
            if rows.faults:
                return Reviewed(0, rows.left_out, tuple(rows.faults))
            if not dry_run:
                for row in marks:
                    self._keep(session, row, reviewer.strip())
                session.flush()
                self._find(session, found)
        return Reviewed(len(marks), rows.left_out)

    def result(self, period: str) -> tuple[Checked, Checklist]:
        """Give what a period's check found so far, with its checklist."""
        with self.database.reading() as session:
            found = self._round(session, period)
            return _judged(session, found), Checklist.model_validate(found.checklist)

    def _round(self, session: Session, period: str) -> CheckRound:
        found = find_round(session, read_period(period, today(self.now(), self.policy)).code)
        if found is None:
            raise NothingToCheck("error-not-drawn", period=period.strip()[:20])
        return found

    def _draw(
        self,
        session: Session,
        name: str,
        days: tuple[date, date],
        size: int,
        seed: int,
        standards: Checklist,
    ) -> CheckRound:
        zone = self.policy.hours.zone
        since, until = (datetime.combine(day, datetime.min.time(), zone) for day in days)
        cases = {
            ticket.id or 0: (ticket.kind.name.lower(), customer.language.value, person)
            for ticket, customer, person in list_drawable(session, since, until)
        }
        if not cases:
            raise NothingToCheck(period=name)
        found = CheckRound(
            period=name,
            size=size,
            seed=seed,
            checklist=standards.model_dump(mode="json"),
            drawn_at=self.now(),
        )
        session.add(found)
        session.flush()
        for number in draw(cases, size, seed):
            kind, language, person = cases[number]
            session.add(
                CheckSample(
                    round_id=found.id or 0,
                    ticket_id=number,
                    kind=kind,
                    language=language,
                    person=person,
                )
            )
        session.flush()
        return found

    def _keep(self, session: Session, row: MarkRow, reviewer: str) -> None:
        known = find_mark(session, row.sample, reviewer, row.standard)
        mark = known or CheckMark(
            sample_id=row.sample,
            reviewer=reviewer,
            standard=row.standard,
            mark=row.mark,
            marked_at=self.now(),
        )
        mark.mark, mark.note, mark.marked_at = row.mark, row.note, self.now()
        session.add(mark)

    def _find(self, session: Session, found: CheckRound) -> None:
        """Put what is kept less often than the bar on the improvement list."""
        checked = _judged(session, found)
        checklist = Checklist.model_validate(found.checklist)
        source = say("check-source", self.language, period=found.period)
        for item in checklist.standards:
            share = checked.by_standard.get(item.key)
            if share is None or share.value is None:
                continue
            below = share.value * 100 < checklist.bar
            text = item.zh if self.language is Language.ZH else item.en
            key = f"check/{found.period}/{item.key}"
            missed = share.of - share.good if below else 0
            note_improvement(session, key, source, text, missed, now=self.now())


def load_checklist(path: Path | None = None) -> Checklist:
    """Read a checklist file, or the shipped one.

    Raises:
        FileError: naming file, line and what is wrong.
    """
    shipped = Path(str(files("actions") / "defaults" / "checklist.yml"))
    return YamlFile(path or shipped).read_as(Checklist)


def _judged(session: Session, found: CheckRound) -> Checked:
    return judge(
        Marked(one.sample_id, one.reviewer, one.standard, Mark(one.mark))
        for one in list_marks(session, found.id or 0)
    )


def _read(path: Path, rows: MarkRows) -> list[MarkRow]:
    lines = read_sheet(path)
    first = next(lines, None)
    if first is None:
        raise UnreadableSheet(file=path.name, reason=sentence("slip-empty"))
    columns = read_headings(first[1], HEADINGS, NEEDED)
    found = []
    for number, cells in lines:
        named = {name: cell for name, cell in zip(columns, cells, strict=False) if name}
        row = rows.read(number, named)
        if row:
            found.append(row)
    return found
