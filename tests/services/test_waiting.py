import pytest

from actions.domain.chats.handoff import Holder, Reason
from actions.domain.messages import Priority
from actions.services.desk import open_desk
from tests.services.people import LI, SAM, repair
from tests.services.team import (
    ANN,
    GROUP,
    JAN,
    MEI,
    events,
    open_handoff,
    rows,
    said,
    texts,
    topic,
    wishes,
    writes,
)

ASK = "You are still waiting for an answer"


@pytest.fixture
def with_mei(crew):
    wishes(crew)
    crew.handoffs.take(MEI, 1, key="take")
    return crew


def owner(desk):
    handoff = open_handoff(desk)
    return {1: "Ann", 2: "Mei", 3: "Jan"}.get(handoff.owner_id)


def asked(desk, address=SAM):
    return [row for row in rows(desk, address.lane) if row.text.startswith(ASK)]


def test_nothing_happens_before_its_time(crew, clock):
    wishes(crew)
    clock.forward(minutes=9, seconds=59)
    assert crew.waiting.sweep() == 0
    assert owner(crew) == "Mei"


def test_what_nobody_took_goes_on_to_the_next_person_once(crew, clock):
    wishes(crew)
    clock.forward(minutes=10)
    assert (crew.waiting.sweep(), crew.waiting.sweep()) == (1, 0)
    assert owner(crew) == "Jan"
    assert texts(crew, topic())[-1] == "ℹ️ Mei has not taken it; your turn: @jan."
    assert ("passed_on", "desk") in events(crew)


def test_a_late_sweep_does_what_a_timely_one_would(crew, clock):
    wishes(crew)
    clock.forward(minutes=25)
    crew.waiting.sweep()
    assert owner(crew) == "Jan"
    assert texts(crew, SAM.lane) == []


def test_after_the_agents_a_supervisor_is_asked(crew, clock):
    crew.team.set_duty(ANN, on_duty=True)
    wishes(crew)
    for name in ("Jan", "Ann"):
        clock.forward(minutes=10)
        crew.waiting.sweep()
        assert owner(crew) == name


def test_when_everybody_let_it_pass_the_group_is_alerted_and_the_customer_gets_a_promise_once(
    crew, clock
):
    wishes(crew)
    for _ in range(6):
        clock.forward(minutes=10)
        crew.waiting.sweep()
    away = [text for text in texts(crew, SAM.lane) if "nobody is free" in text]
    assert away == [
        "I'm sorry for the wait: nobody is free at the moment. Q-1001 keeps its place, and a "
        "person answers you here by 11:00 today."
    ]
    [alert] = rows(crew, GROUP)
    assert alert.text == "Nobody has taken Q-1001: a customer is waiting.\nOn duty: @mei, @jan"
    assert alert.priority == Priority.ALERT
    assert crew.handoffs.holder(SAM) is Holder.WAITING


def test_a_customer_who_had_a_promise_at_once_is_not_told_it_again(crew, clock):
    for user_id in (MEI, JAN):
        crew.team.set_duty(user_id, on_duty=False)
    wishes(crew)
    clock.forward(minutes=20)
    crew.waiting.sweep()
    assert texts(crew, SAM.lane) == []
    assert texts(crew, GROUP) == ["Nobody has taken Q-1001: a customer is waiting."]


def test_whoever_comes_on_duty_later_is_given_what_waits(crew, clock):
    for user_id in (MEI, JAN):
        crew.team.set_duty(user_id, on_duty=False)
    wishes(crew)
    clock.forward(minutes=10)
    crew.waiting.sweep()
    crew.team.set_duty(JAN, on_duty=True)
    clock.forward(minutes=10)
    crew.waiting.sweep()
    assert owner(crew) == "Jan"
    assert texts(crew, topic())[-1] == "ℹ️ Your turn: @jan."


def test_what_came_in_at_night_is_given_out_when_the_day_begins_and_not_before(crew, clock):
    clock.forward(hours=12)
    wishes(crew)
    clock.forward(hours=11, minutes=59)
    assert crew.waiting.sweep() == 0
    clock.forward(minutes=1)
    crew.waiting.sweep()
    assert owner(crew) == "Mei"
    assert asked(crew) == []


def test_nobody_loses_a_case_over_the_night(crew, clock):
    clock.forward(hours=8, minutes=55)
    wishes(crew)
    clock.forward(hours=14)
    assert crew.waiting.sweep() == 0
    clock.forward(hours=1, minutes=10)
    assert crew.waiting.sweep() == 1
    assert owner(crew) == "Jan"


def test_a_case_whose_owner_is_silent_goes_on_to_the_next(with_mei, clock):
    with_mei.relay.from_customer(SAM, "u1", said())
    clock.forward(minutes=20)
    with_mei.waiting.sweep()
    assert owner(with_mei) == "Jan"
    assert with_mei.handoffs.holder(SAM) is Holder.WAITING
    assert texts(with_mei, topic())[-1] == (
        "ℹ️ The customer is waiting and Mei is silent; your turn: @jan."
    )


def test_an_owner_who_answers_in_time_keeps_it(with_mei, clock):
    with_mei.relay.from_customer(SAM, "u1", said())
    clock.forward(minutes=19)
    writes(with_mei, MEI, "One moment", "s1")
    clock.forward(minutes=60)
    with_mei.waiting.sweep()
    assert owner(with_mei) == "Mei"
    assert asked(with_mei) == []


