import asyncio
import logging
import re
from datetime import timedelta

import pytest

from actions.domain.language import Language
from actions.domain.people import Address
from actions.domain.staff import Role
from actions.services.base import utc_now
from actions.services.desk import open_desk
from actions.texts import say
from bot.telegram.context import CHANNEL
from bot.telegram.service import TelegramService
from tests.end_to_end.anything import Anything
from tests.end_to_end.conftest import QUICK, TOKEN, settings_for
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered

MOVES = 120
UNFIT = re.compile(r"\{ ?\$|\bNone\b(?! of)|Traceback|[\u2068\u2069]")
"""What no sentence should hold: a field left open, Python's words, marks that nobody sees."""


class Ahead:
    """The time, ahead of the machine's by as much as has passed."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self):
        return utc_now() + self.ahead


@pytest.fixture
def clock():
    return Ahead()


@pytest.fixture(params=[(1, Language.EN), (2, Language.ZH)], ids=["en", "zh"])
def played(request):
    """A seed, and the language of the staff."""
    return request.param


@pytest.fixture
def desk(database, policy, clock, group, played):
    staff = Address(channel=CHANNEL, chat_id=group.id)
    desk = open_desk(database, policy, staff=staff, now=clock, staff_language=played[1])
    desk.seeding.seed_parts()
    return desk


async def test_nobody_reads_that_something_went_wrong_whatever_people_send_and_press(
    telegram, desk, conversation, group, clock, played, caplog
):
    service = TelegramService(settings_for(telegram), TOKEN, desk, conversation, QUICK)
    async with service.serving():
        customers = [
            telegram.customer(name, language_code=code, started=True)
            for name, code in (("Sam1", "en"), ("李2", "zh"), ("Ann3", "en"), ("王4", "zh"))
        ]
        staff = [
            employ(desk, group.member(name), role)
            for name, role in (("Mei", Role.ADMIN), ("Jan", Role.SUPERVISOR), ("Tom", Role.AGENT))
        ]
        anything = Anything(played[0], desk, group, customers, staff, clock)
        with caplog.at_level(logging.WARNING):
            for _ in range(MOVES):
                await anything.move()
                await asyncio.sleep(0.2)
            await delivered(desk, timeout=60)
    wrong = {say("error-general", language) for language in Language}
    heard = [said for one in (*customers, group) for said in one.heard]
    assert len(heard) > MOVES / 2
    assert [
        said for said in heard if any(one in said for one in wrong) or UNFIT.search(said)
    ] == []
    logged = [record.getMessage() for record in caplog.records]
    assert [line for line in logged if "was deleted; it is made again" not in line] == []
