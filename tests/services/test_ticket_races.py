from sqlmodel import select

from actions.domain.cases.corrections import Corrector
from actions.domain.errors import IllegalMove
from actions.domain.language import Language
from actions.domain.messages import Attachment, Outbound, Reply
from actions.domain.people import Address
from actions.domain.tickets import Stage, Ticket
from tests.services.people import SAM, at_once, complaint, repair


def test_twenty_customers_at_once_get_twenty_consecutive_numbers(any_desk):
    people = [Address(channel="telegram", chat_id=number) for number in range(20)]
    for address in people:
        any_desk.customers.meet(address)

    def write(number):
        return any_desk.tickets.open(people[number], repair(), turn=f"t{number}").code

    codes = at_once(20, write)
    assert sorted(codes) == [f"R-{number}" for number in range(1001, 1021)]


def test_repairs_and_complaints_at_once_do_not_take_each_other_s_numbers(any_desk):
    def write(number):
        new = repair() if number % 2 else complaint()
        return any_desk.tickets.open(SAM, new, turn=f"t{number}").code

    codes = at_once(10, write)
    assert sorted(codes) == [f"{kind}-{n}" for kind in "CR" for n in range(1001, 1006)]


def test_one_turn_run_by_eight_workers_at_once_opens_one_ticket(any_desk):
    codes = at_once(8, lambda _: any_desk.tickets.open(SAM, repair(), turn="t1").code)
    assert set(codes) == {"R-1001"}
    assert any_desk.tickets.open(SAM, repair(), turn="t1").code == "R-1001"
    assert any_desk.tickets.open(SAM, repair(), turn="t2").code == "R-1002"
    with any_desk.database.reading() as session:
        assert len(session.exec(select(Ticket)).all()) == 2


def whats(desk):
    return [event.what for event in desk.tickets.history(SAM, "R-1001")]


def test_one_turn_that_cancels_run_by_six_workers_at_once_cancels_once(any_desk):
    any_desk.tickets.open(SAM, repair(), turn="t1")
    stages = at_once(6, lambda _: any_desk.tickets.cancel(SAM, "R-1001", turn="t2").stage)
    assert set(stages) == {Stage.CANCELLED}
    assert whats(any_desk) == ["opened", "cancelled"]


def test_of_six_changes_at_once_each_is_judged_by_what_the_one_before_left(any_desk):
    any_desk.tickets.open(SAM, repair(), turn="t1")

    def cancel(number):
        try:
            any_desk.tickets.cancel(SAM, "R-1001", turn=f"cancel {number}")
        except IllegalMove:
            return "refused"
        return "cancelled"

    assert sorted(at_once(6, cancel)) == ["cancelled", *["refused"] * 5]
    assert whats(any_desk) == ["opened", "cancelled"]


def test_one_turn_that_adds_a_detail_run_by_six_workers_at_once_adds_it_once(any_desk):
    any_desk.tickets.open(SAM, repair(), turn="t1")
    at_once(6, lambda _: any_desk.tickets.add_detail(SAM, "R-1001", "it hums", turn="t2"))
    assert whats(any_desk) == ["opened", "detail"]


def test_a_customer_s_first_message_read_by_six_workers_at_once_meets_them_once(any_desk):
    newcomer = Address(channel="telegram", chat_id=555)
    met = at_once(6, lambda _: any_desk.customers.meet(newcomer, name="New").id)
    assert len(set(met)) == 1


def test_one_correction_noted_by_six_workers_at_once_is_kept_once(any_desk):
    def note(_):
        any_desk.corrections.note(
            SAM,
            "the thing hums",
            language=Language.EN,
            guessed="ask_help",
            meant="report_fault",
            corrector=Corrector.CUSTOMER,
            key="t1/correction",
        )

    at_once(6, note)
    assert any_desk.corrections.export(Language.EN)[1] == 1


def test_one_photo_kept_by_six_workers_at_once_is_kept_once(any_desk):
    def keep(_):
        item = Attachment(
            customer_id=0, kind="photo", key="t1", sent_at=any_desk.now(), file_id="f"
        )
        return any_desk.attachments.keep(SAM, item)

    assert all(at_once(6, keep))
    with any_desk.database.reading() as session:
        assert len(session.exec(select(Attachment)).all()) == 1


def test_one_message_noted_by_six_workers_at_once_has_one_version(any_desk):
    versions = at_once(6, lambda _: any_desk.attachments.note_words(SAM, 1, "it hums"))
    assert versions == [1] * 6


def test_one_turn_s_replies_written_by_six_workers_at_once_are_written_once(any_desk):
    at_once(6, lambda _: any_desk.outbox.post(SAM, "t1", [Reply(text="one"), Reply(text="two")]))
    with any_desk.database.reading() as session:
        rows = session.exec(select(Outbound).order_by(Outbound.id)).all()
    assert [row.text for row in rows] == ["one", "two"]
