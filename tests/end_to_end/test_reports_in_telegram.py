"""/report in the staff's group: figures, pictures as one album, and the same as a file."""

import asyncio

import pytest

from actions.domain.language import Language
from actions.domain.messages import Outbound, Priority
from actions.domain.people import Address
from actions.domain.staff import Role
from actions.services.conversation.conversation import Conversation
from actions.services.desk import open_desk
from actions.services.papers import keep_paper
from bot.jobs.sweeps import sweeping
from bot.telegram.context import CHANNEL
from bot.telegram.service import TelegramService
from tests.bench.year_of_tickets import write_year
from tests.end_to_end.conftest import QUICK, TOKEN, Silent, settings_for
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.telegram_server.people import PHOTO


@pytest.fixture(params=[Language.EN])
def language(request):
    return request.param


@pytest.fixture
def staff_desk(database, policy, group, language):
    """A desk that has worked for a year."""
    staff = Address(channel=CHANNEL, chat_id=group.id)
    desk = open_desk(database, policy, staff=staff, staff_language=language)
    write_year(database, 600, until=desk.now())
    return desk


@pytest.fixture
def mei(group, staff_desk, staff_service):
    return employ(staff_desk, group.member("Mei"), Role.SUPERVISOR)


@pytest.fixture
def jan(group, staff_desk, staff_service):
    return employ(staff_desk, group.member("Jan"))


def photos(group):
    return [m for m in group.messages if "photo" in m]


async def arrived(found, group, timeout=30):
    """Wait until there are files of a kind in the group: they are drawn after the words."""
    async with asyncio.timeout(timeout):
        while not found(group):
            await asyncio.sleep(0.05)
    return found(group)


def documents(group):
    return [m["document"] for m in group.messages if "document" in m]


HEADS = {
    Language.EN: (
        "/report last month",
        "Monthly report",
        "Promises: ",
        "PDF",
        "It is on its way.",
    ),
    Language.ZH: ("/report 上月", "月报", "承诺：", "PDF 文件", "文件马上发来。"),
}


@pytest.mark.parametrize("language", Language, indirect=True)
async def test_rule_r19_who_leads_reads_the_figures_sees_the_pictures_and_gets_the_file(
    group, staff_desk, mei, language
):
    words, title, promises, button, comes = HEADS[language]
    await mei.writes(words)
    said = (await group.hears(f"📊 {title}"))["text"]
    assert promises in said
    assert "NPS" in said or "净推荐值" in said
    album = await arrived(photos, group)
    assert len(album) == 5
    assert len({message["media_group_id"] for message in album}) == 1

    press = await mei.presses(button)
    assert (await press.answered())["text"] == comes
    (file,) = await arrived(documents, group)
    assert file["file_name"].endswith(".pdf")
    assert file["mime_type"] == "application/pdf"


async def test_rule_r27_who_does_not_lead_gets_their_own_figures(group, staff_desk, jan):
    await jan.writes("/report last month")
    said = (await group.hears("of yours was closed in"))["text"]
    assert "Promises: " not in said
    await delivered(staff_desk)
    assert photos(group) == []


async def test_rule_r27_everybody_s_own_figures_stand_under_their_cases(group, staff_desk, jan):
    await jan.writes("/me")
    said = (await group.hears("the last 30 days"))["text"]
    assert "No case of yours was closed" in said


async def test_who_only_reads_along_gets_no_report(group, staff_desk, staff_service):
    rita = employ(staff_desk, group.member("Rita"), Role.READER)
    await rita.writes("/report")
    await group.hears("You can read along")
    await delivered(staff_desk)
    assert photos(group) == []


async def test_a_period_that_is_none_is_answered_with_what_is_possible(group, mei):
    await mei.writes("/report sometime")
    said = (await group.hears("is no period I know"))["text"]
    assert "2026-Q3" in said


async def test_pictures_come_once_when_telegram_asks_to_slow_down(
    telegram, group, staff_desk, mei
):
    telegram.fail_next("sendMediaGroup", 429, retry_after=1)
    await mei.writes("/report last month")
    assert len(await arrived(photos, group)) == 5
    assert len(telegram.called("sendMediaGroup")) == 2


async def test_the_report_that_comes_by_itself_reaches_the_group(group, staff_desk, mei):
    sent = await asyncio.to_thread(sweeping("reports", staff_desk).run)
    await delivered(staff_desk)
    heads = [text for text in group.heard if text.startswith("📊")]
    assert len(heads) == sent == len(documents(group))


async def test_a_file_that_arrived_is_not_sent_again_after_a_restart(telegram, group, staff_desk):
    """Two files that cannot share an album, and words too long for either's caption."""
    now = staff_desk.now()
    with staff_desk.database.transaction() as session:
        kept = [
            keep_paper(session, name, content, key=f"test/{name}", now=now).medium
            for name, content in (("chart.png", PHOTO), ("report.pdf", b"%PDF"))
        ]
        session.add(
            Outbound(
                channel=CHANNEL,
                chat_id=group.id,
                lane=str(group.id),
                priority=Priority.CARD,
                text="word " * 400,
                media=[medium.model_dump() for medium in kept],
                key="test/files",
                due_at=now,
                created_at=now,
            )
        )
    telegram.fail_next("sendDocument", 500, times=2)
    talk = Conversation(staff_desk, Silent())
    first = TelegramService(settings_for(telegram), TOKEN, staff_desk, talk, QUICK)
    async with first.serving():
        async with asyncio.timeout(20):
            while not telegram.called("sendDocument"):
                await asyncio.sleep(0.02)
    second = TelegramService(settings_for(telegram), TOKEN, staff_desk, talk, QUICK)
    async with second.serving():
        await delivered(staff_desk)
    assert len(photos(group)) == 1
    assert len(documents(group)) == 1
    assert sum("word word" in text for text in group.heard) == 1
