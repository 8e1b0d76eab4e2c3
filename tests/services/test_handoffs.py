import pytest

from actions.domain.chats.handoff import Brief, Holder, NobodyWaits, Reason, TakenAlready
from actions.domain.language import Language
from actions.domain.messages import Act, Priority
from actions.domain.staff import NotAllowed
from actions.domain.tickets import Kind
from tests.services.people import LI, NOBODY, SAM, complaint, photo, repair
from tests.services.team import (
    ANN,
    GROUP,
    JAN,
    MEI,
    READER,
    events,
    open_handoff,
    rows,
    texts,
    topic,
    wishes,
)

SATURDAY_NIGHT = {"days": 5, "hours": 13}


def deliver(desk):
    while claimed := desk.outbox.claim("telegram", "w", limit=9):
        for row in claimed:
            desk.outbox.delivered(row.id)


def test_a_wish_for_a_person_names_who_has_the_case_and_how_soon_they_answer(crew):
    begun = wishes(crew)
    assert begun.says == (
        "Of course. Mei from our service team has your case (Q-1001) and usually answers within "
        "10 minutes. Anything you write now reaches Mei."
    )
    assert crew.handoffs.holder(SAM) is Holder.WAITING
    assert crew.tickets.mine(SAM)[0].kind is Kind.INQUIRY


def test_the_next_wish_goes_to_the_next_person(crew):
    assert "Mei" in wishes(crew).says
    assert "Jan" in wishes(crew, LI, "t2").says


def test_a_chat_nobody_asked_a_person_for_is_the_bot_s(crew):
    assert crew.handoffs.holder(SAM) is Holder.BOT
    assert crew.handoffs.holder(NOBODY) is Holder.BOT


def test_outside_working_hours_the_customer_hears_when_somebody_answers_and_what_was_done(
    crew, clock
):
    clock.forward(**SATURDAY_NIGHT)
    begun = wishes(crew)
    assert "not at work" in begun.says
    assert "Q-1001" in begun.says
    assert "Mon 9 Mar, 11:00" in begun.says
    assert open_handoff(crew).owner_id is None


def test_with_nobody_on_duty_the_customer_gets_a_promise_instead_of_a_name(crew):
    for user_id in (MEI, JAN):
        crew.team.set_duty(user_id, on_duty=False)
    begun = wishes(crew)
    assert "somebody answers you here by 11:00 today" in begun.says
    assert crew.handoffs.holder(SAM) is Holder.WAITING


def test_a_danger_is_given_to_whoever_is_on_duty_at_any_hour(crew, clock):
    clock.forward(**SATURDAY_NIGHT)
    crew.tickets.open(SAM, repair(urgent=True), turn="t1")
    wishes(crew, reason=Reason.DANGER, ticket_code="R-1001")
    assert open_handoff(crew).owner_id is not None
    alerts = [row for row in rows(crew) if row.priority == Priority.ALERT]
    assert {row.lane for row in alerts} == {GROUP, topic()}
    assert all("@mei, @jan" in row.text for row in alerts)


def test_the_first_message_of_the_topic_is_the_brief(crew, stocked):
    crew.attachments.keep(SAM, photo("p1", file_id="file-1"))
    crew.tickets.open(SAM, complaint(product="fridge"), turn="t0")
    brief = Brief(
        wish="The hose leaks again.",
        words="it leaks",
        intent="report_fault",
        label="repair_request",
        confidence=0.87,
        told={
            "product": "fridge",
            "serial_number": "KF4202503140017",
            "place": "12 Mill Lane",
            "usable": "no",
        },
        turns=[("customer", "it leaks"), ("desk", "Can it still be used?")],
    )
    wishes(crew, brief=brief)
    card = texts(crew, topic())[0]
    for told in (
        "Q-1001 · Mei’s turn",
        "Customer: Sam",
        "Writes in: English",
        "Why with us: asked for a person",
        "Wants: The hose leaks again.",
        "Read as: repair request, 87 %",
        "Serial number: KF4202503140017",
        "covered until 13 March 2028",
        "12 Mill Lane",
        "Still usable: No, not at all",
        "Due: first answer 11:00 today",
        "Also open: C-1001 (fridge)",
        "‹ it leaks",
        "› Can it still be used?",
    ):
        assert told in card


