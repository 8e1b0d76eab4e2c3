from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import sleep

from sqlmodel import select

from actions.domain.chats.handoff import Handoff, Holder, Reason, TakenAlready
from actions.domain.people import Address
from actions.domain.tickets import Stage
from actions.store.handoff import get_topic
from tests.services.people import LI, SAM, at_once
from tests.services.team import JAN, MEI, open_handoff, rows, said, texts, topic, wishes, writes


def handoffs(desk):
    with desk.database.reading() as session:
        return session.exec(select(Handoff)).all()


def test_of_two_who_take_it_at_once_one_wins_and_the_other_hears_who_has_it(any_crew):
    wishes(any_crew)
    names = {MEI: "Mei", JAN: "Jan"}

    def take(number):
        user_id = (MEI, JAN)[number]
        try:
            any_crew.handoffs.take(user_id, 1, key=f"s{number}")
        except TakenAlready as refused:
            return f"heard {refused.fields['name']}"
        return f"won {names[user_id]}"

    said_by = sorted(at_once(2, take))
    winner = any_crew.handoffs.owner_name(SAM)
    assert said_by == [f"heard {winner}", f"won {winner}"]


def test_of_two_who_answer_at_once_the_customer_hears_one(any_crew):
    wishes(any_crew)

    def answer(number):
        try:
            writes(any_crew, (MEI, JAN)[number], f"Hello from {number}", f"s{number}")
        except TakenAlready:
            return "refused"
        return "sent"

    assert sorted(at_once(2, answer)) == ["refused", "sent"]
    assert len(texts(any_crew, SAM.lane)) == 1


def test_one_turn_run_by_six_workers_at_once_begins_one_hand_off(any_crew):
    assert set(at_once(6, lambda _: wishes(any_crew).code)) == {"Q-1001"}
    assert len(handoffs(any_crew)) == 1
    assert len(any_crew.tickets.mine(SAM)) == 1


def test_a_person_seen_in_several_topics_at_once_is_met_once(any_crew):
    found = at_once(6, lambda _: any_crew.team.meet(77, "Bob").id)
    assert len(set(found)) == 1


def test_a_wish_and_a_person_who_takes_it_unasked_at_once_are_one_hand_off(any_crew):
    wishes(any_crew)
    any_crew.handoffs.hand_back(MEI, 1, key="s0")

    def both(number):
        if number:
            any_crew.handoffs.take(MEI, 1, key="s1")
        else:
            wishes(any_crew, turn="t2")

    at_once(2, both)
    assert len([h for h in handoffs(any_crew) if h.ended_at is None]) == 1


def test_ten_wishes_at_once_are_shared_out_evenly(any_crew):
    people = [Address(channel="telegram", chat_id=2000 + number) for number in range(10)]
    for address in people:
        any_crew.customers.meet(address)
    at_once(10, lambda number: wishes(any_crew, people[number], f"t{number}"))
    owners = [handoff.owner_id for handoff in handoffs(any_crew)]
    assert sorted(owners.count(owner) for owner in set(owners)) == [5, 5]


def test_messages_of_both_sides_at_once_are_all_carried_once(any_crew):
    wishes(any_crew)
    any_crew.handoffs.take(MEI, 1, key="s0")

    def write(number):
        if number % 2:
            any_crew.relay.from_customer(SAM, f"u{number}", said(f"c{number}", number))
        else:
            writes(any_crew, MEI, f"s{number}", f"s{number}")

    at_once(12, write)
    assert sorted(texts(any_crew, SAM.lane)) == sorted(f"s{n}" for n in range(0, 12, 2))
    carried = {text for text in texts(any_crew, topic()) if text.startswith("c")}
    assert carried == {f"c{number}" for number in range(1, 12, 2)}


def test_an_album_that_arrives_all_at_once_is_carried_whole(any_crew):
    wishes(any_crew)
    any_crew.relay.from_customer(SAM, "u0", picture(0))
    at_once(
        6, lambda number: any_crew.relay.from_customer(SAM, f"u{number + 1}", picture(number + 1))
    )
    files = [m["file_id"] for row in rows(any_crew, topic()) for m in row.media]
    assert sorted(files) == [f"file-{number}" for number in range(7)]


def picture(number):
    medium = {"kind": "photo", "file_id": f"file-{number}"}
    return said("", number, media=[medium], album_id="a1")


def test_two_sweeps_at_once_take_each_step_once(any_crew, clock):
    wishes(any_crew, SAM, "t1")
    wishes(any_crew, LI, "t2")
    clock.forward(minutes=10)
    assert sum(at_once(4, lambda _: any_crew.waiting.sweep())) == 2
    passed = [row.text for row in rows(any_crew) if "has not taken it" in row.text]
    assert len(passed) == 2


def test_a_sweep_and_a_person_who_takes_it_at_once_agree(any_crew, clock):
    wishes(any_crew)
    clock.forward(minutes=10)

    def both(number):
        if number:
            any_crew.handoffs.take(MEI, 1, key="s1")
        else:
            any_crew.waiting.sweep()

    at_once(2, both)
    handoff = open_handoff(any_crew)
    assert (handoff.holder, handoff.reason) == (Holder.PERSON, Reason.ASKED)
    assert any_crew.handoffs.owner_name(SAM) == "Mei"


def test_a_step_that_had_to_wait_sees_what_the_step_before_it_did(any_crew):
    wishes(any_crew)
    begins = Event()

    def looks():
        with any_crew.database.transaction() as session:
            begins.set()
            return get_topic(session, 1)[1].stage

    with ThreadPoolExecutor(1) as pool:
        with any_crew.database.transaction() as session:
            _, ticket, _ = get_topic(session, 1)
            waiting = pool.submit(looks)
            # On SQLite the second begins only when the first is over.
            begins.wait(0.3)
            sleep(0.3)
            ticket.stage = Stage.SERVICE
            session.add(ticket)
        assert waiting.result(10) is Stage.SERVICE
