"""Ctrl-C and the end of the input: an orderly end, no trace, nobody left behind."""

import asyncio
import contextlib
import os
import signal
import sys
from pathlib import Path

import pytest

from bot.engine.environment import ROOT
from bot.engine.training import ensure_model
from tests.conftest import model_folder

LONG = 120


@pytest.fixture
async def command(tmp_path):
    """Start a command of the desk with a home of its own; end it with the test."""
    ensure_model(model_folder())
    started = []

    async def start(*arguments, stdin=asyncio.subprocess.PIPE, **environ):
        process = await asyncio.create_subprocess_exec(
            *(str(Path(sys.executable).with_name("aftercare")), *arguments),
            cwd=ROOT,
            env={
                **os.environ,
                "AFTERCARE_DATA_DIR": str(tmp_path / "data"),
                "AFTERCARE_CACHE_DIR": str(model_folder().parent),
                "NO_COLOR": "1",
                **environ,
            },
            stdin=stdin,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            preexec_fn=hears_interrupts,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.returncode is None:
            process.kill()
            await process.wait()


def hears_interrupts() -> None:
    """Listen to Ctrl-C as in a terminal, even where the tests run in the background of a shell."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def children(pid: int) -> set[int]:
    with contextlib.suppress(OSError):
        tasks = Path(f"/proc/{pid}/task").glob("*/children")
        own = {int(child) for task in tasks for child in task.read_text().split()}
        return own | {grandchild for child in own for grandchild in children(child)}
    return set()


async def gone(pids: set[int]) -> bool:
    for _ in range(100):
        if not any(Path(f"/proc/{pid}/cmdline").exists() for pid in pids):
            return True
        await asyncio.sleep(0.1)
    return False


async def heard(stream, words: str) -> str:
    said = ""
    async with asyncio.timeout(LONG):
        while words not in said:
            line = (await stream.readline()).decode()
            assert line, said
            said += line
    return said


async def interrupted(process) -> tuple[int, str]:
    """Press Ctrl-C, as only the program itself would see it."""
    left = children(process.pid)
    assert left
    process.send_signal(signal.SIGINT)
    _, errors = await asyncio.wait_for(process.communicate(), 30)
    assert await gone(left)
    return process.returncode, errors.decode()


async def test_a_demo_that_is_interrupted_ends_its_engine_and_shows_no_trace(command):
    process = await command("demo")
    process.stdin.write(b"hello\n")
    await heard(process.stdout, "service desk")
    code, errors = await interrupted(process)
    assert code == 130
    assert "Traceback" not in errors


@pytest.mark.parametrize("name", ["demo", "train"])
async def test_a_training_that_is_interrupted_ends_at_once(command, tmp_path, name):
    process = await command(name, AFTERCARE_CACHE_DIR=str(tmp_path / "cache"))
    await heard(process.stderr, "starting")
    await asyncio.sleep(2)
    code, errors = await interrupted(process)
    assert code == 130
    assert "Traceback" not in errors
    assert list((tmp_path / "cache" / "models").glob("*.tar.gz")) == []


async def test_a_demo_without_input_ends_well(command):
    process = await command("demo", stdin=asyncio.subprocess.DEVNULL)
    _, errors = await asyncio.wait_for(process.communicate(), LONG)
    assert process.returncode == 0, errors.decode()


TALK = """\
how long is the warranty
my fridge doesn't cool any more
somewhat
I can't find it
at home
12 Mill Lane, Leeds
just this chat
yes
师傅乱收费，多收了我两百块
没有单号
赔偿
好的
"""


async def test_a_script_holds_a_conversation_that_opens_tickets(command):
    process = await command("demo", "--fresh")
    said, errors = await asyncio.wait_for(process.communicate(TALK.encode()), LONG)
    answers = said.decode().split("> my fridge")
    assert process.returncode == 0, errors.decode()
    assert "24 months" in answers[0]
    assert "R-1001" not in answers[0]
    assert "Done: R-1001" in answers[1]
    assert "投诉编号 C-1001" in answers[1]


PRODUCTS = """\
model,warranty_months,name_en,name_zh,aliases,care
EB-500,24,City e-bike,城市电动车,e-bike|电动车,workshop
"""
UNITS = """\
serial_number,model,sold_on
EB500-0001,EB-500,2026-05-02
"""
ASKED = """\
what is the warranty on my e-bike
and on the fridge
我的电动车充不进电，编号 EB500-0001
"""


async def test_a_demo_with_a_companys_own_products_knows_them_and_no_others(command, tmp_path):
    (tmp_path / "products.csv").write_text(PRODUCTS, encoding="utf-8")
    (tmp_path / "units.csv").write_text(UNITS, encoding="utf-8")
    own = "--products", str(tmp_path / "products.csv"), "--units", str(tmp_path / "units.csv")
    process = await command("demo", "--fresh", *own)
    said, errors = await asyncio.wait_for(process.communicate(ASKED.encode()), LONG)
    assert process.returncode == 0, errors.decode()
    _, bike, fridge, unit = said.decode().split("\n> ")
    assert "City e-bike" in bike
    assert "KF-420" not in fridge
    assert "城市电动车" in unit
    assert "到 2028年5月1日为止" in unit
    assert "这个产品在服务站维修" in unit


async def test_a_bad_line_in_a_companys_own_products_ends_the_demo_before_it_begins(
    command, tmp_path
):
    (tmp_path / "products.csv").write_text(PRODUCTS + "X-1,soon,Kettle,,,\n", encoding="utf-8")
    process = await command("demo", "--products", str(tmp_path / "products.csv"))
    said, errors = await asyncio.wait_for(process.communicate(), LONG)
    assert process.returncode == 1
    assert "line 3, warranty_months" in errors.decode()
    assert said == b""
