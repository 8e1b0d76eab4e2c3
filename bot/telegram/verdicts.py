"""What Telegram's refusals mean: wait, try again, never; a topic gone, a group in trouble."""

from enum import StrEnum

from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from actions.domain.chats.troubles import Trouble
from actions.domain.messages import Act, Outbound
from bot.telegram.threads import MISSING, says


class Verdict(StrEnum):
    """What to do with a row that Telegram refused."""

    SLOW_DOWN = "slow down"
    MOVED = "the group has a new number"
    BLOCKED = "the customer shut the bot out"
    TOPIC_GONE = "the topic was deleted"
    TROUBLE = "the group needs mending"
    NOTHING_LEFT = "what it would change is gone"
    NEVER = "Telegram will not take it"
    AGAIN = "try again"


# In the order in which they are looked for.
TROUBLES = {
    "kicked": Trouble.REMOVED,
    "not a member": Trouble.REMOVED,
    "chat not found": Trouble.NOT_FOUND,
    "not a forum": Trouble.NO_TOPICS,
    "FORUM_MISSING": Trouble.NO_TOPICS,
    "rights to send": Trouble.SILENCED,
    "WRITE_FORBIDDEN": Trouble.SILENCED,
    "TOPIC_CLOSED": Trouble.NO_RIGHT,
    "not enough rights": Trouble.NO_RIGHT,
    "ADMIN_REQUIRED": Trouble.NO_RIGHT,
    "administrator rights": Trouble.NO_RIGHT,
}
TOO_LARGE = "File too large"


def judge(row: Outbound, error: TelegramError) -> Verdict:
    """Decide what a refusal means for a row."""
    if isinstance(error, RetryAfter):
        return Verdict.SLOW_DOWN
    if isinstance(error, ChatMigrated):
        return Verdict.MOVED
    if row.chat_id < 0 and trouble_of(error):
        return Verdict.TROUBLE
    if isinstance(error, Forbidden):
        return Verdict.BLOCKED if row.chat_id > 0 else Verdict.TROUBLE
    if isinstance(error, BadRequest):
        return _bad(row, error)
    return Verdict.NEVER if says(error, TOO_LARGE) else Verdict.AGAIN


def _bad(row: Outbound, error: BadRequest) -> Verdict:
    if row.topic_id and says(error, *MISSING):
        return Verdict.TOPIC_GONE
    if row.topic_id and row.act is Act.EDIT and says(error, "message to edit not found"):
        return Verdict.NOTHING_LEFT
    return Verdict.NEVER


def trouble_of(error: TelegramError) -> Trouble | None:
    """Name what is wrong with a group, if the refusal is about the group."""
    if not isinstance(error, Forbidden | BadRequest):
        return None
    found = (trouble for part, trouble in TROUBLES.items() if says(error, part))
    return next(found, Trouble.SILENCED if isinstance(error, Forbidden) else None)
