"""The sweep over what other systems of the company are to be told."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import httpx
from standardwebhooks import Webhook

from actions.domain.errors import GatewayError
from actions.domain.feed import Feed
from actions.services.desk import Desk
from bot.jobs.loop import Job

EVERY = timedelta(seconds=5)
ANSWER_WITHIN = 15.0


@dataclass(frozen=True)
class Receiver:
    """Where events go: signed, so that the receiver knows who calls.

    The headers are those of the Standard Webhooks specification (standardwebhooks.com).
    """

    url: str
    secret: str

    def take(self, feed: Feed) -> None:
        """Give events to the receiver; any 2xx means that it has them.

        Raises:
            GatewayError: if it does not answer so; the events are to be sent again.
        """
        body, at = feed.model_dump_json(), datetime.now(UTC)
        number = f"{feed.events[0].id}-{feed.events[-1].id}"
        headers = {
            "content-type": "application/json",
            "webhook-id": number,
            "webhook-timestamp": str(int(at.timestamp())),
            "webhook-signature": Webhook(self.secret).sign(number, at, body),
        }
        try:
            answer = httpx.post(self.url, content=body, headers=headers, timeout=ANSWER_WITHIN)
        except httpx.HTTPError as error:
            raise GatewayError("error-events", reason=type(error).__name__) from error
        if not answer.is_success:
            raise GatewayError("error-events", reason=f"HTTP {answer.status_code}")


def feeding_job(desk: Desk, receiver: Receiver, every: timedelta = EVERY) -> Job:
    """Tell another system what happened to cases."""
    return Job("events", every, lambda: desk.feeding.sweep(receiver.take))
