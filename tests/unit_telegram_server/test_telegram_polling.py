import asyncio

import pytest
from telegram import Bot, Update
from telegram.error import Conflict, NetworkError
from telegram.ext import Application, MessageHandler, filters

WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active;"
    " use deleteWebhook to delete the webhook first"
)
OTHER_POLL = (
    "Conflict: terminated by other getUpdates request;"
    " make sure that only one bot instance is running"
)


async def texts(bot, **options):
    return [update.message.text for update in await bot.get_updates(**options)]


async def test_an_update_comes_again_until_it_is_confirmed(bot, sam):
    await sam.sends("one")
    await sam.sends("two")

    first = await bot.get_updates()
    assert await texts(bot) == ["one", "two"]
    assert await texts(bot, offset=first[0].update_id) == ["one", "two"]
    assert await texts(bot, offset=first[0].update_id + 1) == ["two"]
    assert await texts(bot) == ["two"]
    assert await texts(bot, offset=first[1].update_id + 1) == []


async def test_update_ids_count_up_by_one(bot, sam):
    await sam.sends("one")
    await sam.sends("two")

    first, second = await bot.get_updates()
    assert second.update_id == first.update_id + 1


async def test_a_negative_offset_forgets_all_but_the_last(bot, sam):
    for text in ("one", "two", "three"):
        await sam.sends(text)

    assert await texts(bot, offset=-2) == ["two", "three"]
    assert await texts(bot) == ["two", "three"]


async def test_the_limit_holds_back_the_rest(bot, sam):
    for text in ("one", "two", "three"):
        await sam.sends(text)

    assert await texts(bot, limit=2) == ["one", "two"]


async def test_a_long_poll_ends_when_something_arrives(bot, sam):
    poll = asyncio.create_task(texts(bot, timeout=5))
    await asyncio.sleep(0.05)
    assert not poll.done()

    await sam.sends("hello")

    assert await asyncio.wait_for(poll, 1) == ["hello"]


async def test_a_long_poll_ends_with_nothing_after_its_time(bot):
    assert await bot.get_updates(timeout=1) == ()


async def test_the_older_of_two_polls_is_ended(server, bot, sam):
    async with Bot(server.token, base_url=f"{server.url}/bot") as second:
        older = asyncio.create_task(bot.get_updates(timeout=5))
        await asyncio.sleep(0.05)
        newer = asyncio.create_task(texts(second, timeout=5))

        with pytest.raises(Conflict):
            await asyncio.wait_for(older, 1)
        assert server.called("getUpdates")[0].error == OTHER_POLL
        await sam.sends("hello")
        assert await newer == ["hello"]


async def test_polling_is_refused_while_a_webhook_is_set(bot, refused):
    await bot.set_webhook("http://127.0.0.1:9/hook")

    with refused(WEBHOOK_ACTIVE, Conflict):
        await bot.get_updates()

    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_a_poll_ends_when_a_webhook_is_set(server, bot):
    poll = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.05)
    await bot.set_webhook("http://127.0.0.1:9/hook")

    with pytest.raises(Conflict):
        await asyncio.wait_for(poll, 1)
    [record] = server.called("getUpdates")
    assert record.error == "Conflict: terminated by setWebhook request"


async def test_only_the_kinds_that_were_asked_for_arrive(bot, sam):
    await bot.get_updates(allowed_updates=["edited_message"])
    message = await sam.sends("one")
    await sam.edits(message, "two")

    [update] = await bot.get_updates()
    assert update.edited_message.text == "two"


async def test_the_choice_of_kinds_stays_until_it_is_changed(bot, sam):
    await bot.get_updates(allowed_updates=["edited_message"])
    await bot.get_updates()
    await sam.sends("lost")
    await bot.get_updates(allowed_updates=[])
    await sam.sends("heard")

    assert await texts(bot) == ["heard"]


async def test_reactions_arrive_only_when_asked_for(bot, sam):
    message = await bot.send_message(sam.id, "hello")
    await sam.reacts(message.to_dict(), "👍")
    assert await bot.get_updates(allowed_updates=Update.ALL_TYPES) == ()

    await sam.reacts(message.to_dict(), "👍")

    [update] = await bot.get_updates()
    assert update.message_reaction.new_reaction[0].emoji == "👍"


async def test_unknown_kinds_are_refused(bot, refused):
    with refused("Bad Request: unsupported allowed_updates: thought"):
        await bot.get_updates(allowed_updates=["thought"])


async def test_a_real_application_polls_answers_and_confirms(server, bot, sam):
    async def echo(update, context):
        await update.effective_message.reply_text(f"You said {update.effective_message.text}")

    application = Application.builder().bot(bot).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    async with application:
        await application.updater.start_polling(timeout=1, allowed_updates=Update.ALL_TYPES)
        await application.start()
        await sam.sends("hello")

        heard = await sam.receives()

        await application.updater.stop()
        await application.stop()
    assert heard["text"] == "You said hello"
    assert server.pending == []
    assert server.violations == []


async def test_what_was_not_confirmed_comes_again_after_a_restart_of_the_bot(server, bot, sam):
    await sam.sends("hello")
    await bot.get_updates()

    async with Bot(server.token, base_url=f"{server.url}/bot") as second:
        assert await texts(second) == ["hello"]


async def test_the_server_comes_back_on_the_same_port_with_what_it_knew(server, bot, sam):
    await sam.sends("hello")
    url = server.url

    await server.stop()
    await server.start()

    assert server.url == url
    assert await texts(bot) == ["hello"]


async def test_a_server_that_stops_ends_a_waiting_poll(server, bot):
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0.05)

    await asyncio.wait_for(server.stop(), 2)

    with pytest.raises(NetworkError):
        await asyncio.wait_for(poll, 2)
    assert server.called("getUpdates")[0].result == []


async def test_a_bot_that_died_while_polling_takes_nothing_with_it(server, bot, sam):
    _, writer = await asyncio.open_connection("127.0.0.1", server.gateway.port)
    path = f"/bot{server.token}/getUpdates?timeout=30"
    writer.write(f"GET {path} HTTP/1.1\r\nHost: here\r\n\r\n".encode())
    await asyncio.sleep(0.05)
    writer.transport.abort()
    await sam.sends("hello")

    assert await texts(bot, timeout=1) == ["hello"]
