"""Where customers are: an address in an answer, in pieces, or the one of the visit before."""

import re
from functools import reduce
from itertools import takewhile

from actions.dialogue.heard import Heard
from actions.domain import places
from actions.domain.errors import InvalidAnswer
from actions.domain.words import answers, localities
from actions.domain.words.localities import with_rest
from actions.services.desk import Desk


def read_place(heard: Heard, desk: Desk) -> str:
    """Read an address, without the telephone number that stands beside it."""
    same, told = same_place(heard, desk), places.without(heard.text, *heard.data()) or heard.text
    if same:
        return same
    asked = heard.slot("requested_slot") == "place"
    tries = int(heard.slots.get("tries") or 0) if asked else 0
    earlier = heard.before[-tries:] if tries else ()
    try:
        place = answers.read_place(told)
    except InvalidAnswer:
        if not tries:
            raise
        return answers.join_place((*earlier, told))
    whole = reduce(lambda so_far, piece: add_rest(so_far, piece, desk) or so_far, earlier, place)
    return _with_towns(whole, heard, desk)


def add_rest(place: str, text: str, desk: Desk) -> str | None:
    """Add the town, district, postcode or flat that a text gives; None where it gives none."""
    return with_rest(place, text, _towns(desk))


def is_town(text: str, desk: Desk) -> bool:
    """Tell whether a text names a town or district and nothing else."""
    known = {town.casefold() for town in _towns(desk)}
    return localities.is_district(text) or text.strip(" ,.，。").casefold() in known


def _towns(desk: Desk) -> set[str]:
    named = (word for words in desk.policy.visits.districts.values() for word in words)
    return {*desk.policy.clocks.near, *named}


def spot_place(heard: Heard, desk: Desk) -> str | None:
    """Find the one address in a text, or that it is the one of an earlier ticket."""
    if answers.leaves_place_open(heard.text):
        return None
    place = answers.spot_place(heard.text)
    if place is None:
        return same_place(heard, desk)
    _, _, after = heard.text.partition(place)
    place = add_rest(place, re.split(r"[,.;，。；\n]", after)[0], desk) or place
    return _with_towns(place, heard, desk)


def _with_towns(place: str, heard: Heard, desk: Desk) -> str:
    """Put the towns that were sent right before an address with it, each a message."""
    towns = takewhile(lambda words: is_town(words, desk), reversed(heard.before))
    return reduce(lambda so_far, town: add_rest(so_far, town, desk) or so_far, towns, place)


def same_told(heard: Heard, *, asked: bool) -> bool:
    """Tell whether a message says that the address is that of before; asked, "same" is enough."""
    only = asked and places.ONLY_SAME.match(heard.text)
    return bool(only or places.SAME.search(heard.text))


def same_place(heard: Heard, desk: Desk) -> str | None:
    """Give the address of the customer's last visit when they say that it is the same."""
    if not same_told(heard, asked=heard.slot("requested_slot") == "place"):
        return None
    mine = desk.tickets.mine(heard.address, open_only=False)
    return next((ticket.place for ticket in mine if ticket.place), None)
