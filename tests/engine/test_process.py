"""An engine that is watched comes back, whatever ended it and whatever it says."""

import asyncio
from contextlib import asynccontextmanager

from bot.engine.process import EngineProcess

ENGINE = """#!/bin/sh
read config
echo '{"port": %d}'
%s
exec cat
"""


@asynccontextmanager
async def running(folder, does=":", port=1, look_every=1000):
    """Run a program in place of the engine, which tells a port and stays until it is ended."""
    program = folder / "engine"
    program.write_text(ENGINE % (port, does), encoding="utf-8")
    program.chmod(0o755)
    process = EngineProcess(program, {}, look_every=look_every)
    await process.start()
    try:
        yield process
    finally:
        await process.stop()


async def until(holds):
    async with asyncio.timeout(10):
        while not holds():
            await asyncio.sleep(0.02)


async def test_an_engine_that_cannot_be_started_for_a_moment_is_started_later(tmp_path):
    async with running(tmp_path) as engine:
        away = engine.python.rename(tmp_path / "away")
        engine._process.kill()
        await until(lambda: not engine.ready.is_set() and engine.starts == 2)

        away.rename(engine.python)
        await until(engine.ready.is_set)


async def test_an_engine_that_breaks_while_it_starts_is_started_again(tmp_path):
    async with running(tmp_path) as engine:
        # It tells no port any more: its database is away, say.
        program = engine.python.read_text(encoding="utf-8")
        engine.python.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        engine._process.kill()
        await until(lambda: not engine.ready.is_set() and engine.starts == 2)
        await asyncio.sleep(0.1)

        engine.python.write_text(program, encoding="utf-8")
        await until(engine.ready.is_set)


async def test_a_line_as_long_as_a_book_does_not_stop_what_the_engine_says(tmp_path):
    said = tmp_path / "said"
    line = "head -c 300000 /dev/zero | tr '\\0' x >&2; echo >&2"
    async with running(tmp_path, f"{line}; {line}; echo done > {said}"):
        await until(said.exists)


async def test_behind_a_proxy_an_engine_that_answers_is_left_alone(tmp_path, monkeypatch):
    async def answer(_, writer):
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()
        writer.close()

    # Nobody is there: as a proxy that reaches this machine's own addresses would be a wonder.
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with running(tmp_path, port=port, look_every=0.1) as engine:
        await asyncio.sleep(1)
        assert engine.starts == 1
        assert engine.ready.is_set()
    server.close()
