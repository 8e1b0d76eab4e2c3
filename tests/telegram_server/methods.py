"""Finds what a method does; methods without a behaviour of their own get a minimal answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .errors import refuse
from .schema import Upload, api
from .state import Chat, Message, State

Params = dict[str, Any]


class Call:
    """One checked call: the server's state, the parameters and the files that came along."""

    def __init__(self, state: State, params: Params, uploads: dict[str, Upload]) -> None:
        self.state = state
        self.params = params
        self.uploads = uploads

    def __getitem__(self, name: str) -> Any:
        return self.params[name]

    def get(self, name: str, default: Any = None) -> Any:
        """Return an optional parameter."""
        return self.params.get(name, default)

    def chat(self) -> Chat:
        """Find the chat to act in, or refuse."""
        if "chat_id" not in self.params:
            refuse("chat_id is empty")
        return self.state.writable(self.params["chat_id"])

    def message(self, chat: Chat, purpose: str) -> Message:
        """Find the message to act on, or refuse."""
        if "message_id" not in self.params:
            refuse("message identifier is not specified")
        message = chat.messages.get(self.params["message_id"])
        if message is None:
            refuse(f"message to {purpose} not found")
        return message


Behaviour = Callable[[Call], Any]
BEHAVIOURS: dict[str, Behaviour] = {}


def method(*names: str) -> Callable[[Behaviour], Behaviour]:
    """Register a function as what these methods do."""

    def register(function: Behaviour) -> Behaviour:
        BEHAVIOURS.update(dict.fromkeys(names, function))
        return function

    return register


def carry_out(state: State, name: str, params: Params, uploads: dict[str, Upload]) -> Any:
    """Do what a method does and return its result."""
    if "business_connection_id" in params:
        refuse("business connection not found")
    behaviour = BEHAVIOURS.get(name)
    if behaviour is not None:
        return behaviour(Call(state, params, uploads))
    if "chat_id" in params:
        state.find_chat(params["chat_id"])
    return minimal(api()["methods"][name]["returns"][0])


def minimal(kind: str) -> Any:
    """Make the smallest valid value of a type."""
    if kind.startswith("Array of "):
        return []
    basic = {"Boolean": True, "Integer": 0, "Float": 0.0, "String": ""}
    if kind in basic:
        return basic[kind]
    described = api()["types"][kind]
    if "subtypes" in described:
        return minimal(described["subtypes"][0])
    return {
        name: limits[0]["constant"] if limits and "constant" in limits[0] else minimal(types[0])
        for name, (types, required, *limits) in described["fields"].items()
        if required
    }
