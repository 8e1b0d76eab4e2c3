"""A complaint that tells of a fault as well: the repair is one tap away (Rule R9)."""

from tests.end_to_end.chats import PATIENCE, buttons, presses, tells, tickets_of

ASKED = "Shall I take that down for repair too?"


async def opens(person, *answers):
    """Answer the form's questions, and give the message that tells the code."""
    await tells(person, *answers[:-1])
    await person.sends(answers[-1])
    return await person.receives(timeout=PATIENCE)


async def test_rule_r9_a_fault_in_a_complaint_is_offered_for_repair(sam, desk):
    told = "I want to complain, your dishwasher leaks after only two months and nobody cares"
    opened = await opens(sam, told, "none", "an apology", "yes")
    assert opened["text"].startswith("Your complaint is C-1001")
    assert opened["text"].endswith(ASKED)
    assert buttons(opened) == ["Yes, the dishwasher too", "No, thanks"]

    assert "your dishwasher" in await presses(sam, "Yes, the dishwasher too")
    opened = await opens(sam, "a bit", "none", "at my home", "14 Mill Lane, Leeds", "none", "yes")
    assert "R-1001" in opened["text"]
    assert {t.code for t in tickets_of(desk, sam)} == {"C-1001", "R-1001"}


async def test_a_typed_yes_is_enough_in_chinese(li, desk):
    told = "我要投诉，你们的洗碗机才买两个月就漏水，质量太差了"
    opened = await opens(li, told, "没有", "退款", "好的")
    assert opened["text"].startswith("投诉编号 C-1001")
    assert opened["text"].endswith("也一起报修吗？")
    assert "洗碗机" in await tells(li, "好的")


async def test_what_is_being_repaired_already_is_not_offered_again(sam, desk):
    repair = "my dishwasher leaks", "a bit", "none", "at my home", "14 Mill Lane, Leeds", "none"
    await tells(sam, *repair, "yes")
    opened = await opens(
        sam,
        "I want to complain, your dishwasher leaks and your technician was rude",
        *("no", "none", "an apology", "yes"),
    )
    assert "C-1001" in opened["text"]
    assert ASKED not in opened["text"]


async def test_a_complaint_about_people_offers_no_repair(sam):
    opened = await opens(
        sam,
        "I want to complain, your technician was very rude to me",
        *("he shouted at me and left", "none", "an apology", "yes"),
    )
    assert "C-1001" in opened["text"]
    assert ASKED not in opened["text"]
