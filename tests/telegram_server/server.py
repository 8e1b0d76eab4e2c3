"""The Telegram of a test: start it, talk to it as people, and look at what the bot did."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import Any

from . import editing, profile, sending, topics  # noqa: F401  (they register methods)
from .errors import ApiError, not_found, unauthorized
from .faults import Fault, Faults, Limits
from .gateway import Dropped, Gateway
from .groups import Group
from .methods import carry_out
from .people import Customer
from .schema import Checked, Upload, check_call, method_names
from .state import State
from .webhook import Webhook

DOWNLOAD = "file"
LIMITED = ("send", "copy", "forward", "editmessage")
UNLIMITED = frozenset({"sendChatAction"})


@dataclass(slots=True)
class Recorded:
    """One call of the bot and how it ended."""

    method: str
    params: dict[str, Any]
    at: float
    result: Any = None
    error: str | None = None


class TelegramServer:
    """A strict Bot API server on this machine, for one bot."""

    def __init__(
        self,
        token: str = "123456:TEST",
        *,
        name: str = "Aftercare",
        username: str = "aftercare_bot",
    ) -> None:
        self.token = token
        self.state = State(bot_user(token, name, username))
        self.webhook = Webhook(self.state.updates)
        self.faults = Faults()
        self.limits: Limits | None = None
        self.calls: list[Recorded] = []
        self.violations: list[str] = []
        self.gateway = Gateway(self.handle, self.download)

    async def __aenter__(self) -> TelegramServer:
        await self.start()
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listen; after a stop, on the same port and with everything remembered."""
        self.state.updates.closing = False
        await self.gateway.start()
        self.webhook.start()

    async def stop(self) -> None:
        """Close every connection; what is remembered stays."""
        self.webhook.stop()
        self.state.updates.closing = True
        self.state.updates.interrupt()
        await self.gateway.stop()

    @property
    def url(self) -> str:
        """The address: `base_url=f"{url}/bot"`, `base_file_url=f"{url}/file/bot"`."""
        return f"http://127.0.0.1:{self.gateway.port}"

    @property
    def pending(self) -> list[dict[str, Any]]:
        """The updates that the bot has not confirmed."""
        return list(self.state.updates.pending)

    def customer(self, first_name: str, *, started: bool = False, **details: Any) -> Customer:
        """Let a person come, who may (`started=True`) have written to the bot before."""
        user = self.state.add_user(first_name, **details)
        chat = self.state.add_private_chat(user)
        chat.started = started
        return Customer(self.state, chat, user)

    def group(
        self, title: str, *, members: list[str] | None = None, id: int | None = None
    ) -> Group:
        """Make a basic group with the bot as administrator."""
        chat = self.state.add_group(title, "group", chat_id=id)
        return Group(self.state, chat, members or [])

    def supergroup(
        self,
        title: str,
        *,
        forum: bool = False,
        members: list[str] | None = None,
        id: int | None = None,
    ) -> Group:
        """Make a supergroup, perhaps with topics, and the bot as administrator."""
        chat = self.state.add_group(title, "supergroup", forum=forum, chat_id=id)
        return Group(self.state, chat, members or [])

    def fail_next(
        self,
        method: str,
        code: int = 500,
        *,
        times: int = 1,
        retry_after: int | None = None,
        description: str | None = None,
        after_effect: bool = False,
    ) -> None:
        """Answer the next calls with an error; `*` means any method, `file` a download."""
        self.faults.fail(method, code, times, retry_after, description, after_effect)

    def drop_next(self, method: str, *, times: int = 1, after_effect: bool = False) -> None:
        """Close the connection of the next calls, before or after carrying them out."""
        self.faults.drop(method, times, after_effect)

    def delay(self, method: str, seconds: float) -> None:
        """Let each call of a method take this long; 0 ends it."""
        self.faults.delays[method.lower()] = seconds

    def called(self, method: str) -> list[Recorded]:
        """Return the calls of one method, oldest first."""
        return [call for call in self.calls if call.method == method]

    async def handle(self, token: str, method: str, raw: dict[str, Any]) -> Any:
        """Answer one call, or refuse it."""
        if token != self.token:
            raise unauthorized()
        name = method_names().get(method.lower())
        if name is None:
            self.violations.append(f"unknown method {method}")
            raise not_found()
        record = Recorded(name, raw, time.time())
        self.calls.append(record)
        try:
            record.result = await self.answer(name, raw, record)
        except ApiError as error:
            record.error = error.description
            raise
        except Dropped:
            record.error = "dropped"
            raise
        return record.result

    async def answer(self, name: str, raw: dict[str, Any], record: Recorded) -> Any:
        """Carry a call out, with whatever is planned to go wrong."""
        fault = await self.trouble(name)
        if fault is not None and not fault.after_effect:
            fail(fault)
        checked = check_call(name, raw)
        record.params = shown(checked)
        self.violations += checked.oddities
        self.spend(name, checked.params)
        result = await self.carry_out(name, checked)
        if fault is not None:
            record.result = result
            fail(fault)
        return result

    async def trouble(self, name: str) -> Fault | None:
        """Wait as long as planned and return the failure that is planned, if any."""
        if seconds := self.faults.delay_of(name):
            await asyncio.sleep(seconds)
        return self.faults.take(name)

    def spend(self, name: str, params: dict[str, Any]) -> None:
        """Count a message against the flood limits, if these are on."""
        if self.limits is None or name in UNLIMITED or not name.lower().startswith(LIMITED):
            return
        chat = self.state.chats.get(params.get("chat_id", 0))
        if chat is not None:
            messages = len(params.get("media", [0])) if name == "sendMediaGroup" else 1
            self.limits.spend(chat.id, chat.type == "private", messages)

    async def carry_out(self, name: str, checked: Checked) -> Any:
        """Do what a method does; those about updates are the server's own."""
        params = checked.params
        if name == "getUpdates":
            return await self.state.updates.poll(params)
        if name == "setWebhook":
            return self.webhook.set(params)
        if name == "deleteWebhook":
            return self.webhook.delete(params)
        if name == "getWebhookInfo":
            return self.webhook.info()
        return carry_out(self.state, name, params, checked.uploads)

    async def download(self, token: str, path: str) -> tuple[bytes, str]:
        """Answer a download."""
        if token != self.token:
            raise unauthorized()
        fault = await self.trouble(DOWNLOAD)
        if fault is not None:
            fail(fault)
        file = self.state.files.by_path.get(path)
        if file is None:
            raise not_found()
        return file.data, file.mime


def fail(fault: Fault) -> None:
    """Make a planned failure happen."""
    if fault.answer is None:
        raise Dropped
    raise ApiError(fault.answer.code, fault.answer.description, **fault.answer.parameters)


def bot_user(token: str, name: str, username: str) -> dict[str, Any]:
    """Return the bot's own User object."""
    bot: dict[str, Any] = {"id": int(token.partition(":")[0]), "is_bot": True}
    bot |= {"first_name": name, "username": username}
    able = ("can_connect_to_business", "has_main_web_app", "can_read_all_group_messages")
    return (
        bot
        | dict.fromkeys(able, False)
        | {
            "can_join_groups": True,
            "supports_inline_queries": False,
        }
    )


def shown(checked: Checked) -> dict[str, Any]:
    """Return the parameters as a test wants to read them: files by name."""
    return {
        name: f"<{value.name or 'file'}: {len(value.data)} bytes>"
        if isinstance(value, Upload)
        else value
        for name, value in checked.params.items()
    }
