"""How fast messages are read: a file of them by `classify`, one at a time by the engine.

`python -m tests.bench.reading [FILE.jsonl]`; without a file, of the lines that the tests keep from
the training.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from bot.engine.environment import ROOT, environ, prepare
from bot.engine.tools import ONE_THREAD
from bot.engine.training import ensure_model
from bot.settings import Settings, load_settings
from bot.wiring import opened_desk, running_engine
from nlu.lint import ANNOTATION
from tests.bench.turns import told

FILES = ("danger.en.yml", "danger.zh.yml", "danger.leaks.yml", "duties.yml", "entities.yml")
ALONE = 150
"""So many messages of each language are sent to the engine, one at a time."""


def kept_lines() -> list[str]:
    kept = [yaml.safe_load((ROOT / "tests/nlu" / name).read_text("utf-8")) for name in FILES]
    lines = [line for groups in kept for group in groups.values() for line in group.splitlines()]
    return [ANNOTATION.sub(r"\1", line) for line in lines if line]


def read_all(model: Path, texts: list[str], jobs: int) -> tuple[float, float]:
    """Give the seconds and the processor seconds that `classify` takes."""
    lines = "\n".join(json.dumps({"text": text}) for text in texts)
    command = [prepare(), "-W", "ignore", "-m", "nlu.classify", "--model", model]
    started, before = time.perf_counter(), os.times()
    subprocess.run(
        [*command, "--jobs", str(jobs)],
        cwd=ROOT,
        env=environ(**ONE_THREAD),
        input=lines,
        text=True,
        stdout=-3,
        check=True,
    )
    after = os.times()
    worked = sum(after[2:4]) - sum(before[2:4])
    return time.perf_counter() - started, worked


def time_files(model: Path, texts: list[str]) -> None:
    """Take away what loading costs, which a single text shows."""
    for jobs in sorted({1, os.cpu_count() or 1}):
        loading, loaded = read_all(model, texts[:1], jobs)
        seconds, worked = read_all(model, texts, jobs)
        rates = (len(texts) / (seconds - loading), len(texts) / (worked - loaded))
        name = f"classify, {jobs} process{'es' if jobs > 1 else ''}"
        print(f"{name:42} {rates[0]:.0f} a second, {rates[1]:.0f} a processor second")


async def time_engine(settings: Settings, texts: list[str]) -> None:
    chinese = [text for text in texts if any("一" <= char <= "鿿" for char in text)]
    english = [text for text in texts if text.isascii()]
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        with opened_desk(settings, url) as desk:
            async with running_engine(settings, desk, url) as engine:
                for language, mine in (("English", english), ("Chinese", chinese)):
                    taken = []
                    for text in mine[:: max(1, len(mine) // ALONE)]:
                        started = time.perf_counter()
                        await engine.parse(text)
                        taken.append(time.perf_counter() - started)
                    told(f"one message in the engine, {language}", taken[5:])


def main(settings: Settings) -> None:
    given = sys.argv[1:]
    rows = Path(given[0]).read_text("utf-8").splitlines() if given else []
    texts = [json.loads(row)["text"] for row in rows] or kept_lines()
    time_files(ensure_model(settings.models), texts)
    asyncio.run(time_engine(settings, texts))


if __name__ == "__main__":
    main(load_settings())
