"""Where customers are: an address in an answer, in pieces, or the one of the visit before."""

from actions.dialogue.heard import Heard
from actions.domain import answers, places
from actions.domain.errors import InvalidAnswer
from actions.services.desk import Desk


def read_place(heard: Heard, desk: Desk) -> str:
    """Read an address, without the telephone number that stands beside it."""
    same, told = same_place(heard, desk), places.without(heard.text, *heard.data()) or heard.text
    if same:
        return same
    tries = int(heard.slots.get("tries") or 0)
    try:
        return answers.read_place(told)
    except InvalidAnswer:
        if not tries:
            raise
        return answers.join_place((*heard.before[-tries:], told))


def spot_place(heard: Heard, desk: Desk) -> str | None:
    """Find an address in a text, or that it is the one of an earlier ticket."""
    return answers.spot_place(heard.text) or same_place(heard, desk)


def same_place(heard: Heard, desk: Desk) -> str | None:
    """Give the address of the customer's last visit when they say that it is the same."""
    if not places.SAME.search(heard.text):
        return None
    mine = desk.tickets.mine(heard.address, open_only=False)
    return next((ticket.place for ticket in mine if ticket.place), None)
