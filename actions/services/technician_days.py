"""The end of a visit: words, photos, parts and result become the record (Rules R14, R18)."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from actions.domain.days import read_day
from actions.domain.errors import InvalidAnswer
from actions.domain.messages import Attachment, Medium
from actions.domain.sla import ClockKind
from actions.domain.sla import Waiting as WaitsFor
from actions.domain.tickets import Stage, TicketEvent
from actions.domain.topics import Said
from actions.domain.used_parts import read_kept, read_part, split_parts, write_part
from actions.domain.visits import (
    NotTechnician,
    RecordUnfinished,
    Result,
    ServiceRecord,
    VisitMoved,
    VisitState,
)
from actions.services.announcing import mention
from actions.services.fieldwork import Job
from actions.services.group import Place
from actions.services.handoff import Outcome
from actions.services.issuing import Issuing, Usage
from actions.services.looking import Looking
from actions.services.quoting import require_accepted
from actions.services.undoing import Undoing
from actions.services.visit_cards import post_card, refresh_cards
from actions.store.staff import find_member, list_team
from actions.store.stock import find_part
from actions.store.tickets import find_event, get_ticket
from actions.store.visits import (
    count_proofs,
    find_record,
    find_technician,
    get_visit,
    list_between,
    open_visits,
)
from actions.texts import say
from actions.texts.visits import write_day_name

PARTS = re.compile(r"^\s*(?:parts?|配件|备件|零件)\s*[:：]\s*(.+)$", re.IGNORECASE)
PROOF = ("photo", "video", "document")
THERE = (VisitState.ARRIVED, VisitState.DIAGNOSED, VisitState.WORKED)


@dataclass(frozen=True)
class Day:
    """A technician's day: how it is announced, and its visits."""

    text: str
    visit_ids: list[int]


