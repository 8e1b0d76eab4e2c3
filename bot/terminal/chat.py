"""A conversation on standard input and output, through the same inbox and outbox as Telegram."""

import asyncio
import sys
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from typing import TextIO

from rich.console import Console
from rich.markup import escape

from actions.domain.errors import GatewayError
from actions.domain.language import of_code
from actions.domain.messages import Outbound
from actions.domain.people import Address
from actions.services.conversation.conversation import Conversation
from actions.services.conversation.turns import Sender
from actions.services.desk import Desk
from actions.texts import say

ADDRESS = Address(channel="terminal", chat_id=1)
WORKER = "terminal"
TRIES = 3
COMMANDS = {
    "/start": "greet",
    "/help": "ask_help",
    "/status": "ask_status",
    "/cancel": "cancel_request",
    "/human": "request_human",
    "/language": "choose_language",
}


@dataclass
class TerminalChat:
    """One customer at the keyboard, or a script that writes one message a line."""

    desk: Desk
    conversation: Conversation
    language_code: str = "en"
    output: TextIO = sys.stdout

    def __post_init__(self) -> None:
        self.console = Console(file=self.output, highlight=False, soft_wrap=True)
        self._answered = threading.Event()
        self._answered.set()
        self.sender = Sender(ADDRESS, name="You", language_code=self.language_code)

    async def read_lines(self, source: TextIO) -> None:
        """Answer each line of a script, then end."""
        async for line in incoming(source.readline):
            if words := line.strip():
                self.console.print(f"[bold]>[/] {escape(words)}")
                await self.hear(words)

    async def talk(self) -> None:
        """Answer what is typed until the input ends."""
        hint = say("demo-hint", of_code(self.language_code))
        self.console.print(f"[dim]{escape(hint)}[/]")
        async for line in incoming(self._type):
            if words := line.strip():
                await self.hear(words)
            self._answered.set()

    def _type(self) -> str:
        self._answered.wait()
        self._answered.clear()
        try:
            return self.console.input("[bold]>[/] ") + "\n"
        except EOFError:
            return ""

    async def hear(self, words: str) -> None:
        """Take one message through the desk and print what it answers."""
        inbox = self.desk.inbox
        number = await asyncio.to_thread(inbox.next_source_id, ADDRESS.channel)
        await asyncio.to_thread(inbox.store, ADDRESS, number, {"text": words})
        key = f"{ADDRESS.channel}:{number}"
        for attempt in range(1, TRIES + 1):
            try:
                await self._handle(key, words, number)
                break
            except GatewayError as error:
                given_up = await asyncio.to_thread(inbox.fail, key, str(error))
                if given_up or attempt == TRIES:
                    raise
        await self._print_replies()

    async def _handle(self, key: str, words: str, number: int) -> None:
        command, _, rest = words.partition(" ")
        if command in COMMANDS:
            entities = {"ticket_code": rest} if rest.strip() else {}
            await self.conversation.start(key, self.sender, COMMANDS[command], entities)
        elif words.isdigit() and (button := await self._numbered(int(words))):
            await self.conversation.write(key, self.sender, button, message_id=number)
        else:
            await self.conversation.write(key, self.sender, words, message_id=number)

    async def _numbered(self, number: int) -> str | None:
        button = await asyncio.to_thread(self.desk.outbox.numbered_button, ADDRESS, number)
        return button.title if button else None

    async def _print_replies(self) -> None:
        outbox = self.desk.outbox
        while rows := await asyncio.to_thread(outbox.claim, ADDRESS.channel, WORKER, limit=10):
            for row in rows:
                self._print(row, await asyncio.to_thread(self._files, row))
                await asyncio.to_thread(outbox.delivered, row.id or 0)

    def _files(self, row: Outbound) -> list[str]:
        """Name what a message carries: a terminal cannot show it."""
        papers = [self.desk.papers.load(medium["file_id"]) for medium in row.media]
        return [
            paper.name if paper else medium["kind"]
            for paper, medium in zip(papers, row.media, strict=True)
        ]

    def _print(self, row: Outbound, files: Sequence[str]) -> None:
        self.console.print(f"[cyan]{escape(row.text)}[/]")
        for name in files:
            self.console.print(f"📎 {escape(name)}")
        titles = (
            f"[dim]{number})[/] {escape(button['title'])}"
            for number, button in enumerate(row.buttons, 1)
        )
        if row.buttons:
            self.console.print("   ".join(titles))


async def incoming(read: Callable[[], str]) -> AsyncIterator[str]:
    """Yield what `read` gives until it gives nothing.

    It reads in a daemon thread: a thread of the loop's own pool that waits for a key would hold
    up the end of the program after Ctrl-C.
    """
    loop = asyncio.get_running_loop()
    lines: asyncio.Queue[str] = asyncio.Queue()

    def pump() -> None:
        line = "-"
        while line:
            line = read()
            try:
                loop.call_soon_threadsafe(lines.put_nowait, line)
            except RuntimeError:
                return

    threading.Thread(target=pump, name="input", daemon=True).start()
    while line := await lines.get():
        yield line
