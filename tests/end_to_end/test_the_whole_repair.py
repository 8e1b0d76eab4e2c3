"""One repair from the photo of a label to the customer's yes, in both languages."""

import pytest

from actions.domain.language import Language
from actions.domain.people import Address
from actions.domain.staff import Role
from actions.domain.supplies.stock import StockLevel
from actions.domain.tickets import FaultClass, Stage
from actions.services.desk import open_desk
from bot.jobs.sweeps import sweeping
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons, hears, tells, tickets_of
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.labels import label
from tests.services.conftest import Clock
from tests.services.supplies import ENDED, allocations, everything
from tests.services.visiting import records, visits

WORDS = {
    Language.EN: {
        "fault": ("my oven does not heat properly", "somewhat"),
        "covered": "the warranty ended on 29 September 2024",
        "rest": ("home", "14 Mill Lane, Leeds", "0113 496 0000"),
        "open": "Open it",
        "technician": "/technician Mei skills oven districts Leeds",
        "goes": "Mei goes to customers",
        "quote": "/quote part HE-65 x1; labour 1; visit",
        "draft": "Draft, not sent yet",
        "send": "Send",
        "total": "Total: £",
        "accept": "Accept",
        "accepted": "You accepted quote 1 for R-1001",
        "told": "The customer accepted quote 1",
        "reserve": "Reserve 1 × HE-65",
        "reserved": "1 × HE-65 (heating element)",
        "which": "Which day suits you?",
        "day": "Wed 4 Mar",
        "time": "Wed 4 Mar: what time?",
        "booked": "Mei comes to you on Wed 4 Mar, 8:00",
        "reminder": "A reminder: Mei comes to you",
        "remind": "A reminder",
        "today": "Mei, Wed 4 Mar: 1 visit",
        "on_way": ("On the way", "Mei is on the way to you"),
        "arrived": ("Arrived", "Mei has arrived"),
        "found": "the heating element is burnt out",
        "cause": ("Cause found", "Mei has found the cause"),
        "worked": ("Work done", "Then tap the result"),
        "content": "new heating element, tested at 200 °C\nparts: HE-65 x1",
        "parts": "Parts: 1 × HE-65 heating element",
        "repaired": ("Repaired", "Please check yourself"),
        "checked": ("Checked it myself", "Mei has finished R-1001: new heating element"),
        "record": ("Your service record for R-1001.", "R-1001-service-record.pdf"),
        "second": "Now a second person looks at it.",
        "unseen": "a second person's look is missing",
        "look": "I looked too: it's right",
        "same": "the second look is somebody else's",
        "looked": "✓ second person: Jan",
        "resolved": "Jan has finished: all well",
        "solved": "Is everything working as it should?",
        "yes": "Yes",
        "stars": "How was our service, all in all?",
    },
    Language.ZH: {
        "fault": ("烤箱加热不正常", "还能用一点"),
        "covered": "保修已在 2024年9月29日到期",
        "rest": ("上门", "利兹 Mill Lane 14 号", "0113 496 0000"),
        "open": "确认提交",
        "technician": "/technician Mei 技能 烤箱 地区 Leeds",
        "goes": "Mei 负责上门",
        "quote": "/quote 配件 HE-65；人工 1；上门",
        "draft": "草稿，还没有发出",
        "send": "发送",
        "total": "合计：£",
        "accept": "接受",
        "accepted": "您已接受 R-1001 的第 1 份报价",
        "told": "客户接受了第 1 份报价",
        "reserve": "预留 1 × HE-65",
        "reserved": "1 × HE-65（加热管）",
        "which": "您哪天方便？",
        "day": "3月4日周三",
        "time": "3月4日周三，几点方便",
        "booked": "约好了：Mei 师傅 3月4日周三 8:00–10:00",
        "reminder": "提醒您：Mei 师傅",
        "remind": "提醒您",
        "today": "Mei，3月4日周三：上门 1 次",
        "on_way": ("出发", "Mei 师傅出发了"),
        "arrived": ("到了", "Mei 师傅到了"),
        "found": "加热管烧断",
        "cause": ("找到原因", "Mei 找到原因了"),
        "worked": ("干完了", "然后点结果"),
        "content": "换了加热管，试烤正常\n配件：HE-65 x1",
        "parts": "配件：1 × HE-65 加热管",
        "repaired": ("修好了", "请自检"),
        "checked": ("我自检过了", "Mei 师傅修好了 R-1001：换了加热管"),
        "record": ("R-1001 的服务记录。", "R-1001-服务记录.pdf"),
        "second": "现在请第二个人复查。",
        "unseen": "还缺第二个人复查",
        "look": "我也看过，没问题",
        "same": "复查要由别人来做",
        "looked": "✓ 第二人复查：Jan",
        "resolved": "Jan 已处理完：all well",
        "solved": "现在一切正常吗？",
        "yes": "都好了",
        "stars": "总的来说，我们的服务怎么样？",
    },
}
CODES = {Language.EN: "en", Language.ZH: "zh-hans"}


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture(params=list(Language))
def language(request):
    return request.param


@pytest.fixture
def desk(database, policy, clock, group, language):
    staff = Address(channel=CHANNEL, chat_id=group.id)
    every = policy.checks.model_copy(update={"classes": list(FaultClass)})
    policy = policy.model_copy(update={"checks": every})
    desk = open_desk(database, policy, staff=staff, staff_language=language, now=clock)
    desk.seeding.seed_catalogue()
    desk.seeding.seed_parts()
    return desk


