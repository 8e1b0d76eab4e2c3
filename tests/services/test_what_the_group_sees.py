"""The group itself, where people look first: nothing stale, nothing that leads nowhere."""

from datetime import date

import pytest

from actions.domain.language import Language
from actions.domain.sla.clocks import Waiting
from actions.services.desk import open_desk
from tests.conftest import STAFF
from tests.services.conftest import met
from tests.services.people import LI, SAM, complaint, repair
from tests.services.team import ANN, GROUP, JAN, MEI, hire, shown, texts, topic, wishes
from tests.services.test_brought_back import brought_back


@pytest.fixture
def in_chinese(database, policy, clock):
    return hire(
        met(open_desk(database, policy, staff=STAFF, now=clock, staff_language=Language.ZH))
    )


def told(desk):
    return [(row.text, [one["title"] for one in row.buttons]) for row in shown(desk, GROUP)]


def test_a_case_that_somebody_has_taken_is_no_longer_offered_in_the_group(crew):
    crew.tickets.open(SAM, repair(), turn="a")
    crew.tickets.open(LI, repair(), turn="b")
    number = crew.handoffs.topic_for("R-1001", key="n")
    crew.handoffs.take(MEI, number, key="t")
    (first, taken), (second, free) = told(crew)
    assert (first.splitlines()[-1], taken) == ("✓ taken by Mei", [])
    assert ("taken by" in second, free) == (False, ["Take it"])
    crew.handoffs.take(ANN, number, key="over")
    assert told(crew)[0] == (first, [])


def test_a_case_that_was_brought_back_is_no_longer_offered_once_it_is_taken(crew, clock):
    brought_back(crew, clock)
    crew.handoffs.take(JAN, 1, key="again")
    text, titles = next(one for one in told(crew) if one[0].startswith("🔁"))
    assert (text.splitlines()[-1], titles) == ("✓ taken by Jan", [])


def test_nobody_s_case_leads_to_its_topic_and_one_without_a_topic_is_offered(crew, clock):
    wishes(crew)
    crew.topics.made(1, 77, "Q-1001")
    crew.tickets.open(LI, repair(), turn="b")
    clock.forward(minutes=45)
    for _ in range(4):
        crew.waiting.sweep()
        clock.forward(minutes=11)
    alert = next(text for text in texts(crew, GROUP) if text.startswith("Nobody has taken"))
    assert alert.splitlines()[-1].endswith("/77")
    clock.forward(days=4)
    crew.clocks.sweep()
    late = [(text, titles) for text, titles in told(crew) if text.startswith("⏰ R-1001")]
    assert [titles for _, titles in late] == [["Take it"]] * len(late) != []


def test_an_offer_that_needs_a_second_person_stands_in_the_queue_until_it_is_decided(crew):
    crew.tickets.open(SAM, complaint(), turn="c")
    number = crew.handoffs.topic_for("C-1001", key="n")
    crew.handoffs.take(MEI, number, key="t")
    crew.offers.propose(MEI, number, "refund 400", key="o")
    queue = crew.overview.queue()
    assert "Offers that a second person has to agree to: 1" in queue
    assert "🖐 C-1001 · Sam · a refund of £400 · Mei asks; admin or above decides" in queue


def test_a_card_says_that_its_case_waits_and_for_whom(crew):
    wishes(crew)
    crew.handoffs.take(MEI, 1, key="t")
    crew.cases.wait_for(MEI, 1, Waiting.CUSTOMER, key="w")
    assert "Due: waits for the customer" in shown(crew, topic())[0].text


def test_a_chinese_group_reads_the_languages_of_customers_in_chinese(in_chinese):
    wishes(in_chinese)
    card = shown(in_chinese, topic())[0].text
    assert "使用语言：英语" in card
    assert "English" not in card
    assert "使用英语" in in_chinese.histories.customer(1).head


def test_who_is_away_until_a_day_is_named_with_it_where_their_case_goes(crew):
    wishes(crew)
    crew.handoffs.take(MEI, 1, key="t")
    crew.team.set_duty(MEI, on_duty=False, back_on=date(2026, 3, 5))
    crew.shifts.hand_on(MEI, key="off")
    assert texts(crew, topic())[-1] == "ℹ️ Mei is away until Thu 5 Mar; your turn: @jan."
