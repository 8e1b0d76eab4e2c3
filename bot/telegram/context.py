"""What every handler has at hand."""

import logging
from dataclasses import dataclass
from typing import Any

from telegram import Chat, Update, User
from telegram.ext import Application, CallbackContext, ExtBot

from actions.domain.people import Address
from actions.services.conversation.conversation import Conversation
from actions.services.conversation.turns import Sender
from actions.services.desk import Desk

CHANNEL = "telegram"


logger = logging.getLogger(__name__)


class StaffChat:
    """The number of the staff group; it changes when a group becomes a supergroup."""

    def __init__(self, chat_id: int | None) -> None:
        self._known = {chat_id}

    def is_it(self, chat_id: int) -> bool:
        """Tell whether a chat is the staff group."""
        return chat_id in self._known

    def moved(self, chat_id: int) -> None:
        """Take the new number too, and ask for it in the settings."""
        if chat_id not in self._known:
            self._known.add(chat_id)
            logger.warning(
                "the staff group has become %s; set AFTERCARE_STAFF_CHAT_ID to it", chat_id
            )


@dataclass(frozen=True)
class Shared:
    """The desk and its conversations, the same for every update."""

    desk: Desk
    conversation: Conversation
    staff_chat: StaffChat


class DeskContext(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """python-telegram-bot's context with the desk in it."""

    @property
    def desk(self) -> Desk:
        """Give the services."""
        return self._shared.desk

    @property
    def conversation(self) -> Conversation:
        """Give the way to the engine."""
        return self._shared.conversation

    @property
    def staff_chat(self) -> StaffChat:
        """Give the staff group."""
        return self._shared.staff_chat

    @property
    def _shared(self) -> Shared:
        shared = self.bot_data["shared"]
        assert isinstance(shared, Shared)
        return shared


DeskApplication = Application[
    ExtBot[None], DeskContext, dict[Any, Any], dict[Any, Any], dict[Any, Any], None
]


def key_of(update: Update) -> str:
    """Name the stored row of an update."""
    return f"{CHANNEL}:{update.update_id}"


def address_of(chat: Chat) -> Address:
    """Give the desk's address of a chat."""
    return Address(channel=CHANNEL, chat_id=chat.id)


def sender_of(chat: Chat, user: User | None) -> Sender:
    """Tell who wrote; a chat without a user (a channel) has no name or language."""
    return Sender(
        address_of(chat),
        name=user.full_name if user else "",
        language_code=user.language_code if user else None,
    )
