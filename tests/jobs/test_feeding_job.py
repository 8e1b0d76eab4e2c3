"""A real receiver on loopback: signed calls, again until it says 2xx."""

import pytest

from actions.domain.errors import GatewayError
from actions.services.desk import open_desk
from bot.jobs.feeding import Receiver, feeding_job
from bot.jobs.loop import running_jobs
from tests.jobs.erp import SECRET, listening
from tests.jobs.test_loop import SOON, until
from tests.services.conftest import Clock, met
from tests.services.people import SAM, repair


@pytest.fixture
def erp():
    with listening() as server:
        yield server


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(database, policy, clock):
    desk = met(open_desk(database, policy, now=clock))
    desk.tickets.open(SAM, repair(), turn="t1")
    clock.forward(minutes=1)
    return desk


def test_a_receiver_that_knows_the_secret_reads_what_happened(desk, erp):
    assert desk.feeding.sweep(Receiver(erp.url, SECRET).take) == 1
    (feed,) = erp.taken
    assert [(event.case.code, event.what) for event in feed.events] == [("R-1001", "opened")]


def test_a_receiver_with_another_secret_refuses_and_the_log_can_say_so(desk, erp):
    erp.secret = "whsec_" + "YW5vdGhlciBzZWNyZXQsIG9mIHNvbWVib2R5IGVsc2Uh"
    with pytest.raises(GatewayError) as no:
        desk.feeding.sweep(Receiver(erp.url, SECRET).take)
    assert no.value.fields["reason"] == "HTTP 401"


def test_a_receiver_that_is_away_is_named_without_its_address(desk, erp):
    erp.shutdown()
    erp.server_close()
    with pytest.raises(GatewayError) as no:
        desk.feeding.sweep(Receiver(f"{erp.url}?key=hunter2", SECRET).take)
    assert no.value.fields["reason"] == "ConnectError"


async def test_while_the_desk_runs_a_failing_receiver_gets_everything_once_it_works(
    desk, erp, caplog
):
    erp.answers = [500, 503, 500]
    async with running_jobs([feeding_job(desk, Receiver(erp.url, SECRET), SOON)]):
        await until(lambda: erp.taken)
    assert [event.case.code for feed in erp.taken for event in feed.events] == ["R-1001"]
    assert "job events failed: GatewayError: HTTP 500; trying again" in caplog.text
    assert "job events works again" in caplog.text
