from telegram import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonCommands,
    MenuButtonDefault,
)


async def test_the_bot_knows_itself(bot):
    me = await bot.get_me()

    assert (me.id, me.is_bot, me.username) == (123456, True, "aftercare_bot")


async def test_commands_are_kept_by_language_and_scope(bot, sam):
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand("help", "Help")])
    await bot.set_my_commands([BotCommand("help", "帮助")], language_code="zh")
    await bot.set_my_commands([BotCommand("status", "Status")], scope=private)
    await bot.set_my_commands([BotCommand("own", "Own")], scope=BotCommandScopeChat(sam.id))

    async def kept(**which):
        return [command.description for command in await bot.get_my_commands(**which)]

    assert await kept() == ["Help"]
    assert await kept(language_code="zh") == ["帮助"]
    assert await kept(scope=private) == ["Status"]
    assert await kept(scope=BotCommandScopeChat(sam.id)) == ["Own"]
    assert await kept(scope=private, language_code="zh") == []
    await bot.delete_my_commands(language_code="zh")
    assert await kept(language_code="zh") == []


async def test_a_command_is_short_lower_case_and_described(raw, bot, refused):
    for name in ("Help", "two words", "x" * 33, ""):
        with refused("Bad Request: BOT_COMMAND_INVALID"):
            await bot.set_my_commands([(name, "Help")])
    with refused("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"):
        await bot.set_my_commands([("help", "")])


async def test_there_are_at_most_100_commands(bot, refused):
    await bot.set_my_commands([(f"c{number}", "x") for number in range(100)])

    with refused("Bad Request: BOT_COMMANDS_TOO_MUCH"):
        await bot.set_my_commands([(f"c{number}", "x") for number in range(101)])


async def test_a_language_has_two_letters(bot, refused):
    with refused("Bad Request: invalid language code specified"):
        await bot.set_my_commands([("help", "Help")], language_code="zh-hans")


async def test_the_chat_of_a_scope_must_be_known(bot, refused):
    with refused("Bad Request: chat not found"):
        await bot.set_my_commands([("help", "Help")], scope=BotCommandScopeChat(99))


async def test_name_and_descriptions_are_kept_by_language(bot):
    await bot.set_my_description("A desk")
    await bot.set_my_description("服务台", language_code="zh")
    await bot.set_my_short_description("Short")
    await bot.set_my_name("Desk", language_code="en")

    assert (await bot.get_my_description()).description == "A desk"
    assert (await bot.get_my_description("zh")).description == "服务台"
    assert (await bot.get_my_description("de")).description == "A desk"
    assert (await bot.get_my_short_description()).short_description == "Short"
    assert (await bot.get_my_name("en")).name == "Desk"
    assert (await bot.get_my_name()).name == "Aftercare"


async def test_descriptions_have_their_limits(bot, refused):
    with refused("Bad Request: description must be 0-512 characters"):
        await bot.set_my_description("x" * 513)
    with refused("Bad Request: short_description must be 0-120 characters"):
        await bot.set_my_short_description("x" * 121)


async def test_the_menu_button_is_kept_by_chat(bot, sam):
    await bot.set_chat_menu_button(sam.id, MenuButtonDefault())

    assert (await bot.get_chat_menu_button(sam.id)) == MenuButtonDefault()
    assert (await bot.get_chat_menu_button()) == MenuButtonCommands()
