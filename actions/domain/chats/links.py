"""Links that open the chat with the desk, and say there what it is about.

Source: https://core.telegram.org/bots/features#deep-linking
"""

import re
from dataclasses import dataclass

from actions.domain.errors import DeskError

CARRIED = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What Telegram hands on with `/start`."""
BOT = re.compile(r"@?([A-Za-z]\w{3,31})", re.ASCII)


class NoLink(DeskError):
    """Raised where no link can be made: a bot's name or a number that Telegram does not carry."""

    key = "error-link-number"


@dataclass(frozen=True)
class Link:
    """A link to a bot, and what it hands on: a serial number, a model, a ticket's code."""

    bot: str
    about: str = ""

    def __str__(self) -> str:
        return f"https://t.me/{self.bot}" + (f"?start={self.about}" if self.about else "")


def link_to(bot: str, about: str = "") -> Link:
    """Make a link to a bot, whose name may begin with @.

    Raises:
        NoLink: for a name that no bot can have, or for what Telegram does not hand on.
    """
    named = BOT.fullmatch(bot.strip())
    if named is None:
        raise NoLink("error-link-bot", bot=bot)
    if about and not CARRIED.fullmatch(about):
        raise NoLink(about=about)
    return Link(named[1], about)
