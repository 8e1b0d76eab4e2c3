"""A unit on its way: offered, brought or sent, received with a receipt, and given back."""

import pytest
from sqlmodel import select

from actions.domain.cases.custody import Custody, IllegalCustody, Place, Way
from actions.domain.chats.papers import Paper
from actions.domain.staff import NotAllowed
from actions.domain.tickets import FaultClass, Stage
from actions.services.products.counter import HandedIn
from actions.services.tickets.guards import Unfinished
from tests.services.people import LI, SAM, at_once, repair
from tests.services.team import GROUP, JAN, MEI, READER, events, rows, texts

MACHINE = HandedIn("coffee machine CX-15", "power cord", "scratched at the left", "photo-7")


def workshop(**more):
    return repair(
        **{"product": "coffee machine", "story": "no coffee", "care": "workshop", **more}
    )


def opened(desk, address=SAM, turn="r1", **more):
    return desk.tickets.open(address, workshop(**more), turn=turn).code


def press(desk, rest, key, address=SAM):
    replies = desk.custody.press(address, key, rest)
    desk.outbox.post(address, key, replies)
    return replies[0]


def stay(desk):
    with desk.database.reading() as session:
        return session.exec(select(Custody).order_by(Custody.id.desc())).first()


def papers(desk):
    with desk.database.reading() as session:
        return session.exec(select(Paper)).all()


def test_bringing_and_sending_are_offered_where_nobody_comes(desk):
    code = opened(desk)
    titles = [button.title for button in desk.custody.offer(SAM, code)]
    assert titles == ["I'll bring it", "I'll send it"]
    at_home = desk.tickets.open(SAM, repair(), turn="r2").code
    assert desk.custody.offer(SAM, at_home) == []


def test_who_brings_it_hears_where_when_and_under_which_number(desk):
    reply = press(desk, f"{opened(desk)}:bring", "b1")
    assert "7 Tanner Street" in reply.text
    assert "R-1001/1" in reply.text
    assert [button.title for button in reply.buttons] == ["Try a few checks (1 minute)"]
    assert desk.custody.offer(SAM, "R-1001") == []


def test_who_sends_it_hears_how_and_gives_the_number_of_the_parcel(crew):
    code = opened(crew)
    reply = press(crew, f"{code}:send", "s1")
    assert "firm box" in reply.text
    assert reply.buttons[0].title == "I sent it"
    assert press(crew, f"{code}:sent", "s2").text.startswith("What is the number")
    [thanks] = crew.custody.hear(SAM, "s3", "SF1234567890")
    assert "parcel SF1234567890" in thanks.text
    assert crew.custody.hear(SAM, "s3", "SF1234567890") == [thanks]
    assert (stay(crew).place, stay(crew).tracking) == (Place.COMING, "SF1234567890")
    assert any("has sent the unit, parcel SF1234567890" in text for text in texts(crew, GROUP))
    assert "on its way to us" in crew.custody.place_of(crew.tickets.one(SAM, code), SAM)


def test_a_parcel_without_a_number_is_on_its_way_too(desk):
    code = opened(desk)
    press(desk, f"{code}:send", "s1")
    press(desk, f"{code}:sent", "s2")
    assert press(desk, f"{code}:untracked", "s3").text.startswith("Thank you. I'll write")
    assert stay(desk).place is Place.COMING


def test_a_number_that_nobody_asked_for_is_left_to_the_engine(desk):
    assert desk.custody.hear(SAM, "s1", "SF1234567890") is None
    press(desk, f"{opened(desk)}:bring", "b1")
    assert desk.custody.hear(SAM, "s2", "SF1234567890") is None


def test_the_way_can_be_changed_until_it_is_on_its_way(desk):
    code = opened(desk)
    press(desk, f"{code}:bring", "b1")
    press(desk, f"{code}:send", "s1")
    assert (stay(desk).way, stay(desk).number) == (Way.SEND, 1)
    press(desk, f"{code}:untracked", "s2")
    assert "noted already" in press(desk, f"{code}:bring", "b2").text


def test_what_is_handed_in_is_receipted_as_message_and_as_paper(crew):
    code = opened(crew)
    done = crew.counter.receive(MEI, code, MACHINE, key="k1")
    assert "R-1001/1" in done.text
    first, second = [r for r in rows(crew, SAM.lane) if r.key.startswith("k1/receipt")]
    for part in ("coffee machine CX-15", "power cord", "scratched at the left", "Mei"):
        assert part in first.text
    [paper] = papers(crew)
    assert paper.name == "R-1001-1.pdf"
    assert paper.content.startswith(b"%PDF")
    assert first.media[0]["file_id"] == f"paper:{paper.id}"
    assert second.media[0]["file_id"] == "photo-7"
    assert crew.tickets.one(SAM, code).stage is Stage.DIAGNOSIS
    assert "with us since" in crew.custody.place_of(crew.tickets.one(SAM, code), SAM)
    again = crew.counter.receive(MEI, code, MACHINE, key="k1")
    assert again == done
    assert len(papers(crew)) == 1
    assert len([r for r in rows(crew, SAM.lane) if r.key.startswith("k1/receipt")]) == 2


