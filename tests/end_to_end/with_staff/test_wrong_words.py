"""A command with one wrong word names that word and what fits there, in either language."""

import pytest

from actions.domain.language import Language
from actions.domain.people import Address
from actions.domain.staff import Role
from actions.services.desk import open_desk
from actions.services.visits.technicians import Duties
from bot.telegram import command_names
from bot.telegram.commands import COMMANDS
from bot.telegram.context import CHANNEL
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.services.people import complaint

ENGLISH = [
    ("/ill Mei nonsense-day", 'I don\'t read "nonsense-day" as a day from today on.'),
    ("/ill mei chen next someday", 'I don\'t read "next someday" as a day from today on.'),
    ("/ill Zoe Thursday", "I know nobody here by the name Zoe."),
    ("/ill Zoe 3 December", "I know nobody here by the name Zoe."),
    ("/technician Mei colour red", "I don't read “colour red”. Behind the name come: skills"),
    ("/role Mei boss", "“boss” is not one of these: reader | agent | supervisor | admin"),
    ("/role Mei", "Who is trusted with what? /role @name agent"),
    ("/team Mei colour red", "I don't read “colour red”. Behind the name come: skills"),
    ("/team Mei languages french", "“french” is not one of these: en | english | zh | chinese"),
    ("/team Mei cases many", "not “many”"),
    ("/team Zoe cases 3", "I know nobody here by the name Zoe."),
    ("/order DP-60 many", "“many” is neither a number of pieces nor a place"),
    ("/order DP-60 x2 Nowhere", "There is no place Nowhere."),
    ("/stock receive DP-60 many Leeds workshop", "“many” is no number of pieces."),
    ("/stock count DP-60 -3 Leeds workshop", "“-3” is no number of pieces."),
    ("/stock sell DP-60 5", "“sell” is not one of these: receive | move | count | keep | place"),
    ("/stock receive DP-60", "Write for example: /stock receive PUMP-1 5 Leeds workshop."),
    ("/visit C-1001 Nowhere", "There is no district Nowhere. There are: Leeds, London"),
    ("/visit C-1001 cancel", "Nobody is to come to C-1001, so nothing is called off."),
    ("/card C-1001 fr", "“fr” is not one of these: en | english | zh | chinese"),
    ("/wait C-1001 nonsense Thursday", "“nonsense” is not one of these: customer | part"),
    ("/offer C-1001 refund", "How much? /offer refund 120"),
    ("/offer C-1001 refund many", "“many” is no amount"),
    ("/action C-1001 Zoe Thursday clean it", "I know nobody here by the name Zoe."),
    ("/action C-1001 Mei someday clean it", "“someday” is no day"),
    ("/partner add supplier Acme; a@b; soon", "“soon” is no number of hours"),
    ("/assign Mei", "Which case? Write it in the case's topic, or name the case"),
    ("/customer", "Which customer? Write a name or a number of theirs behind the command"),
    ("/erase", "Which customer? Write a name or a number of theirs behind the command"),
    ("/day someday", "/day all tells what today holds for everybody"),
    ("/help zzz", "No command is about “zzz”. /help alone lists them all."),
]
CHINESE = [
    ("/ill Mei 胡说", "“胡说”不是今天或以后的日期"),
    ("/ill Mei胡说", "“胡说”不是今天或以后的日期"),
    ("/ill 没人 周四", "这里没有叫没人的人"),
    ("/technician Mei 颜色 红", "看不懂“颜色 红”。名字后面可以写：技能"),
    ("/role Mei 老板", "“老板”不在其中：只读 | 客服 | 主管 | 管理员"),
    ("/同事 Mei 颜色 红", "看不懂“颜色 红”。名字后面可以写：技能"),
    ("/同事 Mei 案件 很多", "不能是“很多”"),
    ("/order DP-60 很多", "“很多”既不是件数也不是地点"),
    ("/stock 入库 DP-60 很多 利兹服务站", "“很多”不是件数"),
    ("/stock 卖出 DP-60 5", "“卖出”不在其中：入库 | 调拨 | 盘点 | 保底 | 地点"),
    ("/visit C-1001 没有", "没有“没有”这个地区。现有：Leeds、London"),
    ("/offer C-1001 退款", "多少？/offer 退款 120"),
    ("/partner 新增 供应商 甲；乙；很快", "“很快”不是小时数"),
    ("/撤销合井", "没有 /撤销合井这个命令。是不是 /撤销合并？没有发给客户。"),
    ("/客户", "是哪位客户？请在命令后面写姓名或号码"),
    ("/删除客户", "是哪位客户？请在命令后面写姓名或号码"),
    ("/日程 哪天", "全店今天的事：/day 全部"),
    ("/help 胡说", "没有与“胡说”有关的命令"),
]


@pytest.fixture
def staff_desk(database, policy, clock, group, language):
    """A desk whose staff speak one language or the other."""
    staff = Address(channel=CHANNEL, chat_id=group.id)
    return open_desk(database, policy, staff=staff, now=clock, staff_language=language)


@pytest.fixture
async def jan(group, staff_desk, staff_service, sam):
    """Jan, who leads; Mei goes to customers, and Sam complains."""
    staff_desk.seeding.seed_catalogue()
    staff_desk.seeding.seed_parts()
    jan = employ(staff_desk, group.member("Jan"), Role.ADMIN)
    mei = employ(staff_desk, group.member("Mei"))
    staff_desk.team.meet(mei.id, "Mei Chen" if staff_desk.staff_language is Language.EN else "Mei")
    staff_desk.technicians.name(jan.id, mei.id, Duties())
    address = Address(channel=CHANNEL, chat_id=sam.id)
    staff_desk.customers.meet(address, name="Sam", code="en")
    staff_desk.tickets.open(address, complaint(), turn="c")
    await delivered(staff_desk)
    return jan


@pytest.mark.parametrize(
    ("language", "command", "answer"),
    [
        *((Language.EN, *case) for case in ENGLISH),
        *((Language.ZH, *case) for case in CHINESE),
    ],
)
async def test_the_wrong_word_is_named_and_what_fits_there(group, jan, command, answer):
    await jan.writes(command)
    await group.hears(answer)


@pytest.mark.parametrize("language", [Language.EN])
async def test_an_action_is_due_on_a_day_as_people_name_days(group, jan):
    await jan.writes("/action C-1001 Mei tomorrow call the customer")
    await group.hears("call the customer")


@pytest.mark.parametrize("language", [Language.ZH])
async def test_who_is_ill_and_when_are_read_without_a_space_between(group, jan):
    await jan.writes("/ill Mei明天")
    await group.hears("休息，没有要转的上门")


@pytest.mark.parametrize("language", [Language.ZH])
async def test_commands_have_chinese_names_too(group, jan, sam):
    await jan.writes("/接手 C-1001")
    await group.hears("C-1001 由您处理")
    await jan.writes("/期限C-1001")
    await group.hears("首次答复：承诺")
    await jan.writes("/查找 Sam")
    await group.hears("C-1001 · Sam")
    await jan.writes("/帮助 接手")
    await group.hears("/take /接手 – 由我来答复这位客户")
    assert not any("/" in said for said in sam.heard)


def test_every_command_has_one_chinese_name_and_no_name_means_two():
    assert set(command_names.OF_COMMAND) == set(COMMANDS)
    assert len(command_names.OF_COMMAND) == len(command_names.CHINESE)
