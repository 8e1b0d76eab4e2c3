"""What a Chinese group meets in a week: nothing lost, nothing twice, nothing in English."""

import pytest

from actions.domain.language import Language
from actions.domain.people import Address
from actions.domain.staff import Role
from actions.services.desk import open_desk
from actions.services.visits.technicians import Duties
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.end_to_end.visits.days import settled
from tests.services.conftest import Clock
from tests.services.people import complaint, repair
from tests.services.visiting import PLACE, records


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def staff_desk(database, policy, clock, group):
    staff = Address(channel=CHANNEL, chat_id=group.id)
    desk = open_desk(database, policy, staff=staff, now=clock, staff_language=Language.ZH)
    desk.seeding.seed_catalogue()
    return desk


@pytest.fixture
def mei(group, staff_desk, staff_service):
    return employ(staff_desk, group.member("小美"), on_duty=True)


@pytest.fixture
def jan(group, staff_desk, staff_service):
    return employ(staff_desk, group.member("张伟"), Role.ADMIN, on_duty=True)


async def opened(desk, person, new, language="en"):
    """Open a case with its topic; give its code and the topic's thread."""
    address = Address(channel=CHANNEL, chat_id=person.id)
    desk.customers.meet(address, name=person.name, code=language)
    code = desk.tickets.open(address, new, turn=f"t{person.id}{new.kind}").code
    number = desk.handoffs.topic_for(code, key=f"topic/{code}")
    await delivered(desk)
    return code, desk.topics.get(number).thread_id


@pytest.fixture
async def thread(staff_desk, sam, mei, jan):
    """The topic of Sam's repair, R-1001; Sam writes English."""
    return (await opened(staff_desk, sam, repair(place=PLACE, serial_number="DW602507300076")))[1]


async def test_a_case_given_to_who_has_it_stays_with_them(group, staff_desk, mei, thread):
    await mei.writes("/接手", topic=thread)
    await group.hears("R-1001 由您处理。")
    await mei.writes("/转交 小美", topic=thread)
    await group.hears("R-1001 已经由小美处理，不用再交。")
    await delivered(staff_desk)
    assert "交给小美" not in "".join(group.heard_in(thread))
    assert group.topic("R-1001 · 洗碗机 · 小美在处理")


async def test_a_point_on_the_map_comes_without_its_numbers(group, staff_desk, sam, mei, thread):
    await mei.writes("/接手", topic=thread)
    await sam.hears("has R-1001 now")
    await mei.sends_location(53.8, -1.5, topic=thread)
    await settled(staff_desk)
    assert [m["location"]["latitude"] for m in sam.messages if "location" in m] == [53.8]
    assert "53.8" not in "".join(sam.heard)


async def test_what_was_done_in_another_language_is_hinted_at(group, mei, sam, thread):
    await mei.writes("/收机 洗碗机；电源线；左侧有划痕", topic=thread)
    await group.hears("Sam 使用英语，您这条是用另一种语言发出的。")
    await mei.writes("/接手", topic=thread)
    await group.hears("由您处理")
    await mei.writes("/交回 已约好后天上午上门", topic=thread)
    await group.hears("Sam 使用英语，您这条是用另一种语言发出的。")
    await mei.writes("/领回", topic=thread)
    await sam.hears("R-1001 is back with you")
    await mei.writes("/办完 已换水泵，试过没问题", topic=thread)
    await group.hears("Sam 使用英语，您这条是用另一种语言发出的。")


async def test_a_customer_s_file_names_products_in_chinese(group, mei, thread):
    await mei.writes("/客户 Sam")
    said = (await group.hears("👤 Sam"))["text"]
    assert "R-1001，报修，洗碗机，" in said
    await mei.writes("/机器 没有")
    await group.hears("记录里没有序列号为“没有”的机器。")


async def test_a_command_of_one_wrong_character_is_answered_with_the_right_one(group, mei):
    await mei.writes("/查看 李雷")
    await group.hears("没有 /查看这个命令。是不是 /查找？")


