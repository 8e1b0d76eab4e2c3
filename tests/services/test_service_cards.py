import pytest
from sqlmodel import select

from actions.domain.chats.papers import Paper
from actions.domain.chats.topics import Said
from actions.domain.language import Language
from actions.domain.messages import Medium
from actions.domain.staff import NotAllowed
from actions.domain.surveys.surveys import SURVEY_BUTTON
from actions.services.cards.group import Place
from actions.texts.service_cards import write_service_card
from tests.services.people import LI, SAM, at_once
from tests.services.team import JAN, MEI, READER, rows, topic
from tests.services.visiting import books, last_reply, records, reports, sends


def works(desk, address=SAM, day="Tue 3 Mar"):
    """Let Mei repair what a customer reported."""
    sends(desk)
    reports(desk, address)
    desk.visits.sweep()
    books(desk, address, day=day)
    for verb in ("arrived", "worked"):
        desk.technician_days.step(MEI, 1, verb, key=verb)
    said = Said(chat_id=MEI, message_id=1, text="new hose\nparts: hose H-2")
    said.media = [Medium(kind="photo", file_id="P1")]
    place = Place(MEI, None, 1)
    desk.technician_days.write_down(MEI, "R-1001", said, place=place, key="w")
    for verb in ("repaired", "checked"):
        desk.technician_days.step(MEI, 1, verb, key=verb)
    return desk


@pytest.fixture
def worked(crew):
    return works(crew)


def papers(desk):
    with desk.database.reading() as session:
        return session.exec(select(Paper).order_by(Paper.id)).all()


def shown(desk, language=Language.EN):
    """What the card of R-1001 says, by name."""
    with desk.database.reading() as session:
        ticket = desk.tickets.one(SAM, "R-1001")
        customer = desk.customers.meet(SAM)
        file = desk.service_cards._file(session, ticket, customer, language)
    zone, now = desk.policy.hours.zone, desk.now()
    data = write_service_card(file, language, zone=zone, now=now)
    facts = [
        *data["facts"],
        *data["told"],
        *(row for one in data["work"]["records"] for row in one),
    ]
    return dict(facts), data


def test_rule_r14_the_customer_gets_the_service_record_once_in_their_language(worked):
    assert [worked.service_cards.sweep() for _ in range(2)] == [1, 0]
    paper = papers(worked)[0]
    assert paper.name == "R-1001-service-record.pdf"
    assert paper.content.startswith(b"%PDF")
    reply = last_reply(worked)
    assert reply.text == "Your service record for R-1001."
    assert reply.media == [paper.medium.model_dump()]


def test_rule_r14_a_chinese_customer_gets_it_in_chinese(crew):
    works(crew, LI, "3月3日周二")
    crew.service_cards.sweep()
    assert papers(crew)[0].name == "R-1001-服务记录.pdf"
    assert last_reply(crew, LI).text == "R-1001 的服务记录。"


def test_rule_r14_the_card_names_who_reported_what_and_who_received_it(worked):
    told, data = shown(worked)
    assert told["Reported by"] == told["Contact"] == "Sam"
    assert (told["Product type"], told["Address"]) == ("dishwasher", "14 Mill Lane, Leeds")
    assert (told["Fault"], told["Received by"]) == ("It leaks.", "Mei")
    assert (told["Work"], told["Parts"], told["Result"]) == ("new hose", "hose H-2", "repaired")
    assert data["visits"]["rows"][0][:3] == ["Tue 3 Mar, 8:00–10:00", "Mei", "done"]
    assert data["title"] == "Service information card"
    assert shown(worked, Language.ZH)[1]["title"] == "售后服务信息卡"


def test_rule_r14_the_customer_s_word_is_put_into_the_record(worked, clock):
    worked.cases.resolve(JAN, 1, key="r")
    worked.surveys.sweep()
    clock.forward(days=1, hours=4)
    worked.surveys.sweep()
    for number, value in enumerate(("yes", "5")):
        step = ("solved", "stars")[number]
        worked.surveys.press(SAM, f"s{number}", f"{SURVEY_BUTTON}1:{step}:{value}")
    assert records(worked)[0].feedback == {"solved": "yes", "stars": "5"}
    assert shown(worked)[0]["Customer's feedback"] == "everything works · 5 of 5 stars"


def test_staff_get_the_card_as_a_file_in_the_topic(worked):
    for _ in range(2):
        worked.service_cards.card(JAN, 1, Language.EN, key="c")
    files = [row for row in rows(worked, topic()) if row.media and "paper" in str(row.media)]
    assert len(files) == 1
    assert papers(worked)[0].name == "R-1001-service-card.pdf"
    with pytest.raises(NotAllowed):
        worked.service_cards.card(READER, 1, Language.EN, key="c2")


def test_a_case_without_work_has_a_card_too(crew):
    reports(crew)
    crew.handoffs.topic_for("R-1001", key="t")
    crew.service_cards.card(JAN, 1, Language.ZH, key="c")
    told, data = shown(crew)
    assert data["work"]["records"] == []
    assert told["Received by"] == "The service desk"


def test_two_sweeps_at_once_send_the_record_once(any_crew):
    works(any_crew)
    assert sum(at_once(3, lambda _: any_crew.service_cards.sweep())) == 1
    assert len(papers(any_crew)) == 1
