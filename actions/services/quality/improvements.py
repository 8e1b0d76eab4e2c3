"""The improvement list: what was found, taken by somebody, done (Rules R1, R29)."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.errors import NotFound
from actions.domain.language import Language
from actions.domain.messages import Button, Reply
from actions.domain.reviews.improvements import OPEN_STATES, Improvement, ImprovementState
from actions.domain.staff import Role
from actions.services.base import Service
from actions.services.staff import require
from actions.store.database import hold
from actions.store.reviews import find_improvement, list_improvements, lock_improvement
from actions.texts import say

SHOWN = 8


@dataclass(frozen=True)
class Improvements(Service):
    """What is to be improved."""

    language: Language = Language.EN

    def overview(self, user_id: int) -> Reply:
        """List what is open, the most frequent first, with the buttons that take it on."""
        with self.database.reading() as session:
            require(session, user_id, Role.AGENT)
            found = list_improvements(session)
        if not found:
            return Reply(text=say("improvements-none", self.language))
        lines = [self._line(one, name) for one, name in found[:SHOWN]]
        if len(found) > SHOWN:
            lines.append(say("list-more", self.language, count=len(found) - SHOWN))
        buttons = [self._button(one) for one, _ in found[:SHOWN]]
        return Reply(text="\n".join(lines), buttons=buttons)

    def move(self, user_id: int, number: int, to: ImprovementState) -> Reply:
        """Take an improvement on, or say that it is done."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            one = lock_improvement(session, number)
            if one is None or (one.state not in OPEN_STATES and one.state is not to):
                raise NotFound("error-no-improvement", number=str(number))
            if to is ImprovementState.TAKEN and one.state is to and one.owner_id != member.id:
                raise NotFound("error-no-improvement", number=str(number))
            one.state, one.moved_at = to, self.now()
            one.owner_id = member.id if to is ImprovementState.TAKEN else one.owner_id
            session.add(one)
            name = member.name
        return Reply(
            text=say(f"improvement-is-{to}", self.language, number=str(number), name=name)
        )

    def _line(self, one: Improvement, name: str) -> str:
        return say(
            "improvement-line",
            self.language,
            number=str(one.id),
            what=one.what,
            count=one.count,
            source=one.source,
            owner=name or "–",
        )

    def _button(self, one: Improvement) -> Button:
        to = "taken" if one.state is ImprovementState.OPEN else "done"
        return Button(
            title=say(f"button-improvement-{to}", self.language, number=str(one.id)),
            payload=f"{STAFF_BUTTON}improve:{to}:{one.id}",
        )


def note_improvement(
    session: Session, key: str, source: str, what: str, count: int, *, now: datetime
) -> Improvement | None:
    """Put something on the improvement list, or bring its count up to date.

    With a count of zero it is taken off, unless somebody has taken it on.
    """
    hold(session, f"improvement/{key}")
    one = find_improvement(session, key)
    if one is None and count:
        one = Improvement(
            source=source, what=what, count=count, opened_at=now, moved_at=now, key=key
        )
    elif one and one.count != count:
        one.count, one.moved_at = count, now
        if one.state in (ImprovementState.OPEN, ImprovementState.DROPPED):
            one.state = ImprovementState.OPEN if count else ImprovementState.DROPPED
    if one:
        session.add(one)
    return one
