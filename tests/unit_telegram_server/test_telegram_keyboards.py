import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup

PARSE = "Bad Request: can't parse "
TEXT_ONLY = "inline keyboard button: Text buttons are unallowed in the inline keyboard"


def inline(*buttons):
    return {"inline_keyboard": [list(buttons)]}


async def send(raw, sam, markup):
    await raw("sendMessage", {"chat_id": sam.id, "text": "?", "reply_markup": markup})


@pytest.mark.parametrize(
    ("button", "reason"),
    [
        ({"text": "a"}, PARSE + TEXT_ONLY),
        ({"text": "a", "callback_data": ""}, PARSE + TEXT_ONLY),
        ({"text": "a", "callback_data": "x" * 65}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "a", "callback_data": "é" * 33}, "Bad Request: BUTTON_DATA_INVALID"),
        (
            {"text": " ", "callback_data": "x"},
            PARSE + 'inline keyboard button: Field "text" must be non-empty',
        ),
        (
            {"callback_data": "x"},
            PARSE + 'inline keyboard button: Can\'t find field "text"',
        ),
        (
            {"text": 5, "callback_data": "x"},
            PARSE + 'inline keyboard button: Field "text" must be of type String',
        ),
        (
            {"text": "a", "callback_data": "x", "url": "https://t.me"},
            PARSE + "inline keyboard button: exactly one of callback_data, url can be used",
        ),
        (
            {"text": "a", "url": "http://localhost/x"},
            "Bad Request: inline keyboard button URL 'http://localhost/x' is invalid:"
            " Wrong HTTP URL",
        ),
        (
            {"text": "a", "url": "ftp://t.me"},
            "Bad Request: inline keyboard button URL 'ftp://t.me' is invalid:"
            " Unsupported URL protocol",
        ),
        (
            {"text": "a", "callback_data": "x", "style": "loud"},
            "Bad Request: style must be one of danger, success, primary",
        ),
    ],
)
async def test_a_bad_inline_button_is_refused(raw, sam, refused, button, reason):
    with refused(reason):
        await send(raw, sam, inline(button))


async def test_callback_data_of_64_bytes_passes(raw, sam):
    await send(raw, sam, inline({"text": "a", "callback_data": "é" * 32}))

    assert (await sam.presses("a")).data == "é" * 32


async def test_an_inline_keyboard_has_at_most_100_buttons_and_8_in_a_row(raw, sam, refused):
    button = {"text": "a", "callback_data": "x"}

    with refused("Bad Request: reply markup is too long"):
        await send(raw, sam, {"inline_keyboard": [[button]] * 101})
    with refused("Bad Request: reply markup is too long"):
        await send(raw, sam, inline(*[button] * 9))


async def test_an_empty_row_is_a_violation(server, raw, sam):
    await send(raw, sam, {"inline_keyboard": [[]]})

    assert server.violations == ["sendMessage: empty row in inline_keyboard"]


async def test_a_reply_keyboard_needs_labels(raw, sam, refused):
    with refused("Bad Request: keyboard button text must be non-empty"):
        await send(raw, sam, {"keyboard": [[{"text": ""}]]})


async def test_a_reply_keyboard_has_at_most_300_buttons(raw, sam, refused):
    with refused("Bad Request: reply markup is too long"):
        await send(raw, sam, {"keyboard": [[{"text": "a"}]] * 301})


@pytest.mark.parametrize("markup", [{}, {"buttons": []}, [], "5"])
async def test_other_things_are_no_reply_markup(raw, sam, refused, markup):
    with refused("Bad Request: object expected as reply markup"):
        await send(raw, sam, markup)


async def test_a_reply_markup_must_be_json(raw, sam, refused):
    with refused("Bad Request: can't parse reply keyboard markup JSON object"):
        await send(raw, sam, "{")


