from actions.domain.language import Language
from actions.domain.reports.five_gaps import Counts, Promise, findings
from actions.texts.findings import write_finding

IN_TIME, TOO_LATE = Promise(told=2, policy=2, took=1), Promise(told=2, policy=2, took=3)


def said(counts, language):
    return [write_finding(finding, language) for finding in findings(counts)]


def test_a_gap_is_told_with_its_count_its_interval_and_the_target():
    first, *_ = said(Counts(promises=[TOO_LATE] * 20 + [IN_TIME] * 20), Language.EN)
    assert first == (
        "Behaviour: here quality is lost. 20 of 40 clocks of the policy were kept"
        " (50%, between 35% and 65%); the target is 90%."
    )


def test_what_can_be_chance_is_called_so():
    first, *_ = said(Counts(promises=[TOO_LATE, IN_TIME, IN_TIME]), Language.EN)
    assert first.startswith("Behaviour: below the target, which can be chance. 2 of 3 clocks")


def test_what_was_not_counted_is_not_judged():
    assert said(Counts(), Language.EN)[0].endswith(": nothing was counted yet.")


def test_a_gap_is_told_in_chinese():
    first, *_ = said(Counts(planned=(1, 20)), Language.ZH)
    assert first == (
        "程序差距：质量在此流失。20 张工单中有 1 张注明了处理预案"
        "（5%，区间 1% 至 24%），目标 90%。"
    )
