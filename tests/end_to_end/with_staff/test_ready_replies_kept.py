"""Who leads keeps ready replies in the chat: added, changed, removed, listed, taken back."""

import pytest

from actions.domain.language import Language
from actions.domain.people import Address
from actions.domain.staff import Role
from actions.services.desk import open_desk
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons
from tests.end_to_end.staffed import employ


@pytest.fixture
def language():
    return Language.EN


@pytest.fixture
def staff_desk(database, policy, clock, group, language):
    staff = Address(channel=CHANNEL, chat_id=group.id)
    return open_desk(database, policy, staff=staff, now=clock, staff_language=language)


@pytest.fixture
def jan(group, staff_desk, staff_service):
    return employ(staff_desk, group.member("Jan"), Role.SUPERVISOR)


async def test_a_reply_that_is_added_goes_out_with_a_tap_and_undo_takes_it_away(
    group, mei, jan, sam, topic
):
    await jan.writes("/canned add Parking Dear {name}, please keep a place free for {agent}.")
    kept = await group.hears("Kept: “Parking” for customers who use English: Dear {name}")
    assert "For customers who use Chinese it has no words yet: /canned add Parking" in kept["text"]
    await mei.writes("/take", topic=topic.thread_id)
    await group.hears("is yours")
    await mei.writes("/canned parking", topic=topic.thread_id)
    await group.hears("Parking: Dear Sam, please keep")
    await mei.presses("Parking")
    await sam.hears("Dear Sam, please keep a place free for Mei.")
    await jan.presses("Undo", message=kept)
    await group.hears("Taken back: “Parking” is as it was before.")
    await mei.writes("/canned parking", topic=topic.thread_id)
    await group.hears("No ready reply holds these words.")


async def test_the_words_of_a_message_that_is_answered_are_kept(group, jan, staff_desk):
    said = await jan.writes("Thank you, we call you back within the hour.")
    await jan.writes("/canned add Calls back soon", reply_to=said)
    await group.hears("Kept: “Calls back soon” for customers who use English: Thank you, we call")


async def test_a_shipped_reply_is_changed_removed_and_brought_back(group, jan, staff_desk):
    await jan.writes("/canned add Greeting: Good day {name}!")
    await group.hears("Kept: “Greeting” for customers who use English: Good day {name}!")
    await jan.writes("/canned list")
    listed = (await group.hears("Ready replies that were changed here:"))["text"]
    assert "• Greeting (English, Chinese) · Jan, " in listed or "English and Chinese" in listed
    await jan.writes("/canned remove greeting")
    gone = await group.hears("“Greeting” is no ready reply any more.")
    assert "greeting" not in [reply.name for reply in staff_desk.library.search("")]
    await jan.writes("/canned list")
    await group.hears("• Greeting: removed · Jan, ")
    await jan.presses("Undo", message=gone)
    await group.hears("Taken back: “Greeting”")
    (found,) = staff_desk.library.search("greeting")
    assert found.en == "Good day {name}!"
    assert found.zh.startswith("{name}您好")


async def test_a_change_that_a_newer_one_follows_is_not_taken_back(group, jan):
    await jan.writes("/canned add Parking one place, please")
    first = await group.hears("Kept: “Parking”")
    await jan.writes("/canned add Parking two places, please")
    await group.hears("two places, please")
    press = await jan.presses("Undo", message=first)
    assert "was changed again since" in (await press.answered())["text"]


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        ("/canned add", "Write /canned add NAME and the words"),
        ("/canned add Parking", "Write /canned add NAME and the words"),
        ("/canned add Parking Dear {customer}", "Nothing fills {customer}. In a ready reply"),
        ("/canned add Parking Dear {", "Nothing fills { }"),
        ("/canned remove Nothing", "There is no ready reply “Nothing”."),
        ("/canned list", "No ready reply was changed here."),
    ],
)
async def test_what_is_missing_is_named(group, jan, command, answer):
    await jan.writes(command)
    await group.hears(answer)


async def test_only_who_leads_keeps_replies(group, mei, jan):
    await mei.writes("/canned add Parking one place, please")
    await group.hears("That is for supervisors, Mei")


@pytest.mark.parametrize("language", [Language.ZH])
async def test_in_chinese_a_reply_is_kept_for_each_language(group, mei, jan, sam, topic):
    await jan.writes("/常用语新增 停车 请给{agent}师傅留个车位")
    await group.hears(
        "已保存“停车”的中文内容：请给{agent}师傅留个车位。还没有英语内容，可用 /canned 新增停车："
    )
    await mei.writes("/接手", topic=topic.thread_id)
    await group.hears("由您处理")
    await mei.writes("/常用语停车", topic=topic.thread_id)
    await group.hears("停车：请给Mei师傅留个车位")
    press = await mei.presses("停车")
    assert (
        "“停车”还没有英语内容。请主管写 /canned 新增停车：……" in (await press.answered())["text"]
    )
    await jan.writes("/canned 新增 停车 Please keep a place free for {agent}.")
    kept = await group.hears("已保存“停车”的英语内容")
    assert buttons(kept) == ["撤销"]
    await mei.presses("停车")
    await sam.hears("Please keep a place free for Mei.")
    await jan.writes("/常用语名单")
    await group.hears("• 停车（英语、中文）· Jan，")
