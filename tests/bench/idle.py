"""What the desk takes while nobody writes: `python -m tests.bench.idle [seconds]`.

Starts `aftercare run` as an operator does, against the strict test server; prints the share of one
processor and the memory of the desk and of its engine. Linux.
"""

import asyncio
import os
import sys
import tempfile
from pathlib import Path

from tests.end_to_end.conftest import TOKEN
from tests.telegram_server import TelegramServer

TICKS = os.sysconf("SC_CLK_TCK")
SETTLES = 15
"""Seconds after the start that are not counted."""


def children(number: int) -> list[int]:
    """Give the processes that one has started."""
    return [int(n) for n in Path(f"/proc/{number}/task/{number}/children").read_text().split()]


def busy(number: int) -> float:
    """Give the seconds that a process has had of a processor."""
    fields = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def memory(number: int) -> int:
    """Give the memory of a process in MB."""
    status = Path(f"/proc/{number}/status").read_text().splitlines()
    return int(next(line for line in status if line.startswith("VmRSS")).split()[1]) // 1024


async def main(seconds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with TelegramServer(TOKEN) as server:
            group = server.supergroup("Staff", forum=True, members=["Mei"])
            given = {
                "AFTERCARE_TELEGRAM_TOKEN": TOKEN,
                "AFTERCARE_TELEGRAM_API_URL": server.url,
                "AFTERCARE_STAFF_CHAT_ID": str(group.id),
                "AFTERCARE_DATA_DIR": folder,
            }
            command = Path(sys.executable).with_name("aftercare")
            desk = await asyncio.create_subprocess_exec(
                command, "run", env={**os.environ, **given}
            )
            try:
                while not server.called("setMyCommands"):
                    await asyncio.sleep(1)
                await asyncio.sleep(SETTLES)
                both = {"desk": desk.pid, "engine": children(desk.pid)[-1]}
                before = {name: busy(number) for name, number in both.items()}
                await asyncio.sleep(seconds)
                for name, number in both.items():
                    share = (busy(number) - before[name]) / seconds
                    print(f"{name}: {share:.1%} of one processor, {memory(number)} MB")
            finally:
                desk.terminate()
                await desk.wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 120))
