"""A customer's tap on a button of the desk's own, outside of any dialogue: never the engine's."""

import asyncio
from dataclasses import dataclass
from typing import Protocol

from actions.domain.errors import NotFound
from actions.domain.messages import DESK_BUTTON, Button, Reply
from actions.domain.people import Address, Customer
from actions.services.desk import Desk
from actions.texts import explain


class Pressed(Protocol):
    """A service whose messages to customers carry buttons."""

    def press(self, address: Address, key: str, rest: str) -> list[Reply]:
        """Take a tap, also an old or second one, and give what the customer is told."""
        ...


def pressed(desk: Desk, noun: str) -> Pressed | None:
    """Give the service that a button belongs to, if it is one of these."""
    services: dict[str, Pressed] = {
        "quote": desk.quote_answers,
        "visit": desk.visits,
        "offer": desk.offers,
        "diagnosis": desk.diagnosing,
        "custody": desk.custody,
        "care": desk.care,
        "unit": desk.histories,
        "privacy": desk.privacy,
        "recall": desk.recalls,
    }
    return services.get(noun)


@dataclass(frozen=True)
class Choosing:
    """Handles taps on the desk's own buttons; False leaves the turn to whoever is next."""

    desk: Desk

    async def is_pressed(self, key: str, customer: Customer, button: Button) -> bool:
        """Take a tap at any time, also while a person holds the chat."""
        if not button.payload.startswith(DESK_BUTTON):
            return False
        noun, _, rest = button.payload.removeprefix(DESK_BUTTON).partition(":")
        service, address = pressed(self.desk, noun), customer.address
        if service is None:
            return False
        try:
            replies = await asyncio.to_thread(service.press, address, key, rest)
        except NotFound as no:
            replies = [Reply(text=explain(no, customer.language))]
        await asyncio.to_thread(self.desk.inbox.finish, key, address, replies)
        return True
