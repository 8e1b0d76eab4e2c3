import pytest

from actions.domain.cases.merging import CannotMerge, CannotUnmerge, Merged
from actions.domain.chats.handoff import TakenAlready
from actions.domain.messages import Act
from actions.domain.sla.clocks import ClockKind
from actions.domain.staff import NotAllowed
from actions.domain.tickets import Stage
from actions.services.cards.likeness import said_in
from actions.store.clocks import list_clocks
from actions.store.merges import find_merge
from actions.store.tickets import get_ticket
from tests.services.people import LI, SAM, at_once, complaint, photo, repair
from tests.services.supplies import equip, quoted, quotes
from tests.services.team import GROUP, JAN, MEI, READER, rows, texts, topic, wishes, writes


def two(desk, **more):
    desk.tickets.open(SAM, repair(story="It leaks."), turn="r1")
    desk.tickets.open(SAM, repair(story="A puddle again.", **more), turn="r2")
    return desk


def ticket(desk, code):
    with desk.database.reading() as session:
        return get_ticket(session, code)


def merge(desk, code="R-1002", into="R-1001", user=MEI, key="m1"):
    return desk.merges.merge(user, code, into, key=key)


def clocks(desk, code):
    with desk.database.reading() as session:
        return {c.kind: c for c in list_clocks(session, ticket(desk, code).id)}


def test_of_two_tickets_that_were_one_the_other_goes_on_and_the_customer_is_told_once(crew):
    two(crew)
    merge(crew)
    merge(crew)
    assert ticket(crew, "R-1002").stage is Stage.MERGED
    assert ticket(crew, "R-1001").stage is Stage.RECEIVED
    [told] = texts(crew, SAM.lane)
    assert told.startswith("R-1002 and R-1001 are about the same thing, so we go on with R-1001.")


def test_the_old_number_leads_the_customer_and_staff_to_the_one_that_goes_on(crew):
    merge(two(crew))
    assert crew.tickets.one(SAM, "R-1002").code == "R-1001"
    assert [t.code for t in crew.tickets.mine(SAM)] == ["R-1001"]
    crew.tickets.add_detail(SAM, "R-1002", "It is worse.", turn="t3")
    assert "detail" in [e.what for e in crew.tickets.history(SAM, "R-1001")]
    found = crew.overview.find("R-1002").split("\n")
    assert found[0].endswith("goes on under another number")
    assert found[1].startswith("→ R-1001")


def test_photos_go_with_a_merge_and_come_back_when_it_is_taken_back(crew):
    crew.tickets.open(SAM, repair(), turn="r1")
    crew.attachments.keep(SAM, photo("p1"))
    crew.tickets.open(SAM, repair(), turn="r2")
    crew.attachments.keep(SAM, photo("p2"))
    merge(crew)
    with crew.database.reading() as session:
        assert len(find_merge(session, 2).moved["attachment"]) == 1
    crew.merges.unmerge(MEI, "R-1002", key="u1")
    assert ticket(crew, "R-1002").stage is Stage.RECEIVED
    crew.attachments.keep(SAM, photo("p3"))
    merge(crew, key="m2")
    with crew.database.reading() as session:
        assert len(find_merge(session, 2).moved["attachment"]) == 2


def test_the_earlier_promise_is_kept_and_the_clocks_of_the_merged_one_stop(crew, clock):
    crew.tickets.open(SAM, repair(), turn="r1")
    first = clocks(crew, "R-1001")
    clock.forward(hours=1)
    crew.tickets.open(SAM, repair(), turn="r2")
    merge(crew, "R-1001", "R-1002")
    assert all(clock.ended_at for clock in clocks(crew, "R-1001").values())
    on = clocks(crew, "R-1002")
    assert on[ClockKind.ANSWER].due_at == first[ClockKind.ANSWER].due_at
    assert on[ClockKind.ARRIVAL].due_at == first[ClockKind.ARRIVAL].due_at


def test_clocks_run_on_when_a_merge_is_taken_back(crew, clock):
    two(crew)
    due = clocks(crew, "R-1002")[ClockKind.ANSWER].due_at
    merge(crew)
    clock.forward(minutes=20)
    crew.merges.unmerge(MEI, "R-1002", key="u1")
    again = clocks(crew, "R-1002")
    assert again[ClockKind.ANSWER].due_at == due
    assert not any(one.ended_at for one in again.values())
    assert crew.clocks.why("R-1002", crew.staff_language)


