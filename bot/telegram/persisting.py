"""Writing down what happened while the database is away for a moment."""

import asyncio
import logging
from collections.abc import Callable
from time import monotonic
from typing import ParamSpec, TypeVar

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoneFree

from actions.services.transport.outbox import LEASE
from bot.log import reason_of

logger = logging.getLogger(__name__)

Given = ParamSpec("Given")
Found = TypeVar("Found")
AWAY = (OperationalError, InterfaceError, NoneFree)
"""What a database raises that is not there, full, or busy; anything else would come again."""
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 10.0
"""Seconds."""


async def persist(
    work: Callable[Given, Found], *args: Given.args, **kwargs: Given.kwargs
) -> Found:
    """Do blocking work in a thread, again and again until the database takes it.

    What Telegram has done already cannot be done over: it would be done a second time. The work
    must bear to be repeated, since the answer to a commit may be lost too.

    Raises:
        SQLAlchemyError: what is no outage, at once; else what the database said last, when a
            claim has run out: then somebody else has what this was about.
    """
    pause, until = FIRST_PAUSE, monotonic() + LEASE.total_seconds()
    while True:
        try:
            return await asyncio.to_thread(work, *args, **kwargs)
        except AWAY as error:
            if monotonic() + pause > until:
                raise
            logger.warning("%s: %s; trying again", work.__qualname__, reason_of(error))
        await asyncio.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE)
