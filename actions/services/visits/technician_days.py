"""The end of a visit: words, photos, parts and result become the record (Rules R14, R18)."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlmodel import Session

from actions.domain.cases.visits import (
    NotTechnician,
    RecordUnfinished,
    Result,
    ServiceRecord,
    Technician,
    Visit,
    VisitMoved,
    VisitState,
)
from actions.domain.errors import InvalidAnswer
from actions.domain.language import in_one_line
from actions.domain.sla.clocks import ClockKind
from actions.domain.sla.clocks import Waiting as WaitsFor
from actions.domain.tickets import Stage
from actions.domain.words.used_parts import read_kept
from actions.services.cards.announcing import mention
from actions.services.cards.briefing import step_button
from actions.services.cards.group import Place
from actions.services.cards.visit_cards import post_card
from actions.services.cases.looking import Looking
from actions.services.quotes.quoting import require_accepted
from actions.services.supplies.issuing import Usage
from actions.services.visits.fieldwork import Job
from actions.services.visits.undoing import Undoing
from actions.services.visits.visit_words import VisitWords, record_of
from actions.store.staff import find_member, list_team
from actions.store.technicians import find_technician
from actions.store.visits import count_proofs, get_visit, list_left_open
from actions.texts import say
from actions.texts.visits import write_day_name


@dataclass(frozen=True)
class Day:
    """A technician's day: how it is announced, and its visits."""

    text: str
    visit_ids: list[int]


class TechnicianDays(Undoing, VisitWords, Looking):
    """What a technician sees and writes down."""

    def is_technician(self, user_id: int) -> bool:
        """Tell whether a person goes to customers."""
        with self.database.reading() as session:
            member = find_member(session, user_id)
            found = find_technician(session, member.id or 0) if member else None
            return bool(found and found.active)

    def visits_today(self, session: Session, technician: Technician) -> list[Visit]:
        """List today's visits, behind those that an earlier day has left to be ended."""
        today = self.today_of(technician)
        visits = self.visits_on(session, technician, today)
        begins = datetime.combine(today, time(), self.zone_of(technician))
        left = list_left_open(session, technician.id or 0, begins)
        there = {visit.id for visit in visits}
        return [*(visit for visit in left if visit.id not in there), *visits]

    def day(self, user_id: int, words: str = "") -> Day:
        """Give a technician's visits of today, tomorrow, or a day that is named."""
        language = self.board.language
        with self.database.reading() as session:
            member = find_member(session, user_id)
            technician = find_technician(session, member.id or 0) if member else None
            if member is None or technician is None:
                raise NotTechnician
            on = self._named_day(words, self.now().astimezone(self.zone_of(technician)))
            if on == self.today_of(technician):
                visits = self.visits_today(session, technician)
            else:
                visits = list(self.visits_on(session, technician, on))
        day, count = write_day_name(on, language), len(visits)
        key = "day-head" if visits else "day-empty"
        text = say(key, language, name=member.name, day=day, count=count)
        return Day(text, [visit.id or 0 for visit in visits])

    def post_day(self, day: Day, place: Place, *, key: str) -> None:
        """Post the cards of a day where they were asked for."""
        with self.database.transaction() as session:
            for visit_id in day.visit_ids:
                visit = get_visit(session, visit_id)
                post_card(session, visit, place, self.board.language, key=key, now=self.now())

    def take(self, job: Job, verb: str) -> None:
        """Take a step, also one of those that end the visit."""
        if verb == "worked":
            job.visit.move(VisitState.WORKED, now=self.now())
            self.board.show(job.session, job.ticket, key=f"{job.key}/shown")
        elif verb == "checked":
            self._check(job)
        elif verb in list(Result):
            self._conclude(job, Result(verb))
        else:
            super().take(job, verb)

    def _conclude(self, job: Job, result: Result) -> None:
        """Take the result; a repair waits for the technician's own check (Rule R18)."""
        record = record_of(job)
        if job.visit.state is not VisitState.WORKED:
            raise VisitMoved
        if result is Result.REPAIRED:
            require_accepted(job.session, job.ticket, self.policy)
        if not record.content.strip():
            raise RecordUnfinished
        photos = count_proofs(job.session, job.visit.id or 0, job.ticket.id or 0)
        if self.policy.visits.photo_proof and not photos:
            raise RecordUnfinished("error-visit-no-photo")
        record.result = result
        job.session.add(record)
        if result is not Result.REPAIRED:
            self._finish(job, record, result)

    def _check(self, job: Job) -> None:
        """Take the technician's word that the own work was checked: the first eye (Rule R18)."""
        record = record_of(job)
        if job.visit.state is not VisitState.WORKED or record.result is not Result.REPAIRED:
            raise VisitMoved
        record.checked_at = self.now()
        self._finish(job, record, Result.REPAIRED)
        self.look_first(job.session, job.ticket, job.member, key=f"{job.key}/first")

    def _finish(self, job: Job, record: ServiceRecord, result: Result) -> None:
        """End the visit; case and clocks go where its result leads."""
        job.visit.move(VisitState.DONE, now=self.now())
        record.finished_at = self.now()
        job.session.add(record)
        job.session.flush()
        self._use_parts(job, record, result)
        self._lead_on(job, result)
        if result is Result.COME_AGAIN:
            self.ask_day(job, f"done-{result}", content=_sentence(record.content))
        else:
            self.tell(job, f"done-{result}", content=_sentence(record.content))
        duty = mention(list_team(job.session), self.board.language)
        words = _sentence(record.content)
        done = result is Result.REPAIRED
        resolve = [step_button("resolve", self.board.language)] if done else []
        self.tell_staff(job, f"done-{result}", buttons=resolve, words=words, duty=duty)

    def _use_parts(self, job: Job, record: ServiceRecord, result: Result) -> None:
        """Take the record's parts out of the stock, unless they are still to come (Rule R17)."""
        if result is not Result.NEEDS_PART:
            usage = Usage(job.session, job.customer, job.ticket, job.name, job.key)
            self.use_up(usage, read_kept(record.parts))

    def _lead_on(self, job: Job, result: Result) -> None:
        clocks = self.clocks(job.session, job.ticket)
        if result is Result.REPAIRED:
            self.forward(job, Stage.SERVICE)
            clocks.meet(ClockKind.COMPLETION, person=job.name, key=f"{job.key}/met")
        elif result is Result.NEEDS_PART:
            self.forward(job, Stage.AGREED)
            until = self.expected_on(job.session, job.ticket)
            clocks.pause(WaitsFor.PART, person=job.name, key=f"{job.key}/waits", until=until)
        elif result is Result.WORKSHOP:
            job.ticket.care = "workshop"
            self.forward(job, Stage.AGREED)
            clocks.renew()
        elif result is Result.NOT_REPAIRED and job.ticket.stage is not Stage.DIAGNOSIS:
            self.move(job, Stage.DIAGNOSIS)

    def _named_day(self, words: str, local: datetime) -> date:
        """Read a day; one that is over is named in full."""
        if not words.strip():
            return local.date()
        with suppress(ValueError):
            return date.fromisoformat(words.strip())
        day = self.policy.company.read_day_at(words, local)
        if day is None:
            raise InvalidAnswer("day-is-no-day")
        return day


def _sentence(text: str) -> str:
    """Put the lines of a record behind each other, with a full stop of their own script."""
    chinese = any("\u4e00" <= letter <= "\u9fff" for letter in text)
    said = in_one_line(text)
    return said if said.endswith((".", "。", "!", "！", "?", "？")) else said + "。."[not chinese]
