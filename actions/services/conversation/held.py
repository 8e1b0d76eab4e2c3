"""A customer's chat while it is with people: carried to them, never answered by the engine."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass

from actions.domain.chats.handoff import (
    BACK_TO_BOT,
    HURT,
    KEEP_WAITING,
    Holder,
    Reason,
)
from actions.domain.chats.topics import Said
from actions.domain.errors import GatewayError
from actions.domain.hazards import names_danger
from actions.domain.messages import DESK_BUTTON, Button, Reply
from actions.domain.people import Customer
from actions.services.conversation.turns import Reader
from actions.services.desk import Desk
from actions.texts import say

logger = logging.getLogger(__name__)

ENGINE_HURT = '/press{"answer": "hurt:'
"""How the engine's own buttons ask whether anyone is hurt."""
OWN_CASES = ("/show_ticket", "/cancel_ticket", "/reopen_ticket")
"""How the engine's buttons begin that do something with a case of the customer's own."""


@dataclass(frozen=True)
class Held:
    """Handles what customers do while a person, or the wait for one, holds the chat.

    Every method tells whether it did so; False leaves the turn to the engine.
    """

    desk: Desk
    reader: Reader

    def holds(self, customer: Customer) -> bool:
        """Tell whether people hold the chat."""
        handoffs = self.desk.handoffs
        return handoffs.staffed and handoffs.holder(customer.address) is not Holder.BOT

    async def hears(self, key: str, customer: Customer, said: Said) -> bool:
        """Carry words, files or an edit; a danger is answered at once all the same (Rule R30)."""
        if not await asyncio.to_thread(self.holds, customer):
            return False
        if not await asyncio.to_thread(self.desk.relay.from_customer, customer.address, key, said):
            return False
        replies = await self._safety(key, customer, said.text) if said.text else ()
        await self._finish(key, customer, replies)
        return True

    async def is_told(self, key: str, customer: Customer, text: str) -> bool:
        """Carry what was not written: a place, a telephone number, a sticker."""
        if not await asyncio.to_thread(self.holds, customer):
            return False
        if not await asyncio.to_thread(self.desk.relay.tell, customer.address, key, text):
            return False
        await self._finish(key, customer)
        return True

    async def is_commanded(self, key: str, customer: Customer, intent: str) -> bool:
        """Answer a command: who has the chat, and how to get the bot back."""
        if not await asyncio.to_thread(self.holds, customer):
            return False
        address, language = customer.address, customer.language
        if intent == "request_human":
            begun = await asyncio.to_thread(
                self.desk.handoffs.begin, address, Reason.ASKED, turn=key
            )
            await self._finish(key, customer, [Reply(text=begun.says)])
            return True
        name = await asyncio.to_thread(self.desk.handoffs.owner_name, address)
        text = (
            say("handoff-command", language, name=name)
            if name
            else say("handoff-command-waiting", language)
        )
        back = Button(title=say("button-back-to-bot", language), payload=BACK_TO_BOT)
        await self._finish(key, customer, [Reply(text=text, buttons=[back])])
        return True

    async def is_pressed(self, key: str, customer: Customer, button: Button) -> bool:
        """Handle the desk's own buttons at any time, the engine's as words for the person.

        A case of their own the customer may look at, cancel and reopen whoever holds the chat.
        """
        address = customer.address
        if button.payload.startswith(DESK_BUTTON):
            text = await asyncio.to_thread(self._choose, key, customer, button.payload)
            await self._finish(key, customer, [Reply(text=text)] if text else [])
            return True
        if button.payload.startswith(OWN_CASES) or not await asyncio.to_thread(
            self.holds, customer
        ):
            return False
        if button.payload.startswith(ENGINE_HURT):
            value = button.payload.removeprefix(ENGINE_HURT).partition('"')[0]
            text = await asyncio.to_thread(self.desk.safety.hurt, address, key, value)
            await self._finish(key, customer, [Reply(text=text)] if text else [])
            return True
        if not await asyncio.to_thread(self.desk.relay.pressed, address, key, button.title):
            return False
        await self._finish(key, customer)
        return True

    def _choose(self, key: str, customer: Customer, payload: str) -> str:
        address = customer.address
        if payload == KEEP_WAITING:
            return self.desk.waiting.keep_waiting(address, key)
        if payload == BACK_TO_BOT:
            return self.desk.waiting.back_to_bot(address, key)
        return self.desk.safety.hurt(address, key, payload.removeprefix(HURT))

    async def _safety(self, key: str, customer: Customer, text: str) -> Sequence[Reply]:
        """Answer a danger, or what was asked about one just now."""
        safety, address = self.desk.safety, customer.address
        replies = await asyncio.to_thread(safety.hears, address, key, text)
        if not replies and await self.is_danger(text):
            replies = await asyncio.to_thread(safety.warn, address, key, text)
        return replies

    async def is_danger(self, text: str) -> bool:
        """Tell whether a text tells of a danger, by its words alone where the engine is down."""
        try:
            read = await self.reader.parse(text.lstrip("/／"))
        except GatewayError:
            # The person has the words already; without the engine the plain ones count.
            logger.warning("the engine cannot read; dangers are found by their words alone")
            return names_danger(text)
        return bool((read.get("intent") or {}).get("name") == "report_danger")

    async def _finish(self, key: str, customer: Customer, replies: Sequence[Reply] = ()) -> None:
        await asyncio.to_thread(self.desk.inbox.finish, key, customer.address, replies)
