"""Jobs that run again and again, each at its own pace, until they are told to stop."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

from bot.log import Outage

logger = logging.getLogger(__name__)

AGAIN = timedelta(minutes=1)
"""A job that failed is not left until the next day for it."""


@dataclass(frozen=True)
class Job:
    """Something to do every so often; it must bear to run late, or twice at once elsewhere."""

    name: str
    every: timedelta
    run: Callable[[], object]
    """Blocking work; it gets a thread."""


class JobLoop:
    """Runs jobs side by side; one that fails is told of once, and soon runs again."""

    def __init__(self, jobs: Sequence[Job]) -> None:
        self.jobs = jobs
        self._stopping = asyncio.Event()

    async def run(self) -> None:
        """Run until `stop`; what is being done then is finished first."""
        await asyncio.gather(*(self._repeat(job) for job in self.jobs))

    def stop(self) -> None:
        """Begin nothing more."""
        self._stopping.set()

    async def _repeat(self, job: Job) -> None:
        outage = Outage(logger, f"job {job.name}")
        while not self._stopping.is_set():
            pause = job.every
            try:
                await asyncio.to_thread(job.run)
                outage.works()
            except Exception as error:  # whatever it is, the other jobs go on
                outage.fails(error)
                pause = min(job.every, AGAIN)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), pause.total_seconds())


@asynccontextmanager
async def running_jobs(jobs: Sequence[Job]) -> AsyncIterator[None]:
    """Run jobs inside the block."""
    loop = JobLoop(jobs)
    running = asyncio.create_task(loop.run(), name="jobs")
    try:
        yield
    finally:
        loop.stop()
        await running
