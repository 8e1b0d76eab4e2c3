import pytest

from actions.domain.errors import FileError, Inconsistent
from actions.services.company.evaluation import default_criteria, evaluate_file
from tests.pictures.samples import EXAMPLE
from tests.refusals import told

PUBLISHED = """\
title: The published example
method: rows
criteria:
  - {key: staff, name: {en: Service staff, zh: 服务人员}}
  - {key: parts, name: {en: Parts management, zh: 备件管理}}
  - {key: support, name: {en: Support system, zh: 支持体系}}
  - {key: effect, name: {en: Service effect, zh: 服务效果}}
experts:
  - name: reconstructed
    compares:
      criteria:
        staff over parts: 1/2
        staff over support: 3
        staff over effect: 1/7
        parts over support: 3
        parts over effect: 1/4
        support over effect: 1/9
subjects:
  - name: A
    scores: {staff: 80, parts: 90, support: 70, effect: 95}
  - name: B
    scores: {staff: 60, parts: 50, support: 40, effect: 55}
"""


@pytest.fixture
def given(tmp_path):
    """Write an evaluation and work it out."""

    def write(text):
        path = tmp_path / "ours.yml"
        path.write_text(text, encoding="utf-8")
        return evaluate_file(path)

    return write


def refusal(given, text):
    with pytest.raises(FileError) as refused:
        given(text)
    said = told(refused.value)
    assert "\n" not in said
    _, _, where = said.partition("ours.yml: line ")
    line, _, reason = where.partition(": ")
    return int(line), reason


def line_of(text, part):
    return text[: text.index(part)].count("\n") + 1


def test_the_published_weights_and_totals_come_out_of_a_file(given):
    found = given(PUBLISHED)
    weights = {key: round(weight, 4) for key, weight in found.weighed.leaves.items()}
    assert weights == {"staff": 0.1115, "parts": 0.1813, "support": 0.0546, "effect": 0.6527}
    assert round(found.weighed.groups["criteria"].asked.consistency_ratio, 4) == 0.0303
    totals = {standing.name.en: round(standing.total, 2) for standing in found.standings}
    assert totals == {"A": 91.06, "B": 53.83}


def test_the_example_that_ships_can_be_worked_out():
    found = evaluate_file(EXAMPLE)
    assert [standing.place for standing in found.standings] == [1, 2, 3]
    assert len(found.weighed.leaves) == 15


def test_the_criteria_that_ship_are_four_over_fifteen_indicators_in_both_languages():
    criteria = default_criteria()
    leaves = [leaf for criterion in criteria for leaf in criterion.leaves()]
    assert (len(criteria), len(leaves)) == (4, 15)
    assert all(leaf.name.en != leaf.name.zh for leaf in (*criteria, *leaves))


def test_re_weighting_in_a_file_removes_the_published_criterion(given):
    marks = PUBLISHED.replace("parts: 90, ", "").replace("parts: 50, ", "")
    found = given(marks + "reweight: [{remove: parts}]\n")
    weights = [round(weight, 4) for weight in found.weighed.leaves.values()]
    assert weights == [0.1361, 0.0667, 0.7972]


@pytest.mark.parametrize(
    ("good", "bad", "reason"),
    [
        ("staff over support: 3", "staff over support: 10", "give 1 to 9, or a fraction"),
        ("staff over support: 3", "staff over supply: 3", "supply is not among"),
        ("staff over support: 3", "staff above support: 3", "names no two things"),
        ("staff over support: 3", "parts over staff: 3", "parts and staff are compared twice"),
        ("staff: 60", "staff: 101", "100 or less"),
        ("staff: 60", "staff: [60, -1]", "0 or more"),
        ("staff: 60", "staff: []", "at least 1"),
        ("staff: 60", "stuff: 60", "stuff is not scored; name staff, parts"),
        ("- name: B", "- name: A", "two are named A"),
        ("method: rows", "method: columns", "eigenvector, rows"),
        ("title: The published example", "titel: x", "not permitted"),
        ("      criteria:", "      criterias:", "there is no group criterias"),
        ("{key: parts, ", "{key: staff, ", "two are named staff"),
        ("{key: parts, ", "{key: Parts!, ", "should be written as"),
    ],
)
def test_a_slip_is_named_with_its_line_and_what_would_be_right(given, good, bad, reason):
    line, told = refusal(given, PUBLISHED.replace(good, bad, 1))
    assert reason in told
    # Two things of one name are a fault of the whole list.
    at = "criteria:" if "two are named staff" in reason else good
    assert line == line_of(PUBLISHED, at)