async def test_an_edit_takes_no_reply_keyboard(bot, sam, refused, raw):
    sent = await bot.send_message(sam.id, "hello")

    with refused(
        "Bad Request: can't parse inline keyboard markup JSON object:"
        ' Can\'t find field "inline_keyboard"'
    ):
        await raw(
            "editMessageText",
            {
                "chat_id": sam.id,
                "message_id": sent.message_id,
                "text": "new",
                "reply_markup": {"keyboard": [[{"text": "a"}]]},
            },
        )


async def test_a_press_brings_a_callback_query_that_is_answered_once(bot, sam, refused):
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes")]])
    await bot.send_message(sam.id, "Sure?", reply_markup=markup)

    press = await sam.presses("Yes")

    [update] = await bot.get_updates()
    query = update.callback_query
    assert (query.data, query.from_user.id, query.message.text) == ("yes", sam.id, "Sure?")
    assert press.answer is None
    await query.answer("Thanks")
    assert (await press.answered())["text"] == "Thanks"
    with refused(
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    ):
        await query.answer("Again")


async def test_a_press_that_is_too_old_cannot_be_answered(server, bot, sam, refused):
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes")]])
    await bot.send_message(sam.id, "Sure?", reply_markup=markup)
    server.state.query_lifetime = 0
    press = await sam.presses("Yes")

    with refused(
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    ):
        await bot.answer_callback_query(press.id)


async def test_a_press_can_be_let_expire(server, bot, sam, refused):
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes")]])
    await bot.send_message(sam.id, "Sure?", reply_markup=markup)
    press = await sam.presses("Yes")
    press.expire()

    with refused(
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    ):
        await bot.answer_callback_query(press.id)
    with pytest.raises(AssertionError, match="did not answer the button 'yes'"):
        await press.answered(timeout=0.01)


async def test_the_answer_to_a_press_has_at_most_200_characters(bot, sam, refused):
    with refused("Bad Request: MESSAGE_TOO_LONG"):
        await bot.answer_callback_query("1", "x" * 201)


async def test_the_newest_button_of_a_label_is_pressed(bot, sam):
    for data in ("old", "new"):
        markup = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data=data)]])
        await bot.send_message(sam.id, "?", reply_markup=markup)

    assert (await sam.presses("Go")).data == "new"


async def test_a_label_that_is_not_there_fails_with_those_that_are(bot, sam):
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes")]])
    await bot.send_message(sam.id, "Sure?", reply_markup=markup)

    with pytest.raises(AssertionError, match=r"no button 'No'; there are \['Yes'\]"):
        await sam.presses("No")


async def test_a_button_taken_away_by_an_edit_cannot_be_pressed(bot, sam):
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes")]])
    sent = await bot.send_message(sam.id, "Sure?", reply_markup=markup)
    await sent.edit_reply_markup(None)

    with pytest.raises(AssertionError, match=r"no button 'Yes'"):
        await sam.presses("Yes")


async def test_a_link_button_sends_no_callback(bot, sam):
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Shop", url="https://t.me")]])
    await bot.send_message(sam.id, "?", reply_markup=markup)

    with pytest.raises(AssertionError, match="sends no callback"):
        await sam.presses("Shop")


async def test_pressing_a_reply_button_writes_its_label(bot, sam):
    await bot.send_message(sam.id, "?", reply_markup=ReplyKeyboardMarkup([["Repair"]]))
    await sam.presses("Repair")

    [update] = await bot.get_updates()
    assert update.message.text == "Repair"


async def test_a_reply_button_may_share_the_number_or_the_place(bot, sam, raw):
    buttons = [
        {"text": "My number", "request_contact": True},
        {"text": "My place", "request_location": True},
    ]
    await send(raw, sam, {"keyboard": [buttons]})
    await sam.presses("My number")
    await sam.presses("My place")

    contact, place = await bot.get_updates()
    assert contact.message.contact.user_id == sam.id
    assert place.message.location.latitude == 52.52