def test_a_merge_can_be_taken_back_for_three_days_and_not_longer(crew, clock):
    two(crew)
    merge(crew)
    clock.forward(hours=73)
    with pytest.raises(CannotUnmerge) as no:
        crew.merges.unmerge(MEI, "R-1002", key="u1")
    assert no.value.key == "error-unmerge-late"
    with pytest.raises(CannotUnmerge):
        crew.merges.unmerge(MEI, "R-1001", key="u2")


def test_tickets_of_two_customers_stay_apart(crew):
    crew.tickets.open(SAM, repair(), turn="r1")
    crew.tickets.open(LI, repair(), turn="r2")
    with pytest.raises(CannotMerge) as no:
        merge(crew)
    assert no.value.key == "error-merge-strangers"
    with pytest.raises(CannotMerge) as no:
        merge(crew, "R-1001", "R-1001")
    assert no.value.key == "error-merge-self"


def test_what_has_ended_is_not_merged_and_whoever_reads_along_merges_nothing(crew):
    two(crew)
    crew.tickets.cancel(SAM, "R-1001", turn="t3")
    with pytest.raises(CannotMerge):
        merge(crew)
    with pytest.raises(NotAllowed):
        merge(crew, user=READER)


def test_a_merged_ticket_can_be_merged_into_by_its_old_number(crew):
    two(crew)
    crew.tickets.open(SAM, repair(), turn="r3")
    merge(crew)
    assert merge(crew, "R-1003", "R-1002", key="m2").code == "R-1001"
    assert crew.tickets.one(SAM, "R-1003").code == "R-1001"


def test_work_that_counted_as_done_begins_again_when_a_new_ticket_goes_on_as_it(crew):
    two(crew)
    one = crew.handoffs.topic_for("R-1001", key="k")
    crew.cases.resolve(MEI, one, key="s1")
    merge(crew)
    assert ticket(crew, "R-1001").stage is Stage.DIAGNOSIS


def test_no_survey_is_sent_about_a_ticket_that_went_on_as_another(crew, clock):
    two(crew)
    two_topic = crew.handoffs.topic_for("R-1002", key="k")
    crew.cases.resolve(MEI, two_topic, key="s1")
    crew.surveys.sweep()
    merge(crew)
    clock.forward(days=2)
    crew.surveys.sweep()
    assert not any("is done" in text for text in texts(crew, SAM.lane))


def test_the_topic_of_the_merged_one_closes_and_names_the_other_which_gets_its_words(crew):
    two(crew)
    one = crew.handoffs.topic_for("R-1001", key="k1")
    two_topic = crew.handoffs.topic_for("R-1002", key="k2")
    merge(crew)
    assert any("merged R-1002 into R-1001" in text for text in texts(crew, topic(two_topic)))
    assert [row.act for row in rows(crew, topic(two_topic), Act.CLOSE)] == [Act.CLOSE]
    [taken] = [t for t in texts(crew, topic(one)) if "into this one" in t]
    assert taken.endswith("A puddle again.")


def test_the_conversation_goes_on_in_the_topic_of_the_ticket_that_goes_on(crew):
    two(crew)
    wishes(crew, ticket_code="R-1002")
    crew.handoffs.take(MEI, crew.handoffs.topic_of("R-1002"), key="s1")
    with pytest.raises(TakenAlready):
        merge(crew, user=JAN)
    merge(crew)
    there = crew.handoffs.topic_of("R-1001")
    writes(crew, MEI, "Hello Sam", "s2", topic_id=there)
    assert "Hello Sam" in texts(crew, SAM.lane)
    with pytest.raises(Merged):
        writes(crew, MEI, "Hello again", "s3", topic_id=crew.handoffs.topic_of("R-1002"))


def test_a_part_is_split_off_with_a_number_of_its_own(crew):
    crew.tickets.open(SAM, repair(), turn="r1")
    crew.tickets.add_detail(SAM, "R-1001", "And the fridge is loud.", turn="t2")
    here = crew.handoffs.topic_for("R-1001", key="k1")
    [(number, text)] = crew.merges.details(here)
    assert text == "And the fridge is loud."
    for _ in range(2):
        crew.merges.split(MEI, here, "", key="s1", detail_id=number)
    own = ticket(crew, "R-1002")
    assert (own.story, own.place) == ("And the fridge is loud.", ticket(crew, "R-1001").place)
    assert "detail" not in [e.what for e in crew.tickets.history(SAM, "R-1001")]
    assert "A part of R-1001 now has its own number: R-1002." in texts(crew, SAM.lane)[-1]
    crew.merges.split(MEI, here, "The hose is torn.", key="s2")
    assert ticket(crew, "R-1003").story == "The hose is torn."


