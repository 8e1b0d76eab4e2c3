import httpx
import pytest
from telegram.error import InvalidToken


async def test_an_unknown_method_is_not_found_and_noted(server, post):
    answer = await post("sendTelepathy")

    assert answer.status_code == 404
    assert answer.json() == {"ok": False, "error_code": 404, "description": "Not Found"}
    assert server.violations == ["unknown method sendTelepathy"]


async def test_an_address_outside_the_api_is_not_found(server):
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"{server.url}/elsewhere")

    assert answer.json()["description"] == "Not Found"


async def test_a_wrong_token_is_unauthorized(server, stranger):
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"{server.url}/bot123456:WRONG/getMe")

    assert answer.status_code == 401
    assert answer.json()["description"] == "Unauthorized"


async def test_a_download_with_a_wrong_token_is_unauthorized(server):
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"{server.url}/file/bot1:WRONG/photos/file_1.jpg")

    assert answer.status_code == 401


async def test_method_names_do_not_mind_the_case(post):
    answer = await post("GETME")

    assert answer.json()["result"]["username"] == "aftercare_bot"


async def test_an_unknown_parameter_is_a_violation_but_does_no_harm(server, bot, sam):
    await bot.send_message(sam.id, "hello", api_kwargs={"colour": "red"})

    assert sam.heard == ["hello"]
    assert server.violations == ["sendMessage: unknown parameter colour"]


async def test_an_unknown_field_deep_in_an_object_is_a_violation(server, raw, sam):
    button = {"text": "Yes", "callback_data": "y", "colour": "red"}

    await raw(
        "sendMessage",
        {"chat_id": sam.id, "text": "?", "reply_markup": {"inline_keyboard": [[button]]}},
    )

    assert server.violations == ["sendMessage: unknown field colour in InlineKeyboardButton"]


async def test_usual_calls_are_no_violations(server, bot, sam):
    await bot.send_message(sam.id, "<i>hello</i>", parse_mode="HTML")

    assert server.violations == []


async def test_a_missing_chat_is_named(raw, refused):
    with refused("Bad Request: chat_id is empty"):
        await raw("sendMessage", {"text": "hello"})


async def test_a_missing_parameter_is_named(raw, sam, refused):
    with refused('Bad Request: parameter "phone_number" is required'):
        await raw("sendContact", {"chat_id": sam.id, "first_name": "Sam"})


async def test_an_unknown_chat_is_not_found(bot, refused):
    with refused("Bad Request: chat not found"):
        await bot.send_message(99, "hello")


async def test_an_unknown_chat_is_not_found_by_methods_without_behaviour(bot, refused):
    with refused("Bad Request: chat not found"):
        await bot.set_chat_title(99, "New")


async def test_a_number_must_be_a_number(raw, sam, refused):
    with refused("Bad Request: can't parse message_id JSON object"):
        await raw("deleteMessage", {"chat_id": sam.id, "message_id": "first"})


async def test_a_truth_value_must_be_one(raw, sam, refused):
    with refused(
        'Bad Request: can\'t parse sendMessage: Field "protect_content" must be of type Boolean'
    ):
        await raw(
            "sendMessage", {"chat_id": sam.id, "text": "hello", "protect_content": "perhaps"}
        )


async def test_a_number_is_no_truth_value_within_an_object(raw, sam, refused):
    with refused(
        'Bad Request: can\'t parse ReplyParameters: Field "message_id" must be of type Integer'
    ):
        await raw(
            "sendMessage",
            {"chat_id": sam.id, "text": "hello", "reply_parameters": {"message_id": True}},
        )


async def test_a_list_must_be_a_list(raw, sam, refused):
    with refused('Bad Request: can\'t parse sendMessage: Field "entities" must be of type Array'):
        await raw(
            "sendMessage", {"chat_id": sam.id, "text": "hello", "entities": {"type": "bold"}}
        )


async def test_an_object_needs_its_required_fields(raw, sam, refused):
    with refused("Bad Request: can't parse ReplyParameters: Can't find field \"message_id\""):
        await raw("sendMessage", {"chat_id": sam.id, "text": "hello", "reply_parameters": {}})


async def test_an_object_of_unknown_kind_is_refused(raw, sam, refused):
    with refused("Bad Request: can't parse scope: unsupported type specified"):
        await raw("getMyCommands", {"scope": {"type": "everybody"}})


async def test_a_number_must_be_within_its_range(bot, refused):
    with refused("Bad Request: limit must be 1-100"):
        await bot.get_updates(limit=101)


async def test_broken_json_is_refused(post, sam):
    answer = await post("sendMessage", data={"chat_id": sam.id, "text": "hello", "entities": "[{"})

    assert answer.json()["description"] == "Bad Request: can't parse entities JSON object"


async def test_parameters_may_come_as_json(post, sam):
    answer = await post("sendMessage", json={"chat_id": sam.id, "text": "hello"})

    assert answer.json()["ok"]
    assert sam.heard == ["hello"]


async def test_a_json_body_must_be_an_object(post):
    broken = await post("getMe", content="{", headers={"content-type": "application/json"})
    listed = await post("getMe", json=[])

    assert broken.json()["description"] == "Bad Request: can't parse JSON"
    assert listed.json()["description"] == "Bad Request: object expected"


async def test_parameters_may_come_in_the_address(post, sam):
    await post("sendMessage", params={"chat_id": sam.id, "text": "hello"})

    assert sam.heard == ["hello"]


async def test_a_file_that_nobody_asked_for_is_a_violation(server, sam, post):
    files = {"extra": ("a.txt", b"hello")}
    await post("sendMessage", data={"chat_id": sam.id, "text": "hello"}, files=files)

    assert server.violations == ["sendMessage: unknown file extra"]


async def test_a_file_in_place_of_a_text_is_refused(post, sam):
    files = {"text": ("a.txt", b"hello")}
    answer = await post("sendMessage", data={"chat_id": sam.id}, files=files)

    assert "must be of type String" in answer.json()["description"]


async def test_a_business_connection_is_not_found(bot, sam, refused):
    with refused("Bad Request: business connection not found"):
        await bot.send_message(sam.id, "hello", business_connection_id="1")


async def test_methods_without_behaviour_answer_a_minimal_object(bot, sam):
    photos = await bot.get_user_profile_photos(sam.id)
    stars = await bot.get_my_star_balance()

    assert photos.total_count == 0
    assert stars.amount == 0
    assert await bot.delete_my_commands()


async def test_every_call_is_recorded_with_its_outcome(server, bot, sam, refused):
    sent = await bot.send_message(sam.id, "hello")
    with refused("Bad Request: message text is empty"):
        await bot.send_message(sam.id, "")

    first, second = server.called("sendMessage")
    assert first.params == {"chat_id": sam.id, "text": "hello"}
    assert first.result["message_id"] == sent.message_id
    assert (first.error, second.result) == (None, None)
    assert first.at <= second.at
