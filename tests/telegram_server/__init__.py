"""A strict Telegram on this machine, for tests of the whole product."""

from .errors import ApiError
from .faults import Limits
from .groups import Group
from .listening import Press
from .people import Customer, Member
from .server import Recorded, TelegramServer
from .state import Topic

__all__ = [
    "ApiError",
    "Customer",
    "Group",
    "Limits",
    "Member",
    "Press",
    "Recorded",
    "TelegramServer",
    "Topic",
]
