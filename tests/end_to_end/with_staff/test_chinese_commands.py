"""A Chinese command is understood with its words right behind it, as staff type."""

import pytest

from actions.domain.language import Language
from actions.domain.people import Address
from actions.domain.staff import Role
from actions.services.desk import open_desk
from actions.services.visits.technicians import Duties
from bot.telegram.command_names import CHINESE, read_name
from bot.telegram.context import CHANNEL
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.services.people import complaint, repair

UNDERSTOOD = [
    ("/下班周四", "再上班：不再分新案件，当天早上自动恢复上班"),
    ("/下班小美周四", "小美已下班，"),
    ("/下班了", "您已下班，不再分新案件。"),
    ("/查找李雷", "R-1001 · 洗碗机 · 李雷"),
    ("/客户李雷", "👤 李雷 · – · 使用中文"),
    ("/客户李雷备注六点后打电话", "已记入李雷的档案。"),
    ("/接手C-1001", "C-1001 由您处理。"),
    ("/转交R-1001小美", "R-1001 交给小美。"),
    ("/等待R-1001配件周四", "预计：2"),
    ("/等待R-1001配件", "配件预计哪天到"),
    ("/优先R-1001紧急", "R-1001 已设为紧急"),
    ("/优先R-1001危险冒烟", "R-1001"),
    ("/类别R-1001B", "R-1001 已改为 B 类"),
    ("/类别R-1001 A类", "R-1001 已改为 A 类"),
    ("/class R-1001c", "R-1001 已改为 C 类"),
    ("/改判R-1001报修", "R-1001"),
    ("/角色小美主管", "小美现在是主管。"),
    ("/同事小美 案件8", "同时最多 8 件。"),
    ("/师傅小美 技能冰箱", "小美负责上门。产品：冰箱。"),
    ("/请假小美明天", "小美 "),
    ("/日程小美明天", "小美，"),
    ("/建案李雷报修冰箱不制冷", "已为李雷建好 R-1002（冰箱）"),
    ("/标记R-1001小心狗", "小心狗"),
    ("/配件排水泵", "DP-60 · 排水泵"),
    ("/库存入库DP-60 5 利兹服务站", "DP-60 · 排水泵"),
    ("/报价R-1001人工1.5；上门", "R-1001"),
    ("/方案C-1001退款20元", "退款 £20"),
    ("/转合作方新增供应商海力；a@b；8", "海力"),
    ("/合作方新增供应商海力；a@b；8", "海力"),
    ("/合并R-1001到C-1001", "R-1001"),
    ("/召回名单", "已告诉：0 位"),
    ("/帮助接手", "/take /接手 – 由我来答复这位客户"),
]
NAMES = [
    ("回访电话", ("callbacks", "")),
    ("回访电话@desk_bot", ("callbacks", "")),
    ("回访电活", ("回访电活", "")),
    ("措施表", ("actions", "")),
    ("措施李雷", ("action", "李雷")),
    ("办完：已换泵", ("resolve", "已换泵")),
    ("办完了", ("resolve", "")),
    ("取消李雷不要了", ("cancel", "李雷不要了")),
    ("取消报价", ("取消报价", "")),
    ("取消屏蔽", ("unblock", "")),
    ("客户了不起", ("customer", "了不起")),
    ("撤销合井", ("撤销合井", "")),
    ("off", ("off", "")),
]


@pytest.fixture
def staff_desk(database, policy, clock, group):
    staff = Address(channel=CHANNEL, chat_id=group.id)
    return open_desk(database, policy, staff=staff, now=clock, staff_language=Language.ZH)


@pytest.fixture
def li(telegram, staff_service):
    return telegram.customer("李雷", language_code="zh-hans", started=True)


@pytest.fixture
async def jan(group, staff_desk, li):
    """Jan, who leads; 小美 goes to customers; 李雷 complains and has a repair."""
    staff_desk.seeding.seed_catalogue()
    staff_desk.seeding.seed_parts()
    jan = employ(staff_desk, group.member("Jan"), Role.ADMIN, on_duty=True)
    mei = employ(staff_desk, group.member("Mei"), on_duty=True)
    staff_desk.team.meet(mei.id, "小美")
    mei.name = "小美"
    staff_desk.technicians.name(jan.id, mei.id, Duties())
    address = Address(channel=CHANNEL, chat_id=li.id)
    staff_desk.customers.meet(address, name="李雷", code="zh-hans")
    staff_desk.tickets.open(address, complaint(), turn="c")
    staff_desk.tickets.open(address, repair(), turn="r")
    await delivered(staff_desk)
    return jan


@pytest.mark.parametrize(("command", "answer"), UNDERSTOOD)
async def test_what_stands_right_behind_a_chinese_command_is_read(
    group, jan, staff_desk, command, answer
):
    await jan.writes(command)
    await group.hears(answer)


async def test_what_was_done_reaches_the_customer_whole(group, jan, telegram, li):
    await jan.writes("/办完R-1001已换排水泵")
    await li.hears("已换排水泵")


@pytest.mark.parametrize(("written", "read"), NAMES)
def test_the_longest_name_wins_and_no_other_command_is_taken_for_one(written, read):
    assert read_name(written) == read


def test_every_name_is_read_with_words_against_it():
    names = {name: read_name(f"{name}海力一二") for name in CHINESE}
    assert names == {name: (command, "海力一二") for name, command in CHINESE.items()}
