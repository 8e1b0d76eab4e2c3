"""What goes wrong on request: flood limits, refused calls, dropped connections, slow answers."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from .errors import ApiError, too_many

EVERY = "*"
USUAL = {
    400: "Bad Request: something is wrong",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


@dataclass(slots=True)
class Fault:
    """One planned failure: an answer, or none when the connection is dropped."""

    method: str
    times: int
    answer: ApiError | None
    after_effect: bool = False


@dataclass(slots=True)
class Limits:
    """Telegram's flood limits; `scale` makes every span of time that much longer or shorter."""

    private_burst: int = 4
    private_seconds: float = 1.0
    group_messages: int = 20
    group_seconds: float = 60.0
    overall_messages: int = 30
    overall_seconds: float = 1.0
    scale: float = 1.0
    retry_after: int | None = None
    clock: Callable[[], float] = time.monotonic
    sent: dict[int, deque[float]] = field(default_factory=dict)
    overall: deque[float] = field(default_factory=deque)

    def spend(self, chat_id: int, private: bool, messages: int = 1) -> None:
        """Count messages to a chat, or refuse them."""
        now = self.clock()
        sent = self.sent.setdefault(chat_id, deque())
        if private:
            most, span = self.private_burst, self.private_burst * self.private_seconds
        else:
            most, span = self.group_messages, self.group_seconds
        here = self.wait(sent, most, span * self.scale, now, messages)
        everywhere = self.wait(
            self.overall, self.overall_messages, self.overall_seconds * self.scale, now, messages
        )
        if (wait := max(here, everywhere)) > 0:
            raise too_many(self.retry_after or max(1, math.ceil(wait)))
        sent.extend([now] * messages)
        self.overall.extend([now] * messages)

    def wait(self, sent: deque[float], most: int, span: float, now: float, messages: int) -> float:
        """Return how long to wait until this many more fit into the window."""
        while sent and sent[0] <= now - span:
            sent.popleft()
        excess = len(sent) + messages - most
        if excess <= 0 or not sent:
            return 0.0
        return sent[min(excess, len(sent)) - 1] + span - now


class Faults:
    """The failures that are planned."""

    def __init__(self) -> None:
        self.planned: list[Fault] = []
        self.delays: dict[str, float] = {}

    def fail(
        self,
        method: str,
        code: int,
        times: int,
        retry_after: int | None,
        description: str | None,
        after_effect: bool,
    ) -> None:
        """Plan answers with an error."""
        if code == 429:
            answer = too_many(retry_after or 1)
            answer.description = description or answer.description
        else:
            answer = ApiError(code, description or USUAL.get(code, "Error"))
        self.planned.append(Fault(method.lower(), times, answer, after_effect))

    def drop(self, method: str, times: int, after_effect: bool) -> None:
        """Plan connections that close without an answer."""
        self.planned.append(Fault(method.lower(), times, None, after_effect))

    def take(self, method: str) -> Fault | None:
        """Return the failure that is planned for this call, if any."""
        for fault in self.planned:
            if fault.method in (method.lower(), EVERY):
                fault.times -= 1
                if fault.times <= 0:
                    self.planned.remove(fault)
                return fault
        return None

    def delay_of(self, method: str) -> float:
        """Return how long this call takes."""
        return self.delays.get(method.lower(), self.delays.get(EVERY, 0.0))
