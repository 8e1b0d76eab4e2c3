"""What passes between a channel, the desk and the engine in one turn."""

from dataclasses import dataclass
from typing import Any, Protocol

from pydantic import BaseModel

from actions.domain.messages import Reply
from actions.domain.people import Address


@dataclass(frozen=True)
class Sender:
    """Who wrote, as the channel tells it."""

    address: Address
    name: str = ""
    language_code: str | None = None


class Turn(BaseModel):
    """One turn as the engine takes it: typed words, or an intent only the app may name."""

    sender: str
    turn: str
    text: str = ""
    intent: str = ""
    entities: dict[str, str] = {}
    metadata: dict[str, Any] = {}


class Reader(Protocol):
    """Whatever reads one text without holding a conversation."""

    async def parse(self, text: str) -> dict[str, Any]:
        """Read a text; raise `GatewayError` when that is not possible now."""
        ...


class Engine(Reader, Protocol):
    """Whatever runs a turn and gives its replies, too."""

    async def ask(self, turn: Turn) -> list[Reply]:
        """Run a turn; raise `GatewayError` when that is not possible now."""
        ...
