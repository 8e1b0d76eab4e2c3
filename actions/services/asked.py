"""A customer's turn while a survey asks: its buttons and its last words, never the engine's."""

import asyncio
from dataclasses import dataclass

from actions.domain.errors import GatewayError
from actions.domain.hazards import names_danger
from actions.domain.messages import Attachment, Button
from actions.domain.people import Customer
from actions.domain.surveys import SURVEY_BUTTON
from actions.services.desk import Desk
from actions.services.held import Reader

ELSE = ("ask_", "report_danger", "request_human", "stop_followups", "cancel_request")
"""How intents begin that answer no survey, whatever was asked last."""


@dataclass(frozen=True)
class Asked:
    """Handles answers to surveys; False leaves the turn to whoever is next."""

    desk: Desk
    reader: Reader

    async def is_pressed(self, key: str, customer: Customer, button: Button) -> bool:
        """Take a tap on a survey's button at any time, also on an old message."""
        if not button.payload.startswith(SURVEY_BUTTON):
            return False
        address = customer.address
        replies = await asyncio.to_thread(self.desk.surveys.press, address, key, button.payload)
        await asyncio.to_thread(self.desk.inbox.finish, key, address, replies)
        return True

    async def hears(
        self, key: str, customer: Customer, text: str, item: Attachment | None = None
    ) -> bool:
        """Take words or a voice message as the answer to the question just asked for them."""
        address, surveys = customer.address, self.desk.surveys
        if not await asyncio.to_thread(surveys.awaits_words, address, key):
            return False
        if text and await is_else(self.reader, text):
            return False
        sent = item.key if item else ""
        replies = await asyncio.to_thread(surveys.hear, address, key, text, sent)
        if replies is None:
            return False
        await asyncio.to_thread(self.desk.inbox.finish, key, address, replies)
        return True


async def is_else(reader: Reader, text: str) -> bool:
    """Tell whether words are evidently no answer: a question, a command, a danger."""
    if text.startswith(("/", "／")) or any(mark in text for mark in "?？"):
        return True
    try:
        read = await reader.parse(text)
    except GatewayError:
        return names_danger(text)
    return str((read.get("intent") or {}).get("name")).startswith(ELSE)
