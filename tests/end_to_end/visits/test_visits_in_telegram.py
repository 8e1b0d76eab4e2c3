"""A repair at home in Telegram: booked by buttons, the technician's day, the record."""

from actions.domain.cases.visits import VisitState
from actions.domain.tickets import Stage
from tests.end_to_end.chats import buttons, tickets_of
from tests.end_to_end.topics import delivered
from tests.end_to_end.visits.days import books, reports, settled, steps, taps
from tests.services.visiting import PLACE, records, visits


async def test_from_the_offer_to_the_record_in_english(staff_desk, group, sam, mei, clock, job):
    desk = staff_desk
    reports(desk, sam, "en", "r1")
    job.run()
    offer = await sam.hears("Which day suits you?")
    assert buttons(offer)[:2] == ["Mon 2 Mar", "Tue 3 Mar"]
    await taps(sam, "Wed 4 Mar", "Wed 4 Mar: what time?")
    await taps(sam, "8:00–10:00", "Mei comes to you on Wed 4 Mar, 8:00")
    await group.hears(f"📅 @mei: Wed 4 Mar, 8:00–10:00, {PLACE}")

    clock.at = clock.at.replace(day=3, hour=17, minute=5)
    job.run()
    await sam.hears("A reminder: Mei comes to you on Wed 4 Mar, 8:00–10:00")

    clock.at = clock.at.replace(day=4, hour=7, minute=50)
    await mei.writes("/day")
    await group.hears("Mei, Wed 4 Mar: 1 visit")
    card = await group.hears("🛠 R-1001 · Wed 4 Mar, 8:00–10:00 · booked")
    await steps(
        *(desk, mei),
        ("On the way", sam, "Mei is on the way to you and comes as agreed, 8:00–10:00 (R-1001)."),
        ("Arrived", sam, "Mei has arrived (R-1001)."),
    )
    await mei.writes("the inlet hose is cracked", reply_to=card)
    await group.hears("Found: the inlet hose is cracked")
    found = ("Cause found", group, "Mei has found the cause")
    await steps(desk, mei, found, ("Work done", group, "Then tap the result"))
    await mei.sends_photo(caption="new hose, tested twice\nparts: hose H-2", reply_to=card)
    await group.hears("Parts: hose H-2")
    await steps(
        *(desk, mei),
        ("Repaired", group, "Please check yourself"),
        ("Checked it myself", sam, "Mei has finished R-1001: new hose, tested twice."),
    )
    assert buttons(await group.hears("Please look over it, then /resolve.")) == ["Resolved"]
    job.run()
    record = await sam.hears("Your service record for R-1001.")
    assert record["document"]["file_name"] == "R-1001-service-record.pdf"
    assert records(desk)[0].parts == "hose H-2"
    assert tickets_of(desk, sam)[0].stage is Stage.SERVICE

    topic = desk.topics.get(desk.handoffs.topic_of("R-1001"))
    await mei.writes("/card", topic=topic.thread_id)
    await settled(desk)
    files = [
        m["document"]["file_name"] for m in group.messages_in(topic.thread_id) if "document" in m
    ]
    assert files == ["R-1001-service-card.pdf"]
    await group.member("Jan").writes("/resolve all well", topic=topic.thread_id)
    await sam.hears("Jan has finished: all well")
    assert tickets_of(desk, sam)[0].stage is Stage.EVALUATION


async def test_a_technician_works_in_the_own_chat_and_a_chinese_customer_gets_it_in_chinese(
    staff_desk, li, own, clock, job
):
    desk = staff_desk
    place, more = "利兹 Mill Lane 14 号", {"language": "zh-hans", "product": "洗碗机"}
    agreed = await books(desk, job, li, "3月3日周二", place=place, **more)
    assert "约好了：Mei Own 师傅 3月3日周二 8:00–10:00" in agreed["text"]

    clock.at = clock.at.replace(day=3, hour=8)
    await own.sends("/day")
    await own.hears("Mei Own, Tue 3 Mar: 1 visit")
    card = await own.hears("🛠 R-1001")
    arrived = ("Arrived", li, "Mei Own 师傅到了（R-1001）。")
    await steps(desk, own, arrived, ("Work done", own, "Then tap the result"))
    await own.sends("换了进水管", reply_to=card)
    await own.hears("Done: 换了进水管")
    await steps(
        *(desk, own),
        ("Repaired", own, "Please check yourself"),
        ("Checked it myself", li, "Mei Own 师傅修好了 R-1001：换了进水管。"),
    )
    job.run()
    assert (await li.hears("R-1001 的服务记录。"))["document"]["file_name"].endswith(
        "服务记录.pdf"
    )


