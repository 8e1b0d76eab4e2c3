"""A customer's turn from stored update to stored replies, the same for every channel."""

import asyncio
import re
from dataclasses import dataclass

from actions.domain.chats.topics import Said
from actions.domain.language import Language
from actions.domain.messages import Attachment, Button, Outbound, Reply
from actions.domain.people import Address, Customer
from actions.domain.words.pointing import only_points
from actions.domain.words.readable import readable
from actions.services.conversation.asked import Asked
from actions.services.conversation.choosing import Choosing
from actions.services.conversation.held import Held
from actions.services.conversation.payloads import read_payload
from actions.services.conversation.turns import Engine, Sender, Turn
from actions.services.conversation.typed import Typed
from actions.services.desk import Desk
from actions.texts import say

DISGUISED = re.compile(r"\s*[/／]\w+\s*(\{.*\})?\s*", re.DOTALL)
"""What only a command or a button of the desk may look like, typed as words."""
MENU = re.compile(r"\W*(?:(?:main )?menu|options|菜单|主菜单|功能菜单)\W*", re.IGNORECASE)
"""What people type to a bot to see what there is."""
LONGEST = 4096
"""As much as Telegram lets anybody type; what API clients send beyond it is cut."""


@dataclass(frozen=True)
class Standing:
    """Who writes, the button they typed, and who may take the words before the engine."""

    customer: Customer
    button: Button | None
    held: bool
    asked: bool
    typed: bool


