"""What these tests of quotes and parts begin with: parts in stock, a case with its topic."""

from sqlmodel import select

from actions.domain.cases.quotes import Quote
from actions.domain.messages import Outbound
from actions.domain.staff import Role
from actions.domain.supplies.requisitions import Allocation, Requisition
from actions.domain.supplies.stock import StockLevel, StockMove
from tests.services.people import SAM, repair
from tests.services.team import ANN, MEI

COVERED = "DW602507300076"
"""A dishwasher that is under warranty on the tests' first day."""
ENDED = "OV652208260019"
"""An oven whose warranty has ended then."""
LEEDS, LONDON, VAN = 1, 2, 3


def equip(desk):
    """Fill catalogue and stock, and make Jan a supervisor."""
    desk.seeding.seed_catalogue()
    desk.seeding.seed_parts()
    desk.team.set_role(ANN, 13, Role.SUPERVISOR)
    return desk


def case(desk, serial=ENDED, address=SAM, turn="t1", **more) -> int:
    """Open a repair with its topic, and give the topic."""
    ticket = desk.tickets.open(address, repair(serial_number=serial, **more), turn=turn)
    return desk.handoffs.topic_for(ticket.code, key=f"{turn}/topic")


def quoted(desk, topic_id=1, words="part HE-65 x1; labour 1.5; visit", *, key="q1", by=MEI) -> int:
    """Draft and send a quote, and give its number in the database."""
    shown = desk.quotes.draft(by, topic_id, words, key=key)
    quote_id = int(shown.buttons[0].payload.rpartition(":")[2])
    desk.quotes.send(by, quote_id, key=f"{key}/send")
    return quote_id


def taps(desk, verb, quote_id=1, *, key="u1", address=SAM) -> str:
    """Let the customer tap a quote's button, and give what is said."""
    [reply] = desk.quote_answers.press(address, key, f"{verb}:{quote_id}")
    return reply.text


def everything(desk, table):
    with desk.database.reading() as session:
        return session.exec(select(table).order_by(table.id)).all()


def quotes(desk):
    return everything(desk, Quote)


def allocations(desk):
    return everything(desk, Allocation)


def requisitions(desk):
    return everything(desk, Requisition)


def part_id(desk, number="DP-60") -> int:
    return desk.stock.named(number).id


def level(desk, number="DP-60", place=LEEDS) -> StockLevel:
    [found] = [
        one
        for one in everything(desk, StockLevel)
        if (one.part_id, one.place_id) == (part_id(desk, number), place)
    ]
    return found


def moves(desk) -> list[StockMove]:
    return everything(desk, StockMove)


def buttons(desk, text) -> list[str]:
    """The buttons under the newest message that holds a text."""
    with desk.database.reading() as session:
        rows = session.exec(select(Outbound).order_by(Outbound.id)).all()
    row = [row for row in rows if text in row.text][-1]
    return [button["title"] for button in row.buttons]
