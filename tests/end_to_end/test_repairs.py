"""A repair from the first message to its code, in both languages."""

from actions.domain.people import Address
from actions.domain.tickets import FaultClass, Kind, Stage
from bot.telegram.context import CHANNEL


def tickets_of(desk, person):
    return desk.tickets.mine(Address(channel=CHANNEL, chat_id=person.id), open_only=False)


async def test_a_repair_is_taken_down_with_a_question_and_a_correction_in_the_middle(sam, desk):
    await sam.sends("my fridge makes awful noise since yesterday and its not really cold")
    assert "Can it still be used?" in (await sam.receives())["text"]

    await sam.presses("Yes, somewhat")
    assert "serial number" in (await sam.receives())["text"]

    await sam.sends("is that even still under warranty")
    assert "36 months" in (await sam.receives())["text"]
    assert "serial number" in (await sam.receives())["text"]

    await sam.sends("KF4202503140017")
    assert "covered until" in (await sam.receives())["text"]

    await sam.presses("At my home")
    await sam.receives()
    await sam.sends("12 Mill Lane, Leeds… no wait its 14")
    await sam.receives()
    await sam.sends("0113 496 0018")
    summary = (await sam.receives())["text"]
    assert "14 Mill Lane, Leeds" in summary
    assert "+44 113 496 0018" in summary

    await sam.sends("no, the address is 16 Mill Lane, Leeds")
    assert "16 Mill Lane, Leeds" in (await sam.receives())["text"]
    await sam.presses("Open it")
    assert "R-1001" in (await sam.receives())["text"]

    [ticket] = tickets_of(desk, sam)
    assert (ticket.kind, ticket.stage, ticket.fault_class) == (
        Kind.REPAIR,
        Stage.RECEIVED,
        FaultClass.C,
    )
    assert ticket.place == "16 Mill Lane, Leeds"
    assert ticket.unit_id is not None
