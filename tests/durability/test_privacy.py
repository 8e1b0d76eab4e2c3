"""What customers write and the bot's token never reach a log."""

import asyncio

from tests.end_to_end.conftest import TOKEN

PHRASE = "purple elephant"
PATIENCE = 60


async def test_neither_words_nor_token_are_logged_even_when_things_go_wrong(
    telegram, run_service, actions
):
    run_service.environ["AFTERCARE_LOG_LEVEL"] = "DEBUG"
    sam = telegram.customer(f"Sam {PHRASE}", started=True)
    await run_service.start()
    await sam.sends(f"hello {PHRASE}")
    await sam.receives(timeout=PATIENCE)
    actions.failures = 1
    await sam.sends(f"my washing machine stopped spinning, {PHRASE}")
    await sam.receives(timeout=PATIENCE)
    telegram.fail_next("sendMessage", 500)
    await sam.sends(f"/{PHRASE}")
    await sam.receives(timeout=PATIENCE)
    await asyncio.sleep(0.5)
    await run_service.stop()

    log = run_service.log.read_text()
    assert "failed" in log
    assert PHRASE not in log
    assert TOKEN not in log
