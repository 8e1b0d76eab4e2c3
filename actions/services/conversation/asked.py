"""A customer's turn while a survey asks: its buttons and its last words, never the engine's."""

import asyncio
from dataclasses import dataclass

from actions.domain.errors import GatewayError
from actions.domain.hazards import names_danger
from actions.domain.messages import Attachment, Button
from actions.domain.people import Customer
from actions.domain.surveys.surveys import SURVEY_BUTTON
from actions.domain.words.outcomes import read_answer
from actions.services.conversation.turns import Reader
from actions.services.desk import Desk

ELSE = ("ask_", "report_danger", "request_human", "stop_followups", "cancel_request")
"""How intents begin that answer no survey, whatever was asked last."""


NO_OUTCOME = tuple(intent for intent in ELSE if intent != "ask_")
"""A question that says whether a case is put right shows as one by its words already."""


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

    def waits(self, key: str, customer: Customer) -> bool:
        """Tell whether a survey has asked what words may answer."""
        address, surveys = customer.address, self.desk.surveys
        return surveys.awaits_words(address, key) or surveys.open_question(address) is not None

    async def hears(
        self,
        key: str,
        customer: Customer,
        text: str,
        item: Attachment | None = None,
        *,
        message_id: int | None = None,
    ) -> bool:
        """Take words or a voice message as the answer to the question just asked."""
        address, surveys = customer.address, self.desk.surveys
        if not await asyncio.to_thread(surveys.awaits_words, address, key):
            return item is None and await self._means(key, customer, text)
        if text and await is_else(self.reader, text):
            return False
        sent = item.key if item else ""
        replies = await asyncio.to_thread(surveys.hear, address, key, text, sent, message_id)
        if replies is None:
            return False
        await asyncio.to_thread(self.desk.inbox.finish, key, address, replies)
        return True

    async def edits(self, key: str, customer: Customer, text: str, message_id: int) -> bool:
        """Take an edit of what was the answer to a survey's last question."""
        if await is_else(self.reader, text):
            return False
        address = customer.address
        replies = await asyncio.to_thread(self.desk.surveys.amend, address, message_id, text)
        if replies is None:
            return False
        await asyncio.to_thread(self.desk.inbox.finish, key, address, replies)
        return True

    async def _means(self, key: str, customer: Customer, text: str) -> bool:
        """Take words that answer the open question, typed instead of a tap."""
        address, surveys = customer.address, self.desk.surveys
        question = await asyncio.to_thread(surveys.open_question, address)
        value = read_answer(text, question[1]) if question else None
        if question is None or value is None or await is_else(self.reader, text, NO_OUTCOME):
            return False
        payload = f"{SURVEY_BUTTON}{question[0]}:{question[1]}:{value}"
        replies = await asyncio.to_thread(surveys.press, address, key, payload, words=text)
        await asyncio.to_thread(self.desk.inbox.finish, key, address, replies)
        return True


async def is_else(reader: Reader, text: str, begins: tuple[str, ...] = ELSE) -> bool:
    """Tell whether words are evidently no answer: a question, a command, a danger."""
    if text.startswith(("/", "／")) or any(mark in text for mark in "?？"):
        return True
    try:
        read = await reader.parse(text)
    except GatewayError:
        return names_danger(text)
    return str((read.get("intent") or {}).get("name")).startswith(begins)
