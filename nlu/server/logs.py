"""What the engine logs: that something went wrong and where, never what was said."""

from __future__ import annotations

import logging
import traceback
from typing import Any


class Discreet(logging.Formatter):
    """Write a level, a name and a message; of an error its type and its place in the code.

    The text of an error may quote what it failed on, which may be a customer's words.

    Args:
        token: struck out wherever a library would print it, such as in an address.
    """

    def __init__(self, token: str) -> None:
        super().__init__("%(levelname)s %(name)s: %(message)s")
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        """Write a record without the token."""
        return super().format(record).replace(self._token, "•••")

    def formatException(self, ei: Any) -> str:  # noqa: N802 (the name is the library's)
        """Write where an error came from, and of which type it is."""
        frames = "".join(traceback.format_tb(ei[2]))
        return f"{frames}{ei[0].__qualname__}"
