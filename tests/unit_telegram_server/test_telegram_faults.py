import asyncio
import time

import pytest
from telegram import InputMediaPhoto
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from tests.telegram_server import Limits
from tests.telegram_server.people import PHOTO


async def test_the_next_call_fails_as_often_as_planned(server, bot, sam):
    server.fail_next("sendMessage", 500, times=2)

    for _ in range(2):
        with pytest.raises(NetworkError, match="Internal Server Error"):
            await bot.send_message(sam.id, "hello")
    await bot.send_message(sam.id, "hello")

    assert sam.heard == ["hello"]


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        (400, BadRequest, "Something is wrong"),
        (403, Forbidden, "bot was blocked by the user"),
        (500, NetworkError, "Internal Server Error"),
        (502, NetworkError, "Bad Gateway"),
    ],
)
async def test_a_planned_failure_is_of_its_kind(server, bot, sam, code, kind, words):
    server.fail_next("sendMessage", code)

    with pytest.raises(kind, match=words):
        await bot.send_message(sam.id, "hello")


async def test_a_planned_failure_may_have_its_own_words(server, bot, sam):
    server.fail_next("sendMessage", 400, description="Bad Request: strange")

    with pytest.raises(BadRequest, match="Strange"):
        await bot.send_message(sam.id, "hello")


async def test_a_planned_flood_wait_tells_how_long(server, bot, sam):
    server.fail_next("sendMessage", 429, retry_after=7)

    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(sam.id, "hello")

    assert caught.value.retry_after.total_seconds() == 7


async def test_a_failure_of_one_method_spares_the_others(server, bot, sam):
    server.fail_next("sendPhoto", 500)

    await bot.send_message(sam.id, "hello")

    assert sam.heard == ["hello"]


async def test_a_failure_may_be_planned_for_any_method(server, bot):
    server.fail_next("*", 500)

    with pytest.raises(NetworkError):
        await bot.get_me()


async def test_a_failure_after_the_effect_leaves_the_message(server, bot, sam):
    server.fail_next("sendMessage", 502, after_effect=True)

    with pytest.raises(NetworkError):
        await bot.send_message(sam.id, "hello")

    assert sam.heard == ["hello"]


async def test_a_dropped_connection_is_closed_before_anything_happens(server, bot, sam):
    server.drop_next("sendMessage", times=2)

    for _ in range(2):
        with pytest.raises(NetworkError, match=r"disconnected without sending|ReadError"):
            await bot.send_message(sam.id, "hello")
    assert sam.heard == []

    await bot.send_message(sam.id, "again")
    assert sam.heard == ["again"]
    assert [call.error for call in server.called("sendMessage")] == ["dropped", "dropped", None]


async def test_a_connection_dropped_after_the_effect_leaves_the_message(server, bot, sam):
    server.drop_next("sendMessage", after_effect=True)

    with pytest.raises(NetworkError):
        await bot.send_message(sam.id, "hello")

    assert sam.heard == ["hello"]


async def test_a_download_can_fail_and_be_dropped(server, bot, sam):
    await sam.sends_photo()
    [update] = await bot.get_updates()
    file = await bot.get_file(update.message.photo[-1].file_id)

    server.fail_next("file", 500)
    with pytest.raises(TelegramError):
        await file.download_as_bytearray()
    server.drop_next("file")
    with pytest.raises(NetworkError):
        await file.download_as_bytearray()

    assert await file.download_as_bytearray()


async def test_a_method_can_be_slow_until_it_is_not(server, bot):
    server.delay("getMe", 0.2)
    begin = time.monotonic()
    await bot.get_me()
    middle = time.monotonic()
    server.delay("getMe", 0)
    await bot.get_me()

    assert middle - begin >= 0.2
    assert time.monotonic() - middle < 0.2


async def test_without_limits_messages_are_not_counted(bot, sam):
    await asyncio.gather(*[bot.send_message(sam.id, str(number)) for number in range(40)])

    assert len(sam.heard) == 40


async def test_a_private_chat_takes_a_burst_and_then_one_message_a_second(server, bot, sam):
    now = [1000.0]
    server.limits = Limits(private_burst=3, clock=lambda: now[0])
    for number in range(3):
        await bot.send_message(sam.id, str(number))

    with pytest.raises(RetryAfter):
        await bot.send_message(sam.id, "too soon")
    now[0] += 3.1
    await bot.send_message(sam.id, "later")

    assert sam.heard == ["0", "1", "2", "later"]
    assert server.called("sendMessage")[3].error == "Too Many Requests: retry after 3"


async def test_a_group_takes_20_messages_a_minute(server, bot, staff):
    now = [1000.0]
    server.limits = Limits(clock=lambda: now[0])
    for number in range(20):
        await bot.send_message(staff.id, str(number))
        now[0] += 0.5

    with pytest.raises(RetryAfter):
        await bot.send_message(staff.id, "too soon")
    assert server.calls[-1].error == "Too Many Requests: retry after 50"
    now[0] += 50
    await bot.send_message(staff.id, "later")


async def test_all_chats_together_take_30_messages_a_second(server, bot):
    now = [1000.0]
    server.limits = Limits(clock=lambda: now[0])
    people = [server.customer(f"P{number}", started=True) for number in range(31)]
    for person in people[:30]:
        await bot.send_message(person.id, "hello")

    with pytest.raises(RetryAfter):
        await bot.send_message(people[30].id, "hello")


async def test_limits_can_be_made_shorter_with_a_whole_second_to_wait(server, bot, sam):
    server.limits = Limits(private_burst=1, scale=0.01)
    await bot.send_message(sam.id, "one")

    calls = [bot.send_message(sam.id, "two") for _ in range(5)]
    answers = await asyncio.gather(*calls, return_exceptions=True)
    waits = [each.retry_after for each in answers if isinstance(each, RetryAfter)]
    assert {wait.total_seconds() for wait in waits} == {1}
    await asyncio.sleep(0.02)
    await bot.send_message(sam.id, "three")


async def test_the_time_to_wait_can_be_chosen(server, bot, sam):
    server.limits = Limits(private_burst=1, retry_after=42)
    await bot.send_message(sam.id, "one")

    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(sam.id, "two")
    assert caught.value.retry_after.total_seconds() == 42


async def test_an_album_counts_all_its_messages(server, bot, sam):
    album = [InputMediaPhoto(PHOTO)] * 3
    server.limits = Limits(private_burst=5)
    await bot.send_media_group(sam.id, album)

    with pytest.raises(RetryAfter):
        await bot.send_media_group(sam.id, album)


async def test_a_chat_action_is_not_counted(server, bot, sam):
    server.limits = Limits(private_burst=1)

    for _ in range(3):
        await bot.send_chat_action(sam.id, "typing")

    assert sam.chat.actions == [("typing", None)] * 3


async def test_a_message_that_is_refused_for_its_form_does_not_count(server, bot, sam):
    server.limits = Limits(private_burst=1)
    with pytest.raises(BadRequest):
        await bot.send_message(sam.id, "")

    await bot.send_message(sam.id, "hello")
