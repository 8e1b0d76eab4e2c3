"""Complaints from the number to the result told (Rules R7–R11)."""

import pytest

from actions.domain.complaints.complaints import Cause, ComplaintUnfinished, NoComplaint
from actions.domain.errors import IllegalMove, NotFound
from actions.domain.language import Language
from actions.domain.named_lines import UnreadableLine, UnreadableValue
from actions.domain.staff import NotAllowed, Role
from actions.domain.tickets import Stage
from tests.services.complaining import complains, fills, key, records, ruled
from tests.services.people import LI, SAM, complaint, repair
from tests.services.team import ANN, GROUP, JAN, MEI, READER, events, rows, texts, topic


def stage(desk, code="C-1001", address=SAM):
    return desk.tickets.one(address, code).stage


def resolve(desk, number):
    return desk.cases.resolve(MEI, number, key=key())


def test_rule_r7_a_complaint_has_its_record_with_its_number(crew):
    ticket = crew.tickets.open(SAM, complaint(), turn="t1")
    assert [record.ticket_id for record in records(crew)] == [ticket.id]
    crew.tickets.open(SAM, repair(), turn="t2")
    assert len(records(crew)) == 1


def test_rule_r8_a_complaint_does_not_end_before_the_customer_knows_the_result(crew):
    number = complains(crew)
    fills(crew, number, "cause: not quality\nexplanation: a\nrepair: b\nguidance: c\ncost: none")
    with pytest.raises(ComplaintUnfinished) as refused:
        resolve(crew, number)
    assert refused.value.fields["what"] == "Result for the customer (/result)"
    assert stage(crew) is Stage.RECEIVED

    crew.complaints.tell_result(MEI, number, "The filter was full; we cleaned it.", key=key())
    resolve(crew, number)
    assert stage(crew) is Stage.EVALUATION


def test_rule_r8_the_result_goes_to_the_customer_in_their_language_and_to_those_responsible(crew):
    crew.team.set_role(ANN, JAN, Role.SUPERVISOR)
    complains(crew, LI, product="洗碗机")
    number = complains(crew, LI, product="洗碗机")
    crew.handoffs.take(MEI, number, key=key())
    step = key()
    for _ in range(2):
        crew.complaints.tell_result(MEI, number, "过滤网堵塞，已清洗。", key=step)
    (told,) = [text for text in texts(crew, LI.lane) if "结果如下" in text]
    assert "您的投诉 C-1002 已处理" in told
    assert "过滤网堵塞，已清洗。" in told
    (news,) = [text for text in texts(crew, GROUP) if "told the customer the result" in text]
    assert news.endswith("For: @jan")
    assert ("result_told", "Mei") in events(crew)


def test_the_group_is_not_told_of_a_result_that_only_its_writer_answers_for(crew):
    crew.team.set_role(ANN, MEI, Role.SUPERVISOR)
    number = complains(crew, SAM)
    crew.handoffs.take(MEI, number, key=key())
    crew.complaints.tell_result(MEI, number, "The filter was blocked.", key=key())
    assert not any("told the customer the result" in text for text in texts(crew, GROUP))


def test_staff_hear_when_their_words_are_in_another_language_than_the_customer_s(crew):
    number = complains(crew, LI, product="洗碗机")
    said = crew.complaints.tell_result(MEI, number, "We have cleaned the filter.", key=key())
    assert "李 writes in Chinese" in said.text


def test_rule_r8_a_case_taken_up_again_needs_a_result_again(crew, clock):
    number = complains(crew)
    fills(crew, number, "cause: use\nexplanation: a\nrepair: b\nguidance: c\ncost: none")
    crew.complaints.tell_result(MEI, number, "Cleaned.", key=key())
    resolve(crew, number)
    clock.forward(hours=1)
    crew.cases.reopen(MEI, number, key=key())
    clock.forward(hours=1)
    with pytest.raises(ComplaintUnfinished):
        resolve(crew, number)
    crew.complaints.tell_result(MEI, number, "Changed it.", key=key())
    resolve(crew, number)


def test_rule_r9_quality_asks_for_unit_analysis_countermeasure_and_ruling(crew):
    number = complains(crew)
    said = fills(crew, number, "cause: quality\nunit: Assembly")
    assert said.splitlines()[-2] == (
        "Still missing: Analysis, Countermeasure, Responsibility ruling (/rule), "
        "Result for the customer (/result)"
    )
    fills(crew, number, "analysis: Seal askew\nat station 4\ncountermeasure: A gauge")
    assert records(crew)[0].items["analysis"] == "Seal askew\nat station 4"
    ruled(crew, number)
    crew.complaints.tell_result(MEI, number, "The seal was fitted askew.", key=key())
    resolve(crew, number)
    assert stage(crew) is Stage.EVALUATION


