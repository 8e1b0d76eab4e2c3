"""What the tests of visits share: a technician, a repair, taps on the customer's buttons."""

from sqlmodel import select

from actions.domain.cases.visits import ServiceRecord, Visit
from actions.domain.messages import DESK_BUTTON, Outbound
from actions.services.visits.technicians import Duties
from actions.store.visits import list_records
from tests.services.people import SAM, repair
from tests.services.team import ANN, MEI

PLACE = "14 Mill Lane, Leeds"


def sends(desk, user_id=MEI, **duties):
    """Let somebody of the staff go to customers."""
    return desk.technicians.name(ANN, user_id, Duties(**duties))[0]


def reports(desk, address=SAM, turn="r1", **more):
    """Let a customer report a repair at home."""
    return desk.tickets.open(address, repair(**{"place": PLACE, **more}), turn=turn)


def last_reply(desk, address=SAM):
    """The newest message to a customer."""
    with desk.database.reading() as session:
        return session.exec(
            select(Outbound).where(Outbound.lane == address.lane).order_by(Outbound.id.desc())
        ).first()


def titles(reply):
    """The buttons of a reply, or of a message on its way."""
    return [b["title"] if isinstance(b, dict) else b.title for b in reply.buttons]


def taps(desk, reply, title, key, address=SAM):
    """Tap a button, and give the answer."""
    buttons = [b if isinstance(b, dict) else b.model_dump() for b in reply.buttons]
    payload = next(b["payload"] for b in buttons if b["title"] == title)
    noun, _, rest = payload.removeprefix(DESK_BUTTON).partition(":")
    assert noun == "visit"
    return desk.visits.press(address, key, rest)[0]


def books(desk, address=SAM, *, day="Tue 3 Mar", time="8:00–10:00", turn="b"):
    """Choose a day and a time from the newest offer."""
    times = taps(desk, last_reply(desk, address), day, f"{turn}/day", address)
    return taps(desk, times, time, f"{turn}/at", address)


def visits(desk):
    with desk.database.reading() as session:
        return session.exec(select(Visit).order_by(Visit.id)).all()


def records(desk, ticket_id=1) -> list[ServiceRecord]:
    with desk.database.reading() as session:
        return list(list_records(session, ticket_id))
