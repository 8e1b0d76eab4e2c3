"""Reading what Telegram gives: an update that cannot be read holds up no others."""

import logging
from typing import Any

from telegram import Update
from telegram.request import HTTPXRequest

logger = logging.getLogger(__name__)


class UpdateReader(HTTPXRequest):
    """Fetches updates, and passes over those that the library cannot read.

    A Telegram that has learnt something new may send what this version of the library refuses;
    it would then ask for the same updates for ever, and get no other.
    """

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read an answer; of an update that cannot be read only the number is left."""
        answer = HTTPXRequest.parse_json_payload(payload)
        updates = answer.get("result")
        if isinstance(updates, list):
            answer["result"] = [_readable(update) for update in updates]
        return answer


def _readable(update: dict[str, Any]) -> dict[str, Any]:
    try:
        Update.de_json(update, None)
    except Exception as error:
        # Not its words: it names the type of what was missing, never what anybody wrote.
        name, number = type(error).__name__, update["update_id"]
        logger.error("update %s is passed over: %s", number, name)  # noqa: TRY400
        return {"update_id": number}
    return update
