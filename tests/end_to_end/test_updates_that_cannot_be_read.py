"""An update that the library cannot read: told of by its number, and no obstacle to others."""

import asyncio

from sqlmodel import select

from actions.domain.messages import Inbound, State

WORDS = "purple elephant"


async def test_one_update_that_cannot_be_read_holds_up_no_other(
    telegram, staff_desk, staff_service, caplog
):
    sam = telegram.customer("Sam", started=True)
    # As a newer Telegram may send it: what this library takes for granted is missing.
    strange = telegram.state.updates.add("message", {"message_id": 1, "text": WORDS})
    await sam.sends("hello")

    async with asyncio.timeout(10):
        while telegram.pending:
            await asyncio.sleep(0.05)
    with staff_desk.database.reading() as session:
        taken = session.exec(select(Inbound).where(Inbound.chat_id == sam.id)).all()
    assert [row.state for row in taken] in ([State.DONE], [State.PENDING])
    told = [record.getMessage() for record in caplog.records if "passed over" in record.msg]
    assert told == [f"update {strange['update_id']} is passed over: KeyError"]
    assert WORDS not in caplog.text
