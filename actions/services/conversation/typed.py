"""What customers type that the desk itself takes: yes to its question, a parcel's number."""

import asyncio
import re
from dataclasses import dataclass

from actions.domain.cases.custody import read_tracking
from actions.domain.errors import GatewayError
from actions.domain.messages import Reply
from actions.domain.people import Address, Customer
from actions.domain.policy.trees import NO, YES
from actions.domain.words.answers import says_no, says_yes
from actions.domain.words.data_requests import asks_for_data
from actions.domain.words.visit_times import says_at_home
from actions.services.conversation.asked import is_else
from actions.services.conversation.turns import Reader
from actions.services.desk import Desk

AN_ANSWER = 80
"""Longer words tell more than a yes or a no, and the engine reads them."""
READ_AS = {"affirm": YES, "deny": NO}


@dataclass(frozen=True)
class Typed:
    """Handles typed answers to the newest question; False leaves the turn to whoever is next."""

    desk: Desk
    reader: Reader

    def waits(self, key: str, customer: Customer, text: str) -> bool:
        """Tell whether the desk has asked what words may answer, or they ask for one's data."""
        address = customer.address
        return bool(
            read_tracking(text)
            or says_at_home(text)
            or asks_for_data(text)
            or self.desk.diagnosing.awaits_words(address, key)
            or self.desk.quote_answers.awaits_words(address)
        )

    async def hears(self, key: str, customer: Customer, text: str) -> bool:
        """Take words as an answer to the desk's own question, or as a wish about one's data."""
        for takes in (self._tracks, self._checks, self._opens, self._decides, self._asks):
            if await takes(key, customer, text):
                return True
        return False

    async def _tracks(self, key: str, customer: Customer, text: str) -> bool:
        number = read_tracking(text)
        if number is None:
            return False
        custody, address = self.desk.custody, customer.address
        replies = await asyncio.to_thread(custody.hear, address, key, number)
        return await self._answer(key, address, replies)

    async def _checks(self, key: str, customer: Customer, text: str) -> bool:
        diagnosing, address = self.desk.diagnosing, customer.address
        if not text.strip() or len(text) > AN_ANSWER:
            return False
        if not await asyncio.to_thread(diagnosing.awaits_words, address, key):
            return False
        word = await self._word(text)
        if not word or await is_else(self.reader, text):
            return False
        replies = await asyncio.to_thread(diagnosing.hear, address, key, word, text)
        return await self._answer(key, address, replies)

    async def _opens(self, key: str, customer: Customer, text: str) -> bool:
        """Take words of who is at home after all; the technician may still be near."""
        hear, address = self.desk.visits.hear, customer.address
        replies = await asyncio.to_thread(hear, address, key, text)
        return await self._answer(key, address, replies)

    async def _decides(self, key: str, customer: Customer, text: str) -> bool:
        """Take words for an answer to the quote that was just shown."""
        hear, address = self.desk.quote_answers.hear, customer.address
        replies = await asyncio.to_thread(hear, address, key, text)
        return await self._answer(key, address, replies)

    async def _asks(self, key: str, customer: Customer, text: str) -> bool:
        if not asks_for_data(text):
            return False
        replies = await asyncio.to_thread(self.desk.privacy.show, customer.address)
        return await self._answer(key, customer.address, replies)

    async def _answer(self, key: str, address: Address, replies: list[Reply] | None) -> bool:
        """Finish the turn with what was answered; None leaves it to whoever is next."""
        if replies is None:
            return False
        await asyncio.to_thread(self.desk.inbox.finish, key, address, replies)
        return True

    async def _word(self, text: str) -> str:
        """Read a yes or a no: as it begins, else as the engine takes it."""
        if STILL_NOT.search(text):
            return NO
        if HELPED.search(text):
            return YES
        if says_no(text) or says_yes(text):
            return NO if says_no(text) else YES
        try:
            read = await self.reader.parse(text)
        except GatewayError:
            return ""
        return READ_AS.get(str((read.get("intent") or {}).get("name")), "")


STILL_NOT = re.compile(
    r"^\W*(?:it )?(?:still|did ?n[o'’]t|does ?n[o'’]t|not (?:really|yet))\b"
    r"|no change|didn['’]?t help|还是(?:不|没)|还没|没用|没好|没变|不行|不管用|没有用",
    re.IGNORECASE,
)
HELPED = re.compile(
    r"\b(?:works|working|runs|running) (?:again|now)\b|that (?:helped|did it|worked)|\bfixed\b"
    r"|好了|可以了|修好|解决了|有用|管用",
    re.IGNORECASE,
)