def test_rule_r9_not_quality_asks_for_explanation_repair_guidance_and_cost(crew):
    number = complains(crew)
    shown = crew.complaints.look(MEI, number)
    assert [button.title for button in shown.buttons] == ["Quality", "Not quality"]
    crew.complaints.set_cause(MEI, number, Cause.OTHER, key=key())
    said = crew.complaints.look(MEI, number).text
    assert "Still missing: Explanation, Repair, Operating guidance, Cost agreed" in said


def test_lines_are_read_in_chinese_too(crew):
    number = complains(crew)
    fills(crew, number, "原因：非质量\n解释：滤网太脏\n维修: 清洗\n指导：每月清洗\n费用：无")
    record = records(crew)[0]
    assert record.cause is Cause.OTHER
    assert record.items["guidance"] == "每月清洗"


@pytest.mark.parametrize(
    ("text", "error", "field", "named"),
    [
        ("cause: quality\nanalyse: x", UnreadableLine, "line", "2"),
        ("no colon here", UnreadableLine, "text", "no colon here"),
        ("cause: perhaps", UnreadableValue, "choices", "quality | not quality"),
    ],
    ids=["a name that is not known", "no name at all", "a cause that is none"],
)
def test_a_line_that_cannot_be_read_is_named_and_nothing_is_kept(crew, text, error, field, named):
    number = complains(crew)
    with pytest.raises(error) as refused:
        fills(crew, number, text)
    assert named in refused.value.told(Language.EN)[field]
    assert records(crew)[0].cause is None


def test_rule_r10_a_repeated_complaint_warns_staff_with_the_earlier_numbers(crew):
    for _ in range(3):
        complains(crew)
    complains(crew, product="kettle")
    said = texts(crew, GROUP)
    assert "same as before" not in said[0]
    assert "⚠️ The same as before: C-1001. Level 2 now." in said[1]
    assert "⚠️ The same as before: C-1001, C-1002. Level 3 now." in said[2]
    assert "same as before" not in said[3]
    assert rows(crew, GROUP)[1].priority < rows(crew, GROUP)[0].priority
    assert records(crew)[2].earlier == ["C-1001", "C-1002"]


def test_rule_r10_each_level_has_its_own_responsible_person(crew):
    crew.team.set_role(ANN, JAN, Role.SUPERVISOR)
    numbers = [complains(crew) for _ in range(3)]
    crew.handoffs.take(MEI, numbers[0], key=key())
    heads = [crew.complaints.look(MEI, number).text.splitlines()[0] for number in numbers]
    assert [head.rpartition("responsible: ")[2] for head in heads] == ["Mei", "Jan", "Ann"]


def test_a_responsible_person_can_be_named_by_hand(crew):
    number = complains(crew)
    said = crew.complaints.fill(
        MEI, number, "person: Jan", key=key(), person=crew.team.named("Jan")
    )
    assert "responsible: Jan" in said.text


def test_what_is_no_complaint_has_no_form_to_fill(crew):
    crew.tickets.open(SAM, repair(), turn="t1")
    number = crew.handoffs.topic_for("R-1001", key="s1")
    with pytest.raises(NoComplaint):
        crew.complaints.look(MEI, number)
    resolve(crew, number)


def test_who_reads_along_fills_nothing_in_and_tells_nothing(crew):
    number = complains(crew)
    with pytest.raises(NotAllowed):
        fills(crew, number, by=READER)
    with pytest.raises(NotAllowed):
        crew.complaints.tell_result(READER, number, "Nothing.", key=key())
    assert texts(crew, SAM.lane) == []


def test_a_result_needs_words_and_a_case_that_is_not_over(crew):
    number = complains(crew)
    with pytest.raises(UnreadableValue):
        crew.complaints.tell_result(MEI, number, "  ", key=key())
    crew.tickets.cancel(SAM, "C-1001", turn="t9")
    with pytest.raises(IllegalMove):
        crew.complaints.tell_result(MEI, number, "Done.", key=key())


def test_the_cause_chosen_by_button_stands_in_the_topic(crew):
    number = complains(crew)
    step = key()
    for _ in range(2):
        said = crew.complaints.set_cause(MEI, number, Cause.QUALITY, key=step)
    assert said.text == "C-1001: quality of product or service"
    assert len([text for text in texts(crew, topic()) if "Cause: quality" in text]) == 1


def test_a_customer_may_know_who_is_responsible(crew):
    complains(crew)
    assert crew.complaints.responsible(SAM, "C-1001") == ""
    crew.handoffs.take(MEI, 1, key="s1")
    assert crew.complaints.responsible(SAM, "C-1001") == "Mei"
    with pytest.raises(NotFound):
        crew.complaints.responsible(LI, "C-1001")
