import pytest

from actions.domain.chats.handoff import Holder, Reason, TakenAlready
from actions.domain.chats.topics import CustomerGone, NoteOnly, as_note
from actions.domain.errors import DeskError
from actions.domain.messages import Act, Medium, Priority
from actions.domain.sla.clocks import Waiting
from actions.domain.staff import NotAllowed
from tests.services.people import LI, SAM
from tests.services.team import (
    ANN,
    GROUP,
    JAN,
    MEI,
    READER,
    events,
    open_handoff,
    rows,
    said,
    texts,
    topic,
    wishes,
    writes,
)


@pytest.fixture
def with_mei(crew):
    """Sam's chat, held by Mei."""
    wishes(crew)
    crew.handoffs.take(MEI, 1, key="take")
    return crew


def to_staff(desk):
    """What came from customers, in order."""
    return [row for row in rows(desk) if row.priority == Priority.RELAY]


def picture(number=1, **more):
    return Medium(kind="photo", file_id=f"file-{number}", **more)


def test_while_the_bot_holds_the_chat_nothing_is_carried(crew):
    assert not crew.relay.from_customer(SAM, "u1", said())
    assert rows(crew) == []


def test_what_the_customer_writes_reaches_the_topic_word_for_word_once(crew):
    wishes(crew)
    for _ in range(2):
        assert crew.relay.from_customer(SAM, "u1", said("<b>what</b> _now_? [x](y)"))
    [row] = to_staff(crew)
    assert (row.text, row.lane) == ("<b>what</b> _now_? [x](y)", topic())


def test_two_customers_who_write_at_once_never_cross(crew):
    wishes(crew, SAM, "t1")
    wishes(crew, LI, "t2")
    for number in range(5):
        crew.relay.from_customer(SAM, f"s{number}", said(f"sam {number}", number))
        crew.relay.from_customer(LI, f"l{number}", said(f"li {number}", number, LI.chat_id))
    assert [r.text for r in to_staff(crew) if r.lane == topic(1)] == [f"sam {n}" for n in range(5)]
    assert [r.text for r in to_staff(crew) if r.lane == topic(2)] == [f"li {n}" for n in range(5)]


def test_what_staff_write_plainly_reaches_the_customer_once(with_mei):
    for _ in range(2):
        carried = writes(with_mei, MEI, "Hello Sam", "s1")
    assert texts(with_mei, SAM.lane) == ["Hello Sam"]
    assert carried.outbound_id == rows(with_mei, SAM.lane)[0].id
    assert open_handoff(with_mei).customer_waits_at is None


@pytest.mark.parametrize(
    "line", ["// check the hose", "/note check the hose", " //check the hose"]
)
def test_a_note_stays_inside(with_mei, line):
    carried = writes(with_mei, MEI, line, "s1")
    assert carried.note
    assert texts(with_mei, SAM.lane) == []
    assert open_handoff(with_mei).customer_waits_at is not None
    assert as_note(line) == "check the hose"


def test_anybody_who_may_act_may_leave_a_note_in_a_colleague_s_topic(with_mei):
    assert writes(with_mei, JAN, "// I know this customer", "s1").note


def test_a_colleague_s_line_is_refused_with_the_name_of_who_has_it(with_mei):
    for user_id in (JAN, ANN):
        with pytest.raises(TakenAlready) as refused:
            writes(with_mei, user_id, "Hello", f"s{user_id}")
        assert refused.value.fields == {"name": "Mei"}
    assert texts(with_mei, SAM.lane) == []


def test_who_only_reads_along_reaches_nobody(with_mei):
    with pytest.raises(NotAllowed):
        writes(with_mei, READER, "Hello", "s1")
    assert texts(with_mei, SAM.lane) == []


def test_writing_takes_what_nobody_has(crew):
    wishes(crew)
    writes(crew, JAN, "Hello Sam", "s1")
    assert crew.handoffs.owner_name(SAM) == "Jan"
    assert texts(crew, SAM.lane) == ["Hello Sam"]


