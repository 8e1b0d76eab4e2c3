"""The sweep over surveys as the service runs it, and killed in the middle."""

import contextlib
import sqlite3
import subprocess
import sys
import textwrap
import time

import pytest

from actions.domain.people import Address
from actions.services.desk import open_desk
from bot.jobs.loop import running_jobs
from bot.jobs.sweeps import sweeping
from tests.conftest import STAFF
from tests.jobs.test_loop import SOON, until
from tests.services.conftest import Clock
from tests.services.people import SAM, repair
from tests.services.surveying import finished, told

MANY, A_KILL = 40, 10


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(database, policy, clock):
    return open_desk(database, policy, staff=STAFF, now=clock)


def person(number):
    return Address(channel="telegram", chat_id=5000 + number)


def with_cases(desk, count=MANY):
    for number in range(count):
        desk.customers.meet(person(number), name=f"C{number}", code="en")
        desk.tickets.open(person(number), repair(), turn=f"t{number}")
        finished(desk, f"R-{1001 + number}")


def asked(desk, count=MANY):
    return [len(told(desk, person(number))) for number in range(count)]


async def test_as_time_goes_by_customers_are_asked_and_reminded_once(desk, clock):
    desk.customers.meet(SAM, name="Sam", code="en")
    desk.tickets.open(SAM, repair(), turn="t1")
    finished(desk)
    again = open_desk(desk.database, desk.policy, staff=STAFF, now=clock)
    async with running_jobs([sweeping("surveys", one, SOON) for one in (desk, again)]):
        for count, days in ((1, 1), (2, 3), (2, 4)):
            clock.forward(days=days)
            sweeps = []
            await until(lambda count=count: len(told(desk)) == count)
            await until(lambda sweeps=sweeps: sweeps.append(1) or len(sweeps) > 20)
            assert len(told(desk)) == count


def how_many(desk):
    """Count without waiting for the writer, so that the kill comes in the middle."""
    with contextlib.closing(sqlite3.connect(desk.database.engine.url.database)) as reader:
        return reader.execute("select count(*) from survey where state = 'asked'").fetchone()[0]


SWEEPER = """
import sys
from datetime import datetime
from actions.domain.people import Address
from actions.services.desk import open_desk
from actions.services.company.policy import load_policy
from actions.store.database import Database

desk = open_desk(
    Database(sys.argv[1]), load_policy(),
    staff=Address(channel="telegram", chat_id=int(sys.argv[3])),
    now=lambda: datetime.fromisoformat(sys.argv[2]),
)
print("sweeping", flush=True)
while True:
    desk.surveys.sweep()
"""


def test_killed_in_the_middle_of_a_sweep_nobody_is_asked_twice_and_nobody_is_missed(desk, clock):
    with_cases(desk)
    clock.forward(days=1)
    url = desk.database.engine.url.render_as_string(hide_password=False)
    kills = 0
    while not all(asked(desk)) and kills < 30:
        given = [url, clock().isoformat(), str(STAFF.chat_id)]
        command = [sys.executable, "-c", textwrap.dedent(SWEEPER), *given]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            try:
                process.stdout.readline()
                enough = min(how_many(desk) + A_KILL, MANY)
                while how_many(desk) < enough:
                    time.sleep(0.002)
            finally:  # a sweep that is left alone never ends
                process.kill()
            kills += 1
    assert kills >= 3
    desk.surveys.sweep()
    assert asked(desk) == [1] * MANY
