"""The end of a shift, and the way back: what is in hand goes to colleagues who stay."""

from actions.domain.messages import Priority, Reply
from actions.domain.sla.hours import back_at
from actions.domain.staff import Role
from actions.services.handoff.holding import Holding
from actions.services.replies import write_replies
from actions.services.staff import require
from actions.store.handoff import find_topic, lock_case
from actions.store.overview import list_open_handoffs
from actions.store.staff import list_away
from actions.store.tickets import find_event
from actions.texts import say
from actions.texts.visits import write_day_name


class Shifts(Holding):
    """Hands a person's cases on, each told in its topic; its customer reads who takes it."""

    def count(self, user_id: int) -> int:
        """Tell how many cases a person has in hand."""
        with self.database.reading() as session:
            member = require(session, user_id, Role.AGENT)
            return len(list_open_handoffs(session, member.id))

    def hand_on(self, user_id: int, *, key: str, by: int | None = None) -> str:
        """Give every case of a person to whoever on duty fits best; give what is read then.

        What nobody else can take stays with them. Another person, `by`, has to be a supervisor.
        """
        language = self.board.language
        with self.database.reading() as session:
            if by not in (None, user_id):
                require(session, by or 0, Role.SUPERVISOR)
            member = require(session, user_id, Role.AGENT)
            tickets = [one.ticket_id for one in list_open_handoffs(session, member.id)]
        lines = [self._hand_on(user_id, number, f"{key}/shift/{number}") for number in tickets]
        head = say("shift-handed-on" if any(lines) else "shift-nothing", language)
        return "\n".join([head, *filter(None, lines)])

    def sweep(self) -> int:
        """Put those on duty again whose day has come, told in the group; give how many."""
        now, hours, count = self.now(), self.policy.hours, 0
        with self.database.transaction() as session:
            for member in list_away(session, to_change=True):
                assert member.back_on
                if back_at(member.back_on, hours) > now:
                    continue
                key = f"back/{member.id}/{member.back_on}"
                member.on_duty, member.back_on, member.duty_changed_at = True, None, now
                session.add(member)
                count += 1
                if self.board.staff:
                    text = say("staff-back", self.board.language, name=member.mention)
                    write_replies(
                        *(session, self.board.staff, key, [Reply(text=text)]),
                        now=now,
                        priority=Priority.CARD,
                    )
        return count

    def _hand_on(self, user_id: int, ticket_id: int, key: str) -> str:
        language = self.board.language
        with self.database.transaction() as session:
            ticket, _ = lock_case(session, ticket_id)
            member = require(session, user_id, Role.AGENT)
            handoff, topic = self.open_here(session, ticket), find_topic(session, ticket_id)
            if topic is None or handoff is None or handoff.owner_id != member.id:
                return ""
            if find_event(session, f"{key}/passed_on"):
                return ""
            passed = [*handoff.passed_over, member.id or 0]
            to = self.next_for(session, handoff, ticket, passed_over=passed)
            if to is None:
                return say("shift-kept", language, code=ticket.code)
            handoff.passed_over = passed
            self.give_turn(session, handoff, to)
            self.record(
                session, ticket, "passed_on", member.name, key=f"{key}/passed_on", cause="shift"
            )
            day = write_day_name(member.back_on, language) if member.back_on else "none"
            text = say("topic-shift", language, name=member.name, to=to.mention, day=day)
            self.board.show(session, ticket, key=key)
            self.board.notice(session, topic, f"{key}/notice", text)
            return say("shift-given", language, code=ticket.code, name=to.name)