def test_photos_follow_the_brief(crew):
    crew.attachments.keep(SAM, photo("p1", file_id="file-1"))
    crew.attachments.keep(SAM, photo("p2", file_id="file-2", kind="video"))
    crew.attachments.keep(SAM, photo("p3", kind="place"))
    wishes(crew)
    card, album = rows(crew, topic())
    assert "Files kept: 3" in card.text
    assert [file["file_id"] for file in album.media] == ["file-1", "file-2"]


def test_a_brief_stays_one_message_whatever_was_said(crew):
    turns = [("customer", "x" * 4000)] * 20
    told = {"place": "y" * 4000, "product": "z" * 4000}
    wishes(crew, brief=Brief(wish="w" * 9000, turns=turns, told=told))
    assert len(texts(crew, topic())[0]) <= 4000


def test_one_turn_begins_one_hand_off_however_often_it_is_run(crew):
    first = wishes(crew)
    assert wishes(crew) == first
    assert len(rows(crew)) == 1
    assert [what for what, _ in events(crew)] == ["opened", "handed_over"]


def test_a_second_wish_stays_with_the_person_and_is_added(crew):
    wishes(crew)
    again = wishes(crew, turn="t2", brief=Brief(wish="and it is loud"))
    assert not again.new
    assert "Mei" in again.says
    assert len(crew.tickets.mine(SAM)) == 1
    assert texts(crew, topic())[1] == "ℹ️ and it is loud"


def test_an_open_inquiry_is_gone_on_with_and_a_named_case_taken(crew):
    wishes(crew)
    crew.handoffs.hand_back(MEI, 1, key="s1")
    assert wishes(crew, turn="t2").code == "Q-1001"
    crew.handoffs.hand_back(MEI, 1, key="s2")
    crew.tickets.open(SAM, complaint(), turn="t3")
    assert wishes(crew, turn="t4", ticket_code="C-1001").code == "C-1001"


def test_the_chinese_customer_is_told_in_chinese(crew):
    assert wishes(crew, LI).says == (
        "好的。客服 Mei 已经接到您的事（Q-1001），一般 10 分钟内回复。您现在写的，Mei 都能看到。"
    )


def test_who_speaks_the_customer_s_language_is_given_the_case(crew):
    crew.team.set_languages(MEI, MEI, [Language.EN])
    assert "Jan" in wishes(crew, LI).says


def test_taking_it_is_the_lock_and_a_second_person_hears_who_has_it(crew):
    wishes(crew)
    crew.handoffs.take(MEI, 1, key="s1")
    with pytest.raises(TakenAlready) as refused:
        crew.handoffs.take(JAN, 1, key="s2")
    assert refused.value.fields == {"name": "Mei"}
    assert crew.handoffs.take(MEI, 1, key="s3").text == "Q-1001 is yours."
    assert crew.handoffs.owner_name(SAM) == "Mei"


def test_a_colleague_may_take_what_was_only_given_to_somebody(crew):
    wishes(crew)
    crew.handoffs.take(JAN, 1, key="s1")
    assert crew.handoffs.owner_name(SAM) == "Jan"
    assert texts(crew, SAM.lane) == ["Jan has Q-1001 now and answers you here."]


def test_a_supervisor_may_take_over(crew):
    wishes(crew)
    crew.handoffs.take(MEI, 1, key="s1")
    crew.handoffs.take(ANN, 1, key="s2")
    assert crew.handoffs.owner_name(SAM) == "Ann"
    assert ("taken", "Ann") in events(crew)


def test_who_only_reads_along_cannot_take_it_and_hears_who_gives_the_role(crew):
    wishes(crew)
    with pytest.raises(NotAllowed) as refused:
        crew.handoffs.take(READER, 1, key="s1")
    assert refused.value.key == "error-not-allowed-agent"
    assert crew.handoffs.holder(SAM) is Holder.WAITING


def test_a_case_is_given_to_a_colleague_by_who_has_it_and_by_nobody_else(crew):
    wishes(crew)
    crew.handoffs.take(MEI, 1, key="s1")
    with pytest.raises(TakenAlready):
        crew.handoffs.assign(JAN, 1, JAN, key="s2")
    with pytest.raises(NotAllowed):
        crew.handoffs.assign(MEI, 1, READER, key="s3")
    crew.handoffs.assign(MEI, 1, JAN, key="s4")
    assert crew.handoffs.holder(SAM) is Holder.WAITING
    assert texts(crew, topic())[-1] == "ℹ️ Mei gives this to @jan."
    crew.handoffs.take(JAN, 1, key="s5")
    assert crew.handoffs.owner_name(SAM) == "Jan"


