"""The commands and buttons of staff: each one step, answered in the staff's language."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TypeVar

from telegram import Message
from telegram.constants import ChatAction
from telegram.error import TelegramError

from actions.domain.cases.numbering import begin_with_code
from actions.domain.errors import DeskError, NotFound
from actions.domain.language import Language
from actions.domain.messages import Button, Outbound, Reply
from actions.domain.named_lines import WordExpected
from actions.domain.staff import Role
from actions.services.cards.group import Place
from actions.services.desk import Desk
from actions.texts import say
from bot.telegram.context import DeskContext
from bot.telegram.threads import MISSING, says

Choice = TypeVar("Choice")

UNSETTLED = timedelta(seconds=10)
"""A topic that is made for a step is shown once the step is taken, or when this is over."""
LOOKS, PAUSE = 50, 0.1
"""How often, after how many seconds, it is looked whether a topic that is being made is there."""


@dataclass(frozen=True)
class Asked:
    """What a staff member wrote or pressed, and where."""

    key: str
    user_id: int
    place: Place
    message: Message
    text: str
    row: Outbound | None = None
    """What was delivered as the message on which a button was pressed."""


@dataclass(frozen=True)
class Answer:
    """What is said back, with choices under it."""

    text: str = ""
    buttons: tuple[Button, ...] = ()
    stays: bool = False
    """It is written into the chat also where a button was pressed."""
    settles: bool = False
    """It is written under the message on which the button was pressed, which offers no more."""


@dataclass(frozen=True)
class Step:
    """One step: the desk, who asked, and the words behind the command."""

    context: DeskContext
    asked: Asked
    words: str = ""
    made: list[int] = field(default_factory=list)
    """Topics that were made for this step."""
    named: list[str] = field(default_factory=list)
    """Codes of cases that were named for it."""

    @property
    def desk(self) -> Desk:
        """Give the services."""
        return self.context.desk

    def say(self, key: str, **fields: object) -> str:
        """Say something in the staff's language."""
        return say(key, self.context.desk.staff_language, **fields)

    def day(self, words: str) -> date | None:
        """Read a day from today on, as it is written where the company works."""
        policy = self.desk.policy
        return policy.company.read_day_at(words, self.desk.now().astimezone(policy.hours.zone))

    async def topic(self, *, card: bool = True) -> tuple[int, str]:
        """Give the topic it is about and the rest of the words: this one, or that of a code.

        A case that is named and has no topic yet gets one.
        """
        code, rest = begin_with_code(self.words)
        if code:
            return await self.topic_for(code, card=card), rest.strip()
        if self.asked.place.topic_id is None:
            raise NotFound("error-no-conversation")
        return self.asked.place.topic_id, self.words

    async def topic_for(self, code: str, *, card: bool = True) -> int:
        """Give the topic of a case, made for whoever may act when there is none."""
        desk, asked = self.desk, self.asked
        self.named.append(code)
        there = await asyncio.to_thread(desk.handoffs.topic_of, code)
        if there:
            return there
        await asyncio.to_thread(desk.team.require, asked.user_id, Role.AGENT)
        make, key = desk.handoffs.topic_for, f"{asked.key}/topic"
        made = await asyncio.to_thread(make, code, key=key, card=card, wait=UNSETTLED)
        self.made.append(made)
        return made

    async def settle(self, *, taken: bool) -> None:
        """Show the topics that were made for this step; refused, it leaves none behind."""
        settle, key = self.desk.topics.settle, f"{self.asked.key}/topic"
        for topic_id in self.made:
            await asyncio.to_thread(settle, topic_id, key=key, wanted=taken)

    async def ways(self) -> list[str]:
        """Give the ways to the topics of the cases that were named elsewhere."""
        ways = dict.fromkeys([await self._way(code) for code in self.named])
        return [way for way in ways if way]

    async def _way(self, code: str) -> str:
        """Give the way to the topic of a case; one that is being made is waited for."""
        number = await asyncio.to_thread(self.desk.handoffs.topic_of, code)
        if number is None or number == self.asked.place.topic_id:
            return ""
        being_made = number in self.made or await self._comes_back(number)
        for _ in range(LOOKS if being_made else 1):
            topic = await asyncio.to_thread(self.desk.topics.get, number)
            if topic.link:
                return topic.link
            await asyncio.sleep(PAUSE)
        return ""

    async def _comes_back(self, number: int) -> bool:
        """Let a topic be made again that somebody deleted: Telegram tells of it only if asked."""
        topics = self.desk.topics
        topic = await asyncio.to_thread(topics.get, number)
        if topic.thread_id is None:
            return False
        try:
            await self.context.bot.send_chat_action(
                topic.chat_id, ChatAction.TYPING, message_thread_id=topic.thread_id
            )
        except TelegramError as error:
            if says(error, *MISSING):
                await asyncio.to_thread(topics.bring_back, number, topic.thread_id)
                return True
        return False

    async def whom(self, words: str) -> str:
        """Give the words that name a customer, or the code of this topic's case.

        Raises:
            NotFound: when neither says which customer is meant.
        """
        if words.strip():
            return words.strip()
        if self.asked.place.topic_id is None:
            raise NotFound("error-customer-which")
        return await asyncio.to_thread(self.desk.topics.code_of, self.asked.place.topic_id)

    async def case(self) -> tuple[str, str]:
        """Give the code it is about and the rest of the words: the one named, or this topic's."""
        named, rest = begin_with_code(self.words)
        if named:
            self.named.append(named)
            return named, rest.strip()
        topic_id, words = await self.topic()
        return await asyncio.to_thread(self.desk.topics.code_of, topic_id), words


def parted(words: str) -> tuple[str, str]:
    """Part the first word from the rest, which may begin on a new line."""
    parts = words.split(maxsplit=1)
    return parts[0] if parts else "", parts[1] if len(parts) > 1 else ""


StepFunction = Callable[[Step], Awaitable[Answer]]
PressFunction = Callable[[Step, str], Awaitable[Answer]]
"""A button's step, given what stands behind its name."""


async def settled(step: Step, answer: Awaitable[Answer]) -> Answer:
    """Take a step to its end, with the topics that were made for it; lead to the case named."""
    try:
        said = await answer
    except DeskError:
        await step.settle(taken=False)
        raise
    await step.settle(taken=True)
    ways = await step.ways()
    if not ways:
        return said
    return replace(said, text="\n".join(filter(None, [said.text, *ways])), stays=True)


async def take_step(
    step: Step, method: Callable[..., Reply], *words: object, **more: object
) -> Answer:
    """Take a step of the services under the key of the update."""
    asked = step.asked
    return answered(await asyncio.to_thread(method, asked.user_id, *words, key=asked.key, **more))


def answered(reply: Reply) -> Answer:
    """Give what a service says as the answer to a step."""
    return Answer(reply.text, tuple(reply.buttons))


LANGUAGES = {
    **{"en": Language.EN, "english": Language.EN, "英文": Language.EN, "英语": Language.EN},
    **{"zh": Language.ZH, "chinese": Language.ZH, "中文": Language.ZH, "汉语": Language.ZH},
}
"""How staff name the languages of the desk."""


def choose(choices: dict[str, Choice], word: str) -> Choice:
    """Read one of several words, or say which there are."""
    found = {known.casefold(): choice for known, choice in choices.items()}.get(
        word.strip().casefold()
    )
    if found is None:
        raise WordExpected(choices, word)
    return found
