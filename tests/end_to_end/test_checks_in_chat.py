"""Checks after a repair was opened, in both languages: a cause, a solution, a danger, a stop."""

from actions.domain.cases.diagnosis import Finding
from actions.domain.tickets import Stage
from actions.store.diagnosis import find_diagnosis, list_answers
from tests.end_to_end.chats import buttons, presses, tells, tickets_of

FRIDGE = ("my fridge doesn't cool any more", "not at all", "none", "home", "14 Mill Lane, Leeds")
MACHINE = ("我的洗衣机不脱水了", "能用一点", "没有", "上门", "建国路88号", "没有")


def checks_of(desk, person):
    [ticket] = [t for t in tickets_of(desk, person) if not t.urgent]
    with desk.database.reading() as session:
        found = find_diagnosis(session, ticket.id)
        return found, [(a.answer, a.said) for a in list_answers(session, found.id)]


async def opens_repair(person, *words):
    """Report a fault and open it; give the confirmation."""
    await tells(person, *words)
    await presses(person, "Just this chat")
    await person.presses("Open it")
    return await person.receives()


async def test_checks_lead_to_a_cause_by_buttons_and_by_words(sam, desk):
    opened = await opens_repair(sam, *FRIDGE)
    assert "R-1001" in opened["text"]
    assert buttons(opened) == ["Try a few checks (1 minute)"]

    assert "light inside" in await presses(sam, "Try a few checks (1 minute)")
    assert "colder than 6" in await tells(sam, "yes it does")
    assert "thick ice" in await presses(sam, "Yes")
    assert "hum now and then" in await tells(sam, "no")
    ended = await tells(sam, "yep")
    assert "too little refrigerant" in ended
    assert "R-1001" in ended
    found, answers = checks_of(desk, sam)
    assert (found.finding, found.parts) == (Finding.CAUSE, ["refrigerant", "filter drier"])
    assert answers[0] == ("yes", "yes it does")
    assert "2 of 6, finding the cause" in await tells(sam, "/status")


async def test_who_puts_it_right_is_asked_before_the_case_goes_on_in_chinese(li, desk):
    await tells(li, *MACHINE)
    assert "R-1001" in await tells(li, "对")
    assert "塞得很满" in await presses(li, "先自查一下（约 1 分钟）")
    assert "铺匀" in await tells(li, "是的")
    assert "就算解决了吗" in await tells(li, "好了，可以了")
    assert tickets_of(desk, li)[0].stage is Stage.DIAGNOSIS
    assert "您确认后才结束" in await presses(li, "是，已经解决")
    [ticket] = tickets_of(desk, li)
    assert (ticket.stage, ticket.self_solved) == (Stage.EVALUATION, True)
    assert "第 5 步（共 6 步）" in await tells(li, "/status")


async def test_a_question_in_the_middle_is_answered_and_the_checks_can_be_left(sam, desk):
    await opens_repair(sam, *FRIDGE)
    await presses(sam, "Try a few checks (1 minute)")
    assert "light inside" not in await tells(sam, "how long is the warranty?")
    assert checks_of(desk, sam)[1] == []
    assert "we leave it there" in await presses(sam, "Stop here")


async def test_danger_told_instead_of_an_answer_comes_first(sam, desk):
    await opens_repair(sam, *FRIDGE)
    await presses(sam, "Try a few checks (1 minute)")
    assert "move away" in await tells(sam, "no, and now smoke comes out of it")
    assert checks_of(desk, sam)[1] == []
    assert any(ticket.urgent for ticket in tickets_of(desk, sam))


async def test_what_goes_to_the_workshop_is_brought_or_sent(sam, desk):
    words = ("my coffee machine is broken, no coffee comes out", "not at all", "none")
    opened = await opens_repair(sam, *words)
    assert buttons(opened) == ["I'll bring it", "I'll send it", "Try a few checks (1 minute)"]
    way = await presses(sam, "I'll send it")
    assert "firm box" in way
    assert "R-1001/1" in way
    assert "number of the parcel" in await presses(sam, "I sent it")
    assert "parcel SF1234567890" in await tells(sam, "SF1234567890")
    assert "on its way to us" in await tells(sam, "/status")
