"""Logging: ids and codes only; secrets are struck out even where a library would print them."""

import logging
import sys
from collections.abc import Sequence

CHATTY = ("httpx", "httpcore", "telegram", "apscheduler", "alembic", "rasa_sdk", "matplotlib")


class Strike(logging.Filter):
    """Replace secrets in whatever is logged, tracebacks included."""

    def __init__(self, secrets: Sequence[str]) -> None:
        super().__init__()
        self.secrets = [secret for secret in secrets if secret]

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass, without its secrets."""
        text = record.getMessage()
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        for secret in self.secrets:
            text = text.replace(secret, "•••")
            if record.exc_text:
                record.exc_text = record.exc_text.replace(secret, "•••")
        record.msg, record.args = text, ()
        return True


def configure_logging(level: str, secrets: Sequence[str] = ()) -> None:
    """Log to standard error; libraries only from warnings on (httpx's INFO holds the token)."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)-7s %(name)s: %(message)s"))
    handler.addFilter(Strike(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
