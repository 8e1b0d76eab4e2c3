"""Two of the staff at one case, and slips of the keyboard in their commands."""

import pytest

from actions.domain.staff import Role
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered


@pytest.fixture
def jan(group, staff_desk, mei):
    """Leads, and so may take over."""
    return employ(staff_desk, group.member("Jan"), Role.SUPERVISOR)


async def test_a_leader_who_taps_second_hears_who_has_it(staff_desk, group, sam, topic, mei, jan):
    first, second = await mei.presses("Take it"), await jan.presses("Take it")
    assert (await first.answered())["text"] == "Q-1001 is yours."
    assert (await second.answered())["text"].startswith("Mei has this one.")
    assert "a supervisor takes over with /take" in (await second.answered())["text"]
    await delivered(staff_desk)
    assert len([text for text in sam.heard if "has Q-1001 now" in text]) == 1


async def test_who_is_taken_over_from_reads_so_in_the_topic(group, sam, topic, mei, jan):
    await (await mei.presses("Take it")).answered()
    await jan.writes("/take", topic=topic.thread_id)
    await group.hears("Jan takes over from Mei.")
    await sam.hears("Jan has Q-1001 now and answers you here.")


async def test_a_misspelt_command_names_the_one_that_was_meant(group, topic, mei):
    await mei.writes("/asign Jan", topic=topic.thread_id)
    await group.hears(
        "There is no /asign. Did you mean /assign? Nothing was sent to the customer."
    )
    await mei.writes("/xyzzy", topic=topic.thread_id)
    await group.hears("There is no /xyzzy, and nothing was sent to the customer. /help lists all")


async def test_who_only_reads_along_gets_no_case_and_the_giver_reads_why(
    staff_desk, group, topic, mei
):
    reader = group.member("Jan")
    await reader.writes("hello", topic=topic.thread_id)
    await (await mei.presses("Take it")).answered()
    await mei.writes("/assign Jan", topic=topic.thread_id)
    await group.hears("Jan only reads along and can be given no case.")


async def test_help_with_a_word_shows_the_lines_about_it(group, topic, mei):
    await mei.writes("/help quote", topic=topic.thread_id)
    told = await group.hears("/quote – ")
    assert "/take – " not in told["text"]


async def test_who_is_unknown_is_told_how_to_become_known(group, topic, mei):
    await mei.writes("/assign Bob", topic=topic.thread_id)
    await group.hears("Who has not written in this group yet is unknown to me.")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("/跳舞", "There is no /跳舞"),
        ("／queue", "Waiting: "),
        ("/已处理 换了水管", "There is no /已处理"),
    ],
)
async def test_what_begins_like_a_command_never_reaches_the_customer(
    staff_desk, group, sam, topic, mei, words, answer
):
    await mei.writes(words, topic=topic.thread_id)
    await group.hears(answer)
    await mei.sends_photo(caption=words, topic=topic.thread_id)
    await delivered(staff_desk)
    assert not any(words in text for text in sam.heard)
    assert not any("photo" in message for message in sam.messages)


async def test_an_edit_into_a_command_does_not_reach_the_customer_either(
    staff_desk, group, sam, topic, mei
):
    said = await mei.writes("hello Sam", topic=topic.thread_id)
    await sam.hears("hello Sam")
    await mei.edits(said, "/接手")
    await delivered(staff_desk)
    assert not any("接手" in text for text in sam.heard)
