"""What a technician writes in private without answering a card: it goes where it belongs."""

import pytest

from tests.end_to_end.chats import buttons
from tests.end_to_end.visits.days import books, settled, taps
from tests.services.visiting import records


@pytest.fixture
async def there(staff_desk, job, sam, own, clock):
    """Mei is with Sam."""
    await books(staff_desk, job, sam, "Tue 3 Mar")
    clock.at = clock.at.replace(day=3, hour=8)
    await own.sends("/day")
    await own.hears("🛠 R-1001")
    await taps(own, "Arrived", "R-1001 · Tue 3 Mar, 8:00–10:00 · arrived")
    await settled(staff_desk)
    return own


@pytest.fixture
async def two(staff_desk, job, sam, li, own, clock):
    """Mei goes to Sam at eight and to Li at ten; it is half past seven."""
    await books(staff_desk, job, sam, "Tue 3 Mar")
    more = {"language": "zh-hans", "turn": "r2"}
    await books(staff_desk, job, li, "3月3日周二", "10:00–12:00", **more)
    clock.at = clock.at.replace(day=3, hour=7, minute=30)
    await settled(staff_desk)
    return own


def topic_texts(group, desk, code):
    topic = desk.topics.get(desk.handoffs.topic_of(code))
    return [m.get("text") or m.get("caption", "") for m in group.messages_in(topic.thread_id)]


async def test_plain_words_go_into_the_record_of_the_visit_that_is_under_way(staff_desk, there):
    await there.sends("the inlet hose is cracked")
    await there.hears("R-1001, Sam: in the record as what you found.")
    assert records(staff_desk)[0].found == "the inlet hose is cracked"
    await taps(there, "Work done", "Then tap the result")
    await there.sends("new hose\nparts: hose H-2")
    await there.hears("R-1001, Sam: in the record as what was done.")
    assert (records(staff_desk)[0].content, records(staff_desk)[0].parts) == (
        "new hose",
        "hose H-2",
    )


async def test_an_edit_of_such_words_changes_the_record(staff_desk, there):
    said = await there.sends("the hoze")
    await there.hears("in the record as what you found")
    await there.edits(said, "the hose")
    await settled(staff_desk)
    assert records(staff_desk)[0].found == "the hose"


async def test_a_photo_and_a_voice_note_are_kept_with_the_visit_and_shown_in_the_topic(
    staff_desk, group, there
):
    await there.sends_photo(caption="cracked here")
    await there.hears("in the record as what you found")
    await there.sends_voice()
    await there.hears("R-1001, Sam: kept, and colleagues have it in the topic.")
    await settled(staff_desk)
    shown = topic_texts(group, staff_desk, "R-1001")
    assert any("Mei Own, photo of the work" in text for text in shown)
    assert any("Mei Own, voice note" in text for text in shown)


async def test_a_voice_note_that_answers_the_card_is_kept_too(staff_desk, group, there):
    card = await there.hears("🛠 R-1001")
    await there.sends_voice(reply_to=card)
    await settled(staff_desk)
    shown = topic_texts(group, staff_desk, "R-1001")
    assert any("Mei Own, voice note" in text for text in shown)
    assert not any("takes" in text for text in there.heard)


async def test_words_before_the_arrival_are_a_note_for_colleagues(
    staff_desk, group, sam, job, own, clock
):
    await books(staff_desk, job, sam, "Tue 3 Mar")
    clock.at = clock.at.replace(day=3, hour=7, minute=50)
    await own.sends("stuck in traffic")
    await own.hears("R-1001, Sam: a note for colleagues; the customer does not read it.")
    await group.hears("💬 Mei Own: stuck in traffic")
    assert not any("traffic" in text for text in sam.heard)