def test_staff_are_told_at_the_opening_that_two_tickets_may_be_one(crew):
    crew.seeding.seed_catalogue()
    crew.tickets.open(SAM, repair(story="It leaks"), turn="r1")
    crew.tickets.open(SAM, repair(story="It is still leaking"), turn="r2")
    crew.tickets.open(SAM, repair(product="fridge", story="It is loud"), turn="r3")
    first, second, third = rows(crew, GROUP)
    assert "Perhaps the same as: R-1001" in second.text
    assert second.buttons[1]["payload"] == "staff:merge:R-1002:R-1001"
    for alone in (first, third):
        assert [button["title"] for button in alone.buttons] == ["Take it"]
    here = crew.handoffs.topic_for("R-1002", key="k1")
    card = rows(crew, topic(here))[0]
    assert "Perhaps the same as: R-1001 (dishwasher)" in card.text
    assert card.buttons[-1]["title"] == "Merge into R-1001"


def outcome(work):
    try:
        return work()
    except (CannotMerge, CannotUnmerge) as no:
        return no.key


def test_of_two_who_merge_two_tickets_into_each_other_at_once_one_is_refused(any_crew):
    for round in range(6):
        for number in range(2):
            any_crew.tickets.open(SAM, repair(), turn=f"r{round}/{number}")
        codes = [f"R-{1001 + 2 * round + number}" for number in range(2)]

        def both(number, codes=codes, round=round):
            code, into = codes[number], codes[1 - number]
            user = (MEI, JAN)[number]
            return outcome(lambda: merge(any_crew, code, into, user, f"{round}/{number}").code)

        said = at_once(2, both)
        stages = sorted(ticket(any_crew, code).stage for code in codes)
        assert stages == [Stage.MERGED, Stage.RECEIVED]
        assert said.count("error-merge-already") == 1


def test_one_merge_run_by_six_workers_at_once_is_made_and_told_once(any_crew):
    two(any_crew)
    assert set(at_once(6, lambda _: merge(any_crew).code)) == {"R-1001"}
    assert len(texts(any_crew, SAM.lane)) == 1


def test_two_people_who_merge_the_same_ticket_into_two_others_at_once_merge_it_once(any_crew):
    two(any_crew)
    any_crew.tickets.open(SAM, repair(), turn="r3")

    def both(number):
        into = ("R-1001", "R-1002")[number]
        return outcome(
            lambda: merge(any_crew, "R-1003", into, (MEI, JAN)[number], f"m{number}").code
        )

    said = at_once(2, both)
    assert said.count("error-merge-already") == 1
    assert any_crew.tickets.one(SAM, "R-1003").code in said


def test_a_customer_who_adds_while_staff_merge_loses_no_word(any_crew):
    two(any_crew)

    def both(number):
        if number:
            return merge(any_crew).code
        return any_crew.tickets.add_detail(SAM, "R-1002", "One more thing", turn="t9").code

    at_once(2, both)
    with any_crew.database.reading() as session:
        assert "One more thing" in said_in(session, get_ticket(session, "R-1001"))


def test_a_complaint_and_a_repair_can_be_merged_and_the_level_is_kept(crew):
    crew.tickets.open(SAM, complaint(product="dishwasher"), turn="c1")
    crew.tickets.open(SAM, complaint(product="dishwasher"), turn="c2")
    assert merge(crew, "C-1002", "C-1001").code == "C-1001"
    assert ticket(crew, "C-1001").level == 2


def test_a_danger_stays_urgent_when_its_ticket_goes_on_as_another(crew):
    two(crew, urgent=True)
    merge(crew)
    assert ticket(crew, "R-1001").urgent


def test_quotes_go_on_with_the_other_ticket_counted_behind_its_own_and_come_back(crew):
    two(equip(crew))
    for number, code in ((1, "R-1001"), (2, "R-1002")):
        crew.handoffs.topic_for(code, key=f"t{number}")
        quoted(crew, number, "visit", key=f"q{number}")
    merge(crew)
    assert [(quote.ticket_id, quote.number) for quote in quotes(crew)] == [(1, 1), (1, 2)]
    crew.merges.unmerge(MEI, "R-1002", key="u1")
    assert [(quote.ticket_id, quote.number) for quote in quotes(crew)] == [(1, 1), (2, 2)]