@dataclass(frozen=True)
class Conversation:
    """Brings what customers do to the engine and its replies into the outbox.

    Every method takes `key`, the stored update it handles; its replies and the mark that it is
    handled are written together. A method that fails may be called again with the same key.
    """

    desk: Desk
    engine: Engine

    @property
    def held(self) -> Held:
        """Give what handles the chat while people hold it."""
        return Held(self.desk, self.engine)

    @property
    def asked(self) -> Asked:
        """Give what handles answers to surveys."""
        return Asked(self.desk, self.engine)

    @property
    def typed(self) -> Typed:
        """Give what handles typed answers to the desk's own questions."""
        return Typed(self.desk, self.engine)

    @property
    def chosen(self) -> Choosing:
        """Give what handles the desk's own buttons."""
        return Choosing(self.desk)

    async def write(self, key: str, sender: Sender, text: str, *, message_id: int) -> None:
        """Handle typed words; words that are a button's title count as pressing it."""
        words = readable(text)[:LONGEST]
        if not words:
            await self.refuse(key, sender, "not-readable")
            return
        standing = await asyncio.to_thread(self._take_in, key, sender, words, message_id)
        customer = standing.customer
        said = Said(chat_id=sender.address.chat_id, message_id=message_id, text=words)
        if DISGUISED.fullmatch(words) or MENU.fullmatch(words):
            await self.start(key, sender, "ask_help")
        elif standing.button:
            await self._press(key, customer, standing.button)
        elif not (
            (standing.held and await self.held.hears(key, customer, said))
            or (
                standing.asked
                and await self.asked.hears(key, customer, words, message_id=message_id)
            )
            or (standing.typed and await self.typed.hears(key, customer, words))
        ):
            await self._ask(key, customer, text=words)

    def _take_in(self, key: str, sender: Sender, words: str, message_id: int) -> Standing:
        """Keep what was written, and look who may take it."""
        desk, address = self.desk, sender.address
        customer = desk.customers.meet(
            address,
            name=sender.name,
            code=sender.language_code,
            text=words,
            message_id=message_id,
        )
        with desk.database.together():
            return Standing(
                customer,
                desk.outbox.typed_button(address, words),
                self.held.holds(customer),
                self.asked.waits(key, customer),
                self.typed.waits(key, customer, words),
            )

    async def attach(
        self,
        key: str,
        sender: Sender,
        item: Attachment,
        *,
        message_id: int,
        serial_number: str | None = None,
    ) -> None:
        """Keep what was sent; a caption is heard as words, an album answered once.

        A serial number that a code on a photo told counts as given by the customer.
        """
        caption = readable(item.caption)[:LONGEST]
        customer = await self._meet(sender, caption)
        first = await asyncio.to_thread(self.desk.attachments.keep, sender.address, item)
        said = Said(
            chat_id=sender.address.chat_id,
            message_id=message_id,
            text=caption,
            media=[item.medium],
            album_id=item.album_id,
        )
        if await self.held.hears(key, customer, said):
            return
        if await self.asked.hears(key, customer, said.text, item, message_id=message_id):
            return
        if caption and not only_points(caption):
            await self.write(key, sender, caption, message_id=message_id)
        elif serial_number or first:
            await self._show(key, sender, item, serial_number)

    async def edit(
        self,
        key: str,
        sender: Sender,
        text: str,
        *,
        message_id: int,
        item: Attachment | None = None,
        serial_number: str | None = None,
    ) -> None:
        """Handle an edit: kept as a version, and a correction of what it was the answer to.

        Another file in place of the old one is taken as if it were sent.
        A danger is heard wherever it is written (Rule R30).
        """
        words = readable(text)[:LONGEST]
        customer = await self._meet(sender, words)
        attachments, address = self.desk.attachments, sender.address
        newest = await asyncio.to_thread(attachments.newest_words, address)
        before = await asyncio.to_thread(attachments.words_of, address, message_id)
        if words != before:
            await asyncio.to_thread(attachments.note_words, address, message_id, words)
        said = Said(chat_id=address.chat_id, message_id=message_id, text=words)
        if item:
            said.media = [item.medium]
        new = await asyncio.to_thread(attachments.replace, address, item) if item else False
        if await self.held.hears(key, customer, said):
            return
        if item and new and words == before:
            await self._show(key, sender, item, serial_number)
            return
        if not words or await self.asked.edits(key, customer, words, message_id):
            return
        if await self.held.is_danger(words):
            await self._ask(key, customer, text=words)
        elif newest == message_id:
            await self._ask(key, customer, intent="correct_data", entities={"words": words})
        else:
            told = {"kind": "edit", "words": words}
            await self._ask(key, customer, intent="send_attachment", entities=told)

    async def _show(
        self, key: str, sender: Sender, item: Attachment, serial_number: str | None
    ) -> None:
        """Start what a file without words asks for."""
        if serial_number:
            await self.start(key, sender, "give_data", {"serial_number": serial_number})
        else:
            await self.start(key, sender, "send_attachment", {"kind": item.kind})

    async def start(
        self, key: str, sender: Sender, intent: str, entities: dict[str, str] | None = None
    ) -> None:
        """Start an intent that only the app may name: a command, a shared place, a photo."""
        customer = await self._meet(sender)
        if intent == "give_data":
            told = ", ".join((entities or {}).values())
            held = await self.held.is_told(key, customer, told)
        else:
            held = await self.held.is_commanded(key, customer, intent)
        if not held:
            await self._ask(key, customer, intent=intent, entities=entities)

    async def show(self, key: str, sender: Sender, what: str) -> None:
        """Show a customer what is their own, without the engine, whoever holds the chat."""
        await self._meet(sender)
        look = {"products": self.desk.histories.own, "privacy": self.desk.privacy.show}[what]
        replies = await asyncio.to_thread(look, sender.address)
        await asyncio.to_thread(self.desk.inbox.finish, key, sender.address, replies)

    async def press(
        self, key: str, sender: Sender, row_id: int, index: int
    ) -> tuple[Outbound, Button] | None:
        """Handle a pressed button; give the message it stood under, None for a foreign button."""
        customer = await self._meet(sender)
        found = await asyncio.to_thread(self.desk.outbox.press, sender.address, row_id, index)
        if found:
            await self._press(key, customer, found[1])
        return found

    async def refuse(self, key: str, sender: Sender, text_key: str) -> None:
        """Answer without the engine what cannot be read."""
        customer = await self._meet(sender)
        if await self.held.is_told(key, customer, ""):
            return
        reply = Reply(text=say(text_key, customer.language))
        await asyncio.to_thread(self.desk.inbox.finish, key, sender.address, [reply])

    async def give_up(self, key: str, address: Address, language: Language) -> None:
        """Tell the customer that a message could not be handled."""
        reply = Reply(text=say("error-general", language))
        await asyncio.to_thread(self.desk.outbox.post, address, f"{key}/sorry", [reply])

    async def _meet(self, sender: Sender, text: str = "") -> Customer:
        return await asyncio.to_thread(
            self.desk.customers.meet,
            sender.address,
            name=sender.name,
            code=sender.language_code,
            text=text,
        )

    async def _press(self, key: str, customer: Customer, button: Button) -> None:
        if await self.asked.is_pressed(key, customer, button):
            return
        if await self.chosen.is_pressed(key, customer, button):
            return
        if await self.held.is_pressed(key, customer, button):
            return
        intent, entities = read_payload(button.payload)
        await self._ask(key, customer, intent=intent, entities=entities)

    async def _ask(
        self,
        key: str,
        customer: Customer,
        *,
        text: str = "",
        intent: str = "",
        entities: dict[str, str] | None = None,
    ) -> None:
        await self._hand_back(customer)
        edited = "words" in (entities or {})
        turn = Turn(
            sender=str(customer.address),
            turn=key,
            text=text,
            intent=intent,
            entities=entities or {},
            metadata={"language": customer.language, "edited": edited},
        )
        replies = await self.engine.ask(turn)
        await asyncio.to_thread(self.desk.inbox.finish, key, customer.address, replies)

    async def _hand_back(self, customer: Customer) -> None:
        """Tell the engine first which case people have finished, if it does not know yet."""
        untold = await asyncio.to_thread(self.desk.handoffs.untold, customer.address)
        if untold is None:
            return
        handoff_id, code = untold
        await self.engine.ask(
            Turn(
                sender=str(customer.address),
                turn=f"handoff:{handoff_id}",
                intent="press",
                entities={"answer": f"case:{code}"},
                metadata={"language": customer.language, "edited": False},
            )
        )
        await asyncio.to_thread(self.desk.handoffs.told, handoff_id)
