"""A case's card offers a visit while one fits; of two offers to a customer one has buttons."""

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
from tests.end_to_end.visits.days import reports, settled, taps

SAID = {
    Language.EN: {
        "offer": "Offer visit",
        "other": "Offer other times",
        "way": "On the way",
        "day": "Tue 3 Mar",
        "times": "Tue 3 Mar: what time?",
        "agreed": "Mei comes to you on",
        "newer": "⬇️ Newer days stand below.",
    },
    Language.ZH: {
        "offer": "约上门",
        "other": "改约时间",
        "way": "出发",
        "day": "3月3日周二",
        "times": "3月3日周二，几点方便",
        "agreed": "约好了",
        "newer": "⬇️ 新的可选日期在下面。",
    },
}
both = pytest.mark.parametrize("language", list(Language))


@pytest.fixture
def staff_desk(database, policy, clock, group, language):
    staff = Address(channel=CHANNEL, chat_id=group.id)
    return open_desk(database, policy, staff=staff, now=clock, staff_language=language)


@pytest.fixture
def who(language, sam, li):
    return sam if language is Language.EN else li


@pytest.fixture
async def jan(staff_desk, group, staff_service):
    """Jan, who leads; Mei goes to customers."""
    jan = employ(staff_desk, group.member("Jan"), Role.ADMIN)
    mei = employ(staff_desk, group.member("Mei"), username="mei")
    staff_desk.technicians.name(jan.id, mei.id, Duties())
    return jan


@pytest.fixture
async def thread(staff_desk, jan, who, language, clock):
    """The topic of a repair whose customer was offered days."""
    code = "en" if language is Language.EN else "zh-hans"
    reports(staff_desk, who, code, place="14 Mill Lane, York")
    topic_id = staff_desk.handoffs.topic_for("R-1001", key="t")
    await delivered(staff_desk)
    return staff_desk.topics.get(topic_id).thread_id


def card_of(group, thread):
    return next(m for m in reversed(group.messages_in(thread)) if "R-1001" in m.get("text", ""))


def shown(group, thread):
    """Every button in a topic as it stands now."""
    return [title for message in group.messages_in(thread) for title in buttons(message)]


@both
async def test_the_card_offers_other_times_once_booked_and_nothing_under_way(
    staff_desk, group, jan, who, thread, language, clock
):
    said = SAID[language]
    assert said["offer"] in shown(group, thread)
    await jan.writes("/visit Leeds", topic=thread)
    await settled(staff_desk)
    await taps(who, said["day"], said["times"])
    await taps(who, "8:00–10:00", said["agreed"])
    await settled(staff_desk)
    assert said["other"] in shown(group, thread)
    assert said["offer"] not in shown(group, thread)

    clock.at = clock.at.replace(day=3, hour=7, minute=50)
    await group.member("Mei").writes("/day")
    await settled(staff_desk)
    await group.member("Mei").presses(said["way"])
    await settled(staff_desk)
    titles = shown(group, thread)
    assert said["offer"] not in titles
    assert said["other"] not in titles


@both
async def test_of_two_offers_only_the_newer_has_days_to_tap(
    staff_desk, group, jan, who, thread, language
):
    said = SAID[language]
    await jan.writes("/visit Leeds", topic=thread)
    await settled(staff_desk)
    await jan.writes("/visit Leeds", topic=thread)
    await settled(staff_desk)
    older, newer = [m for m in who.messages if "R-1001" in m.get("text", "")]
    assert said["day"] in buttons(newer)
    assert buttons(older) == []
    assert older["text"].endswith(said["newer"])
    await taps(who, said["day"], said["times"])