def test_writing_in_a_topic_that_is_with_the_bot_takes_it_back(crew):
    wishes(crew)
    crew.handoffs.hand_back(MEI, 1, key="s1")
    writes(crew, MEI, "One more thing", "s2")
    assert crew.handoffs.holder(SAM) is Holder.PERSON
    assert open_handoff(crew).reason is Reason.STAFF
    assert open_handoff(crew).ask_at is None


def test_the_first_answer_is_an_event_of_the_ticket_with_the_person(with_mei):
    writes(with_mei, MEI, "Hello", "s1")
    writes(with_mei, MEI, "One question", "s2")
    assert [e for e in events(with_mei) if e[0] == "answered"] == [("answered", "Mei")]


def test_photos_and_files_pass_both_ways_with_their_captions(with_mei):
    with_mei.relay.from_customer(SAM, "u1", said("the hose", media=[picture()]))
    writes(with_mei, MEI, "this part", "s1", media=[Medium(kind="document", file_id="file-2")])
    [seen] = to_staff(with_mei)
    [sent] = rows(with_mei, SAM.lane)
    assert (seen.text, seen.media[0]["file_id"]) == ("the hose", "file-1")
    assert (sent.text, sent.media[0]["kind"]) == ("this part", "document")


def test_an_album_is_carried_as_one_message_in_either_direction(with_mei, clock):
    for number in range(1, 4):
        picture_said = said("look" if number == 1 else "", number, media=[picture(number)])
        with_mei.relay.from_customer(
            SAM, f"u{number}", picture_said.model_copy(update={"album_id": "a1"})
        )
        writes(with_mei, MEI, "", f"s{number}", media=[picture(number + 10)], album_id="a2")
    for [row], first in ((to_staff(with_mei), 1), (rows(with_mei, SAM.lane), 11)):
        assert [m["file_id"] for m in row.media] == [f"file-{first + n}" for n in range(3)]
        assert row.due_at > clock()
    assert to_staff(with_mei)[0].text == "look"


def test_a_picture_that_comes_after_its_album_has_left_goes_on_its_own(with_mei, clock):
    with_mei.relay.from_customer(SAM, "u1", said("", 1, media=[picture(1)], album_id="a1"))
    clock.forward(seconds=2)
    while claimed := with_mei.outbox.claim("telegram", "w", limit=9):
        for row in claimed:
            with_mei.outbox.delivered(row.id)
    with_mei.relay.from_customer(SAM, "u2", said("", 2, media=[picture(2)], album_id="a1"))
    assert [len(row.media) for row in to_staff(with_mei)] == [1, 1]


def test_an_album_of_more_than_ten_becomes_two_messages(with_mei):
    for number in range(12):
        with_mei.relay.from_customer(
            SAM, f"u{number}", said("", number, media=[picture(number)], album_id="a1")
        )
    assert [len(row.media) for row in to_staff(with_mei)] == [10, 2]


def test_a_customer_s_edit_shows_the_new_words_and_keeps_the_old_readable(with_mei):
    for number, words in enumerate(("Tuesday", "Thursday", "Friday")):
        with_mei.relay.from_customer(SAM, f"u{number}", said(words, 7))
    [first] = to_staff(with_mei)
    [edit] = [r for r in rows(with_mei, topic(), Act.EDIT) if r.target_id == first.id]
    assert first.text == "Tuesday"
    assert edit.text == "Friday\n\n✏️ before: Tuesday"


def test_an_edit_of_what_was_written_before_the_hand_off_comes_as_a_message(with_mei):
    with_mei.relay.from_customer(SAM, "u1", said("it is the blue one", 3))
    assert [row.text for row in to_staff(with_mei)] == ["it is the blue one"]


def test_a_staff_member_s_edit_changes_the_customer_s_message(with_mei):
    writes(with_mei, MEI, "Visit on Thrusday", "s1", message_id=7)
    writes(with_mei, MEI, "Visit on Thursday", "s2", message_id=7)
    [sent] = rows(with_mei, SAM.lane)
    [edit] = rows(with_mei, SAM.lane, Act.EDIT)
    assert (edit.text, edit.target_id) == ("Visit on Thursday", sent.id)


