"""What technicians say of a visit: words, photos, voice notes, in its record or beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.cases.visits import (
    PROOF,
    ServiceRecord,
    Visit,
    VisitMoved,
    VisitState,
    owes_cause,
)
from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.chats.topics import Said
from actions.domain.errors import InvalidAnswer, NotFound
from actions.domain.messages import Attachment, Medium
from actions.domain.people import Customer
from actions.domain.tickets import Ticket, TicketEvent
from actions.domain.words.used_parts import read_part, split_parts, write_part
from actions.services.cards.group import Place
from actions.services.cards.visit_cards import refresh_cards
from actions.services.supplies.issuing import Issuing
from actions.services.visits.fieldwork import Fieldwork, Job
from actions.store.staff import find_member
from actions.store.stock import find_part
from actions.store.technicians import find_technician
from actions.store.tickets import find_event, get_ticket
from actions.store.visits import find_record, list_said, list_under_way, list_visits, open_visits
from actions.texts import say
from actions.texts.visits import card_steps

PARTS = re.compile(r"^\s*(?:parts?|配件|备件|零件)\s*[:：]\s*(.+)$", re.IGNORECASE)
SIGN = "↩️ "
"""Begins the title of the button that takes a step back; nobody types it."""
KEPT = (*PROOF, "voice")
"""Files that are kept with a visit."""
THERE = (VisitState.ARRIVED, VisitState.DIAGNOSED, VisitState.WORKED)


@dataclass(frozen=True)
class Kept:
    """What became of what a technician said, and what the technician is told of it."""

    code: str
    text: str
    aside: bool
    """It is no part of the record: the technician is not there yet, or the visit is over."""


@dataclass(frozen=True)
class Choice:
    """A visit to which words may belong, as its button names it."""

    visit_id: int
    title: str


class VisitWords(Fieldwork, Issuing):
    """Keeps what a technician says with the visit that it is about, and with no other."""

    def write_down(self, user_id: int, code: str, said: Said, *, place: Place, key: str) -> Kept:
        """Keep what a technician answers to a card: words, parts, photos; an edit replaces.

        Raises:
            NotFound: when there is no visit.
            InvalidAnswer: when it is nothing that a visit can keep.
        """
        with self.database.reading() as session:
            ticket_id = get_ticket(session, code).id or 0
            visits = open_visits(session, ticket_id) or list_visits(session, ticket_id)[-1:]
        if not visits:
            raise NotFound("error-visit-gone")
        return self.keep(user_id, visits[0].id or 0, said, place=place, key=key)

    def keep(self, user_id: int, visit_id: int, said: Said, *, place: Place, key: str) -> Kept:
        """Keep what was said with a visit; an edit takes the place of what was said before.

        Raises:
            NotYourVisit: for somebody else's visit.
            InvalidAnswer: when it is nothing that a visit can keep.
        """
        if any(medium.kind not in KEPT for medium in said.media):
            raise InvalidAnswer("error-visit-no-words")
        with self.database.transaction() as session:
            job = self.begin_job(session, user_id, visit_id, key)
            aside = job.visit.state not in THERE
            what = self._keep(job, said, place, aside=aside)
            refresh_cards(session, job.visit, self.board.language, key=key, now=self.now())
            text = say(
                f"visit-kept-{what}",
                self.board.language,
                code=job.ticket.code,
                name=job.customer.name or "–",
                state=job.visit.state,
            )
        return Kept(job.ticket.code, text, aside)

    def places(self, user_id: int) -> tuple[int | None, list[Choice]]:
        """Tell to which visit a technician's words obviously belong, and to which they may.

        That is the one at whose customer the technician is, else the one on the way to, else
        the only one of the day.
        """
        with self.database.reading() as session:
            member = find_member(session, user_id)
            technician = find_technician(session, member.id or 0) if member else None
            if technician is None:
                return None, []
            begun = list_under_way(session, technician.id or 0)
            today = self.visits_on(session, technician, self.today_of(technician))
            known = {visit.id: visit for visit in (*begun, *today)}
            visits = sorted(known.values(), key=lambda visit: visit.starts_at)
            choices = [Choice(visit.id or 0, _title(session, visit)) for visit in visits]
        there = [visit for visit in visits if visit.state in THERE]
        going = [visit for visit in visits if visit.state is VisitState.ON_WAY]
        obvious = there or going or visits
        return (obvious[0].id if len(obvious) == 1 else None), choices

    def typed(self, user_id: int, text: str) -> str:
        """Give the step whose button says what was typed, of the visit that is obvious."""
        visit_id, _ = self.places(user_id)
        with self.database.reading() as session:
            visit = session.get(Visit, visit_id) if visit_id else None
            record = find_record(session, visit_id or 0)
            steps = card_steps(visit, record, self.board.language) if visit else []
        named = {one.title.removeprefix(SIGN).casefold(): one.payload for one in steps}
        return named.get(text.strip().casefold(), "").removeprefix(STAFF_BUTTON)

    def kept_at(self, user_id: int, said: Said) -> int | None:
        """Find the visit with which an earlier version of a message was kept."""
        near = [choice.visit_id for choice in self.places(user_id)[1]]
        with self.database.reading() as session:
            return next((one for one in near if find_event(session, _name(one, said))), None)

    def take_away(self, user_id: int, saids: Sequence[Said], *, key: str) -> None:
        """Take messages out of whichever visit they were kept with: they belong elsewhere."""
        for number, said in enumerate(saids):
            visit_id = self.kept_at(user_id, said)
            if visit_id:
                self._take_away(user_id, visit_id, said, f"{key}/away/{number}")

    def _take_away(self, user_id: int, visit_id: int, said: Said, key: str) -> None:
        name, language = _name(visit_id, said), self.board.language
        with self.database.transaction() as session:
            job = self.begin_job(session, user_id, visit_id, key)
            event = find_event(session, name)
            if event is None:
                return
            there = job.visit.state in THERE
            if there:
                self._write(job, str(event.detail["text"]), "")
            files = list_said(session, job.ticket.id or 0, name)
            for row in (event, *files):
                session.delete(row)
            if files or not there:
                self.tell_staff(job, "elsewhere")
            refresh_cards(session, job.visit, language, key=key, now=self.now())

    def _keep(self, job: Job, said: Said, place: Place, *, aside: bool) -> str:
        """Keep one message once; its edit takes the place of what it said before."""
        name = _name(job.visit.id or 0, said)
        done = find_event(job.session, name)
        event = done or TicketEvent(
            ticket_id=job.ticket.id or 0,
            at=self.now(),
            person=job.member.name,
            what="visit_noted",
            cause="visit",
            detail={"text": ""},
            key=name,
        )
        before, event.detail = str(event.detail["text"]), {"text": said.text}
        job.session.add(event)
        new = said.media if done is None else []
        if new:
            self._prove(job, new[0], name)
        self._show(job, said.text if aside else "", new, place)
        if aside:
            return "aside"
        field = self._write(job, before, said.text)
        return field if said.text.strip() else "file"

    def _write(self, job: Job, before: str, words: str) -> str:
        """Bring words into the record: the cause until it is written, then what was done."""
        record = record_of(job)
        field = "found" if owes_cause(job.visit, record) else "content"
        for kept in ("found", "content"):
            if before and before in getattr(record, kept):
                field = kept
        old, new = _sorted(before), _sorted(words)
        setattr(record, field, _replaced(getattr(record, field), old[0], new[0]))
        self.used_parts(job, record, old[1], new[1])
        job.session.add(record)
        return field

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

    def _prove(self, job: Job, medium: Medium, name: str) -> None:
        """Keep a photo of the work, or what was spoken, with the case."""
        job.session.add(
            Attachment(
                customer_id=job.customer.id or 0,
                ticket_id=job.ticket.id,
                kind=medium.kind,
                file_id=medium.file_id,
                detail={"visit": job.visit.id, "by": job.name, "said": name},
                key=f"{job.key}/proof",
                sent_at=self.now(),
            )
        )

    def _show(self, job: Job, words: str, media: Sequence[Medium], place: Place) -> None:
        """Show colleagues what came, unless it stands in the case's topic already."""
        if not words.strip() and not media:
            return
        topic = self.topic_of_case(job.session, job.ticket, key=job.key)
        if topic is None or place.topic_id == topic.id:
            return
        language, name = self.board.language, job.name
        said = say("visit-told-words", language, name=name, words=words) if words.strip() else ""
        file = say("visit-told-file", language, name=name, kind=media[0].kind) if media else ""
        text = say("topic-notice", language, text=said) if said else file
        self.board.post(job.session, topic, f"{job.key}/said", text, media=media)


def record_of(job: Job) -> ServiceRecord:
    """Give the record of a visit, or raise `VisitMoved` where it has not begun."""
    record = find_record(job.session, job.visit.id or 0)
    if record is None:
        raise VisitMoved("error-visit-not-there")
    return record


def _title(session: Session, visit: Visit) -> str:
    """Name a visit as its technician tells it from the others of the day."""
    ticket = session.get_one(Ticket, visit.ticket_id)
    name = session.get_one(Customer, ticket.customer_id).name or "–"
    begins = visit.local[0]
    return f"{begins.hour}:{begins:%M} · {ticket.code} {name}"


def _name(visit_id: int, said: Said) -> str:
    """Name the event of a message that is kept with a visit."""
    return f"visit/{visit_id}/said/{said.chat_id}/{said.message_id}"


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
