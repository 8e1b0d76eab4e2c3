"""Two desks over one PostgreSQL behind one address: work is shared, and one may be killed."""

import asyncio
import random
from contextlib import suppress

import pytest
from sqlmodel import select

from actions.domain.messages import Inbound, Outbound, State
from actions.domain.people import Address
from actions.services.desk import open_desk
from actions.store.database import Database
from bot.telegram.context import CHANNEL
from tests.durability.conftest import Service, free_port
from tests.durability.test_killed import REPAIR
from tests.end_to_end.conftest import TOKEN
from tests.postgres import fresh_database

PEOPLE = 6
LONG = 150


class Balancer:
    """Gives each call of Telegram to the next desk that answers."""

    def __init__(self, ports: list[int]) -> None:
        self.port = free_port()
        self.ports = ports
        self.calls = dict.fromkeys(ports, 0)

    async def serve(self) -> asyncio.Server:
        return await asyncio.start_server(self._carry, "127.0.0.1", self.port)

    async def _carry(self, asked: asyncio.StreamReader, answer: asyncio.StreamWriter) -> None:
        head = await asked.readuntil(b"\r\n\r\n")
        lines = head.split(b"\r\n")
        length = next(int(v.split(b":")[1]) for v in lines if v.lower().startswith(b"content-len"))
        body = await asked.readexactly(length)
        kept = [line for line in lines if not line.lower().startswith(b"connection:")]
        call = b"\r\n".join([kept[0], b"Connection: close", *kept[1:]]) + body
        for _ in self.ports:
            self.ports.append(self.ports.pop(0))
            with suppress(OSError):
                source, target = await asyncio.open_connection("127.0.0.1", self.ports[-1])
                target.write(call)
                said = await source.read()
                target.close()
                if said:
                    self.calls[self.ports[-1]] += 1
                    answer.write(said)
                    break
        answer.close()


@pytest.fixture
async def desks(telegram, tmp_path):
    with fresh_database() as url:
        if url is None:
            pytest.skip("no PostgreSQL server is named")
        ports = [free_port(), free_port()]
        balancer = Balancer(list(ports))
        server = await balancer.serve()
        services = [
            Service(
                {
                    "AFTERCARE_TELEGRAM_TOKEN": TOKEN,
                    "AFTERCARE_TELEGRAM_API_URL": telegram.url,
                    "AFTERCARE_DATABASE_URL": url,
                    "AFTERCARE_ACTIONS_LISTEN": f"127.0.0.1:{free_port()}",
                    "AFTERCARE_WEBHOOK_URL": f"http://127.0.0.1:{balancer.port}/hook",
                    "AFTERCARE_WEBHOOK_LISTEN": f"127.0.0.1:{port}",
                },
                tmp_path / f"run-{port}.log",
            )
            for port in ports
        ]
        yield services, balancer, url
        for service in services:
            if service.process and service.process.returncode is None:
                await service.kill()
        server.close()


async def hold_repair_conversation(person) -> None:
    for words in REPAIR:
        await person.sends(words)
        await person.receives(timeout=LONG)
    await person.hears("R-", timeout=LONG)


async def test_two_desks_share_the_customers_and_one_goes_on_when_the_other_is_killed(
    telegram, desks, policy
):
    (first, second), balancer, url = desks
    await first.start()
    await asyncio.sleep(0.5)
    await second.start()
    people = [telegram.customer(f"Person {n}", started=True) for n in range(PEOPLE)]
    talks = [asyncio.create_task(hold_repair_conversation(person)) for person in people]

    while min(balancer.calls.values()) < 5:
        await asyncio.sleep(0.2)
    await asyncio.sleep(random.Random(7).uniform(0.2, 0.6))
    await second.kill()
    await asyncio.wait_for(asyncio.gather(*talks), 240)

    assert await first.stop() == 0
    database = Database(url)
    desk = open_desk(database, policy)
    for person in people:
        address = Address(channel=CHANNEL, chat_id=person.id)
        tickets = desk.tickets.mine(address, open_only=False)
        assert [ticket.place for ticket in tickets] == ["12 Mill Lane, Leeds"]
    with database.reading() as session:
        assert {row.state for row in session.exec(select(Inbound))} == {State.DONE}
        assert {row.state for row in session.exec(select(Outbound))} == {State.DONE}
    database.close()
