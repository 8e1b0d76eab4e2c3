"""What happened in cases, gathered for the file of a unit or a customer (Rules R15, R16)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from sqlmodel import Session

from actions.domain.language import Language
from actions.domain.supplies.requisitions import AllocationState
from actions.domain.tickets import Ticket
from actions.domain.words.used_parts import read_kept, split_parts
from actions.services.product_names import staff_product
from actions.store.chronicles import (
    list_answers_of,
    list_calls_of,
    list_care_of,
    list_events_of,
    list_parts_of,
    list_quotes_of,
    list_referrals_of,
    list_rulings_of,
    list_stays_of,
    list_surveys_of,
    list_visits_of,
)
from actions.texts.chronicles import (
    call_entry,
    care_entry,
    part_entry,
    quote_entry,
    referral_entry,
    ruling_entry,
    stay_entry,
    survey_entry,
    visit_entry,
)
from actions.texts.histories import TURNS, Chapter, Entry, event_entry


@dataclass(frozen=True)
class Chronicle:
    """The history of cases in a language; `own` leaves out what only concerns staff."""

    session: Session
    language: Language
    currency: str
    own: bool = False

    def chapters(self, tickets: Sequence[Ticket]) -> list[Chapter]:
        """Give each case with what happened in it, the newest case first."""
        found: dict[int, list[Entry]] = defaultdict(list)
        ids = [ticket.id or 0 for ticket in tickets]
        for entry in chain(self._seen_by_all(ids), () if self.own else self._of_staff(ids)):
            found[entry.ticket_id].append(entry)
        newest = sorted(tickets, key=lambda ticket: (ticket.opened_at, ticket.id), reverse=True)
        return [
            Chapter(
                ticket,
                found[ticket.id or 0],
                staff_product(self.session, ticket, self.language),
            )
            for ticket in newest
        ]

    def _seen_by_all(self, ids: Sequence[int]) -> Iterator[Entry]:
        session, language = self.session, self.language
        for event in list_events_of(session, ids, TURNS):
            yield event_entry(event, language)
        for quote in list_quotes_of(session, ids):
            if quote.offered_at or not self.own:
                yield quote_entry(quote, language)
        for stay in list_stays_of(session, ids):
            yield stay_entry(stay, language)
        yield from self._visits(ids)
        yield from self._surveys(ids)

    def _visits(self, ids: Sequence[int]) -> Iterator[Entry]:
        """Give visits, and parts: of the stock by what became of them, others as noted."""
        parts, language = list_parts_of(self.session, ids), self.language
        used = {
            (one.ticket_id, part.number)
            for one, part, _ in parts
            if one.state is AllocationState.ISSUED
        }
        for allocation, part, order in parts:
            yield part_entry(allocation, part, order, language, own=self.own)
        for visit, member, record in list_visits_of(self.session, ids):
            others = [
                piece
                for piece in split_parts(record.parts if record else "")
                if not any((visit.ticket_id, number) in used for number in read_kept(piece))
            ]
            yield visit_entry(visit, member.name, record, ", ".join(others), language)

    def _surveys(self, ids: Sequence[int]) -> Iterator[Entry]:
        surveys = list_surveys_of(self.session, ids)
        answers = list_answers_of(self.session, [survey.id or 0 for survey in surveys])
        for survey in surveys:
            own = [answer for answer in answers if answer.survey_id == survey.id]
            yield survey_entry(survey, own, self.language)

    def _of_staff(self, ids: Sequence[int]) -> Iterator[Entry]:
        session, language = self.session, self.language
        for ruling in list_rulings_of(session, ids):
            yield ruling_entry(ruling, self.currency, language)
        for care in list_care_of(session, ids):
            yield care_entry(care, language)
        for call in list_calls_of(session, ids):
            yield call_entry(call, language)
        for referral, partner in list_referrals_of(session, ids):
            yield referral_entry(referral, partner, language)