def test_handing_back_tells_the_customer_what_was_agreed_and_the_engine_the_case(crew):
    wishes(crew)
    crew.handoffs.take(MEI, 1, key="s1")
    crew.handoffs.hand_back(MEI, 1, key="s2", summary="part ordered, visit on Friday 9–12")
    crew.handoffs.hand_back(MEI, 1, key="s2", summary="part ordered, visit on Friday 9–12")
    assert texts(crew, SAM.lane) == [
        "Mei has finished: part ordered, visit on Friday 9–12 (Q-1001). I'm here again if "
        "anything comes up."
    ]
    assert crew.handoffs.holder(SAM) is Holder.BOT
    handoff_id, code = crew.handoffs.untold(SAM)
    assert code == "Q-1001"
    crew.handoffs.told(handoff_id)
    assert crew.handoffs.untold(SAM) is None


def test_what_is_with_the_bot_cannot_be_handed_back(crew):
    wishes(crew)
    crew.handoffs.hand_back(MEI, 1, key="s1")
    with pytest.raises(NobodyWaits):
        crew.handoffs.hand_back(MEI, 1, key="s2")


def test_staff_may_take_a_case_unasked_and_another_topic_of_the_customer_is_closed_to_them(crew):
    wishes(crew)
    crew.handoffs.hand_back(MEI, 1, key="s1")
    crew.tickets.open(SAM, complaint(), turn="t2")
    wishes(crew, turn="t3", ticket_code="C-1001")
    with pytest.raises(TakenAlready) as refused:
        crew.handoffs.take(MEI, 1, key="s2")
    assert refused.value.fields == {"code": "C-1001"}
    crew.handoffs.hand_back(MEI, 2, key="s3")
    crew.handoffs.take(MEI, 1, key="s4")
    assert open_handoff(crew).reason is Reason.STAFF


def test_a_case_that_has_no_topic_yet_gets_one_by_its_code(crew):
    crew.tickets.open(SAM, repair(), turn="t1")
    assert crew.handoffs.topic_of("R-1001") is None
    number = crew.handoffs.topic_for("R-1001", key="s1")
    assert number == crew.handoffs.topic_of("R-1001")
    assert crew.handoffs.topic_for("R-1001", key="s2") == number
    crew.handoffs.take(MEI, number, key="s3")
    assert crew.handoffs.owner_name(SAM) == "Mei"
    assert "It leaks." in texts(crew, topic(number))[0]


def test_title_and_card_follow_the_case_and_pending_ones_are_merged(crew):
    wishes(crew)
    deliver(crew)
    crew.handoffs.take(MEI, 1, key="s1")
    crew.handoffs.assign(MEI, 1, JAN, key="s2")
    crew.handoffs.take(JAN, 1, key="s3")
    assert texts(crew, topic(), Act.TITLE) == ["Q-1001 · Jan"]
    [card] = rows(crew, topic(), Act.EDIT)
    assert card.text.startswith("Q-1001 · Jan\n")
    assert card.target_id == 1
    payloads = [b["payload"] for b in card.buttons]
    assert payloads == ["staff:back", "staff:resolve", "staff:wait"]


def test_a_card_that_is_being_delivered_is_changed_by_an_edit_behind_it(crew):
    wishes(crew)
    crew.outbox.claim("telegram", "w", limit=9)
    crew.handoffs.take(MEI, 1, key="s1")
    assert len(rows(crew, topic(), Act.EDIT)) == 1
    assert texts(crew, topic())[0].startswith("Q-1001 · Mei’s turn")


def test_a_topic_that_was_closed_is_opened_again_for_the_next_hand_off(crew):
    wishes(crew)
    crew.handoffs.take(MEI, 1, key="s1")
    crew.cases.resolve(MEI, 1, key="s2")
    assert len(rows(crew, topic(), Act.CLOSE)) == 1
    wishes(crew, turn="t2")
    assert len(rows(crew, topic(), Act.REOPEN)) == 1