def test_an_edit_after_the_hand_back_still_changes_it_and_takes_nothing(with_mei):
    writes(with_mei, MEI, "Visit on Thrusday", "s1", message_id=7)
    with_mei.handoffs.hand_back(MEI, 1, key="s2")
    writes(with_mei, MEI, "Visit on Thursday", "s3", message_id=7)
    assert texts(with_mei, SAM.lane, Act.EDIT) == ["Visit on Thursday"]
    assert with_mei.handoffs.holder(SAM) is Holder.BOT


def test_a_note_does_not_become_a_message_by_an_edit_nor_the_other_way(with_mei):
    writes(with_mei, MEI, "// he is lying", "s1", message_id=7)
    writes(with_mei, MEI, "Hello", "s2", message_id=8)
    for words, number in (("he is lying", 7), ("// hello", 8)):
        with pytest.raises(NoteOnly):
            writes(with_mei, MEI, words, f"edit {number}", message_id=number)
    writes(with_mei, MEI, "// he may be right", "s3", message_id=7)
    assert texts(with_mei, SAM.lane) == ["Hello"]


def test_an_answer_in_another_language_than_the_customer_s_is_hinted_at_once(crew):
    wishes(crew, LI)
    writes(crew, MEI, "Could you send a photo of the label please?", "s1")
    writes(crew, MEI, "And what is the serial number of it?", "s2")
    hints = [text for text in texts(crew, topic()) if "another language" in text]
    assert hints == ["ℹ️ 李 writes in Chinese; your message went out in another language."]
    assert len(texts(crew, LI.lane)) == 2


@pytest.mark.parametrize("words", ["好的，请发一张照片", "OK", "R-1042", "👍"])
def test_the_customer_s_own_language_and_what_has_none_are_not_hinted_at(crew, words):
    wishes(crew, LI)
    writes(crew, MEI, words, "s1")
    assert not any(text.startswith("ℹ️") for text in texts(crew, topic()))


def test_staff_hear_that_the_customer_has_blocked_the_bot(with_mei):
    with_mei.customers.block(SAM)
    for _ in range(2):
        with_mei.relay.blocked(SAM, "o7")
    assert [t for t in texts(with_mei, topic()) if "blocked" in t] == [
        "ℹ️ Sam has blocked the bot: nothing you write arrives. It will again once they write."
    ]
    with pytest.raises(CustomerGone):
        writes(with_mei, MEI, "Hello?", "s1")
    assert texts(with_mei, SAM.lane) == []


def test_a_topic_of_no_conversation_carries_nothing(crew):
    with pytest.raises(DeskError) as refused:
        writes(crew, MEI, "Hello", "s1", topic_id=99)
    assert refused.value.key == "error-no-conversation"


def test_a_place_a_sticker_and_an_old_button_are_told_in_words(with_mei):
    assert with_mei.relay.tell(SAM, "u1", "51.5, -0.1")
    assert with_mei.relay.tell(SAM, "u2", "")
    assert with_mei.relay.pressed(SAM, "u3", "At my home")
    assert [row.text for row in to_staff(with_mei)] == [
        "51.5, -0.1",
        "The customer sent something that cannot be shown here, such as a sticker.",
        "Sam pressed: At my home",
    ]


def test_a_customer_who_writes_ends_the_wait_for_the_customer(with_mei):
    with_mei.cases.wait_for(MEI, 1, Waiting.CUSTOMER, key="s1")
    with_mei.relay.from_customer(SAM, "u1", said())
    assert waited_for(with_mei) is None
    assert events(with_mei)[-1] == ("resumed", "customer")


def test_the_wait_for_a_part_goes_on_when_the_customer_writes(with_mei):
    with_mei.cases.wait_for(MEI, 1, Waiting.PART, key="s1")
    with_mei.relay.from_customer(SAM, "u1", said())
    assert waited_for(with_mei) is Waiting.PART


def waited_for(desk):
    return desk.clocks.standing(desk.tickets.one(SAM, "Q-1001")).waiting


def test_the_group_itself_hears_nothing_of_what_is_carried(with_mei):
    with_mei.relay.from_customer(SAM, "u1", said())
    writes(with_mei, MEI, "Hello", "s1")
    assert texts(with_mei, GROUP) == []
