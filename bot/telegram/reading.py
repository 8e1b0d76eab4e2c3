"""Reading what Telegram gives: an update that cannot be read holds up no others."""

import logging
from typing import Any

from telegram import Bot, Update
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
    return update if read_update(update) else {"update_id": update["update_id"]}


def read_update(given: Any, bot: Bot | None = None) -> Update | None:
    """Read an update; one that the library cannot read is told of by its number and passed over.

    Raises:
        ValueError: if it is none at all.
    """
    number = given.get("update_id") if isinstance(given, dict) else None
    if not isinstance(number, int):
        raise ValueError("an update is an object with a number")  # noqa: TRY004
    try:
        return Update.de_json(given, bot)
    except Exception as error:
        # Not its words: it names the type of what was missing, never what anybody wrote.
        name = type(error).__name__
        logger.error("update %s is passed over: %s", number, name)  # noqa: TRY400
        return None