def test_a_chinese_customer_gets_a_chinese_receipt(crew):
    code = opened(crew, LI, product="咖啡机", story="不出咖啡")
    crew.counter.receive(MEI, code, HandedIn("咖啡机", "", "", ""), key="k1")
    [row] = [r for r in rows(crew, LI.lane) if r.key.startswith("k1/receipt")]
    assert "机器已经收到" in row.text
    assert "配件：无" in row.text


def test_each_step_back_is_told(crew):
    code = opened(crew)
    press(crew, f"{code}:send", "s1")
    crew.counter.receive(MEI, code, MACHINE, key="k1")
    crew.counter.ready(MEI, code, key="k2")
    crew.counter.send_back(JAN, code, "1Z999", key="k3")
    news = texts(crew, SAM.lane)[-2:]
    assert "is being packed" in news[0]
    assert news[1] == "R-1001 is on its way back to you, parcel 1Z999."
    assert (stay(crew).place, stay(crew).tracking_back) == (Place.SENT_BACK, "1Z999")
    assert ("unit_sent_back", "Jan") in events(crew)


def test_what_is_ready_can_be_collected_and_come_in_again(crew):
    code = opened(crew)
    crew.counter.receive(MEI, code, MACHINE, key="k1")
    crew.counter.ready(MEI, code, key="k2")
    assert "7 Tanner Street" in texts(crew, SAM.lane)[-1]
    crew.counter.collected(MEI, code, key="k3")
    with pytest.raises(IllegalCustody):
        crew.counter.ready(MEI, code, key="k4")
    crew.counter.receive(MEI, code, MACHINE, key="k5")
    assert stay(crew).receipt == "R-1001/2"


def test_what_never_came_cannot_be_given_back(crew):
    code = opened(crew)
    with pytest.raises(IllegalCustody) as no:
        crew.counter.collected(MEI, code, key="k1")
    assert no.value.key == "error-custody-customer"


def test_who_only_reads_along_takes_nothing_in(crew):
    with pytest.raises(NotAllowed):
        crew.counter.receive(READER, opened(crew), MACHINE, key="k1")


def test_rule_r18_a_case_cannot_end_while_the_unit_is_with_us(crew):
    code = opened(crew, usable="partly")
    topic = crew.handoffs.topic_for(code, key="t")
    crew.cases.set_fault_class(MEI, topic, FaultClass.C, key="c")
    crew.counter.receive(MEI, code, MACHINE, key="k1")
    crew.counter.ready(MEI, code, key="k2")
    with pytest.raises(Unfinished) as no:
        crew.cases.resolve(MEI, topic, key="r1")
    assert (no.value.key, no.value.fields["receipt"]) == ("error-unit-with-us", "R-1001/1")
    crew.counter.collected(MEI, code, key="k3")
    crew.cases.resolve(MEI, topic, key="r2")
    assert crew.tickets.one(SAM, code).stage is Stage.EVALUATION


def test_a_customer_cannot_cancel_what_is_with_us(crew):
    code = opened(crew)
    crew.counter.receive(MEI, code, MACHINE, key="k1")
    with pytest.raises(Unfinished) as no:
        crew.tickets.cancel(SAM, code, turn="c1")
    assert no.value.key == "error-unit-still-here"
    crew.counter.collected(MEI, code, key="k2")
    assert crew.tickets.cancel(SAM, code, turn="c2").stage is Stage.CANCELLED


def test_of_two_who_take_the_same_unit_in_at_once_one_does(any_crew):
    code = opened(any_crew)

    def receive(number):
        try:
            any_crew.counter.receive((MEI, JAN)[number], code, MACHINE, key=f"k{number}")
        except IllegalCustody:
            return "refused"
        return "received"

    assert sorted(at_once(2, receive)) == ["received", "refused"]
    assert len(papers(any_crew)) == 1


def test_rule_r2_nobody_is_due_to_come_any_more_for_what_its_owner_brings(desk):
    ticket = desk.tickets.open(SAM, repair(place="14 Mill Lane, Leeds"), turn="r1")
    assert desk.clocks.standing(ticket).visit_due_at
    press(desk, f"{ticket.code}:bring", "b1")
    brought = desk.tickets.one(SAM, ticket.code)
    assert brought.care == "workshop"
    assert desk.clocks.standing(brought).visit_due_at is None


def test_nobody_has_to_come_for_what_is_handed_in_at_the_counter(crew):
    home = crew.tickets.open(SAM, repair(), turn="home")
    assert crew.clocks.standing(home).visit_due_at
    crew.counter.receive(MEI, home.code, HandedIn("dishwasher"), key="in")
    assert crew.clocks.standing(home).visit_due_at is None
    assert crew.tickets.one(SAM, home.code).care == "workshop"


def test_the_queue_says_of_a_unit_without_a_running_promise_where_it_is(crew):
    code = opened(crew)
    crew.counter.receive(MEI, code, MACHINE, key="k1")
    crew.counter.ready(MEI, code, key="k2")
    line = next(one for one in crew.overview.queue().splitlines() if code in one)
    assert line.endswith("its unit is ready to be handed back")
