"""Methods about the bot itself, chats and their members, and files."""

from __future__ import annotations

from typing import Any

from .errors import refuse
from .methods import Call, method
from .state import AWAY, Chat

MOST_COMMANDS = 100
TEXTS = {"Name": "name", "Description": "description", "ShortDescription": "short_description"}


@method("getMe")
def get_me(call: Call) -> dict[str, Any]:
    return call.state.bot


def scope_key(call: Call) -> tuple[Any, ...]:
    """Return what a list of commands is stored under; a chat in the scope must be known."""
    scope = call.get("scope", {"type": "default"})
    chat_id = scope.get("chat_id")
    if chat_id is not None:
        chat_id = call.state.find_chat(chat_id).id
    return ("commands", scope["type"], chat_id, scope.get("user_id"), language(call))


def language(call: Call) -> str:
    """Return the two letters of the language, or refuse."""
    code: str = call.get("language_code", "")
    if code and not (len(code) == 2 and code.isascii() and code.islower()):
        refuse("invalid language code specified")
    return code


@method("setMyCommands")
def set_my_commands(call: Call) -> bool:
    commands = call["commands"]
    if len(commands) > MOST_COMMANDS:
        refuse("BOT_COMMANDS_TOO_MUCH")
    call.state.settings[scope_key(call)] = commands
    return True


@method("getMyCommands")
def get_my_commands(call: Call) -> list[dict[str, str]]:
    found: list[dict[str, str]] = call.state.settings.get(scope_key(call), [])
    return found


@method("deleteMyCommands")
def delete_my_commands(call: Call) -> bool:
    call.state.settings.pop(scope_key(call), None)
    return True


def add_texts(word: str, name: str) -> None:
    """Register the pair of methods that set and get one text of the profile."""

    @method(f"setMy{word}")
    def set_text(call: Call) -> bool:
        call.state.settings[name, language(call)] = call.get(name, "")
        return True

    @method(f"getMy{word}")
    def get_text(call: Call) -> dict[str, str]:
        usual = call.state.settings.get((name, ""), "")
        if name == "name":
            usual = usual or call.state.bot["first_name"]
        return {name: call.state.settings.get((name, language(call)), "") or usual}


for pair in TEXTS.items():
    add_texts(*pair)


@method("setChatMenuButton")
def set_chat_menu_button(call: Call) -> bool:
    button = call.get("menu_button", {"type": "default"})
    call.state.settings["menu_button", call.get("chat_id")] = button
    return True


@method("getChatMenuButton")
def get_chat_menu_button(call: Call) -> dict[str, Any]:
    settings = call.state.settings
    usual = settings.get(("menu_button", None), {"type": "commands"})
    button: dict[str, Any] = settings.get(("menu_button", call.get("chat_id")), usual)
    return button


@method("getChat")
def get_chat(call: Call) -> dict[str, Any]:
    chat = known(call)
    full = chat.shown() | {"accent_color_id": 0, "max_reaction_count": 11}
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    full["accepted_gift_types"] = dict.fromkeys(gifts, False)
    pinned = [chat.messages[number] for number in chat.pinned if number in chat.messages]
    return full | ({"pinned_message": pinned[-1]} if pinned else {})


def known(call: Call) -> Chat:
    """Find a chat to look at: the bot must be in a group, a private chat must be known."""
    chat = call.state.find_chat(call["chat_id"])
    if chat.type != "private" and (refusal := call.state.refusal(chat)):
        raise refusal
    return chat


@method("getChatMember")
def get_chat_member(call: Call) -> dict[str, Any]:
    chat, user_id = known(call), call["user_id"]
    if user_id == call.state.bot["id"] and chat.bot:
        return chat.bot
    if user_id not in call.state.users:
        refuse("PARTICIPANT_ID_INVALID")
    user = call.state.users[user_id]
    in_private = chat.type == "private" and chat.user is user
    away = {"status": "member" if in_private else "left", "user": user}
    return chat.members.get(user_id, away)


@method("getChatAdministrators")
def get_chat_administrators(call: Call) -> list[dict[str, Any]]:
    chat = known(call)
    if chat.type == "private":
        refuse("there are no administrators in the private chat")
    people = [chat.bot, *chat.members.values()]
    return [member for member in people if member["status"] in ("creator", "administrator")]


@method("getChatMemberCount")
def get_chat_member_count(call: Call) -> int:
    chat = known(call)
    return 1 + sum(member["status"] not in AWAY for member in chat.members.values())


@method("leaveChat")
def leave_chat(call: Call) -> bool:
    chat = call.chat()
    if chat.type == "private":
        refuse("chat not found")
    chat.bot = call.state.membership("left")
    return True


@method("getFile")
def get_file(call: Call) -> dict[str, Any]:
    return call.state.files.answer(call["file_id"])
