"""Logging: ids and codes only; secrets are struck out even where a library would print them.

Of an error its type and its place in the code are written, not its text: that may quote what it
failed on, which may be a customer's words.
"""

import logging
import sys
from collections.abc import Mapping, Sequence
from traceback import format_tb
from typing import Any

from sqlalchemy.exc import OperationalError

from actions.domain.errors import GatewayError

CHATTY = ("httpx", "httpcore", "telegram", "apscheduler", "alembic", "rasa_sdk", "matplotlib")
HEAD = "Traceback (most recent call last):"


class Strike(logging.Filter):
    """Replace secrets in whatever is logged, tracebacks included."""

    def __init__(self, secrets: Sequence[str]) -> None:
        super().__init__()
        self.secrets = [secret for secret in secrets if secret]

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass, without its secrets."""
        if record.name.startswith("telegram"):
            record.args = _without_data(record.args)
        text = record.getMessage()
        if record.exc_info and not record.exc_text:
            record.exc_text = _trace(record.exc_info[1])
        for secret in self.secrets:
            text = text.replace(secret, "•••")
            if record.exc_text:
                record.exc_text = record.exc_text.replace(secret, "•••")
        record.msg, record.args = text, ()
        return True


def _without_data(args: Any) -> Any:
    """Leave out what Telegram sent, which the library quotes where it cannot read it."""
    if isinstance(args, tuple):
        return tuple(map(_without_data, args))
    return "…" if isinstance(args, Mapping | list) and args else args


def _trace(error: BaseException | None) -> str:
    """Write where an error came from, and what came before it."""
    parts: list[str] = []
    while error:
        frames = "".join(format_tb(error.__traceback__))
        parts.insert(0, f"{HEAD}\n{frames}{reason_of(error)}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n\nwhich led to\n\n".join(parts)


def configure_logging(level: str, secrets: Sequence[str] = ()) -> None:
    """Log to standard error; libraries only from warnings on (httpx's INFO holds the token)."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)-7s %(name)s: %(message)s"))
    handler.addFilter(Strike(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)


def reason_of(error: BaseException) -> str:
    """Name an error by its type, and by what the system, the database or a gateway said.

    That names files, addresses and a full disk, never what anybody wrote.
    """
    said: object = error if isinstance(error, OSError) else None
    if isinstance(error, OperationalError):
        said = error.orig
    if isinstance(error, GatewayError):
        said = error.fields.get("reason")
    named = type(error).__qualname__
    return f"{named}: {' '.join(str(said).split())[:200]}" if said else named


class Outage:
    """Tells once that something fails which is tried again and again, and once that it works."""

    def __init__(self, logger: logging.Logger, what: str) -> None:
        self._logger = logger
        self._what = what
        self._failed = ""

    def fails(self, error: Exception) -> None:
        """Note that it failed; another error is told of anew."""
        if (failed := reason_of(error)) != self._failed:
            self._logger.warning("%s failed: %s; trying again", self._what, failed)
        self._failed = failed

    def works(self) -> None:
        """Note that it worked."""
        if self._failed:
            self._logger.warning("%s works again", self._what)
        self._failed = ""