async def test_with_several_visits_ahead_the_technician_is_asked_and_nothing_is_lost(
    staff_desk, group, two
):
    await two.sends("gate code is 1234")
    asked = await two.hears("Which visit is this for?")
    assert buttons(asked) == ["8:00 · R-1001 Sam", "10:00 · R-1002 李", "None of them"]
    press = await two.presses("10:00 · R-1002 李")
    assert "R-1002, 李: a note for colleagues" in (await press.answered())["text"]
    await settled(staff_desk)
    assert any("gate code" in text for text in topic_texts(group, staff_desk, "R-1002"))
    assert not any("gate code" in text for text in topic_texts(group, staff_desk, "R-1001"))


async def test_an_album_is_asked_about_once_and_kept_whole(staff_desk, group, two):
    await two.sends_album(caption="both sides")
    await settled(staff_desk)
    assert len([text for text in two.heard if "Which visit" in text]) == 1
    press = await two.presses("8:00 · R-1001 Sam")
    await press.answered()
    await settled(staff_desk)
    topic = staff_desk.topics.get(staff_desk.handoffs.topic_of("R-1001"))
    photos = [m for m in group.messages_in(topic.thread_id) if "photo" in m]
    assert len(photos) == 2


async def test_what_went_to_the_wrong_visit_is_moved_by_a_tap(staff_desk, two, clock):
    await two.sends("/day")
    card = await two.hears("🛠 R-1001")
    clock.at = clock.at.replace(hour=8)
    await two.presses("Arrived", message=card)
    await settled(staff_desk)
    await two.sends("pump of the other one")
    await two.hears("R-1001, Sam: in the record")
    asked = await taps(two, "Belongs elsewhere", "Which visit is this for?")
    assert buttons(asked) == ["8:00 · R-1001 Sam", "10:00 · R-1002 李", "None of them"]
    press = await two.presses("10:00 · R-1002 李")
    await press.answered()
    assert records(staff_desk)[0].found == ""


async def test_what_belongs_to_no_visit_is_a_message_to_the_desk(
    staff_desk, staff_service, two, monkeypatch
):
    heard = []
    ask = staff_service.conversation.engine.ask

    async def listens(turn):
        heard.append(turn.text)
        return await ask(turn)

    monkeypatch.setattr(staff_service.conversation.engine, "ask", listens)
    await two.sends("my own fridge is broken")
    await two.hears("Which visit is this for?")
    press = await two.presses("None of them")
    await press.answered()
    await settled(staff_desk)
    assert heard == ["my own fridge is broken"]


async def test_without_a_visit_today_a_technician_talks_to_the_desk_as_anybody(staff_desk, own):
    await own.sends("hello")
    await settled(staff_desk)
    assert own.heard == []


async def test_a_day_ill_is_told_in_private(staff_desk, sam, job, own, clock):
    await books(staff_desk, job, sam, "Tue 3 Mar")
    clock.at = clock.at.replace(day=3, hour=7)
    await own.sends("/ill")
    await own.hears("Mei Own is off on Tue 3 Mar. 1 visit:")


async def test_a_step_that_is_typed_counts_as_tapped_whatever_was_said_since(staff_desk, there):
    await there.sends("hello")
    said = await there.hears("in the record as what you found")
    await there.edits(await there.sends("the hose"), "hose")
    assert said
    await settled(staff_desk)
    await there.sends("work done")
    await there.hears("R-1001: writing it down")
    assert records(staff_desk)[0].found == "hello\nhose"
    await there.sends("undo")
    await there.hears("R-1001: arrived")


async def test_who_asks_for_help_in_private_reads_what_a_technician_can_do_there(own, staff_desk):
    await own.sends("/help")
    told = await own.hears("/day – ")
    assert "/ill – " in told["text"]
    assert "voice note" in told["text"]


async def test_a_command_of_the_group_is_not_taken_for_a_customer_s(own, sam, staff_desk):
    await own.sends("/queue")
    await own.hears("/queue belongs into the staff group.")
    await sam.sends("/queue")
    await settled(staff_desk)
    assert not any("staff" in text for text in sam.heard)
