"""The staff in these tests, and short ways to let them do things."""

from sqlmodel import select

from actions.domain.chats.handoff import Brief, Handoff, Reason
from actions.domain.chats.topics import Said
from actions.domain.messages import Act, Outbound
from actions.domain.staff import Role
from actions.domain.tickets import TicketEvent
from tests.conftest import STAFF
from tests.services.people import SAM

ANN, MEI, JAN, READER = 11, 12, 13, 19
GROUP = STAFF.lane


def hire(desk, *, on_duty=(MEI, JAN)):
    """Ann leads, Mei and Jan answer customers, Rita reads along."""
    desk.team.meet(ANN, "Ann", "ann", admin=True)
    for user_id, name in ((MEI, "Mei"), (JAN, "Jan"), (READER, "Rita")):
        desk.team.meet(user_id, name, name.lower())
    for user_id in (MEI, JAN):
        desk.team.set_role(ANN, user_id, Role.AGENT)
    for user_id in on_duty:
        desk.team.set_duty(user_id, on_duty=True)
    return desk


def wishes(desk, address=SAM, turn="t1", reason=Reason.ASKED, **more):
    brief = Brief(wish="The hose leaks again.", words="The hose leaks again.")
    return desk.handoffs.begin(address, reason, turn=turn, **{"brief": brief, **more})


def said(text="hello", message_id=1, chat_id=SAM.chat_id, **more):
    return Said(chat_id=chat_id, message_id=message_id, text=text, **more)


def writes(desk, user_id, text, key, *, topic_id=1, message_id=None, **more):
    number = message_id or abs(hash(key)) % 10**6
    message = said(text, number, STAFF.chat_id, **more)
    return desk.relay.from_staff(user_id, topic_id, key, message)


def rows(desk, lane=None, act=Act.SEND):
    """What is on its way: to the topic, the group or a customer, by lane."""
    with desk.database.reading() as session:
        found = session.exec(select(Outbound).order_by(Outbound.id)).all()
    return [row for row in found if row.act is act and lane in (None, row.lane)]


def texts(desk, lane, act=Act.SEND):
    return [row.text for row in rows(desk, lane, act)]


def shown(desk, lane):
    """Every message of a lane as it stands once everything is delivered."""
    for row in rows(desk, lane):
        desk.outbox.delivered(row.id, [row.id])
    edits = rows(desk, lane, act=Act.EDIT)
    for row in edits:
        desk.outbox.edited(row, [row.target_id])
        desk.outbox.delivered(row.id, [])
    newest = {row.target_id: row for row in edits}
    return [newest.get(row.id, row) for row in rows(desk, lane)]


def topic(number=1):
    return f"{STAFF.chat_id}/{number}"


def open_handoff(desk):
    with desk.database.reading() as session:
        return session.exec(select(Handoff).where(Handoff.ended_at.is_(None))).one_or_none()


def events(desk):
    with desk.database.reading() as session:
        found = session.exec(select(TicketEvent).order_by(TicketEvent.id)).all()
    return [(event.what, event.person) for event in found]