class TechnicianDays(Undoing, Issuing, Looking):
    """What a technician sees and writes down."""

    def is_technician(self, user_id: int) -> bool:
        """Tell whether a person goes to customers."""
        with self.database.reading() as session:
            member = find_member(session, user_id)
            found = find_technician(session, member.id or 0) if member else None
            return bool(found and found.active)

    def day(self, user_id: int, words: str = "") -> Day:
        """Give a technician's visits of today, tomorrow, or a day that is named."""
        language = self.board.language
        with self.database.reading() as session:
            member = find_member(session, user_id)
            technician = find_technician(session, member.id or 0) if member else None
            if member is None or technician is None:
                raise NotTechnician
            calendar = self.policy.calendar(technician.calendar or self.policy.visits.calendar)
            zone = (calendar or self.policy.hours).zone
            on = _named_day(words, self.now().astimezone(zone).date())
            begins = datetime.combine(on, time(), zone)
            ends = datetime.combine(on + timedelta(days=1), time(), zone)
            visits = list_between(session, technician.id or 0, begins, ends)
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

    def write_down(
        self, user_id: int, code: str, said: Said, *, place: Place, key: str
    ) -> Outcome:
        """Keep what a technician answers to a card: words, parts, photos; an edit replaces.

        Raises:
            VisitMoved: when the technician is not there yet, or the visit is over.
            InvalidAnswer: when it is nothing that a record can hold.
        """
        with self.database.transaction() as session:
            ticket = get_ticket(session, code)
            visit = next(iter(open_visits(session, ticket.id or 0)), None)
            if visit is None:
                raise VisitMoved
            job = self.begin_job(session, user_id, visit.id or 0, key)
            if job.visit.state not in THERE:
                raise VisitMoved("error-visit-not-there")
            if any(medium.kind not in PROOF for medium in said.media):
                raise InvalidAnswer("error-visit-no-words")
            self._keep(job, said, place)
            refresh_cards(session, visit, self.board.language, key=key, now=self.now())
        return Outcome(code, "")

    def _keep(self, job: Job, said: Said, place: Place) -> None:
        """Keep one message once; its edit takes the place of what it said before."""
        session = job.session
        key = f"visit/{job.visit.id}/said/{said.chat_id}/{said.message_id}"
        done = find_event(session, key)
        event = done or TicketEvent(
            ticket_id=job.ticket.id or 0,
            at=self.now(),
            person=job.member.name,
            what="visit_noted",
            cause="visit",
            detail={"text": ""},
            key=key,
        )
        before, event.detail = str(event.detail["text"]), {"text": said.text}
        session.add(event)
        self._write(job, before, said.text)
        if done is None and said.media:
            self._prove(job, said.media[0], place)

    def _write(self, job: Job, before: str, words: str) -> None:
        """Bring words into the record: the cause until it is found, then what was done."""
        record = _record(job)
        field = "found" if job.visit.state is VisitState.ARRIVED else "content"
        if before and before in record.found:
            field = "found"
        old, new = _sorted(before), _sorted(words)
        setattr(record, field, _replaced(getattr(record, field), old[0], new[0]))
        self.used_parts(job, record, old[1], new[1])
        job.session.add(record)

    def used_parts(self, job: Job, record: ServiceRecord, before: str, parts: str) -> None:
        """Note which parts were used: those of the stock by name, others as written (R17)."""
        old, new = self._named(job, before), self._named(job, parts)
        record.parts = _replaced(record.parts, old, new)

    def _named(self, job: Job, words: str) -> str:
        """Name the parts of the stock in the customer's language; leave other words alone."""
        named = []
        for piece in split_parts(words):
            read = read_part(piece)
            part = find_part(job.session, read[0]) if read else None
            if read and part:
                piece = write_part(part.number, read[1], part.name(job.customer.language))
            named.append(piece)
        return ", ".join(named)

    def _prove(self, job: Job, medium: Medium, place: Place) -> None:
        """Keep a photo of the work with the case, and show it to colleagues."""
        job.session.add(
            Attachment(
                customer_id=job.customer.id or 0,
                ticket_id=job.ticket.id,
                kind=medium.kind,
                file_id=medium.file_id,
                detail={"visit": job.visit.id, "by": job.name},
                key=f"{job.key}/proof",
                sent_at=self.now(),
            )
        )
        topic = self.topic_of_case(job.session, job.ticket, key=job.key)
        if topic and place.topic_id != topic.id:
            text = say("visit-told-photo", self.board.language, name=job.name)
            self.board.post(job.session, topic, f"{job.key}/photo", text, media=[medium])

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
        record = _record(job)
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
        record = _record(job)
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
        self.tell_staff(job, f"done-{result}", words=words, duty=duty)

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
            clocks.pause(WaitsFor.PART, person=job.name, key=f"{job.key}/waits")
        elif result is Result.WORKSHOP:
            job.ticket.care = "workshop"
            self.forward(job, Stage.AGREED)
            clocks.renew()
        elif result is Result.NOT_REPAIRED and job.ticket.stage is not Stage.DIAGNOSIS:
            self.move(job, Stage.DIAGNOSIS)


def _record(job: Job) -> ServiceRecord:
    record = find_record(job.session, job.visit.id or 0)
    if record is None:
        raise VisitMoved("error-visit-not-there")
    return record


def _named_day(words: str, today: date) -> date:
    """Read a day; one that is over is named in full."""
    if not words.strip():
        return today
    with suppress(ValueError):
        return date.fromisoformat(words.strip())
    day = read_day(words, today)
    if day is None:
        raise InvalidAnswer("day-is-no-day")
    return day


def _sorted(text: str) -> tuple[str, str]:
    """Tell words from the lines that name parts."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    parts = [match[1].strip() for line in lines if (match := PARTS.match(line))]
    words = [line for line in lines if not PARTS.match(line)]
    return "\n".join(words), ", ".join(parts)


def _replaced(text: str, before: str, after: str) -> str:
    """Put new words in the place of old ones, or behind all others."""
    if before and before in text:
        text = text.replace(before, after, 1)
    elif after:
        text = "\n".join(filter(None, (text, after)))
    return text.strip()


def _sentence(text: str) -> str:
    """Put the lines of a record behind each other, with a full stop of their own script."""
    chinese = any("\u4e00" <= letter <= "\u9fff" for letter in text)
    said = ("；" if chinese else "; ").join(filter(None, map(str.strip, text.splitlines())))
    return said if said.endswith((".", "。", "!", "！", "?", "？")) else said + "。."[not chinese]