async def test_what_was_split_off_is_not_offered_to_be_put_together_again(
    group, staff_desk, mei, thread
):
    await mei.writes("/拆分 门也关不上", topic=thread)
    await group.hears("小美为其中一部分开了 R-1002。")
    await settled(staff_desk)
    card = next(m for m in group.messages if m.get("text", "").startswith("R-1002 · "))
    assert "可能与此相同" not in card["text"]
    assert "并入 R-1001" not in buttons(card)


async def test_the_result_of_a_complaint_is_told_once_in_its_topic(
    group, staff_desk, telegram, mei, jan
):
    li = telegram.customer("李雷", language_code="zh-hans", started=True)
    _, thread = await opened(staff_desk, li, complaint(product="洗碗机"), "zh-hans")
    await mei.writes("/结果 密封圈太硬，已换供应商。", topic=thread)
    await group.hears("C-1001 的处理结果正在发给客户")
    await settled(staff_desk)
    told = [text for text in group.heard_in(thread) if "密封圈太硬" in text]
    assert told == []


async def test_an_action_s_days_are_written_as_chinese_writes_days(
    group, staff_desk, telegram, mei, jan
):
    li = telegram.customer("李雷", language_code="zh-hans", started=True)
    _, thread = await opened(staff_desk, li, complaint(product="洗碗机"), "zh-hans")
    await mei.writes(
        "/裁定\n责任单位：装配车间\n原因：太硬\n证据：无\n费用：86.50\n承担：供应商", topic=thread
    )
    await group.hears("C-1001 的责任裁定")
    await mei.writes("/措施 预防 小美 周四 退回这一批", topic=thread)
    await group.hears("退回这一批")
    await mei.writes("/措施表")
    said = (await group.hears("C-1001 #1 退回这一批"))["text"]
    assert "2026年3月5日前" in said
    await mei.writes("/完成 1 已寄回", topic=thread)
    await group.hears("2026年3月16日起由另一人确认是否有效。")


@pytest.fixture
async def wang(group, staff_desk, jan, sam, thread):
    """王师傅, who goes to Sam on Tuesday."""
    wang = employ(staff_desk, group.member("王师傅"))
    staff_desk.technicians.name(jan.id, wang.id, Duties())
    await jan.writes("/上门", topic=thread)
    await group.hears("13 天")
    await settled(staff_desk)
    for label in ("Tue 3 Mar", "8:00–10:00"):
        await sam.presses(label)
        await settled(staff_desk)
    return wang


async def test_a_visit_that_yesterday_left_open_stands_in_today_s_list(
    group, staff_desk, wang, mei, thread, clock
):
    clock.at = clock.at.replace(day=3, hour=8)
    await wang.writes("/日程")
    await group.hears("3月3日周二：上门 1 次")
    await settled(staff_desk)
    await wang.presses("到了")
    await settled(staff_desk)
    clock.at = clock.at.replace(day=4, hour=8)
    await mei.writes("/办完 已修好", topic=thread)
    await group.hears("请在师傅的卡片上（/day）点完，或写“/visit 取消”取消这次上门。")
    await wang.writes("/日程")
    await group.hears("3月4日周三：上门 1 次")
    await group.hears("🛠 R-1001 · 3月3日周二 8:00–10:00 · 已到")


async def test_the_cause_may_be_written_after_the_tap_that_says_it_is_found(
    group, staff_desk, wang, clock
):
    clock.at = clock.at.replace(day=3, hour=8)
    await wang.writes("/日程")
    card = await group.hears("🛠 R-1001")
    for label in ("到了", "找到原因"):
        await settled(staff_desk)
        await wang.presses(label)
    await settled(staff_desk)
    shown = [m["text"] for m in group.messages if m.get("text", "").startswith("🛠")][-1]
    assert shown.endswith("✍️ 请写查到的原因，可以附照片；在群里请回复这张卡片。")
    await wang.writes("水泵密封圈老化", reply_to=card)
    await group.hears("原因：水泵密封圈老化")
    await wang.writes("换了密封圈", reply_to=card)
    await group.hears("处理：换了密封圈")
    assert [(one.found, one.content) for one in records(staff_desk)] == [
        ("水泵密封圈老化", "换了密封圈")
    ]


