"""An operator who asks what is wrong hears it in one line each, with what mends it."""

import asyncio
import os
import sys
from datetime import timedelta
from importlib.resources import files
from pathlib import Path

import pytest
from pydantic import AnyHttpUrl, SecretStr
from sqlmodel import select
from telegram import Bot

from actions.domain.checkup import Mark
from actions.domain.language import Language
from actions.domain.messages import Inbound
from actions.domain.people import Address
from actions.domain.staff import Role
from actions.domain.tickets import TicketEvent
from actions.texts import say
from bot.cli.doctor import examine
from bot.settings import VERSION
from bot.telegram.context import CHANNEL
from tests.durability.conftest import free_port
from tests.end_to_end.conftest import TOKEN, settings_for
from tests.end_to_end.staffed import employ
from tests.jobs.erp import SECRET
from tests.services.people import repair


@pytest.fixture
def installed(telegram, group, staff_desk, tmp_path):
    """Settings of an installation that is sound; more of them may be given."""
    employ(staff_desk, group.owner, Role.ADMIN, on_duty=True)

    def settings(**more):
        known = {
            "database_url": SecretStr(str(staff_desk.database.engine.url)),
            "staff_chat_id": group.id,
            "data_dir": tmp_path / "data",
            "cache_dir": tmp_path / "cache",
        }
        return settings_for(telegram, **{**known, **more})

    return settings


async def findings(settings, mark):
    found = await examine(settings)
    return [say(each.key, Language.EN, **each.fields) for each in found if each.mark is mark]


SHIPPED = files("actions") / "defaults"
SOUND = {
    "knowledge": "ask_hours: {en: Always., zh: 全天。}",
    "canned": "hi: {title: {en: Hi, zh: 你好}, en: Hi., zh: 你好。}",
    "diagnosis": (SHIPPED / "diagnosis.yml").read_text("utf-8"),
    "evaluation": (SHIPPED / "evaluation.yml").read_text("utf-8"),
}


async def test_a_sound_installation_has_nothing_wrong(installed):
    assert await findings(installed(), Mark.WRONG) == []
    sound = "\n".join(await findings(installed(), Mark.FINE))
    assert sound.startswith(f"Program: Aftercare {VERSION}, Python 3.11.")
    for part in ("@aftercare_bot answers", "Clock: right", "polled; 0 wait", "Staff group: Staff"):
        assert part in sound
    assert await findings(installed(), Mark.NOTED) == [say("doctor-no-model", Language.EN)]


async def break_nothing(telegram, group, desk):
    """Leave all as it is; the settings are what is wrong."""


async def take_rights(telegram, group, desk):
    group.set_rights(can_manage_topics=False)


async def switch_topics_off(telegram, group, desk):
    group.chat.forum = False


async def throw_out(telegram, group, desk):
    group.kick_bot()


async def migrate(telegram, group, desk):
    group.migrate()


async def call_elsewhere(telegram, group, desk):
    async with Bot(TOKEN, base_url=f"{telegram.url}/bot") as bot:
        await bot.set_webhook(f"http://127.0.0.1:{free_port()}/other")


async def call_in_vain(telegram, group, desk):
    telegram.customer("Sam").put({"text": "hello"})
    async with Bot(TOKEN, base_url=f"{telegram.url}/bot") as bot:
        await bot.set_webhook(HOOK)
    while telegram.webhook.last_error is None:
        await asyncio.sleep(0.02)


async def let_wait(telegram, group, desk):
    address = Address(channel=CHANNEL, chat_id=1)
    desk.inbox.store(address, 1, {})
    with desk.database.transaction() as session:
        row = session.get(Inbound, 1)
        row.received_at -= timedelta(minutes=7)
        session.add(row)


async def let_events_wait(telegram, group, desk):
    address = Address(channel=CHANNEL, chat_id=1)
    desk.customers.meet(address)
    desk.tickets.open(address, repair(), turn="t1")
    with desk.database.transaction() as session:
        event = session.exec(select(TicketEvent)).one()
        event.at -= timedelta(minutes=7)
        session.add(event)


