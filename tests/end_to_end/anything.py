"""People who do anything at all: customers and staff by dice, the same with the same seed."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from random import Random

from sqlmodel import select

from actions.domain.people import Address
from actions.domain.tickets import Kind, NewTicket, Ticket
from bot.jobs.sweeps import SWEEPS, sweeping
from bot.telegram.commands import COMMANDS
from bot.telegram.context import CHANNEL

SAID = {
    "en": (
        *(
            "my fridge is warm",
            "the washing machine leaks",
            "how long is the warranty",
            "yes",
            "no",
        ),
        *("it smells of gas", "your technician never came!!", "I want my money back", "thanks"),
        *("can I talk to a human", "where is my repair", "12 Mill Lane, Leeds", "07700 900123"),
        *("KF4202503140017", "R-1001", "cancel it", "tomorrow morning", "3", "go on", "/privacy"),
        *(
            "/status",
            "/help",
            "/start",
            "it still doesn't work",
            "what does a visit cost?",
            "🔥🔥🔥",
        ),
    ),
    "zh": (
        *("冰箱不制冷", "洗衣机漏水了", "保修多久", "好的", "不用了", "有煤气味", "师傅放我鸽子"),
        *(
            "我要退款",
            "谢谢",
            "转人工",
            "修到哪一步了",
            "广州市天河区体育西路 123 号",
            "13800138000",
        ),
        *(
            "C-1001",
            "取消",
            "明天上午",
            "三星吧",
            "继续",
            "/language",
            "/status",
            "还是没修好",
            "上门多少钱？",
        ),
    ),
}
ORDERED = (
    *(
        "",
        "",
        "Thursday",
        "part Thursday",
        "urgent",
        "danger smoke",
        "A",
        "refund 120",
        "zzz",
        "Sam1",
    ),
    *(
        "part DP-60 x1; labour 1.5; visit",
        "DP-60",
        "tomorrow 10:00",
        "周四 10:00",
        "x" * 300,
        "-1",
    ),
    *("analysis: the hose was loose", "分析：软管松了", "replaced the hose", "换了软管，试机正常"),
    *("Tom skills dishwasher districts Leeds", "Tom", "@jan Thursday check the hoses", "2026-Q4"),
    *("Sam1 repair fridge is warm", "add supplier Acme; acme@x.example; 24", "<b>x</b>", "R-9999"),
)
WRITTEN = ("Hello, I look into it", "您好，我来处理", "// he sounds upset", "Please send a photo")
LATER = tuple(timedelta(hours=hours) for hours in (1, 4, 20, 48, 216))


class Anything:
    """Moves by dice over a desk, its group and some customers, who have a case each."""

    def __init__(self, seed, desk, group, customers, staff, clock) -> None:
        self.dice, self.desk, self.group, self.clock = Random(seed), desk, group, clock
        self.customers, self.staff = customers, staff
        self.last = {}
        kinds = (Kind.REPAIR, Kind.COMPLAINT, Kind.REPAIR)
        for number, one in enumerate(customers):
            address = Address(channel=CHANNEL, chat_id=one.id)
            desk.customers.meet(address, name=one.name, code=one.user["language_code"])
            new = NewTicket(kind=kinds[number % 3], product="dishwasher", place="Leeds")
            desk.tickets.open(address, new, turn=f"anything:{number}")
        self.moves: list[tuple[int, Callable[[], Awaitable[object]]]] = [
            (25, self.says),
            (20, lambda: self.presses(self.dice.choice(customers))),
            (8, self.sends_something),
            (3, self.edits),
            (20, self.orders),
            (15, lambda: self.presses(self.dice.choice(staff), group)),
            (8, self.writes),
            (2, self.loses_a_topic),
            (8, self.time_passes),
        ]

    async def move(self) -> None:
        weights, moves = zip(*self.moves, strict=True)
        await self.dice.choices(moves, weights)[0]()

    async def says(self) -> None:
        one = self.dice.choice(self.customers)
        text = self.dice.choice(SAID[one.user["language_code"][:2]])
        self.last[one.id] = await one.sends(text)

    async def edits(self) -> None:
        one = self.dice.choice(self.customers)
        if one.id in self.last:
            await one.edits(self.last[one.id], self.dice.choice(SAID["en"]))

    async def sends_something(self) -> None:
        one = self.dice.choice([*self.customers, *self.staff])
        place = self.place() if one in self.staff else {}
        send = self.dice.choice(
            [one.sends_photo, one.sends_voice, one.sends_album, one.sends_sticker, one.sends_video]
        )
        await send(**place)

    async def presses(self, one, where=None) -> None:
        chat = (where or one).chat
        shown = list(chat.messages.values())[-25:]
        found = [
            (button, message)
            for message in shown
            for row in message.get("reply_markup", {}).get("inline_keyboard", [])
            for button in row
            if "callback_data" in button
        ]
        if found:
            one.press(*self.dice.choice(found))

    async def orders(self) -> None:
        words = self.dice.choice(ORDERED)
        if self.dice.random() < 0.5:
            with self.desk.database.reading() as session:
                words = f"{self.dice.choice(session.exec(select(Ticket.code)).all())} {words}"
        text = f"/{self.dice.choice(list(COMMANDS))} {words}".strip()
        await self.dice.choice(self.staff).sends(text, **self.place())

    async def writes(self) -> None:
        await self.dice.choice(self.staff).sends(self.dice.choice(WRITTEN), **self.place())

    async def loses_a_topic(self) -> None:
        if topics := list(self.group.topics):
            self.dice.choice([self.group.delete_topic, self.group.close_topic])(
                self.dice.choice(topics)
            )

    async def time_passes(self) -> None:
        self.clock.ahead += self.dice.choice(LATER)
        for name in SWEEPS:
            await asyncio.to_thread(sweeping(name, self.desk).run)

    def place(self) -> dict:
        topics = list(self.group.topics)
        return {"topic": self.dice.choice(topics)} if topics and self.dice.random() < 0.7 else {}
