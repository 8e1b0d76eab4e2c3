import io
import logging

import httpx
import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError
from starlette.applications import Starlette

from bot.engine.endpoint import ActionServer
from bot.log import CHATTY, Outage, configure_logging

TOKEN = "123456:AbC-dEf_0123456789"
PASSWORD = "postgresql://desk:hunter2@db.example/aftercare"


@pytest.fixture
def log(monkeypatch):
    """What a program of the operator reads on standard error."""
    written = io.StringIO()
    monkeypatch.setattr("sys.stderr", written)
    root, before = logging.getLogger(), {}
    kept, level = root.handlers[:], root.level
    for name in CHATTY:
        before[name] = logging.getLogger(name).level
    root.handlers = []
    configure_logging("INFO", [TOKEN, PASSWORD, ""])
    yield written
    root.handlers = kept
    root.setLevel(level)
    for name, was in before.items():
        logging.getLogger(name).setLevel(was)


logger = logging.getLogger("aftercare.test")


def test_a_line_names_time_level_and_module(log):
    logger.info("ticket %s moved to %s", "R-1042", "closed")
    said = log.getvalue()
    assert said.endswith("INFO    aftercare.test: ticket R-1042 moved to closed\n")
    assert said[:4].isdigit()


@pytest.mark.parametrize("secret", [TOKEN, PASSWORD])
def test_a_secret_is_struck_out_of_messages_and_arguments(log, secret):
    logger.warning(f"calling https://api.telegram.org/bot{secret}/getMe")  # noqa: G004
    logger.warning("calling %s (%d)", f"https://api.telegram.org/bot{secret}/getMe", 200)
    logger.warning("calling %(url)s", {"url": secret})
    assert secret not in log.getvalue()
    assert log.getvalue().count("•••") == 3


def test_a_secret_inside_an_object_is_struck_out_too(log):
    logger.error("failed: %r", httpx.InvalidURL(f"bad port in {PASSWORD}"))
    assert "hunter2" not in log.getvalue()
    assert "•••" in log.getvalue()


def test_a_secret_is_struck_out_of_tracebacks(log):
    def connect(address):
        raise ConnectionError(f"no route to {address}")

    try:
        connect(f"https://api.telegram.org/bot{TOKEN}/getMe")
    except ConnectionError:
        logger.exception("cannot connect")
    said = log.getvalue()
    assert "Traceback" in said
    assert "no route to https://api.telegram.org/bot•••/getMe" in said
    assert TOKEN not in said


def test_a_secret_in_the_cause_of_an_error_is_struck_out(log):
    def start():
        raise RuntimeError("cannot start") from OSError(PASSWORD)

    try:
        start()
    except RuntimeError:
        logger.exception("stopped")
    assert "RuntimeError" in log.getvalue()
    assert "OSError: •••" in log.getvalue()
    assert PASSWORD not in log.getvalue()


def test_what_a_customer_wrote_is_not_told_by_the_error_it_caused(log):
    story = "my neighbour steals my post"

    def open_ticket():
        raise ValueError(f"cannot keep {story!r}")

    try:
        open_ticket()
    except ValueError:
        logger.exception("update telegram:7 failed")
    assert "open_ticket" in log.getvalue()
    assert "ValueError" in log.getvalue()
    assert "neighbour" not in log.getvalue().replace(
        'open_ticket("my neighbour steals my post")', ""
    )


def test_an_empty_secret_strikes_nothing_out(log):
    logger.info("all is well")
    assert "•••" not in log.getvalue()


@pytest.mark.parametrize("name", CHATTY)
def test_libraries_speak_only_from_warnings_on(log, name):
    logging.getLogger(name).info("HTTP Request: POST https://api.telegram.org/bot/getUpdates")
    logging.getLogger(name).warning("something is wrong")
    assert "HTTP Request" not in log.getvalue()
    assert "something is wrong" in log.getvalue()


def test_httpx_never_writes_the_address_it_calls_even_when_all_else_is_told(log, monkeypatch):
    monkeypatch.setattr("sys.stderr", log)
    configure_logging("DEBUG", [])
    with httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(200))) as client:
        client.get(f"https://api.telegram.org/bot{TOKEN}/getMe")
    logger.debug("all else")
    assert "all else" in log.getvalue()
    assert "getMe" not in log.getvalue()


def test_what_is_below_the_level_is_not_written(log, monkeypatch):
    monkeypatch.setattr("sys.stderr", log)
    configure_logging("ERROR")
    logger.warning("careful")
    logger.error("broken")
    assert "careful" not in log.getvalue()
    assert "broken" in log.getvalue()


def test_the_server_for_the_engine_leaves_logging_to_the_desk(log):
    server = ActionServer(Starlette(), ("127.0.0.1", 0))
    server.start()
    server.stop()
    logging.getLogger("uvicorn.error").error("cannot answer with %s", TOKEN)
    assert "cannot answer with •••" in log.getvalue()


def test_what_is_tried_again_and_again_is_told_of_by_what_the_database_said(log):
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        connection.execute(text("pragma max_page_count = 1"))
        with pytest.raises(OperationalError) as full:
            connection.execute(text("create table ticket (story text)"))
    engine.dispose()
    outage = Outage(logger, "reading updates")
    for _ in range(3):
        outage.fails(full.value)
    outage.works()
    lines = log.getvalue().splitlines()
    assert [line.partition(": ")[2] for line in lines] == [
        "reading updates failed: OperationalError: database or disk is full; trying again",
        "reading updates works again",
    ]


@pytest.mark.parametrize("data", [{"text": "my post"}, [{"text": "my post"}]])
def test_what_telegram_sent_is_not_quoted_by_the_library_that_cannot_read_it(log, data):
    logging.getLogger("telegram.Bot").critical("cannot read it! Received data was %r", data)
    logging.getLogger("telegram.Bot").error("%s tries, %r", 2, data)
    assert "cannot read it" in log.getvalue()
    assert "my post" not in log.getvalue()