@pytest.fixture
async def team(desk, group, service, language):
    """Jan, who leads, and Mei, who goes to customers."""
    jan = employ(desk, group.member("Jan"), Role.ADMIN, on_duty=True)
    mei = employ(desk, group.member("Mei"), username="mei")
    await jan.writes(WORDS[language]["technician"])
    await group.hears(WORDS[language]["goes"])
    return jan, mei


@pytest.fixture
def customer(telegram, service, language):
    return telegram.customer("Sam", language_code=CODES[language], started=True)


async def opens_by_photo(desk, customer, words):
    """Report a fault with a photo of the label instead of a typed number."""
    await tells(customer, *words["fault"])
    await customer.sends_photo(data=label(ENDED))
    assert words["covered"] in await hears(customer)
    await tells(customer, *words["rest"])
    await customer.presses(words["open"])
    assert "R-1001" in await hears(customer)
    number = desk.handoffs.topic_for("R-1001", key="topic")
    await delivered(desk)
    return desk.topics.get(number)


async def quoted(customer, group, jan, topic, words):
    await jan.writes(words["quote"], topic=topic.thread_id)
    await group.hears(words["draft"])
    await jan.presses(words["send"])
    await customer.hears(words["total"])
    await customer.presses(words["accept"])
    await customer.hears(words["accepted"])
    await group.hears(words["told"])
    await jan.presses(words["reserve"])
    await group.hears(words["reserved"])


async def booked(desk, customer, clock, words):
    sweeping("visits", desk).run()
    await customer.hears(words["which"])
    await customer.presses(words["day"])
    await customer.hears(words["time"])
    await customer.presses("8:00–10:00")
    await customer.hears(words["booked"])
    clock.at = clock.at.replace(day=3, hour=17, minute=5)
    sweeping("visits", desk).run()
    await customer.hears(words["reminder"])


async def worked(desk, customer, group, mei, clock, words):
    """The technician's day: each step a tap on the card of the visit."""
    clock.at = clock.at.replace(day=4, hour=7, minute=50)
    await mei.writes("/day")
    await group.hears(words["today"])
    card = await group.hears("🛠 R-1001")
    for step in ("on_way", "arrived"):
        await mei.presses(words[step][0])
        await customer.hears(words[step][1])
        await delivered(desk)
    await mei.writes(words["found"], reply_to=card)
    await group.hears(words["found"])
    await mei.presses(words["cause"][0])
    await group.hears(words["cause"][1])
    await delivered(desk)
    await mei.presses(words["worked"][0])
    await group.hears(words["worked"][1])
    await mei.sends_photo(caption=words["content"], reply_to=card)
    await group.hears(words["parts"])
    await mei.presses(words["repaired"][0])
    await group.hears(words["repaired"][1])
    await mei.presses(words["checked"][0])
    await customer.hears(words["checked"][1])


async def seen_by_a_second(group, jan, mei, topic, words):
    """Whoever did the work cannot vouch for it twice; a colleague looks, then it may end."""
    await group.hears(words["second"])
    await jan.writes("/resolve all well", topic=topic.thread_id)
    await group.hears(words["unseen"])
    own = await mei.presses(words["look"])
    assert words["same"] in (await own.answered())["text"]
    press = await jan.presses(words["look"])
    assert "/resolve" in (await press.answered())["text"]
    await group.hears(words["looked"])


def free(desk, number):
    part = desk.stock.named(number)
    return [
        (one.on_hand, one.reserved)
        for one in everything(desk, StockLevel)
        if one.part_id == part.id
    ]


async def test_a_repair_goes_from_the_photo_of_its_label_to_the_customer_s_yes(
    desk, customer, group, team, clock, language
):
    words, (jan, mei) = WORDS[language], team
    topic = await opens_by_photo(desk, customer, words)
    sweeping("visits", desk).run()
    assert visits(desk) == []
    await quoted(customer, group, jan, topic, words)
    assert free(desk, "HE-65") == [(3, 1)]
    await booked(desk, customer, clock, words)
    await worked(desk, customer, group, mei, clock, words)
    assert free(desk, "HE-65") == [(2, 0)]
    assert [one.state for one in allocations(desk)] == ["issued"]

    sweeping("visits", desk).run()
    record = await customer.hears(words["record"][0])
    assert record["document"]["file_name"] == words["record"][1]
    assert records(desk)[0].result == "repaired"
    await seen_by_a_second(group, jan, mei, topic, words)
    await jan.writes("/resolve all well", topic=topic.thread_id)
    await customer.hears(words["resolved"])

    sweeping("surveys", desk).run()
    clock.forward(days=1, hours=3)
    sweeping("surveys", desk).run()
    question = await customer.hears(words["solved"])
    assert words["yes"] in buttons(question)
    await customer.presses(words["yes"])
    await customer.hears(words["stars"])
    [ticket] = tickets_of(desk, customer)
    assert ticket.stage is Stage.CLOSED
    sent = [told.get("text", "") for what, told in customer.chat.log if what == "sent"]
    assert len([text for text in sent if text.startswith(words["remind"])]) == 1