def test_a_silent_owner_without_anybody_to_pass_it_to_is_reminded(with_mei, clock):
    with_mei.team.set_duty(JAN, on_duty=False)
    with_mei.relay.from_customer(SAM, "u1", said())
    clock.forward(minutes=20)
    with_mei.waiting.sweep()
    assert owner(with_mei) == "Mei"
    assert with_mei.handoffs.holder(SAM) is Holder.PERSON
    [reminder] = [r for r in rows(with_mei, topic()) if r.priority == Priority.ALERT]
    assert reminder.text == "@mei, the customer is waiting for your answer."


def test_a_customer_left_without_an_answer_is_asked_once_whether_to_wait(crew, clock):
    wishes(crew)
    crew.relay.from_customer(SAM, "u1", said())
    for _ in range(4):
        clock.forward(minutes=30)
        crew.waiting.sweep()
    [question] = asked(crew)
    assert [b["title"] for b in question.buttons] == ["Keep waiting", "Let the bot go on"]
    assert [b["payload"] for b in question.buttons] == ["desk:wait", "desk:back"]


def test_the_next_wait_is_asked_about_anew(with_mei, clock):
    for turn in range(2):
        with_mei.relay.from_customer(SAM, f"u{turn}", said("hello", turn))
        clock.forward(minutes=31)
        with_mei.waiting.sweep()
        writes(with_mei, JAN, "Here I am", f"s{turn}")
    assert len(asked(with_mei)) == 2


def test_whoever_is_in_danger_is_not_asked_to_let_the_bot_go_on(crew, clock):
    crew.tickets.open(SAM, repair(urgent=True), turn="t1")
    wishes(crew, reason=Reason.DANGER, ticket_code="R-1001")
    for _ in range(8):
        clock.forward(minutes=10)
        crew.waiting.sweep()
    assert asked(crew) == []


def test_a_danger_that_nobody_took_goes_on_at_night_too(crew, clock):
    clock.forward(hours=14)
    crew.tickets.open(SAM, repair(urgent=True), turn="t1")
    wishes(crew, reason=Reason.DANGER, ticket_code="R-1001")
    assert owner(crew) == "Mei"
    clock.forward(minutes=10)
    crew.waiting.sweep()
    assert owner(crew) == "Jan"


def test_a_customer_who_blocked_the_bot_is_not_asked(crew, clock):
    wishes(crew)
    crew.customers.block(SAM)
    clock.forward(minutes=40)
    crew.waiting.sweep()
    assert asked(crew) == []


def test_a_customer_who_chooses_to_wait_goes_on_waiting(crew):
    wishes(crew)
    for _ in range(2):
        assert "my colleagues know" in crew.waiting.keep_waiting(SAM, "u1").casefold()
    assert texts(crew, topic())[-1] == "ℹ️ Sam was asked and keeps waiting."
    assert crew.handoffs.holder(SAM) is Holder.WAITING


def test_a_customer_who_chooses_the_bot_keeps_the_case_and_its_promise(crew):
    wishes(crew)
    told = [crew.waiting.back_to_bot(SAM, "u1") for _ in range(2)]
    assert told[0] == told[1]
    assert "Q-1001 stays open" in told[0]
    assert crew.handoffs.holder(SAM) is Holder.BOT
    assert crew.tickets.mine(SAM)[0].code == "Q-1001"
    assert crew.handoffs.untold(SAM)[1] == "Q-1001"
    assert "chose to go on with the bot" in texts(crew, topic())[-1]


def test_a_choice_that_comes_after_the_end_is_answered_kindly(crew):
    wishes(crew, LI)
    crew.handoffs.hand_back(MEI, 1, key="s1")
    assert crew.waiting.keep_waiting(LI, "u1") == "这件事已经处理过了，我在这里。"
    assert crew.waiting.back_to_bot(LI, "u2") == "这件事已经处理过了，我在这里。"


def test_an_idle_chat_goes_back_to_the_bot_only_where_the_policy_says_so(with_mei, clock):
    writes(with_mei, MEI, "Good luck then", "s1")
    clock.forward(days=30)
    with_mei.waiting.sweep()
    assert with_mei.handoffs.holder(SAM) is Holder.PERSON


def test_an_idle_chat_goes_back_to_the_bot_after_the_policy_s_hours(crew, policy, clock):
    idle = policy.model_copy(
        update={"handoff": policy.handoff.model_copy(update={"idle_hours": 24})}
    )
    desk = open_desk(crew.database, idle, staff=crew.staff, now=clock)
    wishes(desk)
    writes(desk, MEI, "Good luck then", "s1")
    clock.forward(hours=23)
    assert desk.waiting.sweep() == 0
    clock.forward(hours=1)
    assert desk.waiting.sweep() == 1
    assert desk.handoffs.holder(SAM) is Holder.BOT
    assert "I'm here again" in texts(desk, SAM.lane)[-1]


def test_what_is_over_is_swept_no_more(with_mei, clock):
    with_mei.relay.from_customer(SAM, "u1", said())
    with_mei.handoffs.hand_back(MEI, 1, key="s1")
    clock.forward(days=3)
    assert with_mei.waiting.sweep() == 0


def test_nobody_is_rung_for_a_customer_who_has_blocked_the_bot(with_mei, clock):
    with_mei.relay.from_customer(SAM, "u1", said())
    with_mei.customers.block(SAM)
    before = texts(with_mei, topic())
    clock.forward(hours=2)
    with_mei.waiting.sweep()
    assert texts(with_mei, topic()) == before
    assert owner(with_mei) == "Mei"
    assert asked(with_mei) == []
