"""Short ways through a complaint for these tests."""

from itertools import count

from sqlmodel import select

from actions.domain.complaints.complaints import Complaint
from actions.domain.complaints.measures import Measure
from actions.domain.complaints.offers import Offer
from actions.domain.complaints.rulings import Ruling, RulingCopy
from tests.services.people import SAM, complaint
from tests.services.team import ANN, MEI

KEYS = count(1)
QUALITY = "cause: quality\nunit: Assembly\nanalysis: Seal askew\ncountermeasure: A gauge"
RULING = (
    "unit: supplier Aqua Seals\ncause: Seal too hard\nevidence: none\n"
    "cost: 86.50\nborne by: supplier\nclaim: claimed"
)


def key():
    return f"step/{next(KEYS)}"


def complains(desk, address=SAM, turn=None, **more):
    """Open a complaint and give its topic."""
    told = {"product": "dishwasher", "story": "It still leaks.", "wish": "refund", **more}
    ticket = desk.tickets.open(address, complaint(**told), turn=turn or key())
    return desk.handoffs.topic_for(ticket.code, key=key())


def fills(desk, topic, text=QUALITY, by=MEI):
    return desk.complaints.fill(by, topic, text, key=key()).text


def offers(desk, topic, words, by=MEI):
    return desk.offers.propose(by, topic, words, key=key()).text


def rules(desk, topic, text=RULING, by=MEI):
    return desk.measures.fill(by, topic, text, key=key()).text


def plans(desk, topic, words="@jan 2026-03-10 Gauge at station 4", owner="jan", by=MEI):
    return desk.measures.plan(by, topic, words, desk.team.named(owner), key=key()).text


def ruled(desk, topic):
    """Write a ruling with an action and issue it."""
    rules(desk, topic)
    plans(desk, topic)
    return desk.measures.issue(ANN, topic, key=key()).text


def rows_of(desk, table):
    with desk.database.reading() as session:
        return session.exec(select(table).order_by(table.id)).all()


def records(desk):
    return rows_of(desk, Complaint)


def all_offers(desk):
    return rows_of(desk, Offer)


def ruling(desk):
    return rows_of(desk, Ruling)[0]


def copies(desk):
    return rows_of(desk, RulingCopy)


def measures(desk):
    return rows_of(desk, Measure)