async def test_a_visit_is_moved_and_cancelled_by_one_tap_each(staff_desk, group, sam, mei, job):
    await books(staff_desk, job, sam, "Wed 4 Mar")
    await taps(sam, "Another time", "Which day suits you for")
    await taps(sam, "Thu 5 Mar", "Thu 5 Mar: what time?")
    await taps(sam, "10:00–12:00", "Moved: Mei comes to you on Thu 5 Mar")
    await group.hears("The customer has moved it")
    await taps(sam, "Cancel the visit", "Cancelled: nobody comes on Thu 5 Mar, 10:00–12:00")
    await group.hears("The customer has cancelled the visit")
    assert [v.state for v in visits(staff_desk)] == [VisitState.CANCELLED]


async def test_two_customers_want_one_slot_and_one_is_offered_fresh_ones(
    staff_desk, sam, li, mei, job
):
    reports(staff_desk, sam, "en", "r1")
    reports(staff_desk, li, "zh-hans", "r2", product="洗碗机")
    job.run()
    await sam.hears("Which day suits you?")
    await li.hears("您哪天方便？")
    await taps(sam, "Tue 3 Mar", "Tue 3 Mar: what time?")
    await taps(li, "3月3日周二", "3月3日周二，几点方便")
    await sam.presses("8:00–10:00")
    await li.presses("8:00–10:00")
    await settled(staff_desk)
    said = [person.heard[-1] for person in (sam, li)]
    assert sorted(text.startswith(("Mei comes", "约好了")) for text in said) == [False, True]
    assert any(text.startswith(("Somebody was quicker", "这个时间刚")) for text in said)
    assert len(visits(staff_desk)) == 1


async def test_staff_offer_a_visit_from_the_case_s_card(staff_desk, group, sam, mei, job, clock):
    desk = staff_desk
    reports(desk, sam, "en", "r1", place="14 Mill Lane, York")
    job.run()
    desk.handoffs.topic_for("R-1001", key="t")
    await delivered(desk)
    jan, topic = group.member("Jan"), desk.topics.get(1)
    await jan.writes("/visit", topic=topic.thread_id)
    await group.hears("No technician for dishwasher is free")
    await jan.writes("/visit Leeds", topic=topic.thread_id)
    await sam.hears("A technician can come to you for R-1001 (dishwasher).")
    await taps(sam, "Tue 3 Mar", "Tue 3 Mar: what time?")
    await taps(sam, "10:00–12:00", "Mei comes to you")
    clock.forward(hours=1)
    await jan.writes("/resolve", topic=topic.thread_id)
    await group.hears("R-1001 still has a visit: Mei, Tue 3 Mar, 10:00–12:00.")


async def test_a_customer_who_types_day_gets_what_any_unknown_command_gets(staff_desk, sam, mei):
    await sam.sends("/day")
    await settled(staff_desk)
    assert [m for m in sam.messages if "visit" in m.get("text", "")] == []


async def test_slips_at_the_door_are_put_right_by_a_tap_on_either_side(
    staff_desk, group, sam, mei, clock, job
):
    desk = staff_desk
    assert (
        "Mei comes to you on Wed 4 Mar, 8:00" in (await books(desk, job, sam, "Wed 4 Mar"))["text"]
    )
    clock.at = clock.at.replace(day=4, hour=8)
    await mei.writes("/day")
    card = await group.hears("🛠 R-1001 · Wed 4 Mar, 8:00–10:00 · booked")
    await steps(
        *(desk, mei),
        ("Arrived", sam, "Mei has arrived (R-1001)."),
        ("↩️ Undo", sam, "A slip, sorry: Mei is not with you yet and comes as agreed, 8:00–10:00"),
        ("On the way", sam, "Mei is on the way to you"),
    )
    await delivered(desk)
    await mei.presses("Nobody at home")
    missed = await sam.hears("Mei was at your door at 08:00, but nobody answered (R-1001).")
    assert buttons(missed)[:2] == ["I'm at home", "Wed 4 Mar"]
    await taps(sam, "I'm at home", "Thank you, Mei hears it this moment (R-1001).")
    await group.hears("🔔 Mei: somebody is at home after all")
    await steps(
        *(desk, mei),
        ("↩️ Undo", sam, "Mei is there for you now, so no other day is needed (R-1001)."),
        ("Arrived", group, "Mei has arrived"),
    )
    await settled(desk)
    await steps(desk, mei, ("Work done", group, "Then tap the result"))
    await mei.writes("pump soaked, needs drying", reply_to=card)
    await group.hears("Done: pump soaked, needs drying")
    again = "Mei has to come once more to finish (R-1001): pump soaked, needs drying."
    await steps(desk, mei, ("Must come again", sam, again))


