"""What cannot be carried out at all holds nobody up, and what is not begun is left to others."""

import logging

from sqlmodel import select

from actions.domain.messages import Outbound, Reply, State
from actions.domain.people import Address
from actions.services.conversation.conversation import Conversation
from bot.telegram import acts
from bot.telegram.service import TelegramService
from tests.end_to_end.conftest import QUICK, TOKEN, Silent, settings_for


def rows_to(desk, person):
    with desk.database.reading() as session:
        query = select(Outbound).where(Outbound.chat_id == person.id).order_by(Outbound.id)
        return session.exec(query).all()


async def test_a_message_that_the_program_itself_cannot_send_does_not_hold_up_the_next(
    telegram, staff_desk, staff_service, monkeypatch, caplog
):
    sam = telegram.customer("Sam", started=True)
    real = acts.pieces

    def break_on_one(row):
        if row.text == "odd":
            raise ValueError(row.text)
        return real(row)

    monkeypatch.setattr(acts, "pieces", break_on_one)
    address = Address(channel="telegram", chat_id=sam.id)
    staff_desk.outbox.post(address, "t", [Reply(text="odd"), Reply(text="even")])

    await sam.hears("even")
    odd, _ = rows_to(staff_desk, sam)
    assert (odd.state, odd.error) == (State.FAILED, "ValueError")
    told = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert [record.getMessage() for record in told] == [
        f"message {odd.id} cannot be delivered: ValueError"
    ]


async def test_a_desk_that_is_stopped_leaves_what_it_had_not_begun_to_the_other_at_once(
    telegram, staff_desk
):
    talk = Conversation(staff_desk, Silent())
    service = TelegramService(settings_for(telegram), TOKEN, staff_desk, talk, QUICK)
    inbox, outbox = staff_desk.inbox, staff_desk.outbox
    address = Address(channel="elsewhere", chat_id=1)
    async with service.serving():
        inbox.store(address, 1, {})
        outbox.post(address, "t", [Reply(text="hello")])
        inbox.claim("elsewhere", service.worker, limit=1)
        outbox.claim("elsewhere", service.worker, limit=1)
    assert len(inbox.claim("elsewhere", "other", limit=1)) == 1
    assert len(outbox.claim("elsewhere", "other", limit=1)) == 1
