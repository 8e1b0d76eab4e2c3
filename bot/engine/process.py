"""The engine as a child process: started, watched, restarted, never left behind."""

import asyncio
import contextlib
import json
import logging
from asyncio.subprocess import PIPE, Process
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from actions.domain.errors import GatewayError
from bot.engine.environment import ROOT, environ

logger = logging.getLogger(__name__)

START_WITHIN = 180.0
LONGEST_PAUSE = 30.0
MISSES = 3
"""So many looks in a row without an answer are no hard work any more."""


@dataclass
class EngineProcess:
    """Keeps one engine running.

    Attributes:
        python: interpreter of the engine's environment.
        config: what the engine is told on its standard input; secrets stay off the command line.
        url: where it answers, once it does.
        ready: set while it answers.
        look_every: seconds between looks whether it still answers, which also are how long it may
            take to. One that hangs is ended and started again.
    """

    python: Path
    config: dict[str, Any]
    url: str = ""
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    starts: int = 0
    look_every: float = 10.0
    _process: Process | None = None
    _watch: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start the engine and wait until it answers; raise `GatewayError` if it never does."""
        await self._spawn()
        self._watch = asyncio.create_task(self._keep_alive(), name="engine")

    async def stop(self) -> None:
        """End the engine and its watch."""
        if self._watch:
            self._watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watch
        await self._end()

    @property
    def pid(self) -> int | None:
        """Give the process id of the engine that runs now."""
        return self._process.pid if self._process else None

    async def _spawn(self) -> None:
        self.starts += 1
        # A session of its own: Ctrl-C in the terminal goes to the app alone, which then ends the
        # engine in order. The open pipe on standard input ends it when the app is killed.
        try:
            self._process = process = await asyncio.create_subprocess_exec(
                *(str(self.python), "-W", "ignore", "-m", "nlu.server"),
                cwd=ROOT,
                env=environ(),
                stdin=PIPE,
                stdout=PIPE,
                stderr=PIPE,
                start_new_session=True,
            )
        except OSError as error:
            # No memory, no place for one more process, an environment that is just being made.
            raise GatewayError("error-engine-no-start") from error
        assert process.stdin
        assert process.stdout
        assert process.stderr
        errors = asyncio.create_task(_pass_on(process.stderr), name="engine-log")
        try:
            process.stdin.write(json.dumps(self.config).encode() + b"\n")
            async with asyncio.timeout(START_WITHIN):
                line = await process.stdout.readline()
            port = json.loads(line)["port"]
        # The event loop's own error, where the program has ended before it could be told anything.
        except (TimeoutError, ValueError, KeyError, OSError, RuntimeError) as error:
            await self._end()
            await errors
            raise GatewayError("error-engine-no-start") from error
        self.url = f"http://127.0.0.1:{port}"
        self.ready.set()
        logger.info("engine answers (start %d)", self.starts)

    async def _keep_alive(self) -> None:
        pause = 1.0
        while True:
            # There is none where the last start has failed.
            if self._process:
                await self._wait_for_end(self._process)
            try:
                await self._spawn()
                pause = 1.0
            except GatewayError as error:
                logger.error("%s; next try in %.0f s", error, pause)  # noqa: TRY400
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)

    async def _wait_for_end(self, process: Process) -> None:
        looks = asyncio.create_task(self._look_after(process), name="engine-looks")
        try:
            code = await process.wait()
        finally:
            looks.cancel()
        self.ready.clear()
        self._process = None
        logger.warning("engine ended with code %s; starting it again", code)

    async def _look_after(self, process: Process) -> None:
        """End an engine that runs but does not answer."""
        missed = 0
        # It is on this machine: a proxy, if the environment names one, does not lead there.
        async with httpx.AsyncClient(trust_env=False) as http:
            while missed < MISSES:
                await asyncio.sleep(self.look_every)
                try:
                    await http.get(self.url, timeout=self.look_every)
                    missed = 0
                except httpx.HTTPError:
                    missed += 1
        logger.error("engine does not answer any more; ending it")
        process.kill()

    async def _end(self) -> None:
        self.ready.clear()
        process, self._process = self._process, None
        if process is None or process.returncode is not None:
            return
        assert process.stdin
        process.stdin.close()
        try:
            await asyncio.wait_for(process.wait(), 5)
        except TimeoutError:
            process.kill()
            await process.wait()


async def _pass_on(stream: asyncio.StreamReader) -> None:
    """Log what the engine says, at most one line at a time.

    It is read to its end whatever it is: an engine that nobody listens to stops.
    """
    while not stream.at_eof():
        try:
            line = await stream.readline()
        except ValueError:
            # Longer than a line may be; that part of it is gone.
            continue
        if said := line.decode(errors="replace").rstrip():
            logger.warning("engine: %s", said[:500])
