"""Methods for the topics of forums."""

from __future__ import annotations

from typing import Any

from .errors import refuse
from .methods import Call, method
from .state import TOPIC_COLOUR, Chat, State, Topic


def forum(call: Call, deed: str) -> Chat:
    """Find a forum whose topics the bot may manage, or refuse."""
    chat = call.chat()
    if not chat.forum:
        refuse("the chat is not a forum")
    if not chat.may("can_manage_topics"):
        refuse(f"not enough rights to {deed}")
    return chat


def existing(call: Call, chat: Chat) -> Topic:
    """Find the topic of the call, or refuse."""
    topic = chat.topics.get(call["message_thread_id"])
    if topic is None:
        refuse("TOPIC_ID_INVALID")
    return topic


def open_topic(state: State, chat: Chat, by: dict[str, Any], name: str, **icon: Any) -> Topic:
    """Make a topic and announce it."""
    shown = {"name": name, "icon_color": TOPIC_COLOUR, **icon}
    message = state.announce(chat, by, forum_topic_created=shown, is_topic_message=True)
    message["message_thread_id"] = message["message_id"]
    topic = Topic(message["message_id"], **shown)
    chat.topics[topic.thread_id] = topic
    chat.changed.set()
    return topic


def set_closed(
    state: State, chat: Chat, by: dict[str, Any], topic: Topic, *, closed: bool
) -> None:
    """Close or open a topic and announce it."""
    topic.closed = closed
    word = "forum_topic_closed" if closed else "forum_topic_reopened"
    place = {"message_thread_id": topic.thread_id, "is_topic_message": True}
    state.announce(chat, by, **{word: {}}, **place)
    chat.changed.set()


def drop_topic(chat: Chat, topic: Topic) -> None:
    """Delete a topic with its messages; bots are not told."""
    del chat.topics[topic.thread_id]
    for number, message in list(chat.messages.items()):
        if message.get("message_thread_id") == topic.thread_id:
            del chat.messages[number]
    chat.changed.set()


@method("createForumTopic")
def create_forum_topic(call: Call) -> dict[str, Any]:
    chat = forum(call, "create a topic")
    names = ("icon_color", "icon_custom_emoji_id")
    icon = {name: call[name] for name in names if name in call.params}
    if not call["name"].strip():
        refuse("topic name must be non-empty")
    topic = open_topic(call.state, chat, call.state.bot, call["name"].strip(), **icon)
    shown = {"name": topic.name, "icon_color": topic.icon_color}
    emoji = topic.icon_custom_emoji_id
    if emoji:
        shown["icon_custom_emoji_id"] = emoji
    return {"message_thread_id": topic.thread_id, **shown}


@method("editForumTopic")
def edit_forum_topic(call: Call) -> bool:
    chat = forum(call, "edit the topic")
    topic = existing(call, chat)
    name = call.get("name", "").strip() or topic.name
    emoji = call.get("icon_custom_emoji_id", topic.icon_custom_emoji_id)
    if (name, emoji) == (topic.name, topic.icon_custom_emoji_id):
        refuse("TOPIC_NOT_MODIFIED")
    topic.name, topic.icon_custom_emoji_id = name, emoji
    place = {"message_thread_id": topic.thread_id, "is_topic_message": True}
    call.state.announce(chat, call.state.bot, forum_topic_edited={"name": name}, **place)
    return True


@method("closeForumTopic")
def close_forum_topic(call: Call) -> bool:
    return change_closed(call, closed=True)


@method("reopenForumTopic")
def reopen_forum_topic(call: Call) -> bool:
    return change_closed(call, closed=False)


def change_closed(call: Call, *, closed: bool) -> bool:
    """Close or open the topic of the call, or refuse if it is so already."""
    chat = forum(call, "edit the topic")
    topic = existing(call, chat)
    if topic.closed is closed:
        refuse("TOPIC_NOT_MODIFIED")
    set_closed(call.state, chat, call.state.bot, topic, closed=closed)
    return True


@method("deleteForumTopic")
def delete_forum_topic(call: Call) -> bool:
    chat = forum(call, "delete the topic")
    if not chat.may("can_delete_messages"):
        refuse("not enough rights to delete the topic")
    drop_topic(chat, existing(call, chat))
    return True


@method("unpinAllForumTopicMessages")
def unpin_all_forum_topic_messages(call: Call) -> bool:
    chat = forum(call, "manage pinned messages in the chat")
    topic = existing(call, chat)
    inside = {
        number
        for number, message in chat.messages.items()
        if message.get("message_thread_id") == topic.thread_id
    }
    chat.pinned[:] = [number for number in chat.pinned if number not in inside]
    return True