EVENTS = {
    "events_url": AnyHttpUrl("https://erp.example/aftercare"),
    "events_secret": SecretStr(SECRET),
}
HOOK = f"http://127.0.0.1:{free_port()}/hook"
FAULTS = {
    "topics": (take_rights, {}, "may not manage topics"),
    "forum": (switch_topics_off, {}, "Topics are switched off"),
    "removed": (throw_out, {}, "no longer in the staff group"),
    "stranger": (break_nothing, {"staff_chat_id": -1}, "Please check AFTERCARE_STAFF_CHAT_ID"),
    "migrated": (migrate, {}, "Set AFTERCARE_STAFF_CHAT_ID to it"),
    "token": (break_nothing, {"telegram_token": SecretStr("123456:WRONG")}, "refuses the bot's"),
    "no token": (break_nothing, {"telegram_token": None}, "AFTERCARE_TELEGRAM_TOKEN is missing"),
    "network": (
        break_nothing,
        {"telegram_api_url": AnyHttpUrl(f"http://127.0.0.1:{free_port()}")},
        "Telegram: no answer",
    ),
    "another webhook": (call_elsewhere, {}, "but this desk polls"),
    "no webhook": (break_nothing, {"webhook_url": AnyHttpUrl(HOOK)}, f"calls –, not {HOOK}"),
    "webhook fails": (call_in_vain, {"webhook_url": AnyHttpUrl(HOOK)}, "last call failed"),
    "backlog": (let_wait, {}, "1 messages to handle, 0 to deliver, the oldest for 7 min"),
    "events": (let_events_wait, EVENTS, "1 wait, the oldest for 7 min"),
    "engine": (
        break_nothing,
        {"engine_url": AnyHttpUrl(f"http://127.0.0.1:{free_port()}")},
        "Engine: no answer",
    ),
    "database": (
        break_nothing,
        {"database_url": SecretStr("postgresql://desk:hunter2@127.0.0.1:1/desk")},
        "Check AFTERCARE_DATABASE_URL",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_what_is_wrong_is_named_in_one_line_with_what_mends_it(
    telegram, group, staff_desk, installed, fault
):
    breaking, more, told = FAULTS[fault]
    await breaking(telegram, group, staff_desk)
    (line,) = await findings(installed(**more), Mark.WRONG)
    assert told in line
    assert "hunter2" not in line
    assert TOKEN not in line


async def test_a_clock_that_is_off_is_named(telegram, installed, monkeypatch):
    monkeypatch.setattr("bot.telegram.checkup.MOST_OFF", -1)
    (line,) = await findings(installed(), Mark.WRONG)
    assert "every deadline would be" in line


async def test_a_policy_with_a_slip_is_named_with_its_line(installed, tmp_path):
    slip = tmp_path / "policy.yml"
    slip.write_text("company: 1\n", encoding="utf-8")
    (line,) = await findings(installed(policy=slip), Mark.WRONG)
    assert f"{slip}: line 1: company" in line


@pytest.mark.parametrize("name", ["knowledge", "canned", "diagnosis", "evaluation"])
async def test_a_file_of_the_company_s_own_is_read_and_a_slip_named(installed, tmp_path, name):
    file = tmp_path / "ours.yml"
    file.write_text(SOUND[name], encoding="utf-8")
    line = say("doctor-file", Language.EN, name=f"AFTERCARE_{name.upper()}")
    assert line in await findings(installed(**{name: file}), Mark.FINE)
    file.write_text("- slip\n", encoding="utf-8")
    (line,) = await findings(installed(**{name: file}), Mark.WRONG)
    assert line.startswith(f"AFTERCARE_{name.upper()}: ")
    assert len(line) > len(name) + 20


async def test_a_desk_without_group_or_people_is_told_of_it(installed, group, staff_desk):
    employ(staff_desk, group.owner, Role.ADMIN, on_duty=False)
    assert say("doctor-nobody", Language.EN) in await findings(installed(), Mark.NOTED)
    noted = await findings(installed(staff_chat_id=None), Mark.NOTED)
    assert say("doctor-no-group", Language.EN) in noted


async def test_a_new_installation_is_looked_at_without_making_anything(installed, tmp_path):
    file = tmp_path / "data" / "new.db"
    new = installed(database_url=SecretStr(f"sqlite:///{file}"))
    assert say("doctor-database-new", Language.EN, path=str(file)) in await findings(
        new, Mark.NOTED
    )
    assert not file.exists()


async def test_the_command_says_it_line_by_line_and_ends_with_its_verdict(
    telegram, group, installed, tmp_path
):
    async def doctor():
        settings = installed()
        variables = {
            "AFTERCARE_TELEGRAM_TOKEN": TOKEN,
            "AFTERCARE_TELEGRAM_API_URL": telegram.url,
            "AFTERCARE_DATABASE_URL": settings.database,
            "AFTERCARE_STAFF_CHAT_ID": str(group.id),
            "AFTERCARE_DATA_DIR": str(tmp_path),
            "AFTERCARE_CACHE_DIR": str(tmp_path),
        }
        process = await asyncio.create_subprocess_exec(
            Path(sys.executable).with_name("aftercare"),
            "doctor",
            env={**os.environ, **variables},
            cwd=tmp_path,
            stdout=asyncio.subprocess.PIPE,
        )
        output, _ = await process.communicate()
        return process.returncode, output.decode().splitlines()

    status, lines = await doctor()
    assert status == 0
    assert {line[0] for line in lines} == {"✓", "–"}

    group.set_rights(can_manage_topics=False)
    status, lines = await doctor()
    assert status == 1
    assert [line for line in lines if line.startswith("✗")] == [
        "✗ " + say("trouble-no-right", Language.EN)
    ]
