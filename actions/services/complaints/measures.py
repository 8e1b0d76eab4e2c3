"""Corrective and preventive actions: given, reminded of, done with proof, judged (Rule R13)."""

from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.complaints.measures import Due, Measure, MeasureState, read_planned
from actions.domain.complaints.rulings import Ruling
from actions.domain.messages import Button, Medium, Outbound, Priority, Reply
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import Ticket
from actions.services.cases.cases import Change
from actions.services.cases.stepping import lines
from actions.services.complaints.rulings import Rulings
from actions.services.staff import require
from actions.services.sweeping import each
from actions.services.units import today
from actions.store.handoff import find_topic, lock_case
from actions.store.rulings import (
    begin_ruling,
    find_measure,
    get_measure,
    list_lost_copies,
    list_measures,
    list_measures_due,
    list_open_measures,
    take_measure_due,
)
from actions.store.tickets import find_event
from actions.texts.dates import write_day
from actions.texts.rulings import write_measure

SHOWN = 8
"""Actions that a list shows with their buttons."""
BATCH = 200


@dataclass(frozen=True, kw_only=True)
class Measures(Rulings):
    """The actions that rulings lead to."""

    def plan(
        self, user_id: int, topic_id: int, words: str, person: StaffMember, *, key: str
    ) -> Reply:
        """Give somebody an action with a day by which it is due.

        Raises:
            UnreadableValue: if owner, day or what is to be done is missing.
        """
        with self.step(user_id, topic_id, key) as change:
            session = change.session
            planned = read_planned(
                words,
                today(self.now(), self.policy),
                month_first=self.policy.company.month_first,
            )
            measure = find_measure(session, key)
            if measure is None:
                owner = require(session, person.user_id, Role.AGENT)
                ruling = begin_ruling(session, change.ticket.id or 0)
                ruling.closed_at = None
                measure = Measure(
                    ruling_id=ruling.id or 0,
                    kind=planned.kind,
                    what=planned.what,
                    owner_id=owner.id or 0,
                    due_on=planned.due_on,
                    created_at=self.now(),
                    key=key,
                )
                self._plan(measure)
                session.add_all([ruling, measure])
                session.flush()
                self.note(change, "action_given", f"#{measure.id}")
                shown = write_measure(measure, owner.mention, self.writing())
                self.board.tell_step(session, change.topic, key, shown)
            return Reply(text=self.say("action-given", number=str(measure.id), name=person.name))

    def finish(
        self, user_id: int, number: int, proof: str, media: list[Medium], *, key: str
    ) -> Reply:
        """Say that an action is done, with words or a file as proof."""
        with self.database.transaction() as session:
            change, measure = self._of(session, user_id, number, key)
            if not find_event(session, f"{key}/action_done"):
                files = [medium.model_dump() for medium in media]
                measure.finish(change.member.id or 0, proof, files, now=self.now())
                self._keep(change, measure, "action_done")
            return Reply(text=self._is_done(measure))

    def judge(self, user_id: int, number: int, *, effective: bool, key: str) -> Reply:
        """Find an action effective, or open it again; the last one closes the ruling."""
        what = "action_verified" if effective else "action_returned"
        with self.database.transaction() as session:
            change, measure = self._of(session, user_id, number, key)
            if not find_event(session, f"{key}/{what}"):
                rule, zone = self.policy.rulings, self.policy.hours.zone
                measure.judge(
                    *(change.member.id or 0,),
                    effective=effective,
                    rule=rule,
                    zone=zone,
                    now=self.now(),
                )
                self._keep(change, measure, what)
                self._close(change, session.get_one(Ruling, measure.ruling_id))
            said = "action-is-verified" if effective else "action-is-returned"
            day = write_day(measure.due_on, self.language)
            return Reply(text=self.say(said, number=str(number), day=day))

    def overview(self, user_id: int, *, everybody: bool) -> Reply:
        """List the open actions, one's own or all, with the buttons that take them on."""
        with self.database.reading() as session:
            member = require(session, user_id, Role.AGENT)
            found = list_open_measures(session, None if everybody else member.id)
            to = self.writing()
            shown = [
                f"{ticket.code} {write_measure(measure, owner.name, to)}"
                for measure, ticket, owner in found
            ]
            if not shown:
                return Reply(text=self.say("actions-none" if everybody else "actions-none-own"))
            more = len(shown) - SHOWN
            rest = self.say("list-more", count=more) if more > 0 else ""
            buttons = [
                button for measure, _, _ in found[:SHOWN] for button in self._buttons(measure)
            ]
            return Reply(text=lines(*shown[:SHOWN], rest), buttons=buttons)

    def sweep(self) -> int:
        """Remind of what is due and bring copies that did not arrive into the group."""
        with self.database.reading() as session:
            due = list_measures_due(session, self.now(), limit=BATCH)
        return each("action", self._remind, due) + self._copy_again()

    def _remind(self, number: int) -> bool:
        with self.database.transaction() as session:
            measure = take_measure_due(session, number, self.now())
            if measure is None:
                return False
            rule, zone = self.policy.rulings, self.policy.hours.zone
            due = measure.remind(rule, zone, now=self.now())
            session.add(measure)
            if due is None:
                return False
            ticket = session.get_one(Ticket, session.get_one(Ruling, measure.ruling_id).ticket_id)
            self._ring(session, measure, ticket, due)
            return True

    def _ring(self, session: Session, measure: Measure, ticket: Ticket, due: Due) -> None:
        topic = find_topic(session, ticket.id or 0)
        owner = session.get_one(StaffMember, measure.owner_id)
        shown = write_measure(measure, owner.name, self.writing())
        text = self.say(f"action-remind-{due}", to=owner.mention, code=ticket.code, what=shown)
        since = measure.done_at.isoformat() if measure.done_at else measure.due_on.isoformat()
        key = f"action/{measure.id}/{due}/{since}/{measure.returned}"
        if topic:
            self.board.post(
                *(session, topic, key, text),
                buttons=self._buttons(measure),
                priority=Priority.ALERT,
            )

    def _copy_again(self) -> int:
        with self.database.transaction() as session:
            lost = list_lost_copies(session, limit=BATCH)
            for copy in {(one.ruling_id, one.recipient): one for one in lost}.values():
                ruling = session.get_one(Ruling, copy.ruling_id)
                row = session.get_one(Outbound, copy.outbound_id)
                medium = Medium.model_validate(row.media[0])
                key = f"ruling/{ruling.id}/{copy.revision}/again"
                self.send_copy(session, ruling, copy.recipient, None, medium, key)
        return len(lost)

    def _of(self, session: Session, user_id: int, number: int, key: str) -> tuple[Change, Measure]:
        """Get what a number is about, locked as every step locks: the customer first."""
        member = require(session, user_id, Role.AGENT)
        _, _, ticket = get_measure(session, number, to_change=False)
        ticket, customer = lock_case(session, ticket.id or 0)
        measure, _, _ = get_measure(session, number)
        topic = find_topic(session, ticket.id or 0)
        assert topic
        return Change(session, member, topic, ticket, customer, key), measure

    def _keep(self, change: Change, measure: Measure, what: str) -> None:
        """Keep a step with an action, and show it in the topic."""
        self._plan(measure)
        change.session.add(measure)
        self.note(change, what, f"#{measure.id}")
        owner = change.session.get_one(StaffMember, measure.owner_id)
        shown = write_measure(measure, owner.name, self.writing())
        said = self.say("said-of", about=change.member.name, said=shown)
        done = measure.state is MeasureState.DONE
        text = lines(said, measure.proof, self._is_done(measure)) if done else said
        self.board.tell_step(change.session, change.topic, change.key, text)
        if done and measure.proof_media:
            media = [Medium.model_validate(one) for one in measure.proof_media]
            key = f"{change.key}/{what}/proof"
            self.board.post(change.session, change.topic, key, "", media=media)

    def _is_done(self, measure: Measure) -> str:
        """Say from which day on somebody else looks whether it works."""
        from_at = (measure.done_at or self.now()) + self.policy.rulings.verify_after
        day = write_day(from_at.astimezone(self.policy.hours.zone).date(), self.language)
        return self.say("action-is-done", number=str(measure.id), day=day)

    def _close(self, change: Change, ruling: Ruling) -> None:
        """Close a ruling once all its actions are found effective."""
        measures = list_measures(change.session, ruling.id or 0)
        if all(one.state is MeasureState.VERIFIED for one in measures) and ruling.issued_at:
            ruling.closed_at = self.now()
            change.session.add(ruling)
            self.note(change, "ruling_closed")
            text = self.say("ruling-is-closed", code=change.ticket.code)
            self.board.notice(change.session, change.topic, f"{change.key}/closed", text)

    def _plan(self, measure: Measure) -> None:
        measure.plan(self.policy.rulings, self.policy.hours.zone)

    def _buttons(self, measure: Measure) -> list[Button]:
        words = {
            MeasureState.OPEN: ("done",),
            MeasureState.DONE: ("verified", "returned"),
            MeasureState.VERIFIED: (),
        }
        return [
            Button(
                title=self.say(f"button-action-{word}", number=str(measure.id)),
                payload=f"{STAFF_BUTTON}action:{word}:{measure.id}",
            )
            for word in words[measure.state]
        ]