def test_a_name_that_stands_twice_is_refused_where_yaml_would_drop_the_first(given):
    twice = PUBLISHED.replace("staff over support: 3", "staff over parts: 3")
    with pytest.raises(FileError) as refused:
        given(twice)
    assert "line 13: staff over parts stands twice" in told(refused.value)


def test_a_pair_that_nobody_compared_is_named(given):
    line, reason = refusal(given, PUBLISHED.replace("        staff over support: 3\n", ""))
    assert line == line_of(PUBLISHED, "      criteria:")
    assert "staff and support are not compared" in reason


def test_a_group_that_nobody_compared_is_named(given):
    inner = "indicators: [{key: a, name: {en: A, zh: 甲}}, {key: b, name: {en: B, zh: 乙}}]"
    text = PUBLISHED.replace("zh: 服务人员}}", f"zh: 服务人员}}, {inner}}}")
    line, reason = refusal(given, text)
    assert line == line_of(text, "experts:")
    assert "nobody compares staff: a, b" in reason


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        ("{remove: price}", "there is no criterion or indicator price"),
        ("{change: staff, to: 1.5}", "less than 1"),
        ("{change: staff}", "is required"),
        ("{raise: staff}", "say what to remove, add or change"),
        ("{add: staff, name: {en: S, zh: 甲}, beside: parts, ratio: 1}", "staff is there already"),
        ("{add: new, name: {en: N, zh: 新}, beside: old, ratio: 1}", "no criterion or indicator"),
        ("{add: new, name: {en: N, zh: 新}, beside: parts, ratio: 0}", "greater than 0"),
        ("7.5", "say what to remove, add or change"),
    ],
)
def test_a_step_of_re_weighting_that_makes_no_sense_is_named(given, step, reason):
    text = f"{PUBLISHED}reweight:\n  - {step}\n"
    line, told = refusal(given, text)
    assert reason in told
    assert line == line_of(text, step)


def test_marks_of_a_source_that_has_no_share_are_refused(given):
    text = PUBLISHED.replace("staff: 60", "staff: {guests: 60}") + "sources: {experts: 1}\n"
    line, reason = refusal(given, text)
    assert line == line_of(text, "guests")
    assert "guests is not among experts" in reason


def test_judgements_that_contradict_each_other_are_refused_with_the_pair_to_look_at(given):
    wrong = PUBLISHED.replace("support over effect: 1/9", "support over effect: 5")
    with pytest.raises(Inconsistent) as refused:
        given(wrong)
    fields = refused.value.fields
    assert (fields["expert"], fields["group"]) == ("reconstructed", "criteria")
    assert (fields["first"], fields["second"]) == ("support", "effect")
    assert (fields["given"], fields["fits"]) == ("5", "1/9")
    assert float(fields["ratio"]) >= 0.1 > float(fields["then"])


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(FileError) as refused:
        evaluate_file(tmp_path / "nowhere.yml")
    assert "nowhere.yml: cannot be read" in told(refused.value)


@pytest.mark.parametrize("text", ["", "5", "- a", "title: [", "a: b: c"])
def test_a_file_that_holds_something_else_is_refused(given, text):
    with pytest.raises(FileError, match=r"ours\.yml"):
        given(text)