async def test_a_day_of_who_is_ill_goes_to_a_colleague_and_the_customer_hears_it_in_chinese(
    staff_desk, group, li, mei, clock, job
):
    desk, jan = staff_desk, group.member("Jan")
    await books(desk, job, li, "3月3日周二", language="zh-hans", product="洗碗机")
    await jan.writes("/technician Jan skills 洗碗机 districts Leeds")
    await group.hears("Jan goes to customers.")
    clock.at = clock.at.replace(day=3, hour=7)
    await jan.writes("/ill Mei")
    await group.hears("• R-1001, Tue 3 Mar, 8:00–10:00: Jan goes instead, the customer knows")
    said = await li.hears(
        "抱歉，Mei 师傅来不了，改由 Jan 师傅按原定时间 3月3日周二 8:00–10:00 上门"
    )
    assert buttons(said) == ["改时间", "取消上门"]


async def test_a_day_ill_that_was_a_mistake_is_taken_back_by_a_tap(
    staff_desk, group, sam, mei, clock, job
):
    desk, jan = staff_desk, group.member("Jan")
    await books(desk, job, sam, "Tue 3 Mar")
    clock.at = clock.at.replace(day=3, hour=7)
    await jan.writes("/ill Mei")
    await group.hears("nobody is free then, the customer was asked for another day")
    await jan.presses("Undo")
    await group.hears("Taken back: Mei works on Tue 3 Mar.\n• R-1001: back with Mei")
    await sam.hears("Mei can come after all, at the time that was agreed, Tue 3 Mar, 8:00–10:00")
    await mei.writes("/day")
    await group.hears("Mei, Tue 3 Mar: 1 visit")


async def test_who_goes_to_nobody_reads_what_the_day_holds_for_the_whole_desk(
    staff_desk, group, sam, mei, clock, job
):
    desk, jan = staff_desk, group.member("Jan")
    await books(desk, job, sam, "Tue 3 Mar")
    clock.at = clock.at.replace(day=3, hour=7)
    await jan.writes("/day")
    told = await group.hears("☀️ Tue 3 Mar")
    assert "Visits: 1\n🛠 Mei: 8:00 R-1001" in told["text"]
    await mei.writes("/day")
    await group.hears("Mei, Tue 3 Mar: 1 visit")
    await mei.writes("/day all")
    assert (await group.hears("☀️ Tue 3 Mar"))["text"] == told["text"]


async def test_who_leads_sees_a_technician_s_day_and_takes_its_steps(
    staff_desk, group, sam, mei, clock, job
):
    desk, jan = staff_desk, group.member("Jan")
    await books(desk, job, sam, "Tue 3 Mar")
    await jan.writes("/day tomorrow")
    whole = await group.hears("☀️ Tue 3 Mar")
    assert "Visits: 1\n🛠 Mei: 8:00 R-1001" in whole["text"]
    await jan.writes("/day Wednesday")
    await group.hears("☀️ Wed 4 Mar\nNothing is owed that day")
    await jan.writes("/day Mei tomorrow")
    await group.hears("Mei, Tue 3 Mar: 1 visit")
    await group.hears("🛠 R-1001 · Tue 3 Mar, 8:00–10:00 · booked")
    clock.at = clock.at.replace(day=3, hour=8)
    await steps(desk, jan, ("On the way", sam, "Mei is on the way to you"))
    await jan.writes("/day Jan")
    await group.hears("You are not listed as a technician.")
    await mei.writes("/day Jan")
    await group.hears("That is for supervisors, Mei.")