async def test_whoever_hands_back_a_colleague_s_case_says_so_in_its_topic(
    group, staff_desk, mei, jan, thread
):
    await mei.writes("/接手", topic=thread)
    await group.hears("R-1001 由您处理。")
    await jan.writes("/交回", topic=thread)
    await group.hears("张伟把这件事交回机器人了，原来由小美处理。")


async def test_a_case_that_is_resolved_is_not_called_done_for_now(mei, sam, thread):
    await mei.writes("/接手", topic=thread)
    await sam.hears("has R-1001 now")
    await mei.writes("/办完", topic=thread)
    await sam.hears("We have finished R-1001.")


async def test_no_mark_to_take_away_is_nothing_to_undo(group, mei, thread):
    await mei.writes("/去标记", topic=thread)
    assert buttons(await group.hears("Sam 现在没有标记。")) == []


async def test_a_technician_types_chinese_commands_in_the_own_chat_too(
    group, telegram, staff_desk, jan, sam, thread
):
    own = telegram.customer("王师傅", language_code="zh-hans", started=True)
    staff_desk.team.meet(own.id, "王师傅")
    staff_desk.team.set_role(jan.id, own.id, Role.AGENT)
    staff_desk.technicians.name(jan.id, own.id, Duties())
    await jan.writes("/上门", topic=thread)
    await settled(staff_desk)
    for label in ("Tue 3 Mar", "8:00–10:00"):
        await sam.presses(label)
        await settled(staff_desk)
    await own.sends("/日程明天")
    await own.hears("王师傅，3月3日周二：上门 1 次")
    await own.hears("🛠 R-1001")
    await own.sends("/帮助")
    await own.hears("/day /日程 – ")
    await own.sends("/待办")
    await own.hears("/待办")
    assert "💬" not in "".join(group.heard_in(thread))


async def test_what_was_done_before_is_written_with_chinese_marks(
    group, staff_desk, wang, mei, thread, clock
):
    clock.at = clock.at.replace(day=3, hour=8)
    await wang.writes("/日程")
    card = await group.hears("🛠 R-1001")
    await settled(staff_desk)
    await wang.presses("到了")
    await settled(staff_desk)
    await wang.writes("水泵坏了", reply_to=card)
    await settled(staff_desk)
    await wang.presses("干完了")
    await settled(staff_desk)
    await wang.writes("换了水泵\n试水两次", reply_to=card)
    for label in ("修好了", "我自检过了"):
        await settled(staff_desk)
        await wang.presses(label)
    await settled(staff_desk)
    await mei.writes("/办完", topic=thread)
    await settled(staff_desk)
    await mei.writes("/重开", topic=thread)
    await settled(staff_desk)
    said = "\n".join(group.heard_in(thread))
    assert "2026年3月3日 王师傅：水泵坏了；换了水泵；试水两次" in said


async def test_a_topic_that_somebody_deleted_is_named_where_it_stands_again(
    group, staff_desk, mei, thread
):
    group.delete_topic(thread)
    await mei.writes("/接手 R-1001")
    told = await group.hears("R-1001 的话题被删除了，已重新建好：\nhttps://t.me/c/")
    await settled(staff_desk)
    (again,) = group.topics
    assert told["text"].endswith(f"/{again.thread_id}")


async def test_nobody_is_to_be_called_about_a_unit_whose_buyer_is_not_known(group, jan):
    await jan.writes("/召回")
    said = (await group.hears("序列号：HD2103-HD2108"))["text"]
    assert "• 买家不详 · HD2105002217" in said
    assert "📞 –" not in said
