"""Two customers go by what staff wrote: a tap says which of them, whatever the command."""

import pytest

from actions.domain.people import Address
from actions.domain.staff import Role
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons
from tests.end_to_end.staffed import employ

WHICH = "Which customer is meant by “Sa”?"


@pytest.fixture
def samira(telegram, staff_desk, topic):
    """A customer who has telephoned before."""
    samira = telegram.customer("Samira", language_code="en", started=True)
    staff_desk.customers.meet(Address(channel=CHANNEL, chat_id=samira.id), name="Samira")
    return samira


async def test_the_file_of_who_is_chosen_is_written_into_the_chat(group, samira, mei):
    await mei.writes("/customer Sa")
    asked = await group.hears(WHICH)
    assert asked["text"].splitlines()[1:] == ["#2 Samira", "#1 Sam · Q-1001 · dishwasher"]
    assert buttons(asked) == ["Samira", "Sam · Q-1001 · dishwasher"]
    await mei.presses("Sam · Q-1001 · dishwasher")
    await group.hears("👤 Sam")
    await mei.writes("/customer sa note rings after six")
    await group.hears("Which customer is meant by “sa”?")
    await mei.presses("Samira")
    await group.hears("Kept in the file of Samira.")


async def test_the_case_is_opened_for_who_is_chosen(group, samira, mei):
    await mei.writes("/open Sa repair the dishwasher: it leaks")
    await group.hears(WHICH)
    await mei.presses("Samira")
    await group.hears("R-1001 is open for Samira")
    await samira.hears("as R-1001 (dishwasher): the dishwasher: it leaks")


async def test_who_is_chosen_is_erased_only_after_another_question(group, staff_desk, samira):
    ann = employ(staff_desk, group.member("Ann"), Role.ADMIN)
    await ann.writes("/erase Sa")
    await group.hears(WHICH)
    await ann.presses("Samira")
    assert buttons(await group.hears("Erase Samira for good?")) == ["Erase for good"]
    assert staff_desk.histories.meant("#2").name == "Samira"


async def test_a_note_without_words_and_a_name_of_several_words_are_read(
    group, staff_desk, mei, topic
):
    await mei.writes("/customer Sam note")
    await group.hears("What is to be kept? Write it behind")
    address = Address(channel=CHANNEL, chat_id=77)
    staff_desk.customers.meet(address, name="Zoe van Dyk")
    await mei.writes("/customer Zoe van Dyk contact evenings")
    await group.hears("Kept in the file of Zoe van Dyk.")
